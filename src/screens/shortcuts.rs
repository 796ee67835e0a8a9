//! What keys do on the console: one table, which the listener and the help sheet both read. Single letters do nothing
//! unless the facilitator switches them on.

use super::tabletop::{Open, Tabletop};
use super::timer;
use crate::parts::focus::{focus_first, in_a_text_field};
use crate::parts::keys::{a_dialog_is_open, on_key};
use crate::place::Place;
use crate::session::Session;
use leptos::ev::KeyboardEvent;
use leptos::prelude::GetUntracked;

/// Where the wish for single letters is kept on this device.
const LETTERS: &str = "letters";

/// What an action can reach.
#[derive(Clone, Copy)]
pub struct Reach {
    /// The workshop.
    pub session: Session,
    /// What lies open.
    pub table: Tabletop,
}

/// When a key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// With Ctrl or Cmd, and with or without Shift.
    Command { shift: bool },
    /// The same, but also while text is being typed.
    CommandAnywhere,
    /// With Alt.
    Alt,
    /// By itself.
    Alone,
    /// By itself, outside text, if single letters are switched on.
    Letter,
}

/// One thing that a key does.
pub struct Action {
    /// What it does, for the help sheet.
    pub label: &'static str,
    /// The keys as people say them, one string a key.
    pub keys: &'static [&'static str],
    key: &'static str,
    counts: Counts,
    act: fn(Reach),
}

impl Action {
    /// Whether it is one of the single letters.
    pub fn is_letter(&self) -> bool {
        self.counts == Counts::Letter
    }

    fn is_pressed(&self, press: &Press) -> bool {
        let right_key = press.key.eq_ignore_ascii_case(self.key);
        let alone = !press.command && !press.alt;
        right_key
            && match self.counts {
                Counts::Command { shift } => {
                    press.command && press.shift == shift && !press.alt && !press.typing
                }
                Counts::CommandAnywhere => press.command && !press.shift && !press.alt,
                Counts::Alt => press.alt && !press.command,
                Counts::Alone => alone && !press.shift,
                Counts::Letter => alone && !press.typing && press.letters && !press.covered,
            }
    }
}

/// A key press as far as it matters here.
#[derive(Clone, Debug, Default)]
struct Press {
    key: String,
    command: bool,
    shift: bool,
    alt: bool,
    typing: bool,
    letters: bool,
    covered: bool,
}

/// Everything that keys do, in the order of the help sheet.
pub static ACTIONS: &[Action] = &[
    Action {
        label: "Undo",
        keys: &["Ctrl", "Z"],
        key: "z",
        counts: Counts::Command { shift: false },
        act: |reach| reach.session.undo(),
    },
    Action {
        label: "Redo",
        keys: &["Ctrl", "Shift", "Z"],
        key: "z",
        counts: Counts::Command { shift: true },
        act: |reach| reach.session.redo(),
    },
    Action {
        label: "Redo",
        keys: &["Ctrl", "Y"],
        key: "y",
        counts: Counts::Command { shift: false },
        act: |reach| reach.session.redo(),
    },
    Action {
        label: "Save a copy to this computer",
        keys: &["Ctrl", "S"],
        key: "s",
        counts: Counts::CommandAnywhere,
        act: |reach| reach.session.copy_to_file(),
    },
    Action {
        label: "Next step",
        keys: &["Alt", "Page Down"],
        key: "PageDown",
        counts: Counts::Alt,
        act: |reach| go(reach, 1),
    },
    Action {
        label: "Step before",
        keys: &["Alt", "Page Up"],
        key: "PageUp",
        counts: Counts::Alt,
        act: |reach| go(reach, -1),
    },
    Action {
        label: "Help",
        keys: &["F1"],
        key: "F1",
        counts: Counts::Alone,
        act: |reach| reach.table.lay(Open::Help),
    },
    Action {
        label: "Help",
        keys: &["?"],
        key: "?",
        counts: Counts::Letter,
        act: |reach| reach.table.lay(Open::Help),
    },
    Action {
        label: "Write a new note",
        keys: &["N"],
        key: "n",
        counts: Counts::Letter,
        act: |_| focus_first("#stage .note-box__text"),
    },
    Action {
        label: "Start or pause the timer",
        keys: &["T"],
        key: "t",
        counts: Counts::Letter,
        act: |reach| timer::start_or_pause(reach.session, reach.table),
    },
    Action {
        label: "One minute more on the timer",
        keys: &["+"],
        key: "+",
        counts: Counts::Letter,
        act: |reach| timer::one_minute_more(reach.session, reach.table),
    },
    Action {
        label: "The room",
        keys: &["R"],
        key: "r",
        counts: Counts::Letter,
        act: |reach| reach.table.lay(Open::Room),
    },
    Action {
        label: "Notes that wait to be shown",
        keys: &["W"],
        key: "w",
        counts: Counts::Letter,
        act: |reach| reach.table.lay(Open::Queue),
    },
    Action {
        label: "Needs attention",
        keys: &["A"],
        key: "a",
        counts: Counts::Letter,
        act: |reach| reach.table.lay(Open::Attention),
    },
    Action {
        label: "Room screen",
        keys: &["P"],
        key: "p",
        counts: Counts::Letter,
        act: |reach| open_room(reach.session),
    },
];

/// Listens for keys for as long as the console is there.
pub fn listen(session: Session, table: Tabletop) {
    on_key(move |event| {
        let press = read(event, session);
        if let Some(action) = ACTIONS.iter().find(|action| action.is_pressed(&press)) {
            event.prevent_default();
            (action.act)(Reach { session, table });
        }
    });
}

fn read(event: &KeyboardEvent, session: Session) -> Press {
    // Looking for dialogs and preferences costs something at every key; only single letters outside text need it.
    let typing = in_a_text_field(event);
    let letters = !typing && letters_are_on(session);
    Press {
        key: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        typing,
        letters,
        covered: letters && a_dialog_is_open(),
    }
}

/// Whether single letters do something, on this device.
pub fn letters_are_on(session: Session) -> bool {
    session.outside().desk.get(LETTERS).is_some()
}

/// Switches single letters on or off, on this device.
pub fn switch_letters(session: Session, on: bool) {
    let desk = session.outside().desk;
    if !on {
        desk.remove(LETTERS);
    } else if let Err(trouble) = desk.put(LETTERS, "on") {
        session.say(trouble.to_string());
    }
}

/// Opens the room screen in its own window.
pub fn open_room(session: Session) {
    session
        .outside()
        .surroundings
        .open_window(&Place::Room(session.id()).write(), "lantern-room");
}

/// Opens the note box in its own window.
pub fn open_note_box(session: Session) {
    session
        .outside()
        .surroundings
        .open_window(&Place::NoteBox(session.id()).write(), "lantern-notes");
}

/// Looks at the step so many places on from the one in view.
fn go(reach: Reach, by: isize) {
    let Some(here) = reach.table.step.get_untracked() else {
        return;
    };
    let to = reach.session.look(|workshop| {
        let agenda = workshop.agenda();
        let at = agenda.iter().position(|step| step.id == here)?;
        agenda.get(at.checked_add_signed(by)?).map(|step| step.id)
    });
    if let Some(step) = to {
        let place = Place::Console(reach.session.id(), Some(step));
        reach.session.outside().surroundings.go(&place.write());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn does(press: &Press) -> Option<&'static str> {
        ACTIONS
            .iter()
            .find(|action| action.is_pressed(press))
            .map(|action| action.label)
    }

    fn pressed(key: &str) -> Press {
        Press {
            key: key.to_owned(),
            ..Press::default()
        }
    }

    #[test]
    fn undo_leaves_text_fields_to_the_browser() {
        let undo = Press {
            command: true,
            ..pressed("z")
        };
        assert_eq!(does(&undo), Some("Undo"));
        assert_eq!(
            does(&Press {
                shift: true,
                key: "Z".to_owned(),
                ..undo.clone()
            }),
            Some("Redo")
        );
        assert_eq!(
            does(&Press {
                typing: true,
                ..undo
            }),
            None
        );
    }

    #[test]
    fn a_copy_can_be_saved_while_typing() {
        assert_eq!(
            does(&Press {
                command: true,
                typing: true,
                ..pressed("s")
            }),
            Some("Save a copy to this computer")
        );
    }

    #[test]
    fn single_letters_are_off_unless_switched_on_and_never_while_typing() {
        assert_eq!(does(&pressed("n")), None);
        let on = Press {
            letters: true,
            ..pressed("n")
        };
        assert_eq!(does(&on), Some("Write a new note"));
        assert_eq!(
            does(&Press {
                typing: true,
                ..on.clone()
            }),
            None
        );
        assert_eq!(
            does(&Press {
                covered: true,
                ..on
            }),
            None
        );
    }
}

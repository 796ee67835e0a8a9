//! A check-in, begun in a workshop whose day is over.

use super::{Room, step};
use lantern::guide::guide;
use lantern::workshop::after::next_check_in;
use lantern::workshop::command::{Command, StepDraft};
use lantern::workshop::event::Event;

/// Adds the steps of the guide's check-in as the next part.
pub fn begin_check_in(room: &mut Room) -> Vec<Event> {
    let name = next_check_in(room.workshop());
    let steps = guide().check_in.steps.iter();
    let steps = steps
        .map(|it| StepDraft {
            protected: it.protected,
            ..step(it.phase, it.activity, &it.name, it.minutes)
        })
        .collect();
    room.ask(Command::AddPart { name, steps })
}

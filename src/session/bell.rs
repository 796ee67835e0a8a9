//! When the timer sounds: softly at its end, and more quietly when the next part of it begins. Once only, in one window,
//! and not long after the moment has passed.

use super::Session;
use super::outside::Note;
use crate::workshop::ids::StepId;
use crate::workshop::room::{Run, Timer};
use std::collections::BTreeMap;

/// A moment that was slept through is passed over in silence once it is older than this (milliseconds).
const TOO_LATE: u64 = 60_000;
/// The wish for silence, on this computer.
const MUTE: &str = "mute";
/// The last moment that sounded, on this computer: another window does not sound it again.
const LAST: &str = "sounded";

/// Listens to the timer of each step.
pub type Bells = BTreeMap<StepId, Bell>;

/// Listens to one timer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bell {
    /// The timer as last seen, and when.
    seen: Option<(Timer, u64)>,
}

/// A moment that sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it is (milliseconds since 1970, UTC).
    pub at: u64,
    /// How it sounds.
    pub note: Note,
}

impl Bell {
    /// What sounds now: the newest moment since the timer was last looked at, if it is not long past. A timer that is
    /// seen for the first time, or that was turned meanwhile, has no past.
    pub fn due(&mut self, timer: Timer, now: u64) -> Option<Moment> {
        let before = self.seen.replace((timer, now));
        let (_, since) = before.filter(|(was, _)| *was == timer)?;
        moments(timer)
            .into_iter()
            .filter(|moment| moment.at > since && moment.at <= now)
            .max_by_key(|moment| moment.at)
            .filter(|moment| now - moment.at < TOO_LATE)
    }
}

/// Every moment at which a running timer sounds.
fn moments(timer: Timer) -> Vec<Moment> {
    let Run::Until(end) = timer.run else {
        return Vec::new();
    };
    let start = end.saturating_sub(timer.length);
    let parts = timer.rhythm.stretches(timer.length).into_iter();
    let changes = parts.filter(|part| part.from > 0).map(|part| Moment {
        at: start.saturating_add(part.from),
        note: Note::Change,
    });
    let end = Moment {
        at: end,
        note: Note::End,
    };
    changes.chain([end]).collect()
}

impl Session {
    /// Lets timers sound for which a moment has come. Call it at every tick, in the console only.
    pub fn ring(self, bells: &mut Bells) {
        let now = self.instant();
        let timers = self.look(|workshop| workshop.room.timers.clone());
        bells.retain(|step, _| timers.contains_key(step));
        for (step, timer) in timers {
            if let Some(moment) = bells.entry(step).or_default().due(timer, now) {
                self.sound(step, moment);
            }
        }
    }

    fn sound(self, step: StepId, moment: Moment) {
        let outside = self.outside();
        if self.is_muted() || !outside.tone.is_armed() {
            return;
        }
        // Two consoles of one browser: the first one sounds.
        let mark = format!("{step}:{}", moment.at);
        if outside.desk.get(LAST).as_deref() == Some(&mark) {
            return;
        }
        // Without a place to note it down, the worst is that two windows sound at once.
        let _ = outside.desk.put(LAST, &mark);
        outside.tone.sound(moment.note);
    }

    /// Whether the timer is silent on this computer.
    pub fn is_muted(self) -> bool {
        self.outside().desk.get(MUTE).is_some()
    }

    /// Makes the timer silent on this computer, or lets it sound again.
    pub fn mute(self, silent: bool) {
        let desk = self.outside().desk;
        if !silent {
            desk.remove(MUTE);
        } else if let Err(trouble) = desk.put(MUTE, "on") {
            self.say(trouble.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::rhythm::Rhythm;

    /// What sounds when the bell is asked at these seconds.
    fn heard(timer: Timer, seconds: impl IntoIterator<Item = u64>) -> Vec<(u64, Note)> {
        let mut bell = Bell::default();
        seconds
            .into_iter()
            .filter_map(|at| Some((at, bell.due(timer, at * 1_000)?.note)))
            .collect()
    }

    #[test]
    fn the_end_sounds_once() {
        let timer = Timer::start(60_000, 0);
        assert_eq!(heard(timer, 0..200), [(60, Note::End)]);
    }

    #[test]
    fn a_window_that_slept_sounds_if_it_wakes_within_a_minute() {
        let timer = Timer::start(60_000, 0);
        assert_eq!(heard(timer, [1, 119, 120]), [(119, Note::End)]);
        assert_eq!(heard(timer, [1, 120, 121]), []);
    }

    #[test]
    fn each_change_of_part_sounds_and_only_the_newest_of_those_slept_through() {
        let timer = Timer::start(12 * 60_000, 0).with(Rhythm::OneTwoFourAll);
        let all = [
            (60, Note::Change),
            (180, Note::Change),
            (420, Note::Change),
            (720, Note::End),
        ];
        assert_eq!(heard(timer, 0..800), all);
        assert_eq!(heard(timer, [1, 200, 201]), [(200, Note::Change)]);
    }

    #[test]
    fn a_timer_that_is_seen_first_or_was_turned_has_no_past() {
        let timer = Timer::start(60_000, 0);
        assert_eq!(heard(timer, 61..70), []);
        let mut bell = Bell::default();
        let longer = timer.extend(60_000, 59_000);
        assert_eq!(bell.due(timer, 59_000), None);
        assert_eq!(bell.due(longer, 61_000), None);
        assert_eq!(bell.due(longer.pause(62_000), 62_000), None);
        assert_eq!(bell.due(longer.pause(62_000), 999_000), None);
    }
}

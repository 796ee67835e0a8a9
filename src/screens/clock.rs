//! What a timer says at a moment: figures, words, colour, and the few sentences that are spoken. Pure: the top bar,
//! the room screen and the break all print this.

use crate::workshop::room::Timer;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
/// How long "Swap now" stands, and how long a spoken sentence stands for those who listen.
const SWAP: i64 = 30 * SECOND;
const SPOKEN: i64 = 6 * SECOND;

/// What a timer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClockFace {
    /// ready, running, paused, over.
    pub state: &'static str,
    /// plenty, amber, red.
    pub left: &'static str,
    /// "3:12"; "+0:40" once it is over.
    pub time: String,
    /// "of 4 min", "1 minute left", "time’s up".
    pub words: String,
}

/// What a timer says at `now`. No timer: ready with the planned minutes. `pairs`: two people take turns.
pub fn clock_face(timer: Option<Timer>, planned: u16, pairs: bool, now: u64) -> ClockFace {
    let Some(timer) = timer else {
        let time = figures(i64::from(planned) * MINUTE);
        return ClockFace {
            state: "ready",
            left: "plenty",
            time,
            words: "ready to start".to_owned(),
        };
    };
    let left = timer.left(now);
    let length = i64::try_from(timer.length).unwrap_or(i64::MAX).max(1);
    if left <= 0 {
        let over = (-left) / SECOND;
        let words = "time’s up".to_owned();
        return ClockFace {
            state: "over",
            left: "red",
            time: format!("+{}:{:02}", over / 60, over % 60),
            words,
        };
    }
    let colour = match left {
        left if left.saturating_mul(20) <= length => "red",
        left if left.saturating_mul(5) <= length => "amber",
        _ => "plenty",
    };
    let running = timer.is_running();
    let words = match (running, pairs, colour) {
        (false, ..) => "paused".to_owned(),
        (true, true, "plenty") => whose_turn(left, length).to_owned(),
        (true, false, "plenty") => format!("of {} min", (length + MINUTE - 1) / MINUTE),
        _ => minutes_left(left),
    };
    ClockFace {
        state: if running { "running" } else { "paused" },
        left: colour,
        time: figures(left),
        words,
    }
}

/// Who speaks, in a pair.
pub fn whose_turn(left: i64, length: i64) -> &'static str {
    let half = length / 2;
    match left {
        left if left > half + MINUTE => "A speaks",
        left if left > half => "A, then swap",
        left if left > half - SWAP.min(half / 2) => "Swap now",
        _ => "B speaks",
    }
}

/// A sentence worth speaking at this moment: at the start, half-way, one minute before the end and at the end. Empty
/// otherwise.
pub fn spoken(timer: Option<Timer>, pairs: bool, now: u64) -> String {
    let Some(timer) = timer.filter(Timer::is_running) else {
        return String::new();
    };
    let left = timer.left(now);
    let length = i64::try_from(timer.length).unwrap_or(i64::MAX);
    let just = |at: i64| left <= at && left > at - SPOKEN;
    if just(length) {
        format!("The timer runs: {}.", minutes(length))
    } else if length >= 2 * MINUTE && just(length / 2) {
        if pairs {
            "Half-way. Swap: now B speaks.".to_owned()
        } else {
            "Half of the time is left.".to_owned()
        }
    } else if length > 2 * MINUTE && just(MINUTE) {
        "One minute left.".to_owned()
    } else if just(0) {
        "Time’s up.".to_owned()
    } else {
        String::new()
    }
}

/// "3:12", rounded up to the second, so that a minute begins at 1:00.
fn figures(left: i64) -> String {
    let seconds = (left.max(0) + SECOND - 1) / SECOND;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn minutes_left(left: i64) -> String {
    match (left + MINUTE / 2) / MINUTE {
        0 => "seconds left".to_owned(),
        1 => "1 minute left".to_owned(),
        minutes => format!("{minutes} minutes left"),
    }
}

fn minutes(length: i64) -> String {
    match (length + MINUTE - 1) / MINUTE {
        1 => "1 minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: u64, gone: u64) -> ClockFace {
        clock_face(
            Some(Timer::start(minutes * 60_000, 0)),
            9,
            false,
            gone * 1_000,
        )
    }

    #[test]
    fn a_timer_says_how_it_stands_in_figures_words_and_colour() {
        let ready = clock_face(None, 8, false, 5);
        assert_eq!(
            (ready.state, ready.time.as_str(), ready.words.as_str()),
            ("ready", "8:00", "ready to start")
        );
        let face = at(10, 1);
        assert_eq!(
            (face.left, face.time.as_str(), face.words.as_str()),
            ("plenty", "9:59", "of 10 min")
        );
        let face = at(10, 8 * 60);
        assert_eq!(
            (face.left, face.time.as_str(), face.words.as_str()),
            ("amber", "2:00", "2 minutes left")
        );
        let face = at(10, 9 * 60 + 30);
        assert_eq!((face.left, face.time.as_str()), ("red", "0:30"));
        let face = at(10, 10 * 60 + 40);
        assert_eq!(
            (face.state, face.time.as_str(), face.words.as_str()),
            ("over", "+0:40", "time’s up")
        );
    }

    #[test]
    fn in_a_pair_each_has_half_of_the_time() {
        let says =
            |gone: u64| clock_face(Some(Timer::start(960_000, 0)), 16, true, gone * 1_000).words;
        assert_eq!(says(1), "A speaks");
        assert_eq!(says(7 * 60 + 30), "A, then swap");
        assert_eq!(says(8 * 60 + 1), "Swap now");
        assert_eq!(says(9 * 60), "B speaks");
        assert_eq!(says(15 * 60), "1 minute left");
    }

    #[test]
    fn only_four_moments_are_spoken() {
        let timer = Some(Timer::start(600_000, 0));
        let at = |seconds: u64| spoken(timer, false, seconds * 1_000);
        assert_eq!(at(1), "The timer runs: 10 minutes.");
        assert_eq!(at(100), "");
        assert_eq!(at(301), "Half of the time is left.");
        assert_eq!(at(541), "One minute left.");
        assert_eq!(at(570), "");
        assert_eq!(at(601), "Time’s up.");
        assert_eq!(at(700), "");
    }
}

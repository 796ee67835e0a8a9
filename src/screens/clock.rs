//! What a timer says at a moment: figures, words, colour, and the few sentences that are spoken. Pure: the top bar,
//! the room screen and the break all print this.

use crate::guide::minutes_each;
use crate::workshop::activity::Activity;
use crate::workshop::rhythm::{Beat, Rhythm, Stretch};
use crate::workshop::room::Timer;
use crate::workshop::step::Step;

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
    /// "of 4 min", "In twos", "1 minute left", "time’s up".
    pub words: String,
    /// What is left of the part that is on, where the time is shared out: "1:20".
    pub part: String,
}

/// What the room reads of a timer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomFace {
    /// ready, running, paused, over.
    pub state: &'static str,
    /// plenty, amber, red.
    pub left: &'static str,
    /// The large figures: "14:59".
    pub time: String,
    /// What they are of: "A speaks". May be empty.
    pub words: String,
    /// The whole time, where the large figures are of a part: "30:59 in all".
    pub whole: String,
}

/// The minutes that a step's timer starts with: all of the step, but where two take turns as long as both turns take, if
/// the step's words or the facilitator's notes say how long each has. The rest of the step is for finding one another.
pub fn timed_minutes(step: &Step) -> u16 {
    let each = || minutes_each(&step.prompt.text).or_else(|| minutes_each(&step.notes.text));
    let turns = (step.activity == Activity::Pairs).then(each).flatten();
    turns.map_or(step.minutes, |each| 2 * each + 1).max(1)
}

/// What a part of the time is called.
pub fn beat_words(beat: Beat) -> &'static str {
    match beat {
        Beat::First => "A speaks",
        Beat::Swap => "Swap now",
        Beat::Second => "B speaks",
        Beat::Alone => "Alone",
        Beat::Twos => "In twos",
        Beat::Fours => "In fours",
        Beat::All => "All together",
    }
}

/// What a way of sharing out the time is called.
pub fn rhythm_words(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Straight => "One stretch",
        Rhythm::Turns => "Turns: A, swap, B",
        Rhythm::OneTwoFourAll => "1-2-4-All",
    }
}

/// "1 min", "1:30": how long a part is.
pub fn part_length(stretch: Stretch) -> String {
    let seconds = stretch.until.saturating_sub(stretch.from) / 1_000;
    match (seconds / 60, seconds % 60) {
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes}:{seconds:02} min"),
    }
}

/// The part of a timer that is on, and the milliseconds left of it.
pub fn part_at(timer: Timer, now: u64) -> Option<(Stretch, i64)> {
    let left = timer.left(now);
    let stretch = timer.rhythm.stretch_at(timer.length, left)?;
    let after = i64::try_from(timer.length.saturating_sub(stretch.until)).unwrap_or(0);
    Some((stretch, left.saturating_sub(after)))
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
            part: String::new(),
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
            time: over_time(over),
            words,
            part: String::new(),
        };
    }
    let part = part_at(timer, now);
    let colour = match left {
        left if left.saturating_mul(20) <= length => "red",
        left if left.saturating_mul(5) <= length => "amber",
        _ => "plenty",
    };
    let running = timer.is_running();
    let on = part.filter(|_| running && colour == "plenty");
    let words = match (on, running, pairs, colour) {
        (Some((stretch, _)), ..) => beat_words(stretch.beat).to_owned(),
        (_, false, ..) => "paused".to_owned(),
        (_, true, true, "plenty") => whose_turn(left, length).to_owned(),
        (_, true, false, "plenty") => format!("of {} min", (length + MINUTE - 1) / MINUTE),
        _ => minutes_left(left),
    };
    ClockFace {
        state: if running { "running" } else { "paused" },
        left: colour,
        time: figures(left),
        words,
        part: on.map(|(_, left)| figures(left)).unwrap_or_default(),
    }
}

/// What the room reads: the part that is on large and by name, and the whole time small in words; without parts the whole
/// time alone.
pub fn room_face(timer: Timer, pairs: bool, now: u64) -> RoomFace {
    let face = clock_face(Some(timer), 0, pairs, now);
    let part = part_at(timer, now).filter(|_| face.state != "over");
    let Some((stretch, left)) = part else {
        let words = if face.words.starts_with("of ") {
            String::new()
        } else {
            face.words
        };
        return RoomFace {
            state: face.state,
            left: face.left,
            time: face.time,
            words,
            whole: String::new(),
        };
    };
    let beat = beat_words(stretch.beat);
    let time = figures(left);
    RoomFace {
        state: face.state,
        left: face.left,
        words: if timer.is_running() {
            beat.to_owned()
        } else {
            format!("{beat}, paused")
        },
        // In the last part both are the same.
        whole: if face.time == time {
            String::new()
        } else {
            format!("{} in all", face.time)
        },
        time,
    }
}

/// "+0:40"; whole hours once it is long past, so that the clock keeps its width.
fn over_time(seconds: i64) -> String {
    match seconds / 60 {
        minutes @ 0..100 => format!("+{minutes}:{:02}", seconds % 60),
        minutes => format!("+{} h", minutes / 60),
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

/// A sentence worth speaking at this moment: at the start, at each change of part, half-way, one minute before the end and
/// at the end. Empty otherwise.
pub fn spoken(timer: Option<Timer>, pairs: bool, now: u64) -> String {
    let Some(timer) = timer.filter(Timer::is_running) else {
        return String::new();
    };
    let left = timer.left(now);
    let length = i64::try_from(timer.length).unwrap_or(i64::MAX);
    let just = |at: i64| left <= at && left > at - SPOKEN;
    let part = part_at(timer, now);
    if just(length) {
        let first = part.map(|(stretch, _)| format!(" First: {}.", beat_words(stretch.beat)));
        format!(
            "The timer runs: {}.{}",
            minutes(length),
            first.unwrap_or_default()
        )
    } else if let Some(words) = part.and_then(|part| turned(part, length)) {
        words
    } else if part.is_some() && length / 2 > MINUTE && just(length / 2) {
        "Half of the time is left.".to_owned()
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

/// What is said when a part has just begun.
fn turned((stretch, left): (Stretch, i64), length: i64) -> Option<String> {
    let long = i64::try_from(stretch.until.saturating_sub(stretch.from)).unwrap_or(length);
    let begun = long.saturating_sub(left);
    ((0..SPOKEN).contains(&begun)).then(|| {
        let seconds = (long + SECOND / 2) / SECOND;
        let length = match (seconds / 60, seconds % 60) {
            (0, seconds) => format!("{seconds} seconds"),
            (_, 0) => minutes(long),
            (whole, _) => format!("about {}", minutes(whole * MINUTE)),
        };
        match stretch.beat {
            Beat::Swap => format!("Swap now: {length}."),
            beat => format!("Now: {}, {length}.", beat_words(beat)),
        }
    })
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
        assert_eq!(at(10, 36 * 3_600).time, "+35 h");
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

    #[test]
    fn shared_time_says_which_part_is_on_and_what_is_left_of_it() {
        let timer = Timer::start(12 * 60_000, 0).with(Rhythm::OneTwoFourAll);
        let at = |seconds: u64| clock_face(Some(timer), 12, false, seconds * 1_000);
        let says = |seconds| (at(seconds).words, at(seconds).part);
        let said = |words: &str, part: &str| (words.to_owned(), part.to_owned());
        assert_eq!(says(10), said("Alone", "0:50"));
        assert_eq!(says(60), said("In twos", "2:00"));
        assert_eq!(says(5 * 60), said("In fours", "2:00"));
        assert_eq!(says(8 * 60), said("All together", "4:00"));
        assert_eq!(says(11 * 60), said("1 minute left", ""));
        let paused = clock_face(Some(timer.pause(10_000)), 12, false, 0);
        assert_eq!(paused.words, "paused");
    }

    #[test]
    fn the_room_reads_the_part_that_is_on_large_and_the_whole_time_small() {
        let timer = Timer::start(31 * 60_000, 0).with(Rhythm::Turns);
        let says = |timer: Timer, seconds: u64| {
            let face = room_face(timer, true, seconds * 1_000);
            [face.words, face.time, face.whole]
        };
        assert_eq!(says(timer, 1), ["A speaks", "14:59", "30:59 in all"]);
        assert_eq!(says(timer, 15 * 60), ["Swap now", "1:00", "16:00 in all"]);
        assert_eq!(says(timer, 16 * 60), ["B speaks", "15:00", ""]);
        assert_eq!(says(timer, 30 * 60), ["B speaks", "1:00", ""]);
        assert_eq!(says(timer, 31 * 60 + 5), ["time’s up", "+0:05", ""]);
        let paused = timer.pause(60_000);
        assert_eq!(
            says(paused, 500),
            ["A speaks, paused", "14:00", "30:00 in all"]
        );
        let straight = Timer::start(600_000, 0);
        let face = room_face(straight, false, 1_000);
        assert_eq!(
            [face.words, face.time, face.whole],
            ["", "9:59", ""].map(str::to_owned)
        );
    }

    #[test]
    fn each_change_of_part_is_spoken_when_it_comes() {
        let timer = Some(Timer::start(12 * 60_000, 0).with(Rhythm::OneTwoFourAll));
        let at = |seconds: u64| spoken(timer, false, seconds * 1_000);
        assert_eq!(at(1), "The timer runs: 12 minutes. First: Alone.");
        assert_eq!(at(61), "Now: In twos, 2 minutes.");
        assert_eq!(at(70), "");
        assert_eq!(at(181), "Now: In fours, 4 minutes.");
        assert_eq!(at(361), "Half of the time is left.");
        assert_eq!(at(421), "Now: All together, 5 minutes.");
        assert_eq!(at(661), "One minute left.");
        assert_eq!(at(721), "Time’s up.");
        let turns = Some(Timer::start(7 * 60_000, 0).with(Rhythm::Turns));
        assert_eq!(spoken(turns, true, 181_000), "Swap now: 1 minute.");
    }
}

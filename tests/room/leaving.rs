//! What people leave with: every file that Lantern writes of one workshop, and the workshops it is tried on.

use super::payloads::{CALENDAR, HTML, MARKDOWN, TABLE, TEXT};
use super::*;
use lantern::record::calendar::calendar;
use lantern::record::core_picture::{core_picture, to_paint};
use lantern::record::csv_notes::notes;
use lantern::record::csv_promises::promises;
use lantern::record::excel::excel;
use lantern::record::output::Output;
use lantern::record::pack::{Entry, pack};
use lantern::record::paper::Paper;
use lantern::record::preset::Preset;
use lantern::record::report::{Now, report};
use lantern::record::rest::{at_once, none};
use lantern::record::rich_text::rich_text;
use lantern::record::rules::Options;
use lantern::record::whole_pack::{Beside, whole_pack};
use lantern::workshop::choice::Consent;
use std::io::Read;

/// Names on, names off.
pub const BOTH: [bool; 2] = [false, true];

pub fn now(room: &Room) -> Now {
    Now {
        at: room.now,
        offset_minutes: 0,
    }
}

pub fn options(names: bool) -> Options {
    Options {
        names,
        ..Options::default()
    }
}

/// Every file that is no document, by its ending.
pub fn files(room: &Room, names: bool) -> Vec<(&'static str, Vec<u8>)> {
    let (history, options, now) = (&room.history, options(names), now(room));
    let mut files = vec![
        ("notes.csv", notes(history, options, now).unwrap()),
        ("promises.csv", promises(history, options, now).unwrap()),
        ("tracker.xlsx", excel(history, options, now).unwrap()),
    ];
    files.push(("core.svg", core_picture(history, options).into_bytes()));
    files.extend(calendar(history, options, now).map(|bytes| ("dates.ics", bytes)));
    files
}

/// All of them in one.
pub fn packed(room: &Room, names: bool) -> Vec<u8> {
    let entries: Vec<Entry> = files(room, names)
        .into_iter()
        .map(|(name, bytes)| Entry {
            name: name.into(),
            about: "One of the files.".into(),
            bytes,
        })
        .collect();
    let intro = "What people leave with.";
    at_once(pack(intro, &entries, now(room), &none)).unwrap()
}

/// The pack as it leaves, but for what only a browser can paint; the workshop file beside it.
pub fn whole(room: &Room, names: bool) -> Vec<u8> {
    let beside = Beside {
        names,
        workshop_file: lantern::record::file::write(room.id, &room.history),
        painted: None,
    };
    let told = async |_| {};
    at_once(whole_pack(&room.history, beside, now(room), &told)).unwrap()
}

/// Everything that leaves in every format, but the workshop file, which holds what is hidden too: each document as
/// every kind of file, the data, every paper, the picture to be painted, rich text, and the pack without the file.
pub fn every_file(room: &Room, names: bool) -> Vec<(String, Vec<u8>)> {
    let (history, now) = (&room.history, now(room));
    let mut files = Vec::new();
    for preset in Preset::ALL {
        let options = Options { names, preset };
        let mut document = |output: Output| {
            let bytes = output.bytes(history, options, now).unwrap();
            files.push((output.file_name(history, preset), bytes));
        };
        Output::DOCUMENT.into_iter().for_each(&mut document);
        let rich = rich_text(&report(history, options, now));
        files.push((format!("{}.rich-text", preset.key()), rich.into_bytes()));
    }
    let options = options(names);
    let papers = Paper::ALL.map(Output::Paper);
    for output in Output::DATA.into_iter().chain(papers) {
        let name = output.file_name(history, options.preset);
        // A calendar without a day is not made.
        let bytes = output.bytes(history, options, now);
        files.extend(bytes.map(|bytes| (name, bytes)));
    }
    files.push((
        "to-paint.svg".to_owned(),
        to_paint(history, options).into_bytes(),
    ));
    let beside = Beside {
        names,
        ..Beside::default()
    };
    let told = async |_| {};
    let pack = at_once(whole_pack(history, beside, now, &told)).unwrap();
    files.push(("pack.zip".to_owned(), pack));
    files
}

/// The parts of a ZIP file, opened by name.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..file.len())
        .map(|at| {
            let mut part = file.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// Whether these very bytes stand in a file, or in any part of a ZIP file within it. Calendar lines are unfolded.
pub fn holds(bytes: &[u8], words: &str) -> bool {
    if bytes.starts_with(b"PK") {
        return parts(bytes)
            .iter()
            .any(|(name, part)| name.contains(words) || holds(part, words));
    }
    let text = String::from_utf8_lossy(bytes);
    text.contains(words) || text.replace("\r\n ", "").contains(words)
}

/// A text for every field of every kind, made of the payload, with a marker before and after.
pub fn everywhere(payload: &str) -> Room {
    let mut room = stories::opened();
    let step = room.step(Activity::Welcome);
    for kind in Kind::ALL {
        let words: BTreeMap<Field, String> = kind
            .fields()
            .iter()
            .map(|field| (*field, payload.to_owned()))
            .collect();
        let due = chrono::NaiveDate::from_ymd_opt(2028, 2, 29);
        let card = CardDraft {
            words,
            settings: vec![Setting::Consent(Consent::WithoutName), Setting::Due(due)],
            ..CardDraft::default()
        };
        room.put(kind, Some(step), card);
    }
    room
}

/// Every hostile and awkward text there is.
pub fn payloads() -> Vec<String> {
    let all = [HTML, TABLE, MARKDOWN, CALENDAR, TEXT].concat();
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    all.push("W".repeat(1_999));
    all.push(format!("e{}", "\u{301}".repeat(500)));
    all.push(format!("{}👩🏽‍⚕️", "a".repeat(74)));
    all.push(format!("a{}b", "\n".repeat(300)));
    all
}

/// One workshop with all of them, as actions.
pub fn hostile() -> Room {
    let mut room = stories::opened();
    for payload in payloads() {
        let words = [
            (Field::Text, payload.as_str()),
            (Field::Owner, payload.as_str()),
            (Field::FirstStep, payload.as_str()),
        ];
        let due = chrono::NaiveDate::from_ymd_opt(2028, 2, 29);
        let card = draft(&words, vec![Setting::Due(due)], &[]);
        let put = Command::Put {
            kind: Kind::Action,
            step: None,
            cards: vec![card],
        };
        let mut moment = Moment {
            now: room.now,
            dice: &mut room.dice,
        };
        // What has no letters at all is refused, and need not leave.
        if let Ok(events) = decide(room.history.workshop(), put, &mut moment) {
            room.record(events);
        }
    }
    room
}

/// The invented example workshop.
pub fn example() -> Room {
    let mut room = Room::new();
    let changes = lantern::example::changes(&mut room.dice);
    room.now = changes.iter().map(|change| change.at.ms).max().unwrap() + 60_000;
    room.history = History::of(changes);
    room
}

/// A workshop with so many themes, each with notes in four scripts and a story with a quote.
pub fn themed(themes: usize, votes: bool, name: &str) -> Room {
    const NOTES: [&str; 5] = [
        "Somebody rang the ward before the ambulance left, and wrote down who had answered.",
        "Roedd y cymdogion yn gwybod, ac roedd y tegell wedi berwi",
        "ہم ایک دوسرے کو پہلے فون کرتے ہیں اور نمبر دیوار پر لکھا ہوتا ہے",
        "Zawsze dzwonimy do siebie najpierw 👩🏽‍⚕️🤝🏡",
        "One list of numbers",
    ];
    const QUOTES: [&str; 3] = [
        "I put the key in her hand and she said: now I am home.",
        "Zażółć gęślą jaźń, mówiła, i śmiała się do łez.",
        "گھر پہنچے تو چولہا گرم تھا اور پڑوسن دروازے پر کھڑی تھی۔",
    ];
    let mut room = stories::opened();
    let (step, vote) = (room.step_named("What helped"), room.step(Activity::Vote));
    room.ask(Command::BringRoom(vote));
    room.ask(Command::OpenVote(vote));
    for n in 0..themes {
        let mut cards: Vec<CardId> = NOTES
            .iter()
            .map(|note| room.say(Kind::Note, Some(step), note))
            .collect();
        let story = [(Field::Text, "A story"), (Field::Quote, QUOTES[n % 3])];
        let consent = vec![Setting::Consent(Consent::WithRole)];
        cards.push(room.put(Kind::Story, None, draft(&story, consent, &[])));
        let name = if n == 2 {
            "گھر میں کوئی انتظار کر رہا ہے"
        } else {
            name
        };
        room.ask(Command::Group {
            cards,
            name: format!("{name} {n}"),
            step: None,
        });
    }
    let all: Vec<CardId> = room
        .workshop()
        .of_kind(Kind::Theme)
        .iter()
        .map(|theme| theme.id)
        .collect();
    for (n, theme) in (1..).zip(all) {
        room.settle(theme, Setting::InCore(true));
        if votes {
            room.ask(Command::Tally {
                step: vote,
                card: theme,
                dots: n * 3,
            });
        }
    }
    room.ask(Command::CloseVote(vote));
    room
}

/// A workshop with so many notes under twelve themes, a promise for every fiftieth.
pub fn crowd(notes: usize) -> Room {
    let mut room = stories::opened();
    let step = room.step_named("What helped");
    let words = [
        "We ring each other first",
        "Rydym ni’n ffonio",
        "ہم فون کرتے ہیں",
        "Dzwonimy najpierw 👩🏽‍⚕️",
    ];
    let cards: Vec<CardDraft> = (0..notes)
        .map(|n| CardDraft::saying(format!("{} – note {n}.", words[n % words.len()])))
        .collect();
    let mut ids: Vec<CardId> = Vec::new();
    for some in cards.chunks(100) {
        let put = Command::Put {
            kind: Kind::Note,
            step: Some(step),
            cards: some.to_vec(),
        };
        for event in room.ask(put) {
            if let Event::CardsPut { cards } = event {
                ids.extend(cards.iter().map(|card| card.id));
            }
        }
    }
    for (n, some) in ids.chunks(notes.div_ceil(12)).enumerate() {
        for (m, few) in some.chunks(200).enumerate() {
            room.ask(Command::Group {
                cards: few.to_vec(),
                name: format!("Theme {n}.{m}"),
                step: None,
            });
        }
    }
    let theme = room.workshop().of_kind(Kind::Theme)[0].id;
    for n in 0..notes / 50 {
        let due = chrono::NaiveDate::from_ymd_opt(2026, 4, 1 + (n % 30) as u32);
        let text = format!("Promise {n}");
        let words = [(Field::Text, text.as_str()), (Field::Owner, "Ward clerk")];
        room.put(
            Kind::Action,
            None,
            draft(&words, vec![Setting::Due(due)], &[theme]),
        );
    }
    room
}

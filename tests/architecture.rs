//! The house keeps its shape: which folder may use which, what may not be named where, how long files grow, where
//! colours stand. Reads the files only, and passes on a house that is not finished.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders (or single files) of src/ and those of ours that each may use, as in the table at the head of src/lib.rs.
const ARROWS: &[(&str, &[&str])] = &[
    ("workshop", &["workshop"]),
    ("guide", &["guide", "workshop"]),
    ("example", &["example", "workshop"]),
    ("record", &["record", "workshop", "guide"]),
    ("place", &["place", "workshop"]),
    (
        "session",
        &["session", "workshop", "example", "record", "guide", "place"],
    ),
    ("device", &["device", "session", "workshop"]),
    ("parts", &["parts"]),
    (
        "screens",
        &[
            "screens", "parts", "session", "record", "example", "guide", "place", "workshop",
        ],
    ),
];

/// The only file outside `device` that may name it, besides main.rs: it hangs the browser's adapters in.
const MAY_NAME_DEVICE: &str = "src/screens/app.rs";

/// Plain functions on text and dates that parts may use though they know nothing of workshops.
const PLAIN: &[&str] = &["crate::workshop::words", "crate::record::dates"];

/// The only screen that touches the page: it hangs the program into it.
const MAY_NAME_WEB_SYS: &str = "src/screens/app.rs";

/// The one place beside the tokens where colours may stand: a picture that hangs on a wall knows no style sheet.
const MAY_NAME_COLOURS: &str = "src/record/core_picture/palette.rs";

/// Files over 400 lines, and why they are one file all the same.
const LONG: &[(&str, &str)] = &[
    (
        "tests/architecture.rs",
        "the rules of the house, side by side",
    ),
    (
        "tests/journeys/hands.test.mjs",
        "what hands know, one convention after another, on one set of steps",
    ),
];

/// The most lines of a file that is not in that list.
const MOST_LINES: usize = 400;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc"];

/// Ways by which typed text could become code.
const WAYS_IN: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "insert_adjacent_html",
    "document.write",
    "eval(",
    "javascript:",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with one of these endings, as (path from the root, text), in order.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let inside = path.strip_prefix(root()).unwrap_or(&path);
        let inside = inside.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            if !inside.contains("/.") && !inside.contains("node_modules") {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| inside.ends_with(ending)) {
            // A file that somebody is just now writing may be gone: then there is nothing to check.
            found.extend(fs::read_to_string(&path).map(|text| (inside, text)));
        }
    }
}

/// The text without its comments and without the tests at the bottom, its lines kept in number.
fn code(text: &str) -> String {
    let before_tests = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    before_tests
        .lines()
        .map(without_comment)
        .collect::<Vec<_>>()
        .join("\n")
}

fn without_comment(line: &str) -> &str {
    let comment = line.trim_start().starts_with("//");
    if comment {
        ""
    } else {
        line.split(" // ").next().unwrap_or_default()
    }
}

/// A line without what stands in quotes: words for people.
fn without_words(line: &str) -> String {
    line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

/// The folder of src/ a file belongs to: `src/guide/mod.rs` and `src/guide.rs` are both of `guide`.
fn home(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    inside
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

/// Which of our folders each line of code names, by `crate::folder` or `use crate::{folder, …}`.
fn named(code: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, line) in code.lines().enumerate() {
        for rest in line.split("crate::").skip(1) {
            let rest = rest.strip_prefix('{').unwrap_or(rest);
            let braces = line.contains("crate::{");
            let parts: Vec<&str> = if braces {
                rest.split(',').collect()
            } else {
                vec![rest]
            };
            for part in parts {
                let word: String = part
                    .trim()
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                named.push((at + 1, word));
            }
        }
    }
    named
}

/// Whether code names a word as a whole.
fn names_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !joined(line[..at].chars().next_back()) && !joined(line[at + word.len()..].chars().next())
    })
}

fn hold(rule: &str, troubles: &[String]) {
    assert!(troubles.is_empty(), "\n{rule}\n\n{}\n", troubles.join("\n"));
}

#[test]
fn a1_folders_use_only_what_lies_below_them() {
    let mut troubles = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        let from = home(&path);
        let Some((_, allowed)) = ARROWS.iter().find(|(folder, _)| *folder == from) else {
            if path.matches('/').count() > 1 {
                troubles.push(format!("{path}: src/{from} is not in ARROWS of tests/architecture.rs: say there what it may use."));
            }
            continue;
        };
        let plain = |line: &str| from == "parts" && PLAIN.iter().any(|path| line.contains(path));
        let code = code(&text);
        let without_plain: Vec<&str> = code
            .lines()
            .map(|line| if plain(line) { "" } else { line })
            .collect();
        for (line, to) in named(&without_plain.join("\n")) {
            let ours = ARROWS.iter().any(|(folder, _)| *folder == to);
            let device = to == "device" && path == MAY_NAME_DEVICE;
            if ours && !allowed.contains(&to.as_str()) && !device {
                troubles.push(format!(
                    "{path}:{line} uses crate::{to}; src/{from} may use only {}.",
                    allowed.join(", ")
                ));
            }
        }
    }
    hold(
        "The arrows between the folders of src/ are drawn at the head of src/lib.rs. Move what is needed down, or pass it in.",
        &troubles,
    );
}

#[test]
fn a2_the_core_knows_no_browser_and_no_leptos() {
    let mut troubles = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        let forbidden: &[&str] = match home(&path) {
            "workshop" | "guide" | "record" | "place" => &[
                "leptos",
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "gloo_storage",
                "idb",
            ],
            "device" => &["leptos"],
            "session" => &["web_sys", "js_sys", "wasm_bindgen", "idb"],
            _ => &[],
        };
        for (at, line) in code(&text).lines().enumerate() {
            for word in forbidden.iter().filter(|word| names_word(line, word)) {
                troubles.push(format!("{path}:{} names {word}.", at + 1));
            }
        }
    }
    hold(
        "The core is tested without a browser, the session without the DOM, and device without Leptos. Put browser work into src/device behind a port of src/session/ports.rs.",
        &troubles,
    );
}

#[test]
fn a3_screens_and_parts_ask_and_never_decide_or_touch_the_browser() {
    let mut troubles = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        if !matches!(home(&path), "screens" | "parts") {
            continue;
        }
        for (at, line) in code(&text).lines().map(without_words).enumerate() {
            // The browser's events have the same name: ours comes from workshop::event.
            let event = line.contains("workshop::event") && names_word(&line, "Event");
            if names_word(&line, "web_sys") && home(&path) == "screens" && path != MAY_NAME_WEB_SYS
            {
                troubles.push(format!(
                    "{path}:{} names web_sys: parts touch the page, screens do not.",
                    at + 1
                ));
            }
            if names_word(&line, "evolve") || names_word(&line, "decide") || event {
                troubles.push(format!(
                    "{path}:{} names evolve, decide or Event: ask the session with a Command.",
                    at + 1
                ));
            }
        }
    }
    hold(
        "Screens and parts show values and ask for commands.",
        &troubles,
    );
}

#[test]
fn a4_files_stay_short_enough_to_read() {
    let mut troubles = Vec::new();
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs", ".mjs"]));
    all.extend(files("style", &[".css"]));
    for (path, text) in all {
        let lines = text.lines().count();
        let excused = LONG
            .iter()
            .any(|(long, reason)| *long == path && !reason.is_empty());
        if lines > MOST_LINES && !excused {
            troubles.push(format!("{path} has {lines} lines: split it by noun, or give the reason in LONG of tests/architecture.rs."));
        }
    }
    hold(
        "A file fits on a few screens: 400 lines are the point to talk.",
        &troubles,
    );
}

/// Whether a line of a style or of code writes a colour as a number.
fn has_colour(line: &str) -> bool {
    let functions = [
        "oklch(", "oklab(", "rgb(", "rgba(", "hsl(", "hsla(", "lch(", "lab(",
    ];
    let hex = line.match_indices('#').any(|(at, _)| {
        let digits = line[at + 1..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .count();
        let after = line[at + 1 + digits..].chars().next();
        let before = line[..at].chars().next_back();
        let ends = !after.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
        let anchor =
            before.is_some_and(|c| c == '&' || c == '/' || c == '(' || c.is_alphanumeric());
        matches!(digits, 3 | 4 | 6 | 8) && ends && !anchor
    });
    hex || functions.iter().any(|name| line.contains(name))
}

#[test]
fn a5_colours_stand_in_tokens_alone() {
    let mut troubles = Vec::new();
    let mut all = files("style", &[".css"]);
    all.extend(files("src", &[".rs"]));
    for (path, text) in all
        .into_iter()
        .filter(|(path, _)| path != "style/tokens.css" && path != MAY_NAME_COLOURS)
    {
        let text = if path.ends_with(".rs") {
            code(&text)
        } else {
            without_css_comments(&text)
        };
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| has_colour(line))
        {
            // A colour made out of a token is no new colour.
            if !line.contains("from var(--") {
                troubles.push(format!("{path}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    hold(
        "Hex, rgb, hsl and oklch values stand only in style/tokens.css; everything else uses the purposes named there.",
        &troubles,
    );
}

fn without_css_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (inside, after) = comment.split_once("*/").unwrap_or((comment, ""));
        out.push_str(before);
        out.extend(inside.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    out + rest
}

#[test]
fn a6_every_style_is_linked() {
    let Ok(index) = fs::read_to_string(root().join("index.html")) else {
        return;
    };
    let troubles: Vec<String> = files("style", &[".css"])
        .into_iter()
        .filter(|(path, _)| !index.contains(path.as_str()))
        .map(|(path, _)| {
            format!("{path} is not linked: add it to index.html, in its layer's place.")
        })
        .collect();
    hold(
        "A style that index.html does not link is never seen.",
        &troubles,
    );
}

#[test]
fn a7_what_people_type_never_becomes_code() {
    let mut troubles = Vec::new();
    for (path, text) in files("src", &[".rs", ".js", ".mjs"]) {
        for (at, line) in code(&text).lines().enumerate() {
            for way in WAYS_IN.iter().filter(|way| line.contains(**way)) {
                troubles.push(format!("{path}:{} has {way}: show text as text.", at + 1));
            }
        }
    }
    hold(
        "No part of the program turns text into markup or code.",
        &troubles,
    );
}

#[test]
fn a8_names_say_what_is_inside() {
    let troubles: Vec<String> = ["src", "tests", "style"]
        .into_iter()
        .flat_map(|folder| files(folder, &[".rs", ".css", ".mjs"]))
        .filter(|(path, _)| {
            path.split(['/', '.'])
                .any(|part| EMPTY_NAMES.contains(&part))
        })
        .map(|(path, _)| format!("{path}: name it after what it is about."))
        .collect();
    hold("utils, helpers, common and misc are not names.", &troubles);
}

#[test]
fn a9_the_rules_here_find_what_they_are_for() {
    assert!(
        has_colour("color: #0b5;") && has_colour("fill:#aabbccdd") && has_colour("x: oklch(1 0 0)")
    );
    assert!(
        !has_colour("href=\"#/new\"")
            && !has_colour("&#39;")
            && !has_colour("#header { }")
            && !has_colour("#[derive(Clone)]")
    );
    assert_eq!(
        named("use crate::{guide, screens::app};\nlet x = crate::record::write();").len(),
        3
    );
    assert!(names_word("web_sys::Node", "web_sys") && !names_word("my_web_sys", "web_sys"));
    assert_eq!(home("src/guide/mod.rs"), home("src/guide.rs"));
    assert_eq!(code("a // b\n// c\n#[cfg(test)]\nmod tests {}"), "a\n");
}

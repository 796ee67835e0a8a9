//! Turns the guide's TOML files into one compact JSON that is embedded in the program. The files are read into the
//! very types of `src/guide/shape` and checked by `src/guide/rules`: a broken file fails the build with its name,
//! the key and the reason, never a workshop.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[path = "src/workshop/activity.rs"]
#[allow(dead_code)]
mod activity;
#[path = "src/workshop/choice.rs"]
#[allow(dead_code)]
mod choice;
#[path = "src/example/shape.rs"]
mod example;
#[path = "src/workshop/field.rs"]
#[allow(dead_code)]
mod field;
#[path = "src/workshop/kind.rs"]
#[allow(dead_code)]
mod kind;
#[path = "src/workshop/phase.rs"]
#[allow(dead_code)]
mod phase;
#[path = "src/guide/rules/mod.rs"]
mod rules;
#[path = "src/guide/shape/mod.rs"]
#[allow(unused_imports)]
mod shape;

/// The words of the workshop, under the names by which the guide knows them.
mod workshop {
    pub(crate) use crate::{activity, choice, kind, phase};
}

use shape::{CardSet, Criteria, CriterionWords, Guide, QuestionSet, Template};

const GUIDE: &str = "src/guide";

fn main() {
    prepare_the_cut();
    println!("cargo::rerun-if-changed={GUIDE}");
    println!("cargo::rerun-if-changed=src/example/shape.rs");
    println!("cargo::rerun-if-changed=src/workshop/activity.rs");
    println!("cargo::rerun-if-changed=src/workshop/choice.rs");
    println!("cargo::rerun-if-changed=src/workshop/field.rs");
    println!("cargo::rerun-if-changed=src/workshop/kind.rs");
    println!("cargo::rerun-if-changed=src/workshop/phase.rs");

    let mut desk = Desk::default();
    let guide = desk.read_guide();
    let mut filled = guide.clone();
    filled.fill();
    if desk.problems.is_empty() {
        desk.problems.extend(
            rules::problems(&filled)
                .into_iter()
                .map(|problem| format!("{GUIDE}/{problem}")),
        );
    }
    let example = desk.read_example();
    if desk.problems.is_empty() {
        desk.embed("guide.json", &guide);
        desk.embed("example.json", &example);
    }
    for problem in &desk.problems {
        println!(
            "cargo::error={}",
            problem.trim_end().replace('\n', "\ncargo::error=")
        );
    }
}

/// A release for the browser is cut in two (src/screens/rest.rs, tools/split.mjs); what cuts it needs to know where the
/// linker put what. Other builds stay in one piece, so that plain `trunk serve` needs no further tool.
fn prepare_the_cut() {
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value == wanted);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

/// Where the files lie while they are read, and what was wrong with them.
#[derive(Default)]
struct Desk {
    problems: Vec<String>,
}

/// A checklist file.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Checklist {
    criteria: Vec<CriterionWords>,
}

impl Desk {
    fn read_guide(&mut self) -> Guide {
        let mut guide = Guide {
            templates: self.folder("templates", |template: &Template| &template.id),
            check_in: self.file("check-in.toml"),
            words: self.file("words/en.toml"),
            criteria: Criteria {
                topic: self.file::<Checklist>("criteria/topic.toml").criteria,
                statement: self.file::<Checklist>("criteria/statement.toml").criteria,
                question: self.file::<Checklist>("criteria/question.toml").criteria,
            },
            reframing: self.file("reframing.toml"),
            questions: Vec::<QuestionSet>::new(),
            extras: self.file("questions/extras.toml"),
            set_up: self.file("set-up.toml"),
            cards: self.folder("cards", |set: &CardSet| &set.id),
            headings: self.file("headings.toml"),
        };
        for path in self.paths("questions") {
            if path.file_stem().is_some_and(|name| name != "extras") {
                guide.questions.push(self.read(&path));
            }
        }
        guide.templates.sort_by_key(|template| template.minutes);
        guide
    }

    /// The example workshop, gathered from its files: the brief is one, the others hold lists that are joined.
    fn read_example(&mut self) -> example::Example {
        let mut all = example::Example::default();
        for path in self.paths("example") {
            if path.file_stem().is_some_and(|name| name == "brief") {
                all.brief = self.parse(&path);
                continue;
            }
            let one: example::Example = self.parse(&path);
            all.people.extend(one.people);
            all.steps.extend(one.steps);
            all.cards.extend(one.cards);
            all.ballots.extend(one.ballots);
            all.tallies.extend(one.tallies);
            all.rounds.extend(one.rounds);
        }
        all
    }

    /// Every file of a folder, each called by its id.
    fn folder<T>(&mut self, folder: &str, id: impl Fn(&T) -> &String) -> Vec<T>
    where
        T: DeserializeOwned + Serialize + Default,
    {
        let mut all = Vec::new();
        for path in self.paths(folder) {
            let one: T = self.read(&path);
            if path
                .file_stem()
                .is_some_and(|name| name != id(&one).as_str())
                && !id(&one).is_empty()
            {
                self.note(
                    &path,
                    format!("id: “{}” should be the file’s name", id(&one)),
                );
            }
            all.push(one);
        }
        all
    }

    fn file<T: DeserializeOwned + Serialize + Default>(&mut self, name: &str) -> T {
        self.read(&Path::new(GUIDE).join(name))
    }

    /// The TOML files of a folder, by name.
    fn paths(&mut self, folder: &str) -> Vec<PathBuf> {
        let folder = Path::new(GUIDE).join(folder);
        let mut paths = match fs::read_dir(&folder) {
            Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
            Err(error) => {
                self.note(&folder, error);
                Vec::new()
            }
        };
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
        paths.sort();
        paths
    }

    /// Reads one file into its type and looks at every text in it.
    fn read<T: DeserializeOwned + Serialize + Default>(&mut self, path: &Path) -> T {
        let source = match fs::read_to_string(path) {
            Ok(source) => source,
            Err(error) => {
                self.note(path, error);
                return T::default();
            }
        };
        match toml::from_str::<T>(&source) {
            Ok(value) => {
                if let Ok(tree) = serde_json::to_value(&value) {
                    self.look(path, &source, "", &tree);
                }
                value
            }
            Err(error) => {
                self.note(path, error);
                T::default()
            }
        }
    }

    /// Reads one file into its type: for words that people said, which no rule of ours may judge.
    fn parse<T: DeserializeOwned + Default>(&mut self, path: &Path) -> T {
        let parsed = fs::read_to_string(path)
            .map_err(|error| error.to_string())
            .and_then(|source| toml::from_str(&source).map_err(|error| error.to_string()));
        parsed.unwrap_or_else(|error| {
            self.note(path, error);
            T::default()
        })
    }

    /// Goes through every text of a file and notes what no text may be, with its key and, where it can be found, its line.
    fn look(&mut self, path: &Path, source: &str, key: &str, value: &Value) {
        match value {
            Value::String(text) => {
                if let Some(problem) = rules::text_problem(text) {
                    let first = text.lines().next().unwrap_or_default();
                    let line = source
                        .lines()
                        .position(|line| !first.is_empty() && line.contains(first));
                    let line = line
                        .map(|number| format!(" (line {})", number + 1))
                        .unwrap_or_default();
                    self.note(path, format!("{key}{line}: {problem}"));
                }
            }
            Value::Array(list) => {
                for (number, one) in list.iter().enumerate() {
                    self.look(path, source, &format!("{key}[{number}]"), one);
                }
            }
            Value::Object(map) => {
                for (name, one) in map {
                    let dot = if key.is_empty() { "" } else { "." };
                    self.look(path, source, &format!("{key}{dot}{name}"), one);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn embed(&mut self, name: &str, value: &impl Serialize) {
        let place = env::var_os("OUT_DIR")
            .map(PathBuf::from)
            .unwrap_or_default()
            .join(name);
        let written = serde_json::to_vec(value)
            .map_err(std::io::Error::other)
            .and_then(|json| fs::write(&place, json));
        if let Err(error) = written {
            self.note(&place, error);
        }
    }

    fn note(&mut self, path: &Path, problem: impl Display) {
        self.problems.push(format!("{}: {problem}", path.display()));
    }
}

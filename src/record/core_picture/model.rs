//! What the picture says, before anything is drawn.

use std::collections::BTreeSet;

use crate::record::dates::day;
use crate::record::legal::{legal, one_line};
use crate::record::rules::{Leaving, Options};
use crate::record::said::said;
use crate::record::small_count::Count;
use crate::workshop::Workshop;
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::history::History;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;

/// So many themes fit.
const MOST: usize = 12;
/// So many causes are kept for each; as many as fit are drawn.
const CAUSES: usize = 12;

/// Everything on the picture.
pub(super) struct Picture {
    pub title: String,
    pub question: String,
    /// Day, place, how many people and from where.
    pub facts: String,
    /// Most votes first.
    pub themes: Vec<Theme>,
    /// What the sizes mean, and what is not on the picture.
    pub about: String,
}

/// One lantern.
pub(super) struct Theme {
    pub name: String,
    /// None where no vote was counted at all.
    pub votes: Option<u64>,
    pub causes: Vec<String>,
    /// Notes under it that leave.
    pub notes: usize,
    pub quote: Option<(String, Option<String>)>,
}

pub(super) fn picture(history: &History, options: Options) -> Picture {
    let workshop = history.workshop();
    let leaving = Leaving::of(workshop, options);
    let all = leaving.themes();
    let core: Vec<&Card> = all
        .iter()
        .filter(|theme| theme.choices.in_core)
        .copied()
        .collect();
    let shown = if core.is_empty() { &all } else { &core };
    let voted = shown.iter().any(|theme| workshop.votes_for(theme.id) > 0);
    let themes: Vec<Theme> = shown
        .iter()
        .take(MOST)
        .map(|theme| Theme::of(&leaving, workshop, theme, voted))
        .collect();
    Picture {
        title: legal(workshop.title()).into_owned(),
        question: legal(workshop.brief.text(BriefField::Question)).into_owned(),
        facts: facts(workshop),
        about: about(&themes, all.len(), voted),
        themes,
    }
}

impl Theme {
    fn of<'a>(leaving: &Leaving<'a>, workshop: &Workshop, theme: &'a Card, voted: bool) -> Theme {
        let under = leaving.under(theme.id);
        let (notes, stories): (Vec<&'a Card>, Vec<&'a Card>) =
            under.iter().partition(|card| card.kind == Kind::Note);
        let quote = stories.iter().find_map(|story| {
            let words = one_line(&said(leaving, story, Field::Quote).text());
            (!words.is_empty()).then(|| (words, leaving.by(story)))
        });
        let words = |card: &&'a Card| one_line(&said(leaving, card, Field::Text).text());
        Theme {
            name: one_line(&said(leaving, theme, Field::Text).text()),
            votes: voted.then(|| workshop.votes_for(theme.id)),
            causes: notes.iter().take(CAUSES).map(words).collect(),
            notes: notes.len(),
            quote,
        }
    }

    /// "9 votes".
    fn votes_in_words(&self) -> Option<String> {
        let votes = usize::try_from(self.votes?).unwrap_or(usize::MAX);
        Some(count(votes, "vote", "votes"))
    }
}

impl Picture {
    /// What the picture is called.
    pub fn heading(&self) -> String {
        format!("Our positive core: {}", one_line(&self.title))
    }

    /// The whole picture for who cannot see it.
    pub fn in_words(&self) -> String {
        let mut said = vec![match self.themes.len() {
            0 => "A lantern that is not lit yet: no theme has been named.".to_owned(),
            themes => format!(
                "{}, as lit lanterns; the more votes, the larger.",
                count(themes, "theme", "themes")
            ),
        }];
        said.extend(
            (!self.question.is_empty()).then(|| format!("The question: {}", self.question)),
        );
        said.extend((!self.facts.is_empty()).then(|| format!("{}.", self.facts)));
        for (theme, number) in self.themes.iter().zip(1..) {
            let votes = theme.votes_in_words();
            let votes = votes.map(|votes| format!(", {votes}")).unwrap_or_default();
            let mut line = format!("{number}. {}{votes}.", theme.name);
            if !theme.causes.is_empty() {
                line.push_str(&format!(
                    " What made it possible: {}.",
                    theme.causes.join("; ")
                ));
            }
            if let Some((words, by)) = &theme.quote {
                let by = by.as_ref().map(|by| format!(" – {by}")).unwrap_or_default();
                line.push_str(&format!(" “{words}”{by}"));
            }
            said.push(line);
        }
        said.push(self.about.clone());
        said.join("\n")
    }
}

fn facts(workshop: &Workshop) -> String {
    let brief = &workshop.brief;
    let people = match workshop.people.len() {
        0 => String::new(),
        people => match Count::alone(people) {
            Count::Exactly(people) => count(people, "person", "people"),
            few => format!("{few} people"),
        },
    };
    let organisations: BTreeSet<&str> = workshop
        .people
        .values()
        .map(|person| person.organisation.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let parts = [
        brief.date.map(day).unwrap_or_default(),
        one_line(brief.text(BriefField::Place)),
        people,
        one_line(&organisations.into_iter().collect::<Vec<_>>().join(", ")),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn about(themes: &[Theme], all: usize, voted: bool) -> String {
    let mut said = vec![
        match (themes.len(), voted) {
            (0, _) => "Appreciative Inquiry: asking what works, and why.",
            (1, true) => "The number in the lantern counts the room’s votes.",
            (_, true) => {
                "The number in each lantern counts the room’s votes; more votes, more light."
            }
            (_, false) => "No vote was counted: every lantern is of one size.",
        }
        .to_owned(),
    ];
    let more = all.saturating_sub(themes.len());
    if more > 0 && !themes.is_empty() {
        let more = count(more, "more theme is", "more themes are");
        said.push(format!("{more} in the report."));
    }
    said.join(" ")
}

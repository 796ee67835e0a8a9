//! What stands on the pages of the room screen, piece by piece, whatever the activity: one list, one way to page it.

use super::leaf::paragraph;
use super::{core, leaf, pairs, support, themes, vote, welcome};
use crate::record::room_view::{
    Group, Leaf, Light, Place, RoomView, Round, Shown, Slip, Stand, ThemeWall,
};
use crate::workshop::ids::CardId;
use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Piece {
    Rule(String),
    Slip(Slip),
    Group(Group),
    Theme(ThemeWall),
    Candidate(String),
    Place(Place),
    /// Lights that hang side by side: a picture.
    Lights(Vec<Light>),
    /// One of them with what was said.
    Light(Light),
    Leaf(Leaf),
    Stand(Stand),
}

impl Piece {
    /// The fixed key, for style sheets.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Piece::Rule(_) => "rule",
            Piece::Slip(_) => "slip",
            Piece::Group(_) => "group",
            Piece::Theme(_) => "theme",
            Piece::Candidate(_) => "candidate",
            Piece::Place(_) => "place",
            Piece::Lights(_) => "lights",
            Piece::Light(_) => "light",
            Piece::Leaf(_) => "leaf",
            Piece::Stand(_) => "stand",
        }
    }

    /// Whether it shows this card, as somebody puts it down at the screen.
    pub(super) fn is_of(&self, card: CardId) -> bool {
        match self {
            Piece::Slip(slip) => slip.id == card,
            Piece::Leaf(leaf) => leaf.id == Some(card),
            _ => false,
        }
    }

    pub(super) fn face(self) -> AnyView {
        match self {
            Piece::Rule(words) => welcome::rule(words),
            Piece::Slip(slip) => self::slip(slip),
            Piece::Group(group) => pairs::group(group),
            Piece::Theme(theme) => themes::theme(theme),
            Piece::Candidate(name) => vote::candidate(name),
            Piece::Place(place) => vote::place(place),
            Piece::Lights(lights) => core::picture(lights),
            Piece::Light(light) => core::light(light),
            Piece::Leaf(leaf) => leaf::face(leaf),
            Piece::Stand(stand) => support::stand(stand),
        }
    }
}

/// A slip of paper on the wall.
fn slip(slip: Slip) -> AnyView {
    let Slip {
        words, more, kind, ..
    } = slip;
    view! {
        {paragraph("room__kind", kind.to_owned())}
        <p class="room__words" dir="auto">
            {words}
        </p>
        {paragraph("room__more", more)}
    }
    .into_any()
}

/// Everything on the pages now.
pub(super) fn pieces(view: &RoomView) -> Vec<Piece> {
    if view.ended {
        return Vec::new();
    }
    if let Some(card) = &view.featured {
        return vec![Piece::Leaf(card.clone())];
    }
    let Some(at) = &view.at else {
        return Vec::new();
    };
    match &at.shown {
        Shown::Nothing | Shown::Waiting(_) | Shown::Break => Vec::new(),
        Shown::Welcome(rules) => welcome::rules(rules),
        Shown::Pairs(groups) => groups.iter().cloned().map(Piece::Group).collect(),
        Shown::Wall(slips) => slips.iter().cloned().map(Piece::Slip).collect(),
        Shown::Themes(themes) => themes.iter().cloned().map(Piece::Theme).collect(),
        Shown::Voting(voting) => {
            let names = voting.themes.iter().map(|(_, name)| name.clone());
            names.map(Piece::Candidate).collect()
        }
        Shown::Tracker(round) => round.slips.iter().cloned().map(Piece::Slip).collect(),
        Shown::Result(places) => places.iter().cloned().map(Piece::Place).collect(),
        Shown::Core(lights) => core::pages(lights),
        Shown::Leaves(leaves) | Shown::Closing(leaves) => {
            leaves.iter().cloned().map(Piece::Leaf).collect()
        }
        Shown::Support(stands) => stands.iter().cloned().map(Piece::Stand).collect(),
    }
}

/// Columns in which the longest words still stand well.
pub(super) fn columns(view: &RoomView) -> usize {
    let shown = view.at.as_ref().map(|at| &at.shown);
    let letters = |words: &str| words.chars().count();
    match shown.filter(|_| view.featured.is_none()) {
        Some(Shown::Wall(slips) | Shown::Tracker(Round { slips, .. })) => fitting(
            slips
                .iter()
                .map(|slip| letters(&slip.words) + letters(&slip.more)),
            [110, 190],
        ),
        Some(Shown::Pairs(groups)) => fitting(
            groups
                .iter()
                .map(|group| group.people.iter().map(|name| letters(name) + 3).sum()),
            [46, 120],
        ),
        // What a card holds is reckoned for two columns (`record::room_view::themes`).
        Some(Shown::Themes(_) | Shown::Voting(_)) => 2,
        _ => 1,
    }
}

/// Three columns up to the first length, two up to the second, else one.
fn fitting(lengths: impl Iterator<Item = usize>, most: [usize; 2]) -> usize {
    let longest = lengths.max().unwrap_or(0);
    3 - most.iter().filter(|most| longest > **most).count()
}

/// Pieces with a key of their own each: the same words twice are two pieces.
pub(super) fn keyed(pieces: Vec<Piece>) -> Vec<(u64, Piece)> {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    let key = |piece: Piece| {
        let words = number_of(&piece);
        let nth = seen.entry(words).or_insert(0);
        *nth += 1;
        (number_of(&(words, *nth)), piece)
    };
    pieces.into_iter().map(key).collect()
}

pub(super) fn number_of(thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}

//! The phases of an Appreciative Inquiry workshop. Keys are fixed; the labels people see are a preset
//! that the facilitator can change (see [`PhaseLabels`]).

use serde::{Deserialize, Serialize};

/// Define (set-up and the first minutes), then the four Ds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Set-up and the first minutes in the room.
    Define,
    /// The best of what is: stories and what made them possible.
    Discover,
    /// What might be.
    Dream,
    /// What should be.
    Design,
    /// What will be.
    Destiny,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Phase; 5] = [
        Phase::Define,
        Phase::Discover,
        Phase::Dream,
        Phase::Design,
        Phase::Destiny,
    ];

    /// The fixed key, as in files and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Phase::Define => "define",
            Phase::Discover => "discover",
            Phase::Dream => "dream",
            Phase::Design => "design",
            Phase::Destiny => "destiny",
        }
    }

    /// The symbol that goes with the phase's colour, so that colour never stands alone.
    pub fn symbol(self) -> &'static str {
        match self {
            Phase::Define => "○",
            Phase::Discover => "✦",
            Phase::Dream => "☾",
            Phase::Design => "◇",
            Phase::Destiny => "➤",
        }
    }
}

/// Which names the phases carry on screens and in documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhaseLabels {
    /// Discover, Dream, Design, Destiny.
    #[default]
    Classic,
    /// Discover, Dream, Design, Deliver.
    Deliver,
    /// Discover, Envision, Co-create, Embed: as used in UK care homes.
    CareHome,
    /// Everyday words: What works, What could be, How, What next.
    Plain,
}

impl PhaseLabels {
    /// All presets, in the order they are offered.
    pub const ALL: [PhaseLabels; 4] = [
        PhaseLabels::Classic,
        PhaseLabels::Deliver,
        PhaseLabels::CareHome,
        PhaseLabels::Plain,
    ];

    /// The fixed key.
    pub fn key(self) -> &'static str {
        match self {
            PhaseLabels::Classic => "classic",
            PhaseLabels::Deliver => "deliver",
            PhaseLabels::CareHome => "care-home",
            PhaseLabels::Plain => "plain",
        }
    }

    /// The name of a phase in this preset.
    pub fn label(self, phase: Phase) -> &'static str {
        match (self, phase) {
            (PhaseLabels::Plain, Phase::Define) => "Begin",
            (_, Phase::Define) => "Define",
            (PhaseLabels::Plain, Phase::Discover) => "What works",
            (_, Phase::Discover) => "Discover",
            (PhaseLabels::CareHome, Phase::Dream) => "Envision",
            (PhaseLabels::Plain, Phase::Dream) => "What could be",
            (_, Phase::Dream) => "Dream",
            (PhaseLabels::CareHome, Phase::Design) => "Co-create",
            (PhaseLabels::Plain, Phase::Design) => "How",
            (_, Phase::Design) => "Design",
            (PhaseLabels::Classic, Phase::Destiny) => "Destiny",
            (PhaseLabels::Deliver, Phase::Destiny) => "Deliver",
            (PhaseLabels::CareHome, Phase::Destiny) => "Embed",
            (PhaseLabels::Plain, Phase::Destiny) => "What next",
        }
    }
}

//! The columns of the tracker, and what they are called.

use crate::record::labels;
use crate::workshop::kind::Field;

/// A column of the tracker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A short name for talking about it: A1, Q2. Never given twice.
    Ref,
    /// Action, quick win, commitment …
    Type,
    /// What will be done.
    What,
    /// Who does it.
    LedBy,
    /// Where that person comes from.
    Organisation,
    /// By when.
    Due,
    /// How it stands.
    Status,
    /// The answer to a request.
    Answer,
    /// The first step.
    FirstStep,
    /// Who opens doors.
    Sponsor,
    /// For whom, or of whom it is asked.
    For,
    /// The possibility statement it springs from.
    Statement,
    /// The theme it springs from.
    Theme,
    /// The story it springs from.
    Story,
    /// The measure that matters to us.
    MeasureOurs,
    /// The measure we will be asked for.
    MeasureAsked,
    /// What will be seen first.
    EarlySign,
    /// What else was said.
    More,
    /// When the workshop last heard of it.
    LastUpdate,
    /// When it was done, or let go.
    ClosedOn,
    /// For people to fill in afterwards.
    HelpNeeded,
    /// For people to fill in afterwards: once, repeated, written down, resourced, normal.
    Settled,
    /// What difference it made.
    Difference,
    /// What helped.
    Helped,
    /// What got in the way.
    InTheWay,
    /// The card's id, for machines.
    Id,
}

impl Column {
    /// Every column, in the order of the workbook.
    pub const ALL: [Column; 26] = [
        Column::Ref,
        Column::Type,
        Column::What,
        Column::LedBy,
        Column::Due,
        Column::Status,
        Column::Answer,
        Column::FirstStep,
        Column::Sponsor,
        Column::For,
        Column::Organisation,
        Column::Statement,
        Column::Theme,
        Column::Story,
        Column::MeasureOurs,
        Column::MeasureAsked,
        Column::EarlySign,
        Column::More,
        Column::LastUpdate,
        Column::ClosedOn,
        Column::HelpNeeded,
        Column::Settled,
        Column::Difference,
        Column::Helped,
        Column::InTheWay,
        Column::Id,
    ];

    /// The heading for people.
    pub fn head(self) -> &'static str {
        match self {
            Column::Ref => "Ref",
            Column::Type => "Type",
            Column::What => "What",
            Column::LedBy => "Led by",
            Column::Organisation => "Organisation",
            Column::Due => "Due",
            Column::Status => "Status",
            Column::Answer => "Answer",
            Column::FirstStep => "First step",
            Column::Sponsor => "Sponsor",
            Column::For => "For or asked of",
            Column::Statement => "Possibility statement",
            Column::Theme => "Theme",
            Column::Story => "Story behind it",
            Column::MeasureOurs => "What matters to us",
            Column::MeasureAsked => "What we will be asked for",
            Column::EarlySign => "Earliest sign",
            Column::More => "More",
            Column::LastUpdate => "Last update",
            Column::ClosedOn => "Closed on",
            Column::HelpNeeded => "Help needed",
            Column::Settled => "How settled it is",
            Column::Difference => labels::field(Field::Difference),
            Column::Helped => labels::field(Field::Helped),
            Column::InTheWay => labels::field(Field::InTheWay),
            Column::Id => "Id",
        }
    }

    /// Whether people fill it in after the workshop: Lantern knows nothing of it.
    pub fn is_to_fill(self) -> bool {
        matches!(self, Column::HelpNeeded | Column::Settled)
    }
}

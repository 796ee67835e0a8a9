//! Which document: what it is called, for whom it is, and what it is for. Which sections each holds stands in
//! [`super::report`].

/// A document that can be made of a workshop at any minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    /// Everything said, in the order of the day, for the people who were there.
    #[default]
    Record,
    /// For whoever asked for the workshop: its summary first.
    Report,
    /// Two pages: the summary, what will be done, what is hard, how people will know.
    Brief,
    /// For anybody: no names, no promises of single people, no list of what is hard.
    Public,
    /// For a board or policy makers: what to encourage, to support and to sustain.
    Policy,
    /// Stories whose tellers may be asked, a page each, to be signed off before they go further.
    CaseStudies,
    /// Advice for places like ours.
    Tips,
    /// A few lines of thanks to the people who were there.
    ThankYou,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Preset; 8] = [
        Preset::Record,
        Preset::Report,
        Preset::Brief,
        Preset::Public,
        Preset::Policy,
        Preset::CaseStudies,
        Preset::Tips,
        Preset::ThankYou,
    ];

    /// The fixed key, as in file names.
    pub fn key(self) -> &'static str {
        match self {
            Preset::Record => "record",
            Preset::Report => "report",
            Preset::Brief => "two-page-brief",
            Preset::Public => "public-version",
            Preset::Policy => "policy-brief",
            Preset::CaseStudies => "case-studies",
            Preset::Tips => "tips",
            Preset::ThankYou => "thank-you",
        }
    }

    /// The preset with this key.
    pub fn read(key: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Preset::Record => "Record",
            Preset::Report => "Report",
            Preset::Brief => "Two-page brief",
            Preset::Public => "Public version",
            Preset::Policy => "Policy brief",
            Preset::CaseStudies => "Case studies",
            Preset::Tips => "Tips sheet",
            Preset::ThankYou => "Thank-you text",
        }
    }

    /// For whom, in a line.
    pub fn about(self) -> &'static str {
        match self {
            Preset::Record => "Today, everything said, for the people who were here",
            Preset::Report => "For whoever asked for the workshop",
            Preset::Brief => "For a busy reader: the summary, the actions, what is hard",
            Preset::Public => "For anybody: no names, no single promises",
            Preset::Policy => "For a board: what to encourage, support and sustain",
            Preset::CaseStudies => "A page for each story whose teller may be asked",
            Preset::Tips => "Advice for places like yours",
            Preset::ThankYou => "A few lines to send tomorrow",
        }
    }

    /// What it says of itself under the title.
    pub fn kind(self) -> &'static str {
        match self {
            Preset::Record => "Record of an Appreciative Inquiry workshop",
            Preset::Report => "Report of an Appreciative Inquiry workshop",
            Preset::Brief => "Brief on an Appreciative Inquiry workshop",
            Preset::Public => "What an Appreciative Inquiry workshop found",
            Preset::Policy => "Policy brief from an Appreciative Inquiry workshop",
            Preset::CaseStudies => "Case studies from an Appreciative Inquiry workshop",
            Preset::Tips => "Tips from an Appreciative Inquiry workshop",
            Preset::ThankYou => "Thanks after an Appreciative Inquiry workshop",
        }
    }

    /// Whether people read it who have no part in the workshop: then nobody is ever named as the one who said something.
    pub fn is_for_strangers(self) -> bool {
        matches!(
            self,
            Preset::Public | Preset::Policy | Preset::CaseStudies | Preset::Tips
        )
    }
}

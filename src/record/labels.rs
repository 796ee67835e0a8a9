//! What choices, fields and kinds are called in documents. To be replaced by the guide's words.

use crate::workshop::choice::{
    Answer, ConcernKind, Consent, Cost, Criterion, Form, Reach, Role, Sector, Size, Status, Support,
};
use crate::workshop::kind::Field;

/// What may be done with a story.
pub fn consent(consent: Consent) -> &'static str {
    match consent {
        Consent::StayInRoom => "stays in the room",
        Consent::WithoutName => "may be used without saying who",
        Consent::WithRole => "may be used with role or organisation",
        Consent::MayContact => "the teller may be contacted about a case study",
    }
}

/// The answer to a request.
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Waiting => "waiting for an answer",
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::NotYet => "not yet",
    }
}

/// How a promise or a concern stands.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not started",
        Status::Moving => "going",
        Status::Stuck => "stuck",
        Status::Changed => "changed",
        Status::Done => "done",
        Status::LetGo => "let go",
    }
}

/// What a quick win costs.
pub fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "nothing",
        Cost::Under100 => "under £100",
        Cost::Under1000 => "under £1,000",
        Cost::More => "more",
    }
}

/// How big a pledge is.
pub fn size(size: Size) -> &'static str {
    match size {
        Size::Small => "small step",
        Size::Bigger => "bigger change",
    }
}

/// How far a pledge reaches.
pub fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Me => "me",
        Reach::Team => "my team",
        Reach::Organisation => "my organisation",
        Reach::Across => "with another organisation",
    }
}

/// What form a dream takes.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Headline => "Newspaper headline",
        Form::Postcard => "Postcard from the future",
        Form::Metaphor => "At our best we are like",
        Form::Picture => "Picture in words",
        Form::Scene => "Short scene",
    }
}

/// What kind of hard thing a concern is.
pub fn concern(kind: ConcernKind) -> &'static str {
    match kind {
        ConcernKind::Concern => "concern",
        ConcernKind::Problem => "problem",
        ConcernKind::NeedsAction => "somebody has to act",
        ConcernKind::OutOfScope => "outside what this workshop can do",
        ConcernKind::Safety => "safety or conduct",
    }
}

/// How far somebody supports a statement.
pub fn support(support: Support) -> &'static str {
    match support {
        Support::Build => "will help build it",
        Support::Back => "support it",
        Support::LiveWith => "can live with it",
        Support::Concern => "have a concern",
    }
}

/// Where somebody comes from.
pub fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Nhs => "NHS",
        Sector::Council => "Council or other local authority",
        Sector::Voluntary => "Voluntary and community organisations",
        Sector::CareProvider => "Care provider",
        Sector::Community => "Residents and community",
        Sector::Education => "Education",
        Sector::Other => "Other or not said",
        Sector::NotNoted => "Not noted",
    }
}

/// The broad part somebody plays.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Clinical => "Clinical",
        Role::NonClinical => "Non-clinical",
        Role::Manager => "Manager",
        Role::Volunteer => "Volunteer",
        Role::PatientOrCarer => "Patient or carer",
        Role::Trustee => "Trustee",
        Role::Policy => "Policy",
        Role::NotSaid => "Prefers not to say",
        Role::NotNoted => "Not noted",
    }
}

/// A criterion of a good possibility statement.
pub fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Affirmative => "affirmative",
        Criterion::Present => "present tense",
        Criterion::Vivid => "vivid",
        Criterion::Bold => "bold",
        Criterion::Wanted => "wanted",
        Criterion::Grounded => "grounded in a story",
        Criterion::Core => "carries the positive core",
        Criterion::Short => "short",
        Criterion::Ours => "made by a mixed group",
        Criterion::Together => "says who does it with whom",
        Criterion::Destination => "names the destination",
        Criterion::Fair => "fair",
    }
}

/// A field of a card, as a heading.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Text => "What",
        Field::Happened => "What happened",
        Field::MadePossible => "Who made it possible",
        Field::Helped => "What helped",
        Field::InTheWay => "What got in the way",
        Field::RoundIt => "How people got round it",
        Field::Quote => "The best line",
        Field::Setting => "Where",
        Field::Evidence => "How we know",
        Field::LedTo => "What it led to",
        Field::Difference => "What difference it made",
        Field::SignOff => "Signed off by",
        Field::Why => "Why it matters",
        Field::More => "What it takes to have more",
        Field::Picture => "The picture",
        Field::Makers => "Made by",
        Field::SideA => "One side",
        Field::SideB => "The other side",
        Field::Works => "What works",
        Field::Pinches => "Where it pinches",
        Field::Exception => "When it did not pinch",
        Field::Ease => "What would ease it",
        Field::WorksWhere => "Where it works",
        Field::Effort => "Effort",
        Field::AskWho => "Whom to ask",
        Field::WantsToWork => "Who wants to work on it",
        Field::Benefits => "Who benefits, and who is usually missed",
        Field::InPlace => "What must be in place",
        Field::Workforce => "People, skills and time",
        Field::FirstTest => "What could be tried in two weeks",
        Field::Owner => "Led by",
        Field::Sponsor => "Sponsor",
        Field::FirstStep => "First step",
        Field::MeasureOurs => "What matters to us",
        Field::MeasureAsked => "What we will be asked for",
        Field::EarlySign => "Earliest sign",
        Field::To => "For",
        Field::WhenThen => "When and then",
        Field::Buddy => "Who will ask how it went",
        Field::Saves => "What it saves",
        Field::Response => "Answer",
        Field::Audience => "Who convenes and who comes",
    }
}

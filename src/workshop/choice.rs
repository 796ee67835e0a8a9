//! The closed choices a card can carry: consent, answers, status and the like. Nothing here is free text,
//! so nothing here can smuggle words into a style or a document.

use serde::{Deserialize, Serialize};

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $key)] $variant),+
        }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The fixed key, as in files and form values.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key),+ }
            }

            /// The choice with this key.
            pub fn from_key(key: &str) -> Option<$name> {
                match key { $($key => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

choice!(
    /// What may be done with a story, chosen by the teller after it was read back.
    Consent {
        /// Stay in this room: the default.
        StayInRoom = "stay-in-room",
        /// Use it without saying who.
        WithoutName = "without-name",
        /// Use it with role or organisation.
        WithRole = "with-role",
        /// The teller may be contacted about a case study.
        MayContact = "may-contact",
    }
);
choice!(
    /// The answer to a request.
    Answer {
        /// Not answered yet.
        Waiting = "waiting",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not yet, with a date.
        NotYet = "not-yet",
    }
);
choice!(
    /// How a promise stands.
    Status {
        /// Not started.
        NotStarted = "not-started",
        /// Moving.
        Moving = "moving",
        /// Stuck.
        Stuck = "stuck",
        /// Changed into something else; nobody is to blame.
        Changed = "changed",
        /// Done.
        Done = "done",
        /// Let go, on purpose; nobody is to blame.
        LetGo = "let-go",
    }
);
choice!(
    /// What a quick win costs.
    Cost {
        /// Nothing.
        Free = "free",
        /// Under £100.
        Under100 = "under-100",
        /// Under £1,000.
        Under1000 = "under-1000",
        /// More.
        More = "more",
    }
);
choice!(
    /// How big a pledge is; both are shown at the same size.
    Size {
        /// A small step.
        Small = "small",
        /// A bigger change.
        Bigger = "bigger",
    }
);
choice!(
    /// How far a pledge reaches.
    Reach {
        /// Me.
        Me = "me",
        /// My team.
        Team = "team",
        /// My organisation.
        Organisation = "organisation",
        /// With another organisation.
        Across = "across",
    }
);
choice!(
    /// What form a dream takes.
    Form {
        /// A newspaper headline.
        Headline = "headline",
        /// A postcard from the future.
        Postcard = "postcard",
        /// At our best we are like a …, because …
        Metaphor = "metaphor",
        /// A picture, told in words.
        Picture = "picture",
        /// A short scene.
        Scene = "scene",
    }
);
choice!(
    /// What kind of hard thing a concern is.
    ConcernKind {
        /// A worry.
        Concern = "concern",
        /// Something that does not work.
        Problem = "problem",
        /// Somebody has to act.
        NeedsAction = "needs-action",
        /// Real, but outside what this workshop can do.
        OutOfScope = "out-of-scope",
        /// A safety or conduct matter: goes through its proper route; words stay out of documents.
        Safety = "safety",
    }
);
choice!(
    /// How far somebody supports a statement.
    Support {
        /// I will help build it.
        Build = "build",
        /// I support it.
        Back = "support",
        /// I can live with it.
        LiveWith = "live-with",
        /// I have a concern to add.
        Concern = "concern",
    }
);
choice!(
    /// Where somebody comes from.
    #[derive(Default)]
    Sector {
        /// NHS.
        Nhs = "nhs",
        /// Council or other local authority.
        Council = "council",
        /// Voluntary and community organisations.
        Voluntary = "voluntary",
        /// Care provider.
        CareProvider = "care-provider",
        /// Residents and community.
        Community = "community",
        /// Education.
        Education = "education",
        /// Another.
        Other = "other",
        /// Nobody noted it, or nobody asked.
        #[default]
        NotNoted = "not-noted",
    }
);
choice!(
    /// The broad kind of part somebody plays. Non-clinical staff are here from the start.
    #[derive(Default)]
    Role {
        /// Clinical.
        Clinical = "clinical",
        /// Non-clinical.
        NonClinical = "non-clinical",
        /// Manager.
        Manager = "manager",
        /// Volunteer.
        Volunteer = "volunteer",
        /// Patient or carer.
        PatientOrCarer = "patient-or-carer",
        /// Trustee.
        Trustee = "trustee",
        /// Policy.
        Policy = "policy",
        /// Prefers not to say.
        NotSaid = "not-said",
        /// Nobody noted it, or nobody asked.
        #[default]
        NotNoted = "not-noted",
    }
);
choice!(
    /// The twelve criteria of a good possibility statement, by fixed key.
    Criterion {
        /// Says what is there, not what has gone.
        Affirmative = "affirmative",
        /// As if it is true today.
        Present = "present",
        /// Someone could draw it or film it.
        Vivid = "vivid",
        /// Stretches today.
        Bold = "bold",
        /// People say yes please.
        Wanted = "wanted",
        /// Stands on a story in which it already happened.
        Grounded = "grounded",
        /// Carries the positive core and breaks nothing we keep.
        Core = "core",
        /// Sixty words or fewer.
        Short = "short",
        /// Made by a mixed group.
        Ours = "ours",
        /// Says who does it with whom.
        Together = "together",
        /// Names the destination and leaves the route open.
        Destination = "destination",
        /// Says who benefits and who is usually missed.
        Fair = "fair",
    }
);

//! Who sits in no pair, though pairs were made: they came late, or their partner left.

use crate::workshop::Workshop;
use crate::workshop::ids::{PersonId, StepId};
use std::collections::BTreeSet;

/// How the pairs or groups of a step stand now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The pairs or groups, of those who are still here; none is left out that has somebody.
    pub groups: Vec<Vec<PersonId>>,
    /// Those who are here and sit with nobody.
    pub alone: Vec<PersonId>,
    /// Stories that were told in pairs are told again here.
    pub retells: bool,
}

/// How the pairs or groups of a step stand. Nobody is alone before any were made.
pub fn standing(workshop: &Workshop, step: StepId) -> Standing {
    let retells = workshop
        .pairs
        .iter()
        .filter(|(_, groups)| groups.iter().all(|group| group.len() <= 3))
        .any(|(pairs, _)| retelling(workshop, *pairs) == Some(step));
    let Some(made) = workshop.pairs.get(&step) else {
        return Standing {
            retells,
            ..Standing::default()
        };
    };
    let is_here = |id: &PersonId| workshop.people.contains_key(id);
    let groups: Vec<Vec<PersonId>> = made
        .iter()
        .map(|group| group.iter().copied().filter(is_here).collect())
        .filter(|group: &Vec<PersonId>| group.len() > 1)
        .collect();
    let sitting: BTreeSet<PersonId> = groups.iter().flatten().copied().collect();
    let alone = workshop
        .people
        .keys()
        .copied()
        .filter(|id| !sitting.contains(id))
        .collect();
    Standing {
        groups,
        alone,
        retells,
    }
}

/// The step at which those who were paired at a step retell their stories: the first one after it where notes are
/// written, before the next interview.
pub fn retelling(workshop: &Workshop, step: StepId) -> Option<StepId> {
    use crate::workshop::activity::Activity;
    let agenda = workshop.agenda();
    agenda
        .into_iter()
        .skip_while(|other| other.id != step)
        .skip(1)
        .take_while(|other| other.activity != Activity::Pairs)
        .find(|other| other.activity == Activity::Notes)
        .map(|other| other.id)
}

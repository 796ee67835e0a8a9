//! Where one is in the program, as written after the `#` of the address. Pure, so that any static host will do.

use crate::workshop::ids::{StepId, WorkshopId};

/// A place in the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The workshops kept in this browser.
    #[default]
    Home,
    /// Setting up a new workshop.
    NewWorkshop,
    /// Naming it, once its template is chosen.
    NameWorkshop,
    /// The console at a step; none: where the room is.
    Console(WorkshopId, Option<StepId>),
    /// The brief: topic, people, rules.
    Brief(WorkshopId),
    /// What people leave with.
    Outputs(WorkshopId),
    /// What has become of it since the day.
    AfterTheDay(WorkshopId),
    /// The projector's window.
    Room(WorkshopId),
    /// A tablet or touch screen where people add and vote, one after another, and nothing else.
    NoteBox(WorkshopId),
}

impl Place {
    /// The place an address names; home for anything else.
    pub fn read(fragment: &str) -> Place {
        let parts: Vec<&str> = fragment
            .trim_start_matches('#')
            .trim_matches('/')
            .split('/')
            .collect();
        match parts.as_slice() {
            ["new"] => Place::NewWorkshop,
            ["new", "name"] => Place::NameWorkshop,
            ["workshop", id] => workshop(id, |id| Place::Console(id, None)),
            ["workshop", id, "step", step] => {
                workshop(id, |id| Place::Console(id, step.parse().ok()))
            }
            ["workshop", id, "brief"] => workshop(id, Place::Brief),
            ["workshop", id, "outputs"] => workshop(id, Place::Outputs),
            ["workshop", id, "after"] => workshop(id, Place::AfterTheDay),
            ["workshop", id, "room"] => workshop(id, Place::Room),
            ["workshop", id, "add"] => workshop(id, Place::NoteBox),
            _ => Place::Home,
        }
    }

    /// The address of this place, without the `#`.
    pub fn write(self) -> String {
        match self {
            Place::Home => "/".to_owned(),
            Place::NewWorkshop => "/new".to_owned(),
            Place::NameWorkshop => "/new/name".to_owned(),
            Place::Console(id, None) => format!("/workshop/{id}"),
            Place::Console(id, Some(step)) => format!("/workshop/{id}/step/{step}"),
            Place::Brief(id) => format!("/workshop/{id}/brief"),
            Place::Outputs(id) => format!("/workshop/{id}/outputs"),
            Place::AfterTheDay(id) => format!("/workshop/{id}/after"),
            Place::Room(id) => format!("/workshop/{id}/room"),
            Place::NoteBox(id) => format!("/workshop/{id}/add"),
        }
    }

    /// The address as a link's target.
    pub fn href(self) -> String {
        format!("#{}", self.write())
    }

    /// The workshop this place belongs to.
    pub fn workshop(self) -> Option<WorkshopId> {
        match self {
            Place::Home | Place::NewWorkshop | Place::NameWorkshop => None,
            Place::Console(id, _)
            | Place::Brief(id)
            | Place::Outputs(id)
            | Place::AfterTheDay(id)
            | Place::Room(id)
            | Place::NoteBox(id) => Some(id),
        }
    }
}

fn workshop(id: &str, place: impl FnOnce(WorkshopId) -> Place) -> Place {
    id.parse().map_or(Place::Home, place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn every_place_reads_back_from_its_address() {
        let id = WorkshopId(Uuid::from_u128(7));
        let step = StepId(Uuid::from_u128(9));
        for place in [
            Place::Home,
            Place::NewWorkshop,
            Place::NameWorkshop,
            Place::Console(id, None),
            Place::Console(id, Some(step)),
            Place::Brief(id),
            Place::Outputs(id),
            Place::AfterTheDay(id),
            Place::Room(id),
            Place::NoteBox(id),
        ] {
            assert_eq!(Place::read(&place.href()), place);
        }
    }

    #[test]
    fn nonsense_leads_home() {
        for fragment in [
            "",
            "#",
            "#/workshop",
            "#/workshop/<script>",
            "#/workshop/1/step/2",
            "%00",
        ] {
            assert_eq!(Place::read(fragment), Place::Home, "{fragment}");
        }
    }
}

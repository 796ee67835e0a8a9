//! Applies what happened to people: who is here, and who sits with whom.

use crate::workshop::Workshop;
use crate::workshop::event::Event;
use crate::workshop::ids::PersonId;
use crate::workshop::person::Person;
use std::sync::Arc;

impl Workshop {
    pub(super) fn evolve_people(&mut self, event: &Event) {
        match event {
            Event::PeopleJoined { people } => {
                for person in people {
                    self.left.remove(&person.id);
                    self.people.insert(person.id, Arc::new(person.clone()));
                }
            }
            Event::PersonChanged { person } => {
                self.left.remove(&person.id);
                self.people.insert(person.id, Arc::new(person.clone()));
            }
            Event::PersonWorded {
                person,
                field,
                text,
                was,
            } => self.with_person(*person, |known| known.reword(*field, text, was)),
            Event::PersonSettled { person, setting } => {
                self.with_person(*person, |known| known.settle(*setting))
            }
            Event::PeopleLeft { people } => {
                for id in people {
                    if let Some(person) = self.people.remove(id) {
                        self.left.insert(*id, person);
                    }
                }
            }
            Event::PairsMade { step, groups } => {
                self.pairs.insert(*step, Arc::new(groups.clone()));
            }
            Event::PeopleSeated { seats } => {
                for (id, table) in seats {
                    if let Some(person) = self.people.get_mut(id) {
                        Arc::make_mut(person).table.clone_from(table);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whoever had left comes back, and whoever is not known is known from now on: what was written of them stays.
    fn with_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        let left = self.left.remove(&id);
        let person = self
            .people
            .entry(id)
            .or_insert_with(|| left.unwrap_or_else(|| Arc::new(Person::unknown(id))));
        change(Arc::make_mut(person));
    }
}

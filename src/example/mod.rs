//! The example workshop: invented, complete, every activity filled in. Its words are TOML files under
//! `src/guide/example/`; here they are played into a log, as a room would have made it, hour by hour.

mod player;
pub mod shape;

use crate::workshop::Dice;
use crate::workshop::event::Change;
use player::Player;
use shape::Example;
use std::sync::Arc;

const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/example.json"));

/// The example's log, with ids of its own each time.
pub fn changes(dice: &mut dyn Dice) -> Vec<Arc<Change>> {
    serde_json::from_str::<Example>(JSON)
        .map(|example| Player::new(&example, dice).play(&example))
        .unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workshop::activity::Activity;
    use crate::workshop::history::History;
    use crate::workshop::kind::Kind;
    use crate::workshop::{agenda, thread};
    use uuid::Uuid;

    struct Counting(u128);

    impl Dice for Counting {
        fn fresh(&mut self) -> Uuid {
            self.0 += 1;
            Uuid::from_u128(self.0)
        }
        fn below(&mut self, _below: usize) -> usize {
            0
        }
    }

    fn example() -> History {
        History::of(changes(&mut Counting(0)))
    }

    #[test]
    fn every_activity_and_every_kind_is_in_the_example() {
        let history = example();
        let workshop = history.workshop();
        // A check-in comes weeks after the day: whoever opens the example begins it.
        let of_the_day = |activity: &Activity| *activity != Activity::Tracker;
        for activity in Activity::ALL.into_iter().filter(of_the_day) {
            assert!(
                workshop
                    .agenda()
                    .iter()
                    .any(|step| step.activity == activity),
                "{activity:?}"
            );
        }
        for kind in Kind::ALL {
            assert!(!workshop.of_kind(kind).is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn every_promise_of_the_example_has_a_thread_back_to_the_room() {
        let history = example();
        let workshop = history.workshop();
        for card in workshop.live().filter(|card| card.kind.is_promise()) {
            let upstream = thread::upstream(workshop, card.id);
            let roots = |kind| {
                upstream
                    .iter()
                    .any(|id| workshop.cards.get(id).is_some_and(|card| card.kind == kind))
            };
            assert!(
                roots(Kind::Story) || roots(Kind::Note) || roots(Kind::TouchPoint),
                "{}",
                card.main()
            );
        }
    }

    #[test]
    fn the_example_ran_its_day_and_ended() {
        let history = example();
        let workshop = history.workshop();
        let day = agenda::run_of_show(workshop, workshop.room.ended.unwrap());
        assert!(day.lines.iter().all(|line| line.actual.is_some()));
        assert_eq!(day.planned, 390);
        assert!(workshop.positive_core().len() >= 3);
        assert!(workshop.votes_for(workshop.positive_core().first().unwrap().id) > 0);
    }
}

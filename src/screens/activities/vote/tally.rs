//! Votes counted in the room: raised hands or slips of paper, one number for each theme, marked as counted by hand.
//! Enter or ↓ goes on to the next theme, ↑ back, so that somebody who counts never needs the mouse.

use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::refusal::Refusal;
use leptos::prelude::*;

/// What is said of something that is no count.
const NO_COUNT: &str = "Type a whole number from 0 to 9999.";

/// A number for each theme.
#[component]
pub(super) fn tally(step: StepId, themes: Memo<Vec<CardId>>) -> impl IntoView {
    // To the theme so many places on; the last one stays where it is.
    let go = move |from: CardId, by: isize| {
        let to = themes.with_untracked(|themes| {
            let at = themes.iter().position(|id| *id == from)?;
            themes.get(at.checked_add_signed(by)?).copied()
        });
        if let Some(to) = to {
            focus_id(field_id(to));
        }
    };
    view! {
        <p class="field__hint" id="tally-hint">
            "Type what you count: raised hands, or slips of paper. It is added to what people vote on this laptop, and marked as counted by hand. "
            <kbd>"Enter"</kbd> " goes to the next theme."
        </p>
        <ul class="vote__list">
            <For each=move || themes.get() key=|id| *id let:id>
                <TallyRow step id on_go=move |by: isize| go(id, by) />
            </For>
        </ul>
    }
}

fn field_id(theme: CardId) -> String {
    format!("tally-{theme}")
}

/// The count that was typed; nothing typed is none counted.
fn counted(typed: &str) -> Option<u32> {
    match typed.trim() {
        "" => Some(0),
        typed => typed.parse().ok(),
    }
}

#[component]
fn tally_row(step: StepId, id: CardId, #[prop(into)] on_go: Callback<isize>) -> impl IntoView {
    let session = expect_context::<Session>();
    let theme = session.card(id);
    let name = Memo::new(move |_| {
        theme.with(|it| {
            it.as_ref()
                .map_or_else(String::new, |it| it.main().to_owned())
        })
    });
    let stands = session.see_of(&[Facet::Votes], move |workshop| {
        workshop
            .votes
            .get(&step)
            .and_then(|vote| vote.tallies.get(&id))
            .copied()
            .unwrap_or(0)
    });
    // What was typed and refused stays in the field.
    let refused = RwSignal::new(None::<String>);
    let problem = RwSignal::new(String::new());
    let keep = move |typed: String| {
        let asked = counted(&typed).ok_or_else(|| NO_COUNT.to_owned());
        let asked = asked.and_then(|dots| {
            let wish = Command::Tally {
                step,
                card: id,
                dots,
            };
            match session.ask(wish) {
                Ok(_) | Err(Refusal::NoChange) => Ok(()),
                Err(Refusal::OutOfRange { .. }) => Err(NO_COUNT.to_owned()),
                Err(refusal) => Err(refusal.to_string()),
            }
        });
        match asked {
            Ok(()) => {
                problem.set(String::new());
                refused.set(None);
                true
            }
            Err(why) => {
                problem.set(why);
                refused.set(Some(typed));
                false
            }
        }
    };
    let field = field_id(id);
    let problem_id = format!("{field}-problem");
    view! {
        <li class="vote__row">
            <label class="vote__name" for=field.clone()>
                <bdi>{move || name.get()}</bdi>
            </label>
            <input
                class="field__control vote__number"
                id=field
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="9"
                aria-describedby=problem_id.clone()
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                prop:value=move || refused.get().unwrap_or_else(|| stands.get().to_string())
                on:focus:target=move |event| event.target().select()
                on:change:target=move |event| {
                    keep(event.target().value());
                }
                on:keydown:target=move |event| {
                    let by = match event.key().as_str() {
                        "Enter" | "ArrowDown" => 1,
                        "ArrowUp" => -1,
                        _ => return,
                    };
                    event.prevent_default();
                    if keep(event.target().value()) {
                        on_go.run(by);
                    }
                }
            />
            <p class="field__problem vote__problem" id=problem_id role="alert">
                {move || problem.get()}
            </p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_count() {
        assert_eq!(counted(" 12 "), Some(12));
        assert_eq!(counted(""), Some(0));
        for none in ["-1", "1.5", "12 hands", "٣", "99999999999"] {
            assert_eq!(counted(none), None, "{none}");
        }
    }
}

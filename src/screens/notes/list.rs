//! A list of cards: one Tab stop, arrows inside it, one set of listeners however many cards there are. A card in it
//! is a few plain elements; the menu and the field for editing are put into it only while they are open. Of a long
//! list only a part stands in the page.

use super::acts::{Hands, acts};
use super::drawn::Drawn;
use super::dropping::{drop_cards, with_ticked};
use super::editor::CardEditor;
use crate::parts::drag::{self, on_control};
use crate::parts::focus::{target_of, within};
use crate::parts::menu::Menu;
use crate::parts::roving::{Roving, Wish};
use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::workshop::ids::CardId;
use leptos::ev;
use leptos::portal::Portal;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A list of cards.
#[component]
pub fn card_list(
    /// Which cards, in order.
    #[prop(into)]
    ids: Signal<Vec<CardId>>,
    /// What the list is called.
    #[prop(into)]
    label: String,
    /// "wall" for a wide list, "column" for a narrow one.
    #[prop(optional)]
    layout: &'static str,
    /// Whether cards can be moved by hand.
    #[prop(optional)]
    movable: bool,
    /// Whether cards can be laid on one another to make a theme.
    #[prop(optional)]
    groups: bool,
) -> impl IntoView {
    let hands = Hands {
        session: expect_context::<Session>(),
        table: tabletop(),
        roving: Roving::default(),
        menu: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let roving = hands.roving;
    let column = layout == "column";
    let grip = column && movable;
    let drawn = Drawn::begin(ids, hands, grip);
    follow_ticks(hands);
    Effect::new(move |before: Option<(usize, Option<CardId>)>| {
        let now = ids.with(|ids| (ids.len(), ids.last().copied()));
        roving.settle();
        if let (Some((count, _)), (len, Some(last))) =
            (before.filter(|before| before.1 != now.1), now)
            && len > count
        {
            roving.welcome(last.to_string());
        }
        now
    });
    view! {
        <ul
            class="note-list"
            node_ref=roving.list()
            data-layout=if column { "slips" } else { "wall" }
            data-roving=""
            data-lane=movable.then_some("cards")
            data-into=groups.then_some("Group")
            aria-label=label
            on:click=move |event| on_click(hands, drawn, &event)
            on:change=move |event| {
                if on_tick(&event) {
                    on_row(hands, &event, Wish::Tick);
                }
            }
            on:dblclick=move |event| {
                if !on_control(&event) {
                    on_row(hands, &event, Wish::Edit);
                }
            }
            on:keydown=move |event| {
                if let Some((key, wish)) = roving.on_key(&event)
                    && let Ok(id) = key.parse()
                {
                    hands.wish(id, wish);
                }
            }
            on:pointerdown=move |event| {
                if movable {
                    on_press(hands, &event);
                }
            }
            on:mousedown=move |event| {
                if movable {
                    on_mouse_down(hands, &event);
                }
            }
            on:focusin=move |event| roving.on_focus(&event)
        ></ul>
        {move || hands.table.editing.get().and_then(|id| editor_of(hands, id))}
        {move || hands.menu.get().and_then(|id| menu_of(hands, id, movable))}
        <p class="visually-hidden" role="status">
            {move || hands.said.get()}
        </p>
    }
}

/// Shows ticks on the rows whose tick has changed, and on no others.
fn follow_ticks(hands: Hands) {
    Effect::new(move |before: Option<BTreeSet<CardId>>| {
        let now = hands.table.ticked.get();
        let before = before.unwrap_or_else(|| now.clone());
        for id in now.symmetric_difference(&before) {
            hands.roving.mark(&id.to_string(), now.contains(id));
        }
        now
    });
}

/// Whether it was a tick that changed, and not a field in the card.
fn on_tick(event: &ev::Event) -> bool {
    let target = target_of(event);
    target.is_some_and(|target| target.matches(".note-card__tick input").unwrap_or(false))
}

fn on_row(hands: Hands, event: &ev::Event, wish: Wish) {
    if let Some((_, key)) = hands.roving.row_of(event)
        && let Ok(id) = key.parse()
    {
        hands.wish(id, wish);
    }
}

fn on_click(hands: Hands, drawn: Drawn, event: &ev::MouseEvent) {
    let target = target_of(event);
    let Some(target) = target else { return };
    if target.has_attribute("data-more") {
        on_row(hands, event, Wish::Menu);
    } else if target.has_attribute("data-rest") {
        if let Some(first) = drawn.draw_all() {
            hands.roving.focus(first.to_string());
        }
    } else if let Some(which) = target
        .get_attribute("data-use")
        .and_then(|which| which.parse().ok())
        && let Some((_, key)) = hands.roving.row_of(event)
        && let Ok(id) = key.parse()
    {
        hands.use_version(id, which);
    }
}

/// A press on a card that may become a drag: of all ticked cards, when it is one of them.
fn on_press(hands: Hands, event: &ev::PointerEvent) {
    let Some((row, key)) = hands
        .roving
        .row_of(event)
        .filter(|_| event.button() == 0 && !on_control(event))
    else {
        return;
    };
    let Ok(id) = key.parse() else { return };
    let cards = with_ticked(hands.session, hands.table, id);
    let word = if cards.len() > 1 {
        format!("{} cards", cards.len())
    } else {
        String::new()
    };
    let put = move |place| {
        drop_cards(
            hands.session,
            hands.table,
            &with_ticked(hands.session, hands.table, id),
            place,
        )
    };
    drag::begin(event, row, word, Callback::new(put));
}

/// A press focuses the card and selects no text: a caret among thousands of cards costs the browser dear.
fn on_mouse_down(hands: Hands, event: &ev::MouseEvent) {
    if let Some((row, _)) = hands.roving.row_of(event).filter(|_| !on_control(event)) {
        event.prevent_default();
        let _ = row.focus();
    }
}

/// The field for editing, inside the card that is being edited, if it stands in this list.
fn editor_of(hands: Hands, id: CardId) -> Option<AnyView> {
    let row = hands.roving.row(&id.to_string())?;
    let _ = row.set_attribute("data-state", "editing");
    let marked = StoredValue::new_local(row.clone());
    let end = move |()| {
        if let Some(row) = marked.try_get_value() {
            let _ = row.remove_attribute("data-state");
        }
        hands.roving.focus(id.to_string());
    };
    Some(
        view! {
            <Portal mount=row>
                <CardEditor id on_end=end />
            </Portal>
        }
        .into_any(),
    )
}

/// The open menu of a card.
fn menu_of(hands: Hands, id: CardId, movable: bool) -> Option<AnyView> {
    let row = hands.roving.row(&id.to_string())?;
    let anchor = within(&row, "[data-more]")?;
    let acts = hands
        .session
        .look(|workshop| workshop.card(id).map(|card| acts(workshop, card, movable)))?;
    Some(
        view! {
            <Menu
                label="What to do with this card"
                anchor
                acts
                on_pick=move |act: &'static str| hands.pick(id, act)
                on_close=move |()| {
                    hands.menu.try_set(None);
                }
            />
        }
        .into_any(),
    )
}

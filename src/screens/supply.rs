//! How the rest of the program ([`super::rest`]) comes, and what is shown while it does not.

use super::app::{Lantern, lantern};
use super::rest::{self, Rest};
use crate::parts::banner::Banner;
use crate::place::Place;
use leptos::prelude::*;

/// From the first view of Home until the rest is asked for: fonts and the first picture come first.
const SOON: u32 = 200;
/// Between two attempts that nobody asked for.
const AGAIN: u32 = 15_000;
/// How long somebody waits without a word.
const PATIENCE: u32 = 600;

/// Whether the rest of the program is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    /// Nobody waits, or not for long.
    #[default]
    Open,
    /// Somebody waits.
    Slow,
    /// Somebody waits, and it did not come.
    Closed,
    /// Somebody waits, it did not come, and is being asked for again.
    Again,
}

type Wish = Box<dyn FnOnce(Rest)>;

/// The rest of the program, as the program's handle holds it.
#[derive(Clone, Copy)]
pub struct Supply {
    rest: RwSignal<Option<Rest>>,
    way: RwSignal<Way>,
    wish: StoredValue<Option<Wish>, LocalStorage>,
}

impl Supply {
    /// Nothing is here yet.
    pub(super) fn new() -> Supply {
        Supply {
            rest: RwSignal::new(None),
            way: RwSignal::new(Way::Open),
            wish: StoredValue::new_local(None),
        }
    }

    /// The rest of the program once it is here, told about.
    pub fn get(self) -> Option<Rest> {
        self.rest.get()
    }

    /// The rest of the program if it is here.
    pub fn here(self) -> Option<Rest> {
        self.rest.get_untracked()
    }
}

impl Lantern {
    /// Does something with the rest of the program: now, or once it is here. One wish waits; a later one takes its
    /// place.
    pub fn with_rest(self, wish: impl FnOnce(Rest) + 'static) {
        match self.supply().here() {
            Some(rest) => wish(rest),
            None => {
                self.supply().wish.set_value(Some(Box::new(wish)));
                self.need_rest();
            }
        }
    }

    /// Fetches the rest of the program, for somebody who waits.
    fn need_rest(self) {
        let supply = self.supply();
        if supply.here().is_some() {
            return;
        }
        supply.way.update(|way| {
            if *way == Way::Closed {
                *way = Way::Again;
            }
        });
        let surroundings = self.outside().surroundings;
        surroundings.start(Box::pin(async move {
            // Another attempt may have done better meanwhile.
            if !self.fetch_rest().await && supply.here().is_none() {
                supply.way.set(Way::Closed);
            }
        }));
        let patience = surroundings.wait(PATIENCE);
        surroundings.start(Box::pin(async move {
            patience.await;
            if supply.here().is_none() && supply.way.get_untracked() == Way::Open {
                supply.way.set(Way::Slow);
            }
        }));
    }

    /// Fetches the rest of the program before anybody needs it, and does not give up.
    pub fn fetch_rest_soon(self) {
        let surroundings = self.outside().surroundings;
        surroundings.clone().start(Box::pin(async move {
            surroundings.wait(SOON).await;
            while !self.fetch_rest().await {
                surroundings.wait(AGAIN).await;
            }
        }));
    }

    async fn fetch_rest(self) -> bool {
        let supply = self.supply();
        if supply.here().is_some() {
            return true;
        }
        let Ok(rest) = rest::fetch().await else {
            return false;
        };
        // Two may have waited for the same file.
        if supply.here().is_none() {
            (rest.attend)(self);
            supply.way.set(Way::Open);
            supply.rest.set(Some(rest));
            if let Some(wish) = supply.wish.try_update_value(Option::take).flatten() {
                wish(rest);
            }
        }
        true
    }

    /// Whether somebody waits, and it has not come once already.
    fn waits_in_vain(self) -> Memo<bool> {
        let way = self.supply().way;
        Memo::new(move |_| matches!(way.get(), Way::Closed | Way::Again))
    }
}

fn words() -> Signal<String> {
    let way = lantern().supply().way;
    Signal::derive(move || {
        match way.get() {
            Way::Open => "",
            Way::Slow => "Fetching the rest of Lantern. On a slow network this takes a while, once.",
            Way::Again => "Trying again…",
            Way::Closed => {
                "Lantern could not fetch the rest of itself; the network may be gone for a moment. Nothing that you wrote is lost. If trying again does not help, load the page again."
            }
        }
        .to_owned()
    })
}

/// A page that needs the rest of the program, which is not here.
#[component]
pub fn not_here_yet() -> impl IntoView {
    let lantern = lantern();
    let in_vain = lantern.waits_in_vain();
    let words = words();
    move || {
        if !in_vain.get() {
            return view! { <p class="opening" role="status">"Opening…"</p> }.into_any();
        }
        view! {
            <div class="rescue">
                <div class="rescue__page">
                    <h1 class="rescue__title">"The rest of Lantern is not here yet"</h1>
                    <p class="rescue__words" role="alert">
                        {move || words.get()}
                    </p>
                    <div class="rescue__ways">
                        <TryAgain large=true />
                        <a class="button" data-size="large" href=Place::Home.href()>
                            "Go to your workshops"
                        </a>
                    </div>
                </div>
            </div>
        }
        .into_any()
    }
}

/// Home's word when something was pressed that needs the rest of the program, and it does not come.
#[component]
pub fn not_here_banner() -> impl IntoView {
    let lantern = lantern();
    let way = lantern.supply().way;
    let waits = Memo::new(move |_| way.get() != Way::Open);
    let in_vain = lantern.waits_in_vain();
    view! {
        <Show when=move || waits.get()>
            <Banner words=words()>
                <Show when=move || in_vain.get()>
                    <TryAgain />
                </Show>
            </Banner>
        </Show>
    }
}

#[component]
fn try_again(#[prop(optional)] large: bool) -> impl IntoView {
    let lantern = lantern();
    view! {
        <button
            class="button"
            data-kind="primary"
            data-size=large.then_some("large")
            type="button"
            on:click=move |_| lantern.need_rest()
        >
            "Try again"
        </button>
    }
}

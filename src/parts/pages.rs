//! A list in columns as high as the room it has, turned page by page. What does not fit is on the next page; nothing is
//! ever made smaller. Without room to measure (a narrow window) it is one long page.

use super::keys::on_resize;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys;

/// Which page is seen, and how many there are.
#[derive(Clone, Copy)]
pub struct Pages {
    /// The page, from 0, of the list with this number.
    at: RwSignal<(u64, usize)>,
    list: Signal<u64>,
    many: RwSignal<usize>,
    /// The item, from 0, whose page is turned to as soon as it can be measured.
    sought: RwSignal<Option<usize>>,
}

impl Pages {
    /// The first page. Whenever the number of the list changes, it begins at the first page again.
    pub fn of(list: Signal<u64>) -> Pages {
        Pages {
            at: RwSignal::new((list.get_untracked(), 0)),
            list,
            many: RwSignal::new(1),
            sought: RwSignal::new(None),
        }
    }

    /// How many pages there are.
    pub fn many(self) -> usize {
        self.many.get().max(1)
    }

    /// Whether there is more than one page.
    pub fn are_many(self) -> bool {
        self.many() > 1
    }

    /// The page seen, from 0.
    pub fn now(self) -> usize {
        let (list, page) = self.at.get();
        if list == self.list.get() {
            page.min(self.many().saturating_sub(1))
        } else {
            0
        }
    }

    /// Turns so many pages on, or back when negative; stops at the ends.
    pub fn turn(self, by: isize) {
        let page = untrack(move || self.now()).saturating_add_signed(by);
        let last = self.many.get_untracked().max(1) - 1;
        self.at.set((self.list.get_untracked(), page.min(last)));
    }

    /// Turns to the page on which this item, from 0, begins, once the list is there.
    pub fn seek(self, item: usize) {
        self.sought.set(Some(item));
    }

    fn go_to(self, page: usize) {
        let now = (self.list.get_untracked(), page);
        if self.at.get_untracked() != now {
            self.at.set(now);
        }
    }
}

/// The list. Its children are its items.
#[component]
pub fn paged_list(
    /// Which page is seen.
    pages: Pages,
    /// Anything that changes when the items do.
    #[prop(into)]
    changes: Signal<u64>,
    /// The class of the list.
    class: &'static str,
    /// How many columns a page has at most.
    #[prop(into)]
    columns: Signal<usize>,
    /// What the list holds, for those who listen.
    #[prop(into)]
    label: String,
    /// Its items.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Ul>::new();
    // Moved, not scrolled: a last page that is half empty cannot be scrolled to.
    let moved = RwSignal::new(0.0_f64);
    let measure = move || {
        let Some(list) = node.try_get_untracked().flatten() else {
            return;
        };
        let width = page_width(&list);
        if let Some(many) = pages.many.try_get_untracked() {
            let found = how_many(f64::from(list.scroll_width()), width);
            if found != many {
                pages.many.set(found);
            }
        }
        let sought = pages.sought.try_get_untracked().flatten();
        if let Some(page) = sought.and_then(|item| page_of(&list, item, width)) {
            pages.go_to(page);
        }
        let _ = moved.try_set(untrack(move || pages.now()) as f64 * width);
    };
    // What was sought is found once everything has its size.
    let settle = move || {
        measure();
        pages.sought.try_update_untracked(Option::take);
    };
    Effect::new(move || {
        changes.track();
        pages.now();
        if node.get().is_some() {
            // Once more a frame later: what stands around the list may only then have its size.
            request_animation_frame(move || {
                measure();
                request_animation_frame(settle);
            });
        }
    });
    on_resize(measure);
    // Without the list there are no pages to turn.
    on_cleanup(move || {
        pages.many.try_set(1);
    });
    view! {
        <div class="pages">
            <ul
                class=class
                node_ref=node
                aria-label=label
                data-columns=move || columns.get()
                style:translate=move || format!("{}px", -moved.get().round())
            >
                {children()}
            </ul>
        </div>
    }
}

/// The width of one page with the gap after it.
fn page_width(list: &web_sys::HtmlUListElement) -> f64 {
    let style = window().get_computed_style(list).ok().flatten();
    let pixels = |name: &str| {
        let value = style
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok());
        value
            .and_then(|value| value.trim_end_matches("px").parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    f64::from(list.client_width()) - pixels("padding-left") - pixels("padding-right")
        + pixels("column-gap")
}

/// The page on which an item begins, from 0. Where the list has been moved to makes no difference.
fn page_of(list: &web_sys::HtmlUListElement, item: usize, page: f64) -> Option<usize> {
    let item = list.children().item(u32::try_from(item).ok()?)?;
    // Of an item that goes on in the next column this is where its first part begins.
    let begins = item.get_bounding_client_rect().left();
    let list = list.get_bounding_client_rect().left();
    Some(nth_page(begins - list, page))
}

/// The page, from 0, that is so far along. A few pixels short are rounding.
fn nth_page(along: f64, page: f64) -> usize {
    if page <= 0.0 {
        return 0;
    }
    // Between 0 and 998.
    ((along + 8.0) / page).floor().clamp(0.0, 998.0) as usize
}

/// Pages that all of it takes. A few pixels over are rounding.
fn how_many(all: f64, page: f64) -> usize {
    if page <= 0.0 {
        return 1;
    }
    let pages = ((all - 8.0) / page).ceil().clamp(1.0, 999.0);
    // Between 1 and 999.
    pages as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_fits_is_one_page() {
        assert_eq!(how_many(1000.0, 1020.0), 1);
        assert_eq!(how_many(1024.0, 1020.0), 1);
        assert_eq!(how_many(1350.0, 1020.0), 2);
        assert_eq!(how_many(3040.0, 1020.0), 3);
        assert_eq!(how_many(3040.0, 0.0), 1);
    }

    #[test]
    fn an_item_is_on_the_page_on_which_it_begins() {
        assert_eq!(nth_page(2.0, 1020.0), 0);
        assert_eq!(nth_page(682.0, 1020.0), 0);
        assert_eq!(nth_page(1018.0, 1020.0), 1);
        assert_eq!(nth_page(1022.0, 1020.0), 1);
        assert_eq!(nth_page(2700.0, 1020.0), 2);
        assert_eq!(nth_page(2700.0, 0.0), 0);
    }
}

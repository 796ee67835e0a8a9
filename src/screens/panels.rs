//! What can lie over the console: one dialog or drawer at a time, as the table says.

use super::agenda_editor::AgendaEditor;
use super::attention::Attention;
use super::bring_in::BringIn;
use super::came_in::CameInList;
use super::help::Help;
use super::kept::Kept;
use super::not_begun::NotBegun;
use super::notes::MoveDialog;
use super::release_queue::Queue;
use super::removed::Removed;
use super::room_panel::RoomPanel;
use super::sheet::SheetDialog;
use super::shorter::Shorter;
use super::tabletop::{Open, tabletop};
use super::thread::Thread;
use crate::parts::dialog::Dialog;
use crate::parts::focus::focus_back;
use leptos::prelude::*;

/// The dialogs of the console.
#[component]
pub fn panels() -> impl IntoView {
    let table = tabletop();
    let open = table.open;
    let is = move |wanted: Open| Signal::derive(move || open.get() == wanted);
    // Only if it still lies open: another may have taken its place.
    let close = move |wanted: Open| {
        Callback::new(move |()| {
            if open.get_untracked() == wanted {
                table.clear();
            }
        })
    };
    let card = Memo::new(move |_| match open.get() {
        Open::Thread(id) => Some(id),
        _ => None,
    });
    let close_thread = move |()| {
        if matches!(open.get_untracked(), Open::Thread(_)) {
            table.clear();
        }
    };
    let close_came_in = move |()| {
        close(Open::CameIn).run(());
        // It was opened by no button.
        focus_back(None);
    };
    let title = |title: &str| Signal::stored(title.to_owned());
    view! {
        <Dialog open=Signal::derive(move || card.get().is_some()) on_close=close_thread title=title("The thread")>
            {move || card.get().map(|id| view! { <Thread id /> })}
        </Dialog>
        <SheetDialog />
        <MoveDialog />
        <Dialog open=is(Open::Attention) on_close=close(Open::Attention) title=title("Needs attention") drawer=true>
            <Attention />
        </Dialog>
        <Dialog open=is(Open::Removed) on_close=close(Open::Removed) title=title("What was removed")>
            <Removed />
        </Dialog>
        <Dialog open=is(Open::Agenda) on_close=close(Open::Agenda) title=title("Change the run of show") wide=true>
            <AgendaEditor />
        </Dialog>
        <Dialog open=is(Open::Shorter) on_close=close(Open::Shorter) title=title("Ways to catch up")>
            <Shorter />
        </Dialog>
        <Dialog open=is(Open::Room) on_close=close(Open::Room) title=title("The room") drawer=true>
            <RoomPanel />
        </Dialog>
        <Dialog open=is(Open::Queue) on_close=close(Open::Queue) title=title("Waiting to be shown")>
            <Queue />
        </Dialog>
        <Dialog open=is(Open::NotBegun) on_close=close(Open::NotBegun) title=title("The room has not begun yet?")>
            <NotBegun />
        </Dialog>
        <Dialog open=is(Open::Help) on_close=close(Open::Help) title=title("Help") wide=true>
            <Help />
        </Dialog>
        <Dialog open=is(Open::BringIn) on_close=close(Open::BringIn) title=title("Bring in") wide=true>
            <BringIn />
        </Dialog>
        <Dialog open=is(Open::Saved) on_close=close(Open::Saved) title=title("How your work is kept")>
            <Kept />
        </Dialog>
        <Dialog open=is(Open::CameIn) on_close=close_came_in title=title("What came in") wide=true>
            <CameInList />
        </Dialog>
    }
}

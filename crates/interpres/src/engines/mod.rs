//! Engines: our own, and those that are asked over HTTP.
//!
//! An engine over HTTP is a [`Remote`]: a [`client`] that asks a server with patience and a
//! [`budget`], and what it speaks ([`chat`], [`libretranslate`], [`deepl`]). It stands behind
//! [`translate::Engine`] like our own, and [`router`] puts all of them into the chains of the
//! configuration.

mod budget;
mod chat;
mod client;
mod deepl;
mod libretranslate;
mod numbered;
mod remote;
#[cfg(test)]
pub mod server;
mod settings;
#[cfg(test)]
mod tests;

pub use self::{
    remote::Remote,
    settings::{OWN, Settings},
};

use crate::config::Config;
use anyhow::{Context, Result, bail, ensure};
use std::{collections::HashSet, path::Path, sync::Arc};
use translate::{Engine, ModelStore, NmtEngine, Router};

const MEGABYTE: u64 = 1_000_000;

/// The ways from language to language that the engines of the configuration open, over the
/// models of a folder. Accounts of what was spent lie in another.
pub fn router(config: &Config, models: &Path, accounts: &Path) -> Result<Router> {
    let most = config.models.memory.saturating_mul(MEGABYTE);
    let own = NmtEngine::new(ModelStore::new(models)).within(most);
    let own: Arc<dyn Engine> = Arc::new(own);
    let (mut names, mut engines) = (vec![OWN.to_owned()], vec![own]);
    for settings in &config.translate.engine {
        let remote = Remote::new(settings, accounts)?;
        names.push(remote.name().to_owned());
        engines.push(Arc::new(remote));
    }
    let mut chains = Vec::new();
    for (pair, chain) in &config.translate.chain {
        let place = |name: &String| {
            let place = names.iter().position(|other| other == name);
            place.with_context(|| format!("translate.chain names {name}, which is no engine"))
        };
        chains.push((
            *pair,
            chain.iter().map(place).collect::<Result<Vec<usize>>>()?,
        ));
    }
    Ok(Router::chained(engines, chains))
}

/// Refuses engines that cannot work, and chains that do not fit them.
pub fn check(config: &Config) -> Result<()> {
    let translate = &config.translate;
    let mut names = HashSet::from([OWN]);
    for settings in &translate.engine {
        settings.check()?;
        let name = settings.name();
        ensure!(
            names.insert(name),
            "two engines are named {name}: give one another name"
        );
    }
    let chained: HashSet<&str> = translate
        .chain
        .values()
        .flatten()
        .map(String::as_str)
        .collect();
    for (pair, chain) in &translate.chain {
        ensure!(
            !chain.is_empty(),
            "translate.chain names no engine for {pair}"
        );
    }
    if let Some(name) = chained.difference(&names).next() {
        bail!("translate.chain names {name}, which is no engine");
    }
    if let Some(name) = names.difference(&chained).find(|name| **name != OWN) {
        bail!("the engine {name} is in no translate.chain, so that it is never asked");
    }
    Ok(())
}

/// Whether a text has anything to be translated.
fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

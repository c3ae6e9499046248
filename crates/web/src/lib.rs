//! What people see: pages, feeds and comments, each edition in its own language.
//!
//! [`app()`] makes the site a router, [`serve`] serves it. A page is one file in `pages/`:
//! a struct that holds what is shown, a template in `templates/` at the top of the
//! repository, and a handler that loads the one and fills the other. [`addresses`] makes
//! every address; `l10n` says everything in the language of the edition.

pub mod addresses;
mod api;
mod app;
mod article_head;
mod article_view;
mod assets;
mod blocks;
mod cards;
mod choice;
mod comments;
pub mod feeds;
mod frame;
mod freshness;
mod front;
mod guard;
pub mod json_ld;
mod kept;
pub mod l10n;
mod languages;
mod listing;
mod manifest;
pub mod opml;
mod packed;
mod pages;
mod picture_cache;
pub mod pictures;
mod problem;
mod reader;
#[cfg(test)]
mod samples;
mod seal;
mod site;
pub mod sitemap;
pub mod standards;
#[cfg(test)]
mod tests;
mod websub;

pub use crate::{
    app::{App, Ring, Site, edition},
    front::serve,
    seal::Seal,
};

use index::Index;
use jiff::Timestamp;
use std::sync::Arc;
use store::Store;

/// The site as a router, ready to be served. `ring` is called when a reader waits for a job.
pub fn app(
    site: Site,
    store: Store,
    index: Arc<Index>,
    clock: fn() -> Timestamp,
    ring: Ring,
) -> axum::Router {
    site::router(App::new(site, store, index, clock, ring))
}

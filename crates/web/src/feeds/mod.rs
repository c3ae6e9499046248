//! Feeds of what the site lists, as RSS 2.0, Atom 1.0 and JSON Feed 1.1.
//!
//! A [`FeedPage`] holds what a feed says; `rss`, `atom` and `json` write it down. Each
//! entry links to our page and to the original, and names its outlet and its authors.

mod atom;
mod json;
mod load;
mod media;
mod of_article;
mod page;
mod routes;
mod rss;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
pub(crate) mod xml;

pub use self::{
    of_article::of_article,
    page::{FeedAuthor, FeedEntry, FeedPage, FeedPicture},
    routes::routes,
};

use crate::addresses::Format;
use std::io;

/// What the feeds name as their maker.
const GENERATOR: &str = concat!("Interpres ", env!("CARGO_PKG_VERSION"));

impl FeedPage {
    /// The feed in a format.
    pub fn write(&self, format: Format) -> io::Result<String> {
        match format {
            Format::Rss => rss::write(self),
            Format::Atom => atom::write(self),
            Format::Json => json::write(self),
        }
    }
}

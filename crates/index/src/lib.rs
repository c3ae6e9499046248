//! Full-text search over the articles of every edition.
//!
//! An [`Entry`] is one article as it is read in one edition. [`Index`] keeps entries on
//! disk (tantivy) and answers [`Query`]s. Words are cut by ICU, found with and without
//! their marks, and in all their forms where the language has a stemmer (Snowball).
//! The index holds nothing that is not in the database: where it cannot be used, it
//! starts empty and says so ([`Opened`]).

mod asked;
mod complete;
mod cut;
mod fold;
mod listed;
mod memo;
mod open;
mod places;
mod schema;
mod search;
mod snippet;
mod suggest;
mod words;

pub use crate::open::{Index, Opened};

use jiff::Timestamp;
use news::{ArticleId, Lang, Section, SourceId};
use std::path::PathBuf;

/// One article as it is read in one edition. A later entry of the same article and
/// language replaces an earlier one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The article.
    pub article: ArticleId,
    /// The edition: the language of the words below.
    pub lang: Lang,
    /// The language it was written in.
    pub original: Lang,
    /// The outlet.
    pub source: SourceId,
    /// Its section, where it has one.
    pub section: Option<Section>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// The headline.
    pub headline: String,
    /// The lead, blank where there is none.
    pub lead: String,
    /// The words of the body.
    pub body: String,
    /// The names of its authors, separated by commas.
    pub authors: String,
    /// Its tags, separated by commas.
    pub tags: String,
}

/// What a reader looks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    /// As typed: all words are wanted, in any form; words in quotes are wanted in this
    /// form and order; `-` before a word or a quotation excludes it. Any text is valid;
    /// only its first 300 characters and 16 words count. Without a wanted word nothing
    /// is found.
    pub words: String,
    /// The edition searched.
    pub lang: Lang,
    /// Only of this outlet.
    pub source: Option<SourceId>,
    /// Only of this section.
    pub section: Option<Section>,
    /// Only written in this language; without a region, in those of all regions.
    pub original: Option<Lang>,
    /// Only published at this time or later.
    pub since: Option<Timestamp>,
    /// Only published before this time.
    pub before: Option<Timestamp>,
    /// The order of hits.
    pub order: Order,
    /// Hits wanted, from 1 to 100.
    pub limit: usize,
    /// Hits left out before the first, up to 10,000.
    pub offset: usize,
}

impl Query {
    /// Looks for words in an edition: the 20 best.
    pub fn new(words: impl Into<String>, lang: Lang) -> Query {
        Query {
            words: words.into(),
            lang,
            source: None,
            section: None,
            original: None,
            since: None,
            before: None,
            order: Order::Relevance,
            limit: 20,
            offset: 0,
        }
    }
}

/// The order of hits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// The best first.
    #[default]
    Relevance,
    /// The newest first, those without a date last.
    Newest,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hits {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for, in order.
    pub hits: Vec<Hit>,
    /// Whether the query was too long and only its beginning was searched for.
    pub shortened: bool,
}

/// One article found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The article.
    pub article: ArticleId,
    /// A stretch of lead and body as pieces in reading order; `true` marks the words
    /// that were asked for. Plain text, to be escaped; without any mark where the words
    /// stand elsewhere (headline, authors, tags).
    pub snippet: Vec<(String, bool)>,
}

/// Why the index cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process, or another `Index` in this one, has the folder open.
    #[error(
        "the search index in {0} is in use by another process; stop it or choose another folder"
    )]
    Locked(PathBuf),
    /// The folder cannot be made, read or written.
    #[error("the search index in {folder} cannot be read or written: {reason}")]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The search engine failed.
    #[error("the search index failed: {0}")]
    Engine(#[from] tantivy::TantivyError),
}

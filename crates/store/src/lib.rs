//! The only SQL: rows on SQLite or PostgreSQL, the job table, files on disk.
//!
//! One portable SQL text serves both databases; where their dialects differ, both
//! texts stand next to each other. A stage of the pipeline saves through [`Save`]: its
//! rows, the jobs that follow and the end of its own job are one transaction, so that
//! a crash at any moment loses nothing and doubles nothing.

mod ask;
mod bans;
mod cards;
mod comments;
mod copies;
mod files;
mod health;
mod items;
mod jobs;
mod known;
mod load;
mod memory;
mod near;
mod open;
mod reading;
mod relating;
mod removing;
mod reports;
mod revising;
mod rights;
mod row;
mod save;
mod snapshot;
mod sources;
mod stories;
mod sweeping;
mod terms;
mod view;
mod websub;
mod wire;

use crate::{
    ask::{Moment, Readers},
    known::Known,
};
use news::IdError;
use sqlx::AnyPool;
use std::sync::Arc;

pub use crate::{
    comments::{PersonsComment, Translated, Unsettled},
    copies::{Candidate, Regrouped},
    files::Files,
    files::smaller_pictures,
    health::{FeedHealth, PagesHealth},
    items::{KnownPage, Listed, ToldItem},
    jobs::{Claimed, FailedJob, JobCounts},
    memory::{MemoryPlace, MemoryStats},
    open::Location,
    relating::{RelatedArticle, WindowArticle},
    removing::{Removal, Remover},
    revising::{EarlierRevision, KnownArticle, ListedArticle},
    save::{ExtractedArticle, Kept, Save},
    snapshot::{Snapshot, WORK},
    sources::{NewFeed, PollResult},
    terms::{GlossaryStamp, TranslatedComment, TranslatedWords},
    view::{
        Card, CardPicture, Copied, Listing, ReadTranslation, Reading, StoredArticle, StoredAuthor,
        StoredComment, StoredPicture, StoredTranslation, StoryCard, TranslationSummary, Version,
        Window,
    },
    websub::Subscription,
};

/// Why the store could not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is out of reach.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// SQLite refused where a page asked.
    #[error("the database: {0}")]
    Asked(#[from] rusqlite::Error),
    /// Its tables could not be brought up to date.
    #[error("the database's tables: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A file could not be read or written.
    #[error("the file {name}: {cause}")]
    File {
        /// Its name among our files.
        name: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A row holds what this version cannot read.
    #[error("a row that cannot be read ({what}): {cause}")]
    Row {
        /// Which kind of value.
        what: &'static str,
        /// Why not.
        cause: String,
    },
    /// Another worker took the job over; nothing was saved.
    #[error("the job {0} was taken over by another worker")]
    LostLease(String),
}

impl From<IdError> for StoreError {
    fn from(cause: IdError) -> StoreError {
        StoreError::Row {
            what: "id",
            cause: cause.to_string(),
        }
    }
}

/// What the store's functions give.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Which SQL the database speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Dialect {
    Sqlite,
    Postgres,
}

/// The platform's memory. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    /// What writes. SQLite has one writer at a time: here they queue up, and the one
    /// connection knows what it wrote last, which others would read from the file again.
    writer: AnyPool,
    dialect: Dialect,
    /// Where pages ask, on SQLite.
    readers: Option<Arc<Readers>>,
    /// The moment as of which they are answered, where it is one.
    moment: Option<Arc<Moment>>,
    /// What needs not be asked again until a row changes.
    known: Arc<Known>,
    files: Arc<Files>,
}

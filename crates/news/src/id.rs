//! Row ids, one type for each noun, so that none can be taken for another.

use serde::{Deserialize, Serialize};
use std::{fmt, num::NonZeroI64, str::FromStr};

/// A text that is not an id: ids are whole numbers from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?} (ids are whole numbers from 1)")]
pub struct IdError(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(NonZeroI64);

        impl $name {
            /// The id of a row number; rows are numbered from 1.
            pub fn new(row: i64) -> Result<Self, IdError> {
                match NonZeroI64::new(row) {
                    Some(row) if row.get() > 0 => Ok(Self(row)),
                    _ => Err(IdError(row.to_string())),
                }
            }

            /// The row number.
            pub fn get(self) -> i64 {
                self.0.get()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse()
                    .map_err(|_| IdError(text.to_owned()))
                    .and_then(Self::new)
            }
        }
    )*};
}

ids! {
    /// An outlet.
    SourceId
    /// A channel of an outlet.
    FeedId
    /// An entry seen in a feed, and the page it points to.
    ItemId
    /// One text by one source in its own language.
    ArticleId
    /// The articles of many sources on one event.
    StoryId
    /// A person or agency that signs articles of a source.
    AuthorId
    /// A picture of an article.
    PictureId
    /// A reader's comment.
    CommentId
    /// A word or network that comments are kept clean of.
    BanId
    /// A term of the glossary.
    TermId
}

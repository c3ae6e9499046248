//! Articles to stories; topics, related articles and copies. Pure.
//!
//! What happened is read in the English headline and lead, which every article has,
//! original or translated ([`Brief`]). Who and where are read in the article's own words
//! as well, for machines turn names into words. A [`Fingerprint`] holds what a brief says
//! of one event; two fingerprints are compared without knowing any others, so that the measure
//! is symmetric and does not change as more articles come in. [`stories`] gathers the
//! articles on one event, [`topics`] files an article under IPTC Media Topics, and
//! [`Shingles`] find copies of the same text; [`adds()`] finds what an article tells that
//! earlier ones do not. All of them would rather say nothing than something wrong.

mod adds;
mod copies;
mod event;
mod fingerprint;
mod language;
mod names;
mod original;
mod story;
mod tokens;
mod topic;

pub use crate::{
    adds::adds,
    copies::{Shingles, Twin, bands, copies, is_copy},
    event::{FARTHEST, is_same_event, same_event},
    fingerprint::Fingerprint,
    story::{reach, stories},
    topic::{Topics, related, topics},
};

use jiff::Timestamp;
use news::{Lang, SourceId};

/// What is known of an article, in English and in its own words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brief {
    /// The headline.
    pub headline: String,
    /// The lead, or the beginning of the body where there is none; a subheadline may
    /// stand before it.
    pub lead: String,
    /// The publisher's keywords, in English where they could be translated.
    pub tags: Vec<String>,
    /// The publisher's section, in the publisher's language or in English.
    pub section: Option<String>,
    /// The article as it was written.
    pub original: Original,
    /// When it was published; where that is not known, when it was first seen.
    pub published: Timestamp,
    /// The outlet.
    pub source: SourceId,
}

/// An article's own words, of which names and numbers are the same in all languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Original {
    /// The language that it was written in, [`Lang::UNKNOWN`] where it could not be told.
    pub language: Lang,
    /// Headline, subheadline, lead and keywords, each one text; in English those of the
    /// brief. Blank where they are not known: then the English names stand as they are.
    pub head: Vec<String>,
    /// The body. Only its beginning counts, and less than the head: what comes later is
    /// background.
    pub body: String,
}

impl Default for Original {
    /// Nothing is known of it.
    fn default() -> Original {
        Original {
            language: Lang::UNKNOWN,
            head: Vec::new(),
            body: String::new(),
        }
    }
}

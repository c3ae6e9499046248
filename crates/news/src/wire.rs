//! Texts from a wire service: whole articles, with no page to fetch.

use crate::{FeedItem, Figure, Lang, LocalTime, TopicId, WebUrl};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One version of a text as a wire service sent it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WireText {
    /// What the service calls it, in all its versions.
    pub guid: String,
    /// Its page at the service; without one the service's home with a fragment made of the
    /// `guid`.
    pub url: WebUrl,
    /// Which version this is. The higher one stands for all before it.
    pub version: u64,
    /// Whether it may be published.
    pub status: WireStatus,
    /// Not to be published before.
    pub embargo: Option<Timestamp>,
    /// The language that it declares.
    pub language: Option<Lang>,
    /// The headline.
    pub headline: Option<String>,
    /// The line under the headline.
    pub subheadline: Option<String>,
    /// The newsroom's own short name for the subject; readers do not see it.
    pub slugline: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// The author line as printed.
    pub byline: Option<String>,
    /// Names of who made it.
    pub creators: Vec<String>,
    /// Where and when it was written, as printed before the first words.
    pub dateline: Option<String>,
    /// Whom to name as its source.
    pub credit: Option<String>,
    /// When it was first published.
    pub published: Option<LocalTime>,
    /// When this version was made.
    pub modified: Option<LocalTime>,
    /// How urgent it is: 1 most, 9 least.
    pub urgency: Option<u8>,
    /// IPTC Media Topics.
    pub topics: Vec<TopicId>,
    /// Subjects and keywords by name.
    pub tags: Vec<String>,
    /// What one may do with it, and whose it is, in the service's words.
    pub usage: Option<String>,
    /// Pictures that came with it.
    pub pictures: Vec<Figure>,
    /// The text, as a fragment of HTML.
    pub body: String,
}

/// Whether a text of a wire may be published (IPTC Publishing Status NewsCodes).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WireStatus {
    /// It may.
    #[default]
    Usable,
    /// Not for the time being.
    Withheld,
    /// Never more; what was published is to be taken down.
    Canceled,
}

impl WireText {
    /// What a feed would say of it.
    pub fn item(&self) -> FeedItem {
        FeedItem {
            url: self.url.clone(),
            title: self.headline.clone(),
            summary: self.summary.clone(),
            authors: self.creators.clone(),
            published: self.published.map(LocalTime::at),
            updated: self.modified.map(LocalTime::at),
            name: Some(self.guid.clone()),
            tags: self.tags.clone(),
            language: self.language,
        }
    }
}

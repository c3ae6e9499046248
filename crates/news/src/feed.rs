//! Outlets, their channels, and what comes through them.

use crate::{FeedId, Habit, ItemId, Lang, Rights, SourceId, WebUrl, WebUrlError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, path::PathBuf, str::FromStr};

/// An outlet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// Its row.
    pub id: SourceId,
    /// Its name, in its own language.
    pub name: String,
    /// Its home page; one source to one home page.
    pub home: WebUrl,
    /// The language it writes in.
    pub language: Lang,
    /// What we may do with its texts.
    pub rights: Rights,
}

/// A channel of an outlet.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Feed {
    /// Its row.
    pub id: FeedId,
    /// Whose it is.
    pub source: SourceId,
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: FeedKind,
    /// Of a section page, the CSS selector of its articles' links; without one they are
    /// found out.
    pub selector: Option<String>,
    /// `ETag` of the last answer.
    pub etag: Option<String>,
    /// `Last-Modified` of the last answer, as sent.
    pub last_modified: Option<String>,
    /// When it is due again.
    pub due: Timestamp,
    /// Polls that failed in a row.
    pub failures: u32,
    /// When it publishes, as far as it was read.
    pub habit: Option<Habit>,
}

/// Where a channel is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On the web.
    Web(WebUrl),
    /// In a folder of this machine, into which a wire service delivers files.
    Folder(PathBuf),
}

/// What begins the text of a place that is a folder.
const FOLDER: &str = "file://";

impl Place {
    /// Its address on the web, where it has one.
    pub fn web(&self) -> Option<&WebUrl> {
        match self {
            Place::Web(url) => Some(url),
            Place::Folder(_) => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Web(url) => url.fmt(f),
            Place::Folder(path) => write!(f, "{FOLDER}{}", path.display()),
        }
    }
}

impl FromStr for Place {
    type Err = WebUrlError;

    fn from_str(text: &str) -> Result<Place, WebUrlError> {
        match text.strip_prefix(FOLDER) {
            Some(path) => Ok(Place::Folder(PathBuf::from(path))),
            None => text.parse().map(Place::Web),
        }
    }
}

impl From<WebUrl> for Place {
    fn from(url: WebUrl) -> Place {
        Place::Web(url)
    }
}

/// Kinds of channels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    /// RSS, Atom, RDF or JSON Feed; the parser tells them apart.
    Syndication,
    /// A news sitemap, or an index of sitemaps.
    Sitemap,
    /// A page that lists articles.
    Section,
    /// Whole texts of a wire service: NewsML-G2, NITF or ninjs.
    Wire,
}

impl fmt::Display for FeedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FeedKind::Syndication => "syndication",
            FeedKind::Sitemap => "sitemap",
            FeedKind::Section => "section",
            FeedKind::Wire => "wire",
        })
    }
}

impl FromStr for FeedKind {
    type Err = String;

    fn from_str(text: &str) -> Result<FeedKind, String> {
        match text {
            "syndication" => Ok(FeedKind::Syndication),
            "sitemap" => Ok(FeedKind::Sitemap),
            "section" => Ok(FeedKind::Section),
            "wire" => Ok(FeedKind::Wire),
            other => Err(format!("no kind of feed: {other:?}")),
        }
    }
}

/// What a feed says of one article.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FeedItem {
    /// The page's address, without tracking parameters; one item to one address.
    pub url: WebUrl,
    /// The headline, as the feed has it.
    pub title: Option<String>,
    /// The summary, as plain text.
    pub summary: Option<String>,
    /// Names of authors, as the feed has them.
    pub authors: Vec<String>,
    /// When it was published, as the feed has it.
    pub published: Option<Timestamp>,
    /// When it was last changed, as the feed has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// The name that the feed gave it (`guid`, `id`), which may outlive its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Keywords.
    pub tags: Vec<String>,
    /// The language that the feed declares.
    pub language: Option<Lang>,
}

/// A page as it came, before anybody read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RawPage {
    /// The item that led to it.
    pub item: ItemId,
    /// How it came.
    pub origin: PageOrigin,
    /// What its publisher says of mining it.
    pub reservation: Option<Reservation>,
    /// Where it was found in the end, after redirects.
    pub url: WebUrl,
    /// The charset of the `Content-Type` header.
    pub charset: Option<String>,
    /// The bytes, decompressed.
    pub body: Vec<u8>,
    /// When it was fetched.
    pub fetched: Timestamp,
}

/// What a publisher says of text and data mining (TDM Reservation Protocol).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reservation {
    /// No right is reserved.
    Free,
    /// The right is reserved.
    Reserved {
        /// Where the publisher says on which terms it may be had.
        policy: Option<WebUrl>,
    },
}

/// How a page came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageOrigin {
    /// Fetched from the web; the bytes are HTML.
    Web,
    /// From a wire service; the bytes are a [`crate::WireText`] as JSON.
    Wire,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_back() {
        for text in ["https://a.example/rss", "file:///var/spool/wire one"] {
            let place: Place = text.parse().unwrap();
            assert_eq!(place.to_string(), text);
        }
        assert!("/var/spool".parse::<Place>().is_err());
        let folder: Place = "file:///var/spool".parse().unwrap();
        assert_eq!(folder.web(), None);
    }
}

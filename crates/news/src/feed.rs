//! Outlets, their channels, and what comes through them.

use crate::{Article, FeedId, ItemId, Lang, SourceId, WebUrl};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

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

/// What we may publish of a source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rights {
    /// The whole text and its pictures.
    #[default]
    Full,
    /// Headline and lead, no pictures.
    Summary,
    /// The headline only.
    Headline,
}

impl Rights {
    /// Leaves of an article what may be published.
    pub fn cut(self, article: &mut Article) {
        if self != Rights::Full {
            article.body.clear();
            article.lead_figure = None;
        }
        if self == Rights::Headline {
            article.subheadline = None;
            article.lead = None;
        }
    }
}

/// A channel of an outlet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Feed {
    /// Its row.
    pub id: FeedId,
    /// Whose it is.
    pub source: SourceId,
    /// Where it is.
    pub url: WebUrl,
    /// What it is.
    pub kind: FeedKind,
    /// `ETag` of the last answer.
    pub etag: Option<String>,
    /// `Last-Modified` of the last answer, as sent.
    pub last_modified: Option<String>,
    /// When it is due again.
    pub due: Timestamp,
    /// Polls that failed in a row.
    pub failures: u32,
}

/// Kinds of channels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    /// RSS, Atom, RDF or JSON Feed; the parser tells them apart.
    Syndication,
    /// A news sitemap, or an index of sitemaps.
    Sitemap,
}

impl fmt::Display for FeedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FeedKind::Syndication => "syndication",
            FeedKind::Sitemap => "sitemap",
        })
    }
}

impl FromStr for FeedKind {
    type Err = String;

    fn from_str(text: &str) -> Result<FeedKind, String> {
        match text {
            "syndication" => Ok(FeedKind::Syndication),
            "sitemap" => Ok(FeedKind::Sitemap),
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
    /// Where it was found in the end, after redirects.
    pub url: WebUrl,
    /// The charset of the `Content-Type` header.
    pub charset: Option<String>,
    /// The bytes, decompressed.
    pub body: Vec<u8>,
    /// When it was fetched.
    pub fetched: Timestamp,
}

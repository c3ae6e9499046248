//! Asks a channel what is new.

use crate::{
    error::FetchError,
    exchange::Accept,
    feed::{FeedError, ParsedFeed, parse_feed},
    fetch::{Body, Conditional, Fetched, Fetcher},
    section::parse_section,
    sitemap::{Child, Sitemap, is_sitemap, parse_sitemap},
    wire::{self, is_wire},
};
use news::{FeedKind, WebUrl};
use std::{cmp::Reverse, time::Duration};

/// Sitemaps of an index that are read: the newest, those for news first.
const MOST_CHILDREN: usize = 4;

/// Why a channel could not be read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PollError {
    /// It could not be fetched.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// What came is no channel.
    #[error(transparent)]
    Feed(#[from] FeedError),
}

impl PollError {
    /// Whether trying again later may help.
    pub fn is_passing(&self) -> bool {
        match self {
            PollError::Fetch(error) => error.is_passing(),
            PollError::Feed(_) => false,
        }
    }

    /// How long to wait before trying again, where somebody said so.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            PollError::Fetch(error) => error.retry_after(),
            PollError::Feed(_) => None,
        }
    }
}

/// What a channel answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Polled {
    /// The same as last time.
    Unchanged {
        /// Where it has moved for good.
        permanent: Option<WebUrl>,
        /// How long it stays fresh.
        fresh_for: Option<Duration>,
    },
    /// Something to read, old or new.
    Read(Box<Reading>),
}

/// What was read of a channel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What it is, by its content.
    pub kind: FeedKind,
    /// What it says.
    pub feed: ParsedFeed,
    /// To send along next time. Empty for an index of sitemaps, which may stay the same
    /// while the sitemaps under it change.
    pub condition: Conditional,
    /// Where it has moved for good.
    pub permanent: Option<WebUrl>,
    /// How long it stays fresh.
    pub fresh_for: Option<Duration>,
}

/// Asks a channel of any kind. Of an index of sitemaps the newest few are read.
pub async fn poll(
    fetcher: &Fetcher,
    url: &WebUrl,
    condition: &Conditional,
) -> Result<Polled, PollError> {
    match fetcher.get(url, condition, Accept::Feed).await? {
        Fetched::NotModified {
            permanent,
            fresh_for,
        } => Ok(Polled::Unchanged {
            permanent,
            fresh_for,
        }),
        Fetched::Body(body) => {
            let (kind, mut feed, lasting) = read(fetcher, &body).await?;
            // What headers say comes before what the feed says (WebSub, 4).
            if !body.hubs.is_empty() {
                feed.hubs.clone_from(&body.hubs);
                feed.topic = body.topic.clone().or(feed.topic);
            }
            let condition = if lasting {
                body.condition
            } else {
                Conditional::default()
            };
            Ok(Polled::Read(Box::new(Reading {
                kind,
                feed,
                condition,
                permanent: body.permanent,
                fresh_for: body.fresh_for,
            })))
        }
    }
}

/// Asks a section page, whose articles a CSS selector names, or whose links are judged.
pub async fn poll_section(
    fetcher: &Fetcher,
    url: &WebUrl,
    condition: &Conditional,
    selector: Option<&str>,
) -> Result<Polled, PollError> {
    match fetcher.get(url, condition, Accept::Page).await? {
        Fetched::NotModified {
            permanent,
            fresh_for,
        } => Ok(Polled::Unchanged {
            permanent,
            fresh_for,
        }),
        Fetched::Body(body) => {
            let feed = parse_section(&body.bytes, body.charset.as_deref(), &body.url, selector)?;
            Ok(Polled::Read(Box::new(Reading {
                kind: FeedKind::Section,
                feed,
                condition: body.condition,
                permanent: body.permanent,
                fresh_for: body.fresh_for,
            })))
        }
    }
}

/// Reads a body as whatever channel it is. The last value is false for an index.
pub(crate) async fn read(
    fetcher: &Fetcher,
    body: &Body,
) -> Result<(FeedKind, ParsedFeed, bool), PollError> {
    let charset = body.charset.as_deref();
    if is_wire(&body.bytes, charset) {
        let feed = wire::parse(&body.bytes, charset, &body.url)?;
        return Ok((FeedKind::Wire, feed, true));
    }
    if !is_sitemap(&body.bytes, charset) {
        let feed = parse_feed(&body.bytes, charset, &body.url)?;
        return Ok((FeedKind::Syndication, feed, true));
    }
    match parse_sitemap(&body.bytes, &body.url)? {
        Sitemap::Items(feed) => Ok((FeedKind::Sitemap, *feed, true)),
        Sitemap::Index(children) => {
            let feed = read_children(fetcher, children).await?;
            Ok((FeedKind::Sitemap, feed, false))
        }
    }
}

async fn read_children(
    fetcher: &Fetcher,
    mut children: Vec<Child>,
) -> Result<ParsedFeed, PollError> {
    children.sort_by_key(|child| {
        let news = child.url.as_url().path().to_lowercase().contains("news");
        Reverse((news, child.modified))
    });
    children.truncate(MOST_CHILDREN);
    let mut all = ParsedFeed::default();
    let mut failure = None;
    for child in &children {
        match read_child(fetcher, &child.url).await {
            Ok(feed) => {
                all.title = all.title.or(feed.title);
                all.language = all.language.or(feed.language);
                all.warnings.extend(feed.warnings);
                let new = feed
                    .items
                    .into_iter()
                    .filter(|item| !all.items.contains(item));
                let new: Vec<_> = new.collect();
                all.items.extend(new);
            }
            Err(error) => {
                all.warnings.push(format!("{}: {error}", child.url));
                failure = Some(error);
            }
        }
    }
    match failure {
        Some(error) if all.items.is_empty() => Err(error),
        _ => Ok(all),
    }
}

async fn read_child(fetcher: &Fetcher, url: &WebUrl) -> Result<ParsedFeed, PollError> {
    let fetched = fetcher
        .get(url, &Conditional::default(), Accept::Feed)
        .await?;
    let Fetched::Body(body) = fetched else {
        return Err(FetchError::Status(304).into());
    };
    match parse_sitemap(&body.bytes, &body.url)? {
        Sitemap::Items(feed) => Ok(*feed),
        Sitemap::Index(_) => Err(FeedError::Broken("an index within an index".to_owned()).into()),
    }
}

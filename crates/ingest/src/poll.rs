//! Asks a channel what is new.

use crate::{
    error::FetchError,
    exchange::Accept,
    feed::{FeedError, ParsedFeed, parse_feed},
    fetch::{Body, Conditional, Fetched, Fetcher},
    section::parse_section,
    sitemap::{Child, Sitemap, is_sitemap, parse_sitemap, unpacked},
    wire::{self, is_wire},
};
use news::{FeedKind, WebUrl};
use std::{
    cmp::Reverse,
    collections::{HashSet, VecDeque},
    time::Duration,
};

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
    let bytes = unpacked(&body.bytes)?;
    if is_wire(&bytes, charset) {
        let feed = wire::parse(&bytes, charset, &body.url)?;
        return Ok((FeedKind::Wire, feed, true));
    }
    if !is_sitemap(&bytes, charset) {
        let feed = parse_feed(&bytes, charset, &body.url)?;
        return Ok((FeedKind::Syndication, feed, true));
    }
    match parse_sitemap(&bytes, &body.url)? {
        Sitemap::Items(feed) => Ok((FeedKind::Sitemap, *feed, true)),
        Sitemap::Index(children) => {
            let feed = read_children(fetcher, children).await?;
            Ok((FeedKind::Sitemap, feed, false))
        }
    }
}

/// Reads the newest few sitemaps of an index, and of an index within it.
async fn read_children(fetcher: &Fetcher, children: Vec<Child>) -> Result<ParsedFeed, PollError> {
    let mut waiting: VecDeque<(Child, bool)> = newest(children, true).collect();
    let (mut all, mut failure) = (ParsedFeed::default(), None);
    let mut seen = HashSet::new();
    while let Some((child, may_lead)) = waiting.pop_front() {
        match read_child(fetcher, &child.url).await {
            Ok(Sitemap::Items(feed)) => {
                all.title = all.title.or(feed.title);
                all.language = all.language.or(feed.language);
                all.warnings.extend(feed.warnings);
                let new = feed.items.into_iter();
                all.items
                    .extend(new.filter(|item| seen.insert(item.url.clone())));
            }
            Ok(Sitemap::Index(children)) if may_lead => {
                waiting.extend(newest(children, false));
                waiting.truncate(MOST_CHILDREN);
            }
            Ok(Sitemap::Index(_)) => {
                let reason = "an index within an index within an index";
                failure = Some(FeedError::Broken(reason.to_owned()).into());
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

/// The sitemaps of an index that are worth reading, and whether they may be an index
/// themselves. Where it does not say when they changed, the day in their names does.
fn newest(mut children: Vec<Child>, may_lead: bool) -> impl Iterator<Item = (Child, bool)> {
    children.sort_by_cached_key(|child| {
        let path = child.url.as_url().path().to_lowercase();
        Reverse((path.contains("news"), child.modified, day(&path)))
    });
    let children = children.into_iter().take(MOST_CHILDREN);
    children.map(move |child| (child, may_lead))
}

/// The year in a path, with the numbers behind it; or the whole day in one number.
fn day(path: &str) -> Vec<u32> {
    let is_year = |number: u32| (1990..2100).contains(&number);
    let numbers = path.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter_map(|it| it.parse().ok());
    let from_year = numbers.skip_while(|it| !is_year(*it) && !is_year(*it / 10_000));
    from_year.take(3).collect()
}

async fn read_child(fetcher: &Fetcher, url: &WebUrl) -> Result<Sitemap, PollError> {
    let fetched = fetcher
        .get(url, &Conditional::default(), Accept::Feed)
        .await?;
    let Fetched::Body(body) = fetched else {
        return Err(FetchError::Status(304).into());
    };
    let charset = body.charset.as_deref();
    match parse_sitemap(&body.bytes, &body.url) {
        // Some list their feeds among their sitemaps.
        Err(FeedError::NotAFeed) => {
            let feed = parse_feed(&body.bytes, charset, &body.url)?;
            Ok(Sitemap::Items(Box::new(feed)))
        }
        other => Ok(other?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_sitemaps_of_an_index_are_read() {
        let child = |(place, modified): (&str, &str)| Child {
            url: format!("https://a.example/{place}").parse().unwrap(),
            modified: modified.parse().ok(),
        };
        let read = |children: &[(&str, &str)]| {
            let children = children.iter().copied().map(child).collect();
            let places = newest(children, true).map(|(it, _)| it.url.as_url().path().to_owned());
            places.collect::<Vec<_>>()
        };
        let dated: Vec<String> = (1..=12).map(|n| format!("map-2026-{n:02}.xml")).collect();
        let dated: Vec<(&str, &str)> = dated.iter().map(|it| (it.as_str(), "")).collect();
        assert_eq!(read(&dated)[..2], ["/map-2026-12.xml", "/map-2026-11.xml"]);
        let mixed = [
            ("pages.xml", "2026-03-02T00:00:00Z"),
            ("2026/texts.xml", "2026-03-03T00:00:00Z"),
            ("old-news.xml", ""),
        ];
        assert_eq!(
            read(&mixed),
            ["/old-news.xml", "/2026/texts.xml", "/pages.xml"]
        );
        // Without anything that tells, their own order.
        let plain = [("b1.xml", ""), ("a7.xml", ""), ("c3.xml", "")];
        assert_eq!(read(&plain), ["/b1.xml", "/a7.xml", "/c3.xml"]);
    }
}

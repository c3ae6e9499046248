//! Any pages, given as bytes, served with a feed to each group.

use crate::{
    error::PressError,
    server::{Door, Running},
    shelf::Shelf,
};
use askama::Template;
use jiff::Timestamp;
use std::{collections::BTreeMap, net::SocketAddr};

/// A page as it was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordedPage {
    /// Its path (and query) at its old host, percent-encoded, from the slash on:
    /// `/2024/05/bridge.html`.
    pub path: String,
    /// The charset for the `Content-Type` header, where it had one.
    pub charset: Option<String>,
    /// The bytes as they came.
    pub html: Vec<u8>,
    /// The headline for the feed.
    pub title: String,
    /// The language tag for the feed.
    pub lang: String,
    /// The date for the feed, if it should have one.
    pub published: Option<Timestamp>,
}

/// Recorded pages in groups, one group to one outlet. A page is served at
/// `/GROUP/PATH`, the feed of its group at `/GROUP/feed.xml`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Recorded {
    groups: BTreeMap<String, Vec<RecordedPage>>,
}

#[derive(Template)]
#[template(path = "recorded.xml")]
struct RecordedFeed<'a> {
    home: String,
    group: &'a str,
    items: Vec<Item<'a>>,
}

struct Item<'a> {
    url: String,
    page: &'a RecordedPage,
    date: Option<String>,
}

impl Recorded {
    /// Nothing yet.
    pub fn new() -> Recorded {
        Recorded::default()
    }

    /// Adds a page to a group, whose name must be fit for a path.
    pub fn add(&mut self, group: &str, page: RecordedPage) {
        self.groups.entry(group.to_owned()).or_default().push(page);
    }

    /// The paths of the feeds, one to each group.
    pub fn feed_paths(&self) -> Vec<String> {
        let groups = self.groups.keys();
        groups.map(|group| format!("/{group}/feed.xml")).collect()
    }

    /// The path a page of a group is served at.
    pub fn page_path(group: &str, path: &str) -> String {
        format!("/{group}/{}", path.trim_start_matches('/'))
    }

    /// Serves the pages; port 0 takes any free port.
    pub async fn serve(&self, address: SocketAddr) -> Result<Running, PressError> {
        let door = Door::open(address).await?;
        let mut shelf = Shelf::default();
        for (group, pages) in &self.groups {
            let feed = feed(door.base(), group, pages)?;
            let changed = pages.iter().filter_map(|page| page.published).max();
            let changed = changed.unwrap_or(Timestamp::UNIX_EPOCH);
            shelf.put(
                &format!("/{group}/feed.xml"),
                "application/rss+xml; charset=utf-8",
                changed,
                feed,
            );
            for page in pages {
                let kind = match &page.charset {
                    Some(charset) => format!("text/html; charset={charset}"),
                    None => "text/html".to_owned(),
                };
                shelf.put(
                    &Recorded::page_path(group, &page.path),
                    &kind,
                    page.published.unwrap_or(Timestamp::UNIX_EPOCH),
                    page.html.clone(),
                );
            }
        }
        Ok(door.serve(shelf))
    }
}

fn feed(base: &str, group: &str, pages: &[RecordedPage]) -> Result<String, askama::Error> {
    let items = pages.iter().map(|page| Item {
        url: format!("{base}{}", Recorded::page_path(group, &page.path)),
        date: page.published.map(crate::feeds::rss_date),
        page,
    });
    let feed = RecordedFeed {
        home: format!("{base}/{group}/"),
        group,
        items: items.collect(),
    };
    feed.render()
}

//! From a home page to its channel.

use crate::{
    error::FetchError,
    exchange::Accept,
    feed::ParsedFeed,
    fetch::{Body, Conditional, Fetched, Fetcher},
    front::{self, Front},
    poll::read,
};
use news::{FeedKind, Lang, WebUrl};
use std::fmt;

/// Where sites keep their feeds, below their home page.
const FEED_PATHS: [&str; 7] = [
    "feed",
    "rss",
    "rss.xml",
    "atom.xml",
    "feed.xml",
    "feed.json",
    "index.xml",
];

/// Where sites keep their sitemaps, below their home page.
const SITEMAP_PATHS: [&str; 4] = [
    "sitemap-news.xml",
    "news-sitemap.xml",
    "sitemap.xml",
    "sitemap_index.xml",
];

/// Sitemaps that `robots.txt` names, beyond which we do not look.
const MOST_NAMED: usize = 6;

/// A channel that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What it is.
    pub kind: FeedKind,
    /// Where it is.
    pub url: WebUrl,
    /// The outlet's name: the feed's title, or the home page's.
    pub title: Option<String>,
    /// The outlet's home page.
    pub home: WebUrl,
    /// The language that the feed declares, or the home page.
    pub language: Option<Lang>,
    /// What it says.
    pub feed: ParsedFeed,
}

/// An address that was tried, and why it was not it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tried {
    /// The address.
    pub url: WebUrl,
    /// Why not.
    pub reason: String,
}

/// Why no channel was found.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DiscoverError {
    /// The address itself could not be fetched.
    #[error("{url} could not be fetched: {error}")]
    Unreachable {
        /// The address.
        url: WebUrl,
        /// Why.
        error: FetchError,
    },
    /// Nothing that was tried is a channel with articles.
    #[error(
        "no feed was found for {url}; tried {}; give the feed's own address, or read the page's own links with --section",
        List(tried)
    )]
    Nothing {
        /// The home page.
        url: WebUrl,
        /// What was tried, in order.
        tried: Vec<Tried>,
    },
}

struct List<'a>(&'a [Tried]);

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, tried) in self.0.iter().enumerate() {
            let gap = if at == 0 { "" } else { ", " };
            write!(f, "{gap}{} ({})", tried.url, tried.reason)?;
        }
        Ok(())
    }
}

/// Finds the channel of an address, which may be a feed, a sitemap or any page of a site.
/// Tries, in this order: the address itself, the feeds that the page names, links of the page
/// that look like those of feeds, the usual places for feeds, the sitemaps of `robots.txt`,
/// the usual places for sitemaps. The usual places are sought below the page's own path,
/// since a site may live under one; so are, first, the sitemaps of `robots.txt`.
pub async fn discover(fetcher: &Fetcher, url: &WebUrl) -> Result<Found, DiscoverError> {
    let body = match fetch(fetcher, url).await {
        Ok(body) => body,
        Err(error) => {
            let url = url.clone();
            return Err(DiscoverError::Unreachable { url, error });
        }
    };
    let mut search = Search::new(fetcher, url, &body);
    if let Ok((kind, feed, _)) = read(fetcher, &body).await
        && !feed.items.is_empty()
    {
        let home = search.home_of(&feed);
        return Ok(Found {
            home,
            ..search.found(kind, search.home.clone(), feed)
        });
    }
    search.page = front::read(&body);
    let (named, linked) = (search.page.named.clone(), search.page.linked.clone());
    let below = |paths: &[&str], root: &WebUrl| -> Vec<WebUrl> {
        paths
            .iter()
            .filter_map(|path| root.join(path).ok())
            .collect()
    };
    let feeds = below(&FEED_PATHS, &search.root);
    let sitemaps = below(&SITEMAP_PATHS, &search.root);
    for places in [named, linked, feeds] {
        if let Some(found) = search.first(places).await {
            return Ok(found);
        }
    }
    let named = search.named().await;
    for places in [named, sitemaps] {
        if let Some(found) = search.first(places).await {
            return Ok(found);
        }
    }
    Err(DiscoverError::Nothing {
        url: url.clone(),
        tried: search.tried,
    })
}

async fn fetch(fetcher: &Fetcher, url: &WebUrl) -> Result<Box<Body>, FetchError> {
    match fetcher
        .get(url, &Conditional::default(), Accept::Feed)
        .await?
    {
        Fetched::Body(body) => Ok(body),
        Fetched::NotModified { .. } => Err(FetchError::Status(304)),
    }
}

struct Search<'a> {
    fetcher: &'a Fetcher,
    /// The address that was given, or where it has moved for good.
    home: WebUrl,
    /// The folder that the site lives in.
    root: WebUrl,
    page: Front,
    tried: Vec<Tried>,
}

impl<'a> Search<'a> {
    fn new(fetcher: &'a Fetcher, given: &WebUrl, body: &Body) -> Search<'a> {
        let home = body.permanent.clone().unwrap_or_else(|| given.clone());
        // A front door may lead to "/start" or "/index.php"; the site is still all behind it.
        let (door, room) = (folder(&home), folder(&body.url));
        let root = if lies_in(&body.url, &door) {
            door
        } else {
            room
        };
        Search {
            fetcher,
            home,
            root,
            page: Front::default(),
            tried: Vec::new(),
        }
    }

    async fn first(&mut self, places: Vec<WebUrl>) -> Option<Found> {
        for url in places {
            if url == self.home || self.tried.iter().any(|tried| tried.url == url) {
                continue;
            }
            match self.attempt(&url).await {
                Ok((kind, feed, url)) => return Some(self.found(kind, url, feed)),
                Err(reason) => self.tried.push(Tried { url, reason }),
            }
        }
        None
    }

    async fn attempt(&self, url: &WebUrl) -> Result<(FeedKind, ParsedFeed, WebUrl), String> {
        let body = fetch(self.fetcher, url)
            .await
            .map_err(|error| error.to_string())?;
        let read = read(self.fetcher, &body).await;
        let (kind, feed, _) = read.map_err(|error| error.to_string())?;
        let mut pages = feed.items.iter().map(|item| &item.url);
        if feed.items.is_empty() {
            Err("it has no articles".to_owned())
        } else if kind == FeedKind::Sitemap && pages.any(|page| !self.is_inside(page)) {
            // To take it would be to print neighbours under this outlet's name.
            Err("it has pages of other sites too".to_owned())
        } else {
            let url = body.permanent.unwrap_or_else(|| url.clone());
            Ok((kind, feed, url))
        }
    }

    /// The sitemaps of `robots.txt`: those below our folder first, those for news first.
    async fn named(&self) -> Vec<WebUrl> {
        let mut named = self.fetcher.sitemaps(&self.home).await;
        named.sort_by_key(|url| {
            let news = url.as_url().path().to_lowercase().contains("news");
            (!self.is_inside(url), !news)
        });
        // What lies in a neighbour's folder is the neighbour's.
        let (inside, outside): (Vec<_>, Vec<_>) =
            named.into_iter().partition(|it| self.is_inside(it));
        let mut places = if inside.is_empty() { outside } else { inside };
        places.truncate(MOST_NAMED);
        places
    }

    fn is_inside(&self, url: &WebUrl) -> bool {
        self.root.as_url().path() == "/" || lies_in(url, &self.root)
    }

    /// The home page of a channel that was given by its own address: what it says, the
    /// folder that all its pages lie in, or the whole host.
    fn home_of(&self, feed: &ParsedFeed) -> WebUrl {
        let host = || self.home.join("/").unwrap_or_else(|_| self.home.clone());
        let folder = folder(&self.home);
        let all_inside = feed.items.iter().all(|item| lies_in(&item.url, &folder));
        let own = all_inside.then_some(folder);
        feed.home.clone().or(own).unwrap_or_else(host)
    }

    fn found(&self, kind: FeedKind, url: WebUrl, feed: ParsedFeed) -> Found {
        let page = &self.page;
        Found {
            kind,
            url,
            title: feed.title.clone().or_else(|| page.title.clone()),
            home: self.home.clone(),
            language: feed.language.or(page.language),
            feed,
        }
    }
}

fn lies_in(url: &WebUrl, folder: &WebUrl) -> bool {
    let (url, folder) = (url.as_url(), folder.as_url());
    let within = format!("{}/", url.path().trim_end_matches('/'));
    url.origin() == folder.origin() && within.starts_with(folder.path())
}

/// The folder of a page: its path up to the last slash, or all of it where its last part
/// does not look like a file.
fn folder(url: &WebUrl) -> WebUrl {
    let mut folder = url.as_url().clone();
    folder.set_query(None);
    folder.set_fragment(None);
    let path = folder.path().to_owned();
    let (start, last) = path.rsplit_once('/').unwrap_or(("", ""));
    let path = match last.contains('.') || last.is_empty() {
        true => format!("{start}/"),
        false => format!("{path}/"),
    };
    folder.set_path(&path);
    WebUrl::try_from(folder).unwrap_or_else(|_| url.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders() {
        for (page, root) in [
            ("https://a.example", "https://a.example/"),
            ("https://a.example/index.html?x", "https://a.example/"),
            (
                "http://127.0.0.1:8090/folha",
                "http://127.0.0.1:8090/folha/",
            ),
            (
                "http://127.0.0.1:8090/folha/",
                "http://127.0.0.1:8090/folha/",
            ),
            ("https://a.example/vn/home.php", "https://a.example/vn/"),
        ] {
            assert_eq!(folder(&page.parse().unwrap()).as_str(), root);
        }
    }
}

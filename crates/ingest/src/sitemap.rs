//! Sitemaps (sitemaps.org 0.9) with the news and image extensions.

use crate::{
    body::{UnpackError, opened},
    canonical::canonical,
    charset::decode,
    dates::date,
    feed::{FeedError, MOST_ITEMS, ParsedFeed, bounded, lang, names, stranger},
    markup::{Markup, Token, entities, line, local},
    reader::from_root,
};
use jiff::Timestamp;
use news::{FeedItem, WebUrl};
use std::{borrow::Cow, cmp::Reverse, collections::BTreeSet};

/// The protocol's own ceiling for a sitemap, in bytes.
const UNPACKED: usize = 50 << 20;

/// The protocol's own ceiling for entries.
const MOST_ENTRIES: usize = 50_000;

/// A sitemap, or an index of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sitemap {
    /// Pages, the newest first where dates are given.
    Items(Box<ParsedFeed>),
    /// Other sitemaps, in their order.
    Index(Vec<Child>),
}

/// A sitemap that an index names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Child {
    /// Where it is.
    pub url: WebUrl,
    /// When it last changed.
    pub modified: Option<Timestamp>,
}

/// One `<url>` or `<sitemap>`.
#[derive(Default)]
struct Entry {
    place: Option<String>,
    modified: Option<Timestamp>,
    published: Option<Timestamp>,
    title: Option<String>,
    outlet: Option<String>,
    language: Option<String>,
    keywords: Vec<String>,
}

/// Reads a sitemap or an index, compressed with gzip or not, or a plain list of addresses.
/// Reads as far as it can where the XML breaks off. Keeps the newest thousand pages.
/// `published` comes from the news extension alone: `lastmod` orders pages, but says nothing
/// of their publication.
pub fn parse_sitemap(bytes: &[u8], base: &WebUrl) -> Result<Sitemap, FeedError> {
    let bytes = unpacked(bytes)?;
    let decoded = decode(&bytes, None, base.host());
    if decoded.text.trim().is_empty() {
        return Err(FeedError::Empty);
    }
    let Some((root, text)) = from_root(&decoded.text) else {
        let list = listed(&decoded.text).ok_or_else(|| stranger(&decoded.text))?;
        return Ok(Sitemap::Items(Box::new(pages(list, base))));
    };
    if root == "sitemapindex" {
        let children = entries(text, "sitemap").into_iter();
        let mut children: Vec<Child> = children.filter_map(|entry| child(entry, base)).collect();
        children.dedup_by(|a, b| a.url == b.url);
        Ok(Sitemap::Index(children))
    } else if root == "urlset" {
        let mut parsed = pages(entries(text, "url"), base);
        parsed.warnings.extend(decoded.warning);
        let closed = text
            .rsplit_once("</")
            .is_some_and(|(_, end)| end.to_lowercase().contains("urlset"));
        if !closed {
            parsed
                .warnings
                .push("the sitemap breaks off before its end".to_owned());
        }
        Ok(Sitemap::Items(Box::new(parsed)))
    } else {
        Err(FeedError::NotAFeed)
    }
}

/// A document that may lie packed on its server.
pub(crate) fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, FeedError> {
    opened(bytes, UNPACKED).map_err(|error| match error {
        UnpackError::TooLarge => FeedError::TooLarge(UNPACKED),
        UnpackError::Broken(reason) => FeedError::Broken(reason),
    })
}

/// Whether a document is a sitemap, by its root, or as a list of addresses.
pub(crate) fn is_sitemap(bytes: &[u8], charset: Option<&str>) -> bool {
    let decoded = decode(bytes, charset, "").text;
    match from_root(&decoded) {
        Some((root, _)) => matches!(root.as_str(), "urlset" | "sitemapindex"),
        None => listed(&decoded).is_some(),
    }
}

/// The pages of a sitemap in the form of a text: one address a line, and nothing else.
fn listed(text: &str) -> Option<Vec<Entry>> {
    let lines = text.lines().map(line).filter(|line| !line.is_empty());
    let place = |line: String| {
        line.parse::<WebUrl>().ok()?;
        let place = Some(line);
        Some(Entry {
            place,
            ..Entry::default()
        })
    };
    let entries: Option<Vec<Entry>> = lines.take(MOST_ENTRIES).map(place).collect();
    entries.filter(|entries| !entries.is_empty())
}

/// Prefixes of extensions that have pages and places of their own.
const EXTENSIONS: [&str; 5] = ["image", "video", "news", "xhtml", "mobile"];

/// Whether a tag is an element of the sitemap itself, whatever its prefix and case.
fn is(name: &str, element: &str) -> bool {
    let own = match name.split_once(':') {
        Some((prefix, _)) => !EXTENSIONS.contains(&prefix),
        None => true,
    };
    own && local(name).eq_ignore_ascii_case(element)
}

fn entries(text: &str, element: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut open: Option<Entry> = None;
    let (mut name, mut words) = ("", String::new());
    for token in Markup::new(text) {
        match token {
            Token::Start { name: it, .. } if is(it, element) => {
                // One that was not closed ends here.
                entries.extend(open.replace(Entry::default()));
            }
            Token::Start { name: it, .. } => {
                name = it;
                words.clear();
            }
            Token::Text(text) => words.push_str(&entities(text)),
            Token::Verbatim(text) => words.push_str(text),
            Token::End(it) if is(it, element) => entries.extend(open.take()),
            Token::End(it) => {
                if let Some(entry) = open.as_mut().filter(|_| it == name) {
                    entry.take(name, line(&words));
                }
                name = "";
            }
        }
        if entries.len() >= MOST_ENTRIES {
            break;
        }
    }
    entries
}

impl Entry {
    fn take(&mut self, name: &str, value: String) {
        let prefixed =
            name.contains(':') && !name.starts_with("image:") && !name.starts_with("video:");
        match local(name).to_lowercase().as_str() {
            // Extensions under prefixes of their own have places too, behind that of the page.
            "loc" if is(name, "loc") && self.place.is_none() => {
                self.place = Some(value).filter(|it| !it.is_empty());
            }
            "lastmod" => self.modified = date(&value),
            "publication_date" if prefixed => self.published = date(&value),
            "title" if prefixed => self.title = Some(value),
            "name" if prefixed => self.outlet = Some(value),
            "language" if prefixed => self.language = Some(value),
            "keywords" if prefixed => {
                self.keywords = value.split(',').map(str::to_owned).collect();
            }
            _ => {}
        }
    }
}

fn child(entry: Entry, base: &WebUrl) -> Option<Child> {
    Some(Child {
        url: base.join(&entry.place?).ok()?,
        modified: entry.modified,
    })
}

fn pages(mut entries: Vec<Entry>, base: &WebUrl) -> ParsedFeed {
    entries.sort_by_key(|entry| Reverse(entry.published.or(entry.modified)));
    let outlet = entries.iter().find_map(|entry| entry.outlet.clone());
    let tags: BTreeSet<_> = entries
        .iter()
        .filter_map(|it| lang(it.language.as_deref()?))
        .collect();
    let mut seen = BTreeSet::new();
    let found = entries.into_iter().filter_map(|entry| page(entry, base));
    let mut items: Vec<FeedItem> = found.filter(|item| seen.insert(item.url.clone())).collect();
    items.truncate(MOST_ITEMS);
    ParsedFeed {
        title: outlet.and_then(|it| bounded(&it, 200)),
        language: tags.first().copied().filter(|_| tags.len() == 1),
        items,
        ..ParsedFeed::default()
    }
}

/// A page that may be an article: a home page is none.
fn page(entry: Entry, base: &WebUrl) -> Option<FeedItem> {
    let url = base.join(&entry.place?).ok()?;
    if matches!(url.as_url().path(), "/" | "") && url.as_url().query().is_none() {
        return None;
    }
    Some(FeedItem {
        url: canonical(&url),
        title: entry.title.and_then(|it| bounded(&it, 500)),
        summary: None,
        authors: Vec::new(),
        published: entry.published,
        updated: entry.modified,
        name: None,
        tags: names(entry.keywords.iter().map(String::as_str)),
        language: entry.language.as_deref().and_then(lang),
    })
}

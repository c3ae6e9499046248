//! RSS 0.9x to 2.0, RDF, Atom, CDF and JSON Feed to items, whatever state they come in.

use crate::{
    canonical::{canonical, without_page},
    charset::decode,
    json,
    markup::{Markup, Token, plain},
    raw::{Link, RawFeed, RawItem, Words},
    reader::{from_root, read},
    sitemap::unpacked,
};
use news::{FeedItem, Lang, PollHints, WebUrl, WireText};
use std::collections::{BTreeMap, BTreeSet};

/// Items beyond this are left out: no newsroom writes more between two polls.
pub(crate) const MOST_ITEMS: usize = 1000;

/// Items that are read, to find the newest among them.
pub(crate) const MOST_READ: usize = 20_000;

/// Letters of a title and of a summary that are kept.
pub(crate) const LONGEST_TITLE: usize = 500;
pub(crate) const LONGEST_SUMMARY: usize = 3000;

/// Bytes of a last word that is rather left out than cut.
const LONGEST_WORD: usize = 50;

/// Bytes of an item's name that are a name; longer ones are something else.
const LONGEST_NAME: usize = 500;

/// Authors and tags of one item that are kept.
const MOST_NAMES: usize = 20;

/// Why something is no feed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FeedError {
    /// A page of HTML.
    #[error("this is a web page, not a feed; give the feed's address, or let it be found")]
    WebPage,
    /// Nothing at all.
    #[error("the answer is empty")]
    Empty,
    /// Something else.
    #[error("this is no feed: neither RSS, RDF, Atom, JSON Feed nor a sitemap")]
    NotAFeed,
    /// A page without links to articles.
    #[error("the page has no links that look like articles; name them with --section SELECTOR")]
    NoLinks,
    /// A selector that is none.
    #[error("{0:?} is no CSS selector")]
    BadSelector(String),
    /// A file that is no wire text.
    #[error("this is no text of a wire service: neither NewsML-G2, NITF nor ninjs")]
    NotAWire,
    /// A feed in which nothing can be read.
    #[error("the feed is too broken to read: {0}")]
    Broken(String),
    /// A compressed document that is larger than the ceiling.
    #[error("it is larger than {0} bytes when unpacked")]
    TooLarge(usize),
}

/// What a channel says of itself and its articles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ParsedFeed {
    /// Its title, as plain text.
    pub title: Option<String>,
    /// The site it belongs to.
    pub home: Option<WebUrl>,
    /// The language it declares.
    pub language: Option<Lang>,
    /// Its items, each address once, in its own order. One without a page of its own has the
    /// feed's home and a fragment for its address (see [`crate::has_page`]).
    pub items: Vec<FeedItem>,
    /// Of a wire, the whole texts of its items, in the same order.
    pub texts: Vec<WireText>,
    /// The names or addresses of items that it has taken back (RFC 6721 for Atom).
    pub withdrawn: Vec<String>,
    /// When it wants to be asked again.
    pub hints: PollHints,
    /// Hubs that tell subscribers of changes (WebSub, 4).
    pub hubs: Vec<WebUrl>,
    /// The address under which hubs know it.
    pub topic: Option<WebUrl>,
    /// What was wrong with it, for an operator.
    pub warnings: Vec<String>,
}

/// Reads a feed of any format. `charset` is the one of the `Content-Type` header, `base`
/// the address that it was found at. Titles and summaries come out as plain text, links
/// absolute and without tracking parameters.
pub fn parse_feed(
    bytes: &[u8],
    charset: Option<&str>,
    base: &WebUrl,
) -> Result<ParsedFeed, FeedError> {
    let bytes = unpacked(bytes)?;
    let decoded = decode(&bytes, charset, base.host());
    let mut warnings: Vec<String> = decoded.warning.into_iter().collect();
    let text = decoded
        .text
        .trim_start_matches(|c: char| !matches!(c, '<' | '{'));
    if text.trim().is_empty() {
        return Err(FeedError::Empty);
    }
    let json = text.starts_with('{').then(|| json::read(text, base));
    let feed = match (json.flatten(), from_root(text)) {
        (Some(feed), _) => feed,
        (None, Some((root, text))) if !SITEMAPS.contains(&root.as_str()) => read(text, base),
        _ => return Err(stranger(text)),
    };
    if feed.items.is_empty() && !feed.closed {
        let reason = "it breaks off before its first item";
        return Err(FeedError::Broken(reason.to_owned()));
    }
    if !feed.closed {
        let count = feed.items.len();
        warnings.push(format!(
            "the feed breaks off before its end, after {count} items"
        ));
    }
    Ok(parsed(feed, warnings, base))
}

/// Roots that are read elsewhere.
const SITEMAPS: [&str; 2] = ["urlset", "sitemapindex"];

/// What a text is that is no feed.
pub(crate) fn stranger(text: &str) -> FeedError {
    let html = Markup::new(text).take(50).any(|token| {
        matches!(token, Token::Start { name, .. }
            if ["html", "head", "body", "title"].iter().any(|it| name.eq_ignore_ascii_case(it)))
    });
    match html && from_root(text).is_none() {
        true => FeedError::WebPage,
        false => FeedError::NotAFeed,
    }
}

fn parsed(feed: RawFeed, mut warnings: Vec<String>, base: &WebUrl) -> ParsedFeed {
    let language = feed.language.as_deref().and_then(lang);
    let home = feed
        .links
        .iter()
        .find(|it| leads_to_page(it))
        .map(|it| it.url.clone());
    let place = canonical(home.as_ref().unwrap_or(base));
    // The names of the items that were seen at an address; one without has an empty name.
    let mut seen: BTreeMap<WebUrl, BTreeSet<String>> = BTreeMap::new();
    let (mut items, mut nowhere) = (Vec::new(), 0);
    for raw in &feed.items {
        let Some(mut item) = item(raw, &place, language) else {
            continue;
        };
        let before = seen.entry(item.url.clone()).or_default();
        let name = raw.id.clone().or_else(|| part(raw));
        match (&name, before.is_empty()) {
            (_, true) => {}
            // Another item under the same address: it has no page of its own.
            (Some(id), false) if !before.contains(id) && !before.contains("") => {
                item.url = without_page(&item.url, id);
            }
            _ => continue,
        }
        before.insert(name.unwrap_or_default());
        nowhere += usize::from(!crate::has_page(&item.url));
        items.push(item);
    }
    if nowhere > 0 {
        warnings.push(format!("items without a page of their own: {nowhere}"));
    }
    if items.len() > MOST_ITEMS {
        let count = items.len();
        warnings.push(format!("the newest {MOST_ITEMS} of {count} items are read"));
        keep_newest(&mut items);
    }
    let mut hints = feed.hints.clone();
    hints.every = feed.every();
    let of = |rel: &'static str| feed.links.iter().filter(move |it| it.rel == rel);
    ParsedFeed {
        title: feed.title,
        hubs: of("hub").map(|it| it.url.clone()).collect(),
        topic: of("self").map(|it| it.url.clone()).next(),
        home,
        language,
        items,
        texts: Vec::new(),
        withdrawn: feed.withdrawn,
        hints,
        warnings,
    }
}

/// Keeps as many items as we take, the newest where they say when they are of, in their order.
fn keep_newest(items: &mut Vec<FeedItem>) {
    let time = |item: &FeedItem| item.published.or(item.updated);
    let mut times: Vec<_> = items.iter().map(time).collect();
    times.sort_unstable_by(|a, b| b.cmp(a));
    let oldest = times.get(MOST_ITEMS - 1).copied().flatten();
    items.retain(|item| time(item) >= oldest);
    items.truncate(MOST_ITEMS);
}

/// The part of a page that an item's link leads to: all that tells apart the entries of a
/// page that grows, where they have no names.
fn part(raw: &RawItem) -> Option<String> {
    let page = page(raw)?;
    page.as_url().fragment().map(str::to_owned)
}

/// Nothing where there is neither an address nor a word.
fn item(raw: &RawItem, place: &WebUrl, language: Option<Lang>) -> Option<FeedItem> {
    let said = |words: &Option<Words>| bounded(&words.as_ref()?.plain(), LONGEST_SUMMARY);
    let summary = raw.summary.clone();
    let summary = summary
        .or_else(|| said(&raw.body))
        .or_else(|| said(&raw.media_text));
    let title = raw.title.clone().or_else(|| raw.media_title.clone());
    // Where every link leads home, home is no article.
    let page = page(raw).map(|url| canonical(&url));
    let url = match page.filter(|url| url != place) {
        Some(url) => url,
        None => {
            let name = raw.id.clone().or_else(|| part(raw));
            let name = name.as_ref().or(title.as_ref()).or(summary.as_ref())?;
            without_page(place, name)
        }
    };
    Some(FeedItem {
        url,
        title,
        summary,
        authors: names(raw.authors.iter().map(String::as_str)),
        published: raw.published.or(raw.updated),
        updated: raw.updated,
        name: raw
            .id
            .as_ref()
            .filter(|id| id.len() <= LONGEST_NAME)
            .cloned(),
        tags: names(raw.tags.iter().map(String::as_str)),
        language: raw.language.as_deref().and_then(lang).or(language),
    })
}

/// The page of an item: what it says is its true address, its link, then what may also be
/// one.
fn page(raw: &RawItem) -> Option<WebUrl> {
    let link = |wanted: fn(&Link) -> bool| {
        let found = raw.links.iter().find(|link| wanted(link));
        found.map(|link| link.url.clone())
    };
    let about = || raw.about.as_deref()?.parse().ok();
    raw.true_link
        .clone()
        .or_else(|| link(leads_to_page))
        .or_else(|| raw.id_link.clone())
        .or_else(about)
        .or_else(|| link(|it| matches!(it.rel.as_str(), "alternate" | "canonical")))
        .or_else(|| link(|it| it.rel == "source" && may_be_page(&it.media)))
        .or_else(|| link(|it| it.rel == "via" || it.rel == "related"))
}

/// Whether a link is the thing itself, not an enclosure, a reply or the feed.
pub(crate) fn leads_to_page(link: &Link) -> bool {
    matches!(link.rel.as_str(), "" | "alternate") && may_be_page(&link.media)
}

fn may_be_page(media: &str) -> bool {
    media.is_empty() || media.contains("html")
}

/// Nothing for nothing, and a long text cut at a word.
pub(crate) fn bounded(text: &str, most: usize) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let Some((end, _)) = text.char_indices().nth(most) else {
        return Some(text.to_owned());
    };
    let start = text.get(..end).unwrap_or_default();
    // Some scripts have no spaces, or few.
    let near = |(whole, _): &(&str, &str)| start.len() - whole.len() <= LONGEST_WORD;
    let whole = start.rsplit_once(' ').filter(near);
    let whole = whole.map_or(start, |(whole, _)| whole);
    Some(format!("{whole} …"))
}

/// Names as plain text, each once, without those that are mailboxes.
pub(crate) fn names<'a>(raw: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in raw {
        let name = plain(name);
        let name = name.trim_matches(['(', ')', '<', '>', ',', ' ']);
        let new = !names.iter().any(|known| known == name);
        if new && !name.is_empty() && !name.contains('@') && name.chars().count() <= 200 {
            names.push(name.to_owned());
        }
    }
    names.truncate(MOST_NAMES);
    names
}

pub(crate) fn lang(tag: &str) -> Option<Lang> {
    tag.parse().ok().filter(|lang: &Lang| lang.is_known())
}

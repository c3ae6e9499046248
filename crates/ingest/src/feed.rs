//! RSS 0.9x to 2.0, RDF, Atom and JSON Feed to items, whatever state they come in.

use crate::{
    canonical::canonical,
    charset::decode,
    json,
    markup::{Markup, Token, entities, line, local, plain},
    repair::{Mended, Root, from_root, is_sane, mend, take_apart, without_extras},
};
use feed_rs::{model, parser};
use jiff::Timestamp;
use news::{FeedItem, Lang, WebUrl};
use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

/// Items beyond this are left out: no newsroom writes more between two polls.
pub(crate) const MOST_ITEMS: usize = 1000;

/// Letters of a title and of a summary that are kept.
const LONGEST_TITLE: usize = 500;
const LONGEST_SUMMARY: usize = 3000;

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
    /// A feed in which nothing can be read.
    #[error("the feed is too broken to read: {0}")]
    Broken(String),
    /// A compressed sitemap that is larger than the ceiling.
    #[error("the sitemap is larger than {0} bytes when unpacked")]
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
    /// Its items, each address once, in its own order.
    pub items: Vec<FeedItem>,
    /// When it wants to be asked again.
    pub hints: PollHints,
    /// What was wrong with it, for an operator.
    pub warnings: Vec<String>,
}

/// When a feed wants to be asked again.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PollHints {
    /// Not more often than this (`ttl`, `sy:updatePeriod`).
    pub every: Option<Duration>,
    /// Not in these hours of the day, 0 to 23, UTC (`skipHours`).
    pub skip_hours: BTreeSet<i8>,
}

/// Reads a feed of any format. `charset` is the one of the `Content-Type` header, `base`
/// the address that it was found at. Titles and summaries come out as plain text, links
/// absolute and without tracking parameters.
pub fn parse_feed(
    bytes: &[u8],
    charset: Option<&str>,
    base: &WebUrl,
) -> Result<ParsedFeed, FeedError> {
    let decoded = decode(bytes, charset);
    let mut warnings: Vec<String> = decoded.warning.into_iter().collect();
    let text = decoded
        .text
        .trim_start_matches(|c: char| !matches!(c, '<' | '{'));
    if text.trim().is_empty() {
        return Err(FeedError::Empty);
    }
    let (feed, hints) = if text.starts_with('{') {
        let mended = json::mend(text).ok_or(FeedError::NotAFeed)?;
        (
            read(&mended, base).map_err(FeedError::Broken)?,
            PollHints::default(),
        )
    } else {
        let mended = mend(text).ok_or_else(|| stranger(text))?;
        let hints = hints(take_apart(&mended).0);
        (whole_or_pieces(&mended, base, &mut warnings)?, hints)
    };
    Ok(parsed(feed, hints, warnings, base))
}

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

/// Reads the feed as a whole, and if that fails item by item.
fn whole_or_pieces(
    mended: &Mended,
    base: &WebUrl,
    warnings: &mut Vec<String>,
) -> Result<model::Feed, FeedError> {
    let whole = format!("{}{}", mended.open, mended.rest);
    let reason = match read(&whole, base) {
        Ok(feed) => return Ok(feed),
        Err(reason) => reason,
    };
    let (head, items) = take_apart(mended);
    let wrap = |inside: &str| {
        let (open, close) = (&mended.open, mended.root.close());
        match mended.root {
            Root::Rss => format!("{open}<channel>{inside}</channel>{close}"),
            Root::Rdf | Root::Atom => format!("{open}{inside}{close}"),
        }
    };
    let found = items.len();
    let mut entries = Vec::new();
    for item in items.into_iter().take(MOST_ITEMS) {
        let entry = read(&wrap(item), base)
            .or_else(|_| read(&wrap(&without_extras(item, true)), base))
            .or_else(|_| read(&wrap(&without_extras(item, false)), base))
            .map(|feed| feed.entries);
        entries.extend(entry.unwrap_or_default());
    }
    if entries.is_empty() {
        return Err(FeedError::Broken(reason));
    }
    warnings.push(format!(
        "not well-formed ({reason}); {} of {found} items could be read",
        entries.len()
    ));
    let head = head.trim_start().strip_prefix("<channel>").unwrap_or(head);
    let empty = || read(&wrap(""), base);
    let mut feed = read(&wrap(head), base)
        .or_else(|_| empty())
        .map_err(FeedError::Broken)?;
    feed.entries = entries;
    Ok(feed)
}

/// Reads well-formed XML or JSON. The reader is known to panic on some dates and names;
/// that counts as not well-formed.
fn read(text: &str, base: &WebUrl) -> Result<model::Feed, String> {
    if !is_sane(text) {
        return Err("elements are nested too deep, or carry too much".to_owned());
    }
    let reader = parser::Builder::new().base_uri(Some(base.as_str())).build();
    match catch_unwind(AssertUnwindSafe(|| reader.parse(text.as_bytes()))) {
        Ok(Ok(feed)) => Ok(feed),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("a value that cannot be read".to_owned()),
    }
}

fn parsed(
    feed: model::Feed,
    mut hints: PollHints,
    mut warnings: Vec<String>,
    base: &WebUrl,
) -> ParsedFeed {
    let literal = matches!(
        feed.feed_type,
        model::FeedType::Atom | model::FeedType::JSON
    );
    let language = feed.language.as_deref().and_then(lang);
    let mut seen = BTreeSet::new();
    let (mut items, mut nowhere) = (Vec::new(), 0);
    for entry in &feed.entries {
        match item(entry, base, language, literal) {
            Some(item) if seen.insert(item.url.clone()) => items.push(item),
            Some(_) => {}
            None => nowhere += 1,
        }
    }
    if nowhere > 0 {
        warnings.push(format!("items without a link, left out: {nowhere}"));
    }
    items.truncate(MOST_ITEMS);
    if hints.every.is_none() {
        hints.every = feed
            .ttl
            .map(|minutes| Duration::from_secs(u64::from(minutes) * 60));
    }
    ParsedFeed {
        title: feed
            .title
            .as_ref()
            .and_then(|it| words(it, literal, LONGEST_TITLE)),
        home: feed
            .links
            .iter()
            .filter(|it| leads_to_page(it))
            .find_map(|it| base.join(&it.href).ok()),
        language,
        items,
        hints,
        warnings,
    }
}

fn item(
    entry: &model::Entry,
    base: &WebUrl,
    language: Option<Lang>,
    literal: bool,
) -> Option<FeedItem> {
    let links = || entry.links.iter().filter(|link| leads_to_page(link));
    let url = links()
        .find_map(|link| base.join(&link.href).ok())
        .or_else(|| entry.id.parse().ok())?;
    let content = || {
        let content = entry.content.as_ref()?;
        let text = content.content_type.ty().as_str() == "text";
        text.then(|| plain(content.body.as_deref().unwrap_or_default()))
    };
    let summary = entry
        .summary
        .as_ref()
        .and_then(|it| words(it, literal, LONGEST_SUMMARY))
        .or_else(|| bounded(&content()?, LONGEST_SUMMARY));
    let authors = entry.authors.iter().filter_map(|it| it.name.as_deref());
    let tags = entry
        .categories
        .iter()
        .map(|it| it.label.as_deref().unwrap_or(&it.term));
    Some(FeedItem {
        url: canonical(&url),
        title: entry
            .title
            .as_ref()
            .and_then(|it| words(it, literal, LONGEST_TITLE)),
        summary,
        authors: names(authors),
        published: entry
            .published
            .or(entry.updated)
            .and_then(|it| time(it.timestamp())),
        tags: names(tags),
        language: entry.language.as_deref().and_then(lang).or(language),
    })
}

/// Whether a link is the thing itself, not an enclosure, a reply or the feed.
fn leads_to_page(link: &model::Link) -> bool {
    let rel = matches!(link.rel.as_deref(), None | Some("alternate" | ""));
    let page = link
        .media_type
        .as_deref()
        .is_none_or(|it| it.contains("html"));
    rel && page && link.target.is_none() && !link.href.trim().is_empty()
}

/// Plain text in Atom and JSON is to be taken at its word; elsewhere it is HTML.
fn words(text: &model::Text, literal: bool, most: usize) -> Option<String> {
    let subtype = text.content_type.subty().as_str();
    match literal && subtype == "plain" {
        true => bounded(&line(&entities(&text.content)), most),
        false => bounded(&plain(&text.content), most),
    }
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
    let whole = start.rsplit_once(' ').map_or(start, |(whole, _)| whole);
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

/// A time that news can be of: dates before the web are mistakes.
fn time(seconds: i64) -> Option<Timestamp> {
    const YEAR_1990: i64 = 631_152_000;
    Timestamp::from_second(seconds)
        .ok()
        .filter(|it| it.as_second() >= YEAR_1990)
}

/// `skipHours`, and the Syndication module's period and frequency, of an RSS channel.
fn hints(head: &str) -> PollHints {
    let mut hints = PollHints::default();
    let (mut period, mut frequency) = (None, 1_u32);
    let (mut name, mut skipping) = ("", false);
    for token in Markup::new(head) {
        match token {
            Token::Start { name: it, .. } => {
                name = local(it);
                skipping |= name == "skipHours";
            }
            Token::End(it) => {
                skipping &= local(it) != "skipHours";
                name = "";
            }
            Token::Text(text) | Token::Verbatim(text) => match (name, text.trim()) {
                ("hour", text) if skipping => {
                    let hour: Option<i8> = text.parse().ok().filter(|hour| (0..=24).contains(hour));
                    hints.skip_hours.extend(hour.map(|hour| hour % 24));
                }
                ("updatePeriod", text) => period = seconds(text),
                ("updateFrequency", text) => frequency = text.parse().unwrap_or(1).max(1),
                _ => {}
            },
        }
    }
    hints.every = period.map(|period| Duration::from_secs(period) / frequency);
    hints
}

fn seconds(period: &str) -> Option<u64> {
    match period {
        "hourly" => Some(3600),
        "daily" => Some(24 * 3600),
        "weekly" => Some(7 * 24 * 3600),
        "monthly" => Some(30 * 24 * 3600),
        "yearly" => Some(365 * 24 * 3600),
        _ => None,
    }
}

//! Section pages: lists of articles on outlets that have no feed.
//!
//! Which links lead to articles is said by a CSS selector that the operator gives, or found
//! out: an article's link has many words or a heading, its address looks like that of a
//! text (a slug, a number, a day) rather than of a list, and others like it stand beside it.

use crate::{
    canonical::canonical,
    charset::decode,
    dates::date,
    feed::{FeedError, LONGEST_TITLE, MOST_ITEMS, ParsedFeed, bounded, lang},
    markup::{Markup, Token, line},
};
use dom_query::{Document, Matcher, NodeRef};
use news::{FeedItem, WebUrl};
use std::collections::HashMap;

/// Elements nested deeper than this are left out: what parses them is not made for it.
const DEEPEST: usize = 150;

/// Letters of a page that are read.
const LONGEST: usize = 4 << 20;

/// Links of a page that are looked at.
const MOST_LINKS: usize = 3000;

/// Links that make of a box a list of its own: a card has one to its text, and others to its
/// picture, its author, its subject and its comments.
const BESIDE: usize = 9;

/// Points from which a link is taken for an article's.
const ENOUGH: i32 = 5;

/// Words in addresses of lists, of offers and of forms, in the languages of much of the press.
const LISTS: [&str; 60] = [
    "tag",
    "tags",
    "topic",
    "topics",
    "category",
    "categories",
    "author",
    "authors",
    "autor",
    "autores",
    "auteur",
    "auteurs",
    "section",
    "sections",
    "archive",
    "archives",
    "arquivo",
    "archivo",
    "search",
    "login",
    "signin",
    "register",
    "account",
    "subscribe",
    "subscription",
    "subscriptions",
    "newsletter",
    "newsletters",
    "contact",
    "contacts",
    "contacto",
    "contato",
    "about",
    "about-us",
    "impressum",
    "datenschutz",
    "privacy",
    "terms",
    "cookies",
    "rss",
    "feed",
    "feeds",
    "page",
    "abo",
    "abonnement",
    "abonnements",
    "shop",
    "jobs",
    "help",
    "hilfe",
    "ajuda",
    "advertise",
    "advertising",
    "user",
    "users",
    "profile",
    "thema",
    "themen",
    "tema",
    "temas",
];

/// Elements that have nothing within.
const EMPTY: [&str; 14] = [
    "br", "img", "hr", "input", "meta", "link", "source", "wbr", "area", "base", "col", "embed",
    "param", "track",
];

/// Elements that need not be closed: the next of them ends one.
const UNENDED: [&str; 13] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "colgroup",
];

/// Elements that are passed over whole.
const APART: [&str; 4] = ["script", "style", "svg", "math"];

/// Open elements that are remembered.
const MOST_OPEN: usize = 10_000;

/// Endings of addresses of things that are no pages.
const FILES: [&str; 14] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf", ".mp3", ".mp4", ".zip", ".xml",
    ".css", ".js", ".ico",
];

/// A link of a page, with the best of what its places say of it.
struct Link {
    url: WebUrl,
    title: String,
    published: Option<jiff::Timestamp>,
    points: i32,
    /// How the place of the link is built, to know others like it.
    place: String,
}

/// Whether a text is a selector that we understand.
pub fn is_selector(selector: &str) -> bool {
    Matcher::new(selector).is_ok()
}

/// Reads the articles that a page lists. With a `selector` (CSS), those are the links that it
/// selects, or that are in what it selects; else they are found out.
pub fn parse_section(
    bytes: &[u8],
    charset: Option<&str>,
    url: &WebUrl,
    selector: Option<&str>,
) -> Result<ParsedFeed, FeedError> {
    let text = decode(bytes, charset, url.host()).text;
    let page = Document::from(shallow(&text).as_str());
    let base = page.select("base[href]");
    let base = base.nodes().first().and_then(|it| it.attr("href"));
    let base = base
        .and_then(|it| url.join(&it).ok())
        .unwrap_or_else(|| url.clone());
    let mut links = match selector {
        Some(selector) => selected(&page, selector, &base, url)?,
        None => learnt(&page, &base, url),
    };
    links.truncate(MOST_ITEMS);
    if links.is_empty() {
        return Err(FeedError::NoLinks);
    }
    let language = page.select("html[lang]");
    let language = language.nodes().first().and_then(|it| it.attr("lang"));
    let language = language.and_then(|it| lang(&it));
    let title = page.select("head > title").nodes().first().map(words);
    let item = |link: Link| FeedItem {
        url: link.url,
        title: bounded(&link.title, LONGEST_TITLE),
        summary: None,
        authors: Vec::new(),
        published: link.published,
        updated: None,
        name: None,
        tags: Vec::new(),
        language,
    };
    Ok(ParsedFeed {
        title: title.filter(|it| !it.is_empty()),
        home: Some(url.clone()),
        language,
        items: links.into_iter().map(item).collect(),
        ..ParsedFeed::default()
    })
}

/// The text without what lies too deep, and without scripts and drawings, whose inside is
/// none of the page's words.
fn shallow(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<String> = Vec::new();
    let mut markup = Markup::new(&text);
    while let Some(token) = markup.next() {
        match token {
            Token::Text(text) | Token::Verbatim(text) => out.push_str(text),
            Token::Start {
                name,
                attributes,
                empty,
            } => {
                let low = name.to_lowercase();
                if APART.contains(&low.as_str()) {
                    // A drawing may end where it begins, a script never does.
                    if !(empty && matches!(low.as_str(), "svg" | "math")) {
                        markup.pass(&low);
                    }
                    continue;
                }
                let void = EMPTY.contains(&low.as_str());
                if open.len() < DEEPEST || void {
                    out.push_str(&format!("<{name}{attributes}>"));
                }
                let stays = !void && !UNENDED.contains(&low.as_str());
                if stays && open.len() < MOST_OPEN {
                    open.push(low);
                }
            }
            Token::End(name) => {
                // One that was not closed ends with what is around it.
                let low = name.to_lowercase();
                let near = open.len().saturating_sub(DEEPEST);
                let inner = open.get(near..).unwrap_or_default();
                if let Some(at) = inner.iter().rposition(|it| *it == low) {
                    open.truncate(near + at);
                }
                if open.len() < DEEPEST {
                    out.push_str(&format!("</{name}>"));
                }
            }
        }
    }
    out
}

fn selected(
    page: &Document,
    selector: &str,
    base: &WebUrl,
    url: &WebUrl,
) -> Result<Vec<Link>, FeedError> {
    let matcher =
        Matcher::new(selector).map_err(|_| FeedError::BadSelector(selector.to_owned()))?;
    let mut links = Vec::new();
    for node in page.select_matcher(&matcher).nodes() {
        let inside = node.descendants_it().filter(|it| it.has_name("a"));
        let anchors = std::iter::once(*node)
            .filter(|it| it.has_name("a"))
            .chain(inside);
        links.extend(anchors.filter_map(|anchor| link(&anchor, base, url)));
    }
    Ok(merged(links))
}

fn learnt(page: &Document, base: &WebUrl, url: &WebUrl) -> Vec<Link> {
    let anchors = page.select("a[href]");
    let anchors = anchors.nodes().iter().take(MOST_LINKS);
    let links = anchors.filter_map(|anchor| {
        let mut link = link(anchor, base, url)?;
        link.points += points(anchor, &link, url)?;
        Some(link)
    });
    let mut links = merged(links.collect());
    // Links like those that are articles for sure lend each other their word.
    let mut sure: HashMap<String, (i32, i32)> = HashMap::new();
    for link in &links {
        let (all, good) = sure.entry(link.place.clone()).or_default();
        *all += 1;
        *good += i32::from(link.points >= ENOUGH);
    }
    for link in &mut links {
        let (all, good) = sure.get(&link.place).copied().unwrap_or_default();
        link.points += match (all, good) {
            (3.., _) if good * 2 > all => 2,
            (3.., _) if good * 5 < all => -2,
            _ => 0,
        };
    }
    links.retain(|link| link.points >= ENOUGH);
    links
}

/// A link to another page of the same outlet.
fn link(anchor: &NodeRef, base: &WebUrl, page: &WebUrl) -> Option<Link> {
    let href = anchor.attr("href")?;
    let href = href.trim();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    let url = canonical(&base.join(href).ok()?);
    let path = url.as_url().path().to_lowercase();
    let file = FILES.iter().any(|end| path.ends_with(end));
    let home = path.trim_matches('/').is_empty() && url.as_url().query().is_none();
    if !is_same_outlet(&url, page) || url == canonical(page) || file || home {
        return None;
    }
    Some(Link {
        title: title(anchor),
        published: published(anchor),
        points: 0,
        place: place(anchor),
        url,
    })
}

/// Second parts of hosts under which countries give out names: `co` of `a.co.uk`.
const REGISTRIES: [&str; 20] = [
    "co", "com", "org", "net", "gov", "edu", "ac", "gob", "gouv", "or", "ne", "go", "nom", "jor",
    "asn", "asso", "ltd", "plc", "gen", "presse",
];

/// Hosts under which everybody may have one.
const SHARED: [&str; 10] = [
    "blogspot.com",
    "wordpress.com",
    "substack.com",
    "medium.com",
    "tumblr.com",
    "ghost.io",
    "github.io",
    "netlify.app",
    "pages.dev",
    "web.app",
];

/// Whether what stands behind the first part of a host is nobody's own.
fn is_registry(host: &str) -> bool {
    let country = match host.split_once('.') {
        Some((second, country)) => country.len() == 2 && REGISTRIES.contains(&second),
        None => true,
    };
    country || SHARED.contains(&host)
}

/// One host but for its first part: `www.a.example` and `news.a.example` belong together.
fn is_same_outlet(url: &WebUrl, page: &WebUrl) -> bool {
    let bare = |url: &WebUrl| {
        let host = url.host();
        let address = host.parse::<std::net::IpAddr>().is_ok();
        match host.split_once('.') {
            Some((_, rest)) if !address && !is_registry(rest) => rest.to_owned(),
            _ => host.to_owned(),
        }
    };
    let (one, other) = (bare(url), bare(page));
    url.host() == page.host() || one == other || one == page.host() || url.host() == other
}

fn words(node: &NodeRef) -> String {
    line(&node.text())
}

/// The words of a link: of the heading in it, else all; else what its picture shows.
fn title(anchor: &NodeRef) -> String {
    let heading = anchor.descendants_it().find(is_heading);
    let said = heading
        .map(|it| words(&it))
        .unwrap_or_else(|| words(anchor));
    if !said.is_empty() {
        return said;
    }
    let named = ["title", "aria-label"]
        .iter()
        .find_map(|key| anchor.attr(key));
    let shown = || {
        let image = anchor.descendants_it().find(|it| it.has_name("img"))?;
        image.attr("alt")
    };
    named.or_else(shown).map(|it| line(&it)).unwrap_or_default()
}

fn is_heading(node: &NodeRef) -> bool {
    ["h1", "h2", "h3", "h4", "h5", "h6"]
        .iter()
        .any(|name| node.has_name(name))
}

/// The time that stands beside a link in its box.
fn published(anchor: &NodeRef) -> Option<jiff::Timestamp> {
    let boxes = anchor
        .ancestors_it(Some(4))
        .filter(|it| !it.has_name("body"));
    for around in boxes {
        let links = around.descendants_it().filter(|it| it.has_name("a"));
        if links.take(BESIDE).count() == BESIDE {
            return None;
        }
        let times = around.descendants_it().find(|it| it.has_name("time"));
        if let Some(time) = times.and_then(|it| it.attr("datetime")) {
            return date(&time);
        }
    }
    None
}

/// Names and classes of what a link is in.
fn place(anchor: &NodeRef) -> String {
    let around = std::iter::once(*anchor).chain(anchor.ancestors_it(Some(3)));
    let parts = around.map(|node| {
        let class = node.attr("class").unwrap_or_default().to_string();
        let class = class
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        format!("{}.{class}", node.node_name().unwrap_or_default())
    });
    parts.collect::<Vec<_>>().join("<")
}

/// What speaks for an article and against; nothing where it cannot be one.
fn points(anchor: &NodeRef, link: &Link, page: &WebUrl) -> Option<i32> {
    let around: Vec<NodeRef> = anchor.ancestors_it(None).collect();
    let within = |names: &[&str]| {
        around
            .iter()
            .any(|node| names.iter().any(|name| node.has_name(name)))
    };
    let near =
        around.iter().take(3).any(is_heading) || anchor.descendants_it().any(|it| is_heading(&it));
    let furniture = within(&["nav", "footer"]) || within(&["header"]) && !within(&["article"]);
    let said = weight(&link.title);
    let mut points = match said {
        0..12 => -2,
        12..25 => 0,
        25..40 => 2,
        _ => 3,
    };
    points += 2 * i32::from(near);
    points += i32::from(within(&["article"]));
    points += i32::from(link.published.is_some());
    points -= 4 * i32::from(furniture);
    points -= i32::from(within(&["aside"]));
    Some(points + address(&link.url, page)?)
}

/// Letters, where a Han, kana or hangul sign is worth three.
fn weight(text: &str) -> usize {
    let one = |c: char| match c {
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' => 3,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' => 1,
        c if c.is_alphanumeric() => 1,
        _ => 0,
    };
    text.chars().map(one).sum()
}

/// What an address says; nothing where it names a list.
fn address(url: &WebUrl, page: &WebUrl) -> Option<i32> {
    let path = url.as_url().path().to_lowercase();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let last = parts.last().copied().unwrap_or_default();
    if parts.iter().any(|part| LISTS.contains(part)) {
        return None;
    }
    let name = last.rsplit_once('.').map_or(last, |(name, _)| name);
    let joints = name.matches(['-', '_']).count() + name.matches("%20").count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let query = url.as_url().query().unwrap_or_default();
    let numbered = |text: &str| text.chars().filter(char::is_ascii_digit).count() >= 4;
    let mut points = match joints {
        0 => 0,
        1 | 2 => 1,
        3 => 2,
        _ => 3,
    };
    points += 2 * i32::from(digits >= 5 || numbered(query));
    points += i32::from(is_dated(&parts)) * 2;
    points += i32::from(
        parts.len()
            > page
                .as_url()
                .path()
                .split('/')
                .filter(|it| !it.is_empty())
                .count(),
    );
    points -= 2 * i32::from(joints == 0 && digits == 0 && name.chars().count() < 16);
    Some(points)
}

/// A year and a month among the parts of a path, or a day in one.
fn is_dated(parts: &[&str]) -> bool {
    let year = |text: &str| matches!(text.parse::<u16>(), Ok(1990..=2100)) && text.len() == 4;
    let month = |text: &str| matches!(text.parse::<u8>(), Ok(1..=12)) && text.len() <= 2;
    let pair = parts.iter().zip(parts.iter().skip(1));
    let day = |part: &&&str| {
        let digits: String = part
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == '-')
            .collect();
        let digits = digits.replace('-', "");
        digits.len() >= 8
            && digits.get(..4).is_some_and(year)
            && digits.get(4..6).is_some_and(month)
    };
    pair.clone().any(|(a, b)| year(a) && month(b)) || parts.iter().find(day).is_some()
}

/// Each address once, in the order of the page, with its best points and longest title.
fn merged(links: Vec<Link>) -> Vec<Link> {
    let mut at: HashMap<WebUrl, usize> = HashMap::new();
    let mut all: Vec<Link> = Vec::new();
    for link in links {
        let place = *at.entry(link.url.clone()).or_insert(all.len());
        match all.get_mut(place) {
            None => all.push(link),
            Some(known) => {
                if link.points > known.points {
                    known.points = link.points;
                    known.place = link.place;
                }
                known.published = known.published.or(link.published);
                if weight(&link.title) > weight(&known.title) {
                    known.title = link.title;
                }
            }
        }
    }
    all
}

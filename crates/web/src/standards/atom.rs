//! The Atom Syndication Format (RFC 4287).

use super::{
    Faults,
    values::{is_address, is_language, is_media_type, is_rfc3339, relative_addresses},
    xml::{self, Element, MANY},
};
use std::collections::BTreeSet;

/// What a feed has beside entries; of a `source`, nothing is needed.
const ABOUT: [(&str, usize, usize); 12] = [
    ("atom:author", 0, MANY),
    ("atom:category", 0, MANY),
    ("atom:contributor", 0, MANY),
    ("atom:generator", 0, 1),
    ("atom:icon", 0, 1),
    ("atom:id", 0, 1),
    ("atom:link", 0, MANY),
    ("atom:logo", 0, 1),
    ("atom:rights", 0, 1),
    ("atom:subtitle", 0, 1),
    ("atom:title", 0, 1),
    ("atom:updated", 0, 1),
];

const ENTRY: [(&str, usize, usize); 12] = [
    ("atom:author", 0, MANY),
    ("atom:category", 0, MANY),
    ("atom:content", 0, 1),
    ("atom:contributor", 0, MANY),
    ("atom:id", 1, 1),
    ("atom:link", 0, MANY),
    ("atom:published", 0, 1),
    ("atom:rights", 0, 1),
    ("atom:source", 0, 1),
    ("atom:summary", 0, 1),
    ("atom:title", 1, 1),
    ("atom:updated", 1, 1),
];

const PERSON: [(&str, usize, usize); 3] = [
    ("atom:name", 1, 1),
    ("atom:uri", 0, 1),
    ("atom:email", 0, 1),
];

/// Relations that are registered and that we know of; others are addresses.
const RELATIONS: [&str; 12] = [
    "alternate",
    "related",
    "self",
    "enclosure",
    "via",
    "hub",
    "first",
    "last",
    "next",
    "previous",
    "license",
    "replies",
];

/// What is wrong with a feed at an address.
pub fn faults(text: &str, own: &str) -> Faults {
    xml::faults(text, |root, faults| document(root, own, faults))
}

/// Atom's own names; those without a namespace are nobody's.
fn is_ours(name: &str) -> bool {
    name.starts_with("atom:") || !name.contains(':')
}

fn document(feed: &Element, own: &str, faults: &mut Faults) {
    faults.ask(feed.name == "atom:feed", || {
        format!("the root is {}", feed.name)
    });
    let mut kinds = ABOUT.to_vec();
    kinds.push(("atom:entry", 0, MANY));
    feed.holds(&kinds, is_ours, faults);
    for name in ["atom:id", "atom:title", "atom:updated"] {
        let words = feed.words(name);
        faults.ask(!words.is_empty(), || format!("the feed has no {name}"));
    }
    common(feed, faults);
    feed.names_itself(own, faults);
    let is_signed = feed.first("atom:author").is_some();
    let mut ids = BTreeSet::new();
    for entry in feed.all("atom:entry") {
        self::entry(entry, is_signed, faults);
        let id = entry.words("atom:id");
        faults.ask(ids.insert(id.to_owned()), || {
            format!("two entries are called {id}")
        });
    }
}

/// What feeds, entries and sources have in common.
fn common(element: &Element, faults: &mut Faults) {
    if let Some(lang) = element.attribute("xml:lang") {
        faults.ask(is_language(lang), || format!("xml:lang {lang:?}"));
    }
    for id in element.all("atom:id") {
        faults.ask(is_address(&id.text), || format!("id {:?}", id.text));
    }
    for name in ["atom:updated", "atom:published"] {
        for date in element.all(name) {
            faults.ask(is_rfc3339(&date.text), || format!("{name} {:?}", date.text));
        }
    }
    for name in ["atom:title", "atom:subtitle", "atom:summary", "atom:rights"] {
        element.all(name).for_each(|text| words(text, faults));
    }
    for name in ["atom:author", "atom:contributor"] {
        element
            .all(name)
            .for_each(|person| self::person(person, faults));
    }
    for category in element.all("atom:category") {
        let term = category.attribute("term").unwrap_or_default();
        faults.ask(!term.trim().is_empty(), || "a category without term".into());
    }
    links(element, faults);
}

fn links(element: &Element, faults: &mut Faults) {
    let mut alternates = BTreeSet::new();
    for link in element.all("atom:link") {
        let attribute = |name| link.attribute(name).unwrap_or_default();
        let (href, kind, lang) = (attribute("href"), attribute("type"), attribute("hreflang"));
        let rel = link.attribute("rel").unwrap_or("alternate");
        let sound = is_address(href)
            && (RELATIONS.contains(&rel) || is_address(rel))
            && (kind.is_empty() || is_media_type(kind))
            && (lang.is_empty() || is_language(lang));
        faults.ask(sound, || format!("link {rel} {href:?} {kind} {lang}"));
        let new = rel != "alternate" || alternates.insert((kind, lang));
        faults.ask(new, || format!("two alternates of one kind: {href}"));
    }
}

/// A text construct (3.1).
fn words(text: &Element, faults: &mut Faults) {
    let kind = text.attribute("type").unwrap_or("text");
    let sound = match kind {
        "text" => text.children.is_empty(),
        "html" => text.children.is_empty() && relative_addresses(&text.text).is_empty(),
        "xhtml" => text.children.len() == 1,
        _ => false,
    };
    faults.ask(sound, || format!("{} of type {kind}", text.name));
}

fn person(person: &Element, faults: &mut Faults) {
    person.holds(&PERSON, is_ours, faults);
    let name = person.words("atom:name");
    faults.ask(!name.is_empty(), || "a person without name".to_owned());
    for uri in person.all("atom:uri") {
        faults.ask(is_address(&uri.text), || format!("uri {:?}", uri.text));
    }
    for email in person.all("atom:email") {
        faults.ask(email.text.contains('@'), || format!("{:?}", email.text));
    }
}

fn entry(entry: &Element, is_signed: bool, faults: &mut Faults) {
    entry.holds(&ENTRY, is_ours, faults);
    common(entry, faults);
    let title = entry.words("atom:title");
    faults.ask(!title.is_empty(), || "an entry without title".to_owned());
    let source = entry.first("atom:source");
    let named = source.is_some_and(|source| source.first("atom:author").is_some());
    let signed = is_signed || named || entry.first("atom:author").is_some();
    faults.ask(signed, || "an entry without author".to_owned());
    let mut links = entry.all("atom:link");
    let has_page = links.any(|link| {
        let rel = link.attribute("rel").unwrap_or("alternate");
        rel == "alternate"
    });
    let content = entry.first("atom:content");
    faults.ask(has_page || content.is_some(), || {
        "an entry without page and content".to_owned()
    });
    if let Some(content) = content {
        self::content(entry, content, faults);
    }
    if let Some(source) = source {
        source.holds(&ABOUT, is_ours, faults);
        common(source, faults);
    }
}

/// An entry's content (4.1.3).
fn content(entry: &Element, content: &Element, faults: &mut Faults) {
    let kind = content.attribute("type").unwrap_or("text");
    match content.attribute("src") {
        Some(src) => {
            let sound = is_address(src) && is_media_type(kind) && content.text.is_empty();
            let summed_up = entry.first("atom:summary").is_some();
            faults.ask(sound && summed_up, || format!("content at {src:?}"));
        }
        None if is_media_type(kind) => {}
        None => words(content, faults),
    }
}

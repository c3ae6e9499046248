//! Atom 1.0 (RFC 4287).

use super::{
    FeedAuthor, FeedEntry, FeedPage, GENERATOR,
    media::{NAMESPACE, media},
    xml::Element,
};
use crate::addresses::Format;
use jiff::Timestamp;
use std::io;

pub fn write(page: &FeedPage) -> io::Result<String> {
    let hub = page
        .hub
        .as_ref()
        .map(|hub| Element::new("link").attr("rel", "hub").attr("href", hub));
    let generator = Element::new("generator").text(GENERATOR);
    Element::new("feed")
        .attr("xmlns", "http://www.w3.org/2005/Atom")
        .attr("xmlns:media", NAMESPACE)
        .attr("xml:lang", page.lang.to_string())
        .leaf("id", &page.own)
        .leaf("title", &page.title)
        .leaf("subtitle", &page.subtitle)
        // A feed without entries has not changed since the beginning of time.
        .leaf(
            "updated",
            rfc3339(page.updated().unwrap_or(Timestamp::UNIX_EPOCH)),
        )
        .with(link("self", Format::Atom.media_type(), &page.own))
        .with_all(hub)
        .with(link("alternate", "text/html", &page.home))
        .with(generator)
        .with_all(page.entries.iter().map(|entry| written(page, entry)))
        .document()
}

fn written(page: &FeedPage, entry: &FeedEntry) -> Element {
    let summary = (!entry.summary.is_empty()).then_some(&entry.summary);
    let content = Element::new("content")
        .attr("type", "html")
        .text(entry.html(page.lang));
    let via =
        link("via", "text/html", &entry.original).attr("hreflang", entry.original_lang.to_string());
    let page_link =
        link("alternate", "text/html", &entry.link).attr("hreflang", entry.lang.to_string());
    let category = |name: &String| Element::new("category").attr("term", name);
    Element::new("entry")
        .attr("xml:lang", entry.lang.to_string())
        .leaf("id", &entry.id)
        .leaf("title", &entry.title)
        .leaf("published", rfc3339(entry.published))
        .leaf("updated", rfc3339(entry.updated))
        .with(page_link)
        .with(via)
        .with_all(authors(entry))
        .with_all(entry.categories.iter().map(category))
        .with_all(summary.map(|words| Element::new("summary").text(words)))
        .with(content)
        .with(source(entry))
        .with_all(entry.picture.as_ref().map(media))
}

/// Those who sign it; the outlet where nobody does, for an entry needs an author.
fn authors(entry: &FeedEntry) -> Vec<Element> {
    let signed = |author: &FeedAuthor| {
        Element::new("author")
            .leaf("name", &author.name)
            .leaf("uri", &author.link)
    };
    match entry.authors.is_empty() {
        false => entry.authors.iter().map(signed).collect(),
        true => vec![
            Element::new("author")
                .leaf("name", &entry.source)
                .leaf("uri", &entry.source_home),
        ],
    }
}

/// The outlet. Its home page stands for its feed, which may be no Atom feed at all.
fn source(entry: &FeedEntry) -> Element {
    Element::new("source")
        .leaf("id", &entry.source_home)
        .leaf("title", &entry.source)
        .leaf("updated", rfc3339(entry.updated))
        .with(link("alternate", "text/html", &entry.source_home))
}

fn link(rel: &str, media_type: &str, address: &str) -> Element {
    Element::new("link")
        .attr("rel", rel)
        .attr("type", media_type)
        .attr("href", address)
}

fn rfc3339(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

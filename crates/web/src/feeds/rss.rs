//! RSS 2.0 (<https://www.rssboard.org/rss-specification>), with Dublin Core for what it
//! lacks: authors without an e-mail address, the language of an item, its origin. The
//! picture is Media RSS.

use super::{
    FeedEntry, FeedPage, GENERATOR,
    media::{NAMESPACE, media},
    xml::Element,
};
use crate::addresses::Format;
use jiff::Timestamp;
use std::io;

pub fn write(page: &FeedPage) -> io::Result<String> {
    let own = Element::new("atom:link")
        .attr("rel", "self")
        .attr("type", Format::Rss.media_type())
        .attr("href", &page.own);
    let hub = page.hub.as_ref().map(|hub| {
        Element::new("atom:link")
            .attr("rel", "hub")
            .attr("href", hub)
    });
    let changed = page
        .updated()
        .map(|at| Element::new("lastBuildDate").text(rfc822(at)));
    let channel = Element::new("channel")
        .leaf("title", &page.title)
        .leaf("link", &page.home)
        .leaf("description", &page.subtitle)
        .leaf("language", page.lang.to_string())
        .with_all(changed)
        .leaf("generator", GENERATOR)
        .with(own)
        .with_all(hub)
        .with_all(page.entries.iter().map(|entry| item(page, entry)));
    Element::new("rss")
        .attr("version", "2.0")
        .attr("xmlns:atom", "http://www.w3.org/2005/Atom")
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attr("xmlns:media", NAMESPACE)
        .with(channel)
        .document()
}

fn item(page: &FeedPage, entry: &FeedEntry) -> Element {
    let leaf = |name, words: &String| Element::new(name).text(words);
    let authors = entry
        .authors
        .iter()
        .map(|author| leaf("dc:creator", &author.name));
    let categories = entry.categories.iter().map(|name| leaf("category", name));
    Element::new("item")
        .leaf("title", &entry.title)
        .leaf("link", &entry.link)
        .with(
            Element::new("guid")
                .attr("isPermaLink", "false")
                .text(&entry.id),
        )
        .leaf("pubDate", rfc822(entry.published))
        .with_all(authors)
        .leaf("dc:publisher", &entry.source)
        .leaf("dc:source", &entry.original)
        .leaf("dc:language", entry.lang.to_string())
        .with_all(categories)
        .leaf("description", entry.html(page.lang))
        .with_all(entry.picture.as_ref().map(media))
}

/// A date as RFC 822 has it, with the four-digit year that RSS asks for.
fn rfc822(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

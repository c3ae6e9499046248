//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::{FeedEntry, FeedPage};
use crate::api::TranslationJson;
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    description: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hubs: Option<[Hub<'a>; 1]>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Hub<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    external_url: &'a str,
    title: &'a str,
    content_html: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    date_modified: String,
    authors: Vec<Author<'a>>,
    tags: &'a [String],
    language: String,
    /// What JSON Feed has no word for, as its extensions are written.
    _interpres: Origin<'a>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: &'a str,
}

/// Where an article comes from.
#[derive(Serialize)]
struct Origin<'a> {
    source: &'a str,
    source_url: &'a str,
    original_language: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    translation: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    provenance: Option<&'a TranslationJson>,
}

pub fn write(page: &FeedPage) -> io::Result<String> {
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &page.title,
        description: &page.subtitle,
        home_page_url: &page.home,
        feed_url: &page.own,
        language: page.lang.to_string(),
        hubs: page.hub.as_deref().map(|url| {
            let kind = "WebSub";
            [Hub { kind, url }]
        }),
        items: page.entries.iter().map(|entry| item(page, entry)).collect(),
    };
    Ok(serde_json::to_string_pretty(&feed)? + "\n")
}

fn item<'a>(page: &FeedPage, entry: &'a FeedEntry) -> Item<'a> {
    Item {
        id: &entry.id,
        url: &entry.link,
        external_url: &entry.original,
        title: &entry.title,
        content_html: entry.html(page.lang),
        summary: &entry.summary,
        image: entry
            .picture
            .as_ref()
            .map(|picture| picture.address.as_str()),
        date_published: entry.published.to_string(),
        date_modified: entry.updated.to_string(),
        authors: authors(entry),
        tags: &entry.categories,
        language: entry.lang.to_string(),
        _interpres: Origin {
            source: &entry.source,
            source_url: &entry.source_home,
            original_language: entry.original_lang.to_string(),
            translation: &entry.label,
            provenance: entry.translation.as_ref(),
        },
    }
}

/// Those who sign it; the outlet where nobody does.
fn authors(entry: &FeedEntry) -> Vec<Author<'_>> {
    let authors = entry.authors.iter();
    let mut authors: Vec<_> = authors
        .map(|author| named(&author.name, &author.link))
        .collect();
    if authors.is_empty() {
        authors.push(named(&entry.source, &entry.source_home));
    }
    authors
}

fn named<'a>(name: &'a str, url: &'a str) -> Author<'a> {
    Author { name, url }
}

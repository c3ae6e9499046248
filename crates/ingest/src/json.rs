//! JSON Feed 1.0 and 1.1, as publishers write it.

use crate::{
    feed::{LONGEST_SUMMARY, LONGEST_TITLE, MOST_READ, bounded},
    raw::{Kind, Link, RawFeed, RawItem, Words, when},
};
use news::WebUrl;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Reads a JSON Feed, with numbers for ids, an author's name in place of an author, or
/// without a version. Nothing if it is none.
pub(crate) fn read(text: &str, base: &WebUrl) -> Option<RawFeed> {
    let feed: Object = serde_json::from_str(text).ok()?;
    let Value::Array(items) = feed.get("items")? else {
        return None;
    };
    let links = ["home_page_url", "feed_url"].map(|key| {
        let rel = if key == "feed_url" { "self" } else { "" };
        link(&feed, key, rel, base)
    });
    let hubs = feed
        .get("hubs")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let hubs = hubs.filter_map(|hub| link(hub.as_object()?, "url", "hub", base));
    Some(RawFeed {
        title: words(&feed, "title", LONGEST_TITLE),
        links: links.into_iter().flatten().chain(hubs).collect(),
        language: get(&feed, "language"),
        items: items
            .iter()
            .filter_map(Value::as_object)
            .take(MOST_READ)
            .map(|object| item(object, base, &authors(&feed)))
            .collect(),
        closed: true,
        ..RawFeed::default()
    })
}

/// The feed's authors are those of items that name none (JSON Feed 1.1).
fn item(object: &Object, base: &WebUrl, all: &[String]) -> RawItem {
    let body = |key: &str, kind| {
        Some(Words {
            kind,
            text: get(object, key)?,
        })
    };
    let time = |key: &str| when(&get(object, key)?);
    let id = get(object, "id");
    RawItem {
        title: words(object, "title", LONGEST_TITLE),
        summary: words(object, "summary", LONGEST_SUMMARY),
        body: body("content_text", Kind::Literal).or_else(|| body("content_html", Kind::Html)),
        authors: Some(authors(object))
            .filter(|own| !own.is_empty())
            .unwrap_or_else(|| all.to_vec()),
        tags: match object.get("tags") {
            Some(Value::Array(tags)) => tags.iter().filter_map(text).collect(),
            Some(one) => text(one).into_iter().collect(),
            None => Vec::new(),
        },
        links: ["url", "external_url"]
            .iter()
            .filter_map(|key| link(object, key, "", base))
            .collect(),
        id_link: id.as_deref().and_then(|id| id.parse().ok()),
        id,
        published: time("date_published"),
        updated: time("date_modified"),
        language: get(object, "language"),
        ..RawItem::default()
    }
}

/// Names, whether said as version 1.0 does, as 1.1, or plainly.
fn authors(of: &Object) -> Vec<String> {
    let many = match of.get("authors") {
        Some(Value::Array(many)) => many.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let names = many
        .into_iter()
        .chain(of.get("author"))
        .filter_map(|author| match author {
            Value::Object(author) => author.get("name").and_then(text),
            other => text(other),
        });
    names.collect()
}

fn link(of: &Object, key: &str, rel: &str, base: &WebUrl) -> Option<Link> {
    let href = get(of, key)?;
    let url = base
        .join(href.trim())
        .ok()
        .filter(|_| !href.trim().is_empty())?;
    let (rel, media) = (rel.to_owned(), String::new());
    Some(Link { url, rel, media })
}

fn words(of: &Object, key: &str, most: usize) -> Option<String> {
    let text = get(of, key)?;
    bounded(
        &Words {
            kind: Kind::Literal,
            text,
        }
        .plain(),
        most,
    )
}

fn get(of: &Object, key: &str) -> Option<String> {
    of.get(key).and_then(text)
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

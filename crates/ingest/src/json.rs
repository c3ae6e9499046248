//! JSON Feed as publishers write it, made fit for a strict reader.

use serde_json::{Map, Value, json};

const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// Fields of an item that are text.
const TEXTS: [&str; 9] = [
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "date_published",
    "date_modified",
];

/// Mends what is missing or of another type: version, title, numbers for ids, an author's
/// name in place of an author, tags that are no texts. Nothing if it is no JSON Feed.
pub(crate) fn mend(text: &str) -> Option<String> {
    let mut feed: Map<String, Value> = serde_json::from_str(text).ok()?;
    let items = feed.remove("items")?;
    let Value::Array(items) = items else {
        return None;
    };
    let known = |key: &str| feed.get(key).and_then(Value::as_str).map(str::to_owned);
    let version = known("version").filter(|it| it.starts_with("https://jsonfeed.org/version/1"));
    let items: Vec<Value> = items
        .iter()
        .filter_map(Value::as_object)
        .map(item)
        .collect();
    let mended = json!({
        "version": version.unwrap_or_else(|| VERSION.to_owned()),
        "title": known("title").unwrap_or_default(),
        "home_page_url": known("home_page_url"),
        "feed_url": known("feed_url"),
        "language": known("language"),
        "authors": authors(&feed),
        "items": items,
    });
    Some(mended.to_string())
}

fn item(item: &Map<String, Value>) -> Value {
    let mut mended = Map::new();
    for name in TEXTS {
        if let Some(text) = item.get(name).and_then(text) {
            mended.insert(name.to_owned(), text.into());
        }
    }
    if let Some(Value::Array(tags)) = item.get("tags") {
        mended.insert("tags".to_owned(), tags.iter().filter_map(text).collect());
    }
    mended.insert("authors".to_owned(), authors(item));
    Value::Object(mended)
}

fn authors(of: &Map<String, Value>) -> Value {
    let many = of
        .get("authors")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let names = many
        .chain(of.get("author"))
        .filter_map(|author| match author {
            Value::Object(author) => author.get("name").and_then(text),
            other => text(other),
        });
    names.map(|name| json!({ "name": name })).collect()
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

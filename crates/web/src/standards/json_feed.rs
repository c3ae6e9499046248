//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::{
    Faults,
    values::{is_address, is_language, is_media_type, is_rfc3339, relative_addresses},
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What a value must be.
#[derive(Clone, Copy)]
enum Kind {
    Words,
    Address,
    Time,
    Language,
    Boolean,
    Number,
    MediaType,
    Html,
    Tags,
    /// A list of objects.
    Each(&'static [(&'static str, Kind)]),
}

use Kind::{Address, Boolean, Each, Html, Language, MediaType, Number, Tags, Time, Words};

const AUTHOR: [(&str, Kind); 3] = [("name", Words), ("url", Address), ("avatar", Address)];
const HUB: [(&str, Kind); 2] = [("type", Words), ("url", Address)];
const ATTACHMENT: [(&str, Kind); 5] = [
    ("url", Address),
    ("mime_type", MediaType),
    ("title", Words),
    ("size_in_bytes", Number),
    ("duration_in_seconds", Number),
];
const FEED: [(&str, Kind); 14] = [
    ("version", Words),
    ("title", Words),
    ("home_page_url", Address),
    ("feed_url", Address),
    ("description", Words),
    ("user_comment", Words),
    ("next_url", Address),
    ("icon", Address),
    ("favicon", Address),
    ("authors", Each(&AUTHOR)),
    ("language", Language),
    ("expired", Boolean),
    ("hubs", Each(&HUB)),
    ("items", Each(&ITEM)),
];
const ITEM: [(&str, Kind); 15] = [
    ("id", Words),
    ("url", Address),
    ("external_url", Address),
    ("title", Words),
    ("content_html", Html),
    ("content_text", Words),
    ("summary", Words),
    ("image", Address),
    ("banner_image", Address),
    ("date_published", Time),
    ("date_modified", Time),
    ("authors", Each(&AUTHOR)),
    ("tags", Tags),
    ("language", Language),
    ("attachments", Each(&ATTACHMENT)),
];

/// What is wrong with a feed at an address.
pub fn faults(text: &str, own: &str) -> Faults {
    let mut faults = Faults::default();
    let feed = match serde_json::from_str(text) {
        Ok(Value::Object(feed)) => feed,
        Ok(_) => return said(faults, "it is no object".to_owned()),
        Err(cause) => return said(faults, cause.to_string()),
    };
    members(&feed, &FEED, "feed", &mut faults);
    let version = feed.get("version");
    let known = version.is_some_and(|it| it == "https://jsonfeed.org/version/1.1");
    faults.ask(known, || format!("version {version:?}"));
    needs(&feed, &["title", "items"], "feed", &mut faults);
    let names_itself = feed.get("feed_url").is_some_and(|it| it == own);
    faults.ask(names_itself, || "feed_url is not its own".to_owned());
    let mut ids = BTreeSet::new();
    let items = feed.get("items").and_then(Value::as_array);
    for item in items.into_iter().flatten().filter_map(Value::as_object) {
        needs(item, &["id"], "item", &mut faults);
        let told = ["content_html", "content_text"];
        let told = told.iter().any(|name| item.contains_key(*name));
        faults.ask(told, || "an item without content".to_owned());
        let id = item.get("id").map(Value::to_string).unwrap_or_default();
        faults.ask(ids.insert(id.clone()), || {
            format!("two items are called {id}")
        });
    }
    faults
}

fn said(mut faults: Faults, what: String) -> Faults {
    faults.0.push(what);
    faults
}

fn needs(object: &Map<String, Value>, names: &[&str], at: &str, faults: &mut Faults) {
    for name in names {
        faults.ask(object.contains_key(*name), || {
            format!("{at} without {name}")
        });
    }
}

/// Asks members to be known and of their kind; extensions are objects whose names begin with
/// an underscore.
fn members(
    object: &Map<String, Value>,
    kinds: &'static [(&'static str, Kind)],
    at: &str,
    faults: &mut Faults,
) {
    for (name, value) in object {
        let at = format!("{at}.{name}");
        match kinds.iter().find(|(known, _)| known == name) {
            Some((_, kind)) => kind.of(value, &at, faults),
            None => {
                let named = name.starts_with('_') && !name.contains('.');
                faults.ask(named && value.is_object(), || format!("{at} is not known"));
            }
        }
    }
}

impl Kind {
    fn of(self, value: &Value, at: &str, faults: &mut Faults) {
        let text = value.as_str();
        let sound = match self {
            Words => text.is_some_and(|it| !it.trim().is_empty()),
            Address => text.is_some_and(is_address),
            Time => text.is_some_and(is_rfc3339),
            Language => text.is_some_and(is_language),
            MediaType => text.is_some_and(is_media_type),
            Html => text.is_some_and(|it| relative_addresses(it).is_empty()),
            Boolean => value.is_boolean(),
            Number => value.is_number(),
            Tags => {
                let tags = value.as_array();
                let sound = |tag: &Value| tag.as_str().is_some_and(|it| !it.trim().is_empty());
                tags.is_some_and(|tags| tags.iter().all(sound))
            }
            Each(kinds) => {
                let objects = value.as_array();
                for object in objects.into_iter().flatten() {
                    match object.as_object() {
                        Some(object) => members(object, kinds, at, faults),
                        None => faults.0.push(format!("{at}: {object}")),
                    }
                }
                objects.is_some()
            }
        };
        faults.ask(sound, || format!("{at}: {value}"));
    }
}

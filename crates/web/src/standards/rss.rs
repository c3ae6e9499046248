//! RSS 2.0 (<https://www.rssboard.org/rss-specification>), with Atom's link, Dublin Core and
//! Media RSS as its profile recommends them.

use super::{
    Faults,
    values::{is_address, is_language, is_media_type, is_rfc822, relative_addresses},
    xml::{self, Element, MANY},
};
use std::collections::BTreeSet;

const CHANNEL: [(&str, usize, usize); 20] = [
    ("title", 1, 1),
    ("link", 1, 1),
    ("description", 1, 1),
    ("language", 0, 1),
    ("copyright", 0, 1),
    ("managingEditor", 0, 1),
    ("webMaster", 0, 1),
    ("pubDate", 0, 1),
    ("lastBuildDate", 0, 1),
    ("category", 0, MANY),
    ("generator", 0, 1),
    ("docs", 0, 1),
    ("cloud", 0, 1),
    ("ttl", 0, 1),
    ("image", 0, 1),
    ("rating", 0, 1),
    ("textInput", 0, 1),
    ("skipHours", 0, 1),
    ("skipDays", 0, 1),
    ("item", 0, MANY),
];

const ITEM: [(&str, usize, usize); 10] = [
    ("title", 0, 1),
    ("link", 0, 1),
    ("description", 0, 1),
    ("author", 0, 1),
    ("category", 0, MANY),
    ("comments", 0, 1),
    ("enclosure", 0, 1),
    ("guid", 0, 1),
    ("pubDate", 0, 1),
    ("source", 0, 1),
];

/// Kinds of media (Media RSS).
const MEDIA: [&str; 5] = ["image", "audio", "video", "document", "executable"];

/// What is wrong with a feed at an address.
pub fn faults(text: &str, own: &str) -> Faults {
    xml::faults(text, |root, faults| document(root, own, faults))
}

/// Names of RSS itself are in no namespace.
fn is_ours(name: &str) -> bool {
    !name.contains(':')
}

fn document(root: &Element, own: &str, faults: &mut Faults) {
    faults.ask(root.name == "rss", || format!("the root is {}", root.name));
    let version = root.attribute("version");
    faults.ask(version == Some("2.0"), || format!("version {version:?}"));
    root.holds(&[("channel", 1, 1)], is_ours, faults);
    let Some(channel) = root.first("channel") else {
        return;
    };
    channel.holds(&CHANNEL, is_ours, faults);
    for name in ["title", "description"] {
        let words = channel.words(name);
        faults.ask(!words.is_empty(), || {
            format!("the channel's {name} is empty")
        });
    }
    common(channel, faults);
    for language in channel.all("language") {
        faults.ask(is_language(&language.text), || language.text.clone());
    }
    channel.names_itself(own, faults);
    let mut ids = BTreeSet::new();
    for entry in channel.all("item") {
        item(entry, faults);
        let id = entry.words("guid");
        let new = id.is_empty() || ids.insert(id.to_owned());
        faults.ask(new, || format!("two items are called {id}"));
    }
}

/// What channels and items have in common.
fn common(element: &Element, faults: &mut Faults) {
    for link in element.all("link") {
        faults.ask(is_address(&link.text), || format!("link {:?}", link.text));
    }
    for name in ["pubDate", "lastBuildDate"] {
        for date in element.all(name) {
            faults.ask(is_rfc822(&date.text), || format!("{name} {:?}", date.text));
        }
    }
    for category in element.all("category") {
        let words = category.text.trim();
        faults.ask(!words.is_empty(), || "an empty category".to_owned());
    }
}

fn item(item: &Element, faults: &mut Faults) {
    item.holds(&ITEM, is_ours, faults);
    common(item, faults);
    let said = !item.words("title").is_empty() || !item.words("description").is_empty();
    faults.ask(said, || "an item without title and description".to_owned());
    if let Some(guid) = item.first("guid") {
        let permanent = guid.attribute("isPermaLink").unwrap_or("true");
        let fits = match permanent {
            "true" => is_address(&guid.text),
            "false" => !guid.text.trim().is_empty(),
            _ => false,
        };
        faults.ask(fits, || format!("guid {:?} ({permanent})", guid.text));
    }
    for author in item.all("author") {
        faults.ask(author.text.contains('@'), || {
            format!("author {:?} is no e-mail address", author.text)
        });
    }
    let relative = relative_addresses(item.words("description"));
    faults.ask(relative.is_empty(), || format!("relative: {relative:?}"));
    for language in item.all("dc:language") {
        faults.ask(is_language(&language.text), || language.text.clone());
    }
    item.all("media:content").for_each(|it| media(it, faults));
}

fn media(media: &Element, faults: &mut Faults) {
    let has = |name, fits: &dyn Fn(&str) -> bool| media.attribute(name).is_some_and(fits);
    let pixels = |text: &str| text.parse().is_ok_and(|pixels: u32| pixels > 0);
    let sound = has("url", &is_address)
        && has("type", &is_media_type)
        && has("medium", &|medium| MEDIA.contains(&medium))
        && has("width", &pixels)
        && has("height", &pixels);
    faults.ask(sound, || format!("media {:?}", media.attribute("url")));
}

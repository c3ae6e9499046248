//! Feeds to look at.

use super::{FeedEntry, FeedPage, load::entry};
use crate::samples;

/// The feed of the sample article in an edition.
pub fn page(tag: &str) -> FeedPage {
    let setting = samples::setting(tag);
    feed(tag, vec![entry(&setting, &samples::reading(&setting))])
}

pub fn feed(tag: &str, entries: Vec<FeedEntry>) -> FeedPage {
    FeedPage {
        title: "Interpres: latest".to_owned(),
        subtitle: "Articles from many outlets".to_owned(),
        home: format!("https://news.example/{tag}/"),
        own: format!("https://news.example/{tag}/feed"),
        lang: samples::lang(tag),
        hub: None,
        entries,
    }
}

/// An entry with everything in it that could break a feed.
pub fn hostile() -> FeedEntry {
    let words = "]]> </title><script>alert(1)</script> & \u{0}\u{b}\u{ffff} \u{202e}desrever";
    let mut reading = samples::stored();
    reading.article.headline = news::Text::plain(words);
    reading.article.lead = Some(news::Text::plain(words));
    reading.article.tags = vec![news::Text::plain(words), news::Text::plain(" ")];
    reading.source.name = words.to_owned();
    reading.authors[0].author.name = words.to_owned();
    let reading = store::Reading {
        original: reading,
        translation: None,
        versions: Vec::new(),
    };
    entry(&samples::setting("en"), &reading)
}

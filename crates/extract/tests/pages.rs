//! Pages and what is read from them: `pages/NAME.html` beside `pages/NAME.json`.
//!
//! `UPDATE_EXPECTED=1 cargo test -p extract` writes the expected files anew.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use extract::{ExtractError, Extraction, Page, extract};
use news::{FeedItem, Lang, LocalTime, Warning, WebUrl};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn bytes_of(name: &str) -> Vec<u8> {
    fs::read(folder().join(format!("{name}.html"))).unwrap()
}

fn told(result: Result<Extraction, ExtractError>) -> Value {
    match result {
        Ok(Extraction {
            article, warnings, ..
        }) => json!({ "article": article, "warnings": warnings }),
        Err(error) => json!({ "error": error.to_string() }),
    }
}

fn check(name: &str) {
    let bytes = bytes_of(name);
    let url: WebUrl = format!("https://news.example/{name}").parse().unwrap();
    let found = told(extract(&Page {
        url: Some(&url),
        bytes: &bytes,
        ..Page::default()
    }));
    let file = folder().join(format!("{name}.json"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&file, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
    }
    let expected: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(
        serde_json::to_string_pretty(&found).unwrap(),
        serde_json::to_string_pretty(&expected).unwrap(),
        "{name}"
    );
}

#[test]
fn json_ld_with_faults_is_read() {
    check("json-ld");
}

#[test]
fn microdata_is_read() {
    check("microdata");
}

#[test]
fn open_graph_and_visible_bylines_are_read() {
    check("open-graph");
}

#[test]
fn captions_and_credits_are_told_apart_and_pictures_stand_once() {
    check("figures");
}

#[test]
fn furniture_is_left_out() {
    check("furniture");
}

#[test]
fn lists_quotes_tables_and_embeds_are_kept() {
    check("blocks");
}

#[test]
fn entries_of_a_live_blog_open_with_their_time() {
    check("live-blog");
}

#[test]
fn questions_head_their_answers() {
    check("questions");
}

#[test]
fn films_sounds_maps_and_charts_are_embeds_however_they_are_set() {
    check("embeds");
}

#[test]
fn a_box_of_facts_stands_apart_as_a_table() {
    check("infobox");
}

#[test]
fn notices_and_what_follows_the_text_are_left_out() {
    check("notices");
}

#[test]
fn a_page_without_a_declared_charset_is_read() {
    check("windows-1252");
}

#[test]
fn japanese_is_read() {
    check("japanese");
}

#[test]
fn arabic_is_read() {
    check("arabic");
}

#[test]
fn a_front_page_is_no_article() {
    check("front-page");
}

#[test]
fn a_wrong_header_does_not_garble_utf8() {
    let found = extract(&Page {
        charset: Some("ISO-8859-1"),
        bytes: &bytes_of("microdata"),
        ..Page::default()
    })
    .unwrap();
    assert_eq!(
        found.article.headline.words(),
        "Biblioteca municipal volta a abrir ao sábado"
    );
    assert!(found.warnings.contains(&Warning::CharsetDiffers));
}

#[test]
fn a_page_without_an_address_has_its_canonical_one() {
    let found = extract(&Page {
        bytes: &bytes_of("json-ld"),
        ..Page::default()
    })
    .unwrap();
    assert_eq!(found.article.url.as_str(), "https://news.example/json-ld");
    let found = extract(&Page {
        bytes: &bytes_of("japanese"),
        ..Page::default()
    })
    .unwrap();
    assert_eq!(found.article.url.host(), "unknown.invalid");
}

#[test]
fn the_feed_fills_the_gaps() {
    let item = FeedItem {
        url: "https://news.example/x".parse().unwrap(),
        title: Some("Fog".to_owned()),
        summary: Some("Thick fog closed the harbour.".to_owned()),
        authors: vec!["Ada Moss".to_owned()],
        published: Some("2024-05-03T08:00:00Z".parse().unwrap()),
        updated: None,
        name: None,
        tags: vec!["weather".to_owned()],
        language: Some(Lang::ENGLISH),
    };
    let found = extract(&Page {
        url: Some(&item.url),
        bytes: b"<html><body><div id=app></div></body></html>",
        item: Some(&item),
        ..Page::default()
    })
    .unwrap();
    let article = found.article;
    assert_eq!(article.headline.words(), "Fog");
    assert_eq!(
        article.lead.unwrap().words(),
        "Thick fog closed the harbour."
    );
    assert_eq!(article.authors[0].name, "Ada Moss");
    assert_eq!(article.published.map(LocalTime::at), item.published);
    assert_eq!(article.tags[0].words(), "weather");
    assert!(found.warnings.contains(&Warning::NoText));
}

#[test]
fn nothing_is_an_error() {
    assert_eq!(extract(&Page::default()), Err(ExtractError::Empty));
}

//! The stylesheet, the scripts and the icon.

use crate::{
    app::App,
    freshness::FOREVER,
    problem::{Answer, Problem},
};
use axum::{Router, extract::Path, http::header, response::IntoResponse, routing::get};
use std::{
    collections::hash_map::DefaultHasher,
    hash::{Hash, Hasher},
    sync::LazyLock,
};

/// A part of the stylesheet or of the script.
macro_rules! part {
    ($name:literal) => {
        include_str!(concat!("../../../assets/", $name))
    };
}

/// The stylesheet: a file for each subject, one after the other.
const STYLE: &str = concat!(
    part!("style/letters.css"),
    part!("style/page.css"),
    part!("style/lists.css"),
    part!("style/article.css"),
    part!("style/paper.css"),
);

/// The script: a file for each subject, one after the other in a block of their own, so that
/// none of their names meets those of the browser. Every page is whole without it.
const SCRIPT: &str = concat!(
    "\"use strict\";\n{\n",
    part!("script/page.js"),
    part!("script/times.js"),
    part!("script/lists.js"),
    part!("script/place.js"),
    part!("script/sentences.js"),
    part!("script/reading_list.js"),
    part!("script/tongues.js"),
    part!("script/search.js"),
    part!("script/picker.js"),
    "document.documentElement.classList.add(\"ready\");\n}\n",
);
const OFFLINE: &str = include_str!("../../../assets/offline.js");
const ICON: &str = include_str!("../../../assets/icon.svg");

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// What lies under `/assets/`: names, media types, words.
pub const FILES: [(&str, &str, &str); 3] = [
    ("site.css", "text/css; charset=utf-8", STYLE),
    ("site.js", JAVASCRIPT, SCRIPT),
    ("icon.svg", "image/svg+xml", ICON),
];

/// The icon's address.
pub const ICON_ADDRESS: &str = "/assets/icon.svg";

/// The stylesheet's address, which changes with its words.
pub static STYLE_ADDRESS: LazyLock<String> =
    LazyLock::new(|| format!("/assets/site.css?v={}", version(STYLE)));

/// The script's address, which changes with its words.
pub static SCRIPT_ADDRESS: LazyLock<String> =
    LazyLock::new(|| format!("/assets/site.js?v={}", version(SCRIPT)));

fn version(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// `/assets/...`, and `/offline.js`, which browsers let care only for what lies beside it
/// and below.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/assets/{file}", get(asset))
        .route("/offline.js", get(offline))
}

/// What keeps saved articles in a browser. It has no version: browsers look for a new one.
async fn offline() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, JAVASCRIPT)], OFFLINE)
}

async fn asset(Path(file): Path<String>) -> Answer {
    let found = FILES.iter().find(|(name, ..)| *name == file);
    let (_, media_type, text) = *found.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, text).into_response())
}

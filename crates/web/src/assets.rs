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

const STYLE: &str = include_str!("../../../assets/site.css");
const SCRIPT: &str = include_str!("../../../assets/site.js");
const OFFLINE: &str = include_str!("../../../assets/offline.js");
const ICON: &str = include_str!("../../../assets/icon.svg");

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

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
    let (media_type, text) = match file.as_str() {
        "site.css" => ("text/css; charset=utf-8", STYLE),
        "site.js" => (JAVASCRIPT, SCRIPT),
        "icon.svg" => ("image/svg+xml", ICON),
        _ => return Err(Problem::NotFound),
    };
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, text).into_response())
}

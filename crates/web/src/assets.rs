//! The stylesheet, the script and the icon.

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
const ICON: &str = include_str!("../../../assets/icon.svg");

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

/// `/assets/...`
pub fn routes() -> Router<App> {
    Router::new().route("/assets/{file}", get(asset))
}

async fn asset(Path(file): Path<String>) -> Answer {
    let (media_type, text) = match file.as_str() {
        "site.css" => ("text/css; charset=utf-8", STYLE),
        "site.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "icon.svg" => ("image/svg+xml", ICON),
        _ => return Err(Problem::NotFound),
    };
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, text).into_response())
}

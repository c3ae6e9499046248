//! What a browser needs to keep an edition on a home screen: a web application manifest
//! (W3C), one for each edition.

use crate::{addresses, app::App, assets, problem::Answer, reader::Reader};
use axum::{Router, http::header, response::IntoResponse, routing::get};
use serde_json::json;

/// As the paper in the stylesheet, by day.
const PAPER: &str = "#fbf9f4";

/// `/{edition}/site.webmanifest`
pub fn routes() -> Router<App> {
    Router::new().route("/{edition}/site.webmanifest", get(show))
}

async fn show(reader: Reader) -> Answer {
    let edition = reader.locale.edition();
    let front = addresses::front(edition.lang);
    let manifest = json!({
        "id": front,
        "start_url": front,
        "scope": "/",
        "name": edition.name,
        "short_name": edition.name,
        "description": edition.tagline,
        "lang": edition.lang,
        "dir": reader.locale.dir(),
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [{ "src": assets::ICON_ADDRESS, "type": "image/svg+xml", "sizes": "any" }],
    });
    let kind = [(header::CONTENT_TYPE, "application/manifest+json")];
    Ok((kind, manifest.to_string()).into_response())
}

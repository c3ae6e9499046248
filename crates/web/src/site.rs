//! The whole site as one service, with what holds for every answer.

use crate::{
    api, app::App, assets, feeds, freshness, front, guard, kept, manifest, opml, packed, pages,
    pictures, problem::in_the_readers_language, sitemap, websub,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use std::time::Duration;
use tower_http::timeout::TimeoutLayer;

/// Longest request that is read, in bytes, but for those that say otherwise.
const LONGEST: usize = 16 << 10;
/// No answer takes longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// The site, ready to be served.
pub fn router(app: App) -> Router {
    let heard = post(websub::receive).layer(DefaultBodyLimit::max(websub::LONGEST));
    let made = Router::new()
        .merge(pages::routes())
        .merge(assets::routes())
        .merge(feeds::routes())
        .merge(sitemap::routes())
        .merge(opml::routes())
        .merge(manifest::routes())
        .merge(api::routes())
        .route("/media/{id}/{width}", get(pictures::picture))
        .route("/websub/{token}", get(websub::verify).merge(heard))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(DefaultBodyLimit::max(LONGEST))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(from_fn_with_state(app.clone(), in_the_readers_language))
        .layer(from_fn(freshness::tagged))
        .layer(from_fn_with_state(app.clone(), guard::guarded))
        .layer(from_fn(packed::packed))
        .with_state(app.clone());
    // What is kept needs no way to be found.
    Router::new()
        .fallback_service(made)
        .layer(from_fn_with_state(app.makers.clone(), front::made))
        .layer(from_fn_with_state(app, kept::kept))
}

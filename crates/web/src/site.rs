//! The whole site as one service, with what holds for every answer.

use crate::{
    app::App, assets, comments::LONGEST_FORM, feeds, freshness, opml, pages, pictures,
    problem::in_the_readers_language, sitemap, websub,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderName, HeaderValue, StatusCode},
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
    routing::{get, post},
};
use std::{future::Future, io, net::SocketAddr, time::Duration};
use tokio::net::TcpListener;
use tower_http::{compression::CompressionLayer, timeout::TimeoutLayer};

/// No answer takes longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Headers of every answer: nothing from elsewhere, no script, no frames.
const HEADERS: [(&str, &str); 5] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'none'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The site, ready to be served.
pub fn router(app: App) -> Router {
    let heard = post(websub::receive).layer(DefaultBodyLimit::max(websub::LONGEST));
    Router::new()
        .merge(pages::routes())
        .merge(assets::routes())
        .merge(feeds::routes())
        .merge(sitemap::routes())
        .merge(opml::routes())
        .route("/media/{id}/{width}", get(pictures::picture))
        .route("/websub/{token}", get(websub::verify).merge(heard))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(from_fn_with_state(app.clone(), in_the_readers_language))
        .layer(from_fn(freshness::tagged))
        .layer(from_fn(with_headers))
        .layer(CompressionLayer::new())
        .with_state(app)
}

async fn with_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    response
}

/// Serves the site until `shutdown` ends; requests under way are finished first.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let site = site.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site)
        .with_graceful_shutdown(shutdown)
        .await
}

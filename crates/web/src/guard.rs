//! What every answer says to browsers: only our own script runs, and it writes no HTML;
//! nothing comes from elsewhere, no page of others shows or opens ours.

use crate::app::App;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header::Entry},
    middleware::Next,
    response::Response,
};

/// Who may show an answer within a page of theirs. All answers are for our own pages, but
/// for those that say otherwise by [`FOR_ALL`].
const RESOURCES: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// For what others may show: pictures, which stand in feeds and previews.
pub const FOR_ALL: (HeaderName, HeaderValue) =
    (RESOURCES, HeaderValue::from_static("cross-origin"));

/// Headers of every answer. The only policy of Trusted Types is for the address of the script
/// that keeps saved articles for reading offline. Where a handler has set one, its own stays.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (
        HeaderName::from_static("content-security-policy"),
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; \
             script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'; trusted-types offline",
        ),
    ),
    (
        HeaderName::from_static("x-content-type-options"),
        HeaderValue::from_static("nosniff"),
    ),
    // For browsers that do not know `frame-ancestors`.
    (
        HeaderName::from_static("x-frame-options"),
        HeaderValue::from_static("DENY"),
    ),
    (
        HeaderName::from_static("referrer-policy"),
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
             encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), \
             microphone=(), midi=(), payment=(), publickey-credentials-get=(), \
             screen-wake-lock=(), usb=(), xr-spatial-tracking=()",
        ),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (RESOURCES, HeaderValue::from_static("same-origin")),
];

/// Tells browsers for a year to come over TLS alone (RFC 6797), where the site's address says
/// so. Other hosts of its domain are not ours to decide on.
const OVER_TLS: (HeaderName, HeaderValue) = (
    HeaderName::from_static("strict-transport-security"),
    HeaderValue::from_static("max-age=31536000"),
);

/// Puts the headers on an answer.
pub async fn guarded(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    guard(headers);
    if app.site.is_over_tls() {
        let (name, value) = OVER_TLS;
        headers.insert(name, value);
    }
    response
}

fn guard(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        if let Entry::Vacant(empty) = headers.entry(name) {
            empty.insert(value);
        }
    }
}

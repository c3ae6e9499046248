//! No cache serves what is older than its data: every page carries a tag made of its
//! bytes, and is asked for again each time, at the cost of a few bytes.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, response::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use foldhash::quality::FixedState;
use std::hash::BuildHasher;

/// For what never changes under its address.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// For what never changes, but may be taken down: no cache has it for much longer.
pub const AN_HOUR: &str = "public, max-age=3600, must-revalidate";
/// For what is for one reader, or about to change.
pub const NEVER: &str = "no-store";
const ASK_AGAIN: &str = "no-cache";
/// No page is longer, in bytes.
const LONGEST: usize = 32 << 20;

/// Tags answers, and gives `304` to those who have them already. `HEAD` is answered
/// from the same page as `GET`, without its body.
pub async fn tagged(mut request: Request, next: Next) -> Response {
    let head = request.method() == Method::HEAD;
    if head {
        *request.method_mut() = Method::GET;
    }
    let reads = request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(ASK_AGAIN));
    if !reads || response.status() != StatusCode::OK {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else {
        tracing::error!("a page is longer than {LONGEST} bytes");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = parts.headers.get(header::ETAG).cloned();
    let tag = tag.or_else(|| tag_of(&bytes));
    let same = known.is_some_and(|known| holds(&known, tag.as_ref()));
    let mut response = match (same, head) {
        (true, _) => not_modified(&parts.headers),
        (_, true) => without_body(parts, bytes.len()),
        _ => Response::from_parts(parts, Body::from(bytes)),
    };
    if let Some(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A weak tag, for the bytes sent differ by their compression.
pub fn tag_of(bytes: &[u8]) -> Option<HeaderValue> {
    let hash = FixedState::default().hash_one(bytes);
    let tag = format!("W/\"{hash:016x}-{:x}\"", bytes.len());
    HeaderValue::from_str(&tag).ok()
}

pub fn holds(known: &HeaderValue, tag: Option<&HeaderValue>) -> bool {
    let (Ok(known), Some(Ok(tag))) = (known.to_str(), tag.map(|tag| tag.to_str())) else {
        return false;
    };
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|one| bare(one) == bare(tag))
}

/// The answer to `HEAD`: it says how long the page is that it does not bring.
fn without_body(mut parts: Parts, length: usize) -> Response {
    parts.headers.insert(header::CONTENT_LENGTH, length.into());
    Response::from_parts(parts, Body::empty())
}

pub fn not_modified(full: &HeaderMap) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    for name in [header::CACHE_CONTROL, header::VARY, header::ETAG] {
        if let Some(value) = full.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

//! Pages are kept as they were sent, and sent again while nothing has changed.
//!
//! A page is made of rows, the site's configuration and the reader's wishes as the address
//! and `Accept-Encoding` tell them, of nothing else. So it may be sent again to whoever asks
//! the same, as long as the database holds what it held before the page was made.

use crate::{
    app::App,
    freshness::{holds, not_modified},
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use quick_cache::{Weighter, sync::Cache};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use store::Snapshot;

/// Bytes of pages that are kept, as they are sent.
const MOST: u64 = 64 << 20;
/// A longer page is made anew each time, in bytes.
const LONGEST: usize = 1 << 20;
/// Some lists depend on the hour, so no page is kept longer.
const OLDEST: Duration = Duration::from_secs(60);
/// A longer address or list of encodings is an odd one, in bytes.
const ODD: usize = 512;

/// The pages that are kept.
pub struct Kept(Cache<Asked, Arc<Page>, Weight>);

/// What was asked for: the address, and in which encodings it is understood.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Asked {
    address: String,
    encodings: String,
}

/// A page as it was sent.
struct Page {
    /// What the database held before it was made.
    snapshot: Snapshot,
    made: Instant,
    headers: HeaderMap,
    bytes: Bytes,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Asked, Arc<Page>> for Weight {
    fn weight(&self, asked: &Asked, page: &Arc<Page>) -> u64 {
        // Headers and what surrounds them, roughly.
        (asked.address.len() + page.bytes.len() + 1024) as u64
    }
}

impl Default for Kept {
    fn default() -> Kept {
        Kept(Cache::with_weighter(4096, MOST, Weight))
    }
}

/// Sends a page again, or makes and keeps it.
pub async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(asked) = Asked::of(&request) else {
        return next.run(request).await;
    };
    let Some(now) = app.store.snapshot().await else {
        return next.run(request).await;
    };
    if let Some(page) = app.kept.0.get(&asked)
        && page.snapshot == now
        && page.made.elapsed() < OLDEST
    {
        return page.answer(request.headers());
    }
    // Whoever has the page already gets a short answer, which is not what others need.
    let conditional = request.headers().contains_key(header::IF_NONE_MATCH);
    let response = next.run(request).await;
    match conditional || !may_be_kept(&response) {
        true => response,
        false => keep(&app.kept, asked, now, response).await,
    }
}

impl Asked {
    /// `None` for what is never kept: what changes something, the search, whose index is not
    /// in the database, and pictures, which browsers keep.
    fn of(request: &Request) -> Option<Asked> {
        let address = request.uri().path_and_query()?.as_str();
        let path = request.uri().path();
        let encodings = request.headers().get(header::ACCEPT_ENCODING);
        let encodings = encodings.map_or(Ok(""), |value| value.to_str()).ok()?;
        let fits = request.method() == Method::GET
            && !path.contains("/search")
            && !path.starts_with("/media/")
            && address.len() + encodings.len() < ODD;
        fits.then(|| Asked {
            address: address.to_owned(),
            encodings: encodings.to_owned(),
        })
    }
}

/// Whether all who ask the same may get this answer: a page that depends on nothing but its
/// address and encoding.
fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    let mut depends = headers.get_all(header::VARY).iter();
    response.status() == StatusCode::OK
        && headers.contains_key(header::ETAG)
        && !headers.contains_key(header::SET_COOKIE)
        && depends.all(|on| on.as_bytes().eq_ignore_ascii_case(b"accept-encoding"))
}

async fn keep(kept: &Kept, asked: Asked, snapshot: Snapshot, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = match to_bytes(body, usize::MAX).await {
        Ok(bytes) => bytes,
        Err(cause) => {
            tracing::error!(%cause, "a page broke off");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    parts
        .headers
        .insert(header::CONTENT_LENGTH, bytes.len().into());
    if bytes.len() <= LONGEST {
        let page = Page {
            snapshot,
            made: Instant::now(),
            headers: parts.headers.clone(),
            bytes: bytes.clone(),
        };
        kept.0.insert(asked, Arc::new(page));
    }
    Response::from_parts(parts, Body::from(bytes))
}

impl Page {
    fn answer(&self, asked: &HeaderMap) -> Response {
        let tag = self.headers.get(header::ETAG);
        let known = asked.get(header::IF_NONE_MATCH);
        if known.is_some_and(|known| holds(known, tag)) {
            return not_modified(&self.headers);
        }
        let mut response = Response::new(Body::from(self.bytes.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

//! Pages are kept as they were sent, and sent again while nothing has changed.
//!
//! A page is made of rows, the site's configuration and the reader's wishes as the address
//! and `Accept-Encoding` tell them, of nothing else. So it may be sent again to whoever asks
//! the same, as long as the database holds what it held before the page was made.

use crate::{
    app::App,
    comments,
    freshness::{self, holds, not_modified},
    front,
    packed::{Packed, Understood},
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
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};
use store::Snapshot;

/// Bytes of pages that are kept, as they are sent.
const MOST: u64 = 32 << 20;
/// A longer page is made anew each time, in bytes.
const LONGEST: usize = 1 << 20;
/// Some lists depend on the hour, so no page is kept longer.
const OLDEST: Duration = Duration::from_secs(60);
/// Pages that may wait for being packed well.
const WAITING: usize = 1024;
/// A longer address is an odd one, in bytes.
const ODD: usize = 512;

/// The pages that are kept.
pub struct Kept {
    pages: Arc<Pages>,
    /// To the thread that packs pages well: one, so that this takes no more than one core
    /// and the memory for one page.
    packer: SyncSender<(Asked, Arc<Page>)>,
}

type Pages = Cache<Asked, Arc<Page>, Weight>;

/// What was asked for: the address, and how it may be packed.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Asked {
    address: Box<str>,
    understood: Understood,
}

/// A page as it was sent.
struct Page {
    /// What the database held before it was made.
    snapshot: Snapshot,
    made: Instant,
    headers: HeaderMap,
    bytes: Bytes,
    /// Whether nothing is left to be done for it: it is packed well, or about to be.
    done: AtomicBool,
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
        let pages = Arc::new(Cache::with_weighter(4096, MOST, Weight));
        let (packer, asked_again) = sync_channel(WAITING);
        let all = Arc::clone(&pages);
        thread::spawn(move || pack_well(&all, asked_again));
        Kept { pages, packer }
    }
}

impl Kept {
    /// A page that is asked for again will be so more often: it is packed well, while those
    /// who ask meanwhile get it as it is. Where too many wait for that, it has another chance
    /// the next time.
    fn asked_again(&self, asked: Asked, page: &Arc<Page>) {
        if !page.done.swap(true, Ordering::Relaxed)
            && self.packer.try_send((asked, page.clone())).is_err()
        {
            page.done.store(false, Ordering::Relaxed);
        }
    }
}

/// Packs pages well, one after the other, until nobody can ask for any.
fn pack_well(pages: &Pages, asked_again: Receiver<(Asked, Arc<Page>)>) {
    for (asked, page) in asked_again {
        // Another one may have taken its place.
        if let Some(better) = page.packed_well(asked.understood)
            && let Some(now) = pages.peek(&asked)
            && better.is_same(&now.headers)
        {
            pages.insert(
                asked,
                Arc::new(better.as_of(now.snapshot.clone(), now.made)),
            );
        }
    }
}

/// Sends a page again, or makes and keeps it.
pub async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(asked) = Asked::of(&request) else {
        return next.run(request).await;
    };
    let Some(now) = front::asked(&app, app.store.snapshot()).await else {
        return next.run(request).await;
    };
    if let Some(page) = app.kept.pages.get(&asked)
        && page.snapshot == now
        && page.made.elapsed() < OLDEST
    {
        app.kept.asked_again(asked, &page);
        let response = page.answer(request.headers());
        if response.status() == StatusCode::OK {
            note(&app, &request);
        }
        return response;
    }
    // Whoever has the page already gets a short answer, which is not what others need.
    let conditional = request.headers().contains_key(header::IF_NONE_MATCH);
    let response = next.run(request).await;
    match conditional || !may_be_kept(&response) {
        true => response,
        false => keep(&app.kept, asked, now, response).await,
    }
}

/// Notes that a form older than it looks goes to somebody.
fn note(app: &App, request: &Request) {
    let sender = comments::From::of(app, request.extensions(), request.headers());
    let now = (app.clock)().as_second();
    app.shown.note(request.uri().path(), sender.0, now);
}

impl Asked {
    /// `None` for what is never kept: what changes something, the search, whose index is not
    /// in the database, the list of feeds, whose changes are not counted, pictures, which
    /// browsers keep, and what is not packed: it takes four times the memory, and no browser
    /// asks for it.
    fn of(request: &Request) -> Option<Asked> {
        let address = request.uri().path_and_query()?.as_str();
        let path = request.uri().path();
        let understood = Understood::of(request.headers());
        let fits = request.method() == Method::GET
            && understood != Understood::default()
            && !path.contains("/search")
            && !path.ends_with(".opml")
            && !path.starts_with("/media/")
            && address.len() < ODD;
        fits.then(|| Asked {
            address: address.into(),
            understood,
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
        && headers
            .get(header::CACHE_CONTROL)
            .is_none_or(|how| how != freshness::NEVER)
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
        // Most lists say the same when they are made again, and need not be packed again.
        let before = kept.pages.peek(&asked);
        let page = match before.filter(|page| page.is_same(&parts.headers)) {
            Some(page) => page.as_of(snapshot, Instant::now()),
            None => Page {
                snapshot,
                made: Instant::now(),
                headers: parts.headers.clone(),
                bytes: bytes.clone(),
                done: false.into(),
            },
        };
        kept.pages.insert(asked, Arc::new(page));
    }
    Response::from_parts(parts, Body::from(bytes))
}

impl Page {
    /// Whether a page with these headers, its tag among them, is the same, however each is
    /// packed.
    fn is_same(&self, headers: &HeaderMap) -> bool {
        let unpacked = |headers: &HeaderMap| {
            let mut headers = headers.clone();
            headers.remove(header::CONTENT_ENCODING);
            headers.remove(header::CONTENT_LENGTH);
            headers
        };
        // Pages that differ, as most do, are told by their tags.
        let [ours, theirs] = [&self.headers, headers].map(|all| all.get(header::ETAG));
        ours.is_some() && ours == theirs && unpacked(headers) == unpacked(&self.headers)
    }

    /// The same page, found to be good at another time.
    fn as_of(&self, snapshot: Snapshot, made: Instant) -> Page {
        Page {
            snapshot,
            made,
            headers: self.headers.clone(),
            bytes: self.bytes.clone(),
            done: self.done.load(Ordering::Relaxed).into(),
        }
    }

    /// The same page packed well; `None` where it is not packed.
    fn packed_well(&self, understood: Understood) -> Option<Page> {
        let packed = Packed::well(&self.headers, &self.bytes, understood);
        let packed = packed.unwrap_or_else(|cause| {
            tracing::error!(%cause, "a kept page could not be unpacked");
            None
        })?;
        let mut headers = self.headers.clone();
        packed.describe(&mut headers);
        Some(Page {
            snapshot: self.snapshot.clone(),
            made: self.made,
            headers,
            bytes: packed.bytes,
            done: true.into(),
        })
    }

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

//! Lists of articles that go over several pages.

use crate::{
    cards::CardView,
    frame::Frame,
    json_ld,
    problem::{Answer, Problem},
    reader::{Reader, Setting},
};
use axum::{
    extract::{FromRequestParts, Query},
    http::{StatusCode, header, request::Parts},
    response::IntoResponse,
};
use serde::Deserialize;
use store::{Card, Listing, Window};

/// Articles on one page of a listing.
const LENGTH: u32 = 30;
/// No listing is followed further, in pages.
const LAST: u32 = 1000;

/// Which page of a listing is asked for, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber(pub u32);

#[derive(Deserialize)]
struct Asked {
    page: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for PageNumber {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<PageNumber, Problem> {
        let Query(asked) = Query::<Asked>::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::BadRequest)?;
        PageNumber::read(asked.page.as_deref())
    }
}

impl PageNumber {
    /// Reads the number out of a query; none is the first page.
    pub fn read(text: Option<&str>) -> Result<PageNumber, Problem> {
        let Some(text) = text else {
            return Ok(PageNumber(1));
        };
        match text.parse() {
            Ok(number @ 1..=LAST) => Ok(PageNumber(number)),
            Ok(_) => Err(Problem::NotFound),
            Err(_) => Err(Problem::BadRequest),
        }
    }
}

/// One page of a listing, as it came from the store.
pub struct Listed {
    /// Which listing.
    pub listing: Listing,
    /// Its articles on this page.
    pub cards: Vec<Card>,
    /// How many there are on all pages.
    pub count: u64,
    /// Which page it is.
    pub page: PageNumber,
}

impl Listed {
    /// Reads a page of a listing; a page after the last is not found.
    pub async fn load(
        reader: &Reader,
        listing: Listing,
        page: PageNumber,
    ) -> Result<Listed, Problem> {
        let window = Window {
            skip: (page.0 - 1) * LENGTH,
            take: LENGTH,
        };
        let store = &reader.app.store;
        let cards = store.cards(&listing, reader.lang(), window).await?;
        if cards.is_empty() && page.0 > 1 {
            return Err(Problem::NotFound);
        }
        let count = store.count(&listing).await?;
        Ok(Listed {
            listing,
            cards,
            count,
            page,
        })
    }
}

/// A page of a listing, ready to show.
pub struct ListView {
    /// Its articles.
    pub cards: Vec<CardView>,
    /// "31 articles".
    pub count: String,
    /// "Page 2"; empty where there is only one.
    pub place: String,
    /// The newer articles.
    pub previous: Option<String>,
    /// The older articles.
    pub next: Option<String>,
}

impl ListView {
    /// A list for readers of an edition, at an address; `joint` is what goes before
    /// `page=` in it (`?` or `&`).
    pub fn new(setting: &Setting, listed: &Listed, address: &str) -> ListView {
        let pages = pages(listed.count, LENGTH);
        let page = listed.page.0;
        ListView {
            cards: CardView::all(setting, &listed.cards),
            count: setting
                .locale
                .msg_with("list-count", &[("articles", listed.count.into())]),
            place: place(setting, page, pages),
            previous: (page > 1).then(|| numbered(address, page - 1)),
            next: (page < pages).then(|| numbered(address, page + 1)),
        }
    }

    /// Tells the frame which page this is, of a listing at an address.
    pub fn in_frame(&self, setting: &Setting, mut frame: Frame, listed: &Listed) -> Frame {
        frame.previous.clone_from(&self.previous);
        frame.next.clone_from(&self.next);
        let (page, name) = (listed.page.0, frame.title.clone());
        if page > 1 {
            frame.canonical = numbered(&frame.canonical, page);
            frame.alternates.clear();
            frame.title = format!("{} · {}", frame.title, place(setting, page, page));
        }
        let entry = |card: &CardView| (card.headline.clone(), setting.absolute(&card.address));
        let entries: Vec<_> = self.cards.iter().map(entry).collect();
        if !entries.is_empty() {
            let about = json_ld::listing(setting, &name, &frame.canonical, &entries);
            frame.json_ld = Some(json_ld::to_script(&about));
        }
        frame.listing(&listed.listing)
    }
}

/// How many pages some articles take.
pub fn pages(count: u64, length: u32) -> u32 {
    let pages = count.div_ceil(u64::from(length)).max(1);
    u32::try_from(pages).unwrap_or(LAST).min(LAST)
}

/// "Page 2"; empty for the only page.
pub fn place(setting: &Setting, page: u32, pages: u32) -> String {
    match pages {
        0 | 1 => String::new(),
        _ => setting
            .locale
            .msg_with("list-page", &[("number", u64::from(page).into())]),
    }
}

/// The address of a page of a listing.
pub fn numbered(address: &str, page: u32) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    match page {
        1 => address.to_owned(),
        page => format!("{address}{joint}page={page}"),
    }
}

/// Leads on to the right address where a slug is an old or a wrong one.
pub fn moved(to: String) -> Answer {
    Ok((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response())
}

/// Whether a slug is the last part of an address.
pub fn ends_with(address: &str, slug: &str) -> bool {
    address.rsplit('/').next() == Some(slug)
}

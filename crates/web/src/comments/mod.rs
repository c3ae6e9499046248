//! What readers write: taken as text, held for a moderator or shown, in every edition.

mod limits;
mod sending;
mod shown;
mod thread;
mod told;
mod view;
mod words;

pub use self::{
    limits::{From, Limits, network},
    sending::{Checked, Stop, checked, receive},
    shown::Shown,
    told::Told,
    view::{CommentsView, FieldsView, Form, shown, stamped},
};

#[cfg(test)]
pub use self::view::Refused;

use crate::app::App;
use axum::http::{HeaderMap, header};

/// Longest form of a comment, in bytes: 4,000 characters of four bytes, each byte written
/// as `%XX`, and the rest.
pub const LONGEST_FORM: usize = 64 << 10;

/// Whether a form comes from a page of ours: browsers say so in `Sec-Fetch-Site`, older
/// ones in `Origin`; who says neither is no browser that was led astray.
pub fn from_our_page(app: &App, headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &header::HeaderValue| value.to_str().ok())
    };
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let origin = origin.split_once("://").map(|(_, host)| host);
    let public = app.site.base.as_url().origin().ascii_serialization();
    let public = public.split_once("://").map(|(_, host)| host);
    origin.is_some() && (origin == public || origin == text(header::HOST))
}

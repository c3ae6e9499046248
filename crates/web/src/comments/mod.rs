//! What readers write: taken as text, held for a moderator or shown, in every edition.

mod limits;
mod our_form;
mod paging;
mod sending;
mod shown;
mod thread;
mod told;
mod view;
mod words;

pub use self::{
    limits::{From, Limits, network},
    our_form::OurForm,
    paging::pages_of,
    sending::{Checked, Stop, checked, receive},
    shown::Shown,
    told::Told,
    view::{CommentsView, FieldsView, Form, shown, stamped},
};

#[cfg(test)]
pub use self::view::Refused;

/// Longest form of a comment, in bytes: 4,000 characters of four bytes, each byte written
/// as `%XX`, and the rest.
pub const LONGEST_FORM: usize = 64 << 10;

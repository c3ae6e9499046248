//! What standards ask of what the site publishes: RSS 2.0, Atom, JSON Feed and schema.org.
//!
//! The tests hold samples to it, and `interpres demo --check` all that the demo serves. Faults
//! are told in words, each with the place where it stands.

mod atom;
mod json_feed;
mod rss;
mod schema_org;
#[cfg(test)]
mod tests;
mod values;
mod xml;

pub use schema_org::json_ld;

/// The faults of a feed of a media type, by the rules of its format; `None` for what is no
/// feed. `own` is its address.
pub fn feed(media_type: &str, text: &str, own: &str) -> Option<Vec<String>> {
    let faults = match media_type {
        "application/rss+xml" => rss::faults(text, own),
        "application/atom+xml" => atom::faults(text, own),
        "application/feed+json" => json_feed::faults(text, own),
        _ => return None,
    };
    Some(faults.0)
}

/// What was found wrong.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    /// Asks for something.
    fn ask(&mut self, holds: bool, else_say: impl FnOnce() -> String) {
        if !holds {
            self.0.push(else_say());
        }
    }
}

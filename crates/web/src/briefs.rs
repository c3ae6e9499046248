//! Articles in the lists beside others, as HTML.

use crate::{cards::CardView, reader::Setting};
use askama::Template;
use news::Lang;
use quick_cache::sync::Cache;
use std::sync::Arc;
use store::Card;

/// Entries that are kept: a megabyte for each thousand.
const KEPT: usize = 4000;

/// Entries as they were written, by all that they are made of: the newest articles of a
/// section stand beside all others of it. They can never be out of date.
pub struct Briefs(Cache<Made, Arc<str>>);

/// What an entry is made of.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Made {
    card: Card,
    /// Of the edition.
    lang: Lang,
    /// The first of a list has its picture.
    is_first: bool,
}

#[derive(Template)]
#[template(path = "brief.html")]
struct Brief {
    card: CardView,
    is_first: bool,
}

impl Default for Briefs {
    fn default() -> Briefs {
        Briefs(Cache::new(KEPT))
    }
}

impl Briefs {
    /// A list for readers of an edition.
    pub fn all(&self, setting: &Setting, cards: &[Card]) -> Vec<Arc<str>> {
        let numbered = cards.iter().enumerate();
        let entry = |(place, card): (usize, &Card)| self.one(setting, card, place == 0);
        numbered.map(entry).collect()
    }

    fn one(&self, setting: &Setting, card: &Card, is_first: bool) -> Arc<str> {
        let made = Made {
            card: card.clone(),
            lang: setting.lang(),
            is_first,
        };
        if let Some(known) = self.0.get(&made) {
            return known;
        }
        let card = CardView::new(setting, card);
        // Writing to a text cannot fail.
        let html = Brief { card, is_first }.render().unwrap_or_default();
        let html: Arc<str> = html.into();
        self.0.insert(made, html.clone());
        html
    }
}

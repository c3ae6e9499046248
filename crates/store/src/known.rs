//! What many pages ask, answered once until a row changes.
//!
//! The newest articles stand beside all others, and every page names the sections. Answers are
//! kept with the [`Snapshot`] that was taken before they were asked for: while the database is
//! still at it, they hold.

use crate::{Card, Dialect, Snapshot, Store};
use news::{ArticleId, Lang, Section};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Cards that are kept, of all languages together: some megabytes.
const CARDS: usize = 4000;

/// Answers of one state of the database, whichever was asked for last.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<(Option<Snapshot>, Answers)>);

#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// The sections in use.
    pub(crate) sections: Option<Vec<Section>>,
    cards: HashMap<(ArticleId, Lang), Card>,
}

impl Known {
    /// The answers of a state, to be read or added to.
    pub(crate) fn with<T>(&self, state: &Snapshot, look: impl FnOnce(&mut Answers) -> T) -> T {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, answers) = &mut *known;
        if of.as_ref() != Some(state) {
            *of = Some(state.clone());
            *answers = Answers::default();
        }
        look(answers)
    }
}

impl Answers {
    /// Those of these articles that are known in a language.
    pub(crate) fn cards(&self, ids: &[ArticleId], lang: Lang) -> Vec<Card> {
        let known = |id: &ArticleId| self.cards.get(&(*id, lang)).cloned();
        ids.iter().filter_map(known).collect()
    }

    pub(crate) fn add_cards(&mut self, cards: &[Card], lang: Lang) {
        if self.cards.len() + cards.len() > CARDS {
            self.cards.clear();
        }
        let keyed = cards.iter().map(|card| ((card.id, lang), card.clone()));
        self.cards.extend(keyed.take(CARDS));
    }
}

impl Store {
    /// The state that what is asked now is at least as new as, where telling it costs less
    /// than asking; `None` where it cannot be told.
    pub(crate) fn state(&self) -> Option<Snapshot> {
        match (&self.moment, self.dialect) {
            (Some(moment), _) => moment.state().cloned(),
            (None, Dialect::Sqlite) => self.counted(),
            (None, Dialect::Postgres) => None,
        }
    }
}

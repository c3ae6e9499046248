//! The glossary of each pair, read once for each state of its rows.

use news::{Lang, Term};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{GlossaryStamp, Store, StoreError};
use translate::Glossary;

/// Glossaries that were asked for.
#[derive(Default)]
pub struct Glossaries(Mutex<Option<Shelf>>);

struct Shelf {
    stamp: GlossaryStamp,
    terms: Vec<Term>,
    by_pair: HashMap<(Lang, Lang), Arc<Glossary>>,
}

impl Glossaries {
    /// The glossary of a pair as it is now: a term that was added meanwhile counts.
    pub async fn of(
        &self,
        store: &Store,
        from: Lang,
        to: Lang,
    ) -> Result<Arc<Glossary>, StoreError> {
        let stamp = store.glossary_stamp().await?;
        let is_new = |shelf: &Option<Shelf>| shelf.as_ref().is_none_or(|it| it.stamp != stamp);
        if is_new(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            let terms = store.terms().await?.into_iter().map(|(_, term)| term);
            let shelf = Shelf {
                stamp,
                terms: terms.collect(),
                by_pair: HashMap::new(),
            };
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(shelf);
        }
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Shelf { terms, by_pair, .. }) = shelf.as_mut() else {
            return Ok(Arc::default());
        };
        let pair = by_pair.entry((from.base(), to.base()));
        let glossary = pair.or_insert_with(|| Arc::new(Glossary::new(terms, from, to)));
        Ok(glossary.clone())
    }
}

//! The glossary of each pair, read once for each state of its rows; and what follows from a
//! change of its terms.

use jiff::Timestamp;
use news::{Job, Lang, Term, TermId};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};
use store::{GlossaryStamp, Store, StoreError, TranslatedWords};
use translate::Glossary;

/// Translations that are looked through at a time.
const AT_ONCE: u32 = 100;

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

/// A change of the glossary.
pub struct Changed {
    /// The terms that were added or removed.
    pub terms: Vec<Term>,
    /// How many translations are made anew for it.
    pub translations: usize,
}

/// Adds the terms that are not there. Translations that have to do with them are made anew.
pub async fn add(store: &Store, terms: &[Term], now: Timestamp) -> Result<Changed, StoreError> {
    let there = store.terms().await?.into_iter().map(|(_, term)| term);
    let there: HashSet<Term> = there.collect();
    let new = terms.iter().filter(|term| !there.contains(term));
    let new: Vec<Term> = new.cloned().collect();
    let jobs = made_anew(store, &new).await?;
    let mut save = store.save(now).await?;
    let terms = save.add_terms(&new).await?;
    save.enqueue(&jobs).await?;
    save.commit().await?;
    Ok(Changed {
        terms,
        translations: jobs.len(),
    })
}

/// Removes terms; the same holds for their translations.
pub async fn remove(store: &Store, ids: &[TermId], now: Timestamp) -> Result<Changed, StoreError> {
    let there: HashMap<TermId, Term> = store.terms().await?.into_iter().collect();
    let asked: Vec<Term> = ids.iter().filter_map(|id| there.get(id).cloned()).collect();
    let jobs = made_anew(store, &asked).await?;
    let mut save = store.save(now).await?;
    let mut terms = Vec::new();
    for &id in ids {
        terms.extend(save.remove_term(id).await?);
    }
    save.enqueue(&jobs).await?;
    save.commit().await?;
    Ok(Changed {
        terms,
        translations: jobs.len(),
    })
}

/// A job for each translation of an article or a comment that has to do with terms.
async fn made_anew(store: &Store, changed: &[Term]) -> Result<Vec<Job>, StoreError> {
    let mut jobs = Vec::new();
    if !changed.is_empty() {
        let mut changed = OfPairs {
            changed,
            by_pair: HashMap::new(),
        };
        articles(store, &mut changed, &mut jobs).await?;
        comments(store, &mut changed, &mut jobs).await?;
    }
    Ok(jobs)
}

/// The glossaries of terms that changed.
struct OfPairs<'t> {
    changed: &'t [Term],
    by_pair: HashMap<(Lang, Lang), Glossary>,
}

impl OfPairs<'_> {
    fn of(&mut self, from: Lang, to: Lang) -> &Glossary {
        let new = || Glossary::new(self.changed, from, to);
        self.by_pair.entry((from, to)).or_insert_with(new)
    }
}

/// These make those sentences anew that have the terms.
async fn articles(
    store: &Store,
    changed: &mut OfPairs<'_>,
    jobs: &mut Vec<Job>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let some = store.translated_words(after, AT_ONCE).await?;
        let Some(last) = some.last() else {
            return Ok(());
        };
        after = Some((last.article, last.to));
        for made in &some {
            if has_terms(changed.of(made.from, made.to), made) {
                jobs.push(Job::Translate {
                    article: made.article,
                    lang: made.to,
                    scope: made.scope,
                });
            }
        }
    }
}

async fn comments(
    store: &Store,
    changed: &mut OfPairs<'_>,
    jobs: &mut Vec<Job>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let some = store.translated_comments(after, AT_ONCE).await?;
        let Some(last) = some.last() else {
            return Ok(());
        };
        after = Some((last.comment, last.to));
        for made in &some {
            let glossary = changed.of(made.from, made.to);
            let mut lines = made.source.lines().zip(made.target.lines());
            if lines.any(|(source, target)| glossary.concerns(source, target)) {
                jobs.push(Job::TranslateComment {
                    comment: made.comment,
                    lang: made.to,
                });
            }
        }
    }
}

fn has_terms(glossary: &Glossary, made: &TranslatedWords) -> bool {
    let mut words = made.words.iter();
    words.any(|(source, target)| glossary.concerns(source, target))
}

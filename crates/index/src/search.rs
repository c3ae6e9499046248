//! Answering queries.

use crate::{
    Error, Hit, Hits, Index, Order, Query,
    asked::{self, Asked, Clause},
    schema::{self, PUBLISHED},
    snippet::snippet,
    words::Cutter,
};
use jiff::Timestamp;
use news::ArticleId;
use std::ops::Bound;
use tantivy::{
    DocAddress, Order as Way, Searcher, TantivyDocument, Term,
    collector::{Count, TopDocs},
    query::{
        BooleanQuery, BoostQuery, Occur, PhraseQuery, Query as Matcher, RangeQuery, TermQuery,
    },
    schema::{Field, IndexRecordOption, Value},
};

/// Most hits given at once.
const MOST_HITS: usize = 100;
/// Most hits left out before the first.
const FARTHEST: usize = 10_000;
/// What a word in the headline is worth, beside one in the text.
const HEADLINE: f32 = 3.0;
/// What a word among authors and tags is worth.
const NAMES: f32 = 2.0;
/// What another form of the word is worth.
const STEM: f32 = 0.5;

impl Index {
    /// Searches what was last committed. Errors only where the disk fails.
    pub fn search(&self, query: &Query) -> Result<Hits, Error> {
        let cutter = self.cutter(query.lang);
        let asked = asked::read(&query.words, &cutter);
        if asked.wanted.is_empty() {
            return Ok(Hits {
                shortened: asked.shortened,
                ..Hits::default()
            });
        }
        let searcher = self.reader.searcher();
        let matcher = self.matcher(query, &asked);
        let (total, found) = found(&searcher, &matcher, query)?;
        let mut hits = Vec::with_capacity(found.len());
        for address in found {
            hits.extend(self.hit(&searcher, address, &cutter, &asked)?);
        }
        Ok(Hits {
            total,
            hits,
            shortened: asked.shortened,
        })
    }

    fn hit(
        &self,
        searcher: &Searcher,
        address: DocAddress,
        cutter: &Cutter,
        asked: &Asked,
    ) -> Result<Option<Hit>, Error> {
        let document: TantivyDocument = searcher.doc(address)?;
        let row = document
            .get_first(self.fields.article)
            .and_then(|value| value.as_u64());
        let article = row
            .and_then(|row| i64::try_from(row).ok())
            .and_then(|row| ArticleId::new(row).ok());
        let text = document
            .get_first(self.fields.text)
            .and_then(|value| value.as_str())
            .unwrap_or_default();
        Ok(article.map(|article| Hit {
            article,
            snippet: snippet(cutter, asked, text),
        }))
    }

    fn matcher(&self, query: &Query, asked: &Asked) -> BooleanQuery {
        let fields = &self.fields;
        let mut clauses = vec![must(text_term(fields.lang, &query.lang.to_string()))];
        if let Some(source) = query.source {
            let number = schema::number(source.get());
            clauses.push(must(Term::from_field_u64(fields.source, number)));
        }
        if let Some(section) = query.section {
            clauses.push(must(text_term(fields.section, section.as_str())));
        }
        if let Some(original) = query.original {
            clauses.push(must(text_term(fields.original, &original.to_string())));
        }
        clauses.extend(self.published(query));
        for clause in &asked.wanted {
            clauses.push((Occur::Must, self.clause(clause)));
        }
        for clause in &asked.unwanted {
            clauses.push((Occur::MustNot, self.clause(clause)));
        }
        BooleanQuery::new(clauses)
    }

    /// What keeps to the times asked for; articles without a date are not among them.
    fn published(&self, query: &Query) -> Option<(Occur, Box<dyn Matcher>)> {
        if query.since.is_none() && query.before.is_none() {
            return None;
        }
        let term = |at: Timestamp| Term::from_field_i64(self.fields.published, at.as_second());
        let since = query
            .since
            .map_or(Bound::Unbounded, |at| Bound::Included(term(at)));
        let before = query
            .before
            .map_or(Bound::Unbounded, |at| Bound::Excluded(term(at)));
        let range = RangeQuery::new(since, before);
        Some((Occur::Must, Box::new(BoostQuery::new(Box::new(range), 0.0))))
    }

    fn clause(&self, clause: &Clause) -> Box<dyn Matcher> {
        let fields = &self.fields;
        let places = [
            (fields.headline_words, HEADLINE),
            (fields.text_words, 1.0),
            (fields.name_words, NAMES),
        ];
        let mut any: Vec<Box<dyn Matcher>> = Vec::new();
        for (field, worth) in places {
            let inner = match clause {
                Clause::Word(word) => exact(text_term(field, &word.plain)),
                Clause::Phrase(words) => phrase(field, words),
            };
            any.push(Box::new(BoostQuery::new(inner, worth)));
        }
        if let Clause::Word(word) = clause {
            for stem in &word.stems {
                let inner = exact(text_term(fields.stems, stem));
                any.push(Box::new(BoostQuery::new(inner, STEM)));
            }
        }
        Box::new(BooleanQuery::union(any))
    }
}

/// How many there are, and those asked for.
fn found(
    searcher: &Searcher,
    matcher: &BooleanQuery,
    query: &Query,
) -> Result<(usize, Vec<DocAddress>), Error> {
    let top =
        TopDocs::with_limit(query.limit.clamp(1, MOST_HITS)).and_offset(query.offset.min(FARTHEST));
    Ok(match query.order {
        Order::Relevance => {
            let (total, top) = searcher.search(matcher, &(Count, top.order_by_score()))?;
            (total, top.into_iter().map(|(_, address)| address).collect())
        }
        Order::Newest => {
            let newest = top.order_by_fast_field::<i64>(PUBLISHED, Way::Desc);
            let (total, top) = searcher.search(matcher, &(Count, newest))?;
            (total, top.into_iter().map(|(_, address)| address).collect())
        }
    })
}

fn phrase(field: Field, words: &[String]) -> Box<dyn Matcher> {
    let terms: Vec<Term> = words.iter().map(|word| text_term(field, word)).collect();
    match <[Term; 1]>::try_from(terms) {
        Ok([term]) => exact(term),
        Err(terms) => Box::new(PhraseQuery::new(terms)),
    }
}

fn text_term(field: Field, text: &str) -> Term {
    Term::from_field_text(field, text)
}

fn must(term: Term) -> (Occur, Box<dyn Matcher>) {
    let filter = TermQuery::new(term, IndexRecordOption::Basic);
    (
        Occur::Must,
        Box::new(BoostQuery::new(Box::new(filter), 0.0)),
    )
}

fn exact(term: Term) -> Box<dyn Matcher> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

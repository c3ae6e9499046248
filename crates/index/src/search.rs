//! Answering queries.

use crate::{
    Error, Hit, Hits, Index, Order, Query,
    asked::{self, Asked, Clause},
    listed, places,
    schema::{self, PUBLISHED},
    snippet::snippet,
    words::{Cutter, Forms},
};
use jiff::Timestamp;
use news::{ArticleId, Lang};
use std::ops::Bound;
use tantivy::{
    DocAddress, Order as Way, Searcher, TantivyDocument, Term,
    collector::{Count, TopDocs},
    query::{
        BooleanQuery, BoostQuery, ConstScoreQuery, InvertedIndexRangeQuery, Occur, PhraseQuery,
        Query as Matcher, RangeQuery, TermQuery,
    },
    schema::{Field, IndexRecordOption, Value},
};

/// Most hits given at once.
const MOST_HITS: usize = 100;
/// Most hits left out before the first.
const FARTHEST: usize = 10_000;
/// What a word in headline, authors and tags is worth more than one in the text.
const HEAD: f32 = 3.0;
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
        let known = document
            .get_first(self.fields.places)
            .and_then(|value| value.as_bytes());
        let ranges = match known {
            Some(bytes) => places::unpack(bytes),
            None => cutter.ranges(text),
        };
        Ok(article.map(|article| Hit {
            article,
            snippet: snippet(cutter, asked, text, ranges),
        }))
    }

    fn matcher(&self, query: &Query, asked: &Asked) -> BooleanQuery {
        let fields = &self.fields;
        let edition = Edition {
            lang: query.lang,
            scored: query.order == Order::Relevance,
            words: fields.words,
            stems: fields.stems,
            heads: fields.heads,
        };
        let mut clauses: Vec<(Occur, Box<dyn Matcher>)> = Vec::new();
        for clause in &asked.wanted {
            clauses.push((Occur::Must, edition.wanted(clause)));
        }
        if let Some(source) = query.source {
            let number = schema::number(source.get());
            clauses.push(labelled(Term::from_field_u64(fields.source, number)));
        }
        if let Some(section) = query.section {
            let label = Term::from_field_text(fields.section, section.as_str());
            clauses.push(labelled(label));
        }
        if let Some(original) = query.original {
            clauses.extend(written_in(fields.original, original));
        }
        clauses.extend(self.published(query));
        for clause in &asked.unwanted {
            clauses.push((Occur::MustNot, edition.has(clause)));
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
        Some(only(RangeQuery::new(since, before)))
    }
}

/// The words of one edition in the index.
struct Edition {
    lang: Lang,
    /// Whether it matters how good a hit is.
    scored: bool,
    words: Field,
    stems: Field,
    heads: Field,
}

impl Edition {
    /// All that have what is asked for, and how well they have it. What only adds to the
    /// worth of a hit is looked up for hits alone.
    fn wanted(&self, clause: &Clause) -> Box<dyn Matcher> {
        let has = self.has(clause);
        if !self.scored {
            return has;
        }
        let (has, words) = match clause {
            Clause::Word(word) if !word.is_stemmed() => (has, std::slice::from_ref(word)),
            Clause::Word(word) => {
                let exact = exact(self.term(self.words, word.plain()));
                let forms = Box::new(BoostQuery::new(has, STEM));
                (better(forms, exact), std::slice::from_ref(word))
            }
            Clause::Phrase(words) => (has, words.as_slice()),
        };
        let keys = words.iter().flat_map(|word| word.keys());
        let heads = any(keys.map(|key| exact(self.term(self.heads, key))).collect());
        better(has, Box::new(BoostQuery::new(heads, HEAD)))
    }

    /// All that have what is asked for.
    fn has(&self, clause: &Clause) -> Box<dyn Matcher> {
        match clause {
            Clause::Word(word) if !word.is_stemmed() => exact(self.term(self.words, word.plain())),
            // Who has the plain form has its stem, which is among the stems. A stem that is
            // a plain word of the text is found there alone.
            Clause::Word(word) => {
                let fields = [self.stems, self.words];
                let both = |stem| fields.map(|field| exact(self.term(field, stem)));
                any(word.stems().flat_map(both).collect())
            }
            Clause::Phrase(words) => self.phrase(words),
        }
    }

    fn phrase(&self, words: &[Forms]) -> Box<dyn Matcher> {
        let term = |word: &Forms| self.term(self.words, word.plain());
        match words {
            [word] => exact(term(word)),
            words => Box::new(PhraseQuery::new(words.iter().map(term).collect())),
        }
    }

    fn term(&self, field: Field, word: &str) -> Term {
        Term::from_field_text(field, &listed::term(self.lang, word))
    }
}

/// Those that have the one, and better ones if they have the other too.
fn better(one: Box<dyn Matcher>, other: Box<dyn Matcher>) -> Box<dyn Matcher> {
    Box::new(BooleanQuery::new(vec![
        (Occur::Must, one),
        (Occur::Should, other),
    ]))
}

fn any(mut all: Vec<Box<dyn Matcher>>) -> Box<dyn Matcher> {
    match (all.pop(), all.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            all.extend(last);
            Box::new(BooleanQuery::union(all))
        }
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

/// Only what a filter finds, which makes no hit better than another.
fn only(filter: impl Matcher) -> (Occur, Box<dyn Matcher>) {
    let filter = ConstScoreQuery::new(Box::new(filter), 0.0);
    (Occur::Must, Box::new(filter))
}

/// Only what was written in a language; where no region of it is asked for, in any.
fn written_in(field: Field, lang: Lang) -> Vec<(Occur, Box<dyn Matcher>)> {
    if lang != lang.base() {
        return vec![labelled(Term::from_field_text(field, &lang.to_string()))];
    }
    let mut clauses = vec![only(any(in_script(field, lang)))];
    for other in lang.in_other_scripts() {
        clauses.push((Occur::MustNot, any(in_script(field, other))));
    }
    clauses
}

/// What is in a language in a script, whatever the region.
fn in_script(field: Field, lang: Lang) -> Vec<Box<dyn Matcher>> {
    let label = |text: &str| Term::from_field_text(field, text);
    let tag = lang.to_string();
    // What follows a tag in the order of letters begins with it and a hyphen.
    let all: Box<dyn Matcher> = Box::new(InvertedIndexRangeQuery::new(
        Bound::Included(label(&tag)),
        Bound::Excluded(label(&format!("{tag}."))),
    ));
    let regions = lang.told_by_regions().into_iter();
    let regions = regions.map(|region| -> Box<dyn Matcher> {
        let label = label(&region.to_string());
        Box::new(TermQuery::new(label, IndexRecordOption::Basic))
    });
    std::iter::once(all).chain(regions).collect()
}

/// Only what has a label.
fn labelled(term: Term) -> (Occur, Box<dyn Matcher>) {
    only(TermQuery::new(term, IndexRecordOption::Basic))
}

fn exact(term: Term) -> Box<dyn Matcher> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

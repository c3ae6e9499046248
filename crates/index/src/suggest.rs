//! What a reader may have meant whose words nothing has.

use crate::{
    Error, Index, Query,
    asked::{self, Asked, Clause},
    listed,
    words::Word,
};
use std::collections::HashMap;
use tantivy::{Searcher, Term, query::FuzzyTermQuery};

impl Index {
    /// The query with the words that no article of the edition has replaced by those
    /// nearest to them that articles have, as these write them. `None` where all words
    /// are known, where nothing is near, or where that would find nothing either.
    pub fn suggest(&self, query: &Query) -> Result<Option<String>, Error> {
        let cutter = self.cutter(query.lang);
        let asked = asked::read(&query.words, &cutter);
        let searcher = self.reader.searcher();
        let mut replaced = Vec::new();
        for word in asked::words(&query.words, &cutter) {
            if is_wanted(&asked, &word)
                && !self.is_known(&searcher, query, &word)?
                && let Some(near) = self.nearest(&searcher, query, word.forms.plain())?
            {
                replaced.push((word, near));
            }
        }
        if replaced.is_empty() {
            return Ok(None);
        }
        let mut better = Query {
            words: with(&query.words, &replaced),
            limit: 3,
            offset: 0,
            ..query.clone()
        };
        let found = self.search(&better)?;
        if found.total == 0 {
            return Ok(None);
        }
        // As it is written, marks and all, where a hit shows it.
        for hit in &found.hits {
            for (piece, _) in hit.snippet.iter().filter(|(_, marked)| *marked) {
                for shown in cutter.cut(piece) {
                    let same = |(_, near): &&mut (Word, String)| near == shown.forms.plain();
                    if let Some((_, near)) = replaced.iter_mut().find(same) {
                        piece.clone_into(near);
                    }
                }
            }
        }
        better.words = with(&query.words, &replaced);
        Ok(Some(better.words))
    }

    /// Whether any article of the edition has the word in any form.
    fn is_known(&self, searcher: &Searcher, query: &Query, word: &Word) -> Result<bool, Error> {
        for key in word.forms.keys() {
            for field in [self.fields.words, self.fields.stems] {
                let term = Term::from_field_text(field, &listed::term(query.lang, key));
                if searcher.doc_freq(&term)? > 0 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The word nearest to one that no article has; of those equally near the one that
    /// most articles have.
    fn nearest(
        &self,
        searcher: &Searcher,
        query: &Query,
        word: &str,
    ) -> Result<Option<String>, Error> {
        let Some(far) = allowed(word) else {
            return Ok(None);
        };
        let field = self.fields.words;
        let start = listed::term(query.lang, "");
        let term = Term::from_field_text(field, &listed::term(query.lang, word));
        let near = FuzzyTermQuery::new(term, far, true);
        let mut articles: HashMap<String, u32> = HashMap::new();
        for segment in searcher.segment_readers() {
            let words = segment.inverted_index(field)?;
            let from_here = words.terms().search(near.automaton()?).ge(&start);
            let mut terms = from_here
                .into_stream()
                .map_err(tantivy::TantivyError::from)?;
            while terms.advance() {
                let key = String::from_utf8_lossy(terms.key());
                let Some(word) = key.strip_prefix(&start) else {
                    break;
                };
                *articles.entry(word.to_owned()).or_default() += terms.value().doc_freq;
            }
        }
        Ok(choose(word, articles))
    }
}

/// How many letters a word may be off: none where it is so short that anything is near.
fn allowed(word: &str) -> Option<u8> {
    match word.chars().count() {
        0..=3 => None,
        4..=7 => Some(1),
        _ => Some(2),
    }
}

/// The nearest word, then the one that most articles have, then the first by letters.
fn choose(word: &str, articles: HashMap<String, u32>) -> Option<String> {
    let worth = |(near, count): &(String, u32)| {
        let letters = std::cmp::Reverse(near.clone());
        (std::cmp::Reverse(distance(word, near)), *count, letters)
    };
    articles.into_iter().max_by_key(worth).map(|(near, _)| near)
}

/// Letters that are missing, too many, another or swapped with their neighbour.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut before = None;
    for (row, c) in one.chars().enumerate() {
        let mut next = vec![row + 1];
        for (at, &o) in other.iter().enumerate() {
            let of = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let changed = of(&last, at) + usize::from(c != o);
            let mut least = changed.min(of(&last, at + 1) + 1).min(of(&next, at) + 1);
            let swapped = at > 0 && before == Some(o) && other.get(at - 1) == Some(&c);
            if swapped {
                least = least.min(of(&before_last, at - 1) + 1);
            }
            next.push(least);
        }
        before_last = std::mem::replace(&mut last, next);
        before = Some(c);
    }
    last.last().copied().unwrap_or(0)
}

fn is_wanted(asked: &Asked, word: &Word) -> bool {
    asked.wanted.iter().any(|clause| match clause {
        Clause::Word(wanted) => wanted.plain() == word.forms.plain(),
        Clause::Phrase(words) => words
            .iter()
            .any(|wanted| wanted.plain() == word.forms.plain()),
    })
}

/// A query with words of it replaced, in order.
fn with(query: &str, replaced: &[(Word, String)]) -> String {
    let (mut text, mut done) = (String::new(), 0);
    for (word, near) in replaced {
        text += query.get(done..word.range.start).unwrap_or_default();
        text += near;
        done = word.range.end;
    }
    text + query.get(done..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_counted_in_letters() {
        assert_eq!(distance("bridge", "bridge"), 0);
        assert_eq!(distance("bridge", "brigde"), 1);
        assert_eq!(distance("brdge", "bridge"), 1);
        assert_eq!(distance("bridges", "bridge"), 1);
        assert_eq!(distance("brücke", "brucke"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("harbour", "ferry"), 6);
    }

    #[test]
    fn the_nearest_word_is_chosen_then_the_most_frequent() {
        let words = |list: &[(&str, u32)]| {
            list.iter()
                .map(|(word, count)| ((*word).to_owned(), *count))
                .collect::<HashMap<String, u32>>()
        };
        let near = words(&[("election", 1), ("erection", 90)]);
        assert_eq!(choose("electoin", near).as_deref(), Some("election"));
        let near = words(&[("ferry", 9), ("fermy", 2), ("ferny", 9)]);
        assert_eq!(choose("ferky", near).as_deref(), Some("ferny"));
        assert_eq!(choose("ferky", HashMap::new()), None);
    }
}

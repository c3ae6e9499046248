//! What a reader may be typing.

use crate::{Error, Index, listed, words::Cutter};
use news::Lang;
use std::{cmp::Reverse, collections::HashMap};
use tantivy::{
    DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, TantivyError, Term,
    schema::{IndexRecordOption, Value},
};

/// Whoever types more knows what to look for, in characters.
const LONGEST: usize = 100;
/// Most completions given.
const MOST: usize = 6;
/// So many of the most frequent words are looked up among headlines.
const LOOKED_UP: usize = 60;

impl Index {
    /// What was typed with its last word completed to words of the edition that begin so,
    /// as articles write them; those first that most headlines have. Nothing after a space,
    /// for a single letter, or where no headline has such a word.
    pub fn complete(&self, typed: &str, lang: Lang) -> Result<Vec<String>, Error> {
        if typed.chars().nth(LONGEST).is_some() {
            return Ok(Vec::new());
        }
        let cutter = self.cutter(lang);
        let last = cutter.cut(typed).pop();
        let Some(last) = last.filter(|word| word.range.end == typed.len()) else {
            return Ok(Vec::new());
        };
        let (start, searcher) = (last.forms.plain(), self.reader.searcher());
        if start.len() < 2 {
            return Ok(Vec::new());
        }
        let before = typed.get(..last.range.start).unwrap_or_default();
        let words = self.likely(&searcher, &cutter, lang, start)?;
        let whole = |word: String| {
            let written = self.as_written(&searcher, &cutter, lang, &word)?;
            Ok(format!("{before}{written}"))
        };
        words.into_iter().map(whole).collect()
    }

    /// The words that begin so, those first that most headlines have.
    fn likely(
        &self,
        searcher: &Searcher,
        cutter: &Cutter,
        lang: Lang,
        start: &str,
    ) -> Result<Vec<String>, Error> {
        let mut words: Vec<(String, u32)> = self.beginning(searcher, lang, start)?;
        words.sort_by_key(|(word, articles)| (Reverse(*articles), word.clone()));
        words.truncate(LOOKED_UP);
        let mut likely = Vec::new();
        for (word, _) in words {
            let mut headlines = 0;
            for key in cutter
                .known_forms(&word)
                .iter()
                .flat_map(|forms| forms.keys())
            {
                let term = Term::from_field_text(self.fields.heads, &listed::term(lang, key));
                headlines += searcher.doc_freq(&term)?;
            }
            likely.push((headlines, word));
        }
        likely.retain(|(headlines, word)| *headlines > 0 && word != start);
        // Where headlines are equal, the more frequent word stays first.
        likely.sort_by_key(|(headlines, _)| Reverse(*headlines));
        Ok(likely
            .into_iter()
            .map(|(_, word)| word)
            .take(MOST)
            .collect())
    }

    /// The words of an edition that begin so, each with how many articles have it.
    fn beginning(
        &self,
        searcher: &Searcher,
        lang: Lang,
        start: &str,
    ) -> Result<Vec<(String, u32)>, Error> {
        let (all, first) = (listed::term(lang, ""), listed::term(lang, start));
        let mut articles: HashMap<String, u32> = HashMap::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(self.fields.words)?;
            let from_here = index.terms().range().ge(&first).into_stream();
            let mut terms = from_here.map_err(TantivyError::from)?;
            while terms.advance() {
                let key = String::from_utf8_lossy(terms.key());
                let word = key.strip_prefix(&all).filter(|_| key.starts_with(&first));
                let Some(word) = word else { break };
                *articles.entry(word.to_owned()).or_default() += terms.value().doc_freq;
            }
        }
        Ok(articles.into_iter().collect())
    }

    /// A word as the text of an article has it, marks and all; plain where none is at hand.
    fn as_written(
        &self,
        searcher: &Searcher,
        cutter: &Cutter,
        lang: Lang,
        word: &str,
    ) -> Result<String, Error> {
        let term = Term::from_field_text(self.fields.words, &listed::term(lang, word));
        // Those languages know no marks that readers leave out.
        let segments = searcher.segment_readers().iter().zip(0..);
        for (segment, at) in segments.filter(|_| !cutter.is_slow()) {
            let index = segment.inverted_index(self.fields.words)?;
            let articles = index.read_postings(&term, IndexRecordOption::Basic);
            let Some(articles) = articles.map_err(TantivyError::from)? else {
                continue;
            };
            if articles.doc() == TERMINATED {
                continue;
            }
            let document: TantivyDocument = searcher.doc(DocAddress::new(at, articles.doc()))?;
            let text = document.get_first(self.fields.text);
            let text = text.and_then(|value| value.as_str()).unwrap_or_default();
            let words = cutter.cut(text);
            let same = words.iter().find(|shown| shown.forms.plain() == word);
            if let Some(written) = same.and_then(|shown| text.get(shown.range.clone())) {
                return Ok(written.to_owned());
            }
        }
        Ok(word.to_owned())
    }
}

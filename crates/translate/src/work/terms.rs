//! Required terms that an engine missed.

use super::{Row, Sentence, Work, is_as_long};
use crate::{Alignment, EngineError, Output, Stretches, marks, reading::Prepared, slice::overlap};

/// A sentence that lacks terms, where they stand, and whether they could be put in.
struct Lacking<'a> {
    row: Row<'a>,
    terms: Stretches,
    put: &'a mut bool,
}

impl Work<'_> {
    /// Puts required terms in where the engine used other words, and tells where. Few
    /// sentences lack a term, so only these are aligned.
    pub(super) fn put_terms(
        &self,
        sentences: &[&mut Sentence],
        prepared: &[Prepared],
        outputs: &mut [Output],
    ) -> Result<Vec<bool>, EngineError> {
        let mut put = vec![false; outputs.len()];
        if self.glossary.is_empty() {
            return Ok(put);
        }
        let mut lacking = Vec::new();
        let rows = sentences.iter().zip(prepared).zip(outputs).zip(&mut put);
        for (((sentence, prepared), output), put) in rows {
            let terms = self.lacking(prepared, &output.text);
            if !terms.is_empty() {
                let row = Row {
                    sentence,
                    prepared,
                    output,
                };
                lacking.push(Lacking { row, terms, put });
            }
        }
        let untold = lacking.iter().filter(|one| !one.is_told());
        let (texts, wanted): (Vec<&str>, Vec<Stretches>) = untold
            .map(|one| (one.row.prepared.text.as_str(), one.wanted()))
            .unzip();
        let aligned = self
            .router
            .translate_marked(self.way, &texts, Some(&wanted))?;
        let mut aligned = aligned.into_iter();
        for one in lacking {
            let row = &one.row;
            let again = match one.is_told() {
                true => row.output.clone(),
                false => {
                    let again = aligned.next().unwrap_or_default();
                    self.whole((row.sentence, row.prepared), again, true)?
                }
            };
            let (text, case) = (&row.prepared.text, row.prepared.case);
            let with = self.glossary.put(text, &again, case);
            if let Some(with) = with.filter(|with| self.is_no_worse(row, with)) {
                *one.row.output = with;
                *one.put = true;
            }
        }
        Ok(put)
    }

    /// Where the terms stand that a target lacks.
    fn lacking(&self, prepared: &Prepared, target: &str) -> Stretches {
        let found = self.glossary.lacking(&prepared.text, target, prepared.case);
        let found = found.into_iter();
        found.map(|found| found.place.range).collect()
    }
}

impl Lacking<'_> {
    /// Whether the engine said where the terms went: one that knows no more than the
    /// stretches it was asked for knows it of marks alone.
    fn is_told(&self) -> bool {
        let told = |alignment: &Alignment| {
            let mut terms = self.terms.iter();
            terms.all(|term| alignment.iter().any(|(from, _)| overlap(from, term) > 0))
        };
        self.row.output.alignment.as_ref().is_some_and(told)
    }

    /// The stretches to ask for: the terms, and the marks as before.
    fn wanted(&self) -> Stretches {
        let Row {
            sentence, prepared, ..
        } = &self.row;
        let mut stretches = match is_as_long(sentence, prepared) {
            true => marks::ranges(&sentence.source),
            false => Stretches::new(),
        };
        stretches.extend(self.terms.iter().cloned());
        stretches.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        stretches.dedup();
        stretches
    }
}

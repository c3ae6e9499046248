//! Sentences through the engine.

mod context;
mod terms;

use crate::{
    EngineError, Glossary, Output, Router, Stretches, Way, checks,
    letter_case::Case,
    literal, marks,
    names::{Bearer, Name, StandIns, damaged, lost, mend::mend},
    quotes,
    reading::{Prepared, Reading},
    slice::part,
};
use news::{
    Check, Finding, Heeded, Lang, MadeBy, Remembered, Scope, SegmentState, Severity, Text, UnitId,
};
use std::collections::HashMap;

/// One sentence on its way.
pub(crate) struct Sentence {
    pub(crate) unit: UnitId,
    /// Whether it belongs to the head.
    pub(crate) scope: Scope,
    pub(crate) source: Text,
    pub(crate) words: String,
    pub(crate) target: Text,
    pub(crate) state: SegmentState,
    /// The version of the glossary's terms that it has.
    pub(crate) version: Option<String>,
    /// The terms that its target heeds.
    pub(crate) terms: Option<Heeded>,
    /// What the checks make of it, where a machine made it.
    pub(crate) score: Option<u8>,
}

impl Sentence {
    pub(crate) fn is_open(&self) -> bool {
        self.state == SegmentState::Initial
    }

    pub(crate) fn fill(&mut self, target: Text) {
        self.target = target;
        self.state = SegmentState::Translated;
    }

    /// With what the engine made of it now.
    fn fill_anew(&mut self, target: Text, put: bool) {
        self.fill(target);
        let heeded = |version: String| Heeded { version, put };
        self.terms = self.version.clone().map(heeded);
    }
}

/// A sentence on its way, and what became of it so far.
struct Row<'a> {
    sentence: &'a Sentence,
    prepared: &'a Prepared,
    output: &'a mut Output,
}

/// Where the marks of sentences stand in what the engine is given.
fn marked(sentences: &[&mut Sentence], prepared: &[Prepared]) -> Vec<Stretches> {
    let pairs = sentences.iter().zip(prepared);
    let ranges = pairs.map(
        |(sentence, prepared)| match is_as_long(sentence, prepared) {
            true => marks::ranges(&sentence.source),
            false => Stretches::new(),
        },
    );
    ranges.collect()
}

/// Small letters may be longer than capitals; then places do not agree.
fn is_as_long(sentence: &Sentence, prepared: &Prepared) -> bool {
    prepared.text.len() == sentence.words.len()
}

/// What goes through the engine, and how.
pub(crate) struct Work<'a> {
    pub(crate) router: &'a Router,
    pub(crate) way: &'a Way,
    pub(crate) reading: &'a Reading,
    pub(crate) glossary: &'a Glossary,
    pub(crate) to: Lang,
}

impl Work<'_> {
    fn langs(&self) -> (Lang, Lang) {
        (self.reading.lang, self.to)
    }

    /// Takes what is known of a machine, unless its terms have changed or it lost a name.
    pub(crate) fn recall(&self, sentences: &mut [Sentence], known: &HashMap<Text, Remembered>) {
        for sentence in sentences.iter_mut().filter(|s| s.is_open()) {
            let remembered = known
                .get(&sentence.source)
                .filter(|remembered| remembered.holds(sentence.version.as_deref()));
            let Some((target, terms)) = remembered.and_then(|remembered| match &remembered.by {
                MadeBy::Machine(terms) => Some((&remembered.target, terms)),
                MadeBy::Person => None,
            }) else {
                continue;
            };
            let prepared = self.reading.prepare(&sentence.unit, &sentence.words);
            if self.lost(&prepared, &target.words()).is_empty() {
                sentence.fill(target.clone());
                sentence.terms.clone_from(terms);
            }
        }
    }

    /// Sentences without marks, in batches.
    pub(crate) fn plain(&self, sentences: &mut [Sentence]) -> Result<(), EngineError> {
        let mut open: Vec<&mut Sentence> = sentences
            .iter_mut()
            .filter(|sentence| sentence.is_open() && !sentence.source.is_marked())
            .collect();
        let prepared = self.prepared(&open);
        let mut outputs = self.outputs(&open, &prepared, None)?;
        self.mend(&open, &prepared, &mut outputs)?;
        let put = self.put_terms(&open, &prepared, &mut outputs)?;
        let rows = open.iter_mut().zip(outputs).zip(&prepared).zip(put);
        for (((sentence, output), prepared), put) in rows {
            let target = Text::plain(output.text);
            sentence.fill_anew(prepared.case.restored(target, self.to), put);
        }
        Ok(())
    }

    /// Sentences with marks: aligned, and the marks placed.
    pub(crate) fn marked(&self, sentences: &mut [Sentence]) -> Result<(), EngineError> {
        let mut open: Vec<&mut Sentence> = sentences.iter_mut().filter(|s| s.is_open()).collect();
        open.retain(|sentence| sentence.source.is_marked());
        let prepared = self.prepared(&open);
        let marked = marked(&open, &prepared);
        let mut outputs = self.outputs(&open, &prepared, Some(&marked))?;
        self.mend(&open, &prepared, &mut outputs)?;
        let put = self.put_terms(&open, &prepared, &mut outputs)?;
        let rows = open.iter_mut().zip(outputs).zip(&prepared).zip(put);
        for (((sentence, output), prepared), put) in rows {
            let alignment = output.alignment.as_ref();
            let alignment = alignment.filter(|_| is_as_long(sentence, prepared));
            let target = marks::place(&sentence.source, &output.text, alignment);
            sentence.fill_anew(prepared.case.restored(target, self.to), put);
        }
        Ok(())
    }

    fn prepared(&self, sentences: &[&mut Sentence]) -> Vec<Prepared> {
        sentences
            .iter()
            .map(|sentence| self.reading.prepare(&sentence.unit, &sentence.words))
            .collect()
    }

    /// What the engine makes of sentences, with all their literals.
    fn outputs(
        &self,
        sentences: &[&mut Sentence],
        prepared: &[Prepared],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let sent: Vec<&str> = prepared.iter().map(|one| one.text.as_str()).collect();
        let outputs = self.router.translate_marked(self.way, &sent, marked)?;
        let pairs = sentences.iter().zip(prepared).zip(outputs);
        pairs
            .map(|((sentence, prepared), output)| {
                self.whole((sentence, prepared), output, marked.is_some())
            })
            .collect()
    }

    /// The output with all literals of the sentence, and the marks of a quote that runs on.
    fn whole(
        &self,
        (sentence, prepared): (&Sentence, &Prepared),
        output: Output,
        aligned: bool,
    ) -> Result<Output, EngineError> {
        let literals = literal::literals(&sentence.source);
        let (router, words) = (self.router, &sentence.words);
        let texts = (words.as_str(), prepared.text.as_str());
        let kept = literal::keep(router, self.way, texts, &literals, output, aligned)?;
        Ok(quotes::run_on(words, kept))
    }

    /// Puts lost names back. People are put in by alignment, else the sentence is
    /// translated under other names; things the other way round. Few sentences lose a
    /// name, so only these are aligned.
    fn mend(
        &self,
        sentences: &[&mut Sentence],
        prepared: &[Prepared],
        outputs: &mut [Output],
    ) -> Result<(), EngineError> {
        let rows = sentences.iter().zip(prepared).zip(outputs.iter_mut());
        let damaged = rows.filter_map(|((sentence, prepared), output)| {
            let (names, text) = (&prepared.names, &prepared.text);
            let damaged = damaged(names, text, &output.text, self.langs());
            let thing = damaged.iter().any(|name| name.bearer == Bearer::Thing);
            let row = Row {
                sentence,
                prepared,
                output,
            };
            (!damaged.is_empty()).then_some((thing, row))
        });
        let (things, people): (Vec<_>, Vec<_>) = damaged.partition(|(thing, _)| *thing);
        let rows = |rows: Vec<(bool, _)>| rows.into_iter().map(|(_, row)| row).collect();
        let open = self.by_alignment(rows(people))?;
        self.under_other_names(open)?;
        let mut open = self.under_other_names(rows(things))?;
        open.retain(|row| self.has_lost(row.prepared, &row.output.text));
        self.by_alignment(open)?;
        Ok(())
    }

    /// Gives the rows that could not be mended.
    fn by_alignment<'a>(&self, rows: Vec<Row<'a>>) -> Result<Vec<Row<'a>>, EngineError> {
        let unaligned = rows.iter().filter(|row| row.output.alignment.is_none());
        let (unaligned, names): (Vec<&str>, Vec<Stretches>) = unaligned
            .map(|row| (row.prepared.text.as_str(), row.prepared.stretches()))
            .unzip();
        let (router, way) = (self.router, self.way);
        let aligned = router.translate_marked(way, &unaligned, Some(&names))?;
        let mut aligned = aligned.into_iter();
        let mut open = Vec::new();
        for row in rows {
            let again = match row.output.alignment.is_none() {
                true => {
                    let again = aligned.next().unwrap_or_default();
                    self.whole((row.sentence, row.prepared), again, true)?
                }
                false => row.output.clone(),
            };
            let mended = mend(
                &row.prepared.text,
                &row.prepared.names,
                &again,
                self.langs(),
            );
            match mended.filter(|mended| self.is_no_worse(&row, mended)) {
                Some(mended) => *row.output = mended,
                None => open.push(row),
            }
        }
        Ok(open)
    }

    /// Gives the rows that could not be mended.
    fn under_other_names<'a>(&self, rows: Vec<Row<'a>>) -> Result<Vec<Row<'a>>, EngineError> {
        let (mut open, mut tried) = (Vec::new(), Vec::new());
        for row in rows {
            let (text, names) = (&row.prepared.text, &row.prepared.names);
            match StandIns::new(text, names, &row.output.text, self.langs()) {
                Some(other) => tried.push((row, other)),
                None => open.push(row),
            }
        }
        let texts: Vec<&str> = tried.iter().map(|(_, other)| other.text.as_str()).collect();
        let aligned = tried.iter().any(|(row, _)| row.sentence.source.is_marked());
        let outputs = self.router.translate(self.way, &texts, aligned)?;
        for ((row, other), output) in tried.into_iter().zip(outputs) {
            let restored = other.restored(&output).filter(|restored| {
                let literals = literal::literals(&row.sentence.source);
                literal::kept(&row.sentence.words, &literals, &restored.text)
                    && !self.has_lost(row.prepared, &restored.text)
                    && self.is_no_worse(&row, restored)
            });
            match restored {
                Some(restored) => *row.output = restored,
                None => open.push(row),
            }
        }
        Ok(open)
    }

    fn has_lost(&self, prepared: &Prepared, target: &str) -> bool {
        !lost(&prepared.names, &prepared.text, target, self.langs()).is_empty()
    }

    /// Whether the checks find nothing that they do not find in the output so far.
    fn is_no_worse(&self, row: &Row<'_>, after: &Output) -> bool {
        let found = |output: &Output| {
            let target = Text::plain(&output.text);
            let (unit, source) = (&row.sentence.unit, Text::plain(&row.prepared.text));
            checks::check(unit, &source, &target, self.reading.lang, self.to)
        };
        let before = found(row.output);
        found(after).iter().all(|finding| {
            let same = |other: &Finding| {
                other.check == finding.check && other.severity >= finding.severity
            };
            before.iter().any(same)
        })
    }

    /// The names that a target lost. Of targets in capitals nothing is said.
    fn lost(&self, prepared: &Prepared, target: &str) -> Vec<(Bearer, String)> {
        if prepared.case == Case::Capitals {
            return Vec::new();
        }
        let words = |name: &Name| part(&prepared.text, name.range.clone()).to_owned();
        lost(&prepared.names, &prepared.text, target, self.langs())
            .into_iter()
            .map(|name| (name.bearer, words(name)))
            .collect()
    }

    /// What the checks say of a sentence. A person's name that is lost is an error.
    pub(crate) fn findings(&self, sentence: &Sentence) -> Vec<Finding> {
        let (unit, source) = (&sentence.unit, &sentence.source);
        let (lang, target) = (self.reading.lang, &sentence.target);
        let mut found = checks::check(unit, source, target, lang, self.to);
        if found.iter().any(checks::is_failure) {
            return found;
        }
        let prepared = self.reading.prepare(unit, &sentence.words);
        found.extend(checks::terms::check(
            self.glossary,
            unit,
            (&prepared.text, &target.words()),
            prepared.case,
            sentence.terms.as_ref(),
        ));
        if prepared.case == Case::Titled {
            // Capitals make no names there.
            found.retain(|finding| finding.check != Check::Names);
        }
        let lost = self.lost(&prepared, &target.words());
        let person = lost.iter().find(|(bearer, _)| *bearer == Bearer::Person);
        if let Some((bearer, name)) = person.or(lost.first()) {
            found.retain(|finding| finding.check != Check::Names);
            found.push(Finding {
                check: Check::Names,
                severity: match bearer {
                    Bearer::Person => Severity::Error,
                    Bearer::Thing => Severity::Warning,
                },
                unit: unit.clone(),
                reason: format!("the name {name} is not there"),
            });
        }
        found
    }
}

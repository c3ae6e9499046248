//! The engine of Mozilla's Firefox Translations models.
//!
//! Models are loaded when first used, from bytes that were compared with their
//! SHA-256, and shared by all threads. A sentence longer than what a model keeps in
//! view (it was trained on 127 pieces and an end) is cut at its best place and
//! translated in parts.

use crate::{
    Alignment, Engine, EngineError, Manifest, ModelError, ModelStore, Output, Role, slice::part,
};
use fxtranslate::engine::{Aligned, Token};
use news::Lang;
use std::{
    collections::HashMap,
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Most pieces of a sentence that a model is given at once. Closer to its bound of 127
/// a model begins to skip clauses.
const MOST_PIECES: usize = 90;

/// How many sentences go through a model together.
const BATCH: usize = 16;

struct Loaded {
    label: String,
    /// Kept to the end of the program: the engine may be shared by threads, but must
    /// not be dropped by another thread than the one that made it. One for each
    /// direction, so what is kept is bounded.
    network: &'static fxtranslate::engine::Engine,
}

type Slot = Arc<Mutex<Option<Arc<Loaded>>>>;

/// Translates with the models of a [`ModelStore`].
pub struct FxEngine {
    store: ModelStore,
    loaded: Mutex<HashMap<(Lang, Lang), Slot>>,
}

impl FxEngine {
    /// An engine over a folder of models. Models installed later are found, too.
    pub fn new(store: ModelStore) -> FxEngine {
        FxEngine {
            store,
            loaded: Mutex::default(),
        }
    }

    /// The folder of models.
    pub fn store(&self) -> &ModelStore {
        &self.store
    }

    fn slot(&self, from: Lang, to: Lang) -> Slot {
        locked(&self.loaded).entry((from, to)).or_default().clone()
    }

    /// The model of a direction; others wait only while this one is loading.
    fn load(&self, from: Lang, to: Lang) -> Result<Arc<Loaded>, EngineError> {
        let slot = self.slot(from, to);
        let mut slot = locked(&slot);
        if let Some(loaded) = &*slot {
            return Ok(loaded.clone());
        }
        let manifest = self.store.find(from, to).map_err(damaged)?;
        let manifest = manifest.ok_or(EngineError::NoModel { from, to })?;
        let network = read_network(&self.store, &manifest)?;
        let label = manifest.label();
        tracing::info!(%from, %to, model = label, "model loaded");
        let network = Box::leak(Box::new(network));
        let loaded = Arc::new(Loaded { label, network });
        *slot = Some(loaded.clone());
        Ok(loaded)
    }
}

/// A lock whose holder broke down guards nothing half-made here.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn damaged(error: ModelError) -> EngineError {
    match error {
        ModelError::Damaged(problem) => EngineError::Damaged {
            file: problem.path.display().to_string(),
            reason: problem.reason,
        },
        ModelError::Manifest { path, reason } => EngineError::Damaged {
            file: path.display().to_string(),
            reason,
        },
        ModelError::Disk { path, error } => EngineError::Damaged {
            file: path.display().to_string(),
            reason: error.to_string(),
        },
        ModelError::Missing { from, to } => EngineError::NoModel { from, to },
    }
}

/// The parsers of the engine break down over damaged files, so the bytes are verified
/// first, and a breakdown becomes an error.
fn read_network(
    store: &ModelStore,
    manifest: &Manifest,
) -> Result<fxtranslate::engine::Engine, EngineError> {
    let read = |role| match manifest.file(role) {
        Some(file) => store.read(manifest, file).map(Some).map_err(damaged),
        None => Ok(None),
    };
    let model = read(Role::Model)?.unwrap_or_default();
    let shared = read(Role::Vocab)?;
    let source = read(Role::SourceVocab)?.or_else(|| shared.clone());
    let target = read(Role::TargetVocab)?.or(shared);
    let shortlist = read(Role::Shortlist)?;
    let parse = || {
        let (source, target) = (source.unwrap_or_default(), target.unwrap_or_default());
        let network = fxtranslate::engine::Engine::from_bytes(&model, &source, &target)?;
        Ok(match shortlist {
            Some(bytes) => network.with_shortlist_bytes(&bytes),
            None => network,
        })
    };
    let broken = |reason: String| EngineError::Damaged {
        file: store
            .folder(manifest.from, manifest.to)
            .display()
            .to_string(),
        reason,
    };
    match catch_unwind(AssertUnwindSafe(parse)) {
        Ok(network) => network.map_err(broken),
        Err(_) => Err(broken("the engine cannot read it".into())),
    }
}

impl Engine for FxEngine {
    fn describe(&self) -> news::Engine {
        news::Engine {
            name: "fxtranslate".into(),
            version: "0.5".into(),
        }
    }

    fn directions(&self) -> Vec<(Lang, Lang)> {
        let (models, _) = self.store.list();
        models.iter().map(|model| (model.from, model.to)).collect()
    }

    /// Of a loaded model its own label, even if another was installed meanwhile.
    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let slot = locked(&self.loaded).get(&(from, to)).cloned();
        if let Some(loaded) = slot.and_then(|slot| locked(&slot).clone()) {
            return Some(loaded.label.clone());
        }
        let manifest = self.store.find(from, to).ok()??;
        Some(manifest.label())
    }

    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let loaded = self.load(from, to)?;
        let run = || loaded.translate(sentences, aligned, joint(to));
        catch_unwind(AssertUnwindSafe(run)).map_err(|_| {
            EngineError::Failed(format!(
                "the model {} broke down over a text; run `interpres models verify`",
                loaded.label
            ))
        })
    }
}

/// What stands between two parts of a long sentence.
fn joint(to: Lang) -> &'static str {
    match crate::sentences::is_spaced(to) {
        true => " ",
        false => "",
    }
}

impl Loaded {
    fn translate(&self, sentences: &[&str], aligned: bool, joint: &str) -> Vec<Output> {
        let parts: Vec<Vec<Range<usize>>> = sentences.iter().map(|text| self.fit(text)).collect();
        let flat: Vec<&str> = sentences
            .iter()
            .zip(&parts)
            .flat_map(|(text, ranges)| ranges.iter().map(|range| part(text, range.clone())))
            .collect();
        let outputs = match aligned {
            true => flat.iter().map(|text| self.aligned(text)).collect(),
            false => self.batched(&flat),
        };
        let mut outputs = outputs.into_iter();
        parts
            .iter()
            .map(|ranges| {
                let whole = ranges.iter().zip(outputs.by_ref().take(ranges.len()));
                join(whole, joint, aligned)
            })
            .collect()
    }

    /// Through the model in batches of sentences of about the same length.
    fn batched(&self, texts: &[&str]) -> Vec<Output> {
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|&at| texts.get(at).map_or(0, |text| text.len()));
        let mut outputs = vec![Output::default(); texts.len()];
        for batch in order.chunks(BATCH) {
            let sources: Vec<&str> = batch
                .iter()
                .filter_map(|&at| texts.get(at).copied())
                .collect();
            let targets = self.network.translate_batch(&sources);
            for (&at, text) in batch.iter().zip(targets) {
                if let Some(output) = outputs.get_mut(at) {
                    output.text = text;
                }
            }
        }
        outputs
    }

    fn aligned(&self, text: &str) -> Output {
        let aligned = self.network.translate_aligned(text);
        let alignment = alignment(text, &aligned);
        Output {
            text: aligned.target_text,
            alignment,
        }
    }

    /// The text in parts that the model can take, cut at the best places.
    fn fit(&self, text: &str) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut todo = vec![trimmed(text, 0..text.len())];
        while let Some(range) = todo.pop() {
            let piece = part(text, range.clone());
            // A piece holds a byte at least, so short texts need no counting.
            let fits =
                piece.len() < MOST_PIECES || self.network.src_ids(piece).len() <= MOST_PIECES + 1;
            match cut(piece).filter(|_| !fits) {
                Some(at) => {
                    let at = range.start + at;
                    todo.push(trimmed(text, at..range.end));
                    todo.push(trimmed(text, range.start..at));
                }
                None => parts.push(range),
            }
        }
        parts
    }
}

/// The range without white space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = part(text, range.clone());
    let start = range.start + (piece.len() - piece.trim_start().len());
    start..start + piece.trim().len()
}

/// The best place to cut a long text in two: in its middle half behind a semicolon,
/// else a colon or dash, else a comma, else between words, else between characters;
/// among equals the one nearest to the middle.
fn cut(text: &str) -> Option<usize> {
    let middle = text.len() / 2;
    let worth = |c: char, next: Option<char>| match c {
        ';' | '；' | '؛' => 5,
        ':' | '—' | '–' | '：' if next != Some('/') => 4,
        ',' | '，' | '、' | '،' if !next.is_some_and(char::is_numeric) => 3,
        c if c.is_whitespace() => 2,
        _ => 1,
    };
    let mut chars = text.char_indices().peekable();
    let mut best: Option<(usize, usize, usize)> = None;
    while let Some((at, c)) = chars.next() {
        let Some(&(end, next)) = chars.peek() else {
            break;
        };
        let far = end.abs_diff(middle);
        let grade = worth(c, Some(next));
        let grade = if far > text.len() / 4 { 1 } else { grade };
        let space = c.is_whitespace() && !part(text, 0..at).trim().is_empty();
        let grade = if grade == 1 && space { 2 } else { grade };
        if best.is_none_or(|(most, near, _)| grade > most || (grade == most && far < near)) {
            best = Some((grade, far, end));
        }
    }
    best.map(|(_, _, end)| end)
}

/// Joins the translated parts of one sentence.
fn join<'a>(
    parts: impl Iterator<Item = (&'a Range<usize>, Output)>,
    joint: &str,
    aligned: bool,
) -> Output {
    let mut text = String::new();
    let mut pairs = aligned.then(Alignment::new);
    for (range, output) in parts {
        if !text.is_empty() && !output.text.is_empty() {
            text.push_str(joint);
        }
        pairs = pairs.zip(output.alignment).map(|(mut all, more)| {
            all.extend(
                more.into_iter()
                    .map(|(s, t)| (shift(s, range.start), shift(t, text.len()))),
            );
            all
        });
        text.push_str(&output.text);
    }
    Output {
        text,
        alignment: pairs,
    }
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// For each piece of the target the source it looks at most, in bytes of the text.
/// None where the vocabulary's normalisation changed the number of words.
fn alignment(text: &str, aligned: &Aligned) -> Option<Alignment> {
    let source = Offsets::of(&aligned.source_normalized);
    let target = Offsets::of(&aligned.target_text);
    let origin = Origin::of(text, &aligned.source_normalized)?;
    let mut pairs = Alignment::new();
    for (token, row) in aligned.target_tokens.iter().zip(&aligned.alignments) {
        let to = target.bytes(token);
        let most = row.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        let from = most.and_then(|(at, _)| aligned.source_tokens.get(at));
        let from = from.and_then(|from| origin.range(source.bytes(from)));
        if let Some(from) = from
            && !to.is_empty()
        {
            pairs.push((from, to));
        }
    }
    Some(pairs)
}

/// Byte offsets by UTF-16 offsets, which the engine counts in.
struct Offsets(Vec<usize>);

impl Offsets {
    fn of(text: &str) -> Offsets {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            bytes.extend(std::iter::repeat_n(at, c.len_utf16()));
        }
        bytes.push(text.len());
        Offsets(bytes)
    }

    fn bytes(&self, token: &Token) -> Range<usize> {
        let at = |utf16: usize| self.0.get(utf16).or(self.0.last()).copied().unwrap_or(0);
        at(token.begin)..at(token.end)
    }
}

/// Where the words of a normalised text stand in the text itself.
struct Origin(Vec<(Range<usize>, Range<usize>, bool)>);

impl Origin {
    fn of(text: &str, normalised: &str) -> Option<Origin> {
        let words = spaced(text, char::is_whitespace);
        let changed = spaced(normalised, |c| c == '\u{2581}' || c.is_whitespace());
        if words.len() != changed.len() {
            return None;
        }
        let pairs = changed.into_iter().zip(words).map(|(new, old)| {
            let same = part(normalised, new.clone()) == part(text, old.clone());
            (new, old, same)
        });
        Some(Origin(pairs.collect()))
    }

    /// The place in the text; the whole word where normalisation changed it.
    fn range(&self, normalised: Range<usize>) -> Option<Range<usize>> {
        let touches = |new: &Range<usize>| crate::slice::overlap(new, &normalised) > 0;
        let (new, old, same) = self.0.iter().find(|(new, _, _)| touches(new))?;
        if !same {
            return Some(old.clone());
        }
        let start = normalised.start.max(new.start) - new.start;
        let end = normalised.end.min(new.end) - new.start;
        Some(old.start + start..old.start + end)
    }
}

/// The ranges between separators.
fn spaced(text: &str, separates: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        if separates(c) {
            open = false;
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut().filter(|_| open) {
            Some(word) => word.end = end,
            None => words.push(at..end),
        }
        open = true;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_where_it_hurts_least() {
        let cut_of = |text: &str| text.split_at(cut(text).unwrap()).0.to_owned();
        assert_eq!(cut_of("one, two; three, four"), "one, two;");
        assert_eq!(cut_of("one two, three four"), "one two,");
        assert_eq!(cut_of("at https://example.org now"), "at ");
        assert_eq!(cut_of("x, aaaaaaaaaaaaaaaaaaaaaaaaaa"), "x, ");
        assert_eq!(cut_of("éééé"), "éé");
        assert_eq!(cut("é"), None);
        assert_eq!(cut(""), None);
    }

    #[test]
    fn places_survive_normalisation() {
        let origin = Origin::of("The  ﬁne\u{a0}day", "▁The▁fine▁day").unwrap();
        assert_eq!(origin.range(0..6), Some(0..3));
        assert_eq!(origin.range(9..11), Some(5..10));
        assert_eq!(origin.range(17..19), Some(13..15));
        assert!(Origin::of("a b", "▁ab").is_none());
    }
}

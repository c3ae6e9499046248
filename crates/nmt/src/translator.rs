//! The whole way from texts to translations.

use crate::{
    Error, ModelFile, Piece, Result, Shortlist, Vocabulary,
    greedy::{Search, Sentence, Spoken},
    kernels::Isa,
    network::Network,
    shortlist::Between,
    stages::{Stage, watched},
    windows,
};
use std::{
    ops::Range,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// The files of a model.
#[derive(Clone, Debug)]
pub struct Files {
    /// The weights and options: Marian's binary format.
    pub model: PathBuf,
    /// The vocabulary of the source language.
    pub source: PathBuf,
    /// The vocabulary of the target language; often the same file.
    pub target: PathBuf,
    /// The lexical shortlist. Without one every word of the vocabulary is a candidate, which is slow.
    pub shortlist: Option<PathBuf>,
}

/// How to translate.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    /// Hypotheses that are kept at each step; with one the likeliest piece is taken.
    pub beam: usize,
    /// Pieces of a text that are translated at once, at most 127. What is longer is cut.
    pub window: usize,
    /// Threads; they share the weights.
    pub threads: usize,
    /// Whether to align the translations with their sources.
    pub alignment: bool,
    /// Whether to compute the translations' likelihoods.
    pub score: bool,
    /// Asked between steps; work ends where it says true. For deadlines and cancellations.
    pub stop: Option<&'a (dyn Fn() -> bool + Sync)>,
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Settings {
            beam: 1,
            window: windows::MOST,
            threads: 1,
            alignment: false,
            score: false,
            stop: None,
        }
    }
}

/// A translation of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Translation {
    /// The translation.
    pub text: String,
    /// Which part of the source became which part of the translation, in the translation's order, in
    /// bytes. Empty where it was not asked for.
    pub alignment: Vec<Link>,
    /// The logarithm of the translation's probability, by piece; nothing where it was not asked for.
    pub score: Option<f32>,
}

/// One piece of a translation, and the piece of the source that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// In the source, in bytes.
    pub source: Range<usize>,
    /// In the translation, in bytes.
    pub target: Range<usize>,
}

/// A model with its vocabularies, ready to translate; shared by threads.
pub struct Translator {
    network: Network,
    source: Arc<Vocabulary>,
    target: Arc<Vocabulary>,
    shortlist: Option<Shortlist>,
}

/// A part of a text that is translated as one.
struct Window {
    text: usize,
    /// Of the text's pieces.
    pieces: Range<usize>,
}

impl Translator {
    /// Opens a model for the fastest kernels that this machine has.
    ///
    /// # Errors
    /// If a file cannot be read, is damaged, or does not fit the others.
    pub fn open(files: &Files) -> Result<Translator> {
        Translator::open_with(files, Isa::best())
    }

    /// Opens a model for the kernels `isa`.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(files: &Files, isa: Isa) -> Result<Translator> {
        let model = ModelFile::open(&files.model)?;
        let options = model.options()?;
        let between = Between {
            target_len: options.target_vocabulary,
            shared: files.source == files.target,
        };
        let shortlist = || {
            let path = files.shortlist.as_ref();
            path.map(|path| Shortlist::open(path, between)).transpose()
        };
        // Side by side, for those who wait for the first word.
        let (network, vocabularies, shortlist) = thread::scope(|scope| {
            let vocabularies = scope.spawn(|| vocabularies(files));
            let shortlist = scope.spawn(shortlist);
            let network = Network::new(model, isa);
            (network, joined(vocabularies), joined(shortlist))
        });
        let (network, (source, target), shortlist) = (network?, vocabularies?, shortlist?);
        for (path, vocabulary, words) in [
            (&files.source, &source, options.source_vocabulary),
            (&files.target, &target, options.target_vocabulary),
        ] {
            if vocabulary.len() > words {
                return Err(Error::Damaged {
                    file: path.display().to_string(),
                    what: format!("{} pieces, where the model has {words}", vocabulary.len()),
                });
            }
        }
        Ok(Translator {
            network,
            source,
            target,
            shortlist,
        })
    }

    /// Whether the vocabulary of the source language has a character. Others are unknown to
    /// the model, all alike.
    pub fn knows(&self, character: char) -> bool {
        self.source.knows(character)
    }

    /// The kernels in use.
    #[must_use]
    pub fn isa(&self) -> Isa {
        self.network.isa
    }

    /// Translates each of `texts`, which should be a sentence or little more. What is longer than the
    /// model's window is cut where it hurts least. A translation does not depend on the other texts
    /// nor on the number of threads.
    ///
    /// # Errors
    /// If `settings.stop` said so.
    pub fn translate(&self, texts: &[&str], settings: &Settings) -> Result<Vec<Translation>> {
        let pieces = side_by_side(texts, settings.threads, |text| {
            let mut own = Vec::new();
            watched(Stage::Text, || self.source.encode(text, &mut own));
            own
        });
        let mut windows = Vec::new();
        for (index, (text, own)) in texts.iter().zip(&pieces).enumerate() {
            let cuts = windows::cut(text, own, settings.window);
            windows.extend(cuts.into_iter().map(|pieces| Window {
                text: index,
                pieces,
            }));
        }
        let sentences: Vec<Sentence> = windows
            .iter()
            .map(|window| self.sentence(&pieces, window))
            .collect();
        let spoken = self.search(&sentences, settings)?;
        let words = side_by_side(&spoken, settings.threads, |spoken| {
            watched(Stage::Text, || self.target.decode(&spoken.ids))
        });
        let mut all = vec![Translation::default(); texts.len()];
        for ((window, spoken), words) in windows.iter().zip(&spoken).zip(words) {
            if let (Some(translation), Some(pieces), Some(text)) = (
                all.get_mut(window.text),
                pieces.get(window.text),
                texts.get(window.text),
            ) {
                let own = pieces.get(window.pieces.clone()).unwrap_or_default();
                append(translation, (text, own), spoken, words);
                if settings.score {
                    let score = spoken.score / (spoken.ids.len() + 1) as f32;
                    translation.score = Some(translation.score.unwrap_or_default() + score);
                }
            }
        }
        Ok(all)
    }

    /// The pieces of a window, ended.
    fn sentence(&self, pieces: &[Vec<Piece>], window: &Window) -> Sentence {
        let own = pieces
            .get(window.text)
            .and_then(|pieces| pieces.get(window.pieces.clone()));
        let mut ids: Vec<u32> = own
            .unwrap_or_default()
            .iter()
            .map(|piece| piece.id)
            .collect();
        ids.push(self.source.eos());
        Sentence { ids }
    }

    /// Searches translations, on several threads; the longest sentences first, so that all end together.
    fn search(&self, sentences: &[Sentence], settings: &Settings) -> Result<Vec<Spoken>> {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        order.sort_by_key(|index| {
            std::cmp::Reverse(
                sentences
                    .get(*index)
                    .map_or(0, |sentence| sentence.ids.len()),
            )
        });
        let next = AtomicUsize::new(0);
        let search = Search {
            network: &self.network,
            shortlist: self.shortlist.as_ref(),
            eos: self.target.eos(),
            never: self.target.unk(),
            sentences,
            settings: *settings,
        };
        let take = || order.get(next.fetch_add(1, Ordering::Relaxed)).copied();
        let threads = settings.threads.clamp(1, sentences.len().max(1));
        let mut found = Vec::new();
        let run = || match settings.beam {
            0 | 1 => search.run(&take),
            _ => search.run_beam(&take),
        };
        thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
            found.push(run());
            found.extend(others.into_iter().map(joined));
        });
        let mut spoken = vec![Spoken::default(); sentences.len()];
        for (index, one) in found
            .into_iter()
            .collect::<Option<Vec<_>>>()
            .ok_or(Error::Stopped)?
            .into_iter()
            .flatten()
        {
            if let Some(place) = spoken.get_mut(index) {
                *place = one;
            }
        }
        Ok(spoken)
    }
}

/// Appends what was spoken for a window of pieces of a text: its words, with the range of each piece.
fn append(
    to: &mut Translation,
    (text, pieces): (&str, &[Piece]),
    spoken: &Spoken,
    (words, ranges): (String, Vec<Range<usize>>),
) {
    let joint = windows::joint(&to.text, &words);
    to.text.push_str(joint);
    let start = to.text.len();
    to.text.push_str(&words);
    let weights = spoken.alignment.chunks_exact(pieces.len() + 1);
    for (range, weights) in ranges.into_iter().zip(weights) {
        let most = weights
            .iter()
            .enumerate()
            .max_by(|left, right| left.1.total_cmp(right.1));
        let piece = most.and_then(|(place, _)| pieces.get(place));
        if let Some(source) = piece.and_then(|piece| word(text, &piece.range))
            && !range.is_empty()
        {
            to.alignment.push(Link {
                source,
                target: start + range.start..start + range.end,
            });
        }
    }
}

/// What `run` makes of each item, in shares for so many threads.
fn side_by_side<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    run: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let share = items.len().div_ceil(threads.max(1)).max(1);
    let some = |part: &[T]| part.iter().map(&run).collect::<Vec<R>>();
    let mut parts = items.chunks(share);
    let first = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let some = &some;
        let others: Vec<_> = parts.map(|part| scope.spawn(move || some(part))).collect();
        let mut all = some(first);
        all.extend(others.into_iter().flat_map(joined));
        all
    })
}

/// The vocabularies of source and target; one where they are one file.
fn vocabularies(files: &Files) -> Result<(Arc<Vocabulary>, Arc<Vocabulary>)> {
    let source = Arc::new(Vocabulary::open(&files.source)?);
    let target = if files.source == files.target {
        source.clone()
    } else {
        Arc::new(Vocabulary::open(&files.target)?)
    };
    Ok((source, target))
}

/// What a thread came to; if it panicked, so does this one.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// A range without the white space at its beginning; nothing where that is all.
fn word(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let piece = text.get(range.clone())?.trim_start();
    (!piece.is_empty()).then(|| range.end - piece.len()..range.end)
}

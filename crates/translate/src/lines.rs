//! Texts line by line, for the command line.

use crate::{
    EngineError, Router, Way, literal,
    router::NoWay,
    slice::{has_letters, part},
};
use news::Lang;
use nmt::sentences::{gap, sentences};
use std::{
    io::{self, BufRead, Write},
    ops::Range,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Lines that one thread takes at a time.
const CHUNK: usize = 16;
/// Chunks for each thread that are read before any is written.
const ROUND: usize = 4;

/// Why lines could not be translated.
#[derive(Debug, thiserror::Error)]
pub enum LinesError {
    /// There is no way between the languages.
    #[error(transparent)]
    NoWay(#[from] NoWay),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The input is no text, or cannot be read, or the output cannot be written.
    #[error("cannot read or write the text: {0}")]
    Text(#[from] io::Error),
}

/// Translates line for line, in order; an empty line stays empty. Lines of any length
/// are translated sentence by sentence. If an engine fails, the next way goes on from there.
/// Gives the number of lines.
pub fn translate_lines(
    router: &Router,
    (from, to): (Lang, Lang),
    threads: usize,
    mut input: impl BufRead,
    mut out: impl Write,
) -> Result<usize, LinesError> {
    let mut ways = router.ways(from, to)?.into_iter().peekable();
    let threads = threads.max(1);
    let mut count = 0;
    loop {
        let lines = input
            .by_ref()
            .lines()
            .take(CHUNK * ROUND * threads)
            .collect::<Result<Vec<String>, _>>()?;
        if lines.is_empty() {
            return Ok(count);
        }
        count += lines.len();
        let translated = loop {
            let Some(way) = ways.peek() else {
                return Err(NoWay::NoModels { from, to }.into());
            };
            match round(router, way, from, to, threads, &lines) {
                Ok(translated) => break translated,
                Err(cause) => {
                    tracing::warn!(way = %way.route, models = way.label(), %cause, "a way failed");
                    ways.next();
                    if ways.peek().is_none() {
                        return Err(cause.into());
                    }
                }
            }
        };
        for line in translated {
            writeln!(out, "{line}")?;
        }
        out.flush()?;
    }
}

/// Some lines by all threads, in order.
fn round(
    router: &Router,
    way: &Way,
    from: Lang,
    to: Lang,
    threads: usize,
    lines: &[String],
) -> Result<Vec<String>, EngineError> {
    let chunks: Vec<&[String]> = lines.chunks(CHUNK).collect();
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..threads.min(chunks.len()) {
            scope.spawn(|| {
                while let Some((at, chunk)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    chunks.get(at).map(|chunk| (at, *chunk))
                } {
                    let result = self::chunk(router, way, from, to, chunk);
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    done.push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    let mut translated = Vec::with_capacity(lines.len());
    for (_, result) in done {
        translated.extend(result?);
    }
    Ok(translated)
}

fn chunk(
    router: &Router,
    way: &Way,
    from: Lang,
    to: Lang,
    lines: &[String],
) -> Result<Vec<String>, EngineError> {
    let cut: Vec<Vec<Range<usize>>> = lines
        .iter()
        .map(|line| sentences(line, &from.to_icu()))
        .collect();
    let flat: Vec<&str> = lines
        .iter()
        .zip(&cut)
        .flat_map(|(line, ranges)| ranges.iter().map(|range| part(line, range.clone())))
        .filter(|sentence| is_worded(sentence))
        .collect();
    let outputs = router.translate(way, &flat, false)?;
    let mut targets = Vec::with_capacity(flat.len());
    for (sentence, output) in flat.iter().zip(outputs) {
        let literals = literal::in_words(sentence);
        let output = literal::keep(router, way, (sentence, sentence), &literals, output, false)?;
        targets.push(output.text);
    }
    let mut targets = targets.into_iter();
    let line = |(line, ranges): (&String, &Vec<Range<usize>>)| {
        let mut text = String::new();
        let mut end = None;
        for range in ranges {
            if let Some(end) = end {
                text.push_str(gap(part(line, end..range.start), &to.to_icu()));
            }
            end = Some(range.end);
            let sentence = part(line, range.clone());
            match is_worded(sentence) {
                true => text.push_str(&targets.next().unwrap_or_default()),
                false => text.push_str(sentence),
            }
        }
        text
    };
    Ok(lines.iter().zip(&cut).map(line).collect())
}

/// Whether there are letters beside addresses and the like.
fn is_worded(sentence: &str) -> bool {
    has_letters(sentence) && !literal::is_all(sentence, &literal::in_words(sentence))
}

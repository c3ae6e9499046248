//! What the language identifier learns from: words drawn after lingua's models, its test
//! sentences, langpacks of Firefox, the Declaration of Human Rights.

use super::markov::Markov;
use crate::run::root;
use anyhow::{Context, Result};
use langid::{features::Words, model::Kind, script::Script};
use rand::{Rng, seq::IndexedRandom};
use std::{fs, path::Path};

/// One class and what it learns from.
pub struct Source {
    pub tag: String,
    pub script: Script,
    pub kind: Kind,
    markov: Option<Markov>,
    /// Lines by where they come from, each with its share.
    lines: Vec<(f64, Vec<String>)>,
    latin: bool,
}

/// Shares of what is drawn, of press sentences, of programs' words, of the declaration.
const DRAWN: f64 = 0.55;
const PRESS: f64 = 0.2;
const PROGRAMS: f64 = 0.15;
const DECLARED: f64 = 0.1;
/// And of words by which relatives are told.
const WORDS: f64 = 0.05;

/// Every second test sentence of lingua is left to measure on.
pub const EVERY: usize = 2;

impl Source {
    /// Reads a line of `languages.tsv`; `None` where nothing is there to learn from.
    pub fn read(row: &str, folder: &Path) -> Result<Option<Source>> {
        let mut columns = row.split('\t');
        let mut next = || columns.next().with_context(|| format!("not a row: {row}"));
        let (tag, kind, lingua, firefox, declared) = (next()?, next()?, next()?, next()?, next()?);
        let latin = lingua.ends_with(":latin");
        let lingua = lingua.trim_end_matches(":latin");
        let model = folder.join(format!("lingua/lingua-{lingua}-language-model"));
        let texts = |prefix: &str, names: &str| -> Vec<String> {
            let names = names.split(',').map(|name| name.trim_end_matches(":latin"));
            let paths = names.map(|name| folder.join(format!("text/{prefix}.{name}.txt")));
            let read = paths.filter_map(|path| fs::read_to_string(path).ok());
            read.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
                .collect()
        };
        let press = fs::read_to_string(model.join("testdata/sentences.txt")).unwrap_or_default();
        let press = (0..)
            .zip(press.lines())
            .filter(|(place, _)| place % EVERY != 1)
            .map(|(_, line)| line.to_owned())
            .collect();
        let mut lines = vec![
            (PRESS, press),
            (
                PROGRAMS,
                [texts("firefox", firefox), texts("office", tag)].concat(),
            ),
            (DECLARED, texts("udhr", declared)),
        ];
        let known = include_str!("words.tsv").lines();
        let known = known.filter_map(|line| line.split_once('\t'));
        for (_, words) in known.filter(|(of, _)| *of == tag) {
            lines.push((WORDS, words.split(' ').map(str::to_owned).collect()));
        }
        lines.retain(|(_, lines)| !lines.is_empty());
        let all: String = lines
            .iter()
            .rev()
            .flat_map(|(_, lines)| lines.iter().take(60).map(|line| line.as_str()))
            .collect();
        let Some((script, _)) = Words::of(&all, 20_000).script() else {
            return Ok(None);
        };
        let script = if latin { Script::Latin } else { script };
        // Models of lingua leave out the vowel signs of India, so that they are of no use.
        let alphabet = matches!(
            script,
            Script::Latin | Script::Cyrillic | Script::Arabic | Script::Hebrew
        );
        let markov = (model.is_dir() && alphabet).then(|| Markov::read(&model));
        Ok(Some(Source {
            tag: tag.to_owned(),
            script,
            kind: if kind == "n" {
                Kind::Neighbour
            } else {
                Kind::Language
            },
            markov: markov.transpose()?,
            lines,
            latin,
        }))
    }

    /// Whether words can be drawn.
    pub fn draws(&self) -> bool {
        self.markov.is_some()
    }

    /// Some words, in a row where they come from a text.
    pub fn sample(&self, random: &mut impl Rng) -> String {
        let count = words(random);
        let drawn = self.markov.as_ref().map_or(0.0, |_| DRAWN);
        let all: f64 = drawn + self.lines.iter().map(|(share, _)| share).sum::<f64>();
        let mut left = random.random::<f64>() * all - drawn;
        if left <= 0.0 {
            return self.drawn(count, false, random);
        }
        for (share, lines) in &self.lines {
            left -= share;
            if left <= 0.0 {
                return self.written(window(lines, count, random));
            }
        }
        String::new()
    }

    /// Words that no language has, but that sound like this one.
    pub fn invented(&self, random: &mut impl Rng) -> String {
        self.drawn(words(random), true, random)
    }

    fn drawn(&self, count: usize, loose: bool, random: &mut impl Rng) -> String {
        let words = self.markov.iter().flat_map(|markov| {
            (0..count)
                .map(|_| markov.word(random, loose))
                .collect::<Vec<_>>()
        });
        self.written(words.collect::<Vec<_>>().join(" "))
    }

    fn written(&self, text: String) -> String {
        if self.latin { latin(&text) } else { text }
    }
}

/// How many words: headlines, sentences, a few.
fn words(random: &mut impl Rng) -> usize {
    match random.random_range(0..10) {
        0..4 => random.random_range(1..8),
        4..7 => random.random_range(5..15),
        _ => random.random_range(12..35),
    }
}

/// So many words in a row from lines, beginning anywhere.
pub fn window(lines: &[String], count: usize, random: &mut impl Rng) -> String {
    let mut taken: Vec<&str> = Vec::new();
    for _ in 0..count {
        let Some(line) = lines.choose(random) else {
            break;
        };
        let words: Vec<&str> = line.split_whitespace().collect();
        let start = match words.len() > count {
            true => random.random_range(0..=words.len() - count),
            false => 0,
        };
        taken.extend(words.iter().skip(start).take(count - taken.len()));
        if taken.len() >= count {
            break;
        }
    }
    taken.join(" ")
}

/// Serbian Cyrillic in Latin letters.
fn latin(text: &str) -> String {
    let pairs = "аaбbвvгgдdђđеeжžзzиiјjкkлlмmнnоoпpрrсsтtћćуuфfхhцcчčшš";
    let pairs: Vec<char> = pairs.chars().collect();
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            'љ' => out.push_str("lj"),
            'њ' => out.push_str("nj"),
            'џ' => out.push_str("dž"),
            c => {
                let found = pairs.chunks_exact(2).find(|pair| pair.first() == Some(&c));
                out.push(found.and_then(|pair| pair.last().copied()).unwrap_or(c));
            }
        }
    }
    out
}

/// What is no language: names, and the code of this repository.
pub fn nothing(folder: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let names = fs::read_to_string(folder.join("text/names.txt")).context("names")?;
    let mut code = Vec::new();
    let mut folders = vec![root().join("crates")];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)?.flatten() {
            let path = entry.path();
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("rs") => {
                    let text = fs::read_to_string(&path).unwrap_or_default();
                    let lines = text.lines().filter(|line| !line.contains("//"));
                    code.extend(lines.filter(|line| line.is_ascii()).map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    code.sort();
    Ok((names.lines().map(str::to_owned).collect(), code))
}

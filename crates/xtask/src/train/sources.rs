//! What the language identifier learns from: words drawn after lingua's models and known
//! to Tesseract's lists, lingua's test sentences, messages of programs, the Declaration of
//! Human Rights.

use super::{lists::WordList, markov::Markov};
use anyhow::{Context, Result};
use langid::{features::Words, model::Kind, script::Script};
use rand::{Rng, seq::IndexedRandom};
use std::{fs, path::Path};

/// One class and what it learns from.
pub struct Source {
    pub tag: String,
    pub script: Script,
    pub kind: Kind,
    /// Whether as much is learned of it as of a language that is named.
    pub learned_well: bool,
    markov: Option<Markov>,
    list: WordList,
    /// Lines by where they come from, each with its share.
    lines: Vec<(f64, Vec<String>)>,
    latin: bool,
}

/// Shares of what is drawn, of press sentences, of programs' words, of the declaration.
const DRAWN: f64 = 0.45;
const PRESS: f64 = 0.15;
const PROGRAMS: f64 = 0.25;
const DECLARED: f64 = 0.05;
/// Of words from a list, in any order; more where none can be drawn.
const LISTED: f64 = 0.08;
const LISTED_ONLY: f64 = 0.4;
/// And of words by which relatives are told.
const WORDS: f64 = 0.04;

/// Every second test sentence of lingua is left to measure on.
pub const EVERY: usize = 2;

impl Source {
    /// Reads a line of `languages.tsv`; `None` where nothing is there to learn from,
    /// or it is written in a script that is not wanted.
    pub fn read(
        row: &str,
        folder: &Path,
        wanted: impl Fn(Script) -> bool,
    ) -> Result<Option<Source>> {
        let columns: Vec<&str> = row.split('\t').collect();
        let [
            tag,
            kind,
            lingua,
            firefox,
            declared,
            list,
            wiki,
            chromium,
            office,
        ] = columns.as_slice()
        else {
            anyhow::bail!("not a row: {row}");
        };
        let latin = lingua.ends_with(":latin");
        let lingua = lingua.trim_end_matches(":latin");
        let model = folder.join(format!("lingua/lingua-{lingua}-language-model"));
        let texts = |prefix: &str, names: &str| texts(folder, prefix, names);
        let press = press(&model);
        let programs = [
            texts("firefox", firefox),
            texts("wiki", wiki),
            texts("chromium", chromium),
            texts("office", office),
        ];
        let mut lines = vec![
            // Lingua's Malay is mostly Indonesian.
            (PRESS, if *tag == "ms" { Vec::new() } else { press }),
            (DECLARED, texts("udhr", declared)),
        ];
        let some = programs.iter().filter(|lines| !lines.is_empty()).count();
        lines.extend(programs.map(|lines| (PROGRAMS / some.max(1) as f64, lines)));
        let list = WordList::read(folder, list, tag)?;
        lines.push((WORDS, super::lists::told_by(tag)));
        lines.retain(|(_, lines)| !lines.is_empty());
        let all: String = lines
            .iter()
            .flat_map(|(_, lines)| lines.iter().take(60).map(|line| line.as_str()))
            .collect();
        let Some((script, _)) = Words::of(&all, 20_000).script() else {
            return Ok(None);
        };
        let script = if latin { Script::Latin } else { script };
        if !wanted(script) {
            return Ok(None);
        }
        // Models of lingua leave out the vowel signs of India, so that they are of no use.
        let alphabet = matches!(
            script,
            Script::Latin | Script::Cyrillic | Script::Arabic | Script::Hebrew
        );
        let markov = (model.is_dir() && alphabet).then(|| Markov::read(&model));
        Ok(Some(Source {
            tag: (*tag).to_owned(),
            script,
            kind: match *kind {
                "l" => Kind::Language,
                _ => Kind::Neighbour,
            },
            learned_well: *kind != "n",
            markov: markov.transpose()?,
            list,
            lines,
            latin,
        }))
    }

    /// Whether words can be drawn.
    pub fn draws(&self) -> bool {
        self.markov.is_some()
    }

    /// Leaves words undrawn that relatives use in messages and this language does not.
    pub fn contrast(&mut self, relatives: &[Vec<String>]) {
        self.list.contrast(&self.messages(), relatives);
    }

    /// All lines of text.
    pub fn messages(&self) -> Vec<String> {
        let lines = self.lines.iter().flat_map(|(_, lines)| lines);
        lines.map(|line| self.written(line.clone())).collect()
    }

    /// Some words, in a row where they come from a text.
    pub fn sample(&self, random: &mut impl Rng) -> String {
        let count = words(random);
        let drawn = self.markov.as_ref().map_or(0.0, |_| DRAWN);
        let listed = match (self.list.is_empty(), self.draws()) {
            (true, _) => 0.0,
            (false, true) => LISTED,
            (false, false) => LISTED_ONLY,
        };
        let shares = self.lines.iter().map(|(share, _)| share).sum::<f64>();
        let mut left = random.random::<f64>() * (drawn + listed + shares) - drawn;
        if left <= 0.0 {
            return self.drawn(count, random);
        }
        left -= listed;
        if left <= 0.0 {
            let all: Vec<&str> = (0..count).map(|_| self.list.any(random)).collect();
            return self.written(all.join(" "));
        }
        for (share, lines) in &self.lines {
            left -= share;
            if left <= 0.0 {
                return self.written(window(lines, count, random));
            }
        }
        String::new()
    }

    /// A word of the language.
    pub fn word(&self, random: &mut impl Rng) -> String {
        match &self.markov {
            Some(markov) => self
                .list
                .drawn(random, |random| self.written(markov.word(random, false))),
            None => self.list.any(random).to_owned(),
        }
    }

    /// Words that no language has, but that sound like this one.
    pub fn invented(&self, random: &mut impl Rng) -> String {
        let count = words(random);
        let words = self.markov.iter().flat_map(|markov| {
            (0..count)
                .map(|_| markov.word(random, true))
                .collect::<Vec<_>>()
        });
        self.written(words.collect::<Vec<_>>().join(" "))
    }

    fn drawn(&self, count: usize, random: &mut impl Rng) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word(random)).collect();
        words.join(" ")
    }

    fn written(&self, text: String) -> String {
        if self.latin { latin(&text) } else { text }
    }
}

/// All lines of the files of a kind of text with these names.
fn texts(folder: &Path, prefix: &str, names: &str) -> Vec<String> {
    let names = names.split(',').map(|name| name.trim_end_matches(":latin"));
    let paths = names.map(|name| folder.join(format!("text/{prefix}.{name}.txt")));
    let read = paths.filter_map(|path| fs::read_to_string(path).ok());
    read.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// The test sentences of one of lingua's models that may be learned from.
fn press(model: &Path) -> Vec<String> {
    let text = fs::read_to_string(model.join("testdata/sentences.txt")).unwrap_or_default();
    let lines = (0..).zip(text.lines());
    lines
        .filter(|(place, _)| place % EVERY != 1)
        .map(|(_, line)| line.to_owned())
        .collect()
}

/// How many words: headlines, sentences, a few.
pub fn words(random: &mut impl Rng) -> usize {
    match random.random_range(0..10) {
        0..4 => random.random_range(2..8),
        4..7 => random.random_range(5..15),
        _ => random.random_range(12..30),
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

/// Names of people, and lines of code.
pub fn nothing(folder: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let read = |name: &str| {
        let text = fs::read_to_string(folder.join(format!("text/{name}.txt")));
        let text = text.with_context(|| name.to_owned())?;
        anyhow::Ok(text.lines().map(str::to_owned).collect())
    };
    Ok((read("names")?, read("code")?))
}

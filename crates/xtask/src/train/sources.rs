//! What the language identifier learns from: words drawn after lingua's models and known
//! to Tesseract's lists, lingua's test sentences, messages of programs, the Declaration of
//! Human Rights.

use super::{
    lexicon::{self, Counts, Lexicon},
    lists::WordList,
};
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
    /// Words drawn after a model, and words that only sound like the language's.
    drawn: Vec<(String, f64)>,
    loose: Vec<String>,
    list: WordList,
    /// Words of a list with frequencies.
    frequent: (f64, Counts),
    /// All words, once they are counted.
    pub lexicon: Lexicon,
    /// About how many words that rests on.
    pub seen: f64,
    /// Lines by where they come from, each with its share.
    lines: Vec<(f64, Vec<String>)>,
    latin: bool,
}

/// Shares of words with frequencies, of what is drawn, of press sentences, of programs'
/// words, of the declaration.
const FREQUENT: f64 = 0.5;
/// Of such words where close relatives have one list together.
const SHARED: f64 = 0.15;
const DRAWN: f64 = 0.35;
const PRESS: f64 = 0.15;
const PROGRAMS: f64 = 0.25;
const DECLARED: f64 = 0.05;
/// Of words from a list, each alike; more where none can be drawn.
const LISTED: f64 = 0.03;
const LISTED_ONLY: f64 = 0.15;
/// And of words by which relatives are told.
const WORDS: f64 = 0.03;

/// Lingua's Malay is mostly Indonesian; so that what both have does not tell for one of them,
/// neither is learned from it.
const UNDRAWN: [&str; 2] = ["id", "ms"];
/// And its test sentences for Malay are Indonesian for the most part: neither learned from
/// nor measured on.
pub const UNPRESSED: [&str; 1] = ["ms"];
/// About how many words those with frequencies rest on.
const COUNTED: f64 = 1e6;
/// The share of examples that are lines of text, where there are any.
const LINES: f64 = 0.4;

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
            frequencies,
        ] = columns.as_slice()
        else {
            anyhow::bail!("not a row: {row}");
        };
        let latin = lingua.ends_with(":latin");
        let lingua = match UNDRAWN.contains(tag) {
            true => "-",
            false => lingua.trim_end_matches(":latin"),
        };
        let model = folder.join(format!("lingua/lingua-{lingua}-language-model"));
        let texts = |prefix: &str, names: &str| texts(folder, prefix, names);
        let press = press(&model, tag);
        let programs = [
            texts("firefox", firefox),
            texts("wiki", wiki),
            texts("chromium", chromium),
            texts("office", office),
            texts("gettext", tag),
        ];
        let lines = shared(press, texts("udhr", declared), programs, tag);
        let list = WordList::read(folder, list, tag)?;
        let written = script_of(&lines).map(|script| if latin { Script::Latin } else { script });
        let Some(script) = written.filter(|script| wanted(*script)) else {
            return Ok(None);
        };
        let frequent = match *frequencies {
            "-" => (FREQUENT, Counts::default()),
            name => {
                let share = if name == "sh" { SHARED } else { FREQUENT };
                (
                    share,
                    lexicon::counts(pairs(&texts("frequencies", name)), script),
                )
            }
        };
        let drawn = |prefix: &str| match is_drawn(script) {
            true => texts(prefix, lingua),
            false => Vec::new(),
        };
        let words = drawn("drawn");
        let words = pairs(&words).map(|(word, count)| (word.to_owned(), count));
        Ok(Some(Source {
            tag: (*tag).to_owned(),
            script,
            kind: match *kind {
                "l" => Kind::Language,
                _ => Kind::Neighbour,
            },
            learned_well: *kind != "n",
            drawn: words.collect(),
            loose: drawn("loose"),
            list,
            frequent,
            lexicon: Lexicon::default(),
            seen: 0.0,
            lines,
            latin,
        }))
    }

    /// Counts all words, by what they come from.
    pub fn count(&mut self) {
        let mut parts = vec![std::mem::take(&mut self.frequent)];
        let drawn = self.list.weighed(&self.drawn);
        let drawn: Vec<(String, f64)> = drawn
            .map(|(word, count)| (self.written(word.to_owned()), count))
            .collect();
        let drawn = drawn.iter().map(|(word, count)| (word.as_str(), *count));
        parts.push((DRAWN, lexicon::counts(drawn, self.script)));
        self.seen = match parts.iter().any(|(_, counts)| !counts.is_empty()) {
            true => COUNTED,
            false => 0.0,
        };
        let listed = if self.draws() { LISTED } else { LISTED_ONLY };
        let words = self.list.common().map(|word| (word, 1.0));
        parts.push((listed, lexicon::counts(words, self.script)));
        for (share, lines) in &self.lines {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| self.written(line.clone()))
                .collect();
            let lines = lines.iter().map(|line| (line.as_str(), 1.0));
            let counts = lexicon::counts(lines, self.script);
            self.seen += counts.values().sum::<f64>();
            parts.push((*share, counts));
        }
        parts.retain(|(_, counts)| !counts.is_empty());
        self.lexicon = Lexicon::mixed(&parts);
    }

    /// Whether words can be drawn.
    pub fn draws(&self) -> bool {
        !self.drawn.is_empty()
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
        if self.lines.is_empty() || random.random::<f64>() > LINES {
            let words: Vec<&str> = (0..count).map(|_| self.lexicon.draw(random)).collect();
            return words.join(" ");
        }
        let shares = self.lines.iter().map(|(share, _)| share).sum::<f64>();
        let mut left = random.random::<f64>() * shares;
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
        self.lexicon.draw(random).to_owned()
    }

    /// Words that no language has, but that sound like this one.
    pub fn invented(&self, random: &mut impl Rng) -> String {
        let words = (0..words(random)).filter_map(|_| self.loose.choose(random));
        self.written(words.map(String::as_str).collect::<Vec<_>>().join(" "))
    }

    fn written(&self, text: String) -> String {
        if self.latin { latin(&text) } else { text }
    }
}

/// Lines of each kind with its share, programs alike.
fn shared(
    press: Vec<String>,
    declared: Vec<String>,
    programs: [Vec<String>; 5],
    tag: &str,
) -> Vec<(f64, Vec<String>)> {
    let mut lines = vec![(PRESS, press), (DECLARED, declared)];
    let some = programs.iter().filter(|lines| !lines.is_empty()).count();
    lines.extend(programs.map(|lines| (PROGRAMS / some.max(1) as f64, lines)));
    lines.push((WORDS, super::lists::told_by(tag)));
    lines.retain(|(_, lines)| !lines.is_empty());
    lines
}

/// Whether words of a script can be drawn: models of lingua leave out the vowel signs of
/// India, so that they are of no use.
fn is_drawn(script: Script) -> bool {
    matches!(
        script,
        Script::Latin | Script::Cyrillic | Script::Arabic | Script::Hebrew
    )
}

/// The script that the first lines of each kind are written in.
fn script_of(lines: &[(f64, Vec<String>)]) -> Option<Script> {
    let first = lines.iter().flat_map(|(_, lines)| lines.iter().take(60));
    let all: String = first.map(String::as_str).collect();
    Words::of(&all, 20_000).script().map(|(script, _)| script)
}

/// All lines of the files of a kind of text with these names.
fn texts(folder: &Path, prefix: &str, names: &str) -> Vec<String> {
    let names = names.split(',').map(|name| name.trim_end_matches(":latin"));
    let paths = names.map(|name| folder.join(format!("text/{prefix}.{name}.txt")));
    let read = paths.filter_map(|path| fs::read_to_string(path).ok());
    read.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Words and how often they come, from lines of both.
fn pairs(lines: &[String]) -> impl Iterator<Item = (&str, f64)> {
    lines.iter().filter_map(|line| {
        let (word, count) = line.split_once(' ')?;
        Some((word, count.parse().ok()?))
    })
}

/// The test sentences of a language's model of lingua that may be learned from.
fn press(model: &Path, tag: &str) -> Vec<String> {
    if UNPRESSED.contains(&tag) {
        return Vec::new();
    }
    let text = fs::read_to_string(model.join("testdata/sentences.txt")).unwrap_or_default();
    let lines = (0..).zip(text.lines());
    lines
        .filter(|(place, _)| place % EVERY != 1)
        .map(|(_, line)| line.to_owned())
        .collect()
}

/// How many words: a few, headlines, sentences.
pub fn words(random: &mut impl Rng) -> usize {
    match random.random_range(0..10) {
        0..5 => random.random_range(3..7),
        5..8 => random.random_range(5..15),
        _ => random.random_range(12..26),
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

//! `cargo xtask train langid FOLDER`: fits the language identifier; with `--gather` fetches what
//! it learns from first.

mod fit;
mod gather;
mod markov;
mod sources;

pub use sources::EVERY;

use crate::run::root;
use anyhow::{Context, Result};
use fit::Example;
use langid::{
    features::{self, Words},
    model::{Kind, SCRIPTS, UNIT},
    script::Script,
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use sources::Source;
use std::{collections::HashMap, fs, path::Path};

/// What can be fitted.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Name {
    /// The language identifier
    Langid,
}

/// Examples of a language, of a neighbour, and what is no language counts as so many.
const LANGUAGE: usize = 3500;
const NEIGHBOUR: usize = 600;
const NOTHING: usize = 4_000;
/// N-grams that are kept for each language of a script, and at most for a script.
const NGRAMS: usize = 1500;
const MOST: usize = 80_000;

/// Close relatives, which need n-grams and examples of their own.
const RELATIVES: [&[&str]; 9] = [
    &["bs", "hr", "sr-Latn", "sl"],
    &["id", "ms"],
    &["nb", "nn", "da", "sv"],
    &["es", "gl", "pt", "ca"],
    &["cs", "sk"],
    &["nl", "af"],
    &["ru", "uk", "be", "bg", "mk", "sr"],
    &["hi", "mr", "ne"],
    &["ar", "fa", "ur", "ps"],
];

/// Where relatives are among the classes of a script.
fn groups(sources: &[&Source]) -> Vec<Vec<usize>> {
    let place = |tag: &&str| sources.iter().position(|source| source.tag == *tag);
    let groups = RELATIVES
        .iter()
        .map(|group| group.iter().filter_map(place).collect());
    groups
        .filter(|group: &Vec<usize>| group.len() > 1)
        .collect()
}

/// Fits all scripts and writes the model. Languages in `without` are not learned, to see
/// what they are taken for.
pub fn run(folder: &Path, gather: bool, without: &[String], only: Option<&str>) -> Result<()> {
    if gather {
        gather::run(folder)?;
    }
    let mut random = StdRng::seed_from_u64(7);
    let mut classes: Vec<(String, Script, Kind)> = Vec::new();
    let mut ngrams: Vec<u8> = Vec::new();
    let mut count = 0_u32;
    let mut sources = Vec::new();
    for row in include_str!("languages.tsv").lines() {
        if row.starts_with('#')
            || without
                .iter()
                .any(|tag| row.starts_with(&format!("{tag}\t")))
        {
            continue;
        }
        sources.extend(Source::read(row, folder)?);
    }
    for script in SCRIPTS {
        if only.is_some_and(|only| format!("{script:?}") != only) {
            continue;
        }
        let of_script: Vec<&Source> = sources.iter().filter(|one| one.script == script).collect();
        let first = classes.len();
        classes.extend(
            of_script
                .iter()
                .map(|one| (one.tag.clone(), script, one.kind)),
        );
        let mut examples = examples(&of_script, &mut random);
        if matches!(script, Script::Latin | Script::Cyrillic | Script::Arabic) {
            nothing(folder, &of_script, script, &mut examples, &mut random)?;
            classes.push(("zxx".into(), script, Kind::Nothing));
        }
        let here = classes.len() - first;
        println!("{script:?}: {here} classes, {} examples", examples.len());
        let chosen = fit::choose(
            &examples,
            here,
            MOST.min(NGRAMS * here),
            &groups(&of_script),
        );
        let places: HashMap<u32, u32> = chosen.iter().copied().zip(0..).collect();
        for example in &mut examples {
            example.ngrams = example
                .ngrams
                .iter()
                .filter_map(|ngram| places.get(ngram).copied())
                .collect();
        }
        let rows = fit::fit(&examples, here, chosen.len());
        for (hash, row) in chosen.iter().zip(&rows) {
            count += u32::from(write(*hash, row, first, &mut ngrams)?);
        }
        println!("  {} bytes so far", ngrams.len());
    }
    let mut file = b"LID1".to_vec();
    file.extend(u16::try_from(classes.len())?.to_le_bytes());
    for (tag, script, kind) in classes {
        file.extend([script as u8, kind as u8, u8::try_from(tag.len())?]);
        file.extend(tag.bytes());
    }
    file.extend(count.to_le_bytes());
    file.extend(ngrams);
    let path = root().join("crates/langid/langid.bin");
    fs::write(&path, &file).with_context(|| path.display().to_string())?;
    println!("{count} n-grams, {} bytes", file.len());
    Ok(())
}

/// Writes an n-gram's weights, if any is left in whole numbers.
fn write(hash: u32, row: &[(u8, f32)], first: usize, out: &mut Vec<u8>) -> Result<bool> {
    let mut pairs = Vec::new();
    for (class, weight) in row {
        let whole = (weight * UNIT).round().clamp(-127.0, 127.0) as i8;
        if whole != 0 {
            pairs.extend([
                u8::try_from(first + usize::from(*class))?,
                whole.cast_unsigned(),
            ]);
        }
    }
    if pairs.is_empty() {
        return Ok(false);
    }
    out.extend(hash.to_le_bytes());
    out.push(u8::try_from(pairs.len() / 2)?);
    out.extend(pairs);
    Ok(true)
}

fn examples(sources: &[&Source], random: &mut StdRng) -> Vec<Example> {
    let mut all = Vec::new();
    for (class, source) in sources.iter().enumerate() {
        let tag = source.tag.as_str();
        let most = match source.kind {
            Kind::Language if tag == "sr-Latn" => LANGUAGE,
            Kind::Language if RELATIVES.iter().any(|group| group.contains(&tag)) => LANGUAGE * 2,
            Kind::Language => LANGUAGE,
            _ => NEIGHBOUR,
        };
        for _ in 0..most {
            all.extend(example(class, source.script, &source.sample(random)));
        }
    }
    all
}

fn example(class: usize, script: Script, text: &str) -> Option<Example> {
    let words = Words::of(text, 2000);
    let mut ngrams = Vec::new();
    for word in words.written_in(script) {
        features::each(word, |hash| ngrams.push(hash));
    }
    let scale = 1.0 / (ngrams.len() as f32).sqrt();
    (!ngrams.is_empty()).then_some(Example {
        class,
        ngrams,
        scale,
    })
}

/// Invented words after each language's, lists of names, code, letters in any order.
fn nothing(
    folder: &Path,
    sources: &[&Source],
    script: Script,
    examples: &mut Vec<Example>,
    random: &mut StdRng,
) -> Result<()> {
    let drawn: Vec<&&Source> = sources.iter().filter(|source| source.draws()).collect();
    let (names, code) = sources::nothing(folder)?;
    let class = sources.len();
    let count = NOTHING.min(LANGUAGE * sources.len() / 6);
    for turn in 0..count {
        let text = match turn % 8 {
            0 => names_of(&names, script, random),
            1 if script == Script::Latin => {
                let count = random.random_range(2..25);
                sources::window(&code, count, random)
            }
            2 if script == Script::Latin => letters(random),
            _ => drawn
                .choose(random)
                .map(|source| source.invented(random))
                .unwrap_or_default(),
        };
        examples.extend(example(class, script, &text));
    }
    Ok(())
}

/// A list of names, all from about one place of the alphabetical list or from anywhere.
fn names_of(names: &[String], script: Script, random: &mut StdRng) -> String {
    let count = random.random_range(2..16);
    let mut taken: Vec<&str> = Vec::new();
    while taken.len() < count {
        let Some(name) = names.choose(random) else {
            break;
        };
        if name.chars().next().and_then(Script::of) == Some(script) {
            taken.push(name);
        }
    }
    taken.join(" ")
}

/// Letters in any order.
fn letters(random: &mut StdRng) -> String {
    let count = random.random_range(3..80);
    let letter = |_| match random.random_range(0..7) {
        0 => ' ',
        _ => char::from(random.random_range(b'a'..=b'z')),
    };
    (0..count).map(letter).collect()
}

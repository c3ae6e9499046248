//! `cargo xtask train langid FOLDER`: fits the language identifier; with `--gather` fetches what
//! it learns from first.

mod catalogs;
mod dawg;
mod file;
mod fit;
mod frequencies;
mod gather;
mod lexicon;
mod lists;
mod maps;
mod markov;
mod nothing;
mod prose;
mod rates;
mod sources;

pub use sources::{EVERY, UNPRESSED};

use crate::run::root;
use anyhow::{Context, Result};
use fit::{Example, Fitted};
use langid::{
    features::{self, Words},
    model::{Kind, Model, SCRIPTS},
    script::Script,
};
use lexicon::Lexicon;
use nothing::Nothing;
use rand::{Rng, SeedableRng, rngs::StdRng};
use rates::Known;
use sources::Source;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What can be fitted.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Name {
    /// The language identifier
    Langid,
}

/// Examples of a language and of a neighbour; of what is no language for each class.
const LANGUAGE: usize = 5000;
const NEIGHBOUR: usize = 500;
const NOTHING: usize = 400;
/// The share of examples that names are put into.
const NAMED: f64 = 0.2;
/// N-grams that are kept for each language of a script, and at most for a script.
const NGRAMS: usize = 4000;
const MOST: usize = 220_000;

/// Close relatives, which need n-grams and examples of their own.
const RELATIVES: [&[&str]; 11] = [
    &["bs", "hr", "sr-Latn", "sl"],
    &["id", "ms"],
    &["nb", "nn", "da", "sv"],
    &["es", "gl", "pt", "ca"],
    &["cs", "sk"],
    &["nl", "af", "de"],
    &["fr", "ca", "it", "es"],
    &["tr", "az"],
    &["ru", "uk", "be", "bg", "mk", "sr"],
    &["hi", "mr", "ne"],
    &["ar", "fa", "ur", "ps"],
];
/// Languages that the press seldom writes where it writes a close relative.
const RARER: [&str; 11] = [
    "sr-Latn", "nn", "ast", "oc", "fy", "eo", "la", "br", "gd", "lg", "st",
];
/// Groups that learn from the same kinds of messages, so that what only one has tells.
const CONTRASTED: [&[&str]; 2] = [&["bs", "hr"], &["id", "ms"]];

/// One class of the model.
type Class = (String, Script, Kind);

/// Fits all scripts, or those named in `only`, and writes the model. Where languages in
/// `without` are not learned, it says what they are taken for and writes nothing.
pub fn run(folder: &Path, gather: bool, without: &[String], only: Option<&str>) -> Result<()> {
    if gather {
        gather::run(folder)?;
    }
    let wanted = |script: Script| {
        only.is_none_or(|only| only.split(',').any(|name| format!("{script:?}") == name))
    };
    let mut sources = Vec::new();
    for row in include_str!("languages.tsv").lines() {
        let left_out = without
            .iter()
            .any(|tag| row.starts_with(&format!("{tag}\t")));
        if !row.starts_with('#') && !left_out {
            sources.extend(Source::read(row, folder, wanted)?);
        }
    }
    for group in CONTRASTED {
        contrast(&mut sources, group);
    }
    sources.iter_mut().for_each(Source::count);
    let nothing = Nothing::read(folder)?;
    // Latin takes about as long as all others.
    let (latin, others): (Vec<Script>, Vec<Script>) = SCRIPTS
        .into_iter()
        .filter(|script| wanted(*script))
        .partition(|script| *script == Script::Latin);
    let fit_all = |scripts: &[Script]| -> Result<()> {
        for script in scripts {
            let (classes, fitted) = fit_script(&sources, &nothing, *script);
            let part = file::one_script(&classes, &fitted)?;
            fs::write(part_of(folder, *script, without), part)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let others = scope.spawn(|| fit_all(&others));
        fit_all(&latin)?;
        others.join().unwrap_or(Ok(()))
    })?;
    let parts =
        SCRIPTS.map(|script| fs::read(part_of(folder, script, without)).unwrap_or_default());
    let file = file::joined(&parts)?;
    if !without.is_empty() {
        return strangers(folder, without, file);
    }
    let path = root().join("crates/langid/langid.bin");
    fs::write(&path, &file).with_context(|| path.display().to_string())?;
    println!("{} bytes", file.len());
    Ok(())
}

/// Where the weights of a script are kept, so that one can be fitted anew without the others.
fn part_of(folder: &Path, script: Script, without: &[String]) -> PathBuf {
    let name = if without.is_empty() {
        "fitted"
    } else {
        "without"
    };
    folder.join(format!("{name}.{script:?}"))
}

/// Says what languages are taken for by a model that did not learn from them.
fn strangers(folder: &Path, without: &[String], file: Vec<u8>) -> Result<()> {
    let model = Model::read(file.leak()).context("the model is not one")?;
    for row in include_str!("languages.tsv").lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        let [tag, _, lingua, _, declared, ..] = columns.as_slice() else {
            continue;
        };
        if !without.iter().any(|left| left == tag) {
            continue;
        }
        let press = format!("lingua/lingua-{lingua}-language-model/testdata/sentences.txt");
        let text = fs::read_to_string(folder.join(press))
            .or_else(|_| fs::read_to_string(folder.join(format!("text/udhr.{declared}.txt"))))
            .with_context(|| format!("no sentences of {tag}"))?;
        let mut answers: BTreeMap<&str, usize> = BTreeMap::new();
        for line in text.lines() {
            let guesses = langid::identify_by(Some(&model), line);
            *answers.entry(guesses.tag()).or_default() += 1;
        }
        let all = text.lines().count().max(1);
        let unknown = answers.remove("und").unwrap_or_default();
        let mut others: Vec<_> = answers.into_iter().collect();
        others.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let others = others.iter().take(4);
        let others: Vec<String> = others
            .map(|(tag, count)| format!("{tag} {count}"))
            .collect();
        let share = unknown as f32 / all as f32;
        println!("{tag}: {share:.3} of {all} unknown; {}", others.join(", "));
    }
    Ok(())
}

/// Lets each of a group know what the others' messages say that its own do not.
fn contrast(sources: &mut [Source], group: &[&str]) {
    let messages: Vec<(String, Vec<String>)> = sources
        .iter()
        .filter(|source| group.contains(&source.tag.as_str()))
        .map(|source| (source.tag.clone(), source.messages()))
        .collect();
    for source in sources.iter_mut() {
        if group.contains(&source.tag.as_str()) {
            let others = messages.iter().filter(|(tag, _)| *tag != source.tag);
            let others: Vec<Vec<String>> = others.map(|(_, lines)| lines.clone()).collect();
            source.contrast(&others);
        }
    }
}

fn fit_script(sources: &[Source], nothing: &Nothing, script: Script) -> (Vec<Class>, Fitted) {
    let mut random = StdRng::seed_from_u64(7);
    let sources: Vec<&Source> = sources.iter().filter(|one| one.script == script).collect();
    let mut classes: Vec<Class> = sources
        .iter()
        .map(|one| (one.tag.clone(), script, one.kind))
        .collect();
    let mut examples = examples(&sources, nothing, &mut random);
    let mut invented = Vec::new();
    if sources.iter().any(|source| source.draws()) {
        let class = classes.len();
        for _ in 0..NOTHING * class {
            invented.push(nothing.sample(&sources, script, &mut random));
        }
        let new = invented
            .iter()
            .filter_map(|text| example(class, script, text));
        examples.extend(new);
        classes.push(("zxx".into(), script, Kind::Nothing));
    }
    println!(
        "{script:?}: {} classes, {} examples",
        classes.len(),
        examples.len()
    );
    let texts = invented.iter().map(|text| (text.as_str(), 1.0));
    let counts = lexicon::counts(texts, script);
    let seen = counts.values().sum();
    let invented = Lexicon::mixed(&[(1.0, counts)]);
    let mut known: Vec<Known> = sources
        .iter()
        .map(|one| Known {
            lexicon: &one.lexicon,
            kind: one.kind,
            seen: one.seen,
        })
        .collect();
    if known.len() < classes.len() {
        known.push(Known {
            lexicon: &invented,
            kind: Kind::Nothing,
            seen,
        });
    }
    let most = MOST.min(NGRAMS * classes.len());
    let fitted = fit::fit(examples, &known, most, &groups(&sources), script);
    (classes, fitted)
}

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

fn examples(sources: &[&Source], nothing: &Nothing, random: &mut StdRng) -> Vec<Example> {
    let mut all = Vec::new();
    for (class, source) in sources.iter().enumerate() {
        let tag = source.tag.as_str();
        let most = match source.kind {
            Kind::Language if RARER.contains(&tag) => LANGUAGE / 2,
            Kind::Language if RELATIVES.iter().any(|group| group.contains(&tag)) => LANGUAGE * 2,
            Kind::Language => LANGUAGE,
            _ if source.learned_well => LANGUAGE,
            _ => NEIGHBOUR,
        };
        for _ in 0..most {
            let mut text = source.sample(random);
            if random.random::<f64>() < NAMED {
                text = nothing.with_names(&text, source.script, random);
            }
            all.extend(example(class, source.script, &text));
        }
    }
    all
}

fn example(class: usize, script: Script, text: &str) -> Option<Example> {
    let words = Words::of(text, 2000);
    let mut ngrams = Vec::new();
    let mut wholes = Vec::new();
    for word in words.written_in(script) {
        features::each(word, |hash| ngrams.push(hash));
        wholes.push((features::whole(word), features::is_long(word)));
    }
    let marks: Vec<u32> = words.marks(script).collect();
    let count = ngrams.len() + wholes.len() + marks.len();
    (count > 0).then_some(Example {
        class,
        ngrams,
        wholes,
        words: Vec::new(),
        marks,
        scale: 1.0 / (count as f32).sqrt(),
    })
}

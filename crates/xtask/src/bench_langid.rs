//! `cargo xtask bench langid`: which language a text is in, on FLORES dev.
//!
//! Whole sentences and their first five words, the mean over languages; what is said of
//! words that no language has; CPU microseconds for a sentence. Where `INTERPRES_LANGID`
//! names the folder that `train langid --gather` filled, what the identifier did not learn
//! from is measured too: half of lingua's test sentences, and declarations of human rights
//! in languages that it does not know at all.

use crate::{
    run::{open_data, root},
    train::{EVERY, UNPRESSED},
};
use anyhow::{Context, Result};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

type Figures = BTreeMap<String, f64>;

/// How often each answer was given, by true language.
type Confusion = BTreeMap<String, BTreeMap<&'static str, usize>>;

pub fn measure() -> Result<Figures> {
    let data = open_data().context("no open data: name its folder in INTERPRES_DATA")?;
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in fs::read_dir(data.join("flores"))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let tag = name
            .strip_prefix("dev.")
            .and_then(|name| name.strip_suffix(".txt"));
        if let Some(tag) = tag {
            let text = fs::read_to_string(entry.path())?;
            texts.insert(tag.to_owned(), text.lines().map(str::to_owned).collect());
        }
    }
    let mut figures = Figures::new();
    let short: BTreeMap<String, Vec<String>> = texts
        .iter()
        .map(|(tag, lines)| (tag.clone(), lines.iter().map(|line| five(line)).collect()))
        .collect();
    score("flores", &texts, &mut figures);
    score("five_words", &short, &mut figures);
    if let Some(folder) = std::env::var_os("INTERPRES_LANGID") {
        gathered(Path::new(&folder), &mut figures)?;
    }
    no_language(&mut figures)?;
    figures.insert("us_a_sentence".into(), time(&texts));
    Ok(figures)
}

fn five(line: &str) -> String {
    line.split_whitespace()
        .take(5)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Prints the worst languages; notes the mean over languages, and shares of `und`.
fn score(name: &str, texts: &BTreeMap<String, Vec<String>>, figures: &mut Figures) {
    let mut confusion = Confusion::new();
    for (tag, lines) in texts {
        let answers = confusion.entry(tag.clone()).or_default();
        for line in lines {
            *answers.entry(langid::identify(line).tag()).or_default() += 1;
        }
    }
    let share = |tag: &str, answer: &str| {
        let answers = confusion.get(tag);
        let all: usize = answers
            .into_iter()
            .flat_map(|answers| answers.values())
            .sum();
        let count = answers.and_then(|answers| answers.get(answer)).copied();
        count.unwrap_or_default() as f64 / all.max(1) as f64
    };
    let mut rows: Vec<(f64, &String)> =
        confusion.keys().map(|tag| (share(tag, tag), tag)).collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    println!(
        "{name}: the worst of {} languages, and what they are taken for",
        rows.len()
    );
    for (right, tag) in rows.iter().take(16) {
        let mut others: Vec<_> = confusion.get(*tag).into_iter().flatten().collect();
        others.retain(|(answer, _)| **answer != tag.as_str());
        others.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let others = others
            .iter()
            .take(5)
            .map(|(answer, count)| format!("{answer} {count}"));
        println!(
            "  {tag:>8} {right:.4}  {}",
            others.collect::<Vec<_>>().join(", ")
        );
    }
    let mean = |of: &dyn Fn(&str) -> f64| {
        rows.iter().map(|(_, tag)| of(tag)).sum::<f64>() / rows.len().max(1) as f64
    };
    figures.insert(format!("{name}.mean"), mean(&|tag| share(tag, tag)));
    figures.insert(format!("{name}.unknown"), mean(&|tag| share(tag, "und")));
    figures.insert(
        format!("{name}.worst"),
        rows.first().map_or(0.0, |(right, _)| *right),
    );
}

/// Those of lingua's test sentences that nothing was learned from, and declarations of
/// human rights in languages that nothing was learned of.
fn gathered(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut press = BTreeMap::new();
    let mut learned = BTreeSet::new();
    for row in include_str!("train/languages.tsv").lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        if let [tag, kind, lingua, _, declared, ..] = columns.as_slice() {
            learned.extend(declared.split(','));
            let path = format!("lingua/lingua-{lingua}-language-model/testdata/sentences.txt");
            if *kind == "l"
                && !UNPRESSED.contains(tag)
                && let Ok(text) = fs::read_to_string(folder.join(path))
            {
                let lines = text.lines().skip(1).step_by(EVERY).map(str::to_owned);
                press.insert((*tag).to_owned(), lines.collect());
            }
        }
    }
    score("press", &press, figures);
    let (mut all, mut named) = (0_usize, BTreeMap::<&str, usize>::new());
    let mut paths: Vec<_> = fs::read_dir(folder.join("text"))?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let stranger = name.strip_prefix("udhr.").is_some_and(|name| {
            let family = name.split('_').next().unwrap_or(name);
            !learned
                .iter()
                .any(|known| known.split('_').next() == Some(family))
        });
        let text = fs::read_to_string(&path)?;
        for line in text.lines().filter(|line| stranger && line.len() > 40) {
            let guesses = langid::identify(line);
            let alone = guesses
                .script()
                .is_some_and(|script| script.only_language().is_some());
            all += usize::from(!alone);
            *named.entry(guesses.tag()).or_default() += usize::from(!alone);
        }
    }
    let unknown = named.remove("und").unwrap_or_default();
    let mut named: Vec<_> = named.into_iter().collect();
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!(
        "strangers are taken for: {:?}",
        named.iter().take(12).collect::<Vec<_>>()
    );
    figures.insert(
        "strangers.unknown".into(),
        unknown as f64 / all.max(1) as f64,
    );
    Ok(())
}

/// How often a language is named for what is in none: the files of this repository that
/// are not prose, made-up words, and numbers.
fn no_language(figures: &mut Figures) -> Result<()> {
    let mut code = Vec::new();
    for folder in ["migrations", "assets", "crates/web/src", "crates/store/src"] {
        for entry in fs::read_dir(root().join(folder))
            .into_iter()
            .flatten()
            .flatten()
        {
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            let lines = text.lines().map(str::trim);
            let telling = lines.filter(|line| {
                let prose = ["//", "--", "/*", "*"]
                    .iter()
                    .any(|start| line.starts_with(start));
                !prose && line.chars().count() > 12
            });
            code.extend(telling.map(str::to_owned));
        }
    }
    let mut random = StdRng::seed_from_u64(5);
    let words: Vec<String> = (0..2000).map(|_| made_up(&mut random)).collect();
    let numbers: Vec<String> = (0..500)
        .map(|_| {
            format!(
                "{} % – {}/{}",
                random.random::<u16>(),
                random.random::<u8>(),
                2024
            )
        })
        .collect();
    let dressed: Vec<String> = (0..500).map(|_| addresses(&mut random)).collect();
    for (name, texts) in [
        ("code", code),
        ("made_up", words),
        ("numbers", numbers),
        ("addresses", dressed),
    ] {
        let named: Vec<_> = texts
            .iter()
            .map(|text| (langid::identify(text).tag(), text))
            .collect();
        let wrong: Vec<_> = named.iter().filter(|(tag, _)| *tag != "und").collect();
        for (tag, text) in wrong.iter().step_by(wrong.len() / 4 + 1) {
            println!("  {name}: {tag} for {text}");
        }
        let share = wrong.len() as f64 / texts.len().max(1) as f64;
        figures.insert(format!("{name}.named"), share);
    }
    Ok(())
}

/// A line of a log or table: names of files and machines, keys, numbers.
fn addresses(random: &mut StdRng) -> String {
    let words = [
        "cache", "eth0", "img", "node", "index", "api", "tmp", "user", "v2", "feed",
    ];
    let part = |random: &mut StdRng| words.choose(random).copied().unwrap_or_default();
    let key = random.random::<u64>();
    match random.random_range(0..4) {
        0 => format!(
            "https://{}.{}.example/{}/{key:x}?{}={}",
            part(random),
            part(random),
            part(random),
            part(random),
            random.random::<u16>()
        ),
        1 => format!("{key:016x} {:08x}", random.random::<u32>()),
        2 => format!(
            "2024-05-0{} 12:00:{:02} [{}] {}={} {}/{}.rs:{}",
            random.random_range(1..9),
            random.random_range(0..60),
            part(random),
            part(random),
            random.random::<u8>(),
            part(random),
            part(random),
            random.random::<u8>()
        ),
        _ => format!(
            "{};{};{:.2};{}_{};{}",
            part(random),
            random.random::<u16>(),
            random.random::<f32>(),
            part(random),
            part(random),
            random.random::<u8>()
        ),
    }
}

/// Some words of syllables put together by chance.
fn made_up(random: &mut StdRng) -> String {
    let onsets = [
        "b", "bl", "d", "dr", "f", "g", "gr", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
        "t", "tr", "v", "w", "z",
    ];
    let vowels = ["a", "e", "i", "o", "u", "ai", "oo", "ou"];
    let codas = [
        "", "", "b", "g", "k", "l", "m", "n", "nd", "p", "r", "s", "st", "x",
    ];
    let mut part = |parts: &[&'static str]| parts.choose(random).copied().unwrap_or_default();
    let mut words = Vec::new();
    for place in 0..8 {
        let mut word = String::new();
        for _ in 0..1 + place % 3 {
            word = word + part(&onsets) + part(&vowels) + part(&codas);
        }
        words.push(word);
    }
    words.join(" ")
}

/// Microseconds for a sentence, the mean over all languages, on one core.
fn time(texts: &BTreeMap<String, Vec<String>>) -> f64 {
    let start = cpu();
    let mut count = 0_u32;
    for line in texts.values().flat_map(|lines| lines.iter().take(200)) {
        std::hint::black_box(langid::identify(line));
        count += 1;
    }
    (cpu() - start) * 1e6 / f64::from(count.max(1))
}

/// CPU seconds of this thread, as Linux counts them; where it cannot be asked, none.
fn cpu() -> f64 {
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = counted
        .split(' ')
        .next()
        .and_then(|count| count.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}

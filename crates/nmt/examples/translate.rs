//! Translates the lines of the standard input, sentence by sentence:
//! `translate FOLDER [--threads N] [--beam N]`.
//!
//! The folder is that of one model: `model.*.bin`, `vocab.*.spm` (or `srcvocab.*` and `trgvocab.*`)
//! and `lex.*.bin`. Its name says the languages, as in `en-pt`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

#[path = "folder/mod.rs"]
mod folder;

use icu::locale::LanguageIdentifier;
use nmt::{Settings, Translator, sentences, sentences::gap};
use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut settings = Settings::default();
    let mut models = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || {
            arguments
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or(1)
        };
        match argument.as_str() {
            "--threads" => settings.threads = number(),
            "--beam" => settings.beam = number(),
            _ => models = Some(PathBuf::from(argument)),
        }
    }
    let models = models.ok_or("usage: translate FOLDER [--threads N] [--beam N]")?;
    let translator = Translator::open(&folder::files(&models)?)?;
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let [from, to] = languages(&models);
    let lines: Vec<(&str, Vec<_>)> = text
        .lines()
        .map(|line| (line, sentences(line, &from)))
        .collect();
    let all = lines.iter().flat_map(|(line, ranges)| {
        let part = |range: &std::ops::Range<usize>| line.get(range.clone()).unwrap_or_default();
        ranges.iter().map(part)
    });
    let all: Vec<&str> = all.collect();
    let mut translations = translator.translate(&all, &settings)?.into_iter();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (line, ranges) in lines {
        let mut end = None;
        for (range, translation) in ranges.into_iter().zip(&mut translations) {
            let between = end.and_then(|end| line.get(end..range.start));
            end = Some(range.end);
            let before = between.map_or("", |between| gap(between, &to));
            write!(out, "{before}{}", translation.text)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The languages that a folder's name says; undetermined where it says none.
fn languages(folder: &Path) -> [LanguageIdentifier; 2] {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let (from, to) = name.split_once('-').unwrap_or_default();
    [from, to].map(|language| language.parse().unwrap_or(LanguageIdentifier::UNKNOWN))
}

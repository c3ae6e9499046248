//! Translates the lines of the standard input: `translate FOLDER [--threads N] [--beam N]`.
//!
//! The folder is that of one model: `model.*.bin`, `vocab.*.spm` (or `srcvocab.*` and `trgvocab.*`)
//! and `lex.*.bin`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

#[path = "folder/mod.rs"]
mod folder;

use nmt::{Settings, Translator};
use std::{
    io::{self, Read, Write},
    path::PathBuf,
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
    let lines: Vec<&str> = text.lines().collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for translation in translator.translate(&lines, &settings)? {
        writeln!(out, "{}", translation.text)?;
    }
    Ok(())
}

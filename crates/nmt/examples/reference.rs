//! Translates the lines of the standard input with the crate `fxtranslate`, to compare with:
//! `reference MODEL VOCABULARY SHORTLIST`.
#![allow(clippy::print_stdout)]

use fxtranslate::{engine::Engine, shortlist::Shortlist};
use std::io::{self, Read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [model, vocabulary, shortlist] = arguments.as_slice() else {
        return Err("usage: reference MODEL VOCABULARY SHORTLIST".into());
    };
    let engine =
        Engine::load(model, vocabulary, vocabulary)?.with_shortlist(Shortlist::load(shortlist)?);
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let lines: Vec<&str> = text.lines().collect();
    for lines in lines.chunks(32) {
        for line in engine.translate_batch(lines) {
            println!("{line}");
        }
    }
    Ok(())
}

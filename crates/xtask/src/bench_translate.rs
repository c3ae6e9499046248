//! `cargo xtask bench translate`: what happens to an article beside the engine's own work.
//!
//! - `checks.*`: planted defects that the checks find, and clean segments that they leave
//!   alone, on FLORES dev; see `crates/translate/examples/checks`.
//! - `path.*`, `marks.*`, `memory.*`: the whole path against the bare engine, marks planted at
//!   random, and models in memory; see `crates/translate/examples/whole_path.rs`. What marks
//!   cost is chrF without them less chrF with them.

use crate::{
    run::{figures_of, open_data, root},
    sacrebleu,
};
use anyhow::{Context, Result};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const PAIRS: [(&str, &str); 2] = [("en", "pt"), ("pt", "en")];

type Figures = BTreeMap<String, f64>;

/// All measures, one after the other.
pub fn measure() -> Result<Figures> {
    let mut figures = checks()?;
    figures.extend(whole_path()?);
    Ok(figures)
}

/// Planted defects found, clean segments left alone, and what checking costs.
pub fn checks() -> Result<Figures> {
    let mut figures = figures_of("translate", "checks", &flores()?, &[])?;
    figures.retain(|name, _| name.starts_with("checks."));
    Ok(figures)
}

/// From an article to its translation.
fn whole_path() -> Result<Figures> {
    let flores = flores()?;
    let out = root().join("target/bench/translate");
    fs::create_dir_all(&out)?;
    let place = out.to_string_lossy();
    let mut figures = figures_of("translate", "whole_path", &flores, &[&place])?;
    for (from, to) in PAIRS {
        let reference = flores.join(format!("dev.{to}.txt"));
        let of = |name: &str| {
            let output = out.join(format!("{name}.{from}-{to}.txt"));
            sacrebleu::score("chrf", &reference, Path::new(&output))
        };
        if let (Some(plain), Some(marked)) = (of("plain")?, of("marked")?) {
            let name = |what: &str| format!("marks.{from}-{to}.{what}");
            figures.insert(name("chrf_plain"), plain);
            figures.insert(name("chrf_marked"), marked);
            figures.insert(name("chrf_cost"), plain - marked);
        }
    }
    Ok(figures)
}

fn flores() -> Result<PathBuf> {
    let data = open_data().context("no open data: name its folder in INTERPRES_DATA")?;
    Ok(data.join("flores"))
}

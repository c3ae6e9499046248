//! `cargo xtask bench translate`: what happens to an article beside the engine's own work.
//!
//! `checks.*`: planted defects that the checks find, and clean segments that they leave
//! alone, on FLORES dev; see `crates/translate/examples/checks`.

use crate::run::{figures_of, open_data};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

type Figures = BTreeMap<String, f64>;

/// All measures, one after the other.
pub fn measure() -> Result<Figures> {
    checks()
}

/// Planted defects found, clean segments left alone, and what checking costs.
pub fn checks() -> Result<Figures> {
    let data = open_data().context("no open data: name its folder in INTERPRES_DATA")?;
    let mut figures = figures_of("translate", "checks", &data.join("flores"), &[])?;
    figures.retain(|name, _| name.starts_with("checks."));
    Ok(figures)
}

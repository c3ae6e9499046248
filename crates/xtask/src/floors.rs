//! `cargo xtask floors`: quality that may rise but not fall.

use crate::{
    bench_langid, bench_translate,
    run::{figures_of, open_data, root},
};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fs};

/// The floors: figure to least number, by measurement.
const FLOORS: &str = "floors.toml";

pub fn run() -> Result<()> {
    let text = fs::read_to_string(root().join(FLOORS)).context(FLOORS)?;
    let floors: BTreeMap<String, BTreeMap<String, f64>> = toml::from_str(&text)?;
    if open_data().is_none() {
        println!("floors: not checked, the open data to measure with is not here");
        return Ok(());
    }
    let mut below = 0;
    for (name, least) in &floors {
        let figures = match name.as_str() {
            "extract" => measure_extraction(&[])?,
            "langid" => bench_langid::measure()?,
            "translate" => bench_translate::checks()?,
            other => bail!("{FLOORS} names {other}, which nobody measures"),
        };
        for (figure, floor) in least {
            let number = figures.get(figure).copied().with_context(|| {
                format!("{FLOORS} names {name}.{figure}, which was not measured")
            })?;
            println!("{name}.{figure}: {number:.4} (floor {floor:.4})");
            below += u32::from(number < *floor);
        }
    }
    match below {
        0 => Ok(()),
        below => bail!("{below} figures are below their floors"),
    }
}

/// How well articles are extracted, by collection; or what the arguments ask for.
pub fn measure_extraction(arguments: &[&str]) -> Result<BTreeMap<String, f64>> {
    let data = open_data().context("the open data to measure with is not here")?;
    figures_of("extract", "evaluate", &data.join("pages"), arguments)
}

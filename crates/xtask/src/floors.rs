//! `cargo xtask floors`: quality that may rise but not fall.

use crate::{
    bench_langid,
    run::{cargo, open_data, root},
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
    let measured = cargo(&["run", "--quiet", "--release", "--package", "extract"])
        .args(["--example", "evaluate", "--"])
        .arg(data.join("pages"))
        .args(arguments)
        .output()
        .context("the evaluation of extract")?;
    if !measured.status.success() {
        bail!(
            "the evaluation of extract: {}",
            String::from_utf8_lossy(&measured.stderr)
        );
    }
    let printed = String::from_utf8_lossy(&measured.stdout);
    print!("{printed}");
    Ok(printed.lines().filter_map(figure).collect())
}

/// A line of a name and a number; what follows says of how many.
fn figure(line: &str) -> Option<(String, f64)> {
    let mut words = line.split_whitespace();
    let (name, number) = (words.next()?, words.next()?);
    Some((name.to_owned(), number.parse().ok()?))
}

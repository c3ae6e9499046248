//! How fast articles are indexed and found: see `crates/index/examples/searches`, which puts
//! articles together from FLORES and has a bare tantivy index beside ours; and SQLite's
//! FTS5 (`sqlite.*`) on the same articles and queries, where there is a Python.

use crate::run::{figures_of, open_data};
use anyhow::{Context, Result};
use std::{collections::BTreeMap, path::Path, process::Command};

type Figures = BTreeMap<String, f64>;

pub fn measure() -> Result<Figures> {
    let flores = open_data()
        .context("no open data: name its folder in INTERPRES_DATA")?
        .join("flores");
    let folder = tempfile::tempdir()?;
    let dump = folder.path().join("articles");
    let dump = dump.to_string_lossy();
    let mut figures = figures_of("index", "searches", &flores, &["--dump", &dump])?;
    figures.extend(sqlite(&dump, &folder.path().join("sqlite"))?);
    Ok(figures)
}

/// None where Python or its SQLite cannot do it.
fn sqlite(dump: &str, rows: &Path) -> Result<Figures> {
    let script = include_str!("bench_search.py");
    let Ok(ran) = Command::new("python3")
        .args(["-c", script, dump])
        .arg(rows)
        .output()
    else {
        return Ok(Figures::new());
    };
    let printed = String::from_utf8_lossy(&ran.stdout);
    print!("{printed}");
    let figure = |line: &str| {
        let (name, number) = line.split_once(' ')?;
        Some((name.to_owned(), number.parse().ok()?))
    };
    Ok(printed.lines().filter_map(figure).collect())
}

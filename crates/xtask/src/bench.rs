//! `cargo xtask bench NAME`: measurements, as a table and as a flat JSON object.

use crate::{
    bench_ingest, bench_langid, bench_nmt, bench_reading, bench_search, bench_translate, bench_web,
    floors, run::root,
};
use anyhow::Result;
use std::{collections::BTreeMap, fs};

/// What can be measured.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Name {
    /// Extraction against the truth of open collections
    Extract,
    /// Watching feeds: CPU seconds and memory
    Ingest,
    /// Which language a text is in
    Langid,
    /// The translation engine against Bergamot and fxtranslate
    Nmt,
    /// What the first reader of an article waits for its translation
    Reading,
    /// Indexing and finding against a bare tantivy
    Search,
    /// Articles to translations: what the checks find, marks, memory, and the engine's share
    Translate,
    /// What a page costs, against nginx with the same bytes as files
    Web,
}

pub fn run(name: Name) -> Result<()> {
    match name {
        Name::Extract => {
            let mut figures = floors::measure_extraction(&["--worst", "25"])?;
            figures.extend(floors::measure_extraction(&["--speed"])?);
            write("extract", &figures)
        }
        Name::Ingest => write("ingest", &bench_ingest::measure()?),
        Name::Langid => write("langid", &bench_langid::measure()?),
        Name::Nmt => write("nmt", &bench_nmt::measure()?),
        Name::Reading => write("reading", &bench_reading::measure()?),
        Name::Search => write("search", &bench_search::measure()?),
        Name::Translate => write("translate", &bench_translate::measure()?),
        Name::Web => write("web", &bench_web::measure()?),
    }
}

/// Prints figures and writes them to `target/bench/NAME.json`.
fn write(name: &str, figures: &BTreeMap<String, f64>) -> Result<()> {
    for (figure, number) in figures {
        println!("{figure:>32}  {number:.4}");
    }
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder)?;
    fs::write(
        folder.join(format!("{name}.json")),
        serde_json::to_string_pretty(figures)?,
    )?;
    Ok(())
}

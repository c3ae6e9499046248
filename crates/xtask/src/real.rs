//! `cargo xtask real`: the pipeline on recorded pages of the real press.

use crate::run::{self, done, open_data};
use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use jiff::Timestamp;
use press::{Recorded, RecordedPage, Running};
use serde::Deserialize;
use std::{
    fs::{self, File},
    io::Read,
    path::Path,
    process::Command,
};

/// One line of a truth.jsonl; each collection has more fields.
#[derive(Deserialize)]
struct Truth {
    page: String,
    url: Option<String>,
    #[serde(default)]
    lang: Option<String>,
}

/// Serves the pages with feeds made of them, runs `interpres run --once` on those, and
/// lets it report.
pub fn run(most: Option<usize>) -> Result<()> {
    let Some(data) = open_data() else {
        println!(
            "no recorded pages here: put them beside the repository, or name their folder \
                  in INTERPRES_DATA"
        );
        return Ok(());
    };
    let (recorded, pages) = record(&data.join("pages"), most.unwrap_or(usize::MAX))?;
    let interpres = run::interpres()?;
    let threads = tokio::runtime::Runtime::new()?;
    let running = threads.block_on(recorded.serve("127.0.0.1:0".parse()?))?;
    println!("{pages} pages are served at {}", running.base());
    let folder = tempfile::tempdir()?;
    settle(folder.path())?;
    let program = || {
        let mut command = Command::new(&interpres);
        command.arg("--data").arg(folder.path());
        command
    };
    for feed in feeds(&recorded, &running) {
        done(program().args(["source", "add", &feed]))?;
    }
    done(program().args(["run", "--once"]))
}

/// Reads the recorded pages, each collection a group with a feed.
fn record(folder: &Path, most: usize) -> Result<(Recorded, usize)> {
    let mut recorded = Recorded::new();
    let mut count = 0;
    let mut groups: Vec<_> = fs::read_dir(folder)?.filter_map(Result::ok).collect();
    groups.sort_by_key(fs::DirEntry::file_name);
    for group in groups {
        let name = group.file_name().to_string_lossy().into_owned();
        let truths = fs::read_to_string(group.path().join("truth.jsonl"))
            .with_context(|| group.path().display().to_string())?;
        for line in truths.lines().take(most.saturating_sub(count)) {
            // Python writes NaN where there is nothing.
            let truth: Truth = serde_json::from_str(&line.replace(": NaN", ": null"))?;
            recorded.add(&name, page(&group.path(), &truth)?);
            count += 1;
        }
    }
    match count {
        0 => bail!("there are no pages in {}", folder.display()),
        _ => Ok((recorded, count)),
    }
}

fn page(folder: &Path, truth: &Truth) -> Result<RecordedPage> {
    let file = folder.join(&truth.page);
    let packed = File::open(&file).with_context(|| file.display().to_string())?;
    let mut html = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut html)?;
    Ok(RecordedPage {
        path: truth.page.trim_end_matches(".gz").to_owned(),
        charset: Some("utf-8".to_owned()),
        html,
        title: truth.url.clone().unwrap_or_else(|| truth.page.clone()),
        lang: truth.lang.clone().unwrap_or_else(|| "und".to_owned()),
        published: None::<Timestamp>,
    })
}

/// The recorded press is on this machine, and need not be spared.
fn settle(folder: &Path) -> Result<()> {
    fs::write(
        folder.join("interpres.toml"),
        "[ingest]\nallow_networks = [\"127.0.0.0/8\"]\nrate_per_host = 1000.0\n\
         requests_per_host = 16\nmost_bytes = 52428800\n",
    )?;
    Ok(())
}

fn feeds(recorded: &Recorded, running: &Running) -> Vec<String> {
    recorded
        .feed_paths()
        .iter()
        .map(|path| running.url(path))
        .collect()
}

//! `interpres memory`: translated sentences, and their files.

use super::Setting;
use crate::cli::{Memory, Places};
use anyhow::{Context, Result};
use jiff::Timestamp;
use news::{Lang, Pair};
use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
    process::ExitCode,
};
use store::{MemoryPlace, Store};
use translate::{
    exchange::{
        decode,
        tmx::{self, Tmx},
    },
    near_matches,
};

/// Sentences that go in or out at a time.
const AT_ONCE: u32 = 1000;
/// Entries of a file whose flaws are told one by one.
const TOLD: usize = 20;
/// Originals that are compared with the one that is looked for.
const CANDIDATES: u32 = 200;
/// Sentences that are found.
const FOUND: usize = 10;

pub async fn run(places: &Places, command: Memory) -> Result<ExitCode> {
    let store = Setting::of(places)?.store().await?;
    match command {
        Memory::Stats => stats(&store).await,
        Memory::Import { file } => import(&store, &file).await,
        Memory::Export { file, pair } => export(&store, &file, pair).await,
        Memory::Find {
            from,
            to,
            least,
            sentence,
        } => find(&store, (from, to), least, &sentence).await,
    }
}

async fn stats(store: &Store) -> Result<ExitCode> {
    let stats = store.memory_stats().await?;
    for one in &stats {
        let models = one.models.as_deref().unwrap_or("people");
        println!(
            "{}\t{models}\t{} sentences\t{} characters",
            one.route, one.segments, one.characters
        );
    }
    let all: u64 = stats.iter().map(|one| one.segments).sum();
    println!("{all} sentences remembered");
    Ok(ExitCode::SUCCESS)
}

async fn import(store: &Store, file: &Path) -> Result<ExitCode> {
    let name = || file.display().to_string();
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", name()))?;
    let text = decode(&bytes, tmx::LARGEST).with_context(name)?;
    let mut tmx = Tmx::new(&text).with_context(name)?;
    let (mut count, mut left_out) = (0, 0);
    // A file that breaks off has still given what was sound of it.
    while let Some(taken) = tmx.next(AT_ONCE as usize).with_context(name)? {
        let mut save = store.save(Timestamp::now()).await?;
        save.remember_entries(&taken.items).await?;
        save.commit().await?;
        count += taken.items.len();
        for skipped in &taken.skipped {
            left_out += 1;
            if left_out <= TOLD {
                eprintln!("left out, {skipped}");
            }
        }
    }
    if left_out > TOLD {
        eprintln!("and {} more", left_out - TOLD);
    }
    println!("{count} sentences remembered; they are used from the next translation on");
    Ok(ExitCode::SUCCESS)
}

async fn export(store: &Store, file: &Path, pair: Option<Pair>) -> Result<ExitCode> {
    if file.as_os_str() == "-" {
        write(store, io::stdout().lock(), pair).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let name = || format!("writing {}", file.display());
    let out = BufWriter::new(File::create(file).with_context(name)?);
    let count = write(store, out, pair).await.with_context(name)?;
    println!("{count} sentences written to {}", file.display());
    Ok(ExitCode::SUCCESS)
}

async fn write(store: &Store, mut out: impl Write, pair: Option<Pair>) -> Result<usize> {
    let (mut place, mut count) = (MemoryPlace::default(), 0);
    out.write_all(tmx::head().as_bytes())?;
    loop {
        let (entries, next) = store.memory(&place, AT_ONCE).await?;
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            let (from, to) = entry.route.ends();
            if pair.is_none_or(|pair| pair.fits(from, to)) {
                out.write_all(tmx::unit(&entry).as_bytes())?;
                count += 1;
            }
        }
        place = next;
    }
    out.write_all(tmx::foot().as_bytes())?;
    out.flush()?;
    Ok(count)
}

async fn find(
    store: &Store,
    (from, to): (Lang, Lang),
    least: f32,
    sentence: &str,
) -> Result<ExitCode> {
    let candidates = store.memory_near((from, to), sentence, CANDIDATES).await?;
    let pairs = candidates.iter().map(|(a, b)| (a.as_str(), b.as_str()));
    let found = near_matches(sentence, from, pairs, least, FOUND);
    for one in &found {
        println!(
            "{:3.0} %\t{}\n\t{}",
            one.score * 100.0,
            one.source,
            one.target
        );
    }
    if found.is_empty() {
        println!("nothing like it is remembered from {from} to {to}");
    }
    Ok(ExitCode::SUCCESS)
}

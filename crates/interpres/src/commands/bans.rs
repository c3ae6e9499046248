//! `interpres comments ban`: words and networks that comments are kept clean of.

use anyhow::{Context, Result, bail};
use news::{Ban, BanId, Network};
use std::{fs, path::Path, process::ExitCode};
use store::Store;

/// Bans words, also those of a file, and networks.
pub async fn ban(
    store: &Store,
    words: &[String],
    file: Option<&Path>,
    networks: &[Network],
) -> Result<ExitCode> {
    let mut bans = Vec::new();
    for word in words {
        bans.push(Ban::word(word)?);
    }
    if let Some(file) = file {
        let name = || file.display().to_string();
        let text = fs::read_to_string(file).with_context(name)?;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            bans.push(Ban::word(line).with_context(name)?);
        }
    }
    bans.extend(networks.iter().copied().map(Ban::Network));
    if bans.is_empty() {
        bail!("nothing to ban: name it with --word, --words or --network");
    }
    println!("{} banned", store.ban(&bans).await?);
    Ok(ExitCode::SUCCESS)
}

/// Lists all bans with their numbers.
pub async fn list(store: &Store) -> Result<ExitCode> {
    for (id, ban) in store.bans().await? {
        println!("{id}  {}  {}", ban.kind(), ban.what());
    }
    Ok(ExitCode::SUCCESS)
}

/// Lifts bans.
pub async fn lift(store: &Store, ids: &[BanId]) -> Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    for &id in ids {
        if store.unban(id).await? {
            println!("{id} lifted");
        } else {
            eprintln!("there is no ban {id}: `interpres comments bans` shows them");
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

//! `interpres run --once`: one pass over what is due.

use super::Setting;
use crate::{cli::Places, newsroom::Newsroom, progress::Progress, workers::Workers};
use anyhow::Result;
use news::{JobKind, Place};
use std::{collections::BTreeMap, path::Path, process::ExitCode, sync::Arc, time::SystemTime};

/// As many failures as are sorted by cause.
const MOST_FAILURES: u32 = 10_000;
/// Addresses that are shown for one cause.
const SHOWN: usize = 3;

pub async fn run(places: &Places, all: bool) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let _lock = setting.folder.lock()?;
    let newsroom = setting.newsroom().await?;
    if all {
        newsroom.store.all_feeds_due(newsroom.now()).await?;
        newsroom.store.all_looks_due(newsroom.now()).await?;
    }
    let progress = Arc::new(Progress::default());
    once(&newsroom, &progress, setting.worker()?).await?;
    println!("{}", summary(&progress));
    report(&newsroom, &progress).await?;
    Ok(ExitCode::SUCCESS)
}

/// Polls what is due and works until nothing is left to do.
pub async fn once(
    newsroom: &Arc<Newsroom>,
    progress: &Arc<Progress>,
    worker: String,
) -> Result<()> {
    let store = &newsroom.store;
    newsroom.retry_translations().await?;
    store.enqueue_due_polls(newsroom.now()).await?;
    store.enqueue_due_looks(newsroom.now()).await?;
    while store.take_down_expired(newsroom.now()).await? > 0 {}
    while store.sweep(newsroom.now()).await? > 0 {}
    let workers = Workers::new(newsroom.clone(), progress.clone(), worker);
    progress.clone().show(store, workers.run_once()).await
}

/// One line on what was done.
pub fn summary(progress: &Progress) -> String {
    format!(
        "{} feeds read, {} pages fetched, {} articles extracted, {} pictures fetched, \
         {} translations made, {} failures",
        progress.count(JobKind::PollFeed),
        progress.count(JobKind::FetchPage),
        progress.count(JobKind::Extract),
        progress.count(JobKind::FetchPicture),
        progress.count(JobKind::Translate),
        progress.failures(),
    )
}

/// Says what could not be done, by cause, and how long each stage was at work.
async fn report(newsroom: &Newsroom, progress: &Progress) -> Result<()> {
    for feed in newsroom.store.feeds(newsroom.now()).await? {
        if let Some(reason) = &feed.last_error {
            println!("feed {}: {reason}", feed.feed.place);
        }
        if let Place::Folder(folder) = &feed.feed.place {
            waiting(folder);
        }
    }
    let failed = newsroom.store.failed_jobs(MOST_FAILURES).await?;
    let mut causes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for job in &failed {
        let kind = job.job.kind();
        let (at, cause) = apart(&job.reason);
        causes
            .entry(format!("{kind}: {cause}"))
            .or_default()
            .push(at.to_owned());
    }
    for (cause, places) in &causes {
        println!("{:>6} {cause}", places.len());
        let named = places.iter().filter(|place| !place.is_empty()).take(SHOWN);
        named.for_each(|place| println!("         {place}"));
    }
    progress.stages().iter().for_each(|line| println!("{line}"));
    if !failed.is_empty() {
        println!("`interpres doctor` says more.");
    }
    Ok(())
}

/// Says how many files of a wire service are left for another run. A folder that cannot be
/// read has said so by itself.
fn waiting(folder: &Path) {
    if let Ok(files @ 1..) = ingest::files_waiting(folder, SystemTime::now()) {
        println!(
            "{}: {files} more files wait; a run takes {} of them",
            folder.display(),
            ingest::MOST_FILES
        );
    }
}

/// A reason begins with the address it is about, where there is one.
fn apart(reason: &str) -> (&str, &str) {
    match reason.split_once(": ") {
        Some((address, cause)) if address.starts_with("http") => (address, cause),
        _ => ("", reason),
    }
}

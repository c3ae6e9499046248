//! `interpres doctor`: what is missing, and how to mend it.

use super::Setting;
use crate::{
    cli::Places,
    config::Config,
    engines::{self, Remote},
    newsroom,
};
use anyhow::Result;
use jiff::Timestamp;
use news::Lang;
use std::{path::Path, process::ExitCode};
use store::{FeedHealth, Store};
use translate::{ModelStore, Way};

/// As many failures as somebody reads.
const MOST: u32 = 50;

/// What was looked at: fine, or in need of something.
struct Report {
    sound: bool,
}

impl Report {
    fn fine(&self, what: &str) {
        println!("ok       {what}");
    }

    fn ill(&mut self, what: &str) {
        self.sound = false;
        println!("TO MEND  {what}");
    }
}

pub async fn run(places: &Places, json: bool) -> Result<ExitCode> {
    if json {
        return as_json(places).await;
    }
    let mut report = Report { sound: true };
    let setting = match Setting::of(places) {
        Ok(setting) => setting,
        Err(cause) => {
            report.ill(&format!("{cause:#}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    report.fine(&format!(
        "configuration: {} editions",
        setting.config.edition.len()
    ));
    network(&setting.config, &mut report);
    let store = match setting.store().await {
        Ok(store) => store,
        Err(cause) => {
            report.ill(&format!("{cause:#}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    let rows = match setting.config.database.url.as_str() {
        "" => "rows and files",
        _ => "rows in PostgreSQL, files",
    };
    report.fine(&format!("{rows} in {}", setting.folder.path().display()));
    models(&setting.models, &mut report);
    engines(&setting, &mut report).await;
    ways(&setting, &store, &mut report).await?;
    sources(&store, &mut report).await?;
    jobs(&store, &mut report).await?;
    Ok(if report.sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// How each feed is, for other programs.
async fn as_json(places: &Places) -> Result<ExitCode> {
    let store = Setting::of(places)?.store().await?;
    let feeds = store.feeds(Timestamp::now()).await?;
    println!("{}", serde_json::to_string_pretty(&feeds)?);
    Ok(ExitCode::SUCCESS)
}

fn network(config: &Config, report: &mut Report) {
    match newsroom::fetcher(config) {
        Ok(_) => report.fine("network: set up"),
        Err(cause) => report.ill(&format!("network: {cause:#}")),
    }
    if config.ingest.contact.is_empty() {
        report.fine("network: publishers see the site's address; ingest.contact can name a person");
    }
}

/// Every installed model is whole.
fn models(folder: &Path, report: &mut Report) {
    let models = ModelStore::new(folder);
    let (list, problems) = models.list();
    for problem in problems {
        report.ill(&problem.to_string());
    }
    for model in &list {
        let problems = models.verify(model.from, model.to);
        if problems.is_empty() {
            report.fine(&format!(
                "model {} to {}: {}",
                model.from,
                model.to,
                model.label()
            ));
        }
        for problem in problems {
            report.ill(&problem.to_string());
        }
    }
}

/// Which of the other engines answer.
async fn engines(setting: &Setting, report: &mut Report) {
    for settings in &setting.config.translate.engine {
        let name = settings.name();
        let looked = match Remote::new(settings, &setting.folder.accounts()) {
            Ok(remote) => tokio::task::spawn_blocking(move || remote.look()).await,
            Err(cause) => {
                report.ill(&format!("{cause:#}"));
                continue;
            }
        };
        match looked {
            Ok(Ok(said)) => report.fine(&format!("engine {name}: {said}")),
            Ok(Err(cause)) => report.ill(&format!("engine {name}: {cause}")),
            Err(defect) => report.ill(&format!("engine {name}: {defect}")),
        }
    }
}

/// There is a way from every source's language to every edition's.
async fn ways(setting: &Setting, store: &Store, report: &mut Report) -> Result<()> {
    let (config, accounts) = (&setting.config, setting.folder.accounts());
    // What keeps an engine from being set up was said before.
    let Ok(router) = engines::router(config, &setting.models, &accounts) else {
        return Ok(());
    };
    let mut from: Vec<Lang> = store
        .sources()
        .await?
        .iter()
        .map(|source| source.language.base())
        .collect();
    from.sort_unstable();
    from.dedup();
    for from in from.into_iter().filter(|lang| lang.is_known()) {
        for to in config.langs().into_iter().filter(|to| to.base() != from) {
            match router.ways(from, to) {
                Ok(ways) => report.fine(&format!("way {}", in_order(&ways))),
                Err(cause) => report.ill(&cause.to_string()),
            }
        }
    }
    Ok(())
}

/// "vi > en > de (firefox-vien 1.0 > firefox-ende 1.0), else vi > de (deepl)".
fn in_order(ways: &[Way]) -> String {
    let words = ways
        .iter()
        .map(|way| format!("{} ({})", way.route, way.label()));
    words.collect::<Vec<_>>().join(", else ")
}

async fn sources(store: &Store, report: &mut Report) -> Result<()> {
    let feeds = store.feeds(Timestamp::now()).await?;
    if feeds.is_empty() {
        report.fine("sources: none yet; `interpres source add URL` adds one");
    }
    for health in feeds {
        let name = format!("{} ({})", health.source.name, health.feed.place);
        match &health.last_error {
            Some(error) => report.ill(&format!("{name}: {error}")),
            None => report.fine(&format!("{name}: {}", in_words(&health))),
        }
    }
    Ok(())
}

/// "1204 items, 13.5 a day, asked every 11 min; 96 % read as articles, 3 with doubt (no_date 3)".
fn in_words(health: &FeedHealth) -> String {
    let mut words = format!("{} items, {:.1} a day", health.items, health.items_a_day);
    if let Some(rhythm) = health.rhythm {
        words.push_str(&format!(
            ", asked every {} min",
            rhythm.as_secs().div_ceil(60)
        ));
    }
    let pages = &health.pages;
    if let Some(share) = pages.share() {
        words.push_str(&format!("; {:.0} % read as articles", share * 100.0));
    }
    if pages.doubtful > 0 {
        let doubts = pages
            .doubts
            .iter()
            .map(|(doubt, times)| format!("{doubt} {times}"));
        let doubts = doubts.collect::<Vec<_>>().join(", ");
        words.push_str(&format!(", {} with doubt ({doubts})", pages.doubtful));
    }
    words
}

async fn jobs(store: &Store, report: &mut Report) -> Result<()> {
    for counts in store.job_counts().await? {
        report.fine(&format!(
            "jobs {}: {} waiting, {} running, {} given up",
            counts.kind, counts.waiting, counts.running, counts.failed
        ));
    }
    let languages = store.languages().await?.into_iter();
    let untold = languages.filter(|(lang, _)| *lang == Lang::UNKNOWN);
    let untold: u64 = untold.map(|(_, count)| count).sum();
    if untold > 0 {
        report.ill(&format!(
            "{untold} articles are in a language that could not be told: they are published in \
             their own words, untranslated; if you know it, name it by \
             `interpres source add URL --language TAG`"
        ));
    }
    for failed in store.failed_jobs(MOST).await? {
        let end = match failed.again {
            Some(time) => format!("tried again after {time}"),
            None => "given up".to_owned(),
        };
        report.ill(&format!("{}: {} ({end})", failed.job.key(), failed.reason));
    }
    Ok(())
}

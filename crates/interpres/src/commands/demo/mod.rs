//! `interpres demo`: everything at work on a small press of its own.

mod check;
mod crawl;
mod leftover;

use super::{Setting, models, run as pass, serve, source::new_feed};
use crate::{
    cli::{Demo, Places},
    config::Config,
    folder::{self, Folder},
    newsroom::Newsroom,
    progress::Progress,
    workers::Workers,
};
use anyhow::{Context, Result};
use news::{Lang, Pair, WebUrl};
use press::{Press, Running};
use std::{net::SocketAddr, path::Path, process::ExitCode, sync::Arc, time::Instant};
use tokio::sync::watch;

pub async fn run(places: &Places, demo: &Demo) -> Result<ExitCode> {
    let begun = Instant::now();
    let setting = setting(places, demo)?;
    let _lock = setting.folder.lock()?;
    let installed = install(&setting, &demo.editions).await?;
    let press = Press::embedded()?;
    let running = press
        .serve(SocketAddr::from(([127, 0, 0, 1], demo.press_port)))
        .await?;
    println!("The press of the demo is at {}", running.base());
    let listener = serve::listen(setting.config.site.listen).await?;
    let newsroom = setting.newsroom().await?;
    subscribe(&newsroom, &press, &running).await?;
    let progress = Arc::new(Progress::default());
    pass::once(&newsroom, &progress, setting.worker()?).await?;
    println!(
        "{} models installed, {}",
        installed,
        pass::summary(&progress)
    );
    let (stop, stopped) = watch::channel(false);
    let end = match demo.check {
        true => {
            let checked = async {
                let passed = check::run(&newsroom, &press, running.base()).await;
                stop.send_replace(true);
                passed
            };
            let (_, passed) = tokio::try_join!(serve::site(&newsroom, listener, stopped), checked)?;
            println!("{} seconds in all", begun.elapsed().as_secs());
            if passed {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        false => {
            open_doors(&setting, &newsroom, listener, (stop, stopped)).await?;
            ExitCode::SUCCESS
        }
    };
    running.stop().await;
    Ok(end)
}

/// Serves the site until interrupted, with workers for what readers ask for.
async fn open_doors(
    setting: &Setting,
    newsroom: &Arc<Newsroom>,
    listener: tokio::net::TcpListener,
    (stop, stopped): (watch::Sender<bool>, watch::Receiver<bool>),
) -> Result<()> {
    println!();
    for edition in newsroom.config.editions() {
        let name = web::l10n::Locale::new(&edition).language(edition.lang);
        println!("  {name}: {}{}/", setting.config.site.base, edition.lang);
    }
    println!(
        "\nCtrl-C ends it. The data is in {}",
        setting.folder.path().display()
    );
    let progress = Arc::new(Progress::default());
    let workers = Workers::new(newsroom.clone(), progress, setting.worker()?);
    let asked = async {
        serve::interrupted().await;
        stop.send_replace(true);
        Ok(())
    };
    tokio::try_join!(
        serve::site(newsroom, listener, stopped.clone()),
        workers.run(stopped),
        asked
    )?;
    Ok(())
}

/// The demo keeps its data apart from real news, and may fetch from this machine.
fn setting(places: &Places, demo: &Demo) -> Result<Setting> {
    let folder = match (&places.data, dirs::data_dir()) {
        (None, Some(standard)) => Folder::at(standard.join("interpres-demo")),
        _ => Folder::of(places)?,
    };
    let mut config = Config::load(Path::new("no file: the demo has its own configuration"))?;
    config.site.listen = SocketAddr::from(([127, 0, 0, 1], demo.port));
    config.site.base = format!("http://127.0.0.1:{}/", demo.port).parse()?;
    config.ingest.allow_networks = vec!["127.0.0.0/8".to_owned()];
    // The press of the demo is one machine, this one, and does not mind.
    config.ingest.requests_per_host = config.ingest.requests;
    config.ingest.rate_per_host = 1000.0;
    config.translate.at_once = vec![Pair::ANY];
    config.set_editions(&demo.editions)?;
    Ok(Setting {
        folder,
        config,
        models: folder::models(places)?,
    })
}

/// Installs the models that lead between the press's languages and the editions'. An
/// edition whose models cannot be had shows the originals.
async fn install(setting: &Setting, editions: &[Lang]) -> Result<usize> {
    let ours: Vec<Lang> = ["en", "pt"]
        .iter()
        .filter_map(|tag| tag.parse().ok())
        .collect();
    let mut wanted = ours.clone();
    wanted.extend(editions.iter().map(|lang| lang.base()));
    wanted.retain(|lang| *lang != Lang::ENGLISH);
    let (mut installed, mut without) = (0, Vec::new());
    for (at, lang) in wanted.iter().enumerate() {
        if wanted.iter().take(at).any(|before| before == lang) {
            continue;
        }
        for (from, to) in [(*lang, Lang::ENGLISH), (Lang::ENGLISH, *lang)] {
            match models::ensure(setting, from, to).await {
                Ok(new) => installed += usize::from(new),
                Err(cause) if ours.contains(lang) => return Err(cause),
                Err(cause) => {
                    without.push((lang.to_string(), cause));
                    break;
                }
            }
        }
    }
    if let Some((_, cause)) = without.first() {
        let langs: Vec<&str> = without.iter().map(|(lang, _)| lang.as_str()).collect();
        let langs = langs.join(", ");
        println!("These editions show originals, for want of models: {langs}\n  {cause}");
    }
    Ok(installed)
}

/// Adds the outlets of the press by their home pages, as anybody would.
async fn subscribe(newsroom: &Newsroom, press: &Press, running: &Running) -> Result<()> {
    let known = newsroom.store.sources().await?;
    for outlet in press.outlets() {
        let home: WebUrl = running.url(&outlet.home_path()).parse()?;
        if known.iter().any(|source| source.home == home) {
            continue;
        }
        let found = ingest::discover(&newsroom.fetcher, &home)
            .await
            .with_context(|| format!("looking for the feed of {}", outlet.name))?;
        let new = new_feed(found, Some(outlet.name.clone()), None);
        newsroom
            .store
            .add_feed(&store::NewFeed { home, ..new })
            .await?;
    }
    Ok(())
}

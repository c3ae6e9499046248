//! `interpres source`: the outlets and their channels.

use super::Setting;
use crate::{
    cli::{Places, RightsChange, Source},
    newsroom, stages,
};
use anyhow::{Context, Result};
use ingest::{Found, OpmlEntry, read_opml, write_opml};
use jiff::Timestamp;
use news::{FeedKind, Job, Lang, Place, Rights, SourceId, WebUrl};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::{FeedHealth, NewFeed, Store};

pub async fn run(places: &Places, command: Source) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = setting.store().await?;
    match command {
        Source::Add {
            place,
            name,
            language,
            home,
            section,
        } => {
            let new = match (place_of(&place)?, section) {
                (Place::Folder(folder), _) => wire_folder(folder, name, language, home)?,
                (Place::Web(url), Some(selector)) => {
                    let fetcher = newsroom::fetcher(&setting.config)?;
                    let selector = Some(selector).filter(|it| !it.trim().is_empty());
                    let found = section_page(&fetcher, &url, selector.as_deref()).await?;
                    let new = new_feed(found, name, language);
                    let home = home.unwrap_or_else(|| new.home.clone());
                    NewFeed {
                        home,
                        selector,
                        ..new
                    }
                }
                (Place::Web(url), None) => {
                    let fetcher = newsroom::fetcher(&setting.config)?;
                    let found = ingest::discover(&fetcher, &url).await?;
                    let new = new_feed(found, name, language);
                    let home = home.unwrap_or_else(|| new.home.clone());
                    NewFeed { home, ..new }
                }
            };
            add(&store, &new).await
        }
        Source::List => list(&store).await,
        Source::Rights { id, rights } => set_rights(&store, id, &rights).await,
        Source::Remove { id } => remove(&setting, &store, id).await,
        Source::Import { file } => import(&store, &file).await,
        Source::Export { file } => export(&store, &file).await,
    }
}

fn say(line: String) -> Result<ExitCode> {
    println!("{line}");
    Ok(ExitCode::SUCCESS)
}

/// An address on the web, or a folder that is there.
fn place_of(text: &str) -> Result<Place> {
    if let Ok(url) = text.parse() {
        return Ok(Place::Web(url));
    }
    let path = Path::new(text.strip_prefix("file://").unwrap_or(text));
    if !path.is_dir() {
        anyhow::bail!(
            "{text} is neither an address (https://...) nor a folder of this machine into \
             which a wire service delivers files"
        );
    }
    let path = path.canonicalize().with_context(|| text.to_owned())?;
    Ok(Place::Folder(path))
}

/// A section page as it is now, with the articles that would be taken from it.
async fn section_page(
    fetcher: &ingest::Fetcher,
    url: &WebUrl,
    selector: Option<&str>,
) -> Result<Found> {
    if let Some(selector) = selector.filter(|it| !ingest::is_selector(it)) {
        anyhow::bail!("{selector:?} is no CSS selector; one is, for example, \"main h2 a\"");
    }
    let condition = ingest::Conditional::default();
    let polled = ingest::poll_section(fetcher, url, &condition, selector).await?;
    let ingest::Polled::Read(reading) = polled else {
        anyhow::bail!("{url} answered without a page");
    };
    println!("Articles listed there now:");
    for item in reading.feed.items.iter().take(10) {
        println!(
            "    {}  {}",
            item.url,
            item.title.as_deref().unwrap_or_default()
        );
    }
    Ok(Found {
        kind: FeedKind::Section,
        url: url.clone(),
        title: reading.feed.title.clone(),
        home: url.join("/").unwrap_or_else(|_| url.clone()),
        language: reading.feed.language,
        feed: reading.feed,
    })
}

/// A wire service that delivers into a folder. What its files do not say, the operator must.
fn wire_folder(
    folder: PathBuf,
    name: Option<String>,
    language: Option<Lang>,
    home: Option<WebUrl>,
) -> Result<NewFeed> {
    let (Some(name), Some(home)) = (name, home) else {
        anyhow::bail!(
            "say whose texts come into {}: --name NAME, and --home URL for the page to which \
             readers are led",
            folder.display()
        );
    };
    // Now is the time to be told that files cannot be moved there.
    ingest::put_away(&folder, &ingest::Delivery::default())?;
    Ok(NewFeed {
        name,
        home,
        language: language.unwrap_or(Lang::UNKNOWN),
        place: Place::Folder(folder),
        kind: FeedKind::Wire,
        selector: None,
    })
}

async fn add(store: &Store, new: &NewFeed) -> Result<ExitCode> {
    let (source, _) = store.add_feed(new).await?;
    let known = match new.language.is_known() {
        true => new.language.to_string(),
        false => "unknown language, told from each article".to_owned(),
    };
    say(format!(
        "{source}  {} ({known})\n    {}",
        new.name, new.place
    ))
}

/// A source of what was found, with what the operator said on top. A language that
/// nobody declared is measured on the headlines.
pub fn new_feed(found: Found, name: Option<String>, language: Option<Lang>) -> NewFeed {
    let measured = || extract::language_of(&headlines(&found), None);
    NewFeed {
        language: language.or(found.language).unwrap_or_else(measured),
        name: name
            .or(found.title)
            .unwrap_or_else(|| found.home.host().to_owned()),
        kind: found.kind,
        selector: None,
        place: found.url.into(),
        home: found.home,
    }
}

fn headlines(found: &Found) -> String {
    let items = found.feed.items.iter();
    let words = items.flat_map(|item| [item.title.as_deref(), item.summary.as_deref()]);
    words.flatten().collect::<Vec<_>>().join("\n")
}

async fn set_rights(store: &Store, id: SourceId, change: &RightsChange) -> Result<ExitCode> {
    let Some(source) = store.source(id).await? else {
        anyhow::bail!("there is no source {id}: `interpres source list` shows them");
    };
    let rights = changed(source.rights, change);
    if rights != source.rights {
        store.set_rights(id, rights).await?;
    }
    say(format!("{id}  {}\n    {}", source.name, words_of(rights)))
}

fn changed(rights: Rights, change: &RightsChange) -> Rights {
    let days = change.days.map(|days| Some(days).filter(|days| *days > 0));
    Rights {
        extent: change.extent.unwrap_or(rights.extent),
        pictures: change.pictures.unwrap_or(rights.pictures),
        canonical: change.canonical.unwrap_or(rights.canonical),
        days: days.unwrap_or(rights.days),
    }
}

fn words_of(rights: Rights) -> String {
    let pictures = match rights.has_pictures() {
        true => "pictures",
        false => "no pictures",
    };
    let days = match rights.days {
        Some(days) => format!("for {days} days"),
        None => "for good".to_owned(),
    };
    format!(
        "extent {}, {pictures}, canonical {}, {days}",
        rights.extent, rights.canonical
    )
}

async fn remove(setting: &Setting, store: &Store, id: SourceId) -> Result<ExitCode> {
    let subscriptions = store.subscriptions(id).await?;
    let Some(articles) = store.remove_source(id).await? else {
        anyhow::bail!("there is no source {id}: `interpres source list` shows them");
    };
    let count = articles.len();
    let fetcher = newsroom::fetcher(&setting.config)?;
    for known in &subscriptions {
        let base = &setting.config.site.base;
        if let Err(cause) = stages::websub::ask_hub(&fetcher, base, known, false).await {
            tracing::warn!("{} was not told: {cause}", known.hub);
        }
    }
    if let Some(&lang) = setting.config.langs().first() {
        // The index takes out, in all languages, what it is asked to add and is gone.
        let jobs = articles
            .into_iter()
            .map(|article| Job::Index { article, lang });
        store.enqueue(&jobs.collect::<Vec<_>>()).await?;
    }
    say(format!(
        "{id} removed, with {count} articles and all that came with them"
    ))
}

async fn list(store: &Store) -> Result<ExitCode> {
    for health in store.feeds(Timestamp::now()).await? {
        println!("{}", line(&health));
    }
    Ok(ExitCode::SUCCESS)
}

fn line(health: &FeedHealth) -> String {
    let FeedHealth {
        feed,
        source,
        last_success,
        last_error,
        items,
        articles,
        ..
    } = health;
    let state = match (last_error, last_success) {
        (Some(error), _) => format!("not read: {error}"),
        (None, Some(time)) => format!("read at {time}"),
        (None, None) => "never read yet".to_owned(),
    };
    format!(
        "{}  {} ({}): {articles} articles of {items} items\n    {}  {state}",
        source.id, source.name, source.language, feed.place
    )
}

async fn import(store: &Store, file: &Path) -> Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let entries = read_opml(&text).with_context(|| file.display().to_string())?;
    let count = entries.len();
    for entry in entries {
        let home = entry.home.unwrap_or_else(|| entry.url.clone());
        let (name, language) = (entry.title, Lang::UNKNOWN);
        let new = NewFeed {
            name,
            home,
            language,
            place: entry.url.into(),
            kind: FeedKind::Syndication,
            selector: None,
        };
        store.add_feed(&new).await?;
    }
    say(format!("{count} feeds in {}", file.display()))
}

async fn export(store: &Store, file: &Path) -> Result<ExitCode> {
    let feeds = store.feeds(Timestamp::now()).await?;
    let entries: Vec<OpmlEntry> = feeds.into_iter().filter_map(entry).collect();
    let text = write_opml(&entries, "Interpres");
    match file.as_os_str() == "-" {
        true => print!("{text}"),
        false => std::fs::write(file, text).with_context(|| file.display().to_string())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Folders of this machine mean nothing elsewhere.
fn entry(health: FeedHealth) -> Option<OpmlEntry> {
    Some(OpmlEntry {
        title: health.source.name,
        url: health.feed.place.web()?.clone(),
        home: Some(health.source.home),
    })
}

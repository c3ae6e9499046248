//! `interpres article`: single articles, by their addresses.

use super::Setting;
use crate::cli::{Article, Places};
use anyhow::{Result, bail};
use jiff::Timestamp;
use news::{ArticleId, Diff, WebUrl};
use std::process::ExitCode;
use store::{Remover, Store};

pub async fn run(places: &Places, command: Article) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = setting.store().await?;
    let base = &setting.config.site.base;
    match command {
        Article::Remove { url, reason } => {
            let id = find(&store, base, &url).await?;
            remove(&store, id, &reason).await
        }
        Article::Changes { url } => {
            let id = find(&store, base, &url).await?;
            changes(&store, id).await
        }
    }
}

/// The article of an address at its publisher or on this site.
async fn find(store: &Store, base: &WebUrl, url: &WebUrl) -> Result<ArticleId> {
    if url.host() == base.host() && url.as_url().port() == base.as_url().port() {
        let mut parts = url.as_url().path().split('/');
        let id = parts.find(|part| *part == "article").and(parts.next());
        if let Some(id) = id.and_then(|id| id.parse().ok()) {
            return Ok(id);
        }
    }
    match store.article_at(&ingest::canonical(url)).await? {
        Some((id, _)) => Ok(id),
        None => bail!("there is no article of the address {url}"),
    }
}

async fn remove(store: &Store, id: ArticleId, reason: &str) -> Result<ExitCode> {
    let mut save = store.save(Timestamp::now()).await?;
    let taken = save.take_down(id, Remover::Operator, reason).await?;
    save.commit().await?;
    match taken {
        true => println!(
            "article {id} is taken down; its words and files are erased by `serve` or `run --once`"
        ),
        false => bail!("there is no article {id} that is not taken down already"),
    }
    Ok(ExitCode::SUCCESS)
}

async fn changes(store: &Store, id: ArticleId) -> Result<ExitCode> {
    let Some(now) = store.article(id).await? else {
        bail!("article {id} is taken down, or there never was one");
    };
    let earlier = store.revisions(id).await?;
    let newer = earlier.iter().skip(1).map(|revision| &revision.article);
    for (old, new) in earlier.iter().zip(newer.chain([&now.article])) {
        let change = serde_json::json!({
            "at": old.replaced,
            "diff": Diff::between(&old.article, new),
        });
        println!("{change}");
    }
    Ok(ExitCode::SUCCESS)
}

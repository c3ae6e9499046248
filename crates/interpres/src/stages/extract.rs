//! Page to article.

use super::{Stop, busy, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::extract::{ExtractError, Extraction, Page};
use news::{ItemId, Outcome, Warning};
use store::{Claimed, ExtractedArticle};

/// Reads an article from a fetched page. Another page with the same canonical address
/// may have brought it already: then it stays as it is.
pub async fn extract(newsroom: &Newsroom, claimed: &Claimed, id: ItemId) -> Result<(), Stop> {
    let store = &newsroom.store;
    let (Some((item, source, seen)), Some(raw)) = (store.item(id).await?, store.page(id).await?)
    else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let home = source.language;
    let url = raw.url.clone();
    let found = busy(move || {
        let page = Page {
            url: Some(&raw.url),
            charset: raw.charset.as_deref(),
            bytes: &raw.body,
            item: Some(&item),
            language: Some(home),
        };
        ::extract::extract(&page)
    })
    .await?;
    let Extraction {
        article,
        warnings,
        kind,
        next_page,
    } = found.map_err(|cause: ExtractError| Outcome::fail(format!("{url}: {cause}")))?;
    if warnings.contains(&Warning::UnknownLanguage) {
        tracing::warn!(
            "{url}: its language could not be told, so it is published in its own words; \
             name it by `interpres source add URL --language TAG`"
        );
    } else if !warnings.is_empty() {
        tracing::info!("{url}: read with doubt, as {kind:?}: {warnings:?}");
    }
    if let Some(next) = next_page {
        tracing::info!("{url}: only its first page was read; it goes on at {next}");
    }
    let mut save = store.save(newsroom.now()).await?;
    let new = ExtractedArticle {
        source: source.id,
        article: &article,
        seen,
    };
    let Some(saved) = save.article(&new).await? else {
        return end(newsroom, save, claimed, &[]).await;
    };
    let mut pictures = Vec::new();
    for figure in article.figures() {
        pictures.push(save.picture(saved, figure).await?);
    }
    let follows = pipeline::after_article(newsroom, saved, article.language, &pictures);
    end(newsroom, save, claimed, &follows).await
}

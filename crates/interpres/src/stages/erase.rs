//! What is left of an article that was taken down, to nothing.

use super::{Stop, busy, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use news::{ArticleId, Scope, Text};
use store::Claimed;

/// Erases files, words, translations, pictures and the memory of its sentences; the index
/// is told.
pub async fn erase(newsroom: &Newsroom, claimed: &Claimed, id: ArticleId) -> Result<(), Stop> {
    let store = &newsroom.store;
    let Some(article) = store.removed_article(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let revisions = store.revisions(id).await?;
    let (article, sentences) = busy(move || {
        let earlier = revisions.iter().map(|revision| &revision.article);
        let states = earlier.chain([&article]);
        let sentences = states.flat_map(|state| ::translate::needed(state, Scope::Full));
        let sentences: Vec<Text> = sentences.collect();
        (article, sentences)
    })
    .await?;
    // Files first: if this breaks off, the rows still name them.
    store.erase_files(id).await?;
    let mut save = store.save(newsroom.now()).await?;
    save.forget(&sentences).await?;
    save.erase(id, &article).await?;
    end(
        newsroom,
        save,
        claimed,
        &pipeline::after_hiding(newsroom, id),
    )
    .await
}

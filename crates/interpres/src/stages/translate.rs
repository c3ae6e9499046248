//! Article to translation, and a reader's comment to its translation.

use super::{Stop, busy, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::translate::{EngineError, NoWay, Order, Publish, TranslateError, needed, translate_lines};
use news::{ArticleId, CommentId, Lang, Outcome, Scope};
use std::time::Duration;
use store::{Claimed, Kept, StoredTranslation};

/// How long to wait for an engine that failed.
const WAIT: Duration = Duration::from_secs(60);

/// Translates an article. What is known of its sentences is loaded first, what was
/// learned is saved with it.
pub async fn translate(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: ArticleId,
    lang: Lang,
    scope: Scope,
) -> Result<(), Stop> {
    let store = &newsroom.store;
    let Some(stored) = store.article(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let (article, revision) = (stored.article, stored.revision);
    let from = article.language;
    let policy = newsroom.config.policy(&stored.source.home, (from, lang));
    if !is_wanted(policy.publish, lang, scope) {
        return nothing_to_do(newsroom, claimed).await;
    }
    let earlier = store.stored_translation(id, lang).await?;
    let before = earlier.as_ref().map(|it| it.translation.revision.clone());
    let has_new_words = before.as_ref() != Some(&revision);
    let follows = pipeline::after_translation(newsroom, id, (from, lang), scope, has_new_words);
    let covers = |it: &StoredTranslation| it.translation.scope >= scope && !has_new_words;
    if earlier.as_ref().is_some_and(covers) {
        let save = store.save(newsroom.now()).await?;
        return end(newsroom, save, claimed, &follows).await;
    }
    let way = newsroom
        .router
        .way(from, lang)
        .map_err(|cause| no_way(&cause))?;
    let (route, models) = (way.route.to_string(), way.label());
    let known = store
        .recall(&route, &models, &needed(&article, scope))
        .await?;
    let (router, now) = (newsroom.router.clone(), newsroom.now());
    let known_before = earlier.clone();
    let mut done = busy(move || {
        let earlier = earlier.as_ref().map(|it| &it.translation);
        let order = Order {
            to: lang,
            scope,
            policy,
            known: &known,
            earlier,
            now,
        };
        ::translate::translate(&article, &order, &router)
    })
    .await?
    .map_err(|cause| failed(&cause))?;
    let mut save = store.save(newsroom.now()).await?;
    save.remember(&route, &models, &done.learned).await?;
    done.translation.revision = revision;
    let kept = save
        .translation(id, from, &done.translation, known_before.as_ref())
        .await?;
    match kept {
        Kept::New | Kept::Old => end(newsroom, save, claimed, &follows).await,
        // Once more, of the words that it has now.
        Kept::Late => end(newsroom, save, claimed, std::slice::from_ref(&claimed.job)).await,
    }
}

/// Translates a reader's comment, paragraph by paragraph.
pub async fn translate_comment(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: CommentId,
    lang: Lang,
) -> Result<(), Stop> {
    let Some(comment) = newsroom.store.comment(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let router = newsroom.router.clone();
    let translated = busy(move || {
        let mut out = Vec::new();
        translate_lines(
            &router,
            (comment.lang, lang),
            1,
            comment.text.as_bytes(),
            &mut out,
        )
        .map(|_| String::from_utf8_lossy(&out).trim_end().to_owned())
    })
    .await?
    .map_err(Outcome::fail)?;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.comment_translation(id, lang, &translated).await?;
    end(newsroom, save, claimed, &[]).await
}

/// Whether a policy leaves anything for readers to see. Stories are found on English heads,
/// which are made even where nobody may read them.
fn is_wanted(publish: Publish, lang: Lang, scope: Scope) -> bool {
    match publish {
        Publish::Checked | Publish::Reviewed => true,
        Publish::Headline => scope == Scope::Head,
        Publish::Nothing => scope == Scope::Head && lang == Lang::ENGLISH,
    }
}

fn no_way(cause: &NoWay) -> Outcome {
    Outcome::fail(cause)
}

fn failed(cause: &TranslateError) -> Outcome {
    match cause {
        TranslateError::NoWay(cause) => no_way(cause),
        TranslateError::Engine(cause @ EngineError::Failed(_)) => Outcome::retry(cause, WAIT),
        TranslateError::Engine(cause) => Outcome::fail(cause),
    }
}

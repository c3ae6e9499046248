//! Article to translation, and a reader's comment to its translation.

use super::{Stop, busy, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::translate::{Done, EngineError, Glossary, Order, Policy, Publish, Way, comment, needed};
use news::{Article, ArticleId, CommentId, Lang, Outcome, Remembered, Scope, Text};
use std::{collections::HashMap, sync::Arc, time::Duration};
use store::{Claimed, Kept, StoredTranslation};

/// How long to wait for an engine that failed.
const WAIT: Duration = Duration::from_secs(60);
/// Longest wait for one that takes nothing now: a budget may be raised, a key exchanged.
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

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
    let glossary = newsroom.glossaries.of(store, from, lang).await?;
    let covers = |it: &StoredTranslation| {
        let version = it.translation.provenance.glossary.as_deref();
        it.translation.scope >= scope && !has_new_words && version == glossary.version()
    };
    let follows = pipeline::after_translation(newsroom, id, (from, lang), scope, has_new_words);
    if earlier.as_ref().is_some_and(covers) {
        let save = store.save(newsroom.now()).await?;
        return end(newsroom, save, claimed, &follows).await;
    }
    let order = Wanted {
        article,
        to: lang,
        // Terms that changed make anew what there is of it, not less.
        scope: match &earlier {
            Some(it) if !has_new_words => scope.max(it.translation.scope),
            _ => scope,
        },
        policy,
        glossary,
        earlier: earlier.clone(),
    };
    let (way, mut done) = by_any_way(newsroom, order).await?;
    tracing::debug!(article = %id, %lang, %scope, sentences = done.translation.segments.len(), "translated");
    let mut save = store.save(newsroom.now()).await?;
    save.remember(&way.route, &way.label(), &done.learned)
        .await?;
    done.translation.revision = revision;
    let kept = save
        .translation(id, from, &done.translation, earlier.as_ref())
        .await?;
    match kept {
        Kept::New | Kept::Old => end(newsroom, save, claimed, &follows).await,
        // Once more, of the words that it has now.
        Kept::Late => end(newsroom, save, claimed, std::slice::from_ref(&claimed.job)).await,
    }
}

/// An article to be translated.
struct Wanted {
    article: Article,
    to: Lang,
    scope: Scope,
    policy: Policy,
    glossary: Arc<Glossary>,
    earlier: Option<StoredTranslation>,
}

/// Takes the best way; where its engine fails, the next one. An article goes one way as a
/// whole, so that its provenance is true of every sentence.
async fn by_any_way(newsroom: &Newsroom, wanted: Wanted) -> Result<(Way, Done), Stop> {
    let wanted = Arc::new(wanted);
    let ways = newsroom.router.ways(wanted.article.language, wanted.to);
    let mut causes = Vec::new();
    for way in ways.map_err(Outcome::fail)? {
        let needed = needed(&wanted.article, wanted.scope);
        let store = &newsroom.store;
        let known = store.recall(&way.route, &way.label(), &needed).await?;
        match by(newsroom, wanted.clone(), way.clone(), known).await? {
            Ok(done) => return Ok((way, done)),
            Err(cause) => {
                tracing::warn!(route = %way.route, models = way.label(), %cause, "a way failed");
                causes.push(cause);
            }
        }
    }
    Err(failed(&causes).into())
}

/// Takes one way.
async fn by(
    newsroom: &Newsroom,
    wanted: Arc<Wanted>,
    way: Way,
    known: HashMap<Text, Remembered>,
) -> Result<Result<Done, EngineError>, Stop> {
    let (router, now) = (newsroom.router.clone(), newsroom.now());
    busy(move || {
        let order = Order {
            to: wanted.to,
            scope: wanted.scope,
            way: &way,
            policy: wanted.policy,
            glossary: &wanted.glossary,
            known: &known,
            earlier: wanted.earlier.as_ref().map(|it| &it.translation),
            now,
        };
        ::translate::translate(&wanted.article, &order, &router)
    })
    .await
}

/// Translates a reader's comment as if it were a body, with the same glossary and checks. The
/// memory is asked, but learns nothing: what readers take back is nowhere then. Where a
/// sentence fails, readers have the whole comment in its own words.
pub async fn translate_comment(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: CommentId,
    lang: Lang,
) -> Result<(), Stop> {
    let store = &newsroom.store;
    let Some(comment) = store.comment(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let base = newsroom.config.site.base.clone();
    let wanted = Wanted {
        article: comment::as_article(&comment.text, comment.lang, base),
        to: lang,
        scope: Scope::Full,
        policy: Policy::default(),
        glossary: newsroom.glossaries.of(store, comment.lang, lang).await?,
        earlier: None,
    };
    let (_, done) = by_any_way(newsroom, wanted).await?;
    let mut save = store.save(newsroom.now()).await?;
    let text = &comment.text;
    match comment::translated(text, &done.translation) {
        Some(words) => {
            let own = (id, text.as_str(), comment.lang);
            save.comment_translation(own, lang, &words).await?;
        }
        None => save.no_comment_translation(id, lang).await?,
    }
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

/// Tried again as soon as one of the engines may do better; damage does not pass by itself.
/// Where none of them was even asked, the article waits for as long as it takes: an engine
/// that is away for an hour or keeps a slow pace says nothing against it.
fn failed(causes: &[EngineError]) -> Outcome {
    let reasons: Vec<String> = causes.iter().map(EngineError::to_string).collect();
    let reasons = reasons.join("; ");
    let again = causes.iter().filter_map(|cause| match cause {
        EngineError::Failed(_) => Some(WAIT),
        EngineError::Later { after, .. } => Some(*after),
        EngineError::NoModel { .. } | EngineError::Damaged { .. } => None,
    });
    let tried = causes.iter().any(|cause| match cause {
        EngineError::Failed(_) => true,
        EngineError::Later { asked, .. } => *asked,
        EngineError::NoModel { .. } | EngineError::Damaged { .. } => false,
    });
    match again.min() {
        Some(wait) if tried => Outcome::retry(reasons, wait),
        Some(wait) => Outcome::wait(reasons, wait.min(LONGEST_WAIT)),
        None => Outcome::fail(reasons),
    }
}

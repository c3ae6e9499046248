//! An article, as it is read in one edition.

use super::related::{Related, RelatedView};
use crate::{
    addresses,
    app::Site,
    article_head,
    article_view::{ArticleView, Shown},
    comments::{CommentsView, FieldsView, Form, Told, pages_of, stamped},
    frame::Frame,
    freshness, json_ld,
    listing::{PageNumber, ends_with, moved},
    problem::{Answer, Problem},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse},
};
use news::{ArticleId, CommentId, CommentPolicy, Job, Scope, Standing};
use serde::Deserialize;
use std::time::Duration;
use store::{Reading, Store, StoreError, StoredComment};

/// The page.
#[derive(Template)]
#[template(path = "article.html")]
pub struct ArticlePage {
    frame: Frame,
    article: ArticleView,
    related: Vec<RelatedView>,
    comments: CommentsView,
    fields: FieldsView,
}

/// What the page is made of.
pub struct Whole {
    /// The article.
    pub reading: Reading,
    /// What stands beside it.
    pub related: Related,
    /// What readers said.
    pub comments: Vec<StoredComment>,
    /// Which page of it is asked for.
    pub page: Option<PageNumber>,
}

/// What may stand in the query.
#[derive(Deserialize)]
pub struct Asked {
    /// Set after a comment was sent.
    comment: Option<String>,
    /// The comment that was sent.
    own: Option<String>,
    /// The comment that a reply is written to.
    reply: Option<String>,
    /// Which page of comments is to be shown.
    comments: Option<String>,
}

/// `/{edition}/article/{id}/{slug}`
pub async fn show(
    reader: Reader,
    Path((_, article, slug)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let asked_for = id(&article)?;
    let page = asked.comments.as_deref();
    let page = page.map(|page| PageNumber::read(Some(page))).transpose()?;
    let mut now = reader.as_of_now()?;
    let mut reading = read_as_shown(&now, asked_for).await?;
    let address = address(&now, &reading);
    let reply: Option<CommentId> = asked.reply.and_then(|reply| reply.parse().ok());
    if reading.original.id != asked_for || !ends_with(&address, &slug) {
        return moved(match (reply, page) {
            (Some(comment), _) => format!("{address}?reply={comment}"),
            (None, Some(page)) => format!("{address}?comments={}", page.0),
            (None, None) => address,
        });
    }
    let mut may_come = false;
    if let Some(job) = the_rest(&reading) {
        drop(now);
        may_come = wait_for(&reader, &job).await?;
        now = reader.as_of_now()?;
        reading = read_as_shown(&now, asked_for).await?;
    }
    let own = asked.own.as_deref();
    let told = asked.comment.and_then(|comment| Told::read(&comment, own));
    let form = match (told, reply) {
        (Some(told), _) => Form::Told(told),
        (None, Some(comment)) => Form::Reply(comment),
        (None, None) => Form::Empty,
    };
    let mut whole = whole(&now, reading).await?;
    if page.is_some_and(|page| page.0 > pages_of(whole.comments.len())) {
        return Err(Problem::NotFound);
    }
    whole.page = page;
    let setting = now.setting().await?;
    drop(now);
    let page = ArticlePage::new(&setting, &whole, Shown::InEdition, form);
    let mut response = with_a_stamp(&reader, &page)?;
    if may_come {
        // The next reader waits for the rest, too.
        let never = HeaderValue::from_static(freshness::NEVER);
        response.headers_mut().insert(header::CACHE_CONTROL, never);
    }
    Ok(response)
}

/// The page with the time in its form. Its tag is that of the page without.
fn with_a_stamp(reader: &Reader, page: &ArticlePage) -> Answer {
    let html = page.render()?;
    let mut response = Html(stamped(&html, (reader.app.clock)())).into_response();
    if let Some(tag) = freshness::tag_of(html.as_bytes()) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// `/{edition}/article/{id}/{slug}/original`
pub async fn show_original(
    reader: Reader,
    Path((_, article, slug)): Path<(String, String, String)>,
) -> Answer {
    let asked_for = id(&article)?;
    let reading = read(&reader, asked_for).await?;
    let (article, headline) = (reading.original.id, headline(&reading));
    let address = addresses::article(reader.lang(), article, &headline);
    if article != asked_for || reading.translation.is_none() {
        return moved(address);
    }
    if !ends_with(&address, &slug) {
        return moved(addresses::original(reader.lang(), article, &headline));
    }
    let whole = whole(&reader, reading).await?;
    let setting = reader.setting().await?;
    let page = ArticlePage::new(&setting, &whole, Shown::Original, Form::Empty);
    with_a_stamp(&reader, &page)
}

/// The page again, with a comment that cannot be taken and why.
pub async fn with_form(
    reader: &Reader,
    article: ArticleId,
    status: StatusCode,
    form: Form,
) -> Answer {
    let whole = whole(reader, read(reader, article).await?).await?;
    let setting = reader.setting().await?;
    let page = ArticlePage::new(&setting, &whole, Shown::InEdition, form);
    Ok((status, with_a_stamp(reader, &page)?).into_response())
}

/// The article as the edition has it; that which it is a copy of, where it is one.
pub async fn read(reader: &Reader, article: ArticleId) -> Result<Reading, Problem> {
    let reading = reader.app.store.reading(article, reader.lang()).await?;
    found(reader, article, reading).await
}

/// The same without the original's body where a translation stands in its place.
async fn read_as_shown(reader: &Reader, article: ArticleId) -> Result<Reading, Problem> {
    let store = &reader.app.store;
    let reading = store.reading_as_shown(article, reader.lang()).await?;
    found(reader, article, reading).await
}

async fn found(
    reader: &Reader,
    article: ArticleId,
    reading: Option<Reading>,
) -> Result<Reading, Problem> {
    let store = &reader.app.store;
    match reading {
        Some(reading) => Ok(reading),
        None if store.removal(article).await?.is_some() => Err(Problem::Gone),
        None => Err(Problem::NotFound),
    }
}

/// The headline as shown.
pub fn headline(reading: &Reading) -> String {
    reading.article().headline.words()
}

/// The address of its page in this edition.
pub fn address(reader: &Reader, reading: &Reading) -> String {
    addresses::article(reader.lang(), reading.original.id, &headline(reading))
}

/// What becomes of the comments under it.
pub fn comment_policy(site: &Site, reading: &Reading) -> CommentPolicy {
    let article = &reading.original;
    site.comments.on(&article.source.home, article.section)
}

async fn whole(reader: &Reader, reading: Reading) -> Result<Whole, Problem> {
    let original = &reading.original;
    Ok(Whole {
        related: Related::load(reader, original).await?,
        comments: reader
            .app
            .store
            .comments(original.id, reader.lang())
            .await?,
        page: None,
        reading,
    })
}

/// A body is translated on the first reading, and kept for good. Its first readers wait for
/// it, but not longer than the site's patience; however many they are, there is one job. Says
/// whether it may still come.
async fn wait_for(reader: &Reader, job: &Job) -> Result<bool, Problem> {
    let store = &reader.app.store;
    if !store.enqueue_urgent(job).await? {
        return Ok(false);
    }
    (reader.app.ring)();
    let patience = reader.app.site.patience;
    match tokio::time::timeout(patience, done(store, job)).await {
        Ok(Err(cause)) => Err(cause.into()),
        Ok(Ok(())) => Ok(false),
        Err(_) => Ok(true),
    }
}

/// The job that translates what is not translated yet.
fn the_rest(reading: &Reading) -> Option<Job> {
    let head = reading.translation.as_ref()?;
    let lacks = head.scope == Scope::Head
        && head.standing == Standing::Published
        && !head.article.body.is_empty();
    lacks.then_some(Job::Translate {
        article: reading.original.id,
        lang: head.lang,
        scope: Scope::Full,
    })
}

/// Ends when a job is done, or has failed. Asks the job table, as whoever works on it may
/// be another machine.
async fn done(store: &Store, job: &Job) -> Result<(), StoreError> {
    let mut pause = Duration::from_millis(5);
    while store.is_under_way(job).await? {
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_millis(40));
    }
    Ok(())
}

impl ArticlePage {
    /// The page of an article.
    pub fn new(setting: &Setting, whole: &Whole, shown: Shown, form: Form) -> ArticlePage {
        let reading = &whole.reading;
        let mut frame = article_head::frame(setting, reading, shown);
        let count = whole.comments.len() as u64;
        let about = json_ld::news_article(setting, reading, shown, &frame.canonical, count);
        frame.json_ld = Some(json_ld::to_script(&about));
        frame = article_head::by_rights(frame, &reading.original);
        let article = ArticleView::new(setting, reading, shown);
        let place = (reading.original.id, article.address.as_str());
        let policy = comment_policy(&setting.site, reading);
        let said = (whole.comments.as_slice(), whole.page);
        let comments = CommentsView::new(setting, place, policy, said, &form);
        if comments.reply.is_some() {
            frame = frame.unlisted();
        }
        ArticlePage {
            frame,
            article,
            related: RelatedView::all(setting, &whole.related),
            comments,
            fields: FieldsView::new(&setting.locale, &form),
        }
    }

    /// A page to look at: a translation where the edition is not in English.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> ArticlePage {
        let whole = crate::samples::whole(setting);
        ArticlePage::new(setting, &whole, Shown::InEdition, Form::Empty)
    }
}

//! A comment, for its own writer: to change it for a while, or to withdraw it.

use super::article;
use crate::{
    addresses,
    comments::{self, Checked, FieldsView, Form, OurForm, Stop, Told, checked},
    frame::{Entry, Frame, When},
    freshness,
    problem::{Answer, Problem},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse},
};
use jiff::{SignedDuration, Timestamp};
use news::{CommentDraft, CommentId, CommentState};
use serde::Deserialize;
use std::net::IpAddr;
use store::{Reading, StoredComment};

/// The cookie by which a writer is known; it goes to the page of the one comment alone.
const COOKIE: &str = "writer";

/// The page.
#[derive(Template)]
#[template(path = "comment.html")]
pub struct CommentPage {
    frame: Frame,
    /// The article it stands under.
    article: Entry,
    /// `lang` and `dir` of the headline.
    tongue: String,
    action: String,
    /// What only this page can know, so that no page of others sends its form.
    token: String,
    until: When,
    /// "You can change it until ", and what follows the time.
    around: (String, String),
    fields: FieldsView,
}

/// What the writer wants.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    token: String,
    /// Set by the button that withdraws.
    withdraw: Option<String>,
}

/// `GET /{edition}/comment/{id}`
pub async fn show(
    reader: Reader,
    Path((_, comment)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let (comment, reading) = load(&reader, id(&comment)?).await?;
    if !may_change(&reader, &comment, &headers) {
        return Ok(Told::Over.redirect(&article::address(&reader, &reading)));
    }
    page(&reader, &comment, &reading, Form::Empty, StatusCode::OK).await
}

/// `POST /{edition}/comment/{id}`
pub async fn change(
    reader: Reader,
    comments::From(address): comments::From,
    Path((_, comment)): Path<(String, String)>,
    headers: HeaderMap,
    OurForm(fields): OurForm<Fields>,
) -> Answer {
    let (comment, reading) = load(&reader, id(&comment)?).await?;
    let back = article::address(&reader, &reading);
    if !may_change(&reader, &comment, &headers) {
        return Ok(Told::Over.redirect(&back));
    }
    if !reader
        .app
        .site
        .seal
        .fits(&form_of(comment.id), &fields.token)
    {
        return Err(Problem::Forbidden);
    }
    if fields.withdraw.is_some() {
        reader.app.store.erase_comment(comment.id).await?;
        return Ok(Told::Withdrawn.redirect(&back));
    }
    match revise(&reader, address, (&comment, &reading), &fields).await {
        Ok(state) => Ok(Told::of(state, Some(comment.id)).redirect(&back)),
        Err(Stop::Problem(problem)) => Err(problem),
        Err(Stop::Refused(why)) => {
            let status = why.status();
            let form = Form::refused(fields.name, fields.text, None, why);
            page(&reader, &comment, &reading, form, status).await
        }
    }
}

/// A comment and the article that it stands under.
async fn load(reader: &Reader, id: CommentId) -> Result<(StoredComment, Reading), Problem> {
    let comment = reader.app.store.comment(id).await?;
    let comment = comment.ok_or(Problem::NotFound)?;
    let reading = article::read(reader, comment.article).await?;
    Ok((comment, reading))
}

/// Until when a comment can be changed.
fn until(reader: &Reader, comment: &StoredComment) -> Timestamp {
    let minutes = reader.app.site.comments.change_minutes;
    let length = SignedDuration::from_mins(i64::from(minutes));
    comment
        .written
        .saturating_add(length)
        .unwrap_or(comment.written)
}

/// Whether a request comes from a comment's writer, in time. What a moderator has rejected
/// stays so.
fn may_change(reader: &Reader, comment: &StoredComment, headers: &HeaderMap) -> bool {
    let app = &reader.app;
    let text = sealed(comment.id);
    (app.clock)() < until(reader, comment)
        && comment.state != CommentState::Rejected
        && cookies(headers).any(|mark| app.site.seal.fits(&text, mark))
}

fn sealed(id: CommentId) -> String {
    format!("writer of comment {id}")
}

/// Of what the token in the form is the mark.
fn form_of(id: CommentId) -> String {
    format!("form of comment {id}")
}

fn cookies(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let all = headers.get_all(header::COOKIE).iter();
    all.filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .filter(|(name, _)| *name == COOKIE)
        .map(|(_, mark)| mark)
}

/// The cookie that lets a comment's writer change it; `None` where nobody can.
pub fn cookie(reader: &Reader, id: CommentId) -> Option<String> {
    let site = &reader.app.site;
    let seconds = u64::from(site.comments.change_minutes) * 60;
    let secure = site.secure();
    let mark = site.seal.mark(&sealed(id));
    let path = addresses::own_comment(reader.lang(), id);
    (seconds > 0).then(|| {
        format!(
            "{COOKIE}={mark}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"
        )
    })
}

/// Keeps what a writer changed, and tells where the comment stands; or why not. One that
/// waits goes on waiting.
async fn revise(
    reader: &Reader,
    address: IpAddr,
    (comment, reading): (&StoredComment, &Reading),
    fields: &Fields,
) -> Result<CommentState, Stop> {
    let app = &reader.app;
    let policy = article::comment_policy(&app.site, reading);
    let state = policy.first_state().ok_or(Problem::Forbidden)?;
    let state = match comment.state {
        CommentState::Held => CommentState::Held,
        CommentState::Approved | CommentState::Rejected => state,
    };
    let lang = (app.site.written_in)(&fields.text, reader.lang());
    let draft = CommentDraft::new(comment.article, &fields.name, &fields.text, lang)?;
    let Checked { state, langs } = checked(app, &draft, address, state).await?;
    let now = (app.clock)();
    let kept = app
        .store
        .change_comment(comment.id, &draft, state, &langs, now);
    if !kept.await? {
        return Err(Problem::Gone.into());
    }
    if state == CommentState::Approved {
        (app.ring)();
    }
    Ok(state)
}

async fn page(
    reader: &Reader,
    comment: &StoredComment,
    reading: &Reading,
    form: Form,
    status: StatusCode,
) -> Answer {
    let setting = reader.setting().await?;
    let page = CommentPage::new(&setting, comment, reading, until(reader, comment), form);
    // It is for one reader.
    let headers = [
        (header::CACHE_CONTROL, freshness::NEVER),
        (header::VARY, "Cookie"),
    ];
    Ok((status, headers, Html(page.render()?)).into_response())
}

impl CommentPage {
    /// The page of a comment, which can be changed until a time.
    pub fn new(
        setting: &Setting,
        comment: &StoredComment,
        reading: &Reading,
        until: Timestamp,
        form: Form,
    ) -> CommentPage {
        let locale = &setting.locale;
        let mut frame = Frame::new(setting, &locale.msg("comments-own"), addresses::front);
        frame.alternates.clear();
        let headline = article::headline(reading);
        let address = addresses::article(setting.lang(), comment.article, &headline);
        let mut fields = FieldsView::new(locale, &form);
        if matches!(form, Form::Empty) {
            fields.name.clone_from(&comment.name);
            fields.text.clone_from(&comment.text);
        }
        CommentPage {
            frame: frame.unlisted(),
            article: Entry::new(headline, address),
            tongue: setting.tongue(reading.lang()),
            action: addresses::own_comment(setting.lang(), comment.id),
            token: setting.site.seal.mark(&form_of(comment.id)),
            until: When::moment(locale, until),
            around: locale.msg_around("comments-own-until", "time", &[]),
            fields,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> CommentPage {
        use crate::{comments::Refused, samples};
        let comment = samples::comments().remove(0);
        let why = Refused::Word("spam".to_owned());
        let form = Form::refused(comment.name.clone(), comment.text.clone(), None, why);
        let until = samples::at("2026-11-18T12:10:00Z");
        CommentPage::new(setting, &comment, &samples::reading(setting), until, form)
    }
}

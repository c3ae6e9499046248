//! A comment, for a reader who holds something against it.

use super::article;
use crate::{
    addresses,
    comments::{From, OurForm, Told, network, shown},
    frame::{Entry, Frame, shortened},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use news::{CommentId, Report, ReportReason};
use serde::Deserialize;
use std::net::IpAddr;
use store::{Reading, StoredComment};

/// Characters of the comment that are shown.
const REMINDER: usize = 300;

/// The page.
#[derive(Template)]
#[template(path = "report.html")]
pub struct ReportPage {
    frame: Frame,
    /// The article it stands under.
    article: Entry,
    /// `lang` and `dir` of the headline.
    tongue: String,
    action: String,
    name: String,
    /// How the comment begins.
    start: String,
    /// `lang` and `dir` of these words.
    start_tongue: String,
    /// What may be wrong: the value and the words.
    reasons: Vec<(&'static str, String)>,
}

/// A report as it was sent.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    reason: ReportReason,
    #[serde(default)]
    words: String,
    /// A field that people do not see, and robots fill in.
    #[serde(default)]
    website: String,
}

/// `GET /{edition}/comment/{id}/report`
pub async fn show(reader: Reader, Path((_, comment)): Path<(String, String)>) -> Answer {
    let (comment, reading) = load(&reader, id(&comment)?).await?;
    html(&ReportPage::new(
        &reader.setting().await?,
        &comment,
        &reading,
    ))
}

/// `POST /{edition}/comment/{id}/report`
pub async fn receive(
    reader: Reader,
    From(address): From,
    Path((_, comment)): Path<(String, String)>,
    OurForm(fields): OurForm<Fields>,
) -> Answer {
    let app = &reader.app;
    let (comment, reading) = load(&reader, id(&comment)?).await?;
    let back = article::address(&reader, &reading);
    if !fields.website.is_empty() {
        return Ok(Told::Reported.redirect(&back));
    }
    if !app.report_limits.allow(address) {
        return Err(Problem::TooMany);
    }
    let reporter = reporter(&reader, comment.id, address);
    let report = Report::new(comment.id, reporter, fields.reason, &fields.words);
    let hide_at = app.site.comments.reports_hide;
    app.store.report(&report, hide_at, (app.clock)()).await?;
    Ok(Told::Reported.redirect(&back))
}

/// A comment that is shown, as readers of the edition see it, and the article that it stands
/// under.
async fn load(reader: &Reader, id: CommentId) -> Result<(StoredComment, Reading), Problem> {
    let store = &reader.app.store;
    let article = store.comment(id).await?.ok_or(Problem::NotFound)?.article;
    let reading = article::read(reader, article).await?;
    let shown = store.comments(article, reader.lang()).await?;
    let comment = shown.into_iter().find(|comment| comment.id == id);
    Ok((comment.ok_or(Problem::NotFound)?, reading))
}

/// What tells the household that reports a comment from others: nobody can find the address
/// by it, nor see who else was reported from there.
fn reporter(reader: &Reader, comment: CommentId, address: IpAddr) -> String {
    let text = format!("reporter of comment {comment} at {}", network(address));
    reader.app.site.seal.mark(&text)
}

impl ReportPage {
    /// The page of a comment.
    pub fn new(setting: &Setting, comment: &StoredComment, reading: &Reading) -> ReportPage {
        let locale = &setting.locale;
        let mut frame = Frame::new(setting, &locale.msg("comments-report"), addresses::front);
        frame.alternates.clear();
        let headline = article::headline(reading);
        let address = addresses::article(setting.lang(), comment.article, &headline);
        let reason = |reason: ReportReason| {
            let words = match reason {
                ReportReason::Spam => locale.msg("comments-report-spam"),
                ReportReason::Abuse => locale.msg("comments-report-abuse"),
                ReportReason::Illegal => locale.msg("comments-report-illegal"),
                ReportReason::Other => locale.msg("comments-report-other"),
            };
            (reason.as_str(), words)
        };
        let (words, start_tongue) = shown(setting, comment);
        ReportPage {
            frame: frame.unlisted(),
            article: Entry::new(headline, address),
            tongue: setting.tongue(reading.lang()),
            action: addresses::report(setting.lang(), comment.id),
            name: comment.name.clone(),
            start: shortened(words, REMINDER),
            start_tongue,
            reasons: ReportReason::ALL.into_iter().map(reason).collect(),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> ReportPage {
        use crate::samples;
        let comment = samples::comments().remove(0);
        ReportPage::new(setting, &comment, &samples::reading(setting))
    }
}

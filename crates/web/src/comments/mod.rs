//! What readers write: taken as text, held for a moderator, shown in every edition.

mod limits;
mod thread;
mod view;
mod words;

pub use self::{
    limits::{From, Limits},
    view::{CommentsView, Form, Refused, stamped},
};

use crate::{
    app::App,
    l10n::Locale,
    pages::article,
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{
    Form as Sent,
    extract::{Path, rejection::FormRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use news::{ArticleId, CommentDraft, CommentId, CommentState, Lang};
use serde::Deserialize;
use std::net::IpAddr;

/// Longest form of a comment, in bytes: 4,000 characters of four bytes, each byte written
/// as `%XX`, and the rest.
pub const LONGEST_FORM: usize = 64 << 10;
/// Nobody writes a comment in less time, in seconds.
const QUICKEST: i64 = 3;

/// A form as it was sent.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    /// The comment that it replies to, where it is one.
    #[serde(default)]
    parent: String,
    /// When the form was shown, in seconds since 1970.
    #[serde(default)]
    began: String,
    /// A field that people do not see, and robots fill in.
    #[serde(default)]
    website: String,
}

impl Fields {
    /// What it replies to.
    fn parent(&self) -> Result<Option<CommentId>, Problem> {
        match self.parent.as_str() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Problem::BadRequest),
        }
    }

    /// Whether nobody can have written this in the time since the form was shown; nobody
    /// sends a form either that was never shown.
    fn too_quick(&self, now: i64) -> bool {
        let began = self.began.parse::<i64>();
        began.map_or(true, |began| began.saturating_add(QUICKEST) > now)
    }
}

/// `POST /{edition}/article/{id}/comment`
pub async fn receive(
    reader: Reader,
    From(address): From,
    Path((_, article)): Path<(String, String)>,
    headers: HeaderMap,
    fields: Result<Sent<Fields>, FormRejection>,
) -> Answer {
    if !from_our_page(&reader.app, &headers) {
        return Err(Problem::Forbidden);
    }
    let Sent(fields) = match fields {
        Ok(fields) => fields,
        Err(error) => return Ok(error.status().into_response()),
    };
    let parent = fields.parent()?;
    let reading = article::read(&reader, id(&article)?).await?;
    let (article, page) = (reading.original.id, article::address(&reader, &reading));
    let Some(state) = article::comment_policy(&reader.app.site, &reading).first_state() else {
        return Err(Problem::Forbidden);
    };
    if !fields.website.is_empty() {
        return Ok(thanks(&page, state));
    }
    match draft(&reader, address, article, &fields) {
        Ok(draft) => {
            add(&reader.app, &draft.replying_to(parent), state).await?;
            Ok(thanks(&page, state))
        }
        Err(why) => {
            let form = Form::Refused {
                name: fields.name,
                text: fields.text,
                parent,
                why,
            };
            article::with_form(&reader, article, why.status(), form).await
        }
    }
}

/// The comment as it can be taken, or why it cannot.
fn draft(
    reader: &Reader,
    address: IpAddr,
    article: ArticleId,
    fields: &Fields,
) -> Result<CommentDraft, Refused> {
    let app = &reader.app;
    let lang = (app.site.written_in)(&fields.text, reader.lang());
    let draft = CommentDraft::new(article, &fields.name, &fields.text, lang)?;
    if fields.too_quick((app.clock)().as_second()) {
        return Err(Refused::Quick);
    }
    match app.limits.allow(address) {
        true => Ok(draft),
        false => Err(Refused::Often),
    }
}

/// Keeps a comment; one that is shown goes to those who translate at once.
async fn add(app: &App, draft: &CommentDraft, state: CommentState) -> Result<(), Problem> {
    let langs: Vec<Lang> = app.locales.iter().map(Locale::lang).collect();
    let now = (app.clock)();
    app.store.add_comment(draft, state, &langs, now).await?;
    if state == CommentState::Approved {
        (app.ring)();
    }
    Ok(())
}

/// Whether a form comes from a page of ours: browsers say so in `Sec-Fetch-Site`, older
/// ones in `Origin`; who says neither is no browser that was led astray.
fn from_our_page(app: &App, headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &header::HeaderValue| value.to_str().ok())
    };
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let origin = origin.split_once("://").map(|(_, host)| host);
    let public = app.site.base.as_url().origin().ascii_serialization();
    let public = public.split_once("://").map(|(_, host)| host);
    origin.is_some() && (origin == public || origin == text(header::HOST))
}

fn thanks(page: &str, state: CommentState) -> Response {
    let became = match state {
        CommentState::Approved => "shown",
        CommentState::Held | CommentState::Rejected => "held",
    };
    let to = format!("{page}?comment={became}#comments");
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_that_quickly() {
        let fields = |began: &str| Fields {
            name: String::new(),
            text: String::new(),
            parent: String::new(),
            began: began.to_owned(),
            website: String::new(),
        };
        for (began, quick) in [
            ("97", false),
            ("0", false),
            ("98", true),
            ("101", true),
            ("", true),
            ("x", true),
            ("9223372036854775807", true),
        ] {
            assert_eq!(fields(began).too_quick(100), quick, "{began}");
        }
    }
}

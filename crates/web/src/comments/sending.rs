//! A comment comes in.

use super::{
    From, OurForm, Told,
    view::{Form, Refused},
};
use crate::{
    app::App,
    l10n::Locale,
    pages::{article, comment},
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use news::{ArticleId, BanPolicy, CommentDraft, CommentError, CommentId, CommentState, Lang};
use serde::Deserialize;
use std::net::IpAddr;
use store::StoreError;

/// Nobody writes a comment in less time, in seconds.
const QUICKEST: i64 = 3;

/// A form as it was sent.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    email: String,
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

    /// Whether nobody can have written this in the time since the form was made; nobody
    /// sends a form either that was never made.
    fn too_quick(&self, now: i64) -> bool {
        let began = self.began.parse::<i64>();
        began.map_or(true, |began| began.saturating_add(QUICKEST) > now)
    }
}

/// Why a comment is not kept.
pub enum Stop {
    /// It cannot be taken as it is.
    Refused(Refused),
    /// Something else is wrong.
    Problem(Problem),
}

impl std::convert::From<Refused> for Stop {
    fn from(why: Refused) -> Stop {
        Stop::Refused(why)
    }
}

impl std::convert::From<CommentError> for Stop {
    fn from(error: CommentError) -> Stop {
        Stop::Refused(error.into())
    }
}

impl std::convert::From<Problem> for Stop {
    fn from(problem: Problem) -> Stop {
        Stop::Problem(problem)
    }
}

impl std::convert::From<StoreError> for Stop {
    fn from(error: StoreError) -> Stop {
        Stop::Problem(error.into())
    }
}

/// `POST /{edition}/article/{id}/comment`
pub async fn receive(
    reader: Reader,
    From(address): From,
    Path((_, article)): Path<(String, String)>,
    OurForm(fields): OurForm<Fields>,
) -> Answer {
    let parent = fields.parent()?;
    let reading = article::read(&reader, id(&article)?).await?;
    let (article, page) = (reading.original.id, article::address(&reader, &reading));
    let Some(state) = article::comment_policy(&reader.app.site, &reading).first_state() else {
        return Err(Problem::Forbidden);
    };
    if !fields.website.is_empty() {
        return Ok(Told::of(state, None).redirect(&page));
    }
    match take(&reader, address, (article, parent), &fields, state).await {
        Ok((id, state)) => Ok(thanks(&reader, &page, id, state)),
        Err(Stop::Problem(problem)) => Err(problem),
        Err(Stop::Refused(why)) => {
            let status = why.status();
            let form =
                Form::refused(fields.name, fields.text, parent, why).reached_at(fields.email);
            article::with_form(&reader, article, status, form).await
        }
    }
}

/// Keeps a comment, and tells where it stands; or why it is not kept.
async fn take(
    reader: &Reader,
    address: IpAddr,
    (article, parent): (ArticleId, Option<CommentId>),
    fields: &Fields,
    state: CommentState,
) -> Result<(CommentId, CommentState), Stop> {
    let (app, now) = (&reader.app, (reader.app.clock)());
    let lang = (app.site.written_in)(&fields.text, reader.lang());
    let draft = CommentDraft::new(article, &fields.name, &fields.text, lang)?;
    let draft = draft.reached_at(&fields.email)?.replying_to(parent);
    if too_quick(app, fields, (article, address), now.as_second()) {
        return Err(Refused::Quick.into());
    }
    let Checked { state, langs } = checked(app, &draft, address, state).await?;
    let id = app.store.add_comment(&draft, state, &langs, now).await?;
    if state == CommentState::Approved {
        (app.ring)();
    }
    Ok((id, state))
}

/// Whether nobody can have written this since the form was sent, which may be later than it
/// was made.
fn too_quick(
    app: &App,
    fields: &Fields,
    (article, address): (ArticleId, IpAddr),
    now: i64,
) -> bool {
    let earliest = now.saturating_sub(QUICKEST);
    fields.too_quick(now) || app.shown.after(earliest, article, address)
}

/// A comment that may be kept.
pub struct Checked {
    /// Where it stands.
    pub state: CommentState,
    /// The languages that it is translated into once it is shown.
    pub langs: Vec<Lang>,
}

/// Looks whether an address may send another comment, and whether a ban hits it.
pub async fn checked(
    app: &App,
    draft: &CommentDraft,
    address: IpAddr,
    state: CommentState,
) -> Result<Checked, Stop> {
    if !app.limits.allow(address) {
        return Err(Refused::Often.into());
    }
    let bans = app.store.bans_to_ask().await?;
    let rules = &app.site.comments;
    let network = (rules.banned_networks, Refused::Network);
    let network = bans.bar(address).then_some(network);
    let word = bans.word_in(&[&draft.name, &draft.text]);
    let word = word.map(|word| (rules.banned_words, Refused::Word(word.to_owned())));
    let mut state = state;
    for (policy, why) in network.into_iter().chain(word) {
        match policy {
            BanPolicy::Refused => return Err(why.into()),
            BanPolicy::Held => state = CommentState::Held,
        }
    }
    let langs = app.locales.iter().map(Locale::lang).collect();
    Ok(Checked { state, langs })
}

/// Leads back to the article, and lets the writer change the comment for a while.
fn thanks(reader: &Reader, page: &str, id: CommentId, state: CommentState) -> Response {
    match comment::cookie(reader, id) {
        Some(cookie) => {
            let back = Told::of(state, Some(id)).redirect(page);
            ([(header::SET_COOKIE, cookie)], back).into_response()
        }
        None => Told::of(state, None).redirect(page),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_that_quickly() {
        let fields = |began: &str| Fields {
            name: String::new(),
            text: String::new(),
            email: String::new(),
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

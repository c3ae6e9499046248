//! What readers write: taken as text, held for a moderator, shown in every edition.

use crate::{
    addresses,
    app::{App, CommentPolicy},
    frame::When,
    pages::article,
    problem::{Answer, Problem},
    reader::{Reader, Setting, id},
};
use axum::{
    Form as Sent,
    extract::{ConnectInfo, FromRequestParts, Path, rejection::FormRejection},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota};
use news::{ArticleId, CommentDraft, CommentError};
use serde::Deserialize;
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
};
use store::StoredComment;

/// Longest form, in bytes: 4,000 characters of four bytes, each written as `%XX`, would
/// be more; so long a comment in such a script is refused politely.
pub const LONGEST_FORM: usize = 16 << 10;
/// Comments that one address may send at once; then one every twenty seconds.
const AT_ONCE: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
const EVERY_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(2);
/// Addresses remembered before those that rested long enough are forgotten.
const REMEMBERED: usize = 10_000;
/// As in [`CommentDraft`], for the form's hints.
const LONGEST_NAME: i64 = 60;
const LONGEST_TEXT: i64 = 4_000;

/// How often one address may comment.
pub struct Limits(DefaultKeyedRateLimiter<IpAddr>);

impl Limits {
    /// Nobody has commented yet.
    pub fn new() -> Limits {
        let quota = Quota::per_minute(EVERY_MINUTE).allow_burst(AT_ONCE);
        Limits(DefaultKeyedRateLimiter::keyed(quota))
    }

    /// Counts one comment of an address; whether it may be taken.
    fn allow(&self, address: IpAddr) -> bool {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        self.0.check_key(&network(address)).is_ok()
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}

/// One household has a whole /64 of IPv6 addresses.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

/// The reader's address: that of the connection, or what a trusted proxy says of it.
pub struct From(IpAddr);

impl FromRequestParts<App> for From {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<From, Problem> {
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let connection = connection.map(|ConnectInfo(address)| address.ip());
        let named = match app.site.behind_proxy {
            true => forwarded(&parts.headers),
            false => None,
        };
        let nobody = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
        Ok(From(named.or(connection).unwrap_or(nobody)))
    }
}

/// The last address in `X-Forwarded-For`: the one that our own proxy wrote.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let all = headers.get_all("x-forwarded-for").iter().next_back()?;
    all.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// A form as it was sent.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    /// A field that people do not see, and robots fill in.
    #[serde(default)]
    website: String,
}

/// `POST /{edition}/article/{id}/comment`
pub async fn receive(
    reader: Reader,
    From(address): From,
    Path((_, article)): Path<(String, String)>,
    headers: HeaderMap,
    fields: Result<Sent<Fields>, FormRejection>,
) -> Answer {
    let app = &reader.app;
    let article: ArticleId = id(&article)?;
    if !from_our_page(app, &headers) {
        return Err(Problem::Forbidden);
    }
    let Sent(fields) = match fields {
        Ok(fields) => fields,
        Err(error) => return Ok(error.status().into_response()),
    };
    let reading = article::read(&reader, article).await?;
    let page = addresses::article(reader.lang(), article, &article::headline(&reading));
    if app.site.comments == CommentPolicy::Closed {
        return Err(Problem::Forbidden);
    }
    if !fields.website.is_empty() {
        return Ok(thanks(&page));
    }
    let draft = match CommentDraft::new(article, &fields.name, &fields.text, reader.lang()) {
        Ok(draft) => draft,
        Err(error) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&reader, article, status, fields, why(error)).await;
        }
    };
    if !app.limits.allow(address) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        return again(&reader, article, status, fields, Refused::Often).await;
    }
    app.store.add_comment(&draft, (app.clock)()).await?;
    Ok(thanks(&page))
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

fn thanks(page: &str) -> Response {
    let to = format!("{page}?comment=held#comments");
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

async fn again(
    reader: &Reader,
    article: ArticleId,
    status: StatusCode,
    fields: Fields,
    why: Refused,
) -> Answer {
    let Fields { name, text, .. } = fields;
    article::with_form(reader, article, status, Form::Refused { name, text, why }).await
}

fn why(error: CommentError) -> Refused {
    match error {
        CommentError::Name => Refused::Name,
        CommentError::Text => Refused::Text,
    }
}

/// Where the form under an article stands.
pub enum Form {
    /// Nothing was sent.
    Empty,
    /// A comment was sent and waits.
    Sent,
    /// What was sent cannot be taken.
    Refused {
        /// The name as sent.
        name: String,
        /// The words as sent.
        text: String,
        /// Why not.
        why: Refused,
    },
}

/// Why a comment is refused.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No name, or too long a one.
    Name,
    /// No words, or too many.
    Text,
    /// Too many comments in a short time.
    Often,
}

/// The comments under an article and the form, ready to show.
pub struct CommentsView {
    /// "3 comments".
    pub count: String,
    /// The comments, oldest first.
    pub list: Vec<CommentView>,
    /// Whether comments are taken.
    pub open: bool,
    /// Where the form is sent.
    pub action: String,
    /// The name in the form.
    pub name: String,
    /// The words in the form.
    pub text: String,
    /// Under the name field.
    pub name_hint: String,
    /// Under the text field.
    pub text_hint: String,
    /// Why the name was refused.
    pub name_error: String,
    /// Why the words were refused.
    pub text_error: String,
    /// Why the whole was refused.
    pub error: String,
    /// Whether a comment was just sent.
    pub sent: bool,
}

/// One comment.
pub struct CommentView {
    /// Its place in the page.
    pub id: String,
    /// Who wrote it.
    pub name: String,
    /// When.
    pub written: When,
    /// The words to read, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// `lang` and `dir` of these words.
    pub tongue: String,
    /// "Translated by machine from Portuguese"; empty where it is not.
    pub translated: String,
    /// The words as written, where those above are a translation.
    pub original: Vec<String>,
    /// `lang` and `dir` of the words as written.
    pub original_tongue: String,
}

impl CommentsView {
    /// The comments of an article for readers of an edition.
    pub fn new(
        setting: &Setting,
        article: ArticleId,
        comments: &[StoredComment],
        form: Form,
    ) -> CommentsView {
        let locale = &setting.locale;
        let most = |key: &str, most: i64| locale.msg_with(key, &[("most", most.into())]);
        let count = comments.len() as u64;
        let mut view = CommentsView {
            count: locale.msg_with("comments-count", &[("count", count.into())]),
            list: comments
                .iter()
                .map(|comment| CommentView::new(setting, comment))
                .collect(),
            open: setting.site.comments == CommentPolicy::Held,
            action: format!("{}#comments", addresses::comment(setting.lang(), article)),
            name_hint: most("comments-name-hint", LONGEST_NAME),
            text_hint: most("comments-text-hint", LONGEST_TEXT),
            sent: matches!(form, Form::Sent),
            name: String::new(),
            text: String::new(),
            name_error: String::new(),
            text_error: String::new(),
            error: String::new(),
        };
        if let Form::Refused { name, text, why } = form {
            (view.name, view.text) = (name, text);
            match why {
                Refused::Name => view.name_error = most("comments-error-name", LONGEST_NAME),
                Refused::Text => view.text_error = most("comments-error-text", LONGEST_TEXT),
                Refused::Often => view.error = locale.msg("comments-error-often"),
            }
        }
        view
    }
}

impl CommentView {
    fn new(setting: &Setting, comment: &StoredComment) -> CommentView {
        let locale = &setting.locale;
        let own = setting.tongue(comment.lang);
        let (shown, tongue) = match &comment.translated {
            Some(words) => (words, String::new()),
            None => (&comment.text, own.clone()),
        };
        let from = [("language", locale.language(comment.lang).into())];
        let translated = comment.translated.is_some();
        CommentView {
            id: format!("comment-{}", comment.id),
            name: comment.name.clone(),
            written: When::moment(locale, comment.written),
            paragraphs: paragraphs(shown),
            tongue,
            translated: match translated {
                true => locale.msg_with("comments-translated", &from),
                false => String::new(),
            },
            original: match translated {
                true => paragraphs(&comment.text),
                false => Vec::new(),
            },
            original_tongue: own,
        }
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let all = text.split("\n\n").filter(|words| !words.trim().is_empty());
    all.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_address() {
        let limits = Limits::new();
        let address = |last: &str| -> IpAddr { format!("2001:db8::{last}").parse().unwrap() };
        let taken = (1..=9)
            .filter(|n| limits.allow(address(&n.to_string())))
            .count();
        assert_eq!(taken, 5);
        assert!(limits.allow("2001:db8:0:1::1".parse().unwrap()));
        assert!(limits.allow("192.0.2.1".parse().unwrap()));
    }

    #[test]
    fn only_our_own_proxy_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "10.0.0.1, 192.0.2.7".parse().unwrap());
        assert_eq!(forwarded(&headers), "192.0.2.7".parse().ok());
    }
}

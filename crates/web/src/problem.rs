//! What went wrong, and the page that says so in the reader's language.

use crate::{
    api,
    app::App,
    choice,
    l10n::Locale,
    pages::error::{ErrorPage, words},
    reader::Setting,
};
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use store::StoreError;

/// Why a page cannot be shown. Readers see a message of their edition, never the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The request makes no sense.
    BadRequest,
    /// It came from another site's page.
    Forbidden,
    /// There is no such page.
    NotFound,
    /// There was one, and it was taken down.
    Gone,
    /// Too many requests from this address.
    TooMany,
    /// We are at fault; the cause is in the log.
    Ours,
}

/// What a handler gives.
pub type Answer = Result<Response, Problem>;

impl Problem {
    fn status(self) -> StatusCode {
        match self {
            Problem::BadRequest => StatusCode::BAD_REQUEST,
            Problem::Forbidden => StatusCode::FORBIDDEN,
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Gone => StatusCode::GONE,
            Problem::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Problem::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        tracing::error!(%error, "a page could not be read from the store");
        Problem::Ours
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Problem {
        tracing::error!(%error, "a template could not be filled");
        Problem::Ours
    }
}

/// Fills a template.
pub fn html(page: &impl Template) -> Answer {
    Ok(Html(page.render()?).into_response())
}

/// Puts a page in the reader's language in the place of every bare error, whoever made
/// it: a handler, the router, or a limit. A page that a handler made itself stays.
pub async fn in_the_readers_language(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let (program, path) = match path.strip_prefix(api::ROOT) {
        Some(path) => (true, path),
        None => (false, path),
    };
    let locale = locale_of(&app, path, request.headers());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_page(&response) {
        return response;
    }
    let mut page = match program {
        true => {
            let (title, advice) = words(&locale, status);
            api::mistake(status, &title, &advice)
        }
        false => error_page(&app, locale, status),
    };
    let headers = page.headers_mut();
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    headers.insert(
        header::VARY,
        HeaderValue::from_static("Accept-Language, Cookie"),
    );
    page
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The edition that the address names, or else the best for the reader's languages.
fn locale_of(app: &App, path: &str, headers: &HeaderMap) -> Locale {
    let named = path.split('/').nth(1).and_then(|tag| app.edition(tag));
    named
        .unwrap_or_else(|| choice::edition(app, headers))
        .clone()
}

fn error_page(app: &App, locale: Locale, status: StatusCode) -> Response {
    let setting = Setting {
        site: app.site.clone(),
        locale,
        locales: app.locales.clone(),
        languages: app.languages.clone(),
        sections: Vec::new(),
    };
    match html(&ErrorPage::new(&setting, status)) {
        Ok(page) => (status, page).into_response(),
        Err(_) => status.into_response(),
    }
}

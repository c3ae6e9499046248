//! What went wrong, in the reader's language.

use crate::{addresses, frame::Frame, l10n::Locale, reader::Setting};
use askama::Template;
use axum::http::StatusCode;

/// The page.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    frame: Frame,
    code: u16,
    title: String,
    advice: String,
}

/// What happened, and what to do.
pub fn words(locale: &Locale, status: StatusCode) -> (String, String) {
    let (title, advice) = match status.as_u16() {
        404 => ("error-404-title", "error-404"),
        410 => ("error-410-title", "error-410"),
        413 => ("error-413-title", "error-413"),
        429 => ("error-429-title", "error-429"),
        400..=499 => ("error-400-title", "error-400"),
        _ => ("error-500-title", "error-500"),
    };
    (locale.msg(title), locale.msg(advice))
}

impl ErrorPage {
    /// The page of a status.
    pub fn new(setting: &Setting, status: StatusCode) -> ErrorPage {
        let (title, advice) = words(&setting.locale, status);
        let mut frame = Frame::new(setting, &title, addresses::front).unlisted();
        frame.alternates.clear();
        ErrorPage {
            frame,
            code: status.as_u16(),
            title,
            advice,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> ErrorPage {
        ErrorPage::new(setting, StatusCode::NOT_FOUND)
    }
}

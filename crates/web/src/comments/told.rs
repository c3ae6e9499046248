//! What a reader is told on the article's page, once a form was sent.

use crate::l10n::Locale;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use news::{CommentId, CommentState};

/// What became of what a reader sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// The comment waits for a moderator; its writer can change it.
    Held(Option<CommentId>),
    /// The comment is shown; its writer can change it.
    Shown(Option<CommentId>),
    /// The comment is withdrawn.
    Withdrawn,
    /// It is too late to change the comment.
    Over,
    /// A moderator will look at the comment.
    Reported,
}

impl Told {
    /// What is told of a comment that stands so; with its number where it can be changed.
    pub fn of(state: CommentState, own: Option<CommentId>) -> Told {
        match state {
            CommentState::Approved => Told::Shown(own),
            CommentState::Held | CommentState::Rejected => Told::Held(own),
        }
    }

    /// Reads what [`Told::redirect`] wrote into the query.
    pub fn read(comment: &str, own: Option<&str>) -> Option<Told> {
        let own = own.and_then(|own| own.parse().ok());
        match comment {
            "held" => Some(Told::Held(own)),
            "shown" => Some(Told::Shown(own)),
            "withdrawn" => Some(Told::Withdrawn),
            "over" => Some(Told::Over),
            "reported" => Some(Told::Reported),
            _ => None,
        }
    }

    /// Leads to the article's page, where it is told.
    pub fn redirect(self, page: &str) -> Response {
        let own = match self.own() {
            Some(id) => format!("&own={id}"),
            None => String::new(),
        };
        let to = format!("{page}?comment={}{own}#comments", self.name());
        (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
    }

    /// The comment that its writer can change.
    pub fn own(self) -> Option<CommentId> {
        match self {
            Told::Held(own) | Told::Shown(own) => own,
            Told::Withdrawn | Told::Over | Told::Reported => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Told::Held(_) => "held",
            Told::Shown(_) => "shown",
            Told::Withdrawn => "withdrawn",
            Told::Over => "over",
            Told::Reported => "reported",
        }
    }

    /// The words.
    pub fn words(self, locale: &Locale) -> String {
        match self {
            Told::Held(_) => locale.msg("comments-held"),
            Told::Shown(_) => locale.msg("comments-shown"),
            Told::Withdrawn => locale.msg("comments-withdrawn"),
            Told::Over => locale.msg("comments-own-over"),
            Told::Reported => locale.msg("comments-reported"),
        }
    }
}

//! The pages: one file, one struct, one template each.

pub mod about;
pub mod api;
pub mod article;
pub mod author;
pub mod comment;
pub mod course;
pub mod error;
pub mod front;
pub mod reading;
pub mod related;
pub mod report;
pub mod search;
pub mod section;
pub mod sentences;
pub mod side_by_side;
pub mod source;
pub mod sources;
pub mod story;
pub mod topic;

use crate::{app::App, comments};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

/// The routes of all pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(crate::choice::front_door))
        .route("/{edition}", get(front::without_slash))
        .route("/{edition}/", get(front::show))
        .route("/{edition}/choose", get(crate::choice::choose))
        .route("/{edition}/section/{section}", get(section::show))
        .route("/{edition}/topic/{topic}", get(topic::show))
        .route("/{edition}/sources", get(sources::show))
        .route("/{edition}/source/{id}/{slug}", get(source::show))
        .route("/{edition}/author/{id}/{slug}", get(author::show))
        .route("/{edition}/story/{id}/{slug}", get(story::show))
        .route("/{edition}/article/{id}/{slug}", get(article::show))
        .route(
            "/{edition}/article/{id}/{slug}/original",
            get(article::show_original),
        )
        .route(
            "/{edition}/article/{id}/{slug}/side-by-side",
            get(side_by_side::show),
        )
        .route("/{edition}/article/{id}/sentences", get(sentences::show))
        .route(
            "/{edition}/article/{id}/comment",
            post(comments::receive).layer(DefaultBodyLimit::max(comments::LONGEST_FORM)),
        )
        .route(
            "/{edition}/comment/{id}",
            get(comment::show)
                .post(comment::change)
                .layer(DefaultBodyLimit::max(comments::LONGEST_FORM)),
        )
        .route(
            "/{edition}/comment/{id}/report",
            get(report::show).post(report::receive),
        )
        .route("/{edition}/search", get(search::show))
        .route("/{edition}/search/completions", get(search::typed::show))
        .route("/{edition}/reading", get(reading::show))
        .route("/{edition}/about-translation", get(about::show))
        .route("/{edition}/api", get(api::show))
}

//! Where the feeds are.

use super::{
    FeedPage,
    load::{self, load},
};
use crate::{
    addresses::{Format, Of},
    app::App,
    pages::search::{Asked, Search},
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{
    Router,
    extract::{Path, Query, rejection::QueryRejection},
    http::header,
    response::IntoResponse,
    routing::get,
};
use news::Topic;
use store::Listing;

/// What has feeds beside the edition itself, and how the pages' routes call its place in
/// the address; routes that lie beside each other must agree on that.
const LISTED: [(&str, &str); 5] = [
    ("section", "section"),
    ("topic", "topic"),
    ("source", "id"),
    ("author", "id"),
    ("story", "id"),
];

/// The routes of all feeds: of an edition, and of its sections, topics, sources, authors
/// and stories.
pub fn routes() -> Router<App> {
    let mut routes = Router::new();
    for (of, format) in Of::EACH
        .into_iter()
        .flat_map(|of| Format::ALL.map(|format| (of, format)))
    {
        let file = format.file(of);
        let latest = move |reader: Reader| answer(reader, Listing::Latest, of, format);
        routes = routes.route(&format!("/{{edition}}/{file}"), get(latest));
        for (what, place) in LISTED {
            let listed = async move |reader: Reader, Path((_, which)): Path<(String, String)>| {
                answer(reader, listing(what, &which)?, of, format).await
            };
            let path = format!("/{{edition}}/{what}/{{{place}}}/{file}");
            routes = routes.route(&path, get(listed));
        }
    }
    for format in Format::ALL {
        let path = format!("/{{edition}}/search/{}", format.file(Of::All));
        let found = async move |reader: Reader, asked: Result<Query<Asked>, QueryRejection>| {
            let Query(asked) = asked.map_err(|_| Problem::BadRequest)?;
            let search = Search::read(&asked)?;
            written(&load::found(&reader, &search, format).await?, format)
        };
        routes = routes.route(&path, get(found));
    }
    routes
}

/// The listing that an address names.
fn listing(what: &str, which: &str) -> Result<Listing, Problem> {
    Ok(match what {
        "section" => Listing::Section(id(which)?),
        "topic" => Listing::Topic(Topic::find(id(which)?).ok_or(Problem::NotFound)?.id),
        "source" => Listing::Source(id(which)?),
        "author" => Listing::Author(id(which)?),
        "story" => Listing::Story(id(which)?),
        _ => return Err(Problem::NotFound),
    })
}

async fn answer(reader: Reader, listing: Listing, of: Of, format: Format) -> Answer {
    let listing = current(&reader, listing).await?;
    written(&load(&reader, listing, of, format).await?, format)
}

fn written(page: &FeedPage, format: Format) -> Answer {
    let text = page.write(format).map_err(|error| {
        tracing::error!(%error, "a feed could not be written");
        Problem::Ours
    })?;
    let media_type = format!("{}; charset=utf-8", format.media_type());
    let mut response = ([(header::CONTENT_TYPE, media_type)], text).into_response();
    if let Some(hub) = &page.hub {
        // Where hubs look first (WebSub, 4).
        let links = format!("<{hub}>; rel=\"hub\", <{}>; rel=\"self\"", page.own);
        if let Ok(links) = links.parse() {
            response.headers_mut().insert(header::LINK, links);
        }
    }
    Ok(response)
}

/// A story that was merged into another goes on there.
async fn current(reader: &Reader, listing: Listing) -> Result<Listing, Problem> {
    match listing {
        Listing::Story(story) => {
            let story = reader.app.store.story(story).await?;
            Ok(Listing::Story(story.ok_or(Problem::NotFound)?))
        }
        other => Ok(other),
    }
}

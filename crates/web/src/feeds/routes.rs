//! Where the feeds are.

use super::load::load;
use crate::{
    addresses::Format,
    app::App,
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{Router, extract::Path, http::header, response::IntoResponse, routing::get};
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
    for format in Format::ALL {
        let file = format.file();
        let latest = move |reader: Reader| answer(reader, Listing::Latest, format);
        routes = routes.route(&format!("/{{edition}}/{file}"), get(latest));
        for (of, place) in LISTED {
            let listed = async move |reader: Reader, Path((_, what)): Path<(String, String)>| {
                answer(reader, listing(of, &what)?, format).await
            };
            let path = format!("/{{edition}}/{of}/{{{place}}}/{file}");
            routes = routes.route(&path, get(listed));
        }
    }
    routes
}

/// The listing that an address names.
fn listing(of: &str, what: &str) -> Result<Listing, Problem> {
    Ok(match of {
        "section" => Listing::Section(id(what)?),
        "topic" => Listing::Topic(Topic::find(id(what)?).ok_or(Problem::NotFound)?.id),
        "source" => Listing::Source(id(what)?),
        "author" => Listing::Author(id(what)?),
        "story" => Listing::Story(id(what)?),
        _ => return Err(Problem::NotFound),
    })
}

async fn answer(reader: Reader, listing: Listing, format: Format) -> Answer {
    let listing = current(&reader, listing).await?;
    let page = load(&reader, listing, format).await?;
    let text = page.write(format).map_err(|error| {
        tracing::error!(%error, "a feed could not be written");
        Problem::Ours
    })?;
    let media_type = format!("{}; charset=utf-8", format.media_type());
    Ok(([(header::CONTENT_TYPE, media_type)], text).into_response())
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

//! Our sources as OPML 2.0 (<http://opml.org/spec2.opml>).

use crate::{
    addresses,
    app::App,
    feeds::xml::Element,
    problem::{Answer, Problem},
};
use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use news::{Feed, FeedKind, Source, WebUrl};
use std::io;

/// The route of the list.
pub fn routes() -> Router<App> {
    Router::new().route(addresses::OPML, get(show))
}

async fn show(State(app): State<App>) -> Answer {
    let sources = app.store.sources().await?;
    let feeds = app.store.all_feeds().await?;
    let title = match app.locales.first() {
        Some(locale) => {
            let site = locale.edition().name.as_str();
            locale.msg_with("opml-title", &[("site", site.into())])
        }
        None => String::new(),
    };
    let text = write(&title, &sources, &feeds).map_err(|error| {
        tracing::error!(%error, "the list of sources could not be written");
        Problem::Ours
    })?;
    let kind = [(header::CONTENT_TYPE, "text/x-opml; charset=utf-8")];
    Ok((kind, text).into_response())
}

/// The list: an outline for each feed that a reader can follow; a link to the home page
/// for a source that has none.
pub fn write(title: &str, sources: &[Source], feeds: &[Feed]) -> io::Result<String> {
    let mut body = Element::new("body");
    for source in sources {
        let mut followed = feeds
            .iter()
            .filter(|feed| feed.source == source.id && is_open(feed))
            .peekable();
        if followed.peek().is_none() {
            let link = outline(source, "link").attr("url", source.home.as_str());
            body = body.with(link);
        }
        body = body.with_all(followed.map(|feed| {
            outline(source, "rss")
                .attr("xmlUrl", feed.place.to_string())
                .attr("htmlUrl", source.home.as_str())
        }));
    }
    Element::new("opml")
        .attr("version", "2.0")
        .with(Element::new("head").leaf("title", title))
        .with(body)
        .document()
}

/// A feed that others can read too: no sitemap, and without a password in its address.
fn is_open(feed: &Feed) -> bool {
    let own = |url: &WebUrl| {
        let url = url.as_url();
        url.username().is_empty() && url.password().is_none()
    };
    feed.kind == FeedKind::Syndication && feed.place.web().is_some_and(own)
}

fn outline(source: &Source, kind: &str) -> Element {
    let outline = Element::new("outline")
        .attr("type", kind)
        .attr("text", &source.name)
        .attr("title", &source.name);
    match source.language.is_known() {
        true => outline.attr("language", source.language.to_string()),
        false => outline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use news::{FeedId, SourceId};

    fn feed(id: i64, source: &Source, url: &str, kind: FeedKind) -> Feed {
        Feed {
            id: FeedId::new(id).unwrap(),
            source: source.id,
            place: url.parse().unwrap(),
            kind,
            selector: None,
            etag: None,
            last_modified: None,
            due: samples::at("2026-11-18T12:00:00Z"),
            failures: 0,
            habit: None,
        }
    }

    #[test]
    fn feeds_to_follow_and_homes_of_the_others() {
        let gazeta = samples::source();
        let mut courier = samples::source();
        courier.id = SourceId::new(9).unwrap();
        courier.name = "“Courier” & Co".to_owned();
        let feeds = [
            feed(
                1,
                &gazeta,
                "https://gazeta.example/rss?a=1&b=2",
                FeedKind::Syndication,
            ),
            feed(
                2,
                &courier,
                "https://me:secret@courier.example/rss",
                FeedKind::Syndication,
            ),
            feed(
                3,
                &courier,
                "https://courier.example/news.xml",
                FeedKind::Sitemap,
            ),
        ];
        insta::assert_snapshot!(write("Our sources", &[gazeta, courier], &feeds).unwrap(), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <opml version="2.0">
     <head>
      <title>Our sources</title>
     </head>
     <body>
      <outline type="rss" text="Gazeta da Foz &lt;b&gt;" title="Gazeta da Foz &lt;b&gt;" language="pt" xmlUrl="https://gazeta.example/rss?a=1&amp;b=2" htmlUrl="https://gazeta.example/"/>
      <outline type="link" text="“Courier” &amp; Co" title="“Courier” &amp; Co" language="pt" url="https://gazeta.example/"/>
     </body>
    </opml>
    "#);
    }
}

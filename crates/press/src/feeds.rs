//! The channels of the outlets, one of each kind, and robots.txt.

use crate::{Article, Outlet, error::PressError, look::Look, pages::Frame, shelf::Shelf};
use askama::Template;
use jiff::Timestamp;
use serde_json::{Value, json};

#[derive(Template)]
enum Channel<'a> {
    /// RSS 2.0 with Dublin Core and Media RSS.
    #[template(path = "courier/rss.xml")]
    Rss { page: Frame<'a> },
    /// Atom (RFC 4287).
    #[template(path = "review/atom.xml")]
    Atom { page: Frame<'a> },
    /// A sitemap with Google's news extension 0.9.
    #[template(path = "folha/sitemap-news.xml")]
    Sitemap { page: Frame<'a> },
}

/// Puts the channel of an outlet on the shelf.
pub(crate) fn put_channel(
    shelf: &mut Shelf,
    base: &str,
    outlet: &Outlet,
) -> Result<(), PressError> {
    let page = Frame { base, outlet };
    let (kind, body) = match outlet.look {
        Look::Courier => ("application/rss+xml", Channel::Rss { page }.render()?),
        Look::Review => ("application/atom+xml", Channel::Atom { page }.render()?),
        Look::Diario => ("application/feed+json", json_feed(&page).to_string()),
        Look::Folha => ("application/xml", Channel::Sitemap { page }.render()?),
    };
    let kind = format!("{kind}; charset=utf-8");
    shelf.put(&outlet.channel_path(), &kind, outlet.changed(), body);
    Ok(())
}

/// JSON Feed 1.1 (jsonfeed.org).
fn json_feed(frame: &Frame) -> Value {
    let outlet = frame.outlet;
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "description": outlet.tagline,
        "home_page_url": frame.url(&outlet.home_path()),
        "feed_url": frame.url(&outlet.channel_path()),
        "language": outlet.language,
        "items": outlet.articles.iter().map(|article| json_item(frame, article))
            .collect::<Vec<_>>(),
    })
}

fn json_item(frame: &Frame, article: &Article) -> Value {
    let authors: Vec<Value> = article
        .authors
        .iter()
        .map(|name| json!({ "name": name, "url": frame.url(&frame.author_path(name)) }))
        .collect();
    let tags = std::iter::once(&article.section).chain(&article.tags);
    let mut item = json!({
        "id": frame.url(&article.path),
        "url": frame.url(&article.path),
        "title": article.headline,
        "summary": article.lead,
        "content_text": article.lead,
        "date_published": frame.machine(&article.published),
        "date_modified": frame.machine(&article.changed()),
        "authors": authors,
        "tags": tags.collect::<Vec<_>>(),
    });
    if let (Some(picture), Some(fields)) = (&article.picture, item.as_object_mut()) {
        fields.insert("image".to_owned(), json!(frame.url(&picture.path())));
    }
    item
}

/// A moment as RSS writes it (RFC 822 with a year of four digits).
pub(crate) fn rss_date(moment: Timestamp) -> String {
    moment.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

/// The robots.txt of the whole press: it names the sitemap of the outlet that has no
/// feed.
pub(crate) fn robots(base: &str, outlets: &[Outlet]) -> String {
    let mut lines = vec!["User-agent: *".to_owned()];
    for outlet in outlets {
        lines.push(format!("Disallow: /{}/search", outlet.slug));
    }
    lines.push(String::new());
    for outlet in outlets.iter().filter(|outlet| outlet.look == Look::Folha) {
        lines.push(format!("Sitemap: {base}{}", outlet.channel_path()));
    }
    lines.join("\n") + "\n"
}

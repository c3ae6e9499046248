//! Sitemaps (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.
//!
//! Only pages that search engines may list are in them: articles in the edition of their
//! own language, and translations where the site's policy lists what a machine made; none
//! of an outlet whose own pages are to be listed instead.
//! A page names its versions in other editions by `xhtml:link`, and they name it.

use crate::{
    addresses,
    app::App,
    feeds::xml::Element,
    listing::{PageNumber, pages},
    problem::{Answer, Problem},
    reader::Reader,
};
use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, Canonical, Lang, SourceId};
use std::{
    collections::{HashMap, HashSet},
    fmt::Write,
    io,
};
use store::{Card, Listing, Window};

/// Articles on one sitemap; the protocol allows 50,000 addresses.
const LENGTH: u32 = 1000;
/// How long an article is news to search engines.
const NEWS: SignedDuration = SignedDuration::from_hours(48);

/// The routes of the sitemaps and of `robots.txt`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/robots.txt", get(robots))
        .route(addresses::SITEMAPS, get(index))
        .route("/{edition}/sitemap.xml", get(of_edition))
        .route("/{edition}/news-sitemap.xml", get(of_news))
}

async fn robots(State(app): State<App>) -> Answer {
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, robots_text(&app)).into_response())
}

/// All may read all but the search pages, whose number has no end.
fn robots_text(app: &App) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    for locale in app.locales.iter() {
        let _ = writeln!(text, "Disallow: {}", addresses::search(locale.lang()));
    }
    let _ = write!(text, "\nSitemap: {}\n", app.absolute(addresses::SITEMAPS));
    for locale in app.locales.iter() {
        let news = addresses::news_sitemap(locale.lang());
        let _ = writeln!(text, "Sitemap: {}", app.absolute(&news));
    }
    text
}

/// `/sitemap.xml`: the sitemaps of all editions.
async fn index(State(app): State<App>) -> Answer {
    let sitemap = |address: String| Element::new("sitemap").leaf("loc", app.absolute(&address));
    let mut root = Element::new("sitemapindex").attr("xmlns", SITEMAP);
    let languages = app.store.languages().await?;
    for locale in app.locales.iter() {
        let lang = locale.lang();
        let is_listed = |of: &Lang| app.site.index_machine || of.base() == lang.base();
        let listed = languages.iter().filter(|(of, _)| is_listed(of));
        let first = addresses::sitemap(lang);
        let numbers = 1..=pages(listed.map(|(_, count)| count).sum(), LENGTH);
        root = root.with_all(numbers.map(|n| sitemap(crate::listing::numbered(&first, n))));
    }
    xml(root.document())
}

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const GOOGLE_NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";

/// `/{edition}/sitemap.xml`: front page and sections on the first page, and articles,
/// the newest first.
async fn of_edition(reader: Reader, page: PageNumber) -> Answer {
    let window = Window {
        skip: (page.0 - 1) * LENGTH,
        take: LENGTH,
    };
    let articles = articles(&reader, window).await?;
    if articles.total == 0 && page.0 > 1 {
        return Err(Problem::NotFound);
    }
    let mut root = Element::new("urlset")
        .attr("xmlns", SITEMAP)
        .attr("xmlns:xhtml", XHTML);
    if page.0 == 1 {
        root = root.with_all(listings(&reader).await?);
    }
    let each = articles
        .listed
        .iter()
        .map(|versions| url(&reader, versions));
    xml(root.with_all(each).document())
}

/// `/{edition}/news-sitemap.xml`: the articles of the last two days.
async fn of_news(reader: Reader) -> Answer {
    let newest = Window {
        skip: 0,
        take: LENGTH,
    };
    let since = (reader.app.clock)() - NEWS;
    let articles = articles(&reader, newest).await?;
    let root = Element::new("urlset")
        .attr("xmlns", SITEMAP)
        .attr("xmlns:news", GOOGLE_NEWS);
    let fresh = articles
        .listed
        .iter()
        .filter(|versions| versions.date >= since);
    xml(root
        .with_all(fresh.map(|versions| news(&reader, versions)))
        .document())
}

/// An article with all its versions that search engines may list.
struct Versions {
    date: Timestamp,
    /// When its words here last changed.
    changed: Timestamp,
    headline: String,
    /// The edition and the path in it; the reader's edition is among them.
    paths: Vec<(Lang, String)>,
    own: String,
}

/// A part of all articles.
struct Articles {
    /// How many there are in the part.
    total: usize,
    /// Those of them that the reader's edition may list.
    listed: Vec<Versions>,
}

/// The articles of a part as an edition has them.
type Edition = (Lang, HashMap<ArticleId, Card>);

/// A part of what the edition may list: of all articles where translations are among that, else
/// of those alone that were written in its language. So none is crowded out by those of other
/// languages.
async fn articles(reader: &Reader, window: Window) -> Result<Articles, Problem> {
    let (store, latest, lang) = (&reader.app.store, Listing::Latest, reader.lang());
    let own = match reader.app.site.index_machine {
        true => store.cards(&latest, lang, window).await?,
        false => store.originals(&latest, lang, window).await?,
    };
    let ids: Vec<ArticleId> = own.iter().map(|card| card.id).collect();
    let changed = store.changed(&ids, lang).await?;
    let sources = store.sources().await?;
    let theirs: HashSet<SourceId> = sources
        .iter()
        .filter(|source| source.rights.canonical == Canonical::Original)
        .map(|source| source.id)
        .collect();
    let mut editions = Vec::new();
    for locale in reader.app.locales.iter() {
        let cards = store.cards_of(&ids, locale.lang()).await?;
        let by_id = cards.into_iter().map(|card| (card.id, card)).collect();
        editions.push((locale.lang(), by_id));
    }
    let listed = own
        .iter()
        .filter(|card| !theirs.contains(&card.source))
        .filter(|card| may_be_listed(reader, card, reader.lang()))
        .map(|card| versions(reader, card, changed.get(&card.id), &editions))
        .collect();
    Ok(Articles {
        total: own.len(),
        listed,
    })
}

/// Whether an edition shows an article in its language, and search engines may list that.
fn may_be_listed(reader: &Reader, card: &Card, edition: Lang) -> bool {
    let is_original = card.original.base() == edition.base();
    let is_translated = card.lang.base() == edition.base();
    is_original || (is_translated && reader.app.site.index_machine)
}

fn versions(
    reader: &Reader,
    card: &Card,
    changed: Option<&Timestamp>,
    editions: &[Edition],
) -> Versions {
    let path = |lang: Lang, card: &Card| addresses::article(lang, card.id, &card.headline);
    let paths = editions.iter().filter_map(|(lang, cards)| {
        let same = cards.get(&card.id)?;
        may_be_listed(reader, same, *lang).then(|| (*lang, path(*lang, same)))
    });
    Versions {
        date: card.date,
        changed: changed.map_or(card.date, |at| card.date.max(*at)),
        headline: card.headline.clone(),
        paths: paths.collect(),
        own: path(reader.lang(), card),
    }
}

fn url(reader: &Reader, versions: &Versions) -> Element {
    Element::new("url")
        .leaf("loc", reader.app.absolute(&versions.own))
        .leaf("lastmod", reader.locale.machine(versions.changed))
        .with_all(alternates(reader, &versions.paths))
}

/// The versions of a page; none where there is only one.
fn alternates(reader: &Reader, paths: &[(Lang, String)]) -> Vec<Element> {
    let link = |(lang, path): &(Lang, String)| {
        Element::new("xhtml:link")
            .attr("rel", "alternate")
            .attr("hreflang", lang.to_string())
            .attr("href", reader.app.absolute(path))
    };
    match paths.len() {
        0 | 1 => Vec::new(),
        _ => paths.iter().map(link).collect(),
    }
}

/// The front page, the sections, the list of sources, and the pages on the site itself.
async fn listings(reader: &Reader) -> Result<Vec<Element>, Problem> {
    let sections = reader.app.store.sections_in_use().await?;
    let editions = || reader.app.locales.iter().map(|locale| locale.lang());
    let page = |address: &dyn Fn(Lang) -> String| {
        let paths: Vec<_> = editions().map(|lang| (lang, address(lang))).collect();
        Element::new("url")
            .leaf("loc", reader.app.absolute(&address(reader.lang())))
            .with_all(alternates(reader, &paths))
    };
    let of_section = |section| page(&|lang| addresses::section(lang, section));
    let mut listings = vec![
        page(&addresses::front),
        page(&addresses::sources),
        page(&addresses::about_translation),
        page(&addresses::api),
    ];
    listings.extend(sections.into_iter().map(of_section));
    Ok(listings)
}

fn news(reader: &Reader, versions: &Versions) -> Element {
    let publication = Element::new("news:publication")
        .leaf("news:name", &reader.locale.edition().name)
        .leaf("news:language", reader.lang().to_string());
    let news = Element::new("news:news")
        .with(publication)
        .leaf(
            "news:publication_date",
            reader.locale.machine(versions.date),
        )
        .leaf("news:title", &versions.headline);
    Element::new("url")
        .leaf("loc", reader.app.absolute(&versions.own))
        .with(news)
}

fn xml(document: io::Result<String>) -> Answer {
    let text = document.map_err(|error| {
        tracing::error!(%error, "a sitemap could not be written");
        Problem::Ours
    })?;
    let kind = [(header::CONTENT_TYPE, "application/xml; charset=utf-8")];
    Ok((kind, text).into_response())
}

#[cfg(test)]
mod tests;

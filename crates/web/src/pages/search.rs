//! Search results.

use crate::{
    addresses,
    cards::CardView,
    frame::Frame,
    listing::{PageNumber, numbered, pages, place},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use axum::extract::{Query, rejection::QueryRejection};
use index::{Hit, Hits, Order};
use news::{Lang, Section, Source, SourceId};
use serde::Deserialize;
use std::sync::Arc;
use store::{Card, Listing, Window};
use url::form_urlencoded;

/// Hits on one page.
const LENGTH: u32 = 20;
/// No search is followed further, in pages.
const LAST: u32 = 50;
/// Longest query, in characters; the rest is not looked for.
const LONGEST: usize = 300;

/// The page.
#[derive(Template)]
#[template(path = "search.html")]
pub struct SearchPage {
    frame: Frame,
    words: String,
    found: String,
    hits: Vec<HitView>,
    sections: Vec<Choice>,
    sources: Vec<Choice>,
    languages: Vec<Choice>,
    newest: bool,
    place: String,
    previous: Option<String>,
    next: Option<String>,
}

/// An article found.
struct HitView {
    card: CardView,
    /// Pieces of the text; the marked ones were asked for.
    snippet: Vec<(String, bool)>,
}

/// An entry of a filter.
struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

/// What is asked for, as it stands in the address.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
    section: Option<String>,
    source: Option<String>,
    lang: Option<String>,
    order: Option<String>,
    page: Option<String>,
}

/// What is asked for.
pub struct Search {
    words: String,
    section: Option<Section>,
    source: Option<SourceId>,
    original: Option<Lang>,
    order: Order,
    page: PageNumber,
}

/// What the page is made of.
pub struct Found {
    /// What was asked for.
    pub search: Search,
    /// How many there are, and the hits of this page.
    pub hits: Hits,
    /// The articles of the hits.
    pub cards: Vec<Card>,
    /// All sources, to choose from.
    pub sources: Vec<Source>,
}

/// `/{edition}/search`
pub async fn show(reader: Reader, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::BadRequest)?;
    let found = load(&reader, Search::read(&asked)?).await?;
    html(&SearchPage::new(&reader.setting().await?, &found))
}

async fn load(reader: &Reader, search: Search) -> Result<Found, Problem> {
    let hits = find(reader, &search).await?;
    let ids = Listing::These(hits.hits.iter().map(|hit| hit.article).collect());
    let window = Window {
        skip: 0,
        take: LENGTH,
    };
    Ok(Found {
        search,
        cards: reader.app.store.cards(&ids, reader.lang(), window).await?,
        sources: reader.app.store.sources().await?,
        hits,
    })
}

/// Asks the index, on a thread where work may take its time.
async fn find(reader: &Reader, search: &Search) -> Result<Hits, Problem> {
    if search.words.is_empty() {
        return Ok(Hits::default());
    }
    let query = search.query(reader.lang());
    let index = Arc::clone(&reader.app.index);
    let hits = tokio::task::spawn_blocking(move || index.search(&query)).await;
    match hits {
        Ok(Ok(hits)) => Ok(hits),
        Ok(Err(error)) => {
            tracing::error!(%error, "a search failed");
            Err(Problem::Ours)
        }
        Err(error) => {
            tracing::error!(%error, "a search broke off");
            Err(Problem::Ours)
        }
    }
}

impl Search {
    /// Reads what is asked for; an empty choice is no choice, a wrong one is refused.
    fn read(asked: &Asked) -> Result<Search, Problem> {
        let page = PageNumber::read(asked.page.as_deref().filter(|page| !page.is_empty()))?;
        if page.0 > LAST {
            return Err(Problem::NotFound);
        }
        Ok(Search {
            words: asked.q.trim().chars().take(LONGEST).collect(),
            section: chosen(&asked.section)?,
            source: chosen(&asked.source)?,
            original: chosen(&asked.lang)?,
            order: match asked.order.as_deref() {
                Some("newest") => Order::Newest,
                _ => Order::Relevance,
            },
            page,
        })
    }

    fn query(&self, lang: Lang) -> index::Query {
        index::Query {
            section: self.section,
            source: self.source,
            original: self.original,
            order: self.order,
            limit: LENGTH as usize,
            offset: ((self.page.0 - 1) * LENGTH) as usize,
            ..index::Query::new(self.words.clone(), lang)
        }
    }

    /// The address of its first page in an edition.
    fn address(&self, lang: Lang) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        };
        add("q", (!self.words.is_empty()).then(|| self.words.clone()));
        add("section", self.section.map(|section| section.to_string()));
        add("source", self.source.map(|source| source.to_string()));
        add("lang", self.original.map(|lang| lang.to_string()));
        add(
            "order",
            (self.order == Order::Newest).then(|| "newest".to_owned()),
        );
        match query.finish() {
            query if query.is_empty() => addresses::search(lang),
            query => format!("{}?{query}", addresses::search(lang)),
        }
    }
}

fn chosen<T: std::str::FromStr>(text: &Option<String>) -> Result<Option<T>, Problem> {
    match text.as_deref() {
        None | Some("") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| Problem::BadRequest),
    }
}

impl SearchPage {
    /// The page of a search.
    pub fn new(setting: &Setting, found: &Found) -> SearchPage {
        let (locale, search) = (&setting.locale, &found.search);
        let title = match search.words.as_str() {
            "" => locale.msg("search-title"),
            words => locale.msg_with("search-heading", &[("query", words.into())]),
        };
        let mut frame = Frame::new(setting, &title, |lang| search.address(lang)).unlisted();
        frame.alternates.clear();
        frame.words.clone_from(&search.words);
        let address = search.address(setting.lang());
        let total = found.hits.total as u64;
        let (page, pages) = (search.page.0, pages(total, LENGTH).min(LAST));
        SearchPage {
            frame,
            found: results(setting, search, total),
            hits: hits(setting, &found.hits.hits, &found.cards),
            sections: sections(setting, search),
            sources: sources(search, &found.sources),
            languages: languages(setting, search, &found.sources),
            newest: search.order == Order::Newest,
            place: place(setting, page, pages),
            previous: (page > 1).then(|| numbered(&address, page - 1)),
            next: (page < pages).then(|| numbered(&address, page + 1)),
            words: search.words.clone(),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> SearchPage {
        let cards = crate::samples::cards(setting);
        let snippet = vec![("… ".to_owned(), false), ("ponte".to_owned(), true)];
        let hit = |card: &Card| Hit {
            article: card.id,
            snippet: snippet.clone(),
        };
        let asked = Asked {
            q: "ponte".to_owned(),
            ..Asked::default()
        };
        let found = Found {
            search: Search::read(&asked).unwrap(),
            hits: Hits {
                total: 45,
                hits: cards.iter().map(hit).collect(),
                shortened: false,
            },
            sources: vec![crate::samples::source()],
            cards,
        };
        SearchPage::new(setting, &found)
    }
}

/// "12 articles found", or that nothing was; empty where nothing was asked.
fn results(setting: &Setting, search: &Search, total: u64) -> String {
    let query = [("query", search.words.as_str().into())];
    match (search.words.as_str(), total) {
        ("", _) => String::new(),
        (_, 0) => setting.locale.msg_with("search-none", &query),
        (_, total) => setting
            .locale
            .msg_with("search-results", &[("count", total.into())]),
    }
}

fn hits(setting: &Setting, hits: &[Hit], cards: &[Card]) -> Vec<HitView> {
    let view = |hit: &Hit| {
        let card = cards.iter().find(|card| card.id == hit.article)?;
        Some(HitView {
            card: CardView::new(setting, card),
            snippet: hit.snippet.clone(),
        })
    };
    hits.iter().filter_map(view).collect()
}

fn sections(setting: &Setting, search: &Search) -> Vec<Choice> {
    let choice = |section: &Section| Choice {
        value: section.to_string(),
        name: setting.locale.section(*section),
        chosen: search.section == Some(*section),
    };
    setting.sections.iter().map(choice).collect()
}

fn sources(search: &Search, sources: &[Source]) -> Vec<Choice> {
    let choice = |source: &Source| Choice {
        value: source.id.to_string(),
        name: source.name.clone(),
        chosen: search.source == Some(source.id),
    };
    sources.iter().map(choice).collect()
}

fn languages(setting: &Setting, search: &Search, sources: &[Source]) -> Vec<Choice> {
    let mut langs: Vec<Lang> = sources.iter().map(|source| source.language).collect();
    langs.retain(|lang| lang.is_known());
    langs.sort();
    langs.dedup();
    let choice = |lang: Lang| Choice {
        value: lang.to_string(),
        name: setting.locale.language(lang),
        chosen: search.original == Some(lang),
    };
    langs.into_iter().map(choice).collect()
}

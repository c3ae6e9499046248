//! Search results.

mod asked;
pub mod typed;

pub use self::asked::{Asked, Search};

use self::asked::{LAST, LENGTH};
use crate::{
    cards::CardView,
    frame::{Entry, Frame},
    l10n::Locale,
    languages::Name,
    listing::{numbered, pages, place},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use axum::extract::{Query, rejection::QueryRejection};
use index::{Hit, Hits, Order};
use news::{ArticleId, Lang, Section, Source};
use std::sync::Arc;
use store::{Card, Listing, Window};

/// With fewer hits than this, other languages and times are searched as well.
const FEW: usize = 5;
/// The latest articles, for those who found nothing.
const LATEST: Window = Window { skip: 0, take: 6 };

/// The page.
#[derive(Template)]
#[template(path = "search.html")]
pub struct SearchPage {
    frame: Frame,
    words: String,
    found: String,
    hits: Vec<CardView>,
    sections: Vec<Choice>,
    sources: Vec<Choice>,
    languages: Vec<Choice>,
    /// The first and the last day, as `2026-11-18`; empty where all are searched.
    from: String,
    to: String,
    newest: bool,
    meant: Option<Meant>,
    /// The same search without limits, and "12 articles".
    freed: Option<Entry>,
    elsewhere: Vec<Elsewhere>,
    latest: Vec<CardView>,
    place: String,
    previous: Option<String>,
    next: Option<String>,
}

/// What may have been meant by words that nothing has: a search, and the words around it.
struct Meant {
    before: String,
    search: Entry,
    after: String,
}

/// Hits in another edition.
struct Elsewhere {
    language: Name,
    /// The search there, and "12 articles".
    hits: Entry,
}

/// An entry of a filter.
struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

/// What the page is made of.
#[derive(Default)]
pub struct Found {
    /// How many there are, and the hits of this page.
    pub hits: Hits,
    /// The articles of the hits.
    pub cards: Vec<Card>,
    /// All sources, to choose from.
    pub sources: Vec<Source>,
    /// What may have been meant, where nothing was found.
    pub meant: Option<String>,
    /// Editions that have hits where this one has few, with how many.
    pub elsewhere: Vec<(Lang, usize)>,
    /// How many hits there are without the limits, where there are few with them.
    pub freed: usize,
    /// The latest articles, where nothing was found.
    pub latest: Vec<Card>,
}

/// `/{edition}/search`
pub async fn show(reader: Reader, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::BadRequest)?;
    let search = Search::read(&asked)?;
    let found = load(&reader, &search).await?;
    html(&SearchPage::new(&reader.setting().await?, &search, &found))
}

async fn load(reader: &Reader, search: &Search) -> Result<Found, Problem> {
    let store = &reader.app.store;
    let mut found = find(reader, search).await?;
    let ids = Listing::These(found.hits.hits.iter().map(|hit| hit.article).collect());
    let window = Window {
        skip: 0,
        take: LENGTH,
    };
    found.cards = store.cards(&ids, reader.lang(), window).await?;
    found.sources = store.sources().await?;
    if found.hits.total == 0 {
        found.latest = store.cards(&Listing::Latest, reader.lang(), LATEST).await?;
    }
    Ok(found)
}

/// Asks the index, on a thread where work may take its time.
async fn find(reader: &Reader, search: &Search) -> Result<Found, Problem> {
    if search.words.is_empty() {
        return Ok(Found::default());
    }
    let (index, locales) = (Arc::clone(&reader.app.index), reader.app.locales.clone());
    let (search, own) = (search.clone(), reader.locale.clone());
    let asked = tokio::task::spawn_blocking(move || ask(&index, &search, &own, &locales));
    match asked.await {
        Ok(Ok(found)) => Ok(found),
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

/// The newest articles that are found.
pub async fn newest(reader: &Reader, search: &Search) -> Result<Vec<ArticleId>, Problem> {
    let found = find(reader, &search.newest()).await?;
    Ok(found.hits.hits.iter().map(|hit| hit.article).collect())
}

/// The hits of an edition; where they are few, what there is without limits and in the
/// other editions.
fn ask(
    index: &index::Index,
    search: &Search,
    own: &Locale,
    locales: &[Locale],
) -> Result<Found, index::Error> {
    let mut found = Found {
        hits: index.search(&search.query(own))?,
        ..Found::default()
    };
    if found.hits.total >= FEW {
        return Ok(found);
    }
    if found.hits.total == 0 {
        found.meant = index.suggest(&search.query(own))?;
    }
    let count = |search: &Search, locale: &Locale| {
        let query = index::Query {
            limit: 1,
            offset: 0,
            ..search.query(locale)
        };
        index.search(&query).map(|hits| hits.total)
    };
    if let Some(freed) = search.freed() {
        found.freed = count(&freed, own)?;
    }
    for locale in locales.iter().filter(|locale| locale.lang() != own.lang()) {
        found
            .elsewhere
            .push((locale.lang(), count(search, locale)?));
    }
    found.elsewhere.retain(|(_, hits)| *hits > 0);
    Ok(found)
}

impl SearchPage {
    /// The page of a search.
    pub fn new(setting: &Setting, search: &Search, found: &Found) -> SearchPage {
        let locale = &setting.locale;
        let title = match search.words.as_str() {
            "" => locale.msg("search-title"),
            words => locale.msg_with("search-heading", &[("query", words.into())]),
        };
        let mut frame = Frame::new(setting, &title, |lang| search.address(lang)).unlisted();
        frame.alternates.clear();
        frame.words.clone_from(&search.words);
        if !search.words.is_empty() {
            frame = frame.found(|of, format| search.feed(setting.lang(), of, format));
        }
        if search.original.is_some() {
            frame.originals.clear();
        }
        let address = search.address(setting.lang());
        let total = found.hits.total as u64;
        let (page, pages) = (search.page.0, pages(total, LENGTH).min(LAST));
        SearchPage {
            frame,
            found: results(setting, search, total),
            hits: hits(setting, &found.hits.hits, &found.cards),
            sections: sections(setting, search),
            sources: sources(setting, search, &found.sources),
            languages: languages(setting, search, &found.sources),
            from: search.from.map(|day| day.to_string()).unwrap_or_default(),
            to: search.to.map(|day| day.to_string()).unwrap_or_default(),
            newest: search.order == Order::Newest,
            meant: found
                .meant
                .as_ref()
                .map(|words| meant(setting, search, words)),
            freed: freed(setting, search, found),
            elsewhere: elsewhere(setting, search, found),
            latest: CardView::all(setting, &found.latest),
            place: place(setting, page, pages),
            previous: (page > 1).then(|| numbered(&address, page - 1)),
            next: (page < pages).then(|| numbered(&address, page + 1)),
            words: search.words.clone(),
        }
    }

    /// The page of a search that found nothing here.
    #[cfg(test)]
    pub fn sample_of_nothing(setting: &Setting) -> SearchPage {
        let asked = "q=%3Cb%3E&from=2026-11-01";
        let Query(asked) = Query::try_from_uri(&format!("/?{asked}").parse().unwrap()).unwrap();
        let found = Found {
            meant: Some("<i>".to_owned()),
            elsewhere: vec![(crate::samples::lang("pt"), 1)],
            freed: 2,
            latest: crate::samples::cards(setting),
            ..Found::default()
        };
        SearchPage::new(setting, &Search::read(&asked).unwrap(), &found)
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
        let Query(asked) = Query::try_from_uri(&"/?q=ponte".parse().unwrap()).unwrap();
        let search = Search::read(&asked).unwrap();
        let found = Found {
            hits: Hits {
                total: 45,
                hits: cards.iter().map(hit).collect(),
                shortened: false,
            },
            sources: vec![crate::samples::source()],
            elsewhere: vec![(crate::samples::lang("ar"), 3)],
            latest: cards.clone(),
            cards,
            ..Found::default()
        };
        SearchPage::new(setting, &search, &found)
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

fn meant(setting: &Setting, search: &Search, words: &str) -> Meant {
    let (before, after) = setting.locale.msg_around("search-meant", "query", &[]);
    let search = search.with(words);
    Meant {
        before,
        search: Entry::new(words.to_owned(), search.address(setting.lang())),
        after,
    }
}

/// What there is without limits, where that is more.
fn freed(setting: &Setting, search: &Search, found: &Found) -> Option<Entry> {
    let more = found.freed > found.hits.total;
    let freed = search.freed().filter(|_| more)?;
    let address = freed.address(setting.lang());
    Some(Entry::new(count(setting, found.freed), address))
}

/// What there is in other editions, in the order of the language picker.
fn elsewhere(setting: &Setting, search: &Search, found: &Found) -> Vec<Elsewhere> {
    let hits = |name: &Name| {
        let (lang, hits) = found
            .elsewhere
            .iter()
            .find(|(lang, _)| *lang == name.lang)?;
        Some(Elsewhere {
            language: name.clone(),
            hits: Entry::new(count(setting, *hits), search.address(*lang)),
        })
    };
    let names = setting.languages.of(setting.lang());
    names.iter().filter_map(hits).collect()
}

/// "12 articles".
fn count(setting: &Setting, articles: usize) -> String {
    let args = [("articles", (articles as u64).into())];
    setting.locale.msg_with("list-count", &args)
}

fn hits(setting: &Setting, hits: &[Hit], cards: &[Card]) -> Vec<CardView> {
    let view = |hit: &Hit| {
        let card = cards.iter().find(|card| card.id == hit.article)?;
        let mut view = CardView::new(setting, card);
        view.snippet.clone_from(&hit.snippet);
        Some(view)
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

fn sources(setting: &Setting, search: &Search, sources: &[Source]) -> Vec<Choice> {
    let choice = |source: &Source| Choice {
        value: source.id.to_string(),
        name: source.name.clone(),
        chosen: search.source == Some(source.id),
    };
    in_order(setting, sources.iter().map(choice).collect())
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
    in_order(setting, langs.into_iter().map(choice).collect())
}

/// Choices as readers of the edition look for them.
fn in_order(setting: &Setting, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by(|a, b| setting.locale.compare(&a.name, &b.name));
    choices
}

//! The site for programs: `/api/v1`, described by `/api/v1/openapi.json` (OpenAPI 3.1).
//!
//! Everything that readers see, as JSON, in the words of one edition. Lists go on where the
//! last one ended: what is new in the meantime shifts nothing.

pub mod description;
mod place;
mod view;

pub use view::TranslationJson;

use self::{
    place::Place,
    view::{
        ArticleJson, Authors, CardJson, EditionJson, ListJson, SourceJson, StoriesJson, StoryJson,
        TopicJson,
    },
};
use crate::{
    app::App,
    guard,
    pages::article,
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{
    Router,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use news::{ArticleId, Topic};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use store::{Card, Listing, StoryCard, Window};

/// Entries of a list, where nobody says how many.
const USUAL: u32 = 30;
/// Most entries of a list.
const MOST: u32 = 100;
/// Where all of this is.
pub const ROOT: &str = "/api/v1";

/// The routes of the API.
pub fn routes() -> Router<App> {
    let api = Router::new()
        .route(
            "/openapi.json",
            get(async || sent(description::TEXT.to_owned())),
        )
        .route("/editions", get(editions))
        .route("/{edition}/articles", get(articles))
        .route("/{edition}/articles/{id}", get(one_article))
        .route("/{edition}/topics/{topic}", get(topic))
        .route("/{edition}/stories", get(stories))
        .route("/{edition}/sources", get(sources));
    Router::new().nest(ROOT, api)
}

/// What a list of articles is asked for. An unknown word is refused: a misspelt filter
/// would give everything.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    section: Option<String>,
    topic: Option<String>,
    source: Option<String>,
    author: Option<String>,
    story: Option<String>,
    ids: Option<String>,
    originals: Option<String>,
    after: Option<String>,
    limit: Option<String>,
}

impl Asked {
    /// The one list that is asked for; two at once are none.
    fn listing(&self) -> Result<Listing, Problem> {
        let section = self.section.as_deref().map(id).transpose()?;
        let source = self.source.as_deref().map(id).transpose()?;
        let author = self.author.as_deref().map(id).transpose()?;
        let story = self.story.as_deref().map(id).transpose()?;
        let topic = match &self.topic {
            Some(topic) => Some(known(topic)?.id),
            None => None,
        };
        let ids = self.ids.as_deref().map(these).transpose()?;
        let asked = [
            ids.map(Listing::These),
            section.map(Listing::Section),
            topic.map(Listing::Topic),
            source.map(Listing::Source),
            author.map(Listing::Author),
            story.map(Listing::Story),
        ];
        let mut asked = asked.into_iter().flatten();
        match (asked.next(), asked.next()) {
            (None, _) => Ok(Listing::Latest),
            (Some(listing), None) => Ok(listing),
            (Some(_), Some(_)) => Err(Problem::BadRequest),
        }
    }

    fn originals(&self) -> Result<bool, Problem> {
        match self.originals.as_deref() {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Problem::BadRequest),
        }
    }
}

/// What a list of stories is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoriesAsked {
    after: Option<String>,
    limit: Option<String>,
}

/// How many entries a list is to have.
fn limit(asked: Option<&str>) -> Result<u32, Problem> {
    let limit = asked.map(str::parse).transpose();
    match limit.map_err(|_| Problem::BadRequest)? {
        None => Ok(USUAL),
        Some(limit @ 1..=MOST) => Ok(limit),
        Some(_) => Err(Problem::BadRequest),
    }
}

/// Ids with commas between them, as many as a list has entries.
fn these(ids: &str) -> Result<Vec<ArticleId>, Problem> {
    let ids = ids.split(',').map(|id| id.trim().parse());
    let ids: Result<Vec<ArticleId>, _> = ids.take(MOST as usize + 1).collect();
    let ids = ids.map_err(|_| Problem::BadRequest)?;
    match ids.len() > MOST as usize {
        true => Err(Problem::BadRequest),
        false => Ok(ids),
    }
}

/// The topic of a code.
fn known(code: &str) -> Result<&'static Topic, Problem> {
    Topic::find(id(code)?).ok_or(Problem::NotFound)
}

type Question<T> = Result<Query<T>, QueryRejection>;

async fn editions(State(app): State<App>) -> Answer {
    let sections = app.store.sections().await?;
    let edition = |locale| EditionJson::new(&app, locale, &sections);
    json(&app.locales.iter().map(edition).collect::<Vec<_>>())
}

async fn articles(reader: Reader, asked: Question<Asked>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::BadRequest)?;
    let limit = limit(asked.limit.as_deref())?;
    let after = after(asked.after.as_deref())?;
    let (listing, originals) = (asked.listing()?, asked.originals()?);
    let store = &reader.app.store;
    let cards = store.cards_after(&listing, reader.lang(), originals, after, limit);
    let cards = cards.await?;
    let authors = authors(&reader, &cards).await?;
    let setting = reader.setting().await?;
    let place = |card: &Card| Place {
        order: card.date.as_millisecond(),
        id: card.id,
    };
    json(&ListJson {
        next: end(&cards, limit).map(|card| place(card).to_string()),
        articles: cards
            .iter()
            .map(|card| CardJson::new(&setting, card, &authors))
            .collect(),
    })
}

async fn one_article(reader: Reader, Path((_, article)): Path<(String, String)>) -> Answer {
    let reading = article::read(&reader, id(&article)?).await?;
    json(&ArticleJson::new(&reader.setting().await?, &reading))
}

async fn topic(reader: Reader, Path((_, topic)): Path<(String, String)>) -> Answer {
    json(&TopicJson::new(&reader.setting().await?, known(&topic)?))
}

async fn stories(reader: Reader, asked: Question<StoriesAsked>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::BadRequest)?;
    let take = limit(asked.limit.as_deref())?;
    let after = after(asked.after.as_deref())?;
    let store = &reader.app.store;
    let stories = store.top_stories(after, take).await?;
    let leads = Listing::These(stories.iter().map(|story| story.lead).collect());
    let window = Window { skip: 0, take };
    let leads = store.cards(&leads, reader.lang(), window).await?;
    let authors = authors(&reader, &leads).await?;
    let setting = reader.setting().await?;
    let view = |story| StoryJson::new(&setting, story, (&leads, &authors));
    let place = |story: &StoryCard| Place {
        order: story.weight,
        id: story.id,
    };
    json(&StoriesJson {
        next: end(&stories, take).map(|story| place(story).to_string()),
        stories: stories.iter().filter_map(view).collect(),
    })
}

/// Behind which entry a list is to go on: what orders it, and its row.
fn after<Id: FromStr>(asked: Option<&str>) -> Result<Option<(i64, Id)>, Problem> {
    let place = asked.map(str::parse::<Place<Id>>).transpose();
    let place = place.map_err(|_| Problem::BadRequest)?;
    Ok(place.map(|place| (place.order, place.id)))
}

/// The last entry of a part after which more may come.
fn end<T>(part: &[T], limit: u32) -> Option<&T> {
    part.last().filter(|_| part.len() == limit as usize)
}

async fn authors(reader: &Reader, cards: &[Card]) -> Result<Authors, Problem> {
    let ids: Vec<ArticleId> = cards.iter().map(|card| card.id).collect();
    Ok(reader.app.store.signed_by(&ids).await?)
}

async fn sources(reader: Reader) -> Answer {
    let sources = reader.app.store.sources().await?;
    let setting = reader.setting().await?;
    let view = |source| SourceJson::new(&setting, source);
    json(&sources.iter().map(view).collect::<Vec<_>>())
}

fn json(what: &impl Serialize) -> Answer {
    match serde_json::to_string(what) {
        Ok(text) => Ok(sent(text)),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            Err(Problem::Ours)
        }
    }
}

/// JSON that pages of others may read.
fn sent(text: String) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        ),
        (
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ),
        guard::FOR_ALL,
    ];
    (headers, text).into_response()
}

/// A mistake, as RFC 9457 has it, in the words of the edition.
pub fn mistake(status: axum::http::StatusCode, title: &str, detail: &str) -> Response {
    let problem = serde_json::json!({
        "status": status.as_u16(), "title": title, "detail": detail,
    });
    let mut response = (status, problem.to_string()).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/problem+json");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    response
}

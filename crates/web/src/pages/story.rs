//! A story: one event, all its articles, and who reported it first.

use super::course::Course;
use crate::{
    addresses,
    cards::{CardView, sources},
    frame::{Entry, Frame, When},
    listing::{ends_with, moved},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use jiff::tz::TimeZone;
use news::{ArticleId, Lang, Scope, Source, StoryId, Text};
use std::collections::HashMap;
use store::{Card, Listing, Reading, Version, Window};

/// No story shows more articles.
const MOST: Window = Window { skip: 0, take: 200 };

/// So many articles, the earliest, are read for what each adds.
const READ: usize = 12;
/// Sentences of each that are shown.
const ADDED: usize = 2;

/// What each article adds to those before it.
type Adds = HashMap<ArticleId, Vec<String>>;

/// What is told of the articles of a story beside themselves.
#[derive(Default)]
pub struct Background {
    adds: Adds,
    /// All outlets.
    sources: Vec<Source>,
}

/// The page.
#[derive(Template)]
#[template(path = "story.html")]
pub struct StoryPage {
    frame: Frame,
    lead: CardView,
    counts: String,
    first: Entry,
    first_at: When,
    course: Option<Course>,
    /// The newest first.
    reports: Vec<Report>,
}

/// An article of the story.
struct Report {
    card: CardView,
    language: String,
    /// Where the outlet is at home; empty where that cannot be told.
    country: String,
    /// What it tells that earlier articles do not.
    adds: Vec<String>,
    first: bool,
}

/// `/{edition}/story/{id}/{slug}`
pub async fn show(
    reader: Reader,
    Path((_, story, slug)): Path<(String, String, String)>,
) -> Answer {
    let asked: StoryId = id(&story)?;
    let store = &reader.app.store;
    let story = store.story(asked).await?.ok_or(Problem::NotFound)?;
    let cards = store
        .cards(&Listing::Story(story), reader.lang(), MOST)
        .await?;
    let lead = lead(&cards).ok_or(Problem::NotFound)?;
    let address = addresses::story(reader.lang(), story, &lead.headline);
    if story != asked || !ends_with(&address, &slug) {
        return moved(address);
    }
    let versions = store.versions(lead.id).await?;
    let setting = reader.setting().await?;
    let background = Background {
        adds: adds(&reader, &cards).await?,
        sources: store.sources().await?,
    };
    let lead = (lead, versions.as_slice());
    html(&StoryPage::new(&setting, story, lead, &cards, &background))
}

/// What each article adds, as far as they are in the language of the edition.
async fn adds(reader: &Reader, cards: &[Card]) -> Result<Adds, Problem> {
    let (mut adds, mut earlier) = (Adds::new(), Vec::<String>::new());
    for card in cards.iter().rev().take(READ) {
        let Some(reading) = reader.app.store.reading(card.id, reader.lang()).await? else {
            continue;
        };
        let (head, body) = words(&reading);
        if reading.lang().base() != reader.lang().base() {
            continue;
        }
        let is_first = earlier.is_empty();
        // The head is on the page anyway.
        earlier.push(head);
        if !is_first {
            let known: Vec<&str> = earlier.iter().map(String::as_str).collect();
            let year = card.date.to_zoned_datetime(TimeZone::UTC).year();
            let new = relate::adds(&known, &body, (reader.lang(), year), ADDED);
            adds.insert(card.id, new.into_iter().map(str::to_owned).collect());
        }
        earlier.push(body);
    }
    Ok(adds)
}

/// The head and the body of an article in one language; no body where it has another.
fn words(reading: &Reading) -> (String, String) {
    let article = reading.article();
    let said = |text: &Option<Text>| text.as_ref().map(Text::words).unwrap_or_default();
    let is_whole = |made: &store::ReadTranslation| made.scope == Scope::Full;
    let body = match reading.translation.as_ref().is_none_or(is_whole) {
        true => article.text(),
        false => String::new(),
    };
    let head = article.headline.words();
    let head = [head, said(&article.subheadline), said(&article.lead)].join("\n");
    (head, body)
}

/// The article that leads a story: the first with a picture, else the first of all.
fn lead(cards: &[Card]) -> Option<&Card> {
    let illustrated = cards.iter().rev().find(|card| card.picture.is_some());
    illustrated.or(cards.last())
}

impl StoryPage {
    /// The page of a story of at least one article, newest first.
    /// Its address in each edition has the headline that the leading article has there.
    pub fn new(
        setting: &Setting,
        story: StoryId,
        (lead, versions): (&Card, &[Version]),
        cards: &[Card],
        background: &Background,
    ) -> StoryPage {
        let (lang, locale) = (setting.lang(), &setting.locale);
        let address = |lang: Lang| {
            let version = versions
                .iter()
                .find(|version| version.lang.base() == lang.base());
            let original = versions.iter().find(|version| version.original);
            let headline = version.or(original).map(|version| &version.headline);
            addresses::story(lang, story, headline.unwrap_or(&lead.headline))
        };
        let first = cards.last().unwrap_or(lead);
        let source = addresses::source(lang, first.source, &first.source_name);
        let args = [
            ("articles", (cards.len() as u64).into()),
            ("sources", sources(cards).into()),
        ];
        let counts = locale.msg_with("story-intro", &args);
        StoryPage {
            frame: Frame::new(setting, &lead.headline, address)
                .described(&counts)
                .listing(&Listing::Story(story)),
            lead: CardView::new(setting, lead),
            counts,
            first: Entry::new(&first.source_name, source),
            first_at: When::moment(locale, first.date),
            course: Course::new(setting, cards),
            reports: cards
                .iter()
                .map(|card| Report {
                    first: card.id == first.id,
                    ..Report::new(setting, card, background)
                })
                .collect(),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> StoryPage {
        let cards = crate::samples::cards(setting);
        let story = StoryId::new(4).unwrap();
        let adds = cards
            .iter()
            .take(2)
            .map(|card| (card.id, vec![card.lead.clone()]));
        let background = Background {
            adds: adds.collect(),
            sources: vec![Source {
                language: crate::samples::lang("pt-PT"),
                ..crate::samples::source()
            }],
        };
        let lead = (lead(&cards).unwrap(), [].as_slice());
        StoryPage::new(setting, story, lead, &cards, &background)
    }
}

impl Report {
    fn new(setting: &Setting, card: &Card, background: &Background) -> Report {
        let locale = &setting.locale;
        let mut sources = background.sources.iter();
        let source = sources.find(|source| source.id == card.source);
        Report {
            card: CardView::new(setting, card),
            language: match card.original.is_known() {
                true => locale.language(card.original),
                false => String::new(),
            },
            country: source.map_or(String::new(), |source| locale.country(source)),
            adds: background.adds.get(&card.id).cloned().unwrap_or_default(),
            first: false,
        }
    }
}

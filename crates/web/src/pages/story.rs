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
use news::{Lang, StoryId};
use store::{Card, Listing, Version, Window};

/// No story shows more articles.
const MOST: Window = Window { skip: 0, take: 200 };

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
    html(&StoryPage::new(&setting, story, (lead, &versions), &cards))
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
                    card: CardView::new(setting, card),
                    language: match card.original.is_known() {
                        true => locale.language(card.original),
                        false => String::new(),
                    },
                    first: card.id == first.id,
                })
                .collect(),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> StoryPage {
        let cards = crate::samples::cards(setting);
        let story = StoryId::new(4).unwrap();
        StoryPage::new(setting, story, (lead(&cards).unwrap(), &[]), &cards)
    }
}

//! The front page: what leads, the stories that many tell, each section's latest.

use crate::{
    addresses,
    cards::{CardView, StoryView},
    frame::{Entry, Frame},
    listing::moved,
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use axum::extract::Path;
use news::{ArticleId, Section};
use std::collections::HashSet;
use store::{Card, Listing, StoryCard, Window};

/// Stories at the top, the leading one among them.
const STORIES: u32 = 6;
/// Articles shown of a section.
const OF_A_SECTION: usize = 4;
/// Articles in the list of the latest.
const LATEST: u32 = 12;

/// The page.
#[derive(Template)]
#[template(path = "front.html")]
pub struct FrontPage {
    frame: Frame,
    lead: Option<Leading>,
    stories: Vec<StoryView>,
    sections: Vec<SectionView>,
    latest: Vec<CardView>,
}

/// What stands at the top.
struct Leading {
    card: CardView,
    /// The story that it leads, and "5 articles from 3 sources".
    story: Option<Entry>,
}

/// A section with its latest.
struct SectionView {
    name: Entry,
    cards: Vec<CardView>,
}

/// What the page is made of.
#[derive(Default)]
pub struct Front {
    /// The stories at the top, with the articles that lead them.
    pub stories: Vec<(StoryCard, Card)>,
    /// Each section's latest.
    pub sections: Vec<(Section, Vec<Card>)>,
    /// The latest of all.
    pub latest: Vec<Card>,
}

/// `/{edition}`
pub async fn without_slash(reader: Reader, Path(_): Path<String>) -> Answer {
    moved(addresses::front(reader.lang()))
}

/// `/{edition}/`
pub async fn show(reader: Reader) -> Answer {
    let setting = reader.setting().await?;
    let front = load(&reader, &setting).await?;
    html(&FrontPage::new(&setting, &front))
}

async fn load(reader: &Reader, setting: &Setting) -> Result<Front, Problem> {
    let (store, lang) = (&reader.app.store, reader.lang());
    let first = |take| Window { skip: 0, take };
    let stories = store.top_stories(None, STORIES).await?;
    let leads = Listing::These(stories.iter().map(|story| story.lead).collect());
    let leads = store.cards(&leads, lang, first(STORIES)).await?;
    let mut sections = Vec::new();
    for &section in &setting.sections {
        // More than are shown, for some may stand at the top already.
        let window = first(2 * STORIES);
        let cards = store
            .cards(&Listing::Section(section), lang, window)
            .await?;
        sections.push((section, cards));
    }
    Ok(Front {
        stories: paired(stories, &leads),
        sections,
        latest: store.cards(&Listing::Latest, lang, first(LATEST)).await?,
    })
}

fn paired(stories: Vec<StoryCard>, leads: &[Card]) -> Vec<(StoryCard, Card)> {
    let lead = |story: &StoryCard| leads.iter().find(|card| card.id == story.lead).cloned();
    let pair = |story| lead(&story).map(|card| (story, card));
    stories.into_iter().filter_map(pair).collect()
}

impl FrontPage {
    /// The front page of an edition.
    pub fn new(setting: &Setting, front: &Front) -> FrontPage {
        let edition = setting.locale.edition();
        let mut frame = Frame::new(setting, &edition.tagline, addresses::front);
        frame.is_front = true;
        let mut shown = HashSet::new();
        let (lead, rest) = leading(setting, front, &mut shown);
        shown.extend(rest.iter().map(|(_, card)| card.id));
        FrontPage {
            frame,
            lead,
            stories: rest
                .iter()
                .map(|(story, card)| StoryView::new(setting, story, card))
                .collect(),
            sections: sections(setting, front, &shown),
            latest: CardView::all(setting, &front.latest),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> FrontPage {
        FrontPage::new(setting, &crate::samples::front(setting))
    }
}

type Stories<'a> = Vec<&'a (StoryCard, Card)>;

/// The weightiest story with a picture leads; without stories, the newest article with
/// a picture; without pictures, the first of what there is.
fn leading<'a>(
    setting: &Setting,
    front: &'a Front,
    shown: &mut HashSet<ArticleId>,
) -> (Option<Leading>, Stories<'a>) {
    let illustrated = |(_, card): &&(StoryCard, Card)| card.picture.is_some();
    let story = front
        .stories
        .iter()
        .find(illustrated)
        .or(front.stories.first());
    let article = front.latest.iter().find(|card| card.picture.is_some());
    let Some(card) = story
        .map(|(_, card)| card)
        .or(article)
        .or(front.latest.first())
    else {
        return (None, Vec::new());
    };
    shown.insert(card.id);
    let lead = Leading {
        card: CardView::new(setting, card),
        story: story.map(|(story, card)| {
            let view = StoryView::new(setting, story, card);
            Entry::new(view.counts, view.address)
        }),
    };
    let others = |pair: &&(StoryCard, Card)| pair.1.id != card.id;
    (Some(lead), front.stories.iter().filter(others).collect())
}

/// Each section's latest that do not stand at the top, each article once.
fn sections(setting: &Setting, front: &Front, top: &HashSet<ArticleId>) -> Vec<SectionView> {
    let view = |(section, cards): &(Section, Vec<Card>)| {
        let address = addresses::section(setting.lang(), *section);
        let cards: Vec<Card> = cards
            .iter()
            .filter(|card| !top.contains(&card.id))
            .take(OF_A_SECTION)
            .cloned()
            .collect();
        SectionView {
            name: Entry::new(setting.locale.section(*section), address),
            cards: CardView::all(setting, &cards),
        }
    };
    let all = front.sections.iter().map(view);
    all.filter(|section| !section.cards.is_empty()).collect()
}

//! A story: one event, all its articles, and who reported it first.

use super::course::Course;
use crate::{
    addresses,
    cards::{CardView, shown_lang},
    frame::{Entry, Frame, When},
    listing::{PageNumber, ends_with, moved, numbered, pages, place},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use jiff::tz::TimeZone;
use news::{ArticleId, Lang, Scope, Source, StoryId, Text};
use std::collections::HashMap;
use store::{Card, Listing, Reading, Version, Window};

/// Articles on one page of a story.
const LENGTH: u32 = 200;

/// So many articles, the earliest, are read for what each adds.
const READ: u32 = 12;
/// Sentences of each that are shown.
const ADDED: usize = 2;

/// What each article adds to those before it.
type Adds = HashMap<ArticleId, Vec<String>>;

/// One page of a story, as it came from the store.
pub struct Told {
    /// Which story.
    story: StoryId,
    /// Its articles on this page, the newest first.
    cards: Vec<Card>,
    /// Those that began it, the newest first; all where one page has them all.
    earliest: Vec<Card>,
    /// How many there are on all pages, and of how many sources.
    size: (u64, u64),
    /// Which page it is.
    page: PageNumber,
}

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
    /// "Page 2"; empty where there is only one.
    place: String,
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
    page: PageNumber,
    Path((_, story, slug)): Path<(String, String, String)>,
) -> Answer {
    let asked: StoryId = id(&story)?;
    let store = &reader.app.store;
    let story = store.story(asked).await?.ok_or(Problem::NotFound)?;
    let told = Told::load(&reader, story, page).await?;
    let lead = lead(&told.earliest).ok_or(Problem::NotFound)?;
    let address = addresses::story(reader.lang(), story, &lead.headline);
    if story != asked || !ends_with(&address, &slug) {
        return moved(numbered(&address, page.0));
    }
    let versions = store.versions(lead.id).await?;
    let setting = reader.setting().await?;
    let background = Background {
        adds: adds(&reader, &told.earliest).await?,
        sources: store.sources().await?,
    };
    let lead = (lead, versions.as_slice());
    html(&StoryPage::new(&setting, lead, &told, &background))
}

impl Told {
    /// Reads a page of a story; a page after the last is not found.
    async fn load(reader: &Reader, story: StoryId, page: PageNumber) -> Result<Told, Problem> {
        let (store, listing) = (&reader.app.store, Listing::Story(story));
        let size = store.story_size(story).await?;
        let part = async |skip, take| {
            let window = Window { skip, take };
            store.cards(&listing, reader.lang(), window).await
        };
        let cards = part((page.0 - 1) * LENGTH, LENGTH).await?;
        if cards.is_empty() {
            return Err(Problem::NotFound);
        }
        let articles = u32::try_from(size.0).unwrap_or(u32::MAX);
        let earliest = match articles > LENGTH {
            true => part(articles - READ, READ).await?,
            false => cards.clone(),
        };
        Ok(Told {
            story,
            cards,
            earliest,
            size,
            page,
        })
    }

    fn pages(&self) -> u32 {
        pages(self.size.0, LENGTH)
    }

    /// Tells the frame which page this is, of a story at an address.
    fn in_frame(&self, setting: &Setting, mut frame: Frame, address: &str) -> Frame {
        let (page, pages) = (self.page.0, self.pages());
        frame.previous = (page > 1).then(|| numbered(address, page - 1));
        frame.next = (page < pages).then(|| numbered(address, page + 1));
        if page > 1 {
            frame.canonical = numbered(&frame.canonical, page);
            frame.alternates.clear();
            frame.title = format!("{} · {}", frame.title, place(setting, page, pages));
        }
        frame
    }
}

/// What each article adds, as far as they are in the language of the edition.
async fn adds(reader: &Reader, cards: &[Card]) -> Result<Adds, Problem> {
    let (mut adds, mut earlier) = (Adds::new(), Vec::<String>::new());
    for card in cards.iter().rev().take(READ as usize) {
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
    /// A page of a story of at least one article.
    /// Its address in each edition has the headline that the leading article has there.
    pub fn new(
        setting: &Setting,
        (lead, versions): (&Card, &[Version]),
        told: &Told,
        background: &Background,
    ) -> StoryPage {
        let (lang, locale) = (setting.lang(), &setting.locale);
        let address = |lang: Lang| {
            let version = versions
                .iter()
                .find(|version| version.lang.base() == lang.base());
            let original = versions.iter().find(|version| version.original);
            let headline = version.or(original).map(|version| &version.headline);
            addresses::story(lang, told.story, headline.unwrap_or(&lead.headline))
        };
        let first = told.earliest.last().unwrap_or(lead);
        let source = addresses::source(lang, first.source, &first.source_name);
        let args = [
            ("articles", told.size.0.into()),
            ("sources", told.size.1.into()),
        ];
        let counts = locale.msg_with("story-intro", &args);
        let mut frame = Frame::new(setting, &lead.headline, address)
            .described(&counts)
            .listing(&Listing::Story(told.story));
        frame.title_tongue = setting.tongue(shown_lang(setting, lead));
        StoryPage {
            frame: told.in_frame(setting, frame, &address(lang)),
            lead: CardView::new(setting, lead),
            counts,
            first: Entry::new(&first.source_name, source),
            first_at: When::moment(locale, first.date),
            // It shows all, so it needs all.
            course: match told.pages() {
                1 => Course::new(setting, &told.cards),
                _ => None,
            },
            place: place(setting, told.page.0, told.pages()),
            reports: told
                .cards
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
        let sources: std::collections::HashSet<_> = cards.iter().map(|card| card.source).collect();
        let told = Told {
            story: StoryId::new(4).unwrap(),
            size: (cards.len() as u64, sources.len() as u64),
            earliest: cards.clone(),
            cards,
            page: PageNumber(1),
        };
        let lead = (lead(&told.earliest).unwrap(), [].as_slice());
        StoryPage::new(setting, lead, &told, &background)
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

//! Articles in lists.

use crate::{
    addresses,
    frame::{Entry, When},
    l10n::Locale,
    pictures::{self, Picture},
    reader::Setting,
};
use jiff::Timestamp;
use news::{AuthorKind, Lang};
use store::{Card, StoryCard};

/// An article in a list, ready to show.
#[derive(Clone)]
pub struct CardView {
    /// The article's page.
    pub address: String,
    /// The headline.
    pub headline: String,
    /// Pieces of the text around what was searched for, and whether they are that; empty
    /// where nothing was.
    pub snippet: Vec<(String, bool)>,
    /// `lang` and `dir` of headline and lead, where they are foreign.
    pub tongue: String,
    /// The outlet.
    pub source: Entry,
    /// When it was published.
    pub date: When,
    /// "from Portuguese", or "in Portuguese" where it is not translated; empty where
    /// it was written in the language of the edition.
    pub language: String,
    /// The edition in which the original is read, where that is another.
    pub home: Option<Lang>,
    /// Whether it is shown in a foreign language, for want of a translation.
    pub untranslated: bool,
    /// Its picture.
    pub picture: Option<Picture>,
    /// "3 comments"; empty where there are none.
    pub comments: String,
    locale: Locale,
    at: Timestamp,
    whole_lead: String,
}

impl CardView {
    /// A card for readers of an edition.
    pub fn new(setting: &Setting, card: &Card) -> CardView {
        let (lang, locale) = (setting.lang(), &setting.locale);
        CardView {
            address: addresses::article(lang, card.id, &card.headline),
            headline: card.headline.clone(),
            snippet: Vec::new(),
            tongue: setting.tongue(shown_lang(setting, card)),
            source: Entry::new(
                &card.source_name,
                addresses::source(lang, card.source, &card.source_name),
            )
            .romanised(setting.romanised(
                &card.source_name,
                AuthorKind::Agency,
                card.original,
            )),
            date: When::day(locale, card.date),
            locale: locale.clone(),
            at: card.date,
            whole_lead: card.lead.clone(),
            language: language(setting, card),
            home: home(setting, card),
            untranslated: !setting.speaks(card.lang),
            picture: card.picture.as_ref().map(|picture| {
                let size = (picture.width, picture.height);
                Picture::new(picture.id, size, picture.alt.clone())
            }),
            comments: match card.comments {
                0 => String::new(),
                count => locale.msg_with("card-comments", &[("count", count.into())]),
            },
        }
    }

    /// Cards for readers of an edition.
    pub fn all(setting: &Setting, cards: &[Card]) -> Vec<CardView> {
        let view = |card| CardView::new(setting, card);
        cards.iter().map(view).collect()
    }

    /// The start of the lead, where there is one.
    pub fn lead(&self) -> Option<String> {
        let start = crate::frame::shortened(&self.whole_lead, 320);
        (!start.is_empty()).then_some(start)
    }

    /// Day and time, where a list needs both.
    pub fn moment(&self) -> When {
        When::moment(&self.locale, self.at)
    }

    /// The picture, large and fetched at once.
    pub fn picture_lead(&self) -> String {
        let html = |picture: &Picture| picture.html(pictures::LEAD, true);
        self.picture.as_ref().map(html).unwrap_or_default()
    }

    /// The picture above a headline.
    pub fn picture_card(&self) -> String {
        let html = |picture: &Picture| picture.html(pictures::CARD, false);
        self.picture.as_ref().map(html).unwrap_or_default()
    }

    /// The picture beside a headline.
    pub fn picture_small(&self) -> String {
        let html = |picture: &Picture| picture.html(pictures::SMALL, false);
        self.picture.as_ref().map(html).unwrap_or_default()
    }
}

/// `pt-PT` words need no mark in a `pt` edition.
pub fn shown_lang(setting: &Setting, card: &Card) -> Lang {
    match card.lang.base() == setting.lang().base() {
        true => setting.lang(),
        false => card.lang,
    }
}

fn home(setting: &Setting, card: &Card) -> Option<Lang> {
    let home = setting.edition_of(card.original)?.lang();
    (!setting.speaks(home)).then_some(home)
}

fn language(setting: &Setting, card: &Card) -> String {
    if setting.speaks(card.original) || !card.original.is_known() {
        return String::new();
    }
    let key = match setting.speaks(card.lang) {
        true => "card-from-language",
        false => "card-original",
    };
    let name = setting.locale.language(card.original);
    setting.locale.msg_with(key, &[("language", name.into())])
}

/// A story in a list, by the article that leads it.
pub struct StoryView {
    /// The article that leads it.
    pub card: CardView,
    /// The story's page.
    pub address: String,
    /// "5 articles from 3 sources".
    pub counts: String,
}

impl StoryView {
    /// A story for readers of an edition.
    pub fn new(setting: &Setting, story: &StoryCard, lead: &Card) -> StoryView {
        StoryView {
            card: CardView::new(setting, lead),
            address: addresses::story(setting.lang(), story.id, &lead.headline),
            counts: counts(setting, story.articles, story.sources),
        }
    }
}

/// "5 articles from 3 sources".
pub fn counts(setting: &Setting, articles: u64, sources: u64) -> String {
    let args = [("articles", articles.into()), ("sources", sources.into())];
    setting.locale.msg_with("card-story-sources", &args)
}

//! What the API says of things. The description in `assets/openapi.json` has the same names.

use crate::{
    addresses, app::App, blocks::Writer, l10n::Locale, pictures::Picture, reader::Setting,
};
use news::{ArticleId, AuthorId, Lang, Scope, Section, Source, Text, Topic};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Card, ReadTranslation, Reading, StoredArticle, StoryCard, Version};

/// How wide pictures are wished, in pixels.
const WIDTH: u32 = 960;

/// Who signs some articles.
pub type Authors = BTreeMap<ArticleId, Vec<(AuthorId, String)>>;

/// An edition.
#[derive(Serialize)]
pub struct EditionJson {
    language: Lang,
    direction: &'static str,
    name: String,
    tagline: String,
    address: String,
    sections: Vec<SectionJson>,
}

#[derive(Serialize)]
struct SectionJson {
    id: String,
    name: String,
    address: String,
}

/// A part of a list.
#[derive(Serialize)]
pub struct ListJson {
    /// The newest first.
    pub articles: Vec<CardJson>,
    /// From where the list goes on; `null` at its end.
    pub next: Option<String>,
}

/// A part of the stories.
#[derive(Serialize)]
pub struct StoriesJson {
    /// The weightiest first.
    pub stories: Vec<StoryJson>,
    /// From where the list goes on; `null` at its end.
    pub next: Option<String>,
}

/// An article in a list.
#[derive(Serialize)]
pub struct CardJson {
    id: i64,
    address: String,
    headline: String,
    lead: String,
    language: Lang,
    original_language: Lang,
    published: String,
    source: NamedJson,
    authors: Vec<NamedJson>,
    section: Option<String>,
    story: Option<i64>,
    picture: Option<PictureJson>,
    comments: u64,
}

#[derive(Serialize)]
struct NamedJson {
    id: i64,
    name: String,
}

#[derive(Serialize)]
struct PictureJson {
    address: String,
    alternative: String,
}

/// An article.
#[derive(Serialize)]
pub struct ArticleJson {
    id: i64,
    address: String,
    original_address: String,
    headline: String,
    subheadline: Option<String>,
    lead: Option<String>,
    body_html: String,
    language: Lang,
    body_language: Lang,
    original_language: Lang,
    published: String,
    modified: Option<String>,
    source: NamedJson,
    authors: Vec<NamedJson>,
    section: Option<String>,
    topics: Vec<String>,
    story: Option<i64>,
    translation: Option<TranslationJson>,
    versions: Vec<VersionJson>,
}

/// How an article came into a language.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TranslationJson {
    from: Lang,
    by_way_of: Vec<Lang>,
    engine: String,
    models: Vec<String>,
    glossary: Option<String>,
    score: f32,
    made: String,
    reviewed_by: Option<String>,
    revision: String,
}

#[derive(Serialize)]
struct VersionJson {
    language: Lang,
    headline: String,
    original: bool,
    whole: bool,
}

/// A story.
#[derive(Serialize)]
pub struct StoryJson {
    id: i64,
    address: String,
    articles: u64,
    sources: u64,
    newest: String,
    lead: CardJson,
}

/// A topic.
#[derive(Serialize)]
pub struct TopicJson {
    id: String,
    name: String,
    language: Lang,
    address: String,
    section: String,
    wider: Option<String>,
}

/// A source.
#[derive(Serialize)]
pub struct SourceJson {
    id: i64,
    name: String,
    address: String,
    home: String,
    language: Lang,
}

impl EditionJson {
    /// An edition, with the sections in use.
    pub fn new(app: &App, locale: &Locale, sections: &[(Section, u64)]) -> EditionJson {
        let lang = locale.lang();
        let section = |(section, _): &(Section, u64)| SectionJson {
            id: section.to_string(),
            name: locale.section(*section),
            address: app.absolute(&addresses::section(lang, *section)),
        };
        EditionJson {
            language: lang,
            direction: locale.dir(),
            name: locale.edition().name.clone(),
            tagline: locale.edition().tagline.clone(),
            address: app.absolute(&addresses::front(lang)),
            sections: sections.iter().map(section).collect(),
        }
    }
}

impl CardJson {
    /// An article as readers of an edition see it in a list, among those who sign such.
    pub fn new(setting: &Setting, card: &Card, authors: &Authors) -> CardJson {
        let address = addresses::article(setting.lang(), card.id, &card.headline);
        let picture = |picture: &store::CardPicture| PictureJson {
            address: setting.absolute(
                &Picture::new(picture.id, (picture.width, picture.height), String::new())
                    .address(WIDTH),
            ),
            alternative: picture.alt.clone(),
        };
        let signed = authors.get(&card.id).into_iter().flatten();
        CardJson {
            id: card.id.get(),
            address: setting.absolute(&address),
            headline: card.headline.clone(),
            lead: card.lead.clone(),
            language: card.lang,
            original_language: card.original,
            published: card.date.to_string(),
            source: NamedJson::new(card.source.get(), &card.source_name),
            authors: signed
                .map(|(id, name)| NamedJson::new(id.get(), name))
                .collect(),
            section: card.section.map(|section| section.to_string()),
            story: card.story.map(|story| story.get()),
            picture: card.picture.as_ref().map(picture),
            comments: card.comments,
        }
    }
}

impl NamedJson {
    fn new(id: i64, name: &str) -> NamedJson {
        NamedJson {
            id,
            name: name.to_owned(),
        }
    }
}

impl ArticleJson {
    /// An article as readers of an edition see it.
    pub fn new(setting: &Setting, reading: &Reading) -> ArticleJson {
        let (original, article) = (&reading.original, reading.article());
        let headline = article.headline.words();
        let words = |text: &Option<Text>| text.as_ref().map(Text::words);
        let translation = reading.translation.as_ref();
        let whole = translation.is_none_or(|made| made.scope == Scope::Full);
        let author =
            |author: &store::StoredAuthor| NamedJson::new(author.id.get(), &author.author.name);
        ArticleJson {
            id: original.id.get(),
            address: setting.absolute(&addresses::article(setting.lang(), original.id, &headline)),
            original_address: original.article.url.to_string(),
            headline,
            subheadline: words(&article.subheadline),
            lead: words(&article.lead),
            body_html: Writer::new(setting, original).write(&article.body),
            language: reading.lang(),
            body_language: match whole {
                true => reading.lang(),
                false => original.article.language,
            },
            original_language: original.article.language,
            published: published(original),
            modified: original.article.modified.map(|at| at.to_string()),
            source: NamedJson::new(original.source.id.get(), &original.source.name),
            authors: original.authors.iter().map(author).collect(),
            section: original.section.map(|section| section.to_string()),
            topics: original
                .topics
                .iter()
                .map(|topic| topic.to_string())
                .collect(),
            story: original.story.map(|story| story.get()),
            translation: translation.map(TranslationJson::new),
            versions: reading.versions.iter().map(VersionJson::new).collect(),
        }
    }
}

impl TranslationJson {
    /// The provenance of a translation.
    pub fn new(translation: &ReadTranslation) -> TranslationJson {
        let made = &translation.provenance;
        TranslationJson {
            from: made.route.legs().next().map_or(Lang::UNKNOWN, |leg| leg.0),
            by_way_of: made.route.stops().collect(),
            engine: format!("{} {}", made.engine.name, made.engine.version),
            models: made.models.clone(),
            glossary: made.glossary.clone(),
            score: made.score,
            made: made.made.to_string(),
            reviewed_by: made.reviewed_by.clone(),
            revision: translation.revision.as_str().to_owned(),
        }
    }
}

impl VersionJson {
    fn new(version: &Version) -> VersionJson {
        VersionJson {
            language: version.lang,
            headline: version.headline.clone(),
            original: version.original,
            whole: version.scope == Scope::Full,
        }
    }
}

impl StoryJson {
    /// A story, where the article that leads it is among some cards.
    pub fn new(
        setting: &Setting,
        story: &StoryCard,
        (leads, authors): (&[Card], &Authors),
    ) -> Option<StoryJson> {
        let lead = leads.iter().find(|card| card.id == story.lead)?;
        let address = addresses::story(setting.lang(), story.id, &lead.headline);
        Some(StoryJson {
            id: story.id.get(),
            address: setting.absolute(&address),
            articles: story.articles,
            sources: story.sources,
            newest: story.newest.to_string(),
            lead: CardJson::new(setting, lead, authors),
        })
    }
}

impl TopicJson {
    /// A topic, by its name in an edition.
    pub fn new(setting: &Setting, topic: &Topic) -> TopicJson {
        let (name, language) = setting.locale.called(topic);
        TopicJson {
            id: topic.id.to_string(),
            name,
            language,
            address: setting.absolute(&addresses::topic(setting.lang(), topic.id)),
            section: topic.section.to_string(),
            wider: topic.parent.map(|parent| parent.to_string()),
        }
    }
}

impl SourceJson {
    /// An outlet.
    pub fn new(setting: &Setting, source: &Source) -> SourceJson {
        let address = addresses::source(setting.lang(), source.id, &source.name);
        SourceJson {
            id: source.id.get(),
            name: source.name.clone(),
            address: setting.absolute(&address),
            home: source.home.to_string(),
            language: source.language,
        }
    }
}

/// When it was published, by the publisher's clock where that is known.
fn published(article: &StoredArticle) -> String {
    article
        .told()
        .map_or_else(|| article.seen.to_string(), |time| time.to_string())
}

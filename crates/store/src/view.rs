//! What the pages read: rows joined and ready to show, without another question.

use jiff::Timestamp;
use news::{
    Article, ArticleId, Author, AuthorId, CommentId, CommentState, Figure, Finding, Lang,
    LocalTime, PictureId, Provenance, Revision, Scope, Section, Segment, Source, SourceId,
    Standing, StoryId, Text, TopicId, Translation, WebUrl,
};
use serde::{Deserialize, Serialize};

/// An article with everything that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredArticle {
    /// Its row.
    pub id: ArticleId,
    /// Who published it.
    pub source: Source,
    /// Who signs it.
    pub authors: Vec<StoredAuthor>,
    /// The words, in their own language.
    pub article: Article,
    /// The state of the words.
    pub revision: Revision,
    /// When we first saw it.
    pub seen: Timestamp,
    /// The event it is about, where others report it too.
    pub story: Option<StoryId>,
    /// Its place in our navigation.
    pub section: Option<Section>,
    /// Its topics, the most certain first.
    pub topics: Vec<TopicId>,
    /// Its pictures that were fetched.
    pub pictures: Vec<StoredPicture>,
    /// The other outlets that published the same text.
    pub copies: Vec<Copied>,
}

/// The same text at another outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The copy.
    pub article: ArticleId,
    /// The outlet.
    pub source: Source,
    /// The page there.
    pub url: WebUrl,
}

/// A translation, and how often the one of this article and language was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredTranslation {
    /// The translation.
    pub translation: Translation,
    /// From 1.
    pub version: i64,
}

impl StoredArticle {
    /// When it was published, or else first seen.
    pub fn date(&self) -> Timestamp {
        self.article.date(self.seen)
    }

    /// What the publisher says of the time of publication, where that is possible.
    pub fn told(&self) -> Option<LocalTime> {
        self.article.told(self.seen)
    }

    /// The last of: published, changed by the publisher, translated.
    pub fn updated(&self, translation: Option<&ReadTranslation>) -> Timestamp {
        let published = self.date();
        let modified = self.article.modified.map_or(published, LocalTime::at);
        let translated = translation.map_or(published, |found| found.provenance.made);
        published.max(modified).max(translated)
    }

    /// The fetched picture of an address in the article.
    pub fn picture(&self, src: &WebUrl) -> Option<&StoredPicture> {
        self.pictures.iter().find(|picture| picture.src == *src)
    }
}

/// An author of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAuthor {
    /// The row.
    pub id: AuthorId,
    /// Of which source.
    pub source: SourceId,
    /// Name and kind.
    pub author: Author,
}

/// A picture that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPicture {
    /// The row.
    pub id: PictureId,
    /// Where the publisher keeps it.
    pub src: WebUrl,
    /// Where it lies among our files.
    pub file: String,
    /// Such as `image/jpeg`.
    pub media_type: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A translation as readers see it: without its segments and findings, which are for those
/// who translate, and twice as long.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadTranslation {
    /// The language it is in.
    pub lang: Lang,
    /// How much of the article it covers; the rest stays in the original language.
    pub scope: Scope,
    /// The revision of the original that it translates.
    pub revision: Revision,
    /// The article with its words replaced.
    pub article: Article,
    /// How it came to be.
    pub provenance: Provenance,
    /// What readers see of it.
    pub standing: Standing,
}

/// What only those who translate see of a translation.
#[derive(Serialize, Deserialize)]
pub(crate) struct TranslationWork {
    segments: Vec<Segment>,
    outdated: Vec<Segment>,
    findings: Vec<Finding>,
}

impl ReadTranslation {
    /// A translation, parted into what readers see and what they do not.
    pub(crate) fn part(whole: Translation) -> (ReadTranslation, TranslationWork) {
        let Translation {
            lang,
            scope,
            revision,
            article,
            segments,
            outdated,
            findings,
            provenance,
            standing,
        } = whole;
        let seen = ReadTranslation {
            lang,
            scope,
            revision,
            article,
            provenance,
            standing,
        };
        let work = TranslationWork {
            segments,
            outdated,
            findings,
        };
        (seen, work)
    }

    /// Both parts together.
    pub(crate) fn whole(self, work: TranslationWork) -> Translation {
        let TranslationWork {
            segments,
            outdated,
            findings,
        } = work;
        Translation {
            lang: self.lang,
            scope: self.scope,
            revision: self.revision,
            article: self.article,
            segments,
            outdated,
            findings,
            provenance: self.provenance,
            standing: self.standing,
        }
    }
}

impl From<Translation> for ReadTranslation {
    fn from(whole: Translation) -> ReadTranslation {
        ReadTranslation::part(whole).0
    }
}

/// An article as it is saved, read without its body.
#[derive(Deserialize)]
pub(crate) struct ArticleHead {
    url: WebUrl,
    language: Lang,
    headline: Text,
    subheadline: Option<Text>,
    byline: Option<String>,
    authors: Vec<Author>,
    source: Option<String>,
    published: Option<LocalTime>,
    modified: Option<LocalTime>,
    section: Option<Text>,
    tags: Vec<Text>,
    lead: Option<Text>,
    lead_figure: Option<Figure>,
}

impl From<ArticleHead> for Article {
    fn from(head: ArticleHead) -> Article {
        Article {
            url: head.url,
            language: head.language,
            headline: head.headline,
            subheadline: head.subheadline,
            byline: head.byline,
            authors: head.authors,
            source: head.source,
            published: head.published,
            modified: head.modified,
            section: head.section,
            tags: head.tags,
            lead: head.lead,
            lead_figure: head.lead_figure,
            body: Vec::new(),
        }
    }
}

/// An article as it is read in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The original.
    pub original: StoredArticle,
    /// The translation, where the reader's language is another and one is published.
    pub translation: Option<ReadTranslation>,
    /// The versions of this article that can be read, the original's first.
    pub versions: Vec<Version>,
}

impl Reading {
    /// The words to show.
    pub fn article(&self) -> &Article {
        match &self.translation {
            Some(translation) => &translation.article,
            None => &self.original.article,
        }
    }

    /// The language of headline and lead as shown.
    pub fn lang(&self) -> Lang {
        match &self.translation {
            Some(translation) => translation.lang,
            None => self.original.article.language,
        }
    }
}

/// A language in which an article can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The language.
    pub lang: Lang,
    /// The headline in it.
    pub headline: String,
    /// Head alone, or all.
    pub scope: Scope,
    /// Whether it is the original.
    pub original: bool,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The article.
    pub id: ArticleId,
    /// Who published it.
    pub source: SourceId,
    /// The outlet's name.
    pub source_name: String,
    /// The language it was written in.
    pub original: Lang,
    /// The language of the words below.
    pub lang: Lang,
    /// The headline.
    pub headline: String,
    /// The lead; empty where there is none.
    pub lead: String,
    /// When it was published, or else first seen.
    pub date: Timestamp,
    /// The lead picture, where it was fetched.
    pub picture: Option<CardPicture>,
    /// Its place in our navigation.
    pub section: Option<Section>,
    /// Its story.
    pub story: Option<StoryId>,
    /// Comments that are shown.
    pub comments: u64,
}

/// The picture of an article in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CardPicture {
    /// The row.
    pub id: PictureId,
    /// What it shows, in the language of the card; empty where nobody said.
    pub alt: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Which articles a list holds; always newest first, but [`Listing::These`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listing {
    /// All.
    Latest,
    /// Of a section.
    Section(Section),
    /// Of a topic.
    Topic(TopicId),
    /// Of a source.
    Source(SourceId),
    /// Of an author.
    Author(AuthorId),
    /// Of a story.
    Story(StoryId),
    /// These, in this order; those that are gone are left out.
    These(Vec<ArticleId>),
}

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many to pass over.
    pub skip: u32,
    /// How many to give, at most.
    pub take: u32,
}

/// A story in a list: an event that several articles report.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryCard {
    /// The story.
    pub id: StoryId,
    /// How many articles.
    pub articles: u64,
    /// How many sources.
    pub sources: u64,
    /// The newest article's date.
    pub newest: Timestamp,
    /// What stories are ordered by: that date, in milliseconds, moved on by some hours for
    /// each source.
    pub weight: i64,
    /// The article that leads it: with a picture if any has one, of the most
    /// words, the earliest.
    pub lead: ArticleId,
}

/// A comment with the words for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredComment {
    /// The row.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// What it replies to, where that is a comment.
    pub parent: Option<CommentId>,
    /// Who wrote it, as they call themselves.
    pub name: String,
    /// The language it was written in.
    pub lang: Lang,
    /// The words as written.
    pub text: String,
    /// The words in the reader's language, where that is another.
    pub translated: Option<String>,
    /// When.
    pub written: Timestamp,
    /// When its writer changed it since.
    pub changed: Option<Timestamp>,
    /// Where it stands.
    pub state: CommentState,
}

/// Where the translations of the site come from, for "about this translation".
#[derive(Clone, Debug, PartialEq)]
pub struct TranslationSummary {
    /// The original's language.
    pub from: Lang,
    /// The provenance of the newest one of the pair.
    pub provenance: Provenance,
    /// How many articles.
    pub articles: u64,
    /// Where they stand.
    pub standing: Standing,
}

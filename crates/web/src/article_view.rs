//! The article itself, ready to show: words, picture, origin, ways to read it.

use crate::{
    addresses,
    blocks::{Writer, inline},
    frame::{Entry, When},
    reader::Setting,
};
use news::{
    Article, Author, AuthorKind, Extent, Lang, LocalTime, Provenance, Scope, Standing, Text,
};
use std::time::Duration;
use store::{ReadTranslation, Reading, StoredArticle};

/// A publisher that changes an article within this time only finishes publishing it.
const SETTLING: Duration = Duration::from_secs(5 * 60);

/// What stands before outlets, the outlets, each with what stands before it, and what follows.
pub type Outlets = (String, Vec<(String, Entry)>, String);

/// Which words of an article a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Those of the edition: translated, where there is a translation.
    InEdition,
    /// The original's.
    Original,
}

/// An article, ready to show.
pub struct ArticleView {
    /// Its page.
    pub address: String,
    /// Its place in the navigation.
    pub section: Option<Entry>,
    /// The headline.
    pub headline: String,
    /// As HTML; empty where there is none.
    pub subheadline: String,
    /// As HTML; empty where there is none.
    pub lead: String,
    /// The picture above the body, as HTML.
    pub figure: String,
    /// The body, as HTML.
    pub body: String,
    /// `lang` and `dir` of headline, lead and picture.
    pub tongue: String,
    /// `lang` and `dir` of the body.
    pub body_tongue: String,
    /// The outlet.
    pub source: Entry,
    /// `lang` and `dir` of the names of the outlet and its authors.
    pub name_tongue: String,
    /// "By " and what follows the names.
    pub by: (String, String),
    /// Who signs it, each with what stands before it: "", ", ", " and ".
    pub authors: Vec<(String, Entry)>,
    /// "Published ", the date, and what follows.
    pub published: (String, When, String),
    /// What the publisher's clock showed then, where that is known.
    pub clock: Option<Clock>,
    /// When it was changed last, where that was later.
    pub modified: Option<(String, When, String)>,
    /// The page at the publisher.
    pub publisher: Entry,
    /// "Also published by ", and the other outlets with their pages, each with what stands
    /// before it; what follows. Nothing where there are none.
    pub also: Option<Outlets>,
    /// What the reader should know first: not translated yet, head only, excerpt.
    pub notices: Vec<String>,
    /// Where the words come from, where a machine translated them.
    pub origin: Option<Origin>,
    /// Ways to read it: translation, original, side by side.
    pub ways: Vec<Entry>,
    /// What it is about.
    pub topics: Vec<Topical>,
    /// The same article in the other editions.
    pub versions: Vec<VersionView>,
}

/// Where translated words come from.
pub struct Origin {
    /// "Translated by machine from Vietnamese, by way of English".
    pub label: String,
    /// "Translated with nmt 0.1.0".
    pub engine: String,
    /// "Reviewed by Ana Lima"; empty where nobody did.
    pub reviewed: String,
}

/// A clock of another place.
pub struct Clock {
    /// "14:30 local time".
    pub words: String,
    /// How far it is from UTC, in minutes.
    pub offset: i32,
    /// Whether it is that of the edition, so that it says nothing new.
    pub known: bool,
}

/// A topic of the article.
pub struct Topical {
    /// Its name and page.
    pub entry: Entry,
    /// `lang` of the name, where it is foreign.
    pub tongue: String,
}

/// The article in another edition.
pub struct VersionView {
    /// The language.
    pub lang: Lang,
    /// Which way it runs.
    pub dir: &'static str,
    /// Its name in itself.
    pub name: String,
    /// Its name in the language of the edition.
    pub here: String,
    /// The article in it.
    pub address: String,
    /// "original", "machine translation" or "not translated yet".
    pub kind: String,
}

impl ArticleView {
    /// An article for readers of an edition.
    pub fn new(setting: &Setting, reading: &Reading, shown: Shown) -> ArticleView {
        let (original, translation) = (&reading.original, translation(reading, shown));
        let article = translation.map_or(&original.article, |t| &t.article);
        let lang = translation.map_or(original.article.language, |t| t.lang);
        let body_lang = match translation {
            Some(head) if head.scope == Scope::Head => original.article.language,
            _ => lang,
        };
        let page = addresses::article(setting.lang(), original.id, &shown_headline(reading));
        let writer = || Writer::new(setting, original);
        let html = |text: &Option<Text>| text.as_ref().map(inline).unwrap_or_default();
        let figure = article.lead_figure.as_ref();
        ArticleView {
            section: section(setting, original),
            headline: article.headline.words(),
            subheadline: html(&article.subheadline),
            lead: html(&article.lead),
            figure: figure.map(|f| writer().figure(f)).unwrap_or_default(),
            body: writer().write(&article.body),
            tongue: tongue(setting, lang),
            body_tongue: tongue(setting, body_lang),
            source: source(setting, original),
            name_tongue: tongue(setting, original.source.language),
            by: setting.locale.msg_around("article-by", "authors", &[]),
            authors: authors(setting, original),
            published: dated(setting, "article-published", original.date()),
            clock: original.told().and_then(|at| clock(setting, at)),
            modified: changed(original).map(|at| dated(setting, "article-updated", at)),
            publisher: publisher(setting, original),
            also: also(setting, original),
            notices: notices(setting, reading, shown),
            origin: translation.map(|t| origin(setting, &t.provenance)),
            ways: ways(setting, reading, shown, &page),
            topics: topics(setting, original),
            versions: versions(setting, reading),
            address: page,
        }
    }
}

fn shown_headline(reading: &Reading) -> String {
    reading.article().headline.words()
}

fn translation(reading: &Reading, shown: Shown) -> Option<&ReadTranslation> {
    match shown {
        Shown::InEdition => reading.translation.as_ref(),
        Shown::Original => None,
    }
}

/// Words of an unknown language are marked as such (`und`), for they may be any.
fn tongue(setting: &Setting, lang: Lang) -> String {
    match setting.speaks(lang) {
        true => String::new(),
        false => setting.tongue(lang),
    }
}

fn section(setting: &Setting, article: &StoredArticle) -> Option<Entry> {
    article.section.map(|section| {
        let address = addresses::section(setting.lang(), section);
        Entry::new(setting.locale.section(section), address)
    })
}

fn source(setting: &Setting, article: &StoredArticle) -> Entry {
    let source = &article.source;
    let address = addresses::source(setting.lang(), source.id, &source.name);
    let name = setting.romanised(&source.name, AuthorKind::Agency, source.language);
    Entry {
        romanised: name,
        ..Entry::new(&source.name, address)
    }
}

fn authors(setting: &Setting, article: &StoredArticle) -> Vec<(String, Entry)> {
    let between = setting.locale.between(article.authors.len());
    let before = std::iter::once(String::new()).chain(between);
    let entry = |author: &store::StoredAuthor| {
        let Author { name, kind } = &author.author;
        let address = addresses::author(setting.lang(), author.id, name);
        Entry {
            romanised: setting.romanised(name, *kind, article.source.language),
            ..Entry::new(name, address)
        }
    };
    before.zip(article.authors.iter().map(entry)).collect()
}

fn dated(setting: &Setting, key: &str, at: jiff::Timestamp) -> (String, When, String) {
    let (before, after) = setting.locale.msg_around(key, "date", &[]);
    (before, When::moment(&setting.locale, at), after)
}

fn clock(setting: &Setting, published: LocalTime) -> Option<Clock> {
    let locale = &setting.locale;
    let time = locale.clock_time(published.shown()?);
    Some(Clock {
        words: locale.msg_with("article-local-time", &[("time", time.into())]),
        offset: published.offset()?.seconds() / 60,
        known: locale.shown(published.at()) == published.shown()?,
    })
}

/// When the publisher changed the article after it was published.
fn changed(article: &StoredArticle) -> Option<jiff::Timestamp> {
    let published = article.date();
    article
        .article
        .modified
        .map(LocalTime::at)
        .filter(|at| at.duration_since(published).as_secs() > SETTLING.as_secs().cast_signed())
}

fn publisher(setting: &Setting, article: &StoredArticle) -> Entry {
    let args = [("source", article.source.name.as_str().into())];
    let words = setting.locale.msg_with("article-read-original", &args);
    Entry::new(words, article.article.url.as_str())
}

/// The other outlets of the same text, each once.
fn also(setting: &Setting, article: &StoredArticle) -> Option<Outlets> {
    let mut copies: Vec<&store::Copied> = article.copies.iter().collect();
    copies.dedup_by_key(|copy| copy.source.id);
    if copies.is_empty() {
        return None;
    }
    let (first, last) = setting.locale.msg_around("article-also-by", "sources", &[]);
    let between = setting.locale.between(copies.len());
    let before = std::iter::once(String::new()).chain(between);
    let entries = copies
        .iter()
        .map(|copy| Entry::new(&copy.source.name, copy.url.as_str()));
    Some((first, before.zip(entries).collect(), last))
}

fn notices(setting: &Setting, reading: &Reading, shown: Shown) -> Vec<String> {
    let locale = &setting.locale;
    let original: &Article = &reading.original.article;
    let name = locale.language(original.language);
    let source = [("source", reading.original.source.name.as_str().into())];
    let cut = match reading.original.source.rights.extent {
        Extent::Full => None,
        Extent::Summary => Some(locale.msg_with("article-summary-only", &source)),
        Extent::Headline => Some(locale.msg_with("article-headline-only", &source)),
    };
    let foreign = !setting.speaks(original.language);
    let words = match (&reading.translation, shown) {
        _ if !foreign => None,
        (_, Shown::Original) => {
            Some(locale.msg_with("article-this-is-original", &[("language", name.into())]))
        }
        (None, _) => {
            let own = locale.language(setting.lang());
            let args = [("language", own.into()), ("language-original", name.into())];
            Some(locale.msg_with("article-not-translated-explained", &args))
        }
        (Some(head), _) if head.scope == Scope::Head && !original.body.is_empty() => {
            let key = match head.standing {
                Standing::Headline => "article-head-only-by-choice",
                _ => "article-head-only",
            };
            Some(locale.msg_with(key, &[("language", name.into())]))
        }
        _ => None,
    };
    words.into_iter().chain(cut).collect()
}

fn origin(setting: &Setting, provenance: &Provenance) -> Origin {
    let locale = &setting.locale;
    let engine = format!("{} {}", provenance.engine.name, provenance.engine.version);
    let reviewer = provenance.reviewed_by.as_deref();
    Origin {
        label: label(setting, provenance),
        engine: locale.msg_with("article-engine", &[("engine", engine.into())]),
        reviewed: reviewer
            .map(|name| locale.msg_with("article-reviewed", &[("name", name.into())]))
            .unwrap_or_default(),
    }
}

/// "Translated by machine from Vietnamese, by way of English".
pub fn label(setting: &Setting, provenance: &Provenance) -> String {
    let locale = &setting.locale;
    let from = provenance.route.legs().next().map(|(from, _)| from);
    let from = locale.language(from.unwrap_or(Lang::UNKNOWN));
    let stops: Vec<String> = provenance
        .route
        .stops()
        .map(|stop| locale.language(stop))
        .collect();
    let from = ("language", from.into());
    match stops.is_empty() {
        true => locale.msg_with("article-translated", &[from]),
        false => {
            let way = ("way", locale.list(&stops).into());
            locale.msg_with("article-translated-by-way", &[from, way])
        }
    }
}

/// Translation, original, side by side; none where there is only the original.
fn ways(setting: &Setting, reading: &Reading, shown: Shown, page: &str) -> Vec<Entry> {
    let (locale, original) = (&setting.locale, &reading.original);
    let Some(translation) = &reading.translation else {
        return Vec::new();
    };
    let own = locale.language(translation.lang);
    let from = locale.language(original.article.language);
    let translated = locale.msg_with("side-by-side-translation", &[("language", own.into())]);
    let in_original = locale.msg_with("article-in-original-of", &[("language", from.into())]);
    let mut ways = vec![
        Entry::new(translated, page),
        Entry::new(in_original, original_address(setting, reading)),
        Entry::new(
            locale.msg("article-side-by-side"),
            format!("{page}/side-by-side"),
        ),
    ];
    let here = match shown {
        Shown::InEdition => 0,
        Shown::Original => 1,
    };
    if let Some(way) = ways.get_mut(here) {
        way.current = true;
    }
    ways
}

/// The original: in the edition of its language, or within this one where there is none.
pub fn original_address(setting: &Setting, reading: &Reading) -> String {
    let (id, article) = (reading.original.id, &reading.original.article);
    match setting.edition_of(article.language) {
        Some(home) => addresses::article(home.lang(), id, &article.headline.words()),
        None => addresses::original(setting.lang(), id, &shown_headline(reading)),
    }
}

fn topics(setting: &Setting, article: &StoredArticle) -> Vec<Topical> {
    let view = |id: &news::TopicId| {
        let (name, lang) = setting.locale.topic(*id)?;
        Some(Topical {
            entry: Entry::new(name, addresses::topic(setting.lang(), *id)),
            tongue: tongue(setting, lang),
        })
    };
    article.topics.iter().filter_map(view).collect()
}

fn versions(setting: &Setting, reading: &Reading) -> Vec<VersionView> {
    let others = setting
        .locales
        .iter()
        .filter(|l| l.lang() != setting.lang());
    let view = |other: &crate::l10n::Locale| {
        let lang = other.lang();
        let version = reading
            .versions
            .iter()
            .find(|v| v.lang.base() == lang.base());
        let original = &reading.original.article.headline;
        let headline = version.map_or_else(|| original.words(), |v| v.headline.clone());
        let kind = match version {
            Some(version) if version.original => "article-version-original",
            Some(_) => "article-version-machine",
            None => "article-not-translated",
        };
        VersionView {
            lang,
            dir: other.dir(),
            name: other.own_name().to_owned(),
            here: setting.locale.language(lang),
            address: addresses::article(lang, reading.original.id, &headline),
            kind: setting.locale.msg(kind),
        }
    };
    others.map(view).collect()
}

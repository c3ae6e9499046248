//! Reads what a feed says from the store.

use super::{FeedAuthor, FeedEntry, FeedPage, FeedPicture, page::tame};
use crate::{
    addresses::{self, Format, Of},
    api::TranslationJson,
    article_view::label,
    l10n::Locale,
    pages::search::{self, Search},
    pictures::Picture,
    problem::Problem,
    reader::{Reader, Setting},
};
use news::{Article, Text};
use store::{Listing, Reading, Window};

/// How many articles a feed has.
const LENGTH: Window = Window { skip: 0, take: 30 };
/// How wide a feed's pictures are wished, in pixels.
const PICTURE_WIDTH: u32 = 960;

/// The feed of a listing; not found where there is no such source or story.
pub async fn load(
    reader: &Reader,
    listing: Listing,
    of: Of,
    format: Format,
) -> Result<FeedPage, Problem> {
    let (lang, store) = (reader.lang(), &reader.app.store);
    let setting = reader.setting().await?;
    let cards = match of {
        Of::All => store.cards(&listing, lang, LENGTH).await?,
        Of::Originals => store.originals(&listing, lang, LENGTH).await?,
    };
    let first = match (cards.first(), &listing) {
        // A story is called by its newest article, be it an original or not.
        (None, Listing::Story(_)) => newest(reader, &listing).await?,
        (first, _) => first.map(|card| card.headline.clone()),
    };
    let name = name(reader, &listing, first).await?;
    let mut entries = Vec::with_capacity(cards.len());
    for card in &cards {
        if let Some(reading) = store.reading(card.id, lang).await? {
            entries.push(entry(&setting, &reading));
        }
    }
    let home = addresses::listing(lang, &listing, name.as_deref().unwrap_or_default());
    let own = addresses::feed(lang, &listing, of, format);
    Ok(FeedPage {
        title: title(&reader.locale, name.as_deref(), of),
        subtitle: subtitle(&reader.locale, &listing, of),
        home: setting.absolute(&home),
        own: setting.absolute(&own),
        lang,
        hub: setting.site.hub.as_ref().map(ToString::to_string),
        entries,
    })
}

/// The feed of what a search finds.
pub async fn found(reader: &Reader, search: &Search, format: Format) -> Result<FeedPage, Problem> {
    let (lang, store) = (reader.lang(), &reader.app.store);
    let setting = reader.setting().await?;
    let mut entries = Vec::new();
    for article in search::newest(reader, search).await? {
        if let Some(reading) = store.reading(article, lang).await? {
            entries.push(entry(&setting, &reading));
        }
    }
    let words = [("query", tame(&search.words).into())];
    let name = reader.locale.msg_with("search-heading", &words);
    let of = search.of(lang);
    Ok(FeedPage {
        title: title(&reader.locale, Some(&name), of),
        subtitle: subtitle(&reader.locale, &Listing::Latest, of),
        home: setting.absolute(&search.address(lang)),
        own: setting.absolute(&search.feed(lang, Of::All, format)),
        lang,
        // Of searches, whose number has no end, nobody is told.
        hub: None,
        entries,
    })
}

async fn newest(reader: &Reader, listing: &Listing) -> Result<Option<String>, Problem> {
    let window = Window { skip: 0, take: 1 };
    let cards = reader
        .app
        .store
        .cards(listing, reader.lang(), window)
        .await?;
    Ok(cards.into_iter().next().map(|card| card.headline))
}

/// What the listing is of; `None` for all articles.
async fn name(
    reader: &Reader,
    listing: &Listing,
    newest: Option<String>,
) -> Result<Option<String>, Problem> {
    let found = match listing {
        Listing::Latest | Listing::These(_) => return Ok(None),
        Listing::Section(section) => Some(reader.locale.section(*section)),
        Listing::Topic(topic) => reader.locale.topic(*topic).map(|(name, _)| name),
        Listing::Source(id) => reader
            .app
            .store
            .source(*id)
            .await?
            .map(|source| source.name),
        Listing::Author(id) => {
            let author = reader.app.store.author(*id).await?;
            author.map(|author| author.author.name)
        }
        Listing::Story(_) => newest,
    };
    found.map(|name| Some(tame(&name))).ok_or(Problem::NotFound)
}

fn title(locale: &Locale, name: Option<&str>, of: Of) -> String {
    let site = ("site", locale.edition().name.as_str().into());
    let title = match name {
        None => locale.msg_with("feed-latest", &[site]),
        Some(name) => locale.msg_with("feed-of", &[site, ("name", name.into())]),
    };
    match of {
        Of::All => title,
        Of::Originals => format!("{title} · {}", locale.msg("feed-originals")),
    }
}

fn subtitle(locale: &Locale, listing: &Listing, of: Of) -> String {
    let key = match (of, listing) {
        (Of::Originals, _) => "feed-about-originals",
        (Of::All, Listing::Story(_)) => "feed-about-story",
        (Of::All, _) => "feed-about",
    };
    let language = locale.language(locale.lang());
    locale.msg_with(key, &[("language", language.into())])
}

/// An article as a feed of an edition has it.
pub fn entry(setting: &Setting, reading: &Reading) -> FeedEntry {
    let (original, article, lang) = (&reading.original, reading.article(), setting.lang());
    let address = addresses::article(lang, original.id, &article.headline.words());
    let translation = reading.translation.as_ref();
    let original_language = setting.locale.language(original.article.language);
    FeedEntry {
        id: setting.absolute(&format!("/{lang}/article/{}", original.id)),
        link: setting.absolute(&address),
        original: original.article.url.to_string(),
        original_lang: original.article.language,
        lang: reading.lang(),
        title: words(Some(&article.headline)),
        summary: words(article.lead.as_ref().or(article.subheadline.as_ref())),
        label: translation.map_or(String::new(), |made| label(setting, &made.provenance)),
        translation: translation.map(TranslationJson::new),
        read_original: setting.locale.msg_with(
            "feed-read-original",
            &[
                ("source", tame(&original.source.name).into()),
                ("language", original_language.into()),
            ],
        ),
        source: tame(&original.source.name),
        source_home: original.source.home.to_string(),
        authors: authors(setting, reading),
        published: original.date(),
        updated: original.updated(reading.translation.as_ref()),
        categories: categories(&setting.locale, reading),
        picture: picture(setting, reading, article),
    }
}

fn authors(setting: &Setting, reading: &Reading) -> Vec<FeedAuthor> {
    let authors = reading.original.authors.iter();
    authors
        .map(|stored| {
            let address = addresses::author(setting.lang(), stored.id, &stored.author.name);
            FeedAuthor {
                name: tame(&stored.author.name),
                kind: stored.author.kind,
                link: setting.absolute(&address),
            }
        })
        .collect()
}

fn categories(locale: &Locale, reading: &Reading) -> Vec<String> {
    let section = reading
        .original
        .section
        .map(|section| locale.section(section));
    let tags = reading.article().tags.iter().map(|tag| words(Some(tag)));
    let mut categories: Vec<String> = Vec::new();
    for name in section.into_iter().chain(tags) {
        if !name.is_empty() && !categories.contains(&name) {
            categories.push(name);
        }
    }
    categories
}

fn picture(setting: &Setting, reading: &Reading, article: &Article) -> Option<FeedPicture> {
    let figure = article.lead_figure.as_ref()?;
    let stored = reading.original.picture(&figure.src)?;
    let picture = Picture::new(stored.id, (stored.width, stored.height), String::new());
    let width = stored.width.min(PICTURE_WIDTH);
    let height = u64::from(stored.height) * u64::from(width) / u64::from(stored.width.max(1));
    Some(FeedPicture {
        address: setting.absolute(&picture.address(PICTURE_WIDTH)),
        width,
        height: u32::try_from(height).unwrap_or(stored.height).max(1),
        alt: words(figure.alt.as_ref()),
        credit: words(figure.credit.as_ref()),
    })
}

fn words(text: Option<&Text>) -> String {
    text.map(|text| tame(&text.words())).unwrap_or_default()
}

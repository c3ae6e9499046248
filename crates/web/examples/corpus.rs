//! Fills a data folder with a newsroom to measure pages on: `corpus FLORES FOLDER ARTICLES`.
//!
//! Articles are put together from parallel sentences, a quarter in each of four languages, all
//! translated into the other three, in stories of five, with authors, topics and sections, and
//! five comments each in every language. The folder holds the database and the configuration
//! of its editions.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]

use jiff::{SignedDuration, Timestamp};
use news::*;
use std::{env, fs, path::Path};
use store::{
    ExtractedArticle, Location, NewFeed, PollResult, RelatedArticle, Save, Store, WindowArticle,
};

const LANGS: [&str; 4] = ["en", "pt", "de", "ar"];
const SOURCES: usize = 40;
/// Authors of a source.
const AUTHORS: usize = 10;
const OF_A_STORY: usize = 5;
const PARAGRAPHS: usize = 12;
const COMMENTS: usize = 5;
/// Articles saved in one transaction.
const BATCH: usize = 250;

/// The same sentences in each of the languages, by line.
struct Sentences(Vec<Vec<String>>);

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [flores, folder, count] = arguments.as_slice() else {
        panic!("usage: corpus FLORES FOLDER ARTICLES");
    };
    let (folder, count) = (Path::new(folder), count.parse().unwrap());
    let sentences = Sentences::read(Path::new(flores));
    fs::create_dir_all(folder).unwrap();
    let editions = LANGS.map(|lang| format!("[[edition]]\nlang = \"{lang}\"\n"));
    fs::write(folder.join("interpres.toml"), editions.concat()).unwrap();
    let rows = Location::Sqlite(folder.join("interpres.sqlite"));
    let store = Store::open(&rows, &folder.join("files")).await.unwrap();
    let sources = sources(&store).await;
    let mut at = 0;
    while at < count {
        let end = (at + BATCH).min(count);
        let mut save = store.save(moment(at)).await.unwrap();
        let mut window = Vec::new();
        for number in at..end {
            let source = sources[number % SOURCES];
            window.push(article(&mut save, &sentences, source, number).await);
        }
        stories(&mut save, &window).await;
        save.commit().await.unwrap();
        comments(&store, &sentences, &window).await;
        at = end;
    }
    store.close().await;
    println!("{count} articles");
}

impl Sentences {
    fn read(flores: &Path) -> Sentences {
        let lines = |lang| fs::read_to_string(flores.join(format!("dev.{lang}.txt"))).unwrap();
        let each = LANGS.map(|lang| lines(lang).lines().map(str::to_owned).collect());
        Sentences(each.into())
    }

    fn get(&self, lang: usize, line: usize) -> &str {
        let lines = &self.0[lang];
        &lines[line % lines.len()]
    }
}

/// One article every two minutes, the last at a fixed time.
fn moment(number: usize) -> Timestamp {
    let start: Timestamp = "2026-11-01T00:00:00Z".parse().unwrap();
    start + SignedDuration::from_mins(2 * i64::try_from(number).unwrap())
}

async fn sources(store: &Store) -> Vec<SourceId> {
    let mut sources = Vec::new();
    for number in 0..SOURCES {
        let home: WebUrl = format!("https://outlet{number}.example/").parse().unwrap();
        let feed = NewFeed {
            name: format!("Outlet {number}"),
            place: home.join("feed").unwrap().into(),
            home,
            language: LANGS[number % LANGS.len()].parse().unwrap(),
            kind: FeedKind::Syndication,
            selector: None,
        };
        let (source, feed) = store.add_feed(&feed).await.unwrap();
        rest(store, feed).await;
        sources.push(source);
    }
    sources
}

/// Nobody is to ask these outlets for news.
async fn rest(store: &Store, feed: FeedId) {
    let feed = store.feed(feed).await.unwrap().unwrap();
    let reason = "a feed that is not there".to_owned();
    let far = "2999-01-01T00:00:00Z".parse().unwrap();
    let mut save = store.save(moment(0)).await.unwrap();
    save.polled(&feed, &PollResult::Failed { reason }, far)
        .await
        .unwrap();
    save.commit().await.unwrap();
}

/// The words of an article in one of the languages.
fn words(sentences: &Sentences, number: usize, lang: usize) -> Article {
    // Every article has other sentences, in another order.
    let step = 1 + number / 997;
    let line = |place: usize| sentences.get(lang, number + place * step);
    let paragraph = |place: usize| {
        let mut text = Text::plain(format!("{} {} ", line(3 * place + 2), line(3 * place + 3)));
        let link = format!("https://outlet.example/{number}/{place}");
        text.push(line(3 * place + 4), &[Mark::Link(link.parse().unwrap())]);
        Block::Paragraph { text }
    };
    let author = |place: usize| Author {
        name: format!("Ana Lima {}", (number / SOURCES + place) % AUTHORS),
        kind: AuthorKind::Person,
    };
    Article {
        url: format!("https://outlet{}.example/{number}", number % SOURCES)
            .parse()
            .unwrap(),
        language: LANGS[lang].parse().unwrap(),
        headline: Text::plain(line(0)),
        subheadline: None,
        byline: None,
        authors: vec![author(0)],
        source: None,
        published: Some(moment(number).into()),
        modified: None,
        section: None,
        tags: Vec::new(),
        lead: Some(Text::plain(line(1))),
        lead_figure: None,
        body: (0..PARAGRAPHS).map(paragraph).collect(),
    }
}

async fn article(
    save: &mut Save,
    sentences: &Sentences,
    source: SourceId,
    number: usize,
) -> WindowArticle {
    let from = number % LANGS.len();
    let original = words(sentences, number, from);
    let new = ExtractedArticle {
        source,
        article: &original,
        seen: moment(number),
        item: None,
    };
    let id = save.article(&new).await.unwrap().unwrap();
    for to in (0..LANGS.len()).filter(|to| *to != from) {
        let translated = words(sentences, number, to);
        let translation = translation(&original, translated, LANGS[to].parse().unwrap());
        save.translation(id, original.language, &translation, None)
            .await
            .unwrap();
    }
    let narrow = Topic::all().filter(|topic| topic.parent.is_some());
    let topics: Vec<TopicId> = narrow.map(|topic| topic.id).take(200).collect();
    let related = RelatedArticle {
        article: id,
        section: Some(Section::ALL[number / OF_A_STORY % Section::ALL.len()]),
        topics: vec![topics[number / OF_A_STORY % topics.len()]],
        fingerprint: "{}".to_owned(),
    };
    save.related(&related).await.unwrap();
    WindowArticle {
        article: id,
        story: None,
        fingerprint: "{}".to_owned(),
    }
}

/// The translation with its segments, as an engine would have left them.
fn translation(original: &Article, translated: Article, lang: Lang) -> Translation {
    let texts = |article: &Article| -> Vec<Text> {
        let paragraphs = article.body.iter().filter_map(|block| match block {
            Block::Paragraph { text } => Some(text.clone()),
            _ => None,
        });
        paragraphs.collect()
    };
    let pairs = texts(original).into_iter().zip(texts(&translated));
    let segments = pairs.enumerate().map(|(place, (source, target))| Segment {
        unit: UnitId(format!("body.{place}.text")),
        source,
        target,
        state: SegmentState::Translated,
        terms: None,
        score: None,
    });
    Translation {
        lang,
        scope: Scope::Full,
        revision: Revision::of(original),
        segments: segments.collect(),
        outdated: Vec::new(),
        findings: Vec::new(),
        provenance: Provenance {
            route: Route::direct(original.language, lang).unwrap(),
            engine: Engine {
                name: "none".to_owned(),
                version: "0".to_owned(),
            },
            models: vec!["none".to_owned()],
            glossary: None,
            score: 1.0,
            made: moment(0),
            reviewed_by: None,
        },
        article: translated,
        standing: Standing::Published,
    }
}

async fn stories(save: &mut Save, window: &[WindowArticle]) {
    let ids: Vec<ArticleId> = window.iter().map(|near| near.article).collect();
    let groups: Vec<Vec<ArticleId>> = ids.chunks(OF_A_STORY).map(<[_]>::to_vec).collect();
    save.stories(window, &groups).await.unwrap();
}

async fn comments(store: &Store, sentences: &Sentences, window: &[WindowArticle]) {
    for (place, near) in window.iter().enumerate() {
        for number in 0..COMMENTS {
            let lang = number % LANGS.len();
            let draft = CommentDraft {
                article: near.article,
                parent: None,
                email: None,
                name: format!("Reader {number}"),
                text: sentences.get(lang, place + number).to_owned(),
                lang: LANGS[lang].parse().unwrap(),
            };
            let id = store
                .add_comment(&draft, CommentState::Approved, &[], moment(place))
                .await
                .unwrap();
            let mut save = store.save(moment(place)).await.unwrap();
            for (to, tag) in LANGS.iter().enumerate().filter(|(to, _)| *to != lang) {
                let words = sentences.get(to, place + number);
                save.comment_translation(
                    (id, &draft.text, draft.lang),
                    tag.parse().unwrap(),
                    words,
                )
                .await
                .unwrap();
            }
            save.commit().await.unwrap();
        }
    }
}

//! A store with a little news in it, on either database.

use jiff::Timestamp;
use news::*;
use std::time::Duration;
use store::*;

/// Each contract runs on both databases.
macro_rules! contracts {
    ($($name:ident)*) => {
        mod sqlite { $(#[tokio::test] async fn $name() {
            super::$name(super::Newsroom::sqlite().await).await;
        })* }
        mod postgres { $(#[tokio::test] async fn $name() {
            if let Some(room) = super::Newsroom::postgres(stringify!($name)).await {
                super::$name(room).await;
            }
        })* }
    };
}

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

pub fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

/// Longer than any test takes.
pub const LEASE: Duration = Duration::from_secs(60);

/// Takes all jobs that are due.
pub async fn claim(room: &Newsroom, worker: &str, now: i64) -> Vec<Claimed> {
    room.store
        .claim(&JobKind::ALL, 10, worker, at(now), LEASE)
        .await
        .unwrap()
}

pub struct Newsroom {
    pub store: Store,
    _folder: tempfile::TempDir,
    database: String,
}

impl Newsroom {
    pub async fn sqlite() -> Newsroom {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("news.sqlite");
        let database = format!("sqlite://{}", file.display());
        let store = Store::open(&Location::Sqlite(file), folder.path())
            .await
            .unwrap();
        Newsroom {
            store,
            _folder: folder,
            database,
        }
    }

    /// A schema of its own for each test.
    pub async fn postgres(test: &str) -> Option<Newsroom> {
        use sqlx::{AssertSqlSafe, Connection, Executor};
        let server = std::env::var("INTERPRES_TEST_POSTGRES")
            .unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/test".to_owned());
        sqlx::any::install_default_drivers();
        let mut admin = match sqlx::AnyConnection::connect(&server).await {
            Ok(admin) => admin,
            Err(cause) if std::env::var("CI").is_ok_and(|ci| ci == "true") => {
                panic!("PostgreSQL at {server} is needed: {cause}")
            }
            Err(cause) => {
                println!("skipped: postgres::{test} (no PostgreSQL at {server}: {cause})");
                return None;
            }
        };
        let schema = format!("contract_{test}");
        let fresh = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        admin.execute(AssertSqlSafe(fresh)).await.unwrap();
        let database = format!("{server}?options[search_path]={schema}");
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Postgres(database.clone());
        let store = Store::open(&location, folder.path()).await.unwrap();
        Some(Newsroom {
            store,
            _folder: folder,
            database,
        })
    }

    pub async fn sql(&self, statement: &'static str) {
        use sqlx::{Connection, Executor};
        let mut db = sqlx::AnyConnection::connect(&self.database).await.unwrap();
        db.execute(statement).await.unwrap();
    }

    pub async fn add_feed(&self, home: &str) -> (SourceId, FeedId) {
        let home: WebUrl = home.parse().unwrap();
        let url = home.join("feed").unwrap();
        let new = NewFeed {
            name: home.host().to_owned(),
            home,
            language: lang("pt"),
            place: url.into(),
            kind: FeedKind::Syndication,
            selector: None,
        };
        self.store.add_feed(&new).await.unwrap()
    }

    pub fn item(&self, name: &str) -> FeedItem {
        FeedItem {
            url: format!("https://one.example/{name}").parse().unwrap(),
            title: None,
            summary: None,
            authors: vec![],
            published: None,
            updated: None,
            name: None,
            tags: vec![],
            language: None,
        }
    }

    pub async fn article(&self, name: &str, tag: &str) -> ArticleId {
        self.article_again(name, tag).await.unwrap()
    }

    pub async fn article_again(&self, name: &str, tag: &str) -> Option<ArticleId> {
        let (source, _) = self.add_feed("https://one.example/").await;
        let article = article(&format!("Headline {name}"), &self.item(name).url, tag);
        let mut save = self.store.save(at(50)).await.unwrap();
        let new = ExtractedArticle {
            source,
            article: &article,
            seen: at(50),
            item: None,
        };
        let id = save.article(&new).await.unwrap();
        if let Some(id) = id {
            let picture = save.picture(id, &figure()).await.unwrap();
            save.fetched_picture(picture, "p.jpg", "image/jpeg", (1200, 800))
                .await
                .unwrap();
        }
        save.commit().await.unwrap();
        id
    }

    pub async fn translate(&self, id: ArticleId, scope: Scope, standing: Standing) {
        let original = self.store.article(id).await.unwrap().unwrap();
        let headline = format!("{} in English", original.article.headline.words());
        let earlier = self.store.stored_translation(id, lang("en")).await.unwrap();
        let mut save = self.store.save(at(60)).await.unwrap();
        let mut new = translation(scope, standing, &headline);
        new.revision = original.revision;
        save.translation(id, original.article.language, &new, earlier.as_ref())
            .await
            .unwrap();
        save.commit().await.unwrap();
    }

    pub async fn relate(&self, article: ArticleId, section: Option<Section>, topics: &[TopicId]) {
        let mut save = self.store.save(at(70)).await.unwrap();
        let found = RelatedArticle {
            article,
            section,
            topics: topics.to_vec(),
            fingerprint: "{}".into(),
        };
        save.related(&found).await.unwrap();
        save.commit().await.unwrap();
    }

    pub async fn group(&self, groups: &[&[ArticleId]]) {
        let mut save = self.store.save(at(71)).await.unwrap();
        let near = save
            .window(groups[0][0], Duration::from_secs(3600))
            .await
            .unwrap();
        let groups: Vec<Vec<ArticleId>> = groups.iter().map(|group| group.to_vec()).collect();
        save.stories(&near, &groups).await.unwrap();
        save.commit().await.unwrap();
    }

    pub async fn cards(&self, listing: &Listing, tag: &str) -> Vec<Card> {
        self.store
            .cards(listing, lang(tag), Window { skip: 0, take: 20 })
            .await
            .unwrap()
    }
}

pub fn figure() -> Figure {
    Figure {
        src: "https://one.example/bridge.jpg".parse().unwrap(),
        alt: Some("A bridge".into()),
        caption: None,
        credit: None,
    }
}

pub fn article(headline: &str, url: &WebUrl, tag: &str) -> Article {
    Article {
        url: url.clone(),
        language: lang(tag),
        headline: headline.into(),
        subheadline: None,
        byline: None,
        authors: vec![Author {
            name: "Ana Lima".into(),
            kind: AuthorKind::Person,
        }],
        source: None,
        published: Some(at(40).into()),
        modified: None,
        section: None,
        tags: vec![],
        lead: Some("The lead.".into()),
        lead_figure: Some(figure()),
        body: vec![Block::Paragraph {
            text: "The body.".into(),
        }],
    }
}

pub fn translation(scope: Scope, standing: Standing, headline: &str) -> Translation {
    let url = "https://one.example/a".parse().unwrap();
    let mut article = article(headline, &url, "en");
    article.lead_figure = Some(Figure {
        alt: Some("A bridge in English".into()),
        ..figure()
    });
    Translation {
        lang: lang("en"),
        scope,
        revision: Revision::of(&article),
        article,
        segments: vec![],
        outdated: vec![],
        findings: vec![],
        provenance: Provenance {
            route: Route::direct(lang("pt"), lang("en")).unwrap(),
            engine: Engine {
                name: "test".into(),
                version: "1".into(),
            },
            models: vec!["tiny".into()],
            glossary: None,
            score: 1.0,
            made: at(60),
            reviewed_by: None,
        },
        standing,
    }
}

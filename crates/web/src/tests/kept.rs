//! What is sent again without being made again.

use super::served::{PAGE, Served, asked, crawl};
use crate::samples;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use news::{ArticleId, CommentId, CommentState, Job, Scope};
use std::time::Duration;
use store::{Location, Store, WORK};

/// The site with its own way to the database cut, and another program's way to it: what it
/// can still answer was kept.
async fn cut_off(served: &Served) -> Store {
    let rows = Location::Sqlite(served.folder.path().join("news.sqlite"));
    let other = Store::open(&rows, served.folder.path()).await.unwrap();
    served.store.close().await;
    other
}

#[tokio::test]
async fn a_page_is_sent_again_until_another_program_changes_something() {
    let served = Served::new(Scope::Full).await;
    served.comment("name=Ana&text=Bem", &[]).await;
    let first = served.get(PAGE).await;
    assert_eq!(first.status, StatusCode::OK);
    let other = cut_off(&served).await;
    let again = served.get(PAGE).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.body, first.body);
    assert_eq!(again.headers, first.headers);
    let held = other.unsettled_comments(1).await.unwrap();
    let id = held[0].comment.id;
    other
        .moderate(id, CommentState::Approved, &[])
        .await
        .unwrap();
    let later = served.get(PAGE).await;
    assert_eq!(later.status, StatusCode::INTERNAL_SERVER_ERROR);
}

/// Pages in both editions, kept ones too, lists with counts, what machines are told, and the
/// copies that browsers have.
#[tokio::test]
async fn an_erased_comment_is_nowhere_at_once() {
    let served = Served::new(Scope::Full).await;
    served.comment("name=Ana&text=Regretted", &[]).await;
    let id = CommentId::new(1).unwrap();
    let approved = CommentState::Approved;
    served.store.moderate(id, approved, &[]).await.unwrap();
    let pt = "/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras";
    let mut save = served
        .store
        .save(samples::at("2026-11-18T13:00:00Z"))
        .await
        .unwrap();
    let own = served.store.comment(id).await.unwrap().unwrap();
    save.comment_translation(
        (id, &own.text, own.lang),
        samples::lang("pt"),
        "Arrependido",
    )
    .await
    .unwrap();
    save.commit().await.unwrap();
    let places = [
        (PAGE, "Regretted"),
        (PAGE, "\"commentCount\":1"),
        (pt, "Arrependido"),
        (pt, "Regretted"),
        ("/en/", "1 comment<"),
        ("/api/v1/en/articles", "\"comments\":1"),
        ("/en/comment/1/report", "Regretted"),
        ("/pt/comment/1/report", "Arrependido"),
    ];
    let mut tags = Vec::new();
    for (path, words) in places {
        let got = served.get(path).await;
        assert!(got.text().contains(words), "{path}: {}", got.text());
        tags.push(got.header("etag").to_owned());
    }
    let rows = Location::Sqlite(served.folder.path().join("news.sqlite"));
    let other = Store::open(&rows, served.folder.path()).await.unwrap();
    assert_eq!(other.erase_comments_by("Ana").await.unwrap(), 1);
    for ((path, words), tag) in places.iter().zip(tags) {
        let asked = asked(path).header(header::IF_NONE_MATCH, tag);
        let got = served.send(asked.body(Body::empty()).unwrap()).await;
        assert_ne!(got.status, StatusCode::NOT_MODIFIED, "{path}");
        assert!(!got.text().contains(words), "{path}: {}", got.text());
    }
}

/// Polls, jobs and looks write all the time, and are no reason to make pages anew.
#[tokio::test]
async fn work_makes_no_page_old() {
    let served = Served::new(Scope::Full).await;
    let first = served.get(PAGE).await;
    let article = ArticleId::new(1).unwrap();
    let job = Job::Relate { article };
    served.store.enqueue(&[job]).await.unwrap();
    let now = samples::at("2026-11-18T13:00:00Z");
    served.store.all_feeds_due(now).await.unwrap();
    // It could not be made anew.
    rename(&served, "article_words");
    let again = served.get(PAGE).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(again.body, first.body);
    let unpacked = Request::get(PAGE).body(Body::empty()).unwrap();
    let made = served.send(unpacked).await;
    assert_eq!(made.status, StatusCode::INTERNAL_SERVER_ERROR);
}

/// Takes a table away.
fn rename(served: &Served, table: &str) {
    let rows = served.folder.path().join("news.sqlite");
    let rows = rusqlite::Connection::open(rows).unwrap();
    let renamed = format!("ALTER TABLE {table} RENAME TO {table}_gone");
    rows.execute_batch(&renamed).unwrap();
}

/// What is not counted as a change must not be asked for: without these tables all that is
/// kept is made as with them.
#[tokio::test]
async fn what_is_kept_is_made_of_nothing_else() {
    let served = Served::new(Scope::Full).await;
    let mut paths = crawl(&served).await;
    for lang in ["en", "pt"] {
        for what in [
            "articles",
            "articles/1",
            "topics/politics",
            "stories",
            "sources",
        ] {
            paths.insert(format!("/api/v1/{lang}/{what}"));
        }
    }
    paths.extend(["/api/v1/editions", "/robots.txt", "/sitemap.xml"].map(str::to_owned));
    for table in WORK {
        rename(&served, table);
    }
    for path in &paths {
        let got = served.get(path).await;
        assert_eq!(
            got.status == StatusCode::INTERNAL_SERVER_ERROR,
            path == crate::addresses::OPML,
            "{path}"
        );
    }
    assert!(paths.contains(crate::addresses::OPML));
}

#[tokio::test]
async fn who_has_a_kept_page_is_told_so() {
    let served = Served::new(Scope::Full).await;
    let first = served.get(PAGE).await;
    let _other = cut_off(&served).await;
    let asked = asked(PAGE).header(header::IF_NONE_MATCH, first.header("etag"));
    let got = served.send(asked.body(Body::empty()).unwrap()).await;
    assert_eq!((got.status, got.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(got.header("etag"), first.header("etag"));
}

#[tokio::test]
async fn each_encoding_is_kept_by_itself() {
    let served = Served::new(Scope::Full).await;
    let asked = |encoding: &'static str| {
        let request = Request::get(PAGE).header(header::ACCEPT_ENCODING, encoding);
        request.body(Body::empty()).unwrap()
    };
    served.send(asked("br")).await;
    served.send(asked("gzip")).await;
    let _other = cut_off(&served).await;
    for encoding in ["br", "gzip"] {
        let got = served.send(asked(encoding)).await;
        assert_eq!(got.header("content-encoding"), encoding);
    }
}

#[tokio::test]
async fn what_is_not_packed_is_not_kept() {
    let served = Served::new(Scope::Full).await;
    let plain = || Request::get(PAGE).body(Body::empty()).unwrap();
    assert_eq!(served.send(plain()).await.status, StatusCode::OK);
    let _other = cut_off(&served).await;
    let later = served.send(plain()).await.status;
    assert_eq!(later, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn what_is_packed_well_stays_where_a_change_does_not_show() {
    let served = Served::new(Scope::Full).await;
    let ask = async || {
        let request = Request::get(PAGE).header(header::ACCEPT_ENCODING, "gzip, br");
        served.send(request.body(Body::empty()).unwrap()).await
    };
    let first = ask().await;
    assert_eq!(first.header("content-encoding"), "gzip");
    let mut tries = 0;
    while ask().await.header("content-encoding") != "br" {
        tokio::time::sleep(Duration::from_millis(20)).await;
        tries += 1;
        assert!(tries < 1_000, "it is never packed well");
    }
    // A row that counts, and that no page shows.
    served.store.secret("name", "value").await.unwrap();
    let made_again = ask().await;
    assert_eq!(made_again.header("content-encoding"), "gzip");
    assert_eq!(made_again.body, first.body);
    let kept = ask().await;
    assert_eq!(kept.header("content-encoding"), "br");
    assert_eq!(kept.header("etag"), first.header("etag"));
}

#[tokio::test]
async fn searches_and_refusals_are_not_kept() {
    let served = Served::new(Scope::Full).await;
    for path in ["/en/search?q=bridge", "/en/source/1/x", "/en/article/99/x"] {
        let first = served.get(path).await.status;
        assert_ne!(first, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    }
    let _other = cut_off(&served).await;
    for path in ["/en/search?q=bridge", "/en/source/1/x", "/en/article/99/x"] {
        let later = served.get(path).await.status;
        assert_eq!(later, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    }
}

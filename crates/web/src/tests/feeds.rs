//! Feeds over HTTP: every one keeps the rules of its format, and names its hub.

use super::served::{Got, Served};
use crate::{feeds::of_article, samples, standards};
use axum::http::StatusCode;
use news::{ArticleId, Scope};

/// What is wrong with a feed at a path.
fn faults(got: &Got, path: &str) -> Vec<String> {
    assert_eq!(got.status, StatusCode::OK, "{path}");
    let media_type = got.header("content-type").split(';').next().unwrap();
    let own = format!("https://news.example{path}");
    standards::feed(media_type, got.text(), &own).unwrap()
}

#[tokio::test]
async fn every_feed_keeps_the_rules_of_its_format() {
    let served = Served::new(Scope::Full).await;
    served.find("en", "Pontoon bridge", "The pontoon bridge is gone.");
    for tag in ["en", "pt", "ar"] {
        let edition = samples::lang(tag);
        let article = ArticleId::new(1).unwrap();
        let reading = served.store.reading(article, edition).await.unwrap();
        for path in of_article(reading.as_ref(), edition) {
            let got = served.get(&path).await;
            assert_eq!(faults(&got, &path), [""; 0], "{path}");
        }
    }
    for file in ["rss.xml", "atom.xml", "feed.json"] {
        for asked in ["q=bridge", "q=bridge&lang=en", "q=%3Cb%3E+%26"] {
            let path = format!("/en/search/{file}?{asked}");
            let got = served.get(&path).await;
            let originals = got.text().contains("originals only");
            assert_eq!(originals, asked.ends_with("lang=en"), "{path}");
            assert_eq!(faults(&got, &path), [""; 0], "{path}");
        }
    }
}

/// Where hubs look first, and in the feed itself. Of searches nobody is told.
#[tokio::test]
async fn feeds_name_their_hub() {
    let mut site = samples::site();
    site.hub = "https://hub.example/".parse().ok();
    let served = Served::with(Scope::Full, site).await;
    for (path, named) in [
        (
            "/en/rss.xml",
            r#"<atom:link rel="hub" href="https://hub.example/"/>"#,
        ),
        (
            "/pt/originals-atom.xml",
            r#"<link rel="hub" href="https://hub.example/"/>"#,
        ),
        ("/en/feed.json", r#""url": "https://hub.example/""#),
    ] {
        let got = served.get(path).await;
        assert!(got.text().contains(named), "{}", got.text());
        let own = format!("<https://news.example{path}>; rel=\"self\"");
        let links = format!("<https://hub.example/>; rel=\"hub\", {own}");
        assert_eq!(got.header("link"), links);
        assert_eq!(faults(&got, path), [""; 0], "{path}");
    }
    let search = served.get("/en/search/rss.xml?q=bridge").await;
    assert!(!search.text().contains("hub.example"));
}

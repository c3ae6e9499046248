//! Recorded pages come back as they were given.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use press::{Recorded, RecordedPage};
use reqwest::{Client, header};

#[tokio::test]
async fn pages_and_a_feed_to_each_group() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut recorded = Recorded::new();
    let page = |path: &str, title: &str, charset: Option<&str>, html: &[u8]| RecordedPage {
        path: path.to_owned(),
        charset: charset.map(str::to_owned),
        html: html.to_vec(),
        title: title.to_owned(),
        lang: "vi".to_owned(),
        published: Some("2026-11-18T07:45:00Z".parse().unwrap()),
    };
    recorded.add("one", page("/a?id=1", "A & B", Some("koi8-r"), b"\xf0\xf2"));
    recorded.add("one", page("/a?id=2", "C", None, b"<p>C"));
    recorded.add("two", page("/a%20b.html", "D", None, b"<p>D"));
    assert_eq!(recorded.feed_paths(), ["/one/feed.xml", "/two/feed.xml"]);

    let running = recorded.serve(([127, 0, 0, 1], 0).into()).await.unwrap();
    let client = Client::new();
    let mut told = Vec::new();
    for path in recorded.feed_paths() {
        let body = client.get(running.url(&path)).send().await.unwrap();
        let feed = feed_rs::parser::parse(body.bytes().await.unwrap().as_ref()).unwrap();
        for entry in feed.entries {
            let page = client.get(&entry.links[0].href).send().await.unwrap();
            let kind = page.headers()[header::CONTENT_TYPE]
                .to_str()
                .unwrap()
                .to_owned();
            let bytes = page.bytes().await.unwrap().to_vec();
            assert!(entry.published.is_some());
            told.push((entry.title.unwrap().content, kind, bytes));
        }
    }
    let told: Vec<_> = told
        .iter()
        .map(|(t, k, b)| (t.as_str(), k.as_str(), &b[..]))
        .collect();
    let html = "text/html";
    assert_eq!(
        told,
        [
            ("A & B", "text/html; charset=koi8-r", &b"\xf0\xf2"[..]),
            ("C", html, b"<p>C"),
            ("D", html, b"<p>D"),
        ]
    );
}

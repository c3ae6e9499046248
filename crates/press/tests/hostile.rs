//! The misbehaving endpoints misbehave as they promise.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use press::{Hostile, Running};
use reqwest::{Client, header, redirect::Policy};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

async fn open() -> (Running, Client) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let running = Hostile::serve(([127, 0, 0, 1], 0).into()).await.unwrap();
    let client = Client::builder().redirect(Policy::none()).build().unwrap();
    (running, client)
}

/// A connection on which a path was asked for.
async fn ask(running: &Running, path: &str) -> TcpStream {
    let host = running.base().trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

/// What comes within a time, up to a number of bytes.
async fn taste(stream: &mut TcpStream, most: usize, within: Duration) -> Vec<u8> {
    let (mut got, mut buffer) = (Vec::new(), vec![0; 64 * 1024]);
    let end = Instant::now() + within;
    while got.len() < most {
        let left = end.saturating_duration_since(Instant::now());
        match tokio::time::timeout(left, stream.read(&mut buffer)).await {
            Ok(Ok(read)) if read > 0 => got.extend_from_slice(&buffer[..read]),
            _ => break,
        }
    }
    got
}

const A_WHILE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn statuses_and_redirects() {
    let (running, client) = open().await;
    for (path, status, location) in [
        ("/sound", 200, None),
        ("/loop", 302, Some("/loop/again")),
        ("/loop/again", 302, Some("/loop")),
        ("/private", 302, Some("http://10.0.0.1/")),
        ("/file", 302, Some("file:///etc/passwd")),
        ("/500", 500, None),
        ("/503", 503, None),
        ("/404", 404, None),
        ("/anything", 404, None),
    ] {
        let answer = client.get(running.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), status, "{path}");
        let told = answer.headers().get(header::LOCATION);
        assert_eq!(told.map(|to| to.to_str().unwrap()), location, "{path}");
        let counted = running.requests()[path];
        assert_eq!(
            (counted.sent, counted.total()),
            (u64::from(status == 200), 1),
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_does_not_end() {
    let (running, _) = open().await;
    for path in ["/endless", "/huge-headers"] {
        let mut stream = ask(&running, path).await;
        let got = taste(&mut stream, 8_000_000, A_WHILE).await;
        assert!(got.len() >= 8_000_000, "{path}: {}", got.len());
    }
    let mut stream = ask(&running, "/drip").await;
    let got = taste(&mut stream, 1_000_000, Duration::from_millis(700)).await;
    let body = String::from_utf8(got).unwrap();
    let body = body.split_once("\r\n\r\n").unwrap().1.to_owned();
    assert!(body.starts_with("<p>") && body.len() < 20, "{body}");
    let mut stream = ask(&running, "/silent").await;
    assert!(
        taste(&mut stream, 1, Duration::from_millis(300))
            .await
            .is_empty()
    );
    running.stop().await;
}

#[tokio::test]
async fn broken_connections() {
    let (running, client) = open().await;
    let mut stream = ask(&running, "/reset").await;
    let error = stream.read(&mut [0; 16]).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
    assert!(client.get(running.url("/not-http")).send().await.is_err());
    let cut = client.get(running.url("/truncated")).send().await.unwrap();
    assert_eq!(cut.headers()[header::CONTENT_LENGTH], "100000");
    assert!(cut.bytes().await.is_err());
}

#[tokio::test]
async fn the_bomb_goes_off() {
    let (running, client) = open().await;
    let mut stream = ask(&running, "/bomb").await;
    let packed = taste(&mut stream, 4_000_000, A_WHILE).await;
    assert!(packed.len() < 2_000_000, "{}", packed.len());
    let mut answer = client.get(running.url("/bomb")).send().await.unwrap();
    let mut unpacked = 0_usize;
    while let Some(chunk) = answer.chunk().await.unwrap() {
        unpacked += chunk.len();
    }
    assert_eq!(unpacked, 1 << 30);
}

#[tokio::test]
async fn what_pages_and_feeds_hold() {
    let (running, client) = open().await;
    let get = async |path: &str| {
        let answer = client.get(running.url(path)).send().await.unwrap();
        answer.bytes().await.unwrap().to_vec()
    };
    let feed = feed_rs::parser::parse(&get("/feed.xml").await[..]).unwrap();
    assert_eq!(feed.entries.len(), Hostile::paths().count());
    assert!(feed.entries.iter().all(|entry| entry.published.is_some()));
    let undated = feed_rs::parser::parse(&get("/undated.xml").await[..]).unwrap();
    assert!(
        undated
            .entries
            .iter()
            .all(|entry| entry.published.is_none())
    );
    assert!(feed_rs::parser::parse(&get("/not-xml").await[..]).is_err());
    assert!(String::from_utf8(get("/wrong-charset").await).is_err());
    let text = async |path: &str| String::from_utf8(get(path).await).unwrap();
    assert!(!text("/no-article").await.contains("<p>"));
    assert!(text("/unknown-language").await.contains("Vorbel tasquimo"));
    assert_eq!(text("/deep").await.matches("<div>").count(), 100_000);
}

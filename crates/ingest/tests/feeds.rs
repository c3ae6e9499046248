//! Feeds and sitemaps of every kind: fixtures of our own, each with what must be read from
//! it beside it. `UPDATE_EXPECTED=1` writes the expected files anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use ingest::{FeedError, ParsedFeed, Sitemap, parse_feed, parse_sitemap};
use news::WebUrl;
use std::{fmt::Write, fs, path::Path};

fn base() -> WebUrl {
    "https://base.example/dir/feed".parse().unwrap()
}

fn shown(feed: &ParsedFeed) -> String {
    let mut out = String::new();
    let optional = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    writeln!(out, "title: {}", optional(feed.title.clone())).unwrap();
    writeln!(
        out,
        "home: {}",
        optional(feed.home.as_ref().map(WebUrl::to_string))
    )
    .unwrap();
    writeln!(
        out,
        "language: {}",
        optional(feed.language.map(|it| it.to_string()))
    )
    .unwrap();
    writeln!(
        out,
        "hints: {:?} {:?}",
        feed.hints.every, feed.hints.skip_hours
    )
    .unwrap();
    for warning in &feed.warnings {
        writeln!(out, "warning: {warning}").unwrap();
    }
    for item in &feed.items {
        writeln!(out, "\n{}", item.url).unwrap();
        writeln!(out, "  title: {}", optional(item.title.clone())).unwrap();
        writeln!(out, "  summary: {}", optional(item.summary.clone())).unwrap();
        writeln!(out, "  authors: {}", item.authors.join(" | ")).unwrap();
        writeln!(
            out,
            "  published: {}",
            optional(item.published.map(|it| it.to_string()))
        )
        .unwrap();
        writeln!(out, "  tags: {}", item.tags.join(" | ")).unwrap();
        writeln!(
            out,
            "  language: {}",
            optional(item.language.map(|it| it.to_string()))
        )
        .unwrap();
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

fn read(name: &str, bytes: &[u8]) -> String {
    if !name.starts_with("sitemap") {
        return shown(&parse_feed(bytes, None, &base()).unwrap());
    }
    match parse_sitemap(bytes, &base()).unwrap() {
        Sitemap::Items(feed) => shown(&feed),
        Sitemap::Index(children) => children
            .iter()
            .map(|child| format!("{} {:?}\n", child.url, child.modified))
            .collect(),
    }
}

#[test]
fn every_fixture_reads_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feeds");
    let mut checked = 0;
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|it| it == "expected") {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let read = read(&name, &fs::read(&path).unwrap());
        let beside = path.with_extension("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&beside, &read).unwrap();
        }
        assert_eq!(read, fs::read_to_string(&beside).unwrap(), "{name}");
        checked += 1;
    }
    assert!(checked >= 19, "{checked}");
}

#[test]
fn the_header_names_the_charset_where_the_feed_does_not() {
    let text = "<rss version='2.0'><channel><title>Вести</title><item><link>/1</link></item></channel></rss>";
    let (bytes, _, _) = encoding_rs::KOI8_R.encode(text);
    let feed = parse_feed(&bytes, Some("koi8-r"), &base()).unwrap();
    assert_eq!(feed.title.as_deref(), Some("Вести"));
}

#[test]
fn a_compressed_sitemap_is_unpacked_up_to_its_ceiling() {
    use std::io::Write;
    let gzip = |bytes: &[u8]| {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    };
    let small = gzip(b"<urlset><url><loc>/a</loc></url></urlset>");
    assert!(
        matches!(parse_sitemap(&small, &base()), Ok(Sitemap::Items(feed)) if feed.items.len() == 1)
    );
    let bomb = gzip(&vec![b' '; (50 << 20) + 1]);
    assert!(matches!(
        parse_sitemap(&bomb, &base()),
        Err(FeedError::TooLarge(_))
    ));
}

#[test]
fn large_feeds_and_sitemaps_are_bounded() {
    let item = |n: usize| format!("<item><link>/{n}</link></item>");
    let items: String = (0..5000).map(item).collect();
    let feed = format!("<rss version='2.0'><channel>{items}</channel></rss>");
    assert_eq!(
        parse_feed(feed.as_bytes(), None, &base())
            .unwrap()
            .items
            .len(),
        1000
    );
    let urls: String = (0..60_000)
        .map(|n| {
            format!(
                "<url><loc>/{n}</loc><lastmod>{}-01-01</lastmod></url>",
                1990 + n % 35
            )
        })
        .collect();
    let map = format!("<urlset>{urls}</urlset>");
    let Sitemap::Items(feed) = parse_sitemap(map.as_bytes(), &base()).unwrap() else {
        panic!()
    };
    assert_eq!(feed.items.len(), 1000);
    assert_eq!(feed.items[0].url.as_url().path(), "/34");
}

#[test]
fn what_is_no_feed_is_told() {
    let read = |text: &str| parse_feed(text.as_bytes(), None, &base());
    assert_eq!(read(""), Err(FeedError::Empty));
    assert_eq!(read(" \n\t"), Err(FeedError::Empty));
    assert_eq!(read("<!doctype html><html><head>"), Err(FeedError::WebPage));
    assert_eq!(read("{\"error\": 1}"), Err(FeedError::NotAFeed));
    assert_eq!(read("<svg></svg>"), Err(FeedError::NotAFeed));
    assert_eq!(read("plain words"), Err(FeedError::Empty));
    assert!(matches!(
        read("<rss version='2.0'><chan"),
        Err(FeedError::Broken(_))
    ));
    let sitemap = |text: &str| parse_sitemap(text.as_bytes(), &base());
    assert_eq!(sitemap(""), Err(FeedError::Empty));
    assert_eq!(sitemap("<html>"), Err(FeedError::WebPage));
    assert_eq!(
        sitemap("<rss version='2.0'></rss>"),
        Err(FeedError::NotAFeed)
    );
}

#[test]
fn depth_and_repetition_do_no_harm() {
    let deep = |open: &str, count: usize| {
        format!("<rss version='2.0'><channel><item>{}", open.repeat(count))
    };
    assert!(parse_feed(deep("<a xmlns:b='c'>", 300_000).as_bytes(), None, &base()).is_err());
    assert!(parse_feed("<rss ".repeat(200_000).as_bytes(), None, &base()).is_err());
    assert!(parse_feed("{\"items\":".repeat(200_000).as_bytes(), None, &base()).is_err());
    let wide = format!(
        "<rss version='2.0'><channel><item{}><link>/1</link></item>",
        " a=''".repeat(500_000)
    );
    let items = |text: &str| parse_feed(text.as_bytes(), None, &base()).unwrap().items;
    assert_eq!(items(&wide).len(), 1);
    let quote = "<rss version='2.0'><channel><item><link>/1</link><description>&lt;b&gt;"
        .to_owned()
        + &"&lt;b&gt;".repeat(200_000)
        + "</description></item></channel></rss>";
    assert_eq!(
        parse_feed(quote.as_bytes(), None, &base())
            .unwrap()
            .items
            .len(),
        1
    );
    let cut = "<rss version='2.0'><channel>".to_owned() + &"<item><link>/1</link>".repeat(100_000);
    assert_eq!(items(&cut).len(), 1);
}

/// Each fixture with bytes cut out, doubled and changed, a few hundred times: nothing may
/// panic, whatever comes out.
#[test]
fn damage_never_panics() {
    std::panic::set_hook(Box::new(|_| {}));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feeds");
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below.max(1)
    };
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|it| it == "expected") {
            continue;
        }
        let whole = fs::read(&path).unwrap();
        for _ in 0..150 {
            let mut bytes = whole.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                let end = (at + next(40)).min(bytes.len());
                match next(4) {
                    0 => drop(bytes.drain(at..end)),
                    1 => bytes[at] = next(256) as u8,
                    2 => {
                        let piece = bytes[at..end].to_vec();
                        bytes.splice(at..at, piece);
                    }
                    _ => bytes.truncate(end.max(1)),
                }
            }
            let _ = parse_feed(&bytes, None, &base());
            let _ = parse_sitemap(&bytes, &base());
            let _ = ingest::read_opml(&String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn the_place_of_a_page_is_not_that_of_its_picture() {
    let map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' \
        xmlns:i='http://www.google.com/schemas/sitemap-image/1.1'><url><loc>/a</loc>\
        <i:image><i:loc>/a.jpg</i:loc></i:image></url></urlset>";
    let Sitemap::Items(feed) = parse_sitemap(map.as_bytes(), &base()).unwrap() else {
        panic!("no pages");
    };
    assert_eq!(feed.items[0].url.as_str(), "https://base.example/a");
}

//! Feeds that are wrong in the ways that feeds are wrong: no item may be lost, and what it
//! says must be understood. One case is a name, a document, and its items as
//! `address | title | date | authors`, each part empty where there is nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use ingest::parse_feed;
use news::WebUrl;

fn base() -> WebUrl {
    "https://base.example/dir/feed".parse().unwrap()
}

fn items(document: &[u8]) -> Vec<String> {
    let feed = parse_feed(document, None, &base());
    let feed =
        feed.unwrap_or_else(|cause| panic!("{cause}: {}", String::from_utf8_lossy(document)));
    feed.items
        .iter()
        .map(|item| {
            let place = match ingest::has_page(&item.url) {
                true => item.url.to_string(),
                false => "-".to_owned(),
            };
            let date = item.published.map(|it| it.to_string()).unwrap_or_default();
            let title = item.title.clone().unwrap_or_default();
            format!("{place} | {title} | {date} | {}", item.authors.join(", "))
        })
        .collect()
}

/// Reads `tests/oddities.txt`: a line `# name`, the document, a line `=>`, the items.
#[test]
fn no_item_is_lost() {
    let cases = include_str!("oddities.txt");
    let mut count = 0;
    let mut wrong = Vec::new();
    for case in cases.split("\n# ").skip(1) {
        let (name, rest) = case.split_once('\n').unwrap();
        let (document, expected) = rest.split_once("\n=>\n").unwrap();
        let expected: Vec<&str> = expected.lines().filter(|it| !it.is_empty()).collect();
        let found = items(document.as_bytes());
        if found != expected {
            wrong.push(format!(
                "{name}\n  found    {found:?}\n  expected {expected:?}"
            ));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 70, "{count}");
}

#[test]
fn bytes_that_are_not_text_do_no_harm() {
    let feed = b"\xef\xbb\xbf\n\n<?xml version='1.0'?>\x00<rss version='2.0'><channel><item>\
        <title>a\x0bb\xff</title><link>/1</link></item></channel></rss>";
    assert_eq!(items(feed), ["https://base.example/1 | a b\u{fffd} |  | "]);
    let wide: Vec<u8> =
        "\u{feff}<rss><channel><item><link>/1</link><title>Ж</title></item></channel></rss>"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
    assert_eq!(items(&wide), ["https://base.example/1 | Ж |  | "]);
}

#[test]
fn hints_and_hubs() {
    let feed = "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>\
        <atom:link rel='hub' href='https://hub.example/'/>\
        <atom:link rel='self' href='https://base.example/dir/feed?x=1'/><link>/</link><ttl>90</ttl>\
        <skipHours><hour>0</hour><hour>24</hour><hour>23</hour><hour>99</hour></skipHours>\
        <skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>\
        <item><link>/a</link><hour>5</hour></item></channel></rss>";
    let feed = parse_feed(feed.as_bytes(), None, &base()).unwrap();
    assert_eq!(feed.hints.every.unwrap().as_secs(), 90 * 60);
    assert_eq!(
        feed.hints.skip_hours.into_iter().collect::<Vec<_>>(),
        [0, 23]
    );
    assert_eq!(feed.hints.skip_days.into_iter().collect::<Vec<_>>(), [6, 7]);
    assert_eq!(feed.hubs[0].as_str(), "https://hub.example/");
    assert_eq!(
        feed.topic.unwrap().as_str(),
        "https://base.example/dir/feed?x=1"
    );
    assert_eq!(feed.home.unwrap().as_str(), "https://base.example/");
}

#[test]
fn of_a_very_long_feed_the_newest_items_are_kept_wherever_they_stand() {
    let item = |n: u32| {
        let (minute, hour, day) = (n % 60, n / 60 % 24, 1 + n / 1440);
        let time = format!("2026-03-{day:02}T{hour:02}:{minute:02}:00Z");
        format!("<item><link>/{n}</link><pubDate>{time}</pubDate></item>")
    };
    let items: String = (0..10_000).map(item).collect();
    let feed = format!("<rss><channel>{items}</channel></rss>");
    let feed = parse_feed(feed.as_bytes(), None, &base()).unwrap();
    let place = |at: usize| feed.items[at].url.as_str().to_owned();
    assert_eq!(feed.items.len(), 1000);
    assert_eq!(place(0), "https://base.example/9000");
    assert_eq!(place(999), "https://base.example/9999");
    assert!(feed.warnings[0].contains("10000"), "{:?}", feed.warnings);
}

#[test]
fn long_texts_are_cut_at_a_word_where_there_are_words() {
    let cut = |text: &str| {
        let feed = format!("<rss><channel><item><title>{text}</title><link>/1</link></item>");
        let feed = parse_feed(feed.as_bytes(), None, &base()).unwrap();
        feed.items[0].title.clone().unwrap()
    };
    assert!(cut(&"words ".repeat(200)).ends_with("words …"));
    let han = cut(&format!("快讯 {}", "今天的新闻".repeat(200)));
    assert!(han.chars().count() > 490, "{han}");
}

//! Topics of made-up headlines.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

use news::SourceId;
use relate::{Brief, Original, Topics, topics};

fn filed(headline: &str, lead: &str, section: Option<&str>) -> Topics {
    topics(&Brief {
        headline: headline.to_owned(),
        lead: lead.to_owned(),
        tags: Vec::new(),
        section: section.map(str::to_owned),
        original: Original::default(),
        published: "2026-03-04T08:00:00Z".parse().unwrap(),
        source: SourceId::new(1).unwrap(),
    })
}

#[test]
fn headlines_are_filed_right_or_not_at_all() {
    let mut failures = Vec::new();
    let lines = include_str!("headlines.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let mut columns = line.splitn(3, ' ');
        let (section, topic) = (columns.next().unwrap(), columns.next().unwrap());
        let (headline, lead) = columns.next().unwrap().split_once(" | ").unwrap();
        let filed = filed(headline, lead, None);
        let found = (
            filed
                .section
                .map_or("-", |section| section.as_str())
                .to_owned(),
            filed
                .topics
                .first()
                .map_or("-".to_owned(), ToString::to_string),
        );
        if found != (section.to_owned(), topic.to_owned()) {
            failures.push(format!("{found:?} instead of {line}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_publishers_section_counts() {
    let section = |name| filed("A quiet day", "Not much.", Some(name)).section;
    assert_eq!(section("Desporto"), Some(news::Section::Sport));
    assert_eq!(section("World"), None);
    let football = filed("A quiet day", "Not much.", Some("Futebol"));
    assert_eq!(football.topics, ["20001065".parse().unwrap()]);
}

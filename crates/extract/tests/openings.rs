//! What stands between headline and body, as newsrooms set it.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use extract::{Page, extract};
use news::{Article, Block, Text};

const LEAD: &str = "The ferry to the island is late again. Passengers have had enough, and the council hears them on Monday.";

fn read(opening: &str) -> Article {
    let days: String = (1..9)
        .map(|day| {
            format!("<p>On day {day} the ferry left the harbour at noon. The crew counted {day} crates of lemons, and the captain signed for each of them.</p>")
        })
        .collect();
    let html = format!(
        "<!doctype html><html lang=en><head><title>Ferry late again</title>
        <meta name=description content='{LEAD}'><meta name=keywords content='ferry, island, harbour'>
        </head><body><main><div class=top><h1>Ferry late again</h1>{opening}{days}</div></main></body></html>"
    );
    let page = Page {
        bytes: html.as_bytes(),
        charset: Some("utf-8"),
        ..Page::default()
    };
    extract(&page).expect("an article").article
}

fn lead(article: &Article) -> Option<String> {
    article.lead.as_ref().map(Text::words)
}

fn lines(article: &Article) -> Vec<String> {
    let words = |block: &Block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => Some(text.words()),
        _ => None,
    };
    article.body.iter().filter_map(words).collect()
}

#[test]
fn a_lead_begins_with_its_place() {
    for opening in [
        format!("<p class=font-medium><span>Harbourtown.</span> {LEAD}</p><aside>-</aside>"),
        format!(
            "<div class=copy><span>Harbourtown.</span> <span>{LEAD}</span></div><figure></figure>"
        ),
    ] {
        let article = read(&opening);
        let whole = format!("Harbourtown. {LEAD}");
        assert_eq!(lead(&article), Some(whole), "{opening}");
        assert_eq!(lines(&article).len(), 8);
    }
}

#[test]
fn who_signs_a_lead_is_no_part_of_it() {
    let article = read(&format!(
        "<div class=intro><p>{LEAD} <i>By Ada Moss</i> <a href='https://social.example/ada'>@adamoss</a></p></div>"
    ));
    assert_eq!(lead(&article).as_deref(), Some(LEAD));
    assert!(
        lines(&article)
            .iter()
            .all(|line| !line.contains("Ada Moss"))
    );
}

#[test]
fn a_bold_opening_may_follow_a_line_of_the_hour() {
    let bold = "Nobody knows who will pay for the new ramp, and the council has little time left to find out.";
    let article = read(&format!(
        "<p>Last changed at 17:23</p><p><strong>{bold}</strong></p>"
    ));
    assert_eq!(lead(&article).as_deref(), Some(bold));
}

#[test]
fn a_line_in_bold_after_the_lead_heads_the_text() {
    let article = read(&format!(
        "<p class=lead>{LEAD}</p><p><strong>What the crew counted</strong></p><p>Photo desk</p>"
    ));
    let lines = lines(&article);
    assert_eq!(
        lines.first().map(String::as_str),
        Some("What the crew counted")
    );
    assert!(!lines.iter().any(|line| line == "Photo desk"));
}

#[test]
fn a_line_of_keywords_is_no_text() {
    for line in [
        "ferry, island, harbour",
        "<b>Tags</b><br>ferry, island",
        "Tags: harbour, ferry",
    ] {
        let article = read(&format!(
            "<p>Nobody was late but the ferry, say the passengers.</p><p>{line}</p>"
        ));
        let lines = lines(&article);
        assert!(
            lines.iter().any(|line| line.starts_with("Nobody")),
            "{line}"
        );
        assert!(
            lines
                .iter()
                .all(|line| !line.contains("harbour, ferry") && !line.contains("ferry, island")),
            "{line}"
        );
    }
}

//! What a page is, measured on invented pages of each kind: `kinds.txt` has them, each
//! after a line with its kind, its address and what is special about it.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use extract::{ExtractError, Page, PageKind, extract};
use std::collections::BTreeMap;

const PARAGRAPH: &str = "<p>After two years of work the city reopened the old bridge over the river on Monday. \
    In spite of the rain several hundred people had come to see the first car cross, and a band from the school \
    played until the mayor had cut the ribbon.</p>";

/// Paragraphs, and lists of teasers with and without headings.
fn filled(page: &str) -> String {
    let mut page = page.to_owned();
    for (name, count) in [("one", 1), ("two", 2), ("four", 4), ("six", 6)] {
        page = page.replace(&format!("{{{{{name}}}}}"), &PARAGRAPH.repeat(count));
    }
    let titles = [
        "Ferry fares to rise in June, company says",
        "Market moves to the square for the summer",
        "School wins a prize for its garden by the wall",
        "Two hurt as tram and van collide on the quay",
        "Council meets tonight on the new timetable",
    ];
    let list = |entry: &dyn Fn(usize, &str) -> String| -> String {
        let entries = titles.iter().enumerate();
        entries.map(|(at, title)| entry(at, title)).collect()
    };
    let teasers = list(&|at, title| {
        format!(
            "<article class=teaser><h3><a href=/n/{at}>{title}</a></h3><p>What the papers of the town say about it, and what the people on the quay think.</p></article>"
        )
    });
    let cards = list(&|at, title| {
        format!(
            "<div class=card><a href=/n/{at}><img src=/i/{at}.jpg><span>{title}</span></a><span>3 h</span></div>"
        )
    });
    page.replace("{{teasers}}", &teasers)
        .replace("{{cards}}", &cards)
}

fn kind(address: &str, html: &str) -> &'static str {
    let page = Page {
        url: Some(&address.parse().unwrap()),
        bytes: html.as_bytes(),
        ..Page::default()
    };
    let kind = match extract(&page) {
        Ok(extraction) => extraction.kind,
        Err(ExtractError::NotAnArticle(kind)) => kind,
        Err(ExtractError::Empty) => return "empty",
    };
    match kind {
        PageKind::Article => "article",
        PageKind::PaywallStub => "paywall",
        PageKind::Video => "video",
        PageKind::Section => "section",
        PageKind::ConsentWall => "consent",
        PageKind::Blocked => "blocked",
        PageKind::Other => "other",
    }
}

#[test]
fn kinds_of_pages_are_told_apart() {
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for page in include_str!("kinds.txt").split("=== ").skip(1) {
        let (head, html) = page.split_once('\n').unwrap();
        let mut words = head.splitn(3, ' ');
        let (expected, address) = (words.next().unwrap(), words.next().unwrap());
        let found = kind(address, &filled(html));
        counts.entry(expected).or_default()[0] += 1;
        counts.entry(found).or_default()[1] += 1;
        match found == expected {
            true => counts.entry(expected).or_default()[2] += 1,
            false => wrong.push(format!("{head}: {found}")),
        }
    }
    println!("kind: pages, precision, recall");
    for (kind, [there, found, right]) in &counts {
        let share = |of: usize| *right as f64 / of.max(1) as f64;
        println!(
            "{kind}: {there}, {:.3}, {:.3}",
            share(*found),
            share(*there)
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

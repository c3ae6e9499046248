//! Twice the page, twice the work: pages made to break readers cost in proportion to their
//! length. Work is counted in bytes asked of the allocator, which no other load on the
//! machine changes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use extract::{Page, extract};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const TEXT: &str = "<h1>Bridge reopens</h1><p>The old bridge over the river opened to walkers on Friday morning, two years after the flood had carried away its middle arch, and hundreds waited on both banks.</p>";

/// Bytes asked for to read a page.
fn work(html: &[u8]) -> usize {
    let region = Region::new(ALLOCATOR);
    let page = Page {
        bytes: html,
        ..Page::default()
    };
    drop(extract(&page));
    let change = region.change();
    change.bytes_allocated + usize::try_from(change.bytes_reallocated.max(0)).unwrap()
}

/// A kind of page, by how often its part is repeated.
type Kind = (&'static str, usize, fn(usize) -> Vec<u8>);

fn repeated(part: &str, times: usize) -> Vec<u8> {
    format!("{TEXT}{}", part.repeat(times)).into_bytes()
}

fn numbered(times: usize, part: impl Fn(usize) -> String) -> Vec<u8> {
    let parts: String = (0..times).map(part).collect();
    format!("{TEXT}{parts}").into_bytes()
}

const KINDS: [Kind; 24] = [
    ("nested boxes", 10_000, |n| repeated("<div>", n)),
    ("boxes that only look closed", 10_000, |n| {
        repeated("<div/>", n)
    }),
    ("nested drawings", 5_000, |n| repeated("<svg><g>", n)),
    ("titles in drawings", 5_000, |n| {
        repeated("<svg><title><div>", n)
    }),
    ("styles in drawings", 1_000, |n| {
        format!("{TEXT}<svg><style>{}", "<g>".repeat(10 * n)).into_bytes()
    }),
    ("one long line", 200_000, |n| {
        format!("{TEXT}<p>{}</p>", "word ".repeat(n)).into_bytes()
    }),
    ("attributes", 50_000, |n| {
        format!("{TEXT}<p {}>x</p>", "a=1 ".repeat(n)).into_bytes()
    }),
    ("attributes on each", 2_000, |n| {
        repeated("<p a b c d e f g h class='x y' id=z>word</p>", n)
    }),
    ("tables in tables", 3_000, |n| {
        repeated("<table><tr><td>x", n)
    }),
    ("broken bytes", 100_000, |n| {
        [TEXT.as_bytes(), &b"caf\xc3 \xff\xfe \xe2\x82".repeat(n)].concat()
    }),
    ("descriptions", 1_000, |n| {
        let part = r##"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","author":{"@id":"#a"}}</script>"##;
        repeated(part, n)
    }),
    ("people in one description", 2_000, |n| {
        let people: Vec<String> = (0..n)
            .map(|at| format!(r##"{{"@type":"Person","@id":"#{at}","name":"Ada {at}"}}"##))
            .collect();
        let graph = people.join(",");
        format!(r#"{TEXT}<script type="application/ld+json">{{"@graph":[{graph}]}}</script>"#)
            .into_bytes()
    }),
    ("marks left open in boxes", 4_000, |n| {
        numbered(n, |at| format!("<div><b id={at}></div>"))
    }),
    ("marks left open in paragraphs", 4_000, |n| {
        numbered(n, |at| format!("<p><i id={at}>x"))
    }),
    ("misnested marks", 4_000, |n| {
        repeated("<b><i></b><p></i>", n)
    }),
    ("links in links", 4_000, |n| {
        repeated("<a href=/x><p>word</a>", n)
    }),
    ("choices", 10_000, |n| {
        format!("{TEXT}<select>{}", "<option>x".repeat(n)).into_bytes()
    }),
    ("templates", 4_000, |n| {
        repeated("<template><p>x</template>", n)
    }),
    ("small siblings", 20_000, |n| repeated("<i>x</i>", n)),
    ("entities", 50_000, |n| {
        repeated("&amp;&notanentity;&#1114112;", n)
    }),
    ("digits in dates", 10_000, |n| {
        format!(
            "<meta property='article:published_time' content='{0}'>{TEXT}<time>{0}</time>",
            "9".repeat(n)
        )
        .into_bytes()
    }),
    ("dates beside dates", 2_000, |n| {
        repeated("<span class=date>no 3 May day</span>", n)
    }),
    ("figures", 500, |n| {
        repeated(
            "<figure><img src=/a-picture.jpg><figcaption>Words (Photo: X)</figcaption></figure>",
            n,
        )
    }),
    ("comments never closed", 20_000, |n| {
        repeated("<!--a--!>", n)
    }),
];

#[test]
fn twice_the_page_is_twice_the_work() {
    // What is made once, on the first page, counts for none.
    work(TEXT.as_bytes());
    let mut wrong = Vec::new();
    for (name, times, page) in KINDS {
        let (one, two) = (page(times), page(2 * times));
        work(&one);
        let (once, twice) = (work(&one), work(&two));
        // A page that is cut costs no more however long it grows.
        if twice > once * 5 / 2 + 4_000_000 {
            wrong.push(format!("{name}: {once}, then {twice} bytes"));
        }
        // 8 MB of page, were it all like this, in two gigabytes that come and go.
        let dear = once / one.len();
        if dear > 20_000 {
            wrong.push(format!("{name}: {dear} bytes for a byte"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

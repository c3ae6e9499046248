//! Where the body of a page is, on pages that are built in ways that mislead.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

use extract::{Page, extract};
use news::{Article, Block};

fn read(body: &str) -> Article {
    let html = format!(
        "<!doctype html><html lang=en><head><title>The ferry</title></head><body>{body}</body></html>"
    );
    let page = Page {
        bytes: html.as_bytes(),
        charset: Some("utf-8"),
        ..Page::default()
    };
    extract(&page).expect("an article").article
}

fn lines(article: &Article) -> Vec<String> {
    let words = |block: &Block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => vec![text.words()],
        Block::List { items, .. } => items
            .iter()
            .flat_map(|item| &item.blocks)
            .filter_map(|block| match block {
                Block::Paragraph { text } => Some(text.words()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    article.body.iter().flat_map(words).collect()
}

/// Paragraphs of three sentences that differ.
fn paragraphs(from: usize, to: usize) -> String {
    (from..to)
        .map(|day| {
            format!(
                "<p>On day {day} the ferry left the harbour at noon. The crew counted {day} crates of lemons, \
                 and the captain signed for each of them. Nobody was late.</p>"
            )
        })
        .collect()
}

#[test]
fn paragraphs_before_a_box_for_subscribers_belong_to_the_text() {
    let article = read(&format!(
        "<h1>The ferry</h1><div class=articleText itemprop=articleBody>{}<div class=subscribed>{}</div></div>",
        paragraphs(1, 3),
        paragraphs(3, 30)
    ));
    assert_eq!(lines(&article).len(), 29);
    assert!(lines(&article)[0].contains("day 1 "));
}

#[test]
fn names_of_furniture_around_all_of_the_text_lie() {
    let sections: String = (1..9)
        .map(|part| {
            format!(
                "<div class='toc-{part} teaser-comment'>{}</div>",
                paragraphs(part * 3, part * 3 + 3)
            )
        })
        .collect();
    let article = read(&format!("<h1>The ferry</h1><article>{sections}</article>"));
    assert_eq!(lines(&article).len(), 24);
}

#[test]
fn comments_under_a_text_without_paragraphs_are_left_out() {
    let text = paragraphs(1, 12)
        .replace("<p>", "")
        .replace("</p>", "<br><br>");
    let comments: String = (1..9)
        .map(|reader| format!("<div class=comment><p>Reader {reader} liked the lemons and would take the ferry again at any time of the year.</p></div>"))
        .collect();
    let article = read(&format!(
        "<h1>The ferry</h1><div class=wrapper><div class=text>{text}</div><div id=commentsContainer><h2>Top Rated Comments</h2>{comments}</div></div>"
    ));
    let lines = lines(&article);
    assert_eq!(lines.len(), 11, "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains("Reader")));
}

#[test]
fn a_line_printed_three_times_is_meant() {
    let day = |name: &str| {
        format!(
            "<h2>{name}</h2><p>Noon: the ferry leaves the harbour for the island, bicycles are free.</p><p>On {name} the captain tells of the winter when the lemons froze on deck, and nobody believes him.</p>"
        )
    };
    let article = read(&format!(
        "<h1>The ferry</h1><article>{}{}{}</article>",
        day("Monday"),
        day("Tuesday"),
        day("Sunday")
    ));
    let noon = lines(&article)
        .iter()
        .filter(|line| line.starts_with("Noon"))
        .count();
    assert_eq!(noon, 3);
}

#[test]
fn readings_of_signs_are_not_said_twice() {
    let line =
        "<ruby>船<rp>(</rp><rt>ふね</rt><rp>)</rp></ruby>は正午に港を出て、島へ向かいました。"
            .repeat(12);
    let article = read(&format!("<h1>船</h1><article><p>{line}</p></article>"));
    let text = lines(&article).join("");
    assert!(text.starts_with("船は正午に") && !text.contains("ふね"));
}

#[test]
fn a_short_text_beside_the_headline_wins_over_a_list_of_opinions() {
    let opinions: String = (1..9)
        .map(|reader| format!("<li><div>Ferry number {reader}</div><div>I took ferry {reader} and the lemons were good.</div><div>reader{reader}</div></li>"))
        .collect();
    let article = read(&format!(
        "<div id=page><div class=main><h1>The ferry</h1><div class=lede>The ferry to the island leaves at noon and comes back in the evening. \
         This summer it carries lemons, bicycles and, on Sundays, the brass band of the harbour town. Our reporter went \
         along for a week and learned why nobody is ever late for the boat, and who feeds the gulls when the crew sleeps.</div></div>\
         <div class=more><div class=view><ul>{opinions}</ul></div></div></div>"
    ));
    let all = format!("{:?} {:?}", article.lead, lines(&article));
    assert!(
        all.contains("brass band") && !all.contains("reader3"),
        "{all}"
    );
}

#[test]
fn a_page_set_as_a_list_is_an_article() {
    let article = read(&format!(
        "<div id=main><ul><li class=entry><h2><a href='/ferry'>The ferry</a></h2><div>{}</div></li></ul></div>",
        paragraphs(1, 6)
    ));
    assert!(lines(&article).join(" ").contains("On day 5"));
}

/// Each piece of a text in a box of its own, as an `article` with its paragraphs in a header.
#[test]
fn pieces_that_are_articles_without_headings_are_one_text() {
    let piece = |inner: &str| {
        format!("<section><div><article><header>{inner}</header></article></div></section>")
    };
    let opening = piece(&format!("<h2>The ferry</h2>{}", paragraphs(1, 6)));
    let rest = piece(&paragraphs(6, 12));
    let other = piece(&format!("<h2>Another matter</h2>{}", paragraphs(12, 15)));
    let article = read(&format!("<main>{opening}{rest}{other}</main>"));
    let lines = lines(&article);
    assert!(
        lines.iter().any(|line| line.contains("day 11 ")),
        "{lines:?}"
    );
    assert!(
        !lines.iter().any(|line| line.contains("day 13 ")),
        "{lines:?}"
    );
}

#[test]
fn a_line_with_nothing_but_a_space_parts_paragraphs() {
    let breaks = [
        "<br><br>",
        "<br/>&nbsp;<br/>",
        "<br> &nbsp; <br><b>&nbsp;</b><br>",
    ];
    for between in breaks {
        let text = paragraphs(1, 8).replace("<p>", "").replace("</p>", between);
        let article = read(&format!(
            "<h1>The ferry</h1><div class=articleText itemprop=articleBody>{text}</div>"
        ));
        let lines = lines(&article);
        assert_eq!(lines.len(), 7, "{between}: {lines:?}");
        let whole = |line: &String| line.starts_with("On") && line.ends_with("late.");
        assert!(lines.iter().all(whole), "{between}: {lines:?}");
    }
}

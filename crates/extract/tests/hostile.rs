//! Pages made to break readers: they must end, without a panic, in little memory.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use extract::{Page, extract};
use news::Warning;

fn read(html: impl AsRef<[u8]>) -> Option<Vec<Warning>> {
    let page = Page {
        bytes: html.as_ref(),
        ..Page::default()
    };
    extract(&page).ok().map(|found| found.warnings)
}

const TEXT: &str = "<p>The old bridge over the river opened to walkers on Friday morning, two years after the flood had carried away its middle arch, and hundreds waited on both banks.</p>";

#[test]
fn deep_pages_are_cut() {
    for tag in [
        "div",
        "span",
        "b",
        "ul",
        "table",
        "blockquote",
        "font",
        "svg",
        "math",
        "custom-tag",
        "details",
    ] {
        let open = format!("<{tag}>").repeat(50_000);
        let close = format!("</{tag}>").repeat(50_000);
        assert!(
            read(format!("{TEXT}{open}deep{close}"))
                .unwrap()
                .contains(&Warning::Bounded),
            "{tag}"
        );
    }
}

#[test]
fn misnested_pages_end() {
    for pair in [
        "<b><div></b>",
        "<span><div></span>",
        "<table><td><div></table>",
        "<a><p></a><ul>",
        "<b id=1><i><p></b>",
        "<li><ul></li>",
    ] {
        read(format!("{TEXT}{}", pair.repeat(8_000)));
    }
    let distinct: String = (0..5_000).map(|n| format!("<b id={n}><p>")).collect();
    read(format!("{TEXT}{distinct}"));
    let lists: String = "<ul><li>a".repeat(5_000);
    read(format!("{TEXT}{lists}"));
}

#[test]
fn long_pages_end() {
    let line = "word ".repeat(4_000_000);
    assert!(
        read(format!("{TEXT}<p>{line}</p>"))
            .unwrap()
            .contains(&Warning::Bounded)
    );
    read("a".repeat(20_000_000));
    read("é&amp;".repeat(500_000));
    read("<".repeat(1_000_000));
    read("&".repeat(1_000_000));
    read(TEXT.repeat(2_000));
}

#[test]
fn odd_attributes_end() {
    let million = "a=1 ".repeat(1_000_000);
    assert!(
        read(format!("{TEXT}<p {million}>"))
            .unwrap()
            .contains(&Warning::Bounded)
    );
    let distinct: String = (0..200_000).map(|n| format!("a{n}/")).collect();
    read(format!("{TEXT}<p {distinct}>x</p>"));
    read(format!(
        "{TEXT}<img srcset='{}'>",
        "/a.jpg 1w, ".repeat(5_000)
    ));
    read(format!(
        "{TEXT}<p class='{}'>x</p>",
        "related ".repeat(5_000)
    ));
    read(format!("{TEXT}<p title=\"{}", "x".repeat(2_000_000)));
}

#[test]
fn odd_json_ends() {
    let deep = "[".repeat(100_000);
    read(format!(
        "{TEXT}<script type='application/ld+json'>{deep}</script>"
    ));
    let nested = "{\"@type\":\"NewsArticle\",\"author\":".repeat(2_000);
    read(format!(
        "{TEXT}<script type='application/ld+json'>{nested}</script>"
    ));
    let circle = r##"{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":{"@id":"#a"}}]}"##;
    read(format!(
        "{TEXT}<script type='application/ld+json'>{circle}</script>"
    ));
}

#[test]
fn odd_bytes_end() {
    read([0_u8; 10_000]);
    read((0..=255_u8).cycle().take(100_000).collect::<Vec<_>>());
    read(b"\xff\xfe<\x00p\x00>");
    read(b"\xef\xbb\xbf");
    read("<p>\u{202e}\u{0}\u{fffd}\u{10ffff}</p>".repeat(1_000));
}

#[test]
fn many_figures_and_quotes_end() {
    read(format!(
        "{TEXT}{}",
        "<figure><img src=/a-picture.jpg><figcaption>Words (Photo: X)</figcaption></figure>"
            .repeat(2_000)
    ));
    read(format!(
        "{TEXT}<figure>{}</figure>",
        "<div class=credit><img src=/b-picture.jpg>x</div>".repeat(3_000)
    ));
    read(format!(
        "{TEXT}{}",
        "<blockquote><p>He said so.</p><cite>Him</cite></blockquote>".repeat(3_000)
    ));
    read(format!(
        "{TEXT}<table>{}</table>",
        "<tr><td colspan=99999 rowspan=-1>x<td>y</tr>".repeat(5_000)
    ));
    read(format!(
        "{TEXT}{}",
        "<h1 class=headline>Bridge reopens today</h1>".repeat(5_000)
    ));
}

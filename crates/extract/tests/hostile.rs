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

#[test]
fn many_pictures_among_many_nodes_end() {
    let words = "<b>x</b>".repeat(20_000);
    let pictures = "<img src=/a-picture.jpg>".repeat(20_000);
    read(format!("{TEXT}<div>{words}{pictures}</div>"));
    read(format!(
        "{TEXT}{}",
        "<div>x<img src=/a-picture.jpg><p>y</p>".repeat(20_000)
    ));
    let gallery = "<div><img data-src=/b-picture.jpg><figcaption>Words</figcaption></div>";
    read(format!("{TEXT}<figure>{}</figure>", gallery.repeat(10_000)));
}

#[test]
fn deep_tables_end() {
    for row in [
        "<table><tr><td>x",
        "<table><td><table><tr>",
        "<tr><td><table>y",
    ] {
        let found = read(format!("{TEXT}{}", row.repeat(50_000)));
        assert!(
            found.is_none_or(|warnings| warnings.contains(&Warning::Bounded)),
            "{row}"
        );
    }
}

#[test]
fn a_long_line_of_broken_bytes_ends() {
    let mut page = TEXT.as_bytes().to_vec();
    page.extend(b"<p>");
    page.extend(b"caf\xc3 \xff\xfe \xe2\x82".repeat(2_000_000));
    assert!(read(page).unwrap().contains(&Warning::Bounded));
}

#[test]
fn a_wrong_charset_is_told_and_does_not_break_the_text() {
    let accented = TEXT.replace("river", "rivière dépassée, côté forêt");
    let right = format!("<meta charset=utf-8>{}", accented.repeat(3));
    let page = Page {
        bytes: right.as_bytes(),
        charset: Some("iso-8859-1"),
        ..Page::default()
    };
    let found = extract(&page).unwrap();
    assert!(news_words(&found.article).contains("rivière dépassée"));
    let latin: Vec<u8> = accented
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let page = Page {
        bytes: &latin,
        charset: Some("utf-8"),
        ..Page::default()
    };
    assert!(news_words(&extract(&page).unwrap().article).contains("rivière dépassée"));
}

fn news_words(article: &news::Article) -> String {
    let words = |block: &news::Block| match block {
        news::Block::Paragraph { text } => text.words(),
        _ => String::new(),
    };
    let body: Vec<String> = article.body.iter().map(words).collect();
    let lead = article.lead.as_ref().map(news::Text::words);
    format!("{} {}", lead.unwrap_or_default(), body.join(" "))
}

//! Section pages of fictional outlets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use ingest::{FeedError, is_selector, parse_section};
use news::WebUrl;

const SECTION: &str = "https://www.courier.example/north";

fn read(html: &str, selector: Option<&str>) -> Vec<(String, String)> {
    let url: WebUrl = SECTION.parse().unwrap();
    let feed = parse_section(html.as_bytes(), None, &url, selector).unwrap();
    let path = |url: &WebUrl| url.as_url().path().to_owned();
    let items = feed.items.iter();
    items
        .map(|it| (path(&it.url), it.title.clone().unwrap_or_default()))
        .collect()
}

fn paths(html: &str) -> Vec<String> {
    read(html, None).into_iter().map(|it| it.0).collect()
}

/// A page around some inside, as outlets have it.
fn around(inside: &str) -> String {
    format!(
        "<html lang='pt'><head><title>North</title></head><body><header><nav><ul>\
         <li><a href='/north'>North</a></li><li><a href='/sport'>Sport</a></li>\
         <li><a href='/economy-and-work-in-the-region'>Economy and work in the region</a></li></ul></nav></header>\
         <main>{inside}</main><footer><a href='/about-the-newsroom-and-its-people'>About the newsroom and its people</a>\
         <a href='/privacy'>Privacy</a><a href='https://other.example/a-text-of-somebody-else-1'>Elsewhere is a long text</a>\
         </footer></body></html>"
    )
}

#[test]
fn cards_with_headings() {
    let card = |path: &str, title: &str| {
        format!(
            "<article class='card'><a href='{path}'><img src='/a.jpg' alt=''></a><a class='kicker' href='/tag/port'>Port</a>\
             <h3><a href='{path}?utm_source=front'>{title}</a></h3><time datetime='2026-03-02T08:00:00Z'>8 h</time>\
             <a href='/author/ada-moss'>Ada Moss</a><a href='{path}#comments'>12 comments</a></article>"
        )
    };
    let inside = [
        card(
            "/north/old-quay-closed-for-divers-18123",
            "Old quay closed for divers",
        ),
        card(
            "/north/ferry-waits-for-the-tide-18124",
            "Ferry waits for the tide",
        ),
        card("/north/fog-18125", "Fog"),
    ];
    let html = around(&inside.concat());
    let expected = [
        "/north/old-quay-closed-for-divers-18123",
        "/north/ferry-waits-for-the-tide-18124",
        "/north/fog-18125",
    ];
    assert_eq!(paths(&html), expected);
    let read = read(&html, None);
    assert_eq!(read[0].1, "Old quay closed for divers");
    let url: WebUrl = SECTION.parse().unwrap();
    let feed = parse_section(html.as_bytes(), None, &url, None).unwrap();
    assert_eq!(
        feed.items[0].published.unwrap().to_string(),
        "2026-03-02T08:00:00Z"
    );
    assert_eq!(feed.language.unwrap().to_string(), "pt");
    assert_eq!(feed.title.as_deref(), Some("North"));
}

#[test]
fn a_plain_list_with_dates_in_addresses() {
    let items = (1..9).map(|n| {
        format!("<li><a href='/2026/03/0{n}/artigo{n}.html'>O cais antigo fechou outra vez por causa da maré {n}</a></li>")
    });
    let html = around(&format!("<ul>{}</ul>", items.collect::<String>()));
    assert_eq!(paths(&html).len(), 8);
}

#[test]
fn numbered_addresses_in_a_script_without_spaces() {
    let items = (0..6).map(|n| {
        format!("<div class='item'><a href='/news/10048{n}77'>古い岸壁が潜水士の点検のため再び閉鎖された{n}</a></div>")
    });
    let html = around(&items.collect::<String>());
    assert_eq!(paths(&html).len(), 6);
}

#[test]
fn the_operator_knows_better() {
    let html = around(
        "<div class='news'><p><a href='/n/1'>One</a></p><p><a href='/n/2'>Two</a></p></div>\
         <div class='most-read'><h3><a href='/north/old-quay-closed-for-divers-18123'>Old quay closed for divers again</a></h3></div>",
    );
    assert_eq!(read(&html, Some(".news")).len(), 2);
    assert_eq!(
        read(&html, Some(".news p:first-child a")),
        [("/n/1".to_owned(), "One".to_owned())]
    );
    let url: WebUrl = SECTION.parse().unwrap();
    let none = parse_section(html.as_bytes(), None, &url, Some(".nowhere"));
    assert_eq!(none, Err(FeedError::NoLinks));
    assert!(is_selector("main article h2 > a, .news a") && !is_selector("main >> ["));
}

#[test]
fn pages_without_a_list_have_none() {
    let url: WebUrl = SECTION.parse().unwrap();
    for html in [
        "",
        "words",
        "<p><a href='/a'>a</a></p>",
        &around("<h1>Closed</h1>"),
    ] {
        let read = parse_section(html.as_bytes(), None, &url, None);
        assert_eq!(read, Err(FeedError::NoLinks), "{html}");
    }
}

#[test]
fn hostile_pages_do_no_harm() {
    let url: WebUrl = SECTION.parse().unwrap();
    for piece in [
        "<div>",
        "<a href='/a-b-c-d-e'>",
        "<table><td>",
        "<b><i>",
        "</div>",
        "<a href=",
    ] {
        let html = piece.repeat(60_000);
        let _ = parse_section(html.as_bytes(), None, &url, None);
    }
}

/// Ten links to articles at the end of something.
fn behind(before: &str) -> usize {
    let card = |n: u32| {
        format!(
            "<article><h3><a href='/north/the-ferry-waits-for-the-tide-{n}'>The ferry waits for the tide, again</a></h3></article>"
        )
    };
    let cards: String = (18000..18010).map(card).collect();
    paths(&around(&format!("{before}{cards}"))).len()
}

#[test]
fn what_need_not_be_closed_is_not_deep() {
    let archive = format!("<select>{}</select>", "<option>March 2026".repeat(400));
    assert_eq!(behind(&archive), 10);
    assert_eq!(behind(&"<p>Words of the day".repeat(400)), 10);
    let list = "<li><a href='/sport'>Sport</a>".repeat(400);
    assert_eq!(behind(&format!("<ul>{list}</ul>")), 10);
    // Elements that say they are empty, which HTML does not know, end with those around them.
    assert_eq!(behind(&"<div><x-icon/></div>".repeat(400)), 10);
    assert_eq!(behind(&"<div><i/></div>".repeat(400)), 10);
}

#[test]
fn scripts_and_drawings_are_no_part_of_a_page() {
    let script = "<script>for (i = 0; i<n; i++) { out += '<div><ul><li>' }</script>";
    assert_eq!(behind(&script.repeat(200)), 10);
    let drawing = "<svg><g><path d='M0 0'/><path d='M1 1'/><title>no</title></g></svg>";
    assert_eq!(behind(&drawing.repeat(200)), 10);
    assert_eq!(behind("<svg data-icon='x'/>"), 10);
}

#[test]
fn elements_that_say_they_are_empty_make_no_page_deep() {
    let url: WebUrl = SECTION.parse().unwrap();
    let html = "<div/>".repeat(300_000);
    assert!(parse_section(html.as_bytes(), None, &url, None).is_err());
}

#[test]
fn neighbours_under_one_registry_are_other_outlets() {
    let link = |host: &str| {
        format!(
            "<article><h3><a href='https://{host}/2026/03/the-ferry-waits-for-the-tide-18124'>The ferry waits for the tide, again</a></h3></article>"
        )
    };
    let hosts = |page: &str, links: &[&str]| -> Vec<String> {
        let html: String = links.iter().map(|host| link(host)).collect();
        let url: WebUrl = format!("https://{page}/north").parse().unwrap();
        let feed = parse_section(html.as_bytes(), None, &url, None);
        let items = feed.map(|feed| feed.items).unwrap_or_default();
        items.iter().map(|it| it.url.host().to_owned()).collect()
    };
    let links = [
        "courier.co.uk",
        "gazette.co.uk",
        "sport.courier.co.uk",
        "co.uk",
    ];
    let own = ["courier.co.uk", "sport.courier.co.uk"];
    assert_eq!(hosts("courier.co.uk", &links), own);
    assert_eq!(hosts("www.courier.co.uk", &links), own);
    assert_eq!(
        hosts("a.blogspot.com", &["b.blogspot.com", "a.blogspot.com"]),
        ["a.blogspot.com"]
    );
    assert_eq!(
        hosts("folha.com.br", &["diario.com.br", "m.folha.com.br"]),
        ["m.folha.com.br"]
    );
}

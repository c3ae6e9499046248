//! Texts of wire services become articles.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use news::{AuthorKind, Block, Figure, Lang, Text, Warning, WireStatus, WireText};

fn text() -> WireText {
    let paragraph = "The harbour master said on Monday that the old quay would stay closed until \
        the tide had gone out and divers had looked at the wall under the crane.";
    WireText {
        guid: "urn:a".to_owned(),
        url: "https://agency.example/#item-1".parse().unwrap(),
        version: 1,
        status: WireStatus::Usable,
        embargo: None,
        language: Some(Lang::ENGLISH),
        headline: Some("Quay closed for divers".to_owned()),
        subheadline: None,
        slugline: Some("QUAY".to_owned()),
        summary: Some("Divers look at a wall.".to_owned()),
        byline: Some("By Rita Moss and João Vale".to_owned()),
        creators: vec!["Somebody Else".to_owned()],
        dateline: Some("PORTO, March 2 (Agency) -".to_owned()),
        credit: Some("Agency".to_owned()),
        published: Some("2026-03-02T07:30:00Z".parse().unwrap()),
        modified: None,
        urgency: None,
        topics: vec!["04000000".parse().unwrap()],
        tags: vec!["quay".to_owned()],
        usage: None,
        pictures: vec![Figure {
            src: "https://agency.example/p.jpg".parse().unwrap(),
            alt: None,
            caption: Some(Text::plain("The quay")),
            credit: None,
        }],
        body: format!(
            "<h2>Quay closed for divers</h2><div class=\"related\"><p>{paragraph}</p></div>\
             <h2>Later</h2><p>{paragraph} <a href=\"/x\">More</a></p><ul><li>One</li></ul>"
        ),
    }
}

#[test]
fn a_text_becomes_an_article_without_loss() {
    let read = extract::wire(&text(), None);
    let article = read.article;
    assert_eq!(read.warnings, []);
    assert_eq!(article.headline.words(), "Quay closed for divers");
    assert_eq!(article.lead.unwrap().words(), "Divers look at a wall.");
    let names: Vec<&str> = article.authors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Rita Moss", "João Vale"]);
    assert_eq!(article.source.as_deref(), Some("Agency"));
    assert_eq!(article.language, Lang::ENGLISH);
    assert!(article.lead_figure.is_some());
    let kinds: Vec<&str> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph { .. } => "p",
            Block::Heading { .. } => "h",
            Block::List { .. } => "l",
            _ => "?",
        })
        .collect();
    assert_eq!(kinds, ["p", "h", "p", "l"]);
    let Block::Paragraph { text: first } = &article.body[0] else {
        panic!("no paragraph");
    };
    let words = first.words();
    assert!(
        words.starts_with("PORTO, March 2 (Agency) – The harbour"),
        "{words}"
    );
    assert_eq!(article.tags[0].words(), "quay");
    assert_eq!(article.tags.len(), 2);
    assert!(article.section.is_some());
}

#[test]
fn what_the_body_says_is_not_said_twice() {
    let mut wire = text();
    wire.summary =
        Some("The harbour master said on Monday that the old quay would stay closed.".to_owned());
    wire.dateline = Some("The harbour".to_owned());
    let article = extract::wire(&wire, None).article;
    assert_eq!(article.lead, None);
    assert!(article.text().starts_with("The harbour master said"));
}

#[test]
fn an_unsigned_text_is_the_agencys() {
    let mut wire = text();
    (wire.byline, wire.creators) = (None, Vec::new());
    (wire.body, wire.headline) = (String::new(), None);
    let read = extract::wire(&wire, None);
    assert_eq!(read.article.authors[0].kind, AuthorKind::Agency);
    assert!(read.warnings.contains(&Warning::NoHeadline));
    assert!(read.warnings.contains(&Warning::NoText));
}

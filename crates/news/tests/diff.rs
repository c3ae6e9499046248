//! What lies between two states of an article.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use news::{
    Article, Block, BlockEdit, Diff, Figure, HeadEdit, Lang, ListItem, Mark, SentenceEdit, Span,
    Text, WebUrl, reads_the_same,
};
use proptest::prelude::*;

fn url(text: &str) -> WebUrl {
    text.parse().unwrap()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.into() }
}

fn figure(src: &str, caption: &str) -> Figure {
    Figure {
        src: url(src),
        alt: None,
        caption: Some(caption.into()),
        credit: None,
    }
}

fn article(headline: &str, body: Vec<Block>) -> Article {
    Article {
        body,
        ..Article::bare(url("https://a.example/x"), Lang::ENGLISH, headline.into())
    }
}

#[test]
fn a_correction_is_told_by_block_and_sentence() {
    let old = article(
        "Crane rolls into fish market",
        vec![
            paragraph("The quay was closed on Friday."),
            paragraph("Two people were hurt. The brake had failed. The mayor came."),
            paragraph("It will open on Monday."),
        ],
    );
    let mut new = old.clone();
    new.headline = "Crane rolls towards fish market".into();
    new.body[1] = paragraph("Nobody was hurt. The brake had failed. The mayor came.");
    new.body
        .insert(2, paragraph("Forty years old, it was built abroad."));
    let diff = Diff::between(&old, &new);
    assert!(matches!(&diff.head[..], [HeadEdit::Headline { .. }]));
    let [
        BlockEdit::Kept { count: 1 },
        BlockEdit::Changed { sentences, .. },
        BlockEdit::Added { .. },
        BlockEdit::Kept { count: 1 },
    ] = &diff.body[..]
    else {
        panic!("{diff:?}");
    };
    assert_eq!(
        sentences[..2],
        [
            SentenceEdit::Removed("Two people were hurt. ".into()),
            SentenceEdit::Added("Nobody was hurt. ".into()),
        ]
    );
    assert_eq!(diff.apply(&old), Some(new.clone()));
    assert_eq!(diff.apply(&new), None, "made of another state");
    let json = serde_json::to_string(&diff).unwrap();
    assert_eq!(serde_json::from_str::<Diff>(&json).unwrap(), diff);
}

#[test]
fn furniture_and_trackers_make_no_difference() {
    let link = |words: &str| Text {
        spans: vec![Span {
            text: words.into(),
            marks: vec![Mark::Link(url("https://a.example/other"))],
        }],
    };
    let related = |words: &[&str]| Block::List {
        ordered: false,
        items: words
            .iter()
            .map(|words| ListItem {
                blocks: vec![Block::Paragraph { text: link(words) }],
            })
            .collect(),
    };
    let mut sentence = Text::plain("The report is ");
    sentence.push("here", &[Mark::Link(url("https://a.example/r?sid=1"))]);
    let mut other = Text::plain("The  report is ");
    other.push("here", &[Mark::Link(url("https://a.example/r?sid=2"))]);
    let mut old = article("Quay closed", vec![Block::Paragraph { text: sentence }]);
    old.lead_figure = Some(figure("https://i1.example/640/quay.jpg?key=1", "The quay"));
    old.body.push(related(&["Storm ahead", "Fish dearer"]));
    let mut new = old.clone();
    new.body = vec![
        related(&["Mayor resigns"]),
        Block::Paragraph { text: other },
    ];
    new.lead_figure = Some(figure("https://i2.example/1280/quay.jpg?key=2", "The quay"));
    new.modified = Some("2026-03-02T12:00:00Z".parse().unwrap());
    new.tags = vec!["quay".into()];
    assert!(reads_the_same(&old, &new));
    let mut corrected = new.clone();
    corrected.lead_figure = Some(figure("https://i2.example/1280/quay.jpg", "The other quay"));
    assert!(!reads_the_same(&old, &corrected));
    new.headline = "Quay open".into();
    assert!(!reads_the_same(&old, &new));
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let sentence =
        prop::sample::select(vec!["The quay. ", "A crane! ", "O cais? ", "桥塌了。", ""]);
    let text = prop::collection::vec(sentence, 0..4).prop_map(|parts| parts.concat());
    let block = (text, 0..4).prop_map(|(text, kind)| match kind {
        0 => Block::Heading {
            level: 2,
            text: text.as_str().into(),
        },
        1 => Block::Figure(figure("https://a.example/p.jpg", &text)),
        _ => paragraph(&text),
    });
    prop::collection::vec(block, 0..8)
}

proptest! {
    #[test]
    fn a_diff_leads_from_the_old_to_the_new(old in blocks(), new in blocks(), same in any::<bool>()) {
        let old = article("One", old);
        let new = article(if same { "One" } else { "Two" }, new);
        let diff = Diff::between(&old, &new);
        prop_assert_eq!(diff.apply(&old), Some(new.clone()));
        prop_assert_eq!(diff == Diff::default(), old == new);
        prop_assert_eq!(reads_the_same(&old, &new), reads_the_same(&new, &old));
    }
}

//! What holds of any article: units go back where they came from, segments give back the
//! text.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use news::{
    Article, Block, Cell, Figure, ListItem, Mark, Row, Scope, Segment, SegmentState, Table, Text,
};
use nmt::sentences::sentences;
use proptest::{collection::vec, prelude::*};
use std::collections::HashSet;
use translate::{
    rebuild,
    units::{units, visit},
};

fn text() -> impl Strategy<Value = Text> {
    let words = "[A-Zа-я一-三ก-ค]?[a-zé ]{0,12}[.!?。]? ?";
    vec((words, 0usize..4), 0..5).prop_map(|pieces| {
        let link = "https://news.example/a".parse().unwrap();
        let marks = [
            vec![],
            vec![Mark::Strong],
            vec![Mark::Link(link)],
            vec![Mark::Emphasis, Mark::Strong],
        ];
        let mut text = Text::default();
        for (words, mark) in pieces {
            text.push(&words, &marks[mark]);
        }
        text
    })
}

fn block() -> impl Strategy<Value = Block> {
    let paragraph = text().prop_map(|text| Block::Paragraph { text });
    let table = vec(text(), 1..4).prop_map(|cells| {
        let cells = cells.into_iter().map(|text| Cell {
            header: false,
            columns: 1,
            rows: 1,
            text,
        });
        let row = Row {
            cells: cells.collect(),
        };
        Block::Table(Table {
            caption: None,
            rows: vec![row],
        })
    });
    let figure = (text(), text()).prop_map(|(alt, caption)| {
        Block::Figure(Figure {
            src: "https://news.example/a.jpg".parse().unwrap(),
            alt: Some(alt),
            caption: Some(caption),
            credit: None,
        })
    });
    let leaf = prop_oneof![paragraph, table, figure];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let blocks = || vec(inner.clone(), 0..3);
        prop_oneof![
            vec(blocks(), 0..3).prop_map(|items| Block::List {
                ordered: true,
                items: items
                    .into_iter()
                    .map(|blocks| ListItem { blocks })
                    .collect(),
            }),
            (blocks(), text()).prop_map(|(blocks, attribution)| Block::Quote {
                blocks,
                attribution: Some(attribution),
            }),
        ]
    })
}

fn article() -> impl Strategy<Value = Article> {
    let head = (text(), vec(text(), 0..3), text());
    (head, vec(block(), 0..6)).prop_map(|((headline, tags, lead), body)| Article {
        tags,
        lead: Some(lead),
        body,
        ..Article::bare(
            "https://news.example/a".parse().unwrap(),
            "pt".parse().unwrap(),
            headline,
        )
    })
}

/// Each sentence as it is, as if a person had translated it so.
fn unchanged(article: &Article) -> Vec<Segment> {
    let mut segments = Vec::new();
    for unit in units(article) {
        let words = unit.text.words();
        for range in sentences(&words, &article.language.to_icu()) {
            let mut source = Text::default();
            let mut start = 0;
            for span in &unit.text.spans {
                let end = start + span.text.len();
                let (from, to) = (range.start.clamp(start, end), range.end.clamp(start, end));
                source.push(&span.text[from - start..to - start], &span.marks);
                start = end;
            }
            segments.push(Segment {
                unit: unit.id.clone(),
                target: source.clone(),
                terms: None,
                score: None,
                source,
                state: SegmentState::Final,
            });
        }
    }
    segments
}

/// Words without white space, which languages set differently between sentences, and
/// whether each letter has marks.
fn letters(text: &Text) -> Vec<(char, Vec<Mark>)> {
    let spans = text.spans.iter();
    let letters = spans.flat_map(|span| span.text.chars().map(|c| (c, span.marks.clone())));
    letters.filter(|(c, _)| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn units_have_names_of_their_own(article in article()) {
        let all = units(&article);
        let names: HashSet<&str> = all.iter().map(|unit| unit.id.0.as_str()).collect();
        prop_assert_eq!(names.len(), all.len());
        prop_assert!(all.iter().all(|unit| !unit.text.is_blank()));
    }

    #[test]
    fn units_go_back_where_they_came_from(article in article()) {
        let all = units(&article);
        let mut other = article.clone();
        visit(&mut other, &mut |_, _, text| *text = Text::default());
        prop_assert!(units(&other).is_empty());
        visit(&mut other, &mut |id, _, text| {
            let unit = all.iter().find(|unit| unit.id == *id);
            *text = unit.map(|unit| unit.text.clone()).unwrap_or_default();
        });
        prop_assert_eq!(units(&other), all);
    }

    #[test]
    fn segments_give_back_the_text(article in article()) {
        let segments = unchanged(&article);
        let again = rebuild(&article, Scope::Full, &segments, article.language);
        let (before, after) = (units(&article), units(&again));
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(letters(&before.text), letters(&after.text));
        }
    }

    #[test]
    fn what_has_no_segment_is_left_and_says_so(article in article()) {
        let to = "de".parse().unwrap();
        let bare = rebuild(&article, Scope::Full, &[], to);
        for (before, after) in units(&article).iter().zip(units(&bare)) {
            let said = |(_, marks): &(char, Vec<Mark>)| marks.contains(&Mark::Lang(article.language));
            prop_assert!(letters(&after.text).iter().all(said));
            let bare = |text: &Text| text.words().split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&before.text), bare(&after.text));
        }
    }
}

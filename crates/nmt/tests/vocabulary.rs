//! Pieces as the SentencePiece library cuts and joins them: beside each small model in
//! `fixtures` lie texts with the pieces and the text that the library (0.2) made of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs
)]

mod files;

use nmt::{Piece, Vocabulary};
use proptest::prelude::*;

fn vocabulary(name: &str) -> Vocabulary {
    Vocabulary::from_bytes(name, &files::fixture(&format!("{name}.spm"))).unwrap()
}

fn unescape(text: &str) -> String {
    text.replace("\\n", "\n").replace("\\t", "\t")
}

fn encode(vocabulary: &Vocabulary, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    vocabulary.encode(text, &mut pieces);
    pieces
}

fn like_the_library(name: &str) {
    let vocabulary = vocabulary(name);
    let expected = String::from_utf8(files::fixture(&format!("{name}.pieces.txt"))).unwrap();
    for line in expected.split_terminator('\n') {
        let [text, ids, joined] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let ids: Vec<u32> = ids
            .split_whitespace()
            .map(|id| id.parse().unwrap())
            .collect();
        let ours: Vec<u32> = encode(&vocabulary, &unescape(text))
            .iter()
            .map(|p| p.id)
            .collect();
        assert_eq!(ours, ids, "{text:?}");
        let (decoded, ranges) = vocabulary.decode(&ids);
        assert_eq!(decoded, unescape(joined), "{text:?}");
        assert_eq!(ranges.len(), ids.len());
    }
}

#[test]
fn without_bytes_like_the_library() {
    like_the_library("unknown");
}

#[test]
fn with_bytes_and_pieces_of_ones_own_like_the_library() {
    like_the_library("bytes");
}

#[test]
fn with_spaces_as_they_are_like_the_library() {
    like_the_library("spaces");
}

#[test]
fn ids_and_their_texts() {
    let vocabulary = vocabulary("unknown");
    assert_eq!(
        (vocabulary.eos(), vocabulary.unk(), vocabulary.len()),
        (0, 1, 600)
    );
    assert!(!vocabulary.is_empty());
    assert_eq!(vocabulary.piece(0), Some("</s>"));
    assert_eq!(vocabulary.piece(600), None);
}

#[test]
fn ranges_say_where_pieces_came_from() {
    let vocabulary = vocabulary("unknown");
    let text = "  ﬁle  and 中文 no";
    let pieces = encode(&vocabulary, text);
    let shown: Vec<(&str, &str)> = pieces
        .iter()
        .map(|piece| {
            (
                vocabulary.piece(piece.id).unwrap(),
                &text[piece.range.clone()],
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("▁file", "ﬁle"),
            ("▁and", "  and"),
            ("▁", " "),
            ("<unk>", "中文"),
            ("▁no", " no")
        ]
    );
}

#[test]
fn byte_pieces_of_a_character_share_its_range() {
    let vocabulary = vocabulary("bytes");
    let pieces = encode(&vocabulary, "中");
    let ranges: Vec<_> = pieces.iter().map(|piece| piece.range.clone()).collect();
    assert_eq!(ranges, [0..0, 0..0, 0..0, 0..3]);
    let ids: Vec<u32> = pieces.iter().map(|piece| piece.id).collect();
    assert_eq!(
        vocabulary.decode(&ids),
        ("中".to_owned(), vec![0..0, 0..0, 0..0, 0..3])
    );
    // A character that was broken off.
    assert_eq!(vocabulary.decode(&ids[..3]).0, "\u{fffd}\u{fffd}");
    assert_eq!(
        vocabulary.decode(&[u32::MAX, 0]),
        (String::new(), vec![0..0, 0..0])
    );
}

#[test]
fn very_long_texts_are_cut_at_spaces() {
    let vocabulary = vocabulary("unknown");
    let words = "every article ".repeat(20_000);
    let pieces = encode(&vocabulary, &words);
    let two = encode(&vocabulary, "every article").len();
    assert_eq!(pieces.len(), two * 20_000);
    assert!(encode(&vocabulary, &"x".repeat(200_000)).len() > 10_000);
}

fn tiles(text: &str, pieces: &[Piece]) {
    let mut last = 0;
    for piece in pieces {
        assert!(
            piece.range.start >= last && piece.range.start <= piece.range.end,
            "{pieces:?}"
        );
        assert!(text.get(piece.range.clone()).is_some(), "{pieces:?}");
        last = piece.range.end;
    }
}

proptest! {
    #[test]
    fn any_text_has_sound_pieces(text in "\\PC*|[ a◊<name>▁\u{a0}\u{200b}\u{fdfa}中]*") {
        for name in ["unknown", "bytes", "spaces"] {
            let vocabulary = vocabulary(name);
            let pieces = encode(&vocabulary, &text);
            tiles(&text, &pieces);
            let ids: Vec<u32> = pieces.iter().map(|piece| piece.id).collect();
            let (decoded, ranges) = vocabulary.decode(&ids);
            let mut last = 0;
            for range in ranges {
                prop_assert!(range.start == last && decoded.get(range.clone()).is_some());
                last = range.end;
            }
            prop_assert_eq!(last, decoded.len());
        }
    }

    #[test]
    fn with_bytes_nothing_is_lost(text in "[a-zäöü中👩 ]{0,40}") {
        let vocabulary = vocabulary("bytes");
        let ids: Vec<u32> = encode(&vocabulary, &text).iter().map(|piece| piece.id).collect();
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(vocabulary.decode(&ids).0, words.join(" "));
    }

    #[test]
    fn any_ids_make_a_text(ids in proptest::collection::vec(0u32..1000, 0..40)) {
        for name in ["unknown", "bytes", "spaces"] {
            let (text, ranges) = vocabulary(name).decode(&ids);
            prop_assert_eq!(ranges.len(), ids.len());
            prop_assert_eq!(ranges.last().map_or(0, |range| range.end), text.len());
        }
    }
}

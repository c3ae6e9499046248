//! What blocks are worth as an article.

use super::{for_each_text, lines::is_furniture, weight_of};
use crate::document::weight;
use news::{Block, Text};

/// Weight of lines that are no sentences.
pub(super) fn stray(blocks: &[Block]) -> f64 {
    let mut stray = 0.0;
    for_each_text(blocks, &mut |text: &Text| {
        let words = text.words();
        let weight = weight(&words) as f64;
        if !is_sentence(&words) || is_furniture(&words, text, false) {
            stray += weight;
        }
    });
    stray
}

fn is_sentence(words: &str) -> bool {
    words.trim_end().ends_with([
        '.', '!', '?', '…', '"', '”', '»', '“', '。', '！', '？', '؟', '।', ':', '’', ')',
    ])
}

/// What a table is worth: its cells are no sentences, but data.
fn table_score(table: &Block) -> f64 {
    weight_of(std::slice::from_ref(table)) as f64 / 2.0
}

/// What blocks are worth as an article: sentences count, stray short lines count against.
pub(super) fn score(blocks: &[Block]) -> f64 {
    let mut score = 0.0;
    for block in blocks {
        if let Block::Table(_) = block {
            score += table_score(block);
            continue;
        }
        for_each_text(std::slice::from_ref(block), &mut |text: &Text| {
            let words = text.words();
            let weight = weight(&words) as f64;
            score += match () {
                () if is_furniture(&words, text, false) => -weight,
                () if weight >= 80.0 => weight,
                () if is_sentence(&words) => weight,
                () => -weight.min(20.0),
            };
        });
    }
    score
}

//! Who is quoted.

use super::inline::seamed;
use crate::document::{Names, NodeRef, is_classed, name, words};
use news::{Block, Text};

/// Who said it: `cite`, `footer`, or a class that says so.
pub(super) fn is_attribution(node: &NodeRef) -> bool {
    let tag = name(node);
    const NAMES: Names = Names::of("attribution author cite source quotee speaker");
    let named = is_classed(node, &NAMES);
    let outside_text =
        !node.ancestors().take(3).any(|above| above.has_name("p")) || node.next_sibling().is_none();
    (tag == "footer" || tag == "cite" && outside_text || named && tag != "blockquote")
        && words(node).chars().count() <= 160
}

/// Takes a last line "— Name" for the attribution where none is marked up.
pub(super) fn attributed(
    mut blocks: Vec<Block>,
    marked: Option<Text>,
) -> (Vec<Block>, Option<Text>) {
    let marked = marked.map(without_dash).filter(|text| !text.is_blank());
    if let Some(marked) = marked {
        let said = marked.words();
        blocks.retain(|block| !matches!(block, Block::Paragraph { text } if without_dash(text.clone()).words() == said));
        return (blocks, Some(marked));
    }
    let last = match blocks.last() {
        Some(Block::Paragraph { text }) if blocks.len() > 1 => text.clone(),
        _ => return (blocks, None),
    };
    if is_dashed(&last) || is_signature(&last) {
        blocks.pop();
        return (blocks, Some(without_dash(last)));
    }
    (blocks, None)
}

/// "— Ada Moss, mayor".
pub(super) fn is_dashed(line: &Text) -> bool {
    let words = line.words();
    words.starts_with(['—', '–', '―', '-'])
        && words.chars().count() <= 120
        && !words.ends_with(['.', '!', '?', '"', '”', '»'])
}

/// A short last line that is no sentence.
fn is_signature(line: &Text) -> bool {
    let words = line.words();
    let sentence = words.ends_with(['.', '!', '?', '…', '"', '”', '»', '“', '。', ',', ';', ':']);
    (4..=70).contains(&words.chars().count()) && !sentence && words.starts_with(char::is_uppercase)
}

pub(super) fn without_dash(mut text: Text) -> Text {
    if let Some(first) = text.spans.first_mut() {
        let bare = first
            .text
            .trim_start_matches(|c: char| c.is_whitespace() || "—–―-~".contains(c));
        first.text = bare.to_owned();
    }
    text.spans.retain(|span| !span.text.is_empty());
    seamed(text.tidied())
}

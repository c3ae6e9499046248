//! Questions with their answers, and terms with what is said of them.

use crate::document::{NodeRef, name};
use news::{Block, ListItem, Mark, Text};

/// The level of a heading that asks.
pub(super) const LEVEL: u8 = 3;

/// The terms of a list and what is said of them, in order; boxes may be around each pair.
pub(super) fn parts<'d>(list: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    let mut parts = Vec::new();
    for child in list.children() {
        match name(&child).as_str() {
            "dt" | "dd" => parts.push(child),
            "div" => parts.extend(
                child
                    .children()
                    .filter(|part| matches!(name(part).as_str(), "dt" | "dd")),
            ),
            _ => {}
        }
    }
    parts
}

/// Blocks of such a list, of which each part is a term or what is said of it: headings and
/// answers where every term asks, else a list with the terms in bold.
pub(super) fn listed(parts: Vec<(bool, Vec<Block>)>) -> Vec<Block> {
    let asks = |blocks: &Vec<Block>| {
        let [Block::Paragraph { text }] = blocks.as_slice() else {
            return false;
        };
        text.words()
            .trim_end()
            .ends_with(['?', '？', '؟', ';', '՞'])
    };
    let terms = || parts.iter().filter(|(is_term, _)| *is_term);
    if terms().count() > 0 && terms().all(|(_, blocks)| asks(blocks)) {
        let block = |(is_term, blocks): (bool, Vec<Block>)| match is_term {
            true => blocks.into_iter().map(as_heading).collect(),
            false => blocks,
        };
        return parts.into_iter().flat_map(block).collect();
    }
    let mut items: Vec<ListItem> = Vec::new();
    for (is_term, blocks) in parts {
        match items.last_mut().filter(|_| !is_term) {
            Some(item) => item.blocks.extend(blocks),
            None if is_term => items.push(ListItem {
                blocks: blocks.into_iter().map(in_bold).collect(),
            }),
            None => items.push(ListItem { blocks }),
        }
    }
    items.retain(|item| !item.blocks.is_empty());
    match items.is_empty() {
        true => Vec::new(),
        false => vec![Block::List {
            ordered: false,
            items,
        }],
    }
}

fn as_heading(block: Block) -> Block {
    match block {
        Block::Paragraph { text } => Block::Heading { level: LEVEL, text },
        other => other,
    }
}

fn in_bold(block: Block) -> Block {
    let Block::Paragraph { text } = block else {
        return block;
    };
    let mut bold = Text::default();
    for span in &text.spans {
        let mut marks = span.marks.clone();
        if !marks.contains(&Mark::Strong) {
            marks.push(Mark::Strong);
        }
        bold.push(&span.text, &marks);
    }
    Block::Paragraph { text: bold }
}

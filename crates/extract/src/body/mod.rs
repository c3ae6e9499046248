//! The body of an article: where it is on the page, and its blocks.

mod agreement;
mod blocks;
mod candidates;
mod embed;
mod entry;
mod furniture;
mod hidden;
mod infobox;
mod inline;
mod lines;
mod question;
mod quote;
mod readability;
mod score;
mod table;
mod tail;
mod tidy;
mod trunk;

pub(crate) use candidates::{find, whole};
pub(crate) use inline::inline_text;
pub(crate) use lines::is_furniture_line;
pub(crate) use tidy::{Known, tidy};

use crate::{
    document::{Names, is_classed, name, text_weight, weight},
    elements::Elements,
};
use news::{Block, Mark, Span, Text};

/// Weight of text that a paywall leaves to read.
const TEASED: usize = 1500;

/// Weight of an item of a list that tells something.
const LONG_ITEM: usize = 150;

/// Whether the text seems to stop at a paywall.
pub(crate) fn stops_at_paywall(page: &Elements, paid: bool, said: usize) -> bool {
    const WALLS: Names = Names::of("paywall regwall piano plus premium paid locked");
    let walled = || {
        let named = page.select("[class*='paywall' i], [id*='paywall' i], [class*='regwall' i]");
        named.iter().any(|node| {
            let page = matches!(
                name(node).as_str(),
                "body" | "html" | "script" | "link" | "style" | "meta"
            );
            !page && is_classed(node, &WALLS)
        })
    };
    said < TEASED && (paid || walled())
}

/// The words of blocks, one line a text; captions and embeds left out.
pub(crate) fn words(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for_each_text(blocks, &mut |text| lines.push(text.words()));
    lines.join("\n")
}

/// Weight of the running text of blocks.
pub(crate) fn weight_of(blocks: &[Block]) -> usize {
    let mut sum = 0;
    for_each_text(blocks, &mut |text| sum += text_weight(text));
    sum
}

/// Weight of what paragraphs tell, links left out; lists of lines alone make no article.
pub(crate) fn told(blocks: &[Block]) -> usize {
    let own = |block: &Block| match block {
        Block::Paragraph { text } | Block::Preformatted { text } => {
            let linked =
                |span: &&Span| !span.marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
            text.spans
                .iter()
                .filter(linked)
                .map(|span| weight(&span.text))
                .sum()
        }
        Block::Quote { blocks, .. } => told(blocks),
        // Some pages are set as a list.
        Block::List { items, .. } => items
            .iter()
            .map(|item| told(&item.blocks))
            .filter(|told| *told >= LONG_ITEM)
            .sum(),
        _ => 0,
    };
    blocks.iter().map(own).sum()
}

/// Visits the running text of blocks in reading order.
pub(crate) fn for_each_text(blocks: &[Block], visit: &mut dyn FnMut(&Text)) {
    for block in blocks {
        match block {
            Block::Paragraph { text }
            | Block::Heading { text, .. }
            | Block::Preformatted { text } => visit(text),
            Block::List { items, .. } => {
                for item in items {
                    for_each_text(&item.blocks, visit);
                }
            }
            Block::Quote {
                blocks,
                attribution,
            } => {
                for_each_text(blocks, visit);
                if let Some(attribution) = attribution {
                    visit(attribution);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    visit(&cell.text);
                }
            }
            Block::Figure(_) | Block::Embed(_) => {}
        }
    }
}

//! Boxes of facts beside the text: kept apart from it, as a table under their title.

use super::is_furniture_line;
use crate::{
    document::{Measures, NodeRef, class_line, name},
    pattern::pattern,
};
use news::{Block, Cell, ListItem, Row, Table, Text};
use regex::Regex;
use std::sync::LazyLock;

/// What class or id of such a box has, in the words of many newsrooms; each word of the line
/// ends with a space.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "(?:^| )(?:info ?box|fact ?box|facts box|fakten ?box|fakta ?box|faktaruta|faktaboks|\
         info ?kasten|faktenkasten|infoboks|encadre) ",
    )
});

/// Whether an element is a box of facts by its name, and says something.
pub(super) fn is_infobox(node: &NodeRef, measures: &Measures) -> bool {
    if !matches!(name(node).as_str(), "aside" | "div" | "section") {
        return false;
    }
    let held = measures.get(node);
    if held.weight < 60 || held.forms > 0 || held.link_share() >= 0.3 {
        return false;
    }
    NAMED.is_match(&class_line(node))
}

/// The blocks of a box as a table, and after it the pictures; nothing where they only call.
pub(super) fn framed(blocks: Vec<Block>) -> Vec<Block> {
    let mut table = Table {
        caption: None,
        rows: Vec::new(),
    };
    let mut others = Vec::new();
    for block in blocks {
        add(block, &mut table, &mut others);
    }
    if !table.rows.is_empty() {
        others.insert(0, Block::Table(table));
    }
    others
}

fn add(block: Block, table: &mut Table, others: &mut Vec<Block>) {
    match block {
        Block::Heading { text, .. } if table.rows.is_empty() && table.caption.is_none() => {
            table.caption = Some(text);
        }
        Block::Heading { text, .. } => table.rows.extend(row(vec![(true, text)])),
        Block::Paragraph { text } | Block::Preformatted { text } => {
            table.rows.extend(row(vec![(false, text)]));
        }
        Block::Quote { blocks, .. } => {
            for block in blocks {
                add(block, table, others);
            }
        }
        Block::List { items, .. } => {
            for ListItem { blocks } in items {
                add_item(blocks, table, others);
            }
        }
        // A box in a box is one.
        Block::Table(inner) => {
            table.caption = table.caption.take().or(inner.caption);
            table.rows.extend(inner.rows);
        }
        Block::Figure(_) | Block::Embed(_) => others.push(block),
    }
}

/// A term and what is said of it stand side by side.
fn add_item(blocks: Vec<Block>, table: &mut Table, others: &mut Vec<Block>) {
    match blocks.as_slice() {
        [
            Block::Paragraph { text: term },
            Block::Paragraph { text: said },
        ] if term.is_marked() => table
            .rows
            .extend(row(vec![(true, term.clone()), (false, said.clone())])),
        _ => {
            for block in blocks {
                add(block, table, others);
            }
        }
    }
}

fn row(texts: Vec<(bool, Text)>) -> Option<Row> {
    let calls = |(_, text): &(bool, Text)| is_furniture_line(text, false);
    if texts.iter().any(calls) {
        return None;
    }
    let cell = |(header, text): (bool, Text)| Cell {
        header,
        columns: 1,
        rows: 1,
        text,
    };
    Some(Row {
        cells: texts.into_iter().map(cell).collect(),
    })
}

//! Tables of data; tables that only place things are read as what they place.

use super::inline::inline_text;
use crate::document::{NodeRef, attr, name, words};
use news::{Cell, Row, Table, Text, WebUrl};

/// Rows and cells beyond these are left out.
const MOST_ROWS: usize = 1000;
const MOST_CELLS: usize = 100;

/// Reads a table; none where it is there for layout.
pub(super) fn read(node: &NodeRef, base: &WebUrl) -> Option<Table> {
    if is_layout(node) {
        return None;
    }
    let rows: Vec<Row> = rows(node)
        .iter()
        .take(MOST_ROWS)
        .map(|row| read_row(row, base))
        .filter(|row| row.cells.iter().any(|cell| !cell.text.is_blank()))
        .collect();
    if rows.len() < 2 && rows.iter().all(|row| row.cells.len() < 2) {
        return None;
    }
    let caption = node.children().find(|child| child.has_name("caption"));
    let caption = caption.map(|caption| inline_text(&caption, base, &|_| false));
    Some(Table {
        caption: caption.filter(|caption| !caption.is_blank()),
        rows,
    })
}

/// The rows of this table, not of tables within it.
fn rows<'d>(node: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    let mut rows = Vec::new();
    for child in node.children() {
        match name(&child).as_str() {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => {
                rows.extend(child.children().filter(|row| row.has_name("tr")));
            }
            _ => {}
        }
    }
    rows
}

fn read_row(row: &NodeRef, base: &WebUrl) -> Row {
    let cells = row
        .children()
        .filter(|cell| matches!(name(cell).as_str(), "td" | "th"));
    Row {
        cells: cells
            .take(MOST_CELLS)
            .map(|cell| read_cell(&cell, base))
            .collect(),
    }
}

fn read_cell(cell: &NodeRef, base: &WebUrl) -> Cell {
    let span = |key: &str| {
        let told = attr(cell, key)
            .and_then(|value| value.parse::<u32>().ok())
            .unwrap_or(1);
        u16::try_from(told.clamp(1, 1000)).unwrap_or(1)
    };
    Cell {
        header: cell.has_name("th"),
        columns: span("colspan"),
        rows: span("rowspan"),
        text: flat(inline_text(cell, base, &|_| false)),
    }
}

/// A cell is one line.
fn flat(text: Text) -> Text {
    let mut flat = Text::default();
    for span in &text.spans {
        flat.push(&span.text.replace('\n', " "), &span.marks);
    }
    flat
}

fn is_layout(node: &NodeRef) -> bool {
    if attr(node, "role").is_some_and(|role| role == "presentation" || role == "none") {
        return true;
    }
    let below: Vec<NodeRef> = node
        .descendants()
        .filter(|below| below.is_element())
        .collect();
    if below.iter().any(|below| below.has_name("th")) {
        return false;
    }
    let holds_blocks = below.iter().any(|below| {
        matches!(
            name(below).as_str(),
            "table" | "figure" | "iframe" | "h1" | "h2"
        )
    });
    let cells: Vec<usize> = below
        .iter()
        .filter(|below| below.has_name("td"))
        .map(|cell| words(cell).chars().count())
        .collect();
    holds_blocks || cells.len() <= 1 || cells.iter().any(|length| *length > 600)
}

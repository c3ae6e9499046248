//! The body of an article as a tree of blocks.

use crate::{Text, WebUrl};
use serde::{Deserialize, Serialize};

/// One block of a body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Text,
    },
    /// A heading within the body.
    Heading {
        /// 2 for the highest in a body, up to 6.
        level: u8,
        /// Its words.
        text: Text,
    },
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Its items, in order.
        items: Vec<ListItem>,
    },
    /// Somebody's words set apart.
    Quote {
        /// What was said.
        blocks: Vec<Block>,
        /// Who said it, where the page says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attribution: Option<Text>,
    },
    /// A picture with its words.
    Figure(Figure),
    /// A table.
    Table(Table),
    /// Something that lives elsewhere: a video, a social post, a map.
    Embed(Embed),
    /// Text whose line breaks matter: a poem, a result list, program text.
    Preformatted {
        /// The text with its line breaks.
        text: Text,
    },
}

/// An item of a list: blocks, most often one paragraph.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ListItem {
    /// What the item holds.
    pub blocks: Vec<Block>,
}

/// A picture with its words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// Where the publisher keeps the picture.
    pub src: WebUrl,
    /// What the picture shows, for those who do not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<Text>,
    /// The words under the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
    /// Who made it or owns it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Text>,
}

/// A table, row by row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Table {
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
    /// Its rows, from the top.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Its cells, in reading order.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cell {
    /// Whether it heads its row or column (`th`).
    pub header: bool,
    /// Columns it covers, from 1 to 1000 (HTML's bound).
    pub columns: u16,
    /// Rows it covers, from 1 to 1000.
    pub rows: u16,
    /// Its words.
    pub text: Text,
}

/// Something that lives elsewhere; shown as a link with a title.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Embed {
    /// What it is.
    pub kind: EmbedKind,
    /// Where it lives.
    pub url: WebUrl,
    /// Its title, where the page gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
}

/// Kinds of embeds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmbedKind {
    /// A film.
    Video,
    /// A sound recording.
    Audio,
    /// An entry of a social network.
    Social,
    /// A map.
    Map,
    /// A document, a chart, or anything else.
    Other,
}

//! The body of an article as a tree of blocks.

use crate::{Text, WebUrl};
use serde::{Deserialize, Serialize};

/// One block of a body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case", try_from = "Fields")]
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

/// A block as it is stored: the kind, and beside it the fields of all kinds. Read so, it is
/// read at once; as one kind after another it would be copied before.
#[derive(Deserialize)]
struct Fields {
    block: BlockKind,
    text: Option<Text>,
    level: Option<u8>,
    ordered: Option<bool>,
    items: Option<Vec<ListItem>>,
    blocks: Option<Vec<Block>>,
    attribution: Option<Text>,
    src: Option<WebUrl>,
    alt: Option<Text>,
    caption: Option<Text>,
    credit: Option<Text>,
    rows: Option<Vec<Row>>,
    kind: Option<EmbedKind>,
    url: Option<WebUrl>,
    title: Option<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum BlockKind {
    Paragraph,
    Heading,
    List,
    Quote,
    Figure,
    Table,
    Embed,
    Preformatted,
}

impl TryFrom<Fields> for Block {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Block, String> {
        let whole = match fields.block {
            BlockKind::Paragraph => fields.text.map(|text| Block::Paragraph { text }),
            BlockKind::Preformatted => fields.text.map(|text| Block::Preformatted { text }),
            BlockKind::Heading => {
                let words = fields.level.zip(fields.text);
                words.map(|(level, text)| Block::Heading { level, text })
            }
            BlockKind::List => {
                let list = fields.ordered.zip(fields.items);
                list.map(|(ordered, items)| Block::List { ordered, items })
            }
            BlockKind::Quote => fields.blocks.map(|blocks| Block::Quote {
                blocks,
                attribution: fields.attribution,
            }),
            BlockKind::Figure => fields.src.map(|src| {
                Block::Figure(Figure {
                    src,
                    alt: fields.alt,
                    caption: fields.caption,
                    credit: fields.credit,
                })
            }),
            BlockKind::Table => fields.rows.map(|rows| {
                Block::Table(Table {
                    caption: fields.caption,
                    rows,
                })
            }),
            BlockKind::Embed => fields.kind.zip(fields.url).map(|(kind, url)| {
                Block::Embed(Embed {
                    kind,
                    url,
                    title: fields.title,
                })
            }),
        };
        whole.ok_or_else(|| "a block lacks a field".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read_as_it_was_written() {
        let stored = concat!(
            r#"[{"block":"paragraph","text":[{"text":"a","marks":["strong"]}]},"#,
            r#"{"block":"heading","level":3,"text":[{"text":"b"}]},"#,
            r#"{"block":"list","ordered":true,"items":[{"blocks":[]}]},"#,
            r#"{"block":"quote","blocks":[],"attribution":[{"text":"c"}]},"#,
            r#"{"block":"figure","src":"https://x.example/p","alt":[{"text":"d"}]},"#,
            r#"{"block":"table","rows":[{"cells":[{"header":true,"columns":1,"rows":1,"text":[]}]}]},"#,
            r#"{"block":"embed","kind":"video","url":"https://x.example/v"},"#,
            r#"{"block":"preformatted","text":[{"text":"e"}]}]"#,
        );
        let blocks: Vec<Block> = serde_json::from_str(stored).unwrap();
        assert_eq!(serde_json::to_string(&blocks).unwrap(), stored);
        let other_order = r#"{"attribution":[],"blocks":[],"block":"quote"}"#;
        assert!(serde_json::from_str::<Block>(other_order).is_ok());
    }

    #[test]
    fn a_block_without_its_words_is_none() {
        for wrong in [
            r#"{"block":"heading","text":[]}"#,
            r#"{"block":"figure","alt":[]}"#,
            r#"{"block":"embed","kind":"map"}"#,
            r#"{"block":"song","text":[]}"#,
            r#"{"text":[]}"#,
        ] {
            assert!(serde_json::from_str::<Block>(wrong).is_err(), "{wrong}");
        }
    }
}

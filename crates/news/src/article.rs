//! One text by one source in its own language.

use crate::{Block, Figure, Lang, LocalTime, Text, WebUrl};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One text by one source in its own language, as read from its page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Article {
    /// The canonical address at the publisher.
    pub url: WebUrl,
    /// The language of the text, [`Lang::UNKNOWN`] where it could not be told.
    pub language: Lang,
    /// The headline.
    pub headline: Text,
    /// The line under (or above) the headline.
    pub subheadline: Option<Text>,
    /// The author line as printed.
    pub byline: Option<String>,
    /// Who signs it, each once.
    pub authors: Vec<Author>,
    /// The outlet's name, as the page gives it.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<LocalTime>,
    /// When the publisher last changed it.
    pub modified: Option<LocalTime>,
    /// The publisher's own section.
    pub section: Option<Text>,
    /// The publisher's keywords.
    pub tags: Vec<Text>,
    /// The opening that sums it up, where the page sets it apart from the body.
    pub lead: Option<Text>,
    /// The picture above the body.
    pub lead_figure: Option<Figure>,
    /// The body, without headline, lead and lead picture.
    pub body: Vec<Block>,
}

impl Article {
    /// An article of which nothing is known but these.
    pub fn bare(url: WebUrl, language: Lang, headline: Text) -> Article {
        Article {
            url,
            language,
            headline,
            subheadline: None,
            byline: None,
            authors: Vec::new(),
            source: None,
            published: None,
            modified: None,
            section: None,
            tags: Vec::new(),
            lead: None,
            lead_figure: None,
            body: Vec::new(),
        }
    }

    /// When it was published, or else first seen.
    pub fn date(&self, seen: Timestamp) -> Timestamp {
        self.told(seen).map_or(seen, LocalTime::at)
    }

    /// What the publisher says of the time of publication, where that is possible. What was
    /// seen was published: a later date is that of a clock of another zone, which did not say
    /// so, or of a clock that goes wrong.
    pub fn told(&self, seen: Timestamp) -> Option<LocalTime> {
        self.published.filter(|told| told.at() <= seen)
    }

    /// The words of the body, block by block, with an empty line between blocks. Embeds
    /// and pictures are left out.
    pub fn text(&self) -> String {
        words(&self.body)
    }

    /// Every picture, the lead picture first.
    pub fn figures(&self) -> Vec<&Figure> {
        let mut figures: Vec<&Figure> = self.lead_figure.iter().collect();
        look(&self.body, &mut figures);
        figures
    }

    /// Leaves out every picture with its words, and what held nothing else.
    pub fn drop_figures(&mut self) {
        self.lead_figure = None;
        drop_figures(&mut self.body);
    }
}

fn drop_figures(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match block {
        Block::Figure(_) => false,
        Block::Quote { blocks, .. } => {
            drop_figures(blocks);
            !blocks.is_empty()
        }
        Block::List { items, .. } => {
            items.retain_mut(|item| {
                drop_figures(&mut item.blocks);
                !item.blocks.is_empty()
            });
            !items.is_empty()
        }
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::Table(_)
        | Block::Embed(_)
        | Block::Preformatted { .. } => true,
    });
}

/// The words of blocks, with an empty line between them.
pub(crate) fn words(blocks: &[Block]) -> String {
    let mut paragraphs = Vec::new();
    read(blocks, &mut paragraphs);
    paragraphs.join("\n\n")
}

fn read(blocks: &[Block], paragraphs: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { text }
            | Block::Heading { text, .. }
            | Block::Preformatted { text } => paragraphs.push(text.words()),
            Block::List { items, .. } => {
                items.iter().for_each(|item| read(&item.blocks, paragraphs));
            }
            Block::Quote {
                blocks,
                attribution,
            } => {
                read(blocks, paragraphs);
                paragraphs.extend(attribution.iter().map(Text::words));
            }
            Block::Table(table) => {
                paragraphs.extend(table.caption.iter().map(Text::words));
                for row in &table.rows {
                    let cells: Vec<String> =
                        row.cells.iter().map(|cell| cell.text.words()).collect();
                    paragraphs.push(cells.join("\t"));
                }
            }
            Block::Figure(_) | Block::Embed(_) => {}
        }
    }
}

fn look<'a>(blocks: &'a [Block], figures: &mut Vec<&'a Figure>) {
    for block in blocks {
        match block {
            Block::Figure(figure) => figures.push(figure),
            Block::Quote { blocks, .. } => look(blocks, figures),
            Block::List { items, .. } => items.iter().for_each(|item| look(&item.blocks, figures)),
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Preformatted { .. } => {}
        }
    }
}

/// Who signs an article.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Author {
    /// The name alone: no "by", no role, no date.
    pub name: String,
    /// A person or an agency.
    pub kind: AuthorKind,
}

/// Kinds of authors.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorKind {
    /// A person.
    Person,
    /// A news agency, an editorial office, an organisation.
    Agency,
}

/// What a reader of the page should know about the reading of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// No headline was found.
    NoHeadline,
    /// No text was found; it may not be an article.
    NoText,
    /// Too little text to be sure that it is an article.
    ShortText,
    /// No date was found.
    NoDate,
    /// The language could not be told.
    UnknownLanguage,
    /// The measured language is not the declared one.
    LanguageDiffers,
    /// The text seems to stop at a paywall.
    Paywall,
    /// The page was deeper or longer than the bounds; the rest was left out.
    Bounded,
    /// The declared charset did not fit the bytes.
    CharsetDiffers,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_was_published() {
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        let url = "https://one.example/a".parse().unwrap();
        let mut article = Article::bare(url, Lang::UNKNOWN, Text::default());
        let seen = at("2026-11-18T02:00:00Z");
        assert_eq!(article.date(seen), seen);
        article.published = Some(at("2026-11-18T01:30:00Z").into());
        assert_eq!(article.date(seen), at("2026-11-18T01:30:00Z"));
        // 8:30 in Hanoi, told without a zone.
        article.published = Some(at("2026-11-18T08:30:00Z").into());
        assert_eq!(article.date(seen), seen);
    }
}

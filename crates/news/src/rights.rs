//! What may be published of an outlet.

use crate::Article;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What we may publish of a source, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rights {
    /// How much of its texts.
    pub extent: Extent,
    /// Whether its pictures.
    pub pictures: bool,
    /// Where search engines are sent.
    pub canonical: Canonical,
    /// Days after an article's date when it is taken down, at least one; `None` for never.
    pub days: Option<u16>,
}

impl Default for Rights {
    fn default() -> Rights {
        Rights {
            extent: Extent::Full,
            pictures: true,
            canonical: Canonical::Here,
            days: None,
        }
    }
}

impl Rights {
    /// Leaves of an article what may be published.
    pub fn cut(self, article: &mut Article) {
        if self.extent != Extent::Full {
            article.body.clear();
        }
        if self.extent == Extent::Headline {
            article.subheadline = None;
            article.lead = None;
        }
        if !self.has_pictures() {
            article.drop_figures();
        }
    }

    /// Whether pictures are shown. They belong to the whole text: what is cut has none.
    pub fn has_pictures(self) -> bool {
        self.pictures && self.extent == Extent::Full
    }
}

/// How much of a text may be published, from most to least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// The whole text.
    #[default]
    Full,
    /// Headline and lead.
    Summary,
    /// The headline only.
    Headline,
}

/// Which page of an article search engines are to list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Canonical {
    /// Ours, as the policy for translations has it.
    #[default]
    Here,
    /// The publisher's.
    Original,
}

/// A word that names none of a few.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is none of {}", .choices.join(", "))]
pub struct RightsError {
    word: String,
    choices: Vec<&'static str>,
}

impl Extent {
    const ALL: [Extent; 3] = [Extent::Full, Extent::Summary, Extent::Headline];

    fn as_str(self) -> &'static str {
        match self {
            Extent::Full => "full",
            Extent::Summary => "summary",
            Extent::Headline => "headline",
        }
    }
}

impl Canonical {
    const ALL: [Canonical; 2] = [Canonical::Here, Canonical::Original];

    fn as_str(self) -> &'static str {
        match self {
            Canonical::Here => "here",
            Canonical::Original => "original",
        }
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Canonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Extent {
    type Err = RightsError;

    fn from_str(word: &str) -> Result<Extent, RightsError> {
        chosen(word, &Extent::ALL, Extent::as_str)
    }
}

impl FromStr for Canonical {
    type Err = RightsError;

    fn from_str(word: &str) -> Result<Canonical, RightsError> {
        chosen(word, &Canonical::ALL, Canonical::as_str)
    }
}

fn chosen<T: Copy>(
    word: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, RightsError> {
    let found = all.iter().copied().find(|one| name(*one) == word);
    found.ok_or_else(|| RightsError {
        word: word.to_owned(),
        choices: all.iter().map(|one| name(*one)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, Figure, Lang, ListItem, Text};

    fn figure() -> Figure {
        Figure {
            src: "https://gazette.example/bridge.jpg".parse().unwrap(),
            alt: None,
            caption: Some(Text::plain("The bridge")),
            credit: None,
        }
    }

    fn article() -> Article {
        let text = Text::plain("Walkers crossed it.");
        let quote = Block::Quote {
            blocks: vec![
                Block::Paragraph { text: text.clone() },
                Block::Figure(figure()),
            ],
            attribution: None,
        };
        let list = Block::List {
            ordered: false,
            items: vec![ListItem {
                blocks: vec![Block::Figure(figure()), Block::Paragraph { text }],
            }],
        };
        Article {
            lead: Some(Text::plain("It is open.")),
            lead_figure: Some(figure()),
            body: vec![quote, Block::Figure(figure()), list],
            ..Article::bare(
                "https://gazette.example/bridge".parse().unwrap(),
                Lang::ENGLISH,
                Text::plain("The bridge is open"),
            )
        }
    }

    fn cut(rights: Rights) -> Article {
        let mut cut = article();
        rights.cut(&mut cut);
        cut
    }

    #[test]
    fn without_pictures_the_text_stays_whole() {
        let left = cut(Rights {
            pictures: false,
            ..Rights::default()
        });
        assert!(left.figures().is_empty());
        assert_eq!(left.text(), article().text());
        assert_eq!(cut(Rights::default()), article());
    }

    #[test]
    fn what_is_cut_has_no_pictures() {
        for (extent, has_lead) in [(Extent::Summary, true), (Extent::Headline, false)] {
            let rights = Rights {
                extent,
                ..Rights::default()
            };
            let left = cut(rights);
            assert!(left.body.is_empty() && left.figures().is_empty());
            assert_eq!(left.lead.is_some(), has_lead);
        }
    }

    #[test]
    fn words_name_what_they_say() {
        for extent in Extent::ALL {
            assert_eq!(extent.to_string().parse(), Ok(extent));
        }
        let wrong = "all".parse::<Canonical>().unwrap_err();
        assert_eq!(wrong.to_string(), "\"all\" is none of here, original");
    }
}

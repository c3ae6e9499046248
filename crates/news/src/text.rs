//! Running text with marks.

use crate::{Lang, WebUrl};
use serde::{Deserialize, Serialize};

/// What a stretch of text is, beside its words.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It leads elsewhere.
    Link(WebUrl),
    /// Stressed (`em`).
    Emphasis,
    /// Important (`strong`).
    Strong,
    /// Program text.
    Code,
    /// In another language than the text around it.
    Lang(Lang),
}

/// A stretch of text under the same marks.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    /// The words, spaces included.
    pub text: String,
    /// Its marks, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// Running text: spans in reading order. Never holds HTML.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    /// The spans, in reading order.
    pub spans: Vec<Span>,
}

impl Text {
    /// Text without marks.
    pub fn plain(text: impl Into<String>) -> Text {
        let text = text.into();
        match text.is_empty() {
            true => Text::default(),
            false => Text {
                spans: vec![Span {
                    text,
                    marks: Vec::new(),
                }],
            },
        }
    }

    /// Adds words under marks, joining them to the last span where the marks agree.
    pub fn push(&mut self, text: &str, marks: &[Mark]) {
        match self.spans.last_mut() {
            Some(last) if last.marks == marks => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.spans.push(Span {
                text: text.to_owned(),
                marks: marks.to_vec(),
            }),
        }
    }

    /// The words alone.
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }

    /// Whether any span bears a mark.
    pub fn is_marked(&self) -> bool {
        self.spans.iter().any(|span| !span.marks.is_empty())
    }

    /// Without such signs at the end.
    pub fn trimmed_end(mut self, sign: impl Fn(char) -> bool) -> Text {
        while let Some(last) = self.spans.last_mut() {
            last.text.truncate(last.text.trim_end_matches(&sign).len());
            if !last.text.is_empty() {
                break;
            }
            self.spans.pop();
        }
        self
    }

    /// Without spaces at either end, and with runs of white space made one space.
    /// A line break (`\n`) stays.
    pub fn tidied(&self) -> Text {
        let mut tidy = Text::default();
        let mut gap = None;
        for span in &self.spans {
            let mut words = String::new();
            for c in span.text.chars() {
                if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                    gap = if c == '\n' || gap == Some('\n') {
                        Some('\n')
                    } else {
                        Some(' ')
                    };
                    continue;
                }
                if let Some(space) = gap.take()
                    && !(tidy.spans.is_empty() && words.is_empty())
                {
                    words.push(space);
                }
                words.push(c);
            }
            tidy.push(&words, &span.marks);
        }
        tidy
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidying_keeps_marks_and_single_spaces() {
        let mut text = Text::default();
        text.push("  The  ", &[]);
        text.push(" old\t", &[Mark::Strong]);
        text.push(" bridge \n", &[]);
        let tidy = text.tidied();
        assert_eq!(tidy.words(), "The old bridge");
        assert_eq!(tidy.spans.len(), 3);
        assert_eq!(tidy.tidied(), tidy);
    }

    #[test]
    fn equal_marks_join() {
        let mut text = Text::plain("a");
        text.push("b", &[]);
        text.push("", &[Mark::Code]);
        assert_eq!(text, Text::plain("ab"));
    }
}

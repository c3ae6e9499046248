//! What readers write under articles.

use crate::{ArticleId, CommentId, Lang};
use serde::{Deserialize, Serialize};

/// Longest name, in characters.
const LONGEST_NAME: usize = 60;
/// Longest e-mail address, in characters (RFC 5321).
const LONGEST_EMAIL: usize = 254;
/// Longest comment, in characters.
const LONGEST_TEXT: usize = 4_000;

/// A comment before it is accepted: checked text, never HTML.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CommentDraft {
    /// Under which article.
    pub article: ArticleId,
    /// What it replies to, where that is a comment.
    pub parent: Option<CommentId>,
    /// The name the reader gives.
    pub name: String,
    /// An e-mail address for the editors, where the reader gives one. Nobody else sees it.
    pub email: Option<String>,
    /// The words, with line breaks.
    pub text: String,
    /// The language of the edition it was written in.
    pub lang: Lang,
}

/// Why a comment cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CommentError {
    /// No name, or one of more than 60 characters.
    #[error("a name of 1 to 60 characters is needed")]
    Name,
    /// Nothing that mail could be sent to.
    #[error("not an e-mail address of at most 254 characters")]
    Email,
    /// No words, or more than 4,000 characters.
    #[error("a text of 1 to 4,000 characters is needed")]
    Text,
}

impl CommentDraft {
    /// Checks and cleans what a reader sent: control characters go, at most one
    /// empty line stays between paragraphs.
    pub fn new(
        article: ArticleId,
        name: &str,
        text: &str,
        lang: Lang,
    ) -> Result<CommentDraft, CommentError> {
        let name = CommentDraft::name_of(name);
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(CommentError::Name);
        }
        let text = cleaned(text);
        if text.is_empty() || text.chars().count() > LONGEST_TEXT {
            return Err(CommentError::Text);
        }
        Ok(CommentDraft {
            article,
            parent: None,
            name,
            email: None,
            text,
            lang,
        })
    }

    /// A name as it is kept: without control characters, on one line.
    pub fn name_of(typed: &str) -> String {
        let words = clean(typed);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same with an e-mail address; with none where the text is empty.
    pub fn reached_at(self, email: &str) -> Result<CommentDraft, CommentError> {
        let email = match email.trim() {
            "" => None,
            text if is_address(text) => Some(text.to_owned()),
            _ => return Err(CommentError::Email),
        };
        Ok(CommentDraft { email, ..self })
    }

    /// The same as a reply to a comment.
    pub fn replying_to(self, parent: Option<CommentId>) -> CommentDraft {
        CommentDraft { parent, ..self }
    }
}

/// Whether mail could be sent there, as far as the form tells: whether it arrives nobody
/// knows without sending one.
fn is_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>(),;:\"".contains(c);
    text.chars().count() <= LONGEST_EMAIL
        && !text.contains(odd)
        && text.rsplit_once('@').is_some_and(|(local, host)| {
            let labels = host.split('.');
            !local.is_empty()
                && !local.contains('@')
                && labels.clone().count() > 1
                && labels.into_iter().all(|label| !label.is_empty())
        })
}

/// The text without what [`clean`] drops and without needless empty lines.
pub(crate) fn cleaned(text: &str) -> String {
    paragraphs(&clean(text))
}

/// Drops control characters, and those that reorder the text around them.
fn clean(text: &str) -> String {
    let reorders = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.replace("\r\n", "\n")
        .chars()
        .filter(|&c| c == '\n' || !(c.is_control() || reorders(c)))
        .collect()
}

fn paragraphs(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    let mut kept: Vec<&str> = Vec::new();
    for line in lines {
        if !(line.is_empty() && kept.last().is_some_and(|last| last.is_empty())) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// Where a comment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentState {
    /// Waits for a moderator.
    Held,
    /// Shown.
    Approved,
    /// Never shown.
    Rejected,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, text: &str) -> Result<CommentDraft, CommentError> {
        CommentDraft::new(ArticleId::new(1).unwrap(), name, text, Lang::ENGLISH)
    }

    #[test]
    fn bounds_and_cleaning() {
        assert_eq!(draft(" ", "x"), Err(CommentError::Name));
        assert_eq!(draft("Ana", "\u{202e}\n \u{0}"), Err(CommentError::Text));
        assert_eq!(draft("Ana", &"x".repeat(4_001)), Err(CommentError::Text));
        let kept = draft("  Ana \n Lima", "One.\r\n\r\n\n\nTwo.\u{7}").unwrap();
        assert_eq!(
            (kept.name.as_str(), kept.text.as_str()),
            ("Ana Lima", "One.\n\nTwo.")
        );
    }

    #[test]
    fn mail_reaches_addresses() {
        let reached = |email: &str| draft("Ana", "x").unwrap().reached_at(email);
        for email in [
            "ana@example.org",
            " a.b+c@mail.example.org ",
            "ana@пример.рф",
        ] {
            let kept = reached(email).unwrap().email;
            assert_eq!(kept.as_deref(), Some(email.trim()));
        }
        assert_eq!(reached(" ").unwrap().email, None);
        let long = format!("{}@example.org", "x".repeat(250));
        for wrong in [
            "ana",
            "@example.org",
            "ana@",
            "ana@localhost",
            "ana@example.",
            "a@b@example.org",
            "a b@example.org",
            "ana@example.org\nBcc:x@example.org",
            "<ana@example.org>",
            &long,
        ] {
            assert_eq!(reached(wrong), Err(CommentError::Email), "{wrong}");
        }
    }
}

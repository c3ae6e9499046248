//! What readers hold against a comment.

use crate::{CommentId, comment};
use serde::{Deserialize, Serialize};

/// Longest note to the moderators, in characters; what is more is cut off.
const LONGEST: usize = 500;

/// What is wrong with a comment, by a reader's judgement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// Advertising, or the same again and again.
    Spam,
    /// It insults or incites.
    Abuse,
    /// It is against the law.
    Illegal,
    /// Something else.
    #[default]
    Other,
}

impl ReportReason {
    /// All reasons, in the order they are offered.
    pub const ALL: [ReportReason; 4] = [
        ReportReason::Spam,
        ReportReason::Abuse,
        ReportReason::Illegal,
        ReportReason::Other,
    ];

    /// Its name in forms and lists.
    pub fn as_str(self) -> &'static str {
        match self {
            ReportReason::Spam => "spam",
            ReportReason::Abuse => "abuse",
            ReportReason::Illegal => "illegal",
            ReportReason::Other => "other",
        }
    }
}

/// One reader's report of a comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The comment.
    pub comment: CommentId,
    /// What tells this reader from others, and nothing more of them.
    pub reporter: String,
    /// What is wrong.
    pub reason: ReportReason,
    /// A note to the moderators; often none.
    pub words: String,
}

impl Report {
    /// A report with a note, which is cleaned as comments are.
    pub fn new(comment: CommentId, reporter: String, reason: ReportReason, words: &str) -> Report {
        let words = comment::cleaned(words);
        Report {
            comment,
            reporter,
            reason,
            words: words.chars().take(LONGEST).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_cleaned_and_bounded() {
        let id = CommentId::new(1).unwrap();
        let note = |words: &str| Report::new(id, String::new(), ReportReason::Spam, words).words;
        assert_eq!(note(" \u{202e}Buy\r\n\n\n\nnow\u{7} "), "Buy\n\nnow");
        assert_eq!(note(&"漢".repeat(501)).chars().count(), 500);
    }
}

//! What becomes of readers' comments, by source and section.

use crate::{CommentState, Section, WebUrl};
use serde::{Deserialize, Serialize};

/// What becomes of readers' comments.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentPolicy {
    /// They wait for a moderator.
    #[default]
    Held,
    /// They are shown as soon as they are sent, and moderated afterwards.
    AtOnce,
    /// None are taken; those that are shown stay.
    Closed,
}

impl CommentPolicy {
    /// Where a new comment stands; `None` where none are taken.
    pub fn first_state(self) -> Option<CommentState> {
        match self {
            CommentPolicy::Held => Some(CommentState::Held),
            CommentPolicy::AtOnce => Some(CommentState::Approved),
            CommentPolicy::Closed => None,
        }
    }
}

/// What becomes of a comment that a ban hits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BanPolicy {
    /// It waits for a moderator.
    #[default]
    Held,
    /// It is not taken, and its writer is told why.
    Refused,
}

/// What becomes of comments on some articles.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentRule {
    /// The host of their sources; those below it count too. Empty: all.
    #[serde(default)]
    pub source: String,
    /// Their section; without it, all.
    pub section: Option<Section>,
    /// What becomes of the comments.
    pub publish: CommentPolicy,
}

/// What becomes of comments on all articles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CommentRules {
    /// The first that fits holds.
    pub rules: Vec<CommentRule>,
    /// Where none fits.
    pub otherwise: CommentPolicy,
    /// What becomes of those that have a banned word.
    pub banned_words: BanPolicy,
    /// What becomes of those that come from a banned network.
    pub banned_networks: BanPolicy,
    /// How long writers can change or withdraw theirs, in minutes; 0: not at all.
    pub change_minutes: u32,
    /// How many reports hide one until a moderator has looked; 0: none do.
    pub reports_hide: u32,
}

impl CommentRules {
    /// What becomes of comments on an article, by its source's home page and its section.
    pub fn on(&self, home: &WebUrl, section: Option<Section>) -> CommentPolicy {
        let fits = |rule: &&CommentRule| {
            (rule.source.is_empty() || home.is_at(&rule.source))
                && (rule.section.is_none() || rule.section == section)
        };
        let found = self.rules.iter().find(fits);
        found.map_or(self.otherwise, |rule| rule.publish)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rule_that_fits_holds() {
        let rule = |source: &str, section, publish| CommentRule {
            source: source.to_owned(),
            section,
            publish,
        };
        let rules = CommentRules {
            rules: vec![
                rule("", Some(Section::Conflict), CommentPolicy::Closed),
                rule("gazette.example", None, CommentPolicy::AtOnce),
            ],
            ..CommentRules::default()
        };
        let on = |home: &str, section| rules.on(&home.parse().unwrap(), section);
        let gazette = "https://www.gazette.example/";
        assert_eq!(on(gazette, None), CommentPolicy::AtOnce);
        assert_eq!(on(gazette, Some(Section::Sport)), CommentPolicy::AtOnce);
        assert_eq!(on(gazette, Some(Section::Conflict)), CommentPolicy::Closed);
        let other = "https://mygazette.example/";
        assert_eq!(on(other, Some(Section::Sport)), CommentPolicy::Held);
    }
}

//! What can be told about a translation without knowing the languages well.
//!
//! Each check is one small function from a [`Pair`] to at most one complaint. An
//! error is wrong for the reader and counts against the score; a warning is worth an
//! editor's look.

mod brackets;
mod language;
mod length;
mod lexicon;
mod links;
mod loops;
mod names;
mod negation;
mod numbers;
mod profanity;
mod side;
mod sounds;
pub(crate) mod terms;

use crate::slice::has_letters;
use news::{Check, Finding, Lang, Severity, Text, UnitId};
use side::Side;

/// A sentence in both languages.
pub(crate) struct Pair<'a> {
    pub(crate) source: Side<'a>,
    pub(crate) target: Side<'a>,
}

/// How bad, and why.
type Complaint = Option<(Severity, String)>;

/// All findings about one sentence.
pub fn check(unit: &UnitId, source: &Text, target: &Text, from: Lang, to: Lang) -> Vec<Finding> {
    let (source_words, target_words) = (source.words(), target.words());
    let pair = Pair {
        source: Side::new(&source_words, from),
        target: Side::new(&target_words, to),
    };
    let finding = |(check, complaint): (Check, Complaint)| {
        complaint.map(|(severity, reason)| Finding {
            check,
            severity,
            unit: unit.clone(),
            reason,
        })
    };
    if let Some(empty) = finding((Check::Empty, empty(&pair))) {
        return vec![empty];
    }
    [
        (Check::Language, language::check(&pair)),
        (Check::Numbers, numbers::check(&pair)),
        (Check::Links, links::check(source, target)),
        (Check::Brackets, brackets::check(&pair)),
        (Check::Length, length::check(&pair)),
        (Check::Truncated, length::truncated(&pair)),
        (Check::Loops, loops::check(&pair)),
        (Check::Names, names::check(&pair)),
        (Check::Negation, negation::check(&pair)),
        (Check::Profanity, profanity::check(&pair)),
    ]
    .into_iter()
    .filter_map(finding)
    .collect()
}

/// Whether a finding means that the sentence was not translated at all, so that
/// readers are better off with the original.
pub fn is_failure(finding: &Finding) -> bool {
    let failed = matches!(finding.check, Check::Empty | Check::Language | Check::Loops);
    failed && finding.severity == Severity::Error
}

/// What findings make of a sentence, from 0 to 100. One error spoils it; a warning is a reason
/// to look.
pub fn score(found: &[Finding]) -> u8 {
    const WARNING: usize = 20;
    const LEAST: usize = 20;
    match found.iter().any(|one| one.severity == Severity::Error) {
        true => 0,
        false => {
            let left = 100_usize.saturating_sub(WARNING * found.len()).max(LEAST);
            u8::try_from(left).unwrap_or(100)
        }
    }
}

fn error(reason: impl Into<String>) -> Complaint {
    Some((Severity::Error, reason.into()))
}

fn warning(reason: impl Into<String>) -> Complaint {
    Some((Severity::Warning, reason.into()))
}

/// Something came back.
fn empty(pair: &Pair<'_>) -> Complaint {
    if pair.target.text.trim().is_empty() {
        error("nothing came back")
    } else if has_letters(pair.source.text) && !pair.target.text.chars().any(char::is_alphanumeric)
    {
        error("no words came back")
    } else {
        None
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// What one check says of a pair, `from > to`.
    pub(crate) fn say(
        check: fn(&Pair<'_>) -> Complaint,
        langs: &str,
        source: &str,
        target: &str,
    ) -> Option<String> {
        let (from, to) = langs.split_once(" > ").unwrap();
        let pair = Pair {
            source: Side::new(source, from.parse().unwrap()),
            target: Side::new(target, to.parse().unwrap()),
        };
        check(&pair).map(|(severity, reason)| match severity {
            Severity::Error => format!("error: {reason}"),
            Severity::Warning => format!("warning: {reason}"),
        })
    }

    #[test]
    fn something_comes_back() {
        let said = |source, target| say(empty, "en > pt", source, target);
        assert_eq!(said("Yes.", "Sim."), None);
        assert_eq!(said("Yes.", " ").unwrap(), "error: nothing came back");
        assert_eq!(said("Yes.", "...").unwrap(), "error: no words came back");
        assert_eq!(said("— 12", "— 12"), None);
    }

    #[test]
    fn an_error_spoils_a_sentence_and_a_warning_does_not() {
        let found = |severities: &[Severity]| -> u8 {
            let finding = |severity: &Severity| Finding {
                check: Check::Names,
                severity: *severity,
                unit: UnitId("lead".into()),
                reason: String::new(),
            };
            score(&severities.iter().map(finding).collect::<Vec<_>>())
        };
        assert_eq!(found(&[]), 100);
        assert_eq!(found(&[Severity::Warning]), 80);
        assert_eq!(found(&[Severity::Warning; 9]), 20);
        assert_eq!(found(&[Severity::Warning, Severity::Error]), 0);
    }

    #[test]
    fn a_failure_is_the_only_finding_when_empty() {
        let unit = UnitId("lead".into());
        let (en, pt) = (Lang::ENGLISH, "pt".parse().unwrap());
        let found = check(&unit, &"In 2026 (now)".into(), &Text::default(), en, pt);
        assert_eq!(found.len(), 1);
        assert!(is_failure(&found[0]));
    }
}

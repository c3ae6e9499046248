//! Terms of the glossary are there, and words that it forbids are not.

use crate::{Glossary, letter_case::Case};
use news::{Check, Finding, Heeded, Severity, UnitId};

/// What the glossary has to say of one sentence: required terms that are missing, words that
/// are forbidden, and where a term was put in, a word to look whether all agrees with it.
/// `case` is that of the source.
pub(crate) fn check(
    glossary: &Glossary,
    unit: &UnitId,
    (source, target): (&str, &str),
    case: Case,
    terms: Option<&Heeded>,
) -> Vec<Finding> {
    if glossary.is_empty() {
        return Vec::new();
    }
    let missing = glossary.lacking(source, target, case).into_iter();
    let missing = missing.map(|found| match found.entry.is_kept {
        true => error(format!(
            "“{}” should have stayed as it is",
            found.entry.source()
        )),
        false => warning(format!(
            "“{}” should have become “{}”",
            found.entry.source(),
            found.entry.target()
        )),
    });
    let used = glossary.forbidden(source, target, case).into_iter();
    let used = used.map(|(target, source)| match source {
        Some(source) => error(format!("“{target}” is not to stand for “{source}”")),
        None => error(format!("“{target}” is not to be used")),
    });
    let put = terms.filter(|terms| terms.put).map(|_| {
        let found = glossary.found(source, case);
        let words: Vec<&str> = found.iter().map(|found| found.entry.target()).collect();
        warning(format!(
            "a term of the glossary was put in (“{}”): does the rest of the sentence agree with it?",
            words.join("”, “")
        ))
    });
    let mut findings: Vec<Finding> = Vec::new();
    for (severity, reason) in missing.chain(used).chain(put) {
        findings.push(Finding {
            check: Check::Glossary,
            severity,
            unit: unit.clone(),
            reason,
        });
    }
    findings
}

fn error(reason: String) -> (Severity, String) {
    (Severity::Error, reason)
}

fn warning(reason: String) -> (Severity, String) {
    (Severity::Warning, reason)
}

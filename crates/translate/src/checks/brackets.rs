use super::{Complaint, Pair, warning};

/// Brackets and quotes that are closed in the source are closed in the target.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    match (is_balanced(pair.source), is_balanced(pair.target)) {
        (true, false) => warning("a bracket or quote is left open"),
        _ => None,
    }
}

/// Counts alone: apostrophes look like quotes, and lists like `a)` close nothing.
fn is_balanced(text: &str) -> bool {
    const PAIRS: [(char, char); 8] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
        ('（', '）'),
        ('《', '》'),
    ];
    let count = |wanted: char| text.chars().filter(|&c| c == wanted).count();
    // “English”, „German“ and ”Swedish” quotes share their signs.
    let doubles = text.chars().filter(|c| "\"“”„‟″".contains(*c)).count();
    doubles % 2 == 0
        && PAIRS
            .iter()
            .all(|&(open, close)| count(open) == count(close))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn closed_stays_closed() {
        let said = |source, target| say(check, "en > de", source, target);
        assert_eq!(said("“Yes” (he said)", "„Ja“ (sagte er)"), None);
        assert!(said("“Yes” (he said)", "„Ja (sagte er)").is_some());
        assert!(said("See (a) below", "Siehe (a unten").is_some());
        assert_eq!(said("a) first", "a erstens)"), None);
    }
}

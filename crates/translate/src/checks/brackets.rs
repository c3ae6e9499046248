use super::{Complaint, Pair, error, warning};

/// Brackets, and quotes that open otherwise than they close.
const PAIRS: [(&str, &str); 10] = [
    ("(（", ")）"),
    ("[", "]"),
    ("{", "}"),
    ("«", "»"),
    ("‹", "›"),
    ("「", "」"),
    ("『", "』"),
    ("《", "》"),
    ("〈", "〉"),
    ("【", "】"),
];

const QUOTE: &str = "a quote";

/// Brackets and quotes that are closed in the source are closed in the target.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let open = open(pair.target.text)?;
    let reason = format!("{open} is left open, or closed without need");
    match self::open(pair.source.text) {
        // What is said goes on over several sentences.
        None if open == QUOTE && is_at_edge(pair.target.text) => warning(reason),
        None => error(reason),
        Some(_) => None,
    }
}

/// Whether there is one quotation mark, at the beginning or the end.
fn is_at_edge(text: &str) -> bool {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '‟');
    let text = text.trim();
    text.matches(is_quote).count() == 1 && (text.starts_with(is_quote) || text.ends_with(is_quote))
}

/// What is not closed. Counts alone: apostrophes look like quotes, „German“ and
/// ”Swedish” quotes share their signs, and lists like `a)` open nothing.
fn open(text: &str) -> Option<&'static str> {
    let mut counts = [(0_usize, 0_usize); PAIRS.len()];
    let mut doubles = 0_usize;
    let mut straight = 0_usize;
    // Letters and digits right before, since the last space.
    let mut run = 0_usize;
    let mut last = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let enclosed = counts
            .first()
            .is_some_and(|(opened, closed)| opened > closed);
        let listed = c == ')' && (run == 1 || (run == 2 && last.is_ascii_digit())) && !enclosed;
        if c == '"' {
            // `ארה"ב`, `6'2"`; Korean and Turkish set endings right behind a quote.
            let is_hebrew = |c: char| ('א'..='ת').contains(&c);
            let within = is_hebrew(last) && is_hebrew(next);
            straight += usize::from(!within && !last.is_ascii_digit());
            doubles += usize::from(!within);
        } else if matches!(c, '“' | '”' | '„' | '‟') {
            straight += 1;
            doubles += 1;
        } else if !c.is_alphanumeric() && !listed {
            for ((opening, closing), (opened, closed)) in PAIRS.iter().zip(&mut counts) {
                *opened += usize::from(opening.contains(c));
                *closed += usize::from(closing.contains(c));
            }
        }
        run = match c.is_alphanumeric() {
            true if run > 0 || last.is_whitespace() => run + 1,
            _ => 0,
        };
        last = c;
    }
    // Inches count or do not.
    if doubles % 2 == 1 && straight % 2 == 1 {
        return Some(QUOTE);
    }
    let pairs = PAIRS.iter().zip(&counts);
    let mut uneven = pairs.filter(|(_, (opened, closed))| opened != closed);
    uneven.next().map(|((opening, _), _)| *opening)
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn closed_stays_closed() {
        let said = |source, target| say(check, "en > de", source, target);
        for (source, target) in [
            ("“Yes” (he said)", "„Ja“ (sagte er)"),
            ("a) first", "a) erstens"),
            ("6'2\" tall", "1,88 m groß"),
            ("“Yes", "„Ja"),
            ("in the US", "בארה\"ב"),
            ("He said “yes”", "그는 \"네\"라고 말했다"),
        ] {
            assert_eq!(said(source, target), None, "{target}");
        }
        for target in [
            "„Ja (sagte er)",
            "„Ja“ (sagte er",
            "„Ja“ sagte er)",
            "„Ja“, «sagte (er)",
            "「はい（と言った）",
        ] {
            assert!(said("“Yes” (he said)", target).is_some(), "{target}");
        }
    }
}

use super::{Complaint, Pair, error, warning};

/// Shorter sources vary too much.
const SHORTEST: f32 = 20.0;

/// Source and target are about as long, each sign weighed by what its script says in
/// it.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (source, target) = (weight(pair.source), weight(pair.target));
    if source < SHORTEST {
        return None;
    }
    let ratio = target / source;
    let reason = format!("{ratio:.1} times as long as the original");
    match ratio {
        r if !(0.25..=4.0).contains(&r) => error(reason),
        r if !(0.45..=2.2).contains(&r) => warning(reason),
        _ => None,
    }
}

/// Letters of an alphabet count one, syllables and words written in one sign more.
fn weight(text: &str) -> f32 {
    text.chars()
        .map(|c| match c {
            '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' => 3.0,
            '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}' => 2.0,
            '\u{1200}'..='\u{137f}' => 1.5,
            c if c.is_whitespace() => 0.5,
            _ => 1.0,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn lengths_fit_the_script() {
        let source = "The bridge over the river opens again on Tuesday";
        let said = |langs, target| say(check, langs, source, target);
        assert_eq!(
            said("en > pt", "A ponte sobre o rio reabre na terça-feira"),
            None
        );
        assert_eq!(said("en > zh", "河上的桥星期二重新开放"), None);
        assert!(
            said("en > pt", "A ponte")
                .unwrap()
                .starts_with("error: 0.1 times")
        );
        assert!(
            said("en > pt", "A ponte sobre o rio")
                .unwrap()
                .starts_with("warning")
        );
        assert_eq!(say(check, "en > pt", "No", "De modo nenhum"), None);
    }
}

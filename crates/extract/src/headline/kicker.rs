//! The line above a headline that belongs to it.

use crate::document::letters;

/// A headline that a page shows under its kicker, as a claim writes the two: with a sign
/// between. None where no claim has one.
pub(super) fn parted(headline: &str, claims: &[String]) -> Option<String> {
    const SIGNS: [&str; 5] = [": ", " | ", " - ", " – ", " — "];
    let parted = |claim: &String, sign: &str| {
        let (kicker, rest) = claim.split_once(sign)?;
        let shown = headline.strip_prefix(kicker)?;
        let shown = shown.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
        let bare = !kicker.is_empty() && !shown.starts_with(['|', '-', '–', '—']);
        (bare && letters(shown) == letters(rest)).then(|| format!("{kicker}{sign}{shown}"))
    };
    let by = |claim| SIGNS.iter().find_map(|sign| parted(claim, sign));
    claims.iter().find_map(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kicker_is_parted_from_the_headline_as_a_claim_has_it() {
        let claims = [
            "Old Town - Bridge reopens".to_owned(),
            "After three years: 'Bridge' reopens: at last".to_owned(),
        ];
        for headline in [
            "After three years ‘Bridge’ reopens: at last",
            "After three years:‘Bridge’ reopens: at last",
            "After three years : ‘Bridge’ reopens: at last",
        ] {
            let whole = "After three years: ‘Bridge’ reopens: at last";
            assert_eq!(parted(headline, &claims).as_deref(), Some(whole));
        }
        for (headline, expected) in [
            ("Old Town Bridge reopens", Some("Old Town - Bridge reopens")),
            ("Old Town – Bridge reopens", None),
            ("Old Town Bridge reopened", None),
            ("Bridge reopens", None),
        ] {
            assert_eq!(parted(headline, &claims).as_deref(), expected);
        }
        assert_eq!(parted("Bridge", &[": Bridge".to_owned()]), None);
    }
}

//! Money is in the same currency in both.

use super::super::{Complaint, Pair, error, side::Side};
use crate::signs::CURRENCIES;

/// Currencies whose sign is another's, or a letter.
const SHARED: [(&str, char); 9] = [
    ("USD", '$'),
    ("CAD", '$'),
    ("AUD", '$'),
    ("NZD", '$'),
    ("HKD", '$'),
    ("SGD", '$'),
    ("MXN", '$'),
    ("BRL", '$'),
    ("CNY", '¥'),
];

/// No sign or code of the source became that of another currency: `€5` is not `£5`. What one
/// side has in words (`5 euros`) is not known here.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let source = currencies(&pair.source);
    if source.is_empty() {
        return None;
    }
    let target = currencies(&pair.target);
    let missing = |of: &[char], from: &[char]| of.iter().copied().find(|c| !from.contains(c));
    let (lost, new) = (missing(&source, &target)?, missing(&target, &source)?);
    error(format!("{lost} became {new}"))
}

/// The currencies that are named by a sign or by a code, as signs.
fn currencies(side: &Side<'_>) -> Vec<char> {
    let signs = side.text.chars().filter_map(|c| match c {
        '$' => Some('$'),
        '￥' => Some('¥'),
        _ => CURRENCIES
            .iter()
            .map(|(sign, _)| *sign)
            .find(|sign| *sign == c),
    });
    let words = side.text.split(|c: char| !c.is_alphabetic());
    signs.chain(words.filter_map(sign)).collect()
}

/// The sign of a currency by its code in ISO 4217.
fn sign(code: &str) -> Option<char> {
    let own = CURRENCIES.iter().map(|(sign, code)| (*code, *sign));
    let mut known = SHARED.into_iter().chain(own);
    known
        .find(|(known, _)| *known == code)
        .map(|(_, sign)| sign)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::say;
    use super::check;

    #[test]
    fn money_stays_in_its_currency() {
        let said = |source, target| say(check, "en > pt", source, target);
        for (source, target, reason) in [
            ("It costs €5.", "Custa 5 £.", "€ became £"),
            (
                "It costs $5 million.",
                "Custa 5 milhões de €.",
                "$ became €",
            ),
            ("It costs EUR 5.", "Custa USD 5.", "€ became $"),
            ("From £3 to €5.", "De 3 £ a 5 ₹.", "€ became ₹"),
        ] {
            assert_eq!(said(source, target).unwrap(), format!("error: {reason}"));
        }
        for (source, target) in [
            ("It costs €5.", "Custa 5 €."),
            ("It costs €5.", "Custa cinco euros."),
            ("It costs five euros.", "Custa 5 €."),
            ("It costs CAD 5.", "Custa $5."),
            ("It costs €5.", "Custa EUR 5."),
            ("It costs 5 CNY.", "Custa ￥5."),
            ("It costs €5 ($6).", "Custa 5 €."),
            ("The USDA paid nothing.", "O USDA não pagou nada."),
        ] {
            assert_eq!(said(source, target), None, "{source}");
        }
    }
}

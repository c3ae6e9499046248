//! Which characters are written otherwise for a model, and how.

use icu::properties::{CodePointSetData, props::ExtendedPictographic};
use news::Lang;

/// What becomes of a character.
pub(super) enum Kind {
    /// The model knows it, or nothing can stand for it.
    Known,
    /// It goes, and nobody sees it anyway.
    Nothing,
    /// Part of a word, by letters or digits.
    Letters(&'static str),
    /// A quotation mark, an apostrophe, a hyphen.
    Sign(char),
    /// A dash, which parts what stands on both sides also without spaces.
    Dash,
    /// A currency, by its code.
    Currency(&'static str),
    /// A fraction, by digits.
    Fraction(&'static str),
    /// It goes with the word or number behind it.
    Before,
    /// It goes with the word or number before it.
    Behind,
    Picture,
}

/// Signs, and what stands for them.
const SIGNS: [(&str, char); 3] = [
    ("“”„‟«»″〝〞「」『』", '"'),
    ("‘’‚‛‹›′´", '\''),
    ("‐‑‒–−→←↔•·", '-'),
];
const DASHES: &str = "—―";
/// Signs of currencies, and their codes in ISO 4217.
pub(crate) const CURRENCIES: [(char, &str); 16] = [
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('￥', "JPY"),
    ('₹', "INR"),
    ('₽', "RUB"),
    ('₴', "UAH"),
    ('₺', "TRY"),
    ('₩', "KRW"),
    ('₪', "ILS"),
    ('₫', "VND"),
    ('฿', "THB"),
    ('₦', "NGN"),
    ('₱', "PHP"),
    ('₸', "KZT"),
    ('₾', "GEL"),
];
const FRACTIONS: [(char, &str); 8] = [
    ('½', "1/2"),
    ('⅓', "1/3"),
    ('⅔', "2/3"),
    ('¼', "1/4"),
    ('¾', "3/4"),
    ('⅛', "1/8"),
    ('⅕', "1/5"),
    ('⅙', "1/6"),
];
/// Digits above and below the line, which models read as if they stood on it.
const RAISED: [&str; 2] = ["⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"];
const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const BEFORE: &str = "§¶©№≈±≤≥";
const BEHIND: &str = "®℠‰†‡";

/// What becomes of a character.
pub(super) fn kind(c: char, from: Lang, knows: &dyn Fn(char) -> bool) -> Kind {
    if c.is_ascii() {
        return Kind::Known;
    }
    // Models read these as letters and digits, which say something else.
    if let Some(digit) = raised(c) {
        return Kind::Letters(digit);
    }
    match c {
        '\u{ad}' | '\u{2060}' | '\u{feff}' => return Kind::Nothing,
        '™' => return Kind::Behind,
        _ => {}
    }
    if let Some((_, digits)) = FRACTIONS.iter().find(|(sign, _)| *sign == c) {
        return Kind::Fraction(digits);
    }
    if knows(c) {
        return Kind::Known;
    }
    match listed(c, from).or_else(|| latin(c)) {
        Some(found) if is_readable(&found, knows) => found,
        None if is_picture(c) => Kind::Picture,
        _ => Kind::Known,
    }
}

fn is_readable(kind: &Kind, knows: &dyn Fn(char) -> bool) -> bool {
    match kind {
        Kind::Sign(sign) => knows(*sign),
        Kind::Dash => knows('-'),
        Kind::Letters(letters) => letters.chars().all(knows),
        _ => true,
    }
}

fn raised(c: char) -> Option<&'static str> {
    let place = |signs: &&str| signs.chars().position(|sign| sign == c);
    DIGITS.get(RAISED.iter().find_map(place)?).copied()
}

fn listed(c: char, from: Lang) -> Option<Kind> {
    if let Some((_, sign)) = SIGNS.iter().find(|(signs, _)| signs.contains(c)) {
        return Some(Kind::Sign(*sign));
    }
    if let Some((_, code)) = CURRENCIES.iter().find(|(sign, _)| *sign == c) {
        return Some(Kind::Currency(match (*code, from.language()) {
            ("JPY", "zh") => "CNY",
            _ => code,
        }));
    }
    match c {
        '×' => Some(Kind::Letters("x")),
        _ if DASHES.contains(c) => Some(Kind::Dash),
        _ if BEFORE.contains(c) => Some(Kind::Before),
        _ if BEHIND.contains(c) => Some(Kind::Behind),
        _ => None,
    }
}

/// A letter by those of the Latin alphabet: with marks, Greek, or Cyrillic.
fn latin(c: char) -> Option<Kind> {
    let is_letter = matches!(c, 'À'..='ɏ' | 'Ḁ'..='ỿ' | 'Ͱ'..='ԯ') && c.is_alphabetic();
    let letters = is_letter.then(|| deunicode::deunicode_char(c)).flatten()?;
    // The soft sign would be an apostrophe.
    let sounds = letters.chars().all(char::is_alphabetic);
    Some(Kind::Letters(if sounds { letters } else { "" }))
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
        || c > '\u{2000}' && CodePointSetData::new::<ExtendedPictographic>().contains(c)
}

/// What joins or changes the picture before it.
pub(super) fn goes_on(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

pub(super) fn is_gap(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// The word or number that a text begins with, behind spaces.
pub(super) fn first_token(text: &str) -> &str {
    let text = text.trim_start_matches(is_gap);
    let end = text.find(|c: char| !is_of_token(c)).unwrap_or(text.len());
    text.get(..end)
        .unwrap_or_default()
        .trim_end_matches(['.', ','])
}

/// The word or number that a text ends with.
pub(super) fn last_token(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = text.rfind(|c: char| !is_of_token(c));
    let start = start.and_then(|at| text.get(at..)?.chars().next().map(|c| at + c.len_utf8()));
    text.get(start.unwrap_or(0)..)
        .unwrap_or_default()
        .trim_start_matches(['.', ','])
}

fn is_of_token(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | ',')
}

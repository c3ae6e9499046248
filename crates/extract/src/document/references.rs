//! Character references: `&amp;`, `&eacute`, `&#8217;`, `&#xe9;` (HTML Standard, 13.2.5.72 to
//! 13.2.5.84).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr;

/// Bytes of the longest name, `CounterClockwiseContourIntegral;`.
const LONGEST: usize = 32;

/// A text with its references read. In values of attributes those without a semicolon stay
/// that might be parts of an address.
pub(super) fn decoded(text: &str, in_attribute: bool) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        let (before, reference) = rest.split_at(at);
        decoded.push_str(before);
        let reference = reference.strip_prefix('&').unwrap_or_default();
        let read = match reference.strip_prefix('#') {
            Some(number) => numeric(number),
            None => named(reference, in_attribute),
        };
        match read {
            Some((signs, after)) => {
                decoded.extend(signs.into_iter().flatten());
                rest = after;
            }
            None => {
                decoded.push('&');
                rest = reference;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

/// One or two signs that a reference stands for, and what follows it.
type Read<'t> = ([Option<char>; 2], &'t str);

/// Reads what follows `&#`.
fn numeric(number: &str) -> Option<Read<'_>> {
    let (base, digits) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, number),
    };
    let rest = digits.trim_start_matches(|c: char| c.is_digit(base));
    let digits = digits.get(..digits.len() - rest.len())?;
    if digits.is_empty() {
        return None;
    }
    let code = digits
        .chars()
        .filter_map(|digit| digit.to_digit(base))
        .fold(0_u32, |code, digit| {
            code.saturating_mul(base).saturating_add(digit)
        });
    let sign = char::from_u32(code).filter(|sign| *sign != '\0');
    let sign = match code {
        // What writers of Windows' code page meant.
        0x80..=0x9f => usize::try_from(code - 0x80)
            .ok()
            .and_then(|at| C1_REPLACEMENTS.get(at).copied().flatten())
            .or(sign),
        _ => sign,
    };
    let sign = sign.unwrap_or(char::REPLACEMENT_CHARACTER);
    Some(([Some(sign), None], rest.strip_prefix(';').unwrap_or(rest)))
}

/// Reads what follows `&`: the longest name that there is.
fn named(text: &str, in_attribute: bool) -> Option<Read<'_>> {
    let letters = text.bytes().take(LONGEST);
    let letters = letters.take_while(u8::is_ascii_alphanumeric).count();
    let longest = letters + usize::from(text.as_bytes().get(letters) == Some(&b';'));
    let known = |length: usize| {
        let (name, after) = text.split_at_checked(length)?;
        let (first, second) = *NAMED_ENTITIES.get(name).filter(|found| found.0 != 0)?;
        let second = char::from_u32(second).filter(|sign| *sign != '\0');
        Some((name, [char::from_u32(first), second], after))
    };
    let (name, signs, after) = (1..=longest).rev().find_map(known)?;
    let goes_on = after.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    let part_of_address = in_attribute && goes_on && !name.ends_with(';');
    (!part_of_address).then_some((signs, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read() {
        for (text, expected) in [
            ("Bread &amp; butter&nbsp;&euro;2", "Bread & butter\u{a0}€2"),
            ("&#8217;&#x2019;&#X2019 &#146;", "’’’ ’"),
            ("&notit; &notin; &not", "¬it; ∉ ¬"),
            ("&#0;&#xd800;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("&NotEqualTilde;", "≂\u{338}"),
            ("& &; &# &#x; &#; &x; &&lt;", "& &; &# &#x; &#; &x; &<"),
        ] {
            assert_eq!(decoded(text, false), expected);
        }
    }

    #[test]
    fn addresses_in_attributes_keep_their_parts() {
        assert_eq!(decoded("/?a=1&copy=2&reg;&lt", true), "/?a=1&copy=2®<");
        assert_eq!(decoded("/?a=1&copy=2", false), "/?a=1©=2");
    }
}

//! The text of nodes, and what two printings of a text share.

use super::{NodeRef, is_inline};
use news::Text;

/// The text of a node, with single spaces; nothing of scripts and styles.
pub(crate) fn words(node: &NodeRef) -> String {
    let mut text = String::new();
    each_text(node, &mut |part| {
        text.push_str(part);
        true
    });
    one_line(&text)
}

/// The [`words`] of a node, where they are no more characters than `most`: a box of the whole
/// page need not be read to know that it is no line.
pub(crate) fn words_within(node: &NodeRef, most: usize) -> Option<String> {
    // The first bytes of characters, white space left out.
    let is_first = |byte: &u8| !byte.is_ascii_whitespace() && (byte & 0xc0) != 0x80;
    let (mut text, mut length) = (String::new(), 0);
    let whole = each_text(node, &mut |part| {
        length += part.bytes().filter(is_first).count();
        text.push_str(part);
        length <= most
    });
    let words = one_line(&text);
    (whole && words.chars().count() <= most).then_some(words)
}

/// Whether a node has any [`words`].
pub(crate) fn has_words(node: &NodeRef) -> bool {
    !each_text(node, &mut |part| part.chars().all(char::is_whitespace))
}

/// Bytes of a text that mostly tell whether it is the one that is looked for.
const OPENING: usize = 24;

/// The [`letters`] of a node's text, read as long as what is read so far may go on to one that
/// is looked for.
pub(crate) fn letters_while(node: &NodeRef, may_go_on: impl Fn(&str) -> bool) -> Option<String> {
    let mut found = String::new();
    let whole = each_text(node, &mut |part| {
        let opening = part.floor_char_boundary(OPENING);
        let (first, rest) = part.split_at(opening);
        add_letters(first, &mut found);
        may_go_on(&found) && {
            add_letters(rest, &mut found);
            rest.is_empty() || may_go_on(&found)
        }
    });
    whole.then_some(found)
}

/// Whether the [`letters`] of a node's text are these.
pub(crate) fn has_letters(node: &NodeRef, wanted: &str) -> bool {
    let mut rest = wanted;
    let mut part_letters = String::new();
    let agrees = each_text(node, &mut |part| {
        part_letters.clear();
        add_letters(part, &mut part_letters);
        let found = rest.strip_prefix(part_letters.as_str());
        rest = found.unwrap_or(rest);
        found.is_some()
    });
    agrees && rest.is_empty()
}

/// Shows the text of a node piece by piece, with spaces where lines break and nothing of
/// scripts and styles, as long as `see` says so; whether it did to the end.
fn each_text(node: &NodeRef, see: &mut impl FnMut(&str) -> bool) -> bool {
    enum Kind {
        Line,
        Box,
        Mute,
    }
    let kind = match node.element() {
        Some(element) => match &*element.name.local {
            "script" | "style" | "noscript" | "template" | "svg" | "rt" | "rp" => Kind::Mute,
            "br" => Kind::Box,
            tag if is_inline(tag) => Kind::Line,
            _ => Kind::Box,
        },
        None => match node.own_text() {
            Some(text) => return see(text),
            None => Kind::Line,
        },
    };
    let breaks = match kind {
        Kind::Mute => return true,
        Kind::Box => true,
        Kind::Line => false,
    };
    if breaks && !see(" ") {
        return false;
    }
    for child in node.children() {
        if !each_text(&child, see) {
            return false;
        }
    }
    !breaks || see(" ")
}

/// Text with runs of white space made one space, without spaces at its ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(word_end(rest));
        if !word.is_empty() && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        let mut after = after.chars();
        after.next();
        rest = after.as_str();
    }
    let kept = line.trim();
    match kept.len() == line.len() {
        true => line,
        false => kept.to_owned(),
    }
}

/// Where the first white space is at which a line may break, or the end.
fn word_end(text: &str) -> usize {
    // The first bytes of all white space.
    let may_be = |byte: &u8| matches!(byte, b' ' | 0x9..=0xd | 0xc2 | 0xe1..=0xe3);
    let breaks = |c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}';
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(found) = rest.as_bytes().iter().position(may_be)
    {
        at += found;
        match rest.get(found..).and_then(|rest| rest.chars().next()) {
            Some(c) if !breaks(c) => at += c.len_utf8(),
            _ => return at,
        }
    }
    text.len()
}

/// Letters and digits alone, in lower case: what two printings of a line share.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    add_letters(text, &mut letters);
    letters
}

/// How many of their words two lines share, from 0 to 1.
pub(crate) fn likeness(one: &str, other: &str) -> f64 {
    let words = |line: &str| -> Vec<String> {
        line.split_whitespace()
            .map(letters)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let most = one.len().max(other.len());
    if most == 0 {
        0.0
    } else {
        shared as f64 / most as f64
    }
}

fn add_letters(text: &str, letters: &mut String) {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric();
    letters.reserve(text.len());
    let start = letters.len();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| !is_letter(byte));
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        letters.push_str(word);
        let end = after.bytes().position(is_letter);
        let (signs, after) = after.split_at(end.unwrap_or(after.len()));
        let others = signs.chars().filter(|c| !c.is_ascii());
        others.for_each(|c| add_letter(c, letters));
        rest = after;
    }
    if let Some(added) = letters.get_mut(start..) {
        added.make_ascii_lowercase();
    }
}

/// Adds a sign beyond ASCII, if it is a letter.
fn add_letter(c: char, letters: &mut String) {
    match c {
        // Most letters of the press, without a search in the tables of Unicode.
        'ß'..='ö'
        | 'ø'..='ÿ'
        | 'а'..='я'
        | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ'
        | '一'..='鿿'
        | '가'..='힣' => letters.push(c),
        _ if c.is_alphanumeric() => letters.extend(c.to_lowercase()),
        _ => {}
    }
}

/// The characters of a text, weighted by script: a Han or kana sign says about
/// what three letters say, a Hangul syllable or Thai-like sign two.
pub(crate) fn weight(text: &str) -> usize {
    let begins = |byte: &u8| (byte & 0xc0) != 0x80 && !matches!(byte, b' ' | 0x9..=0xd);
    // Counted in bytes, many at once.
    let count = |part: &[u8]| part.iter().map(|byte| u8::from(begins(byte))).sum::<u8>();
    let parts = text.as_bytes().chunks(usize::from(u8::MAX));
    let signs: usize = parts.map(|part| usize::from(count(part))).sum();
    // The first bytes of white space beyond ASCII, and of signs that say more.
    let others = |found, byte| found | (byte == 0xc2) | (byte >= 0xe1);
    if !text.bytes().fold(false, others) {
        return signs;
    }
    let (mut more, mut less) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        match c as u32 {
            0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => more += 2,
            0xac00..=0xd7af => more += 1,
            _ => less += usize::from(c.is_whitespace()),
        }
    }
    signs + more - less
}

/// The [`weight`] of a text with marks.
pub(crate) fn text_weight(text: &Text) -> usize {
    text.spans.iter().map(|span| weight(&span.text)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_weigh_what_letters_say() {
        assert_eq!(weight("a b\tc"), 3);
        assert_eq!(weight("Brücke, \u{a0}é\u{3000}"), 8);
        assert_eq!(weight("桥 is 다리"), 3 + 2 + 4);
    }

    #[test]
    fn lines_break_at_white_space_alone() {
        for c in '\u{0}'..=char::MAX {
            let breaks = c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
            let text = format!("{c}a{c}{c}b");
            let expected = if breaks { "a b" } else { text.trim() };
            assert_eq!(one_line(&text), expected, "{c:?}");
            assert_eq!(weight(&c.to_string()) == 0, c.is_whitespace(), "{c:?}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\u{0}'..=char::MAX {
            let expected: String = match c.is_alphanumeric() {
                true => c.to_lowercase().collect(),
                false => String::new(),
            };
            assert_eq!(letters(&c.to_string()), expected, "{c:?}");
        }
    }
}

//! The text of nodes, and what two printings of a text share.

use super::{NodeRef, is_inline};

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
    let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}');
    for word in words.filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let kept = line.trim();
    match kept.len() == line.len() {
        true => line,
        false => kept.to_owned(),
    }
}

/// Letters and digits alone, in lower case: what two printings of a line share.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    add_letters(text, &mut letters);
    letters
}

fn add_letters(text: &str, letters: &mut String) {
    letters.reserve(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => letters.push(c),
            'A'..='Z' => letters.push(c.to_ascii_lowercase()),
            _ if c.is_ascii() => {}
            // Most letters of the press, without a search in the tables of Unicode.
            'ß'..='ö'
            | 'ø'..='ÿ'
            | 'а'..='я'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ヺ'
            | '一'..='鿿'
            | '가'..='힣' => {
                letters.push(c);
            }
            _ if c.is_alphanumeric() => letters.extend(c.to_lowercase()),
            _ => {}
        }
    }
}

/// The characters of a text, weighted by script: a Han or kana sign says about
/// what three letters say, a Hangul syllable or Thai-like sign two.
pub(crate) fn weight(text: &str) -> usize {
    let seen = |byte: &u8| !byte.is_ascii_whitespace() && *byte != 0xb;
    let of = |c: char| match c as u32 {
        0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => 3,
        0xac00..=0xd7af => 2,
        _ => usize::from(!c.is_whitespace()),
    };
    let (mut rest, mut sum) = (text, 0);
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (ascii, after) = rest.split_at(at);
        let mut after = after.chars();
        sum += ascii.bytes().filter(seen).count() + after.next().map_or(0, of);
        rest = after.as_str();
    }
    sum + rest.bytes().filter(seen).count()
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

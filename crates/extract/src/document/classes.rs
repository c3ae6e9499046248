//! The words that publishers put into class and id.

use super::value;
use dom_query::NodeRef;

/// Words that name something. Most words of a page are in no list; so a list knows by the
/// first letter and the length of a word, without reading itself, that it has none such.
pub(crate) struct Names {
    list: &'static str,
    /// For each first letter, by its last five bits, the lengths of the words as bits.
    lengths: [u32; 32],
}

impl Names {
    /// The words of a list, in lower case with spaces between.
    #[expect(
        clippy::indexing_slicing,
        reason = "five bits, and evaluated when compiled"
    )]
    pub(crate) const fn of(list: &'static str) -> Names {
        let mut lengths = [0; 32];
        let mut rest = list.as_bytes();
        let (mut first, mut length) = (0, 0);
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            if !byte.is_ascii_whitespace() {
                first = if length == 0 { *byte } else { first };
                length += 1;
            }
            if length > 0 && (byte.is_ascii_whitespace() || after.is_empty()) {
                lengths[(first & 31) as usize] |= 1 << (length & 31);
                length = 0;
            }
        }
        Names { list, lengths }
    }

    /// Whether a word is one of these.
    pub(crate) fn has(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or_default();
        let lengths = self.lengths.get(usize::from(first & 31));
        lengths.is_some_and(|lengths| lengths >> (word.len() & 31) & 1 == 1)
            && has_word(self.list, word)
    }
}

fn has_word(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|name| name == word)
}

/// Class and id in lower case.
pub(crate) fn class_and_id(node: &NodeRef) -> String {
    let class = node.attr("class").unwrap_or_default();
    let id = node.attr("id").unwrap_or_default();
    format!("{class} {id}").to_lowercase()
}

/// The words of class and id: split at spaces, hyphens, underscores and humps.
pub(crate) fn class_words(node: &NodeRef) -> Vec<String> {
    let mut words = Vec::new();
    any_class_word(node, |word| {
        words.push(word.to_owned());
        false
    });
    words
}

/// The words of class and id in one text, with spaces between, one for each sign that is
/// no letter.
pub(crate) fn class_line(node: &NodeRef) -> String {
    let mut line = String::new();
    for_each_name(node, &mut |name| {
        add_words(name, &mut line);
        false
    });
    line
}

/// Whether one of the words of class and id is what is asked for.
pub(crate) fn any_class_word(node: &NodeRef, mut is: impl FnMut(&str) -> bool) -> bool {
    let mut lower = String::new();
    for_each_name(node, &mut |name| match name.is_ascii() {
        true => any_ascii_word(name, &mut lower, &mut is),
        false => {
            let mut line = String::new();
            add_words(name, &mut line);
            line.split(' ').any(|word| !word.is_empty() && is(word))
        }
    })
}

/// Whether class or id have one of a few words, given with spaces between.
pub(crate) fn is_classed(node: &NodeRef, names: &str) -> bool {
    any_class_word(node, |word| has_word(names, word))
}

/// Whether class or id have one of these words.
pub(crate) fn is_classed_as(node: &NodeRef, names: &Names) -> bool {
    any_class_word(node, |word| names.has(word))
}

/// Shows each class and then the id, until one is what is asked for; whether one was.
fn for_each_name(node: &NodeRef, is: &mut impl FnMut(&str) -> bool) -> bool {
    let Some(element) = node.element_ref() else {
        return false;
    };
    let classes = value(&element, "class").unwrap_or_default();
    let mut classes = classes.split_ascii_whitespace();
    // `print:hidden` and `[&>p]:mb-4` are styles, not names.
    classes.any(|name| !name.contains([':', '[', '(']) && is(name))
        || value(&element, "id").is_some_and(is)
}

/// Shows each word of a name in lower case, copied only where it is not, until one is what is
/// asked for; whether one was.
fn any_ascii_word(name: &str, lower: &mut String, is: &mut impl FnMut(&str) -> bool) -> bool {
    let mut shown = |from: usize, to: usize| {
        let word = name.get(from..to).unwrap_or_default();
        if !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return !word.is_empty() && is(word);
        }
        lower.clear();
        lower.push_str(word);
        lower.make_ascii_lowercase();
        is(lower)
    };
    let (mut start, mut lower_before) = (0, false);
    for (at, byte) in name.bytes().enumerate() {
        let sign = !byte.is_ascii_alphanumeric();
        if sign || lower_before && byte.is_ascii_uppercase() {
            if shown(start, at) {
                return true;
            }
            start = at + usize::from(sign);
        }
        lower_before = byte.is_ascii_lowercase();
    }
    shown(start, name.len())
}

fn add_words(name: &str, line: &mut String) {
    let mut lower_before = false;
    for c in name.chars() {
        let hump = lower_before && c.is_uppercase();
        if hump || !c.is_alphanumeric() {
            line.push(' ');
        }
        if c.is_ascii_lowercase() {
            line.push(c);
        } else if c.is_alphanumeric() {
            line.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    line.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    #[test]
    fn class_names_fall_into_words() {
        let words = |html: &str| class_words(&Document::from(html).select("p").nodes()[0]);
        let found = words("<p class='ArticleBody-lead article__head' id=x1>");
        assert_eq!(found, ["article", "body", "lead", "article", "head", "x1"]);
        assert_eq!(words("<p class='print:hidden mt-2'>"), ["mt", "2"]);
        assert_eq!(words("<p id='ÜberTitel'>"), ["über", "titel"]);
    }

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const LIST: &str = " author  autor comentários\n комментарии ";
        const NAMES: Names = Names::of(LIST);
        for word in LIST.split_whitespace() {
            assert!(NAMES.has(word), "{word}");
        }
        for word in ["", "a", "autho", "actor", "автор", "author autor"] {
            assert!(!NAMES.has(word), "{word}");
        }
    }
}

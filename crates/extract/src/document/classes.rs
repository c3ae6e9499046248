//! The words that publishers put into class and id.

use super::NodeRef;

/// Places of a table of words; the longest list has a third as many.
pub(super) const PLACES: usize = 512;

/// Words that name something. They are asked for each word of each class of a page, so each
/// list is put into a table when it is compiled.
pub(crate) struct Names {
    list: &'static str,
    /// Where in the list the word begins and ends that has each place, or came next to it.
    table: [(u16, u16); PLACES],
}

impl Names {
    /// The words of a list, in lower case with spaces between.
    #[expect(
        clippy::indexing_slicing,
        reason = "within bounds, and evaluated when compiled"
    )]
    pub(crate) const fn of(list: &'static str) -> Names {
        let bytes = list.as_bytes();
        let mut table = [(0, 0); PLACES];
        let mut end = 0;
        while end < bytes.len() {
            let start = end;
            while end < bytes.len() && !bytes[end].is_ascii_whitespace() {
                end += 1;
            }
            if end > start {
                let word = bytes.split_at(end).0.split_at(start).1;
                let mut place = place_of(word);
                while table[place].1 != 0 {
                    place = (place + 1) % PLACES;
                }
                table[place] = (start as u16, end as u16);
            }
            end += 1;
        }
        Names { list, table }
    }

    /// Whether a word is one of these.
    pub(crate) fn has(&self, word: &str) -> bool {
        let mut place = place_of(word.as_bytes());
        while let Some((start, end)) = self.table.get(place)
            && *end != 0
        {
            if self.list.get(usize::from(*start)..usize::from(*end)) == Some(word) {
                return true;
            }
            place = (place + 1) % PLACES;
        }
        false
    }
}

/// The first place that a word may have: by its length, its ends and its middle.
#[expect(clippy::indexing_slicing, reason = "within bounds by the test before")]
pub(super) const fn place_of(word: &[u8]) -> usize {
    if word.is_empty() {
        return 0;
    }
    let (first, last) = (word[0] as usize, word[word.len() - 1] as usize);
    let middle = word[word.len() / 2] as usize;
    (first * 5 + last * 43 + middle * 97 + word.len() * 61) % PLACES
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

/// Whether class or id have one of these words.
pub(crate) fn is_classed(node: &NodeRef, names: &Names) -> bool {
    any_class_word(node, |word| names.has(word))
}

/// Shows each class and then the id, until one is what is asked for; whether one was.
fn for_each_name(node: &NodeRef, is: &mut impl FnMut(&str) -> bool) -> bool {
    let Some(element) = node.element() else {
        return false;
    };
    let mut classes = element.class().unwrap_or_default().split_ascii_whitespace();
    // `print:hidden` and `[&>p]:mb-4` are styles, not names.
    classes.any(|name| !name.contains([':', '[', '(']) && is(name)) || element.id().is_some_and(is)
}

/// Shows each word of a name in lower case, copied only where it is not, until one is what is
/// asked for; whether one was.
fn any_ascii_word(name: &str, lower: &mut String, is: &mut impl FnMut(&str) -> bool) -> bool {
    let mut shown = |from: usize, to: usize, large: bool| {
        let word = name.get(from..to).unwrap_or_default();
        if !large {
            return !word.is_empty() && is(word);
        }
        lower.clear();
        lower.push_str(word);
        lower.make_ascii_lowercase();
        is(lower)
    };
    let (mut start, mut lower_before, mut large) = (0, false, false);
    for (at, byte) in name.bytes().enumerate() {
        let sign = !byte.is_ascii_alphanumeric();
        let capital = byte.is_ascii_uppercase();
        if sign || lower_before && capital {
            if shown(start, at, large) {
                return true;
            }
            start = at + usize::from(sign);
            large = false;
        }
        large |= capital;
        lower_before = byte.is_ascii_lowercase();
    }
    shown(start, name.len(), large)
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
    use crate::document::Document;

    #[test]
    fn class_names_fall_into_words() {
        let words = |html: &str| {
            let page = Document::from(html);
            class_words(&page.body().unwrap().first_child().unwrap())
        };
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

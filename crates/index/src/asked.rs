//! What a reader asks for, read from the words typed.

use crate::words::{Cutter, Forms, Word};

/// Most characters of a query that are read.
const LONGEST_QUERY: usize = 300;
/// Most words of a query that are searched for.
const MOST_WORDS: usize = 16;

/// A query, read. Any text gives one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Asked {
    /// What a hit must have, each.
    pub wanted: Vec<Clause>,
    /// What a hit must not have.
    pub unwanted: Vec<Clause>,
    /// Whether a part of the query was left out, being too long.
    pub shortened: bool,
}

/// A part of a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Clause {
    /// A word in any of its forms.
    Word(Forms),
    /// Words in this form and order, at least one.
    Phrase(Vec<Forms>),
}

impl Clause {
    /// Whether a word of a text is what this part of the query looks for.
    pub fn finds(&self, word: &Forms) -> bool {
        match self {
            Clause::Phrase(words) => words.iter().any(|asked| asked.plain() == word.plain()),
            // A plain word that is the stem of another counts as its form.
            Clause::Word(asked) => {
                let is_form = |stem| word.plain() == stem || word.stems().any(|of| of == stem);
                asked.plain() == word.plain() || asked.stems().any(is_form)
            }
        }
    }
}

/// A stretch of the query between spaces, or within quotes.
struct Part {
    excluded: bool,
    quoted: bool,
    text: String,
}

/// Reads a query: words are all wanted, `-` before a word or a quotation excludes it,
/// a quotation is a phrase.
pub(crate) fn read(query: &str, cutter: &Cutter) -> Asked {
    let text = bounded(query);
    let mut asked = Asked {
        shortened: text.len() < query.len(),
        ..Asked::default()
    };
    let mut room = MOST_WORDS;
    for part in parts(text) {
        let mut words = cutter.cut(&part.text);
        asked.shortened |= words.len() > room;
        words.truncate(room);
        room -= words.len();
        asked.add(&part, words);
    }
    asked
}

/// The letters that words which answer a query begin with, where that can be told at a
/// glance: most words of a text do not, and need not be looked at closely.
pub(crate) struct Firsts {
    /// Those of ASCII, lower case; `None` where any may do.
    ascii: Option<Vec<u8>>,
}

impl Firsts {
    /// Whether a word as it stands in a text may answer the query.
    pub fn may_begin(&self, written: &str) -> bool {
        match (&self.ascii, written.as_bytes().first()) {
            (Some(firsts), Some(first)) if first.is_ascii() => {
                firsts.contains(&first.to_ascii_lowercase())
            }
            _ => true,
        }
    }
}

/// All words of a query that are read, in order.
pub(crate) fn words(query: &str, cutter: &Cutter) -> Vec<Word> {
    let mut words = cutter.cut(bounded(query));
    words.truncate(MOST_WORDS);
    words
}

fn bounded(query: &str) -> &str {
    match query.char_indices().nth(LONGEST_QUERY) {
        Some((end, _)) => query.get(..end).unwrap_or_default(),
        None => query,
    }
}

impl Asked {
    /// What words that answer this begin with.
    pub fn firsts(&self, cutter: &Cutter) -> Firsts {
        let words = self.wanted.iter().flat_map(|clause| match clause {
            Clause::Word(word) => std::slice::from_ref(word),
            Clause::Phrase(words) => words.as_slice(),
        });
        let firsts = words.filter_map(|word| word.plain().bytes().next());
        Firsts {
            ascii: cutter.keeps_first_letters().then(|| firsts.collect()),
        }
    }

    fn add(&mut self, part: &Part, words: Vec<Word>) {
        let side = match part.excluded {
            true => &mut self.unwanted,
            false => &mut self.wanted,
        };
        let mut words: Vec<Forms> = words.into_iter().map(|word| word.forms).collect();
        if part.quoted || (part.excluded && words.len() > 1) {
            if !words.is_empty() {
                side.push(Clause::Phrase(words));
            }
        } else {
            side.extend(words.drain(..).map(Clause::Word));
        }
    }
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let bare = rest.trim_start_matches(is_minus);
        let excluded = bare.len() < rest.len();
        let quoted = bare.starts_with(is_quote);
        let (inside, after) = match quoted {
            true => split(bare.strip_prefix(is_quote).unwrap_or(bare), is_quote),
            false => split(bare, char::is_whitespace),
        };
        parts.push(Part {
            excluded,
            quoted,
            text: inside.to_owned(),
        });
        rest = after.trim_start();
    }
    parts
}

/// Splits before the first such character, and leaves it out.
fn split(text: &str, at: impl Fn(char) -> bool) -> (&str, &str) {
    match text.char_indices().find(|&(_, c)| at(c)) {
        Some((start, c)) => {
            let (before, after) = text.split_at(start);
            (before, after.strip_prefix(c).unwrap_or(after))
        }
        None => (text, ""),
    }
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2212}')
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use news::Lang;

    fn shown(query: &str) -> String {
        let asked = read(query, &Cutter::new(Lang::ENGLISH));
        let show = |clause: &Clause| match clause {
            Clause::Word(word) => word.plain().to_owned(),
            Clause::Phrase(words) => {
                let plain: Vec<&str> = words.iter().map(|word| word.plain()).collect();
                format!("\"{}\"", plain.join(" "))
            }
        };
        let wanted: Vec<String> = asked.wanted.iter().map(show).collect();
        let unwanted: Vec<String> = asked.unwanted.iter().map(show).collect();
        let more = if asked.shortened { " ..." } else { "" };
        format!("{} | {}{more}", wanted.join(" "), unwanted.join(" "))
    }

    #[test]
    fn queries_are_read() {
        assert_eq!(shown("Old bridge"), "old bridge | ");
        assert_eq!(
            shown("“old bridge” -ferry -\"night boat\""),
            "\"old bridge\" | ferry \"night boat\""
        );
        assert_eq!(shown("e-mail covid-19"), "e mail covid 19 | ");
        assert_eq!(shown("-e-mail"), " | \"e mail\"");
        assert_eq!(shown("\"open end"), "\"open end\" | ");
        assert_eq!(
            shown("- -- \"\" \" \" AND OR *:* field:x"),
            "and or field x | "
        );
        assert_eq!(shown(""), " | ");
    }

    #[test]
    fn long_queries_are_shortened() {
        assert!(shown(&"word ".repeat(17)).ends_with("..."));
        assert!(shown(&"x".repeat(1_000_000)).ends_with("..."));
        assert!(!shown(&"word ".repeat(16)).ends_with("..."));
    }
}

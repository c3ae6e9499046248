//! What a reader asks for, read from the words typed.

use crate::words::{Cutter, Word};

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
    Word(Word),
    /// Words in this form and order; plain, at least one.
    Phrase(Vec<String>),
}

impl Clause {
    /// Whether a word of a text is what this part of the query looks for.
    pub fn finds(&self, word: &Word) -> bool {
        match self {
            Clause::Phrase(words) => words.contains(&word.plain),
            Clause::Word(asked) => {
                asked.plain == word.plain
                    || asked.stems.iter().any(|stem| word.stems.contains(stem))
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
    let text: String = query.chars().take(LONGEST_QUERY).collect();
    let mut asked = Asked {
        shortened: text.len() < query.len(),
        ..Asked::default()
    };
    let mut room = MOST_WORDS;
    for part in parts(&text) {
        let mut words = cutter.cut(&part.text);
        asked.shortened |= words.len() > room;
        words.truncate(room);
        room -= words.len();
        asked.add(&part, words);
    }
    asked
}

impl Asked {
    fn add(&mut self, part: &Part, words: Vec<Word>) {
        let side = match part.excluded {
            true => &mut self.unwanted,
            false => &mut self.wanted,
        };
        if part.quoted || (part.excluded && words.len() > 1) {
            if !words.is_empty() {
                let plain = words.into_iter().map(|word| word.plain).collect();
                side.push(Clause::Phrase(plain));
            }
        } else {
            side.extend(words.into_iter().map(Clause::Word));
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
            Clause::Word(word) => word.plain.clone(),
            Clause::Phrase(words) => format!("\"{}\"", words.join(" ")),
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

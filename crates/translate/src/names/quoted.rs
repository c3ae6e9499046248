//! Names in quotation marks: ships, films.

use super::lists::{is_saying, is_thing};
use crate::{
    slice::{is_whole, part},
    spelling::{Spelling, Word, words_of},
};
use news::Lang;
use std::ops::Range;

/// Most words of a name in quotation marks.
const MOST: usize = 4;
/// Letters of a word that has a capital in a title.
const LONG: usize = 4;

const PAIRS: [(char, &str); 4] = [('«', "»"), ('“', "”"), ('„', "“”"), ('"', "\"")];

/// What stands in quotation marks and may be a name: one to four words that begin
/// with a capital, without a sign at their end.
pub(crate) fn pieces(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    for (at, c) in sentence.char_indices() {
        match open {
            Some((start, close)) if close.contains(c) => {
                open = None;
                let range = start..at;
                if is_candidate(part(sentence, range.clone())) {
                    found.push(range);
                }
            }
            Some(_) => {}
            None => {
                let pair = PAIRS.iter().find(|(open, _)| *open == c);
                open = pair.map(|(_, close)| (at + c.len_utf8(), *close));
            }
        }
    }
    found
}

fn is_candidate(piece: &str) -> bool {
    let words = words_of(piece);
    let ends = piece.ends_with(|c: char| c.is_alphanumeric());
    let begins = words
        .first()
        .is_some_and(|word| word.is_capital() && word.range.start == 0);
    let plain = piece
        .chars()
        .all(|c| c.is_alphanumeric() || " -’'".contains(c));
    begins && ends && plain && words.len() <= MOST && super::is_latin(piece)
}

/// Whether a quoted word is a name by where it stands: within a sentence, behind a
/// word that does not say that somebody speaks, and never written small.
pub(super) fn is_name(sentence: &str, range: &Range<usize>, spelling: &Spelling) -> bool {
    let piece = part(sentence, range.clone());
    let words = words_of(piece);
    let [word] = words.as_slice() else {
        return false;
    };
    let use_ = spelling.of_word(word.text);
    let before = part(sentence, 0..range.start);
    let before = before.trim_end_matches(['«', '“', '„', '"']);
    let previous = words_of(before).pop();
    let follows = previous.is_some_and(|previous| {
        part(before, previous.range.end..before.len()) == " " && !is_saying(previous.text)
    });
    let rest = part(sentence, range.end..sentence.len());
    let said = rest.chars().nth(1).is_some_and(|c| ",!?".contains(c));
    follows && !said && use_.small == 0 && is_word(word)
}

fn is_word(word: &Word<'_>) -> bool {
    word.text.chars().count() > 2 && word.text.chars().any(char::is_lowercase)
}

/// Whether the article has the quoted words elsewhere: written as a name without
/// quotation marks, or quoted again, where they are written like a title.
pub(super) fn is_known(piece: &str, times: usize, text: &str, spelling: &Spelling) -> bool {
    let words = words_of(piece);
    if words.len() < 2 {
        let found = spelling.of_word(piece);
        return words.first().is_some_and(is_word) && found.small == 0 && found.capital > 0;
    }
    let long = |word: &&Word<'_>| word.text.chars().count() >= LONG;
    if words.iter().any(|word| is_thing(word.text)) {
        return false;
    }
    let last = words.last().is_some_and(Word::is_capital);
    let titled = last && words.iter().filter(long).all(Word::is_capital);
    let bare = text.match_indices(piece).any(|(at, _)| {
        let quoted = part(text, 0..at).ends_with(['«', '“', '„', '"']);
        let range = at..at + piece.len();
        !quoted && is_whole(text, &range)
    });
    titled && (bare || times > 1)
}

/// The range with the quotation marks around it, if there are.
pub(super) fn with_marks(text: &str, range: &Range<usize>) -> Range<usize> {
    let open = part(text, 0..range.start).chars().next_back();
    let close = part(text, range.end..text.len()).chars().next();
    match (open, close) {
        (Some(open), Some(close)) if is_mark(open) && is_mark(close) => {
            range.start - open.len_utf8()..range.end + close.len_utf8()
        }
        _ => range.clone(),
    }
}

fn is_mark(c: char) -> bool {
    "\"“”„«»".contains(c)
}

/// A piece with its quotation marks as a language has them: English has no `«»`.
pub(super) fn marked_for(piece: &str, to: Lang) -> String {
    let strange = to.base() == Lang::ENGLISH && piece.starts_with(['«', '„']);
    match strange {
        true => format!("“{}”", piece.trim_matches(is_mark)),
        false => piece.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    fn named(sentence: &str) -> Vec<&str> {
        let spelling = Spelling::default();
        pieces(sentence)
            .into_iter()
            .filter(|range| is_name(sentence, range, &spelling))
            .map(|range| &sentence[range])
            .collect()
    }

    #[test]
    fn single_words() {
        assert_eq!(named("O ferry «Gaivota» encalhou."), ["Gaivota"]);
        assert_eq!(
            named("The ship “Heron” and the boat \"Tern\"."),
            ["Heron", "Tern"]
        );
        for said in [
            "She said “Never” and left.",
            "“Gaivota” encalhou.",
            "A resposta: «Nunca».",
            "O povo pedia “Justiça!” na rua.",
            "a chamada “nova gestão” caiu",
            "«Sim», respondeu.",
        ] {
            assert_eq!(named(said), [""; 0], "{said}");
        }
    }

    #[test]
    fn marks() {
        let text = "o «Sal» e o Mar";
        let at = text.find("Sal").unwrap();
        let range = with_marks(text, &(at..at + 3));
        assert_eq!(&text[range], "«Sal»");
        let at = text.find("Mar").unwrap();
        assert_eq!(with_marks(text, &(at..at + 3)), at..at + 3);
        assert_eq!(marked_for("«Sal»", Lang::ENGLISH), "“Sal”");
        assert_eq!(marked_for("«Sal»", "fr".parse().unwrap()), "«Sal»");
        assert_eq!(marked_for("Sal", Lang::ENGLISH), "Sal");
    }

    #[test]
    fn titles_that_come_again() {
        let none = Spelling::default();
        let known = |piece, times, text| is_known(piece, times, text, &none);
        assert!(known("O Ano do Sal", 2, ""));
        assert!(!known("O Ano do Sal", 1, "“O Ano do Sal”"));
        assert!(known("O Ano do Sal", 1, "ver O Ano do Sal."));
        assert!(!known("Vão jantar", 2, "Vão jantar"));
    }
}

//! Words that open a byline in one language, or tell a place in it, and are somebody's given
//! name in another; and surnames that are roles or outlets elsewhere.

use news::Lang;
use std::{collections::HashSet, sync::LazyLock};

/// Words for "by", and the languages that have them.
const OPENERS: [(&str, &str); 13] = [
    ("von", "de lb nds"),
    ("vom", "de lb nds"),
    ("par", "fr oc ht"),
    ("di", "it co sc id ms"),
    ("da", "it pt gl"),
    ("de", "es fr pt gl ca oc ro nl ast"),
    ("av", "sv nb nn no tr"),
    ("af", "da is fo"),
    ("por", "es pt gl ast"),
    ("door", "nl af"),
    ("od", "sl hr sr bs cs sk mk"),
    ("oleh", "id ms"),
    ("przez", "pl"),
];

/// Words for "in", "with" and the like, and the languages that have them. "Per" is a name in
/// the north whatever the page is in.
const PREPOSITIONS: [(&str, &str); 8] = [
    ("per", "-"),
    ("con", "es it gl ast"),
    ("um", "de lb pt gl"),
    ("em", "pt"),
    ("am", "de lb"),
    ("on", "en fr"),
    ("en", "es fr ca gl nl ast"),
    ("a", "pt es gl it fr ca ro hu eu"),
];

/// Surnames that are a role, an outlet or a button's word otherwise.
const SURNAMES: [&str; 9] = [
    "more", "head", "read", "chief", "share", "post", "press", "service", "board",
];

static GIVEN: LazyLock<HashSet<String>> =
    LazyLock::new(|| news::given_names().map(str::to_lowercase).collect());

/// Whether the word that opens a line as bylines do is the given name of who signs: in a page
/// of another language, where one name alone comes after it.
pub(super) fn is_no_opener(opener: &str, rest: &str, language: Option<Lang>) -> bool {
    let one = !rest.contains(' ') && is_surname(rest);
    one && is_name_in(opener.trim_end(), &OPENERS, language)
}

/// A name without a given name that is a preposition elsewhere.
pub(super) fn without_given(part: &str, language: Option<Lang>) -> &str {
    let Some((first, rest)) = part.split_once(' ') else {
        return part;
    };
    let few = rest.split(' ').count() <= 2 && rest.split(' ').all(is_surname);
    let given = match first {
        "Per" => rest.starts_with(char::is_uppercase),
        _ => few && is_name_in(first, &PREPOSITIONS, language),
    };
    if given { rest } else { part }
}

/// Whether a name ends with a surname that would be none but for the given name before it.
pub(super) fn is_called_so(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let large = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    match words.as_slice() {
        [first, .., last] if large && words.len() <= 3 => {
            SURNAMES.contains(&last.to_lowercase().as_str())
                && GIVEN.contains(&first.to_lowercase())
        }
        _ => false,
    }
}

/// Whether a word of the table is written as a name, on a page of a language without it.
fn is_name_in(word: &str, table: &[(&str, &str)], language: Option<Lang>) -> bool {
    let lower = word.to_lowercase();
    let entry = table.iter().find(|(known, _)| *known == lower);
    let Some(((_, languages), language)) = entry.zip(language.filter(|it| it.is_known())) else {
        return false;
    };
    let capital = word.starts_with(char::is_uppercase);
    let shouted = word.chars().count() > 1 && word == word.to_uppercase();
    let usual = languages
        .split(' ')
        .any(|other| other == language.language());
    capital && !shouted && !usual
}

/// A capital and small letters.
fn is_surname(word: &str) -> bool {
    let sign = |c: char| matches!(c, '-' | '\'' | '’');
    word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && word.chars().all(|c| c.is_alphabetic() || sign(c))
}

//! Wording: what can be told of a text without understanding it.

use super::{expression_args, languages, messages};
use crate::l10n::tests::locale;
use fluent_syntax::ast::{Expression, Pattern, PatternElement};
use icu::properties::{CodePointMapData, props::Script};
use news::Lang;
use std::collections::BTreeSet;

/// How the press of a language quotes.
const QUOTES: [(&str, char, char); 27] = [
    ("ar", '«', '»'),
    ("bn", '‘', '’'),
    ("cs", '„', '“'),
    ("de", '„', '“'),
    ("el", '«', '»'),
    ("en", '“', '”'),
    ("es", '«', '»'),
    ("fa", '«', '»'),
    ("fi", '”', '”'),
    ("fr", '«', '»'),
    ("he", '”', '”'),
    ("hi", '“', '”'),
    ("id", '“', '”'),
    ("it", '«', '»'),
    ("ja", '「', '」'),
    ("ko", '‘', '’'),
    ("nl", '‘', '’'),
    ("pl", '„', '”'),
    ("pt", '«', '»'),
    ("ru", '«', '»'),
    ("sv", '”', '”'),
    ("th", '“', '”'),
    ("tr", '“', '”'),
    ("uk", '«', '»'),
    ("ur", '“', '”'),
    ("vi", '“', '”'),
    ("zh", '“', '”'),
];

/// All marks that quote somewhere, and those of a typewriter. The apostrophe `’` quotes
/// where it is not between letters.
const QUOTING: &str = "«»‹›„“”‚‘’「」『』\"'`";

/// Marks of the Latin script that a language has its own for.
const NOT_THEIRS: [(&str, &str); 8] = [
    ("ar", ",;?"),
    ("bn", "."),
    ("fa", ",;?"),
    ("hi", "."),
    ("ja", ",.;:?!()~"),
    ("th", ".;?"),
    ("ur", ",;?."),
    ("zh", ",.;:?!()"),
];

/// Languages whose names of languages lack the word for language, and that word: before
/// each name that is filled in.
const BEFORE_LANGUAGES: [(&str, &str); 2] = [("id", "bahasa "), ("th", "ภาษา")];

/// Marks that end a sentence.
const ENDS: &str = ".!?。।۔؟";

/// Messages that are the same in a language as in English, though longer than a word.
const SAME: [(&str, &str); 0] = [];

/// Every text that a message can become, with `$` where an argument stands, and
/// `¤` where it is the name of a language.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let endings = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => variants
                .iter()
                .flat_map(|v| self::texts(&v.value))
                .collect(),
            PatternElement::Placeable { expression } => {
                let mut args = BTreeSet::new();
                expression_args(expression, &mut args);
                let language = args
                    .iter()
                    .any(|arg| *arg == "way" || arg.starts_with("language"));
                vec![if language { "¤" } else { "$" }.to_owned()]
            }
        };
        let mut joined = Vec::new();
        for text in &texts {
            joined.extend(endings.iter().map(|end| format!("{text}{end}")));
        }
        texts = joined;
    }
    texts
}

fn each_text(check: impl Fn(Lang, &str, &str)) {
    for lang in languages() {
        for (key, pattern) in messages(*lang) {
            for text in texts(&pattern) {
                check(*lang, key, &text);
            }
        }
    }
}

fn quotes(lang: Lang) -> (char, char) {
    let tag = lang.to_string();
    let found = QUOTES.iter().find(|(own, ..)| *own == tag);
    let (_, open, close) = found.unwrap_or_else(|| panic!("QUOTES lacks {lang}"));
    (*open, *close)
}

/// The marks of a text that open or close, without apostrophes.
fn marks(text: &str) -> Vec<char> {
    let letters: Vec<char> = text.chars().collect();
    let letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|c| c.is_alphabetic())
    };
    let is_mark = |(at, c): &(usize, &char)| {
        let apostrophe = **c == '’' && letter(at.checked_sub(1)) && letter(Some(at + 1));
        !apostrophe && (QUOTING.contains(**c) || "()[]{}（）".contains(**c))
    };
    let found = letters.iter().enumerate().filter(is_mark);
    found.map(|(_, c)| *c).collect()
}

/// The first mark of a text that has no other, or is not of this language.
fn odd_mark(text: &str, (open, close): (char, char)) -> Option<char> {
    let pairs = [
        (open, close),
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('（', '）'),
    ];
    let mut waiting = Vec::new();
    for mark in marks(text) {
        if waiting.last() == Some(&mark) {
            waiting.pop();
            continue;
        }
        match pairs.iter().find(|(open, _)| *open == mark) {
            Some((_, close)) => waiting.push(*close),
            None => return Some(mark),
        }
    }
    waiting.pop()
}

/// The words of a text.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The scripts of a word among those whose letters look alike.
fn alike(word: &str) -> BTreeSet<&'static str> {
    let scripts = CodePointMapData::<Script>::new();
    let script = |c: char| match scripts.get(c) {
        Script::Latin => Some("Latin"),
        Script::Cyrillic => Some("Cyrillic"),
        Script::Greek => Some("Greek"),
        _ => None,
    };
    word.chars().filter_map(script).collect()
}

fn ends(text: &str) -> bool {
    text.ends_with(|c| ENDS.contains(c))
}

#[test]
fn quotes_and_brackets_close() {
    each_text(|lang, key, text| {
        assert_eq!(
            odd_mark(text, quotes(lang)),
            None,
            "{key} in {lang}.ftl: {text}"
        );
    });
}

#[test]
fn odd_marks_are_found() {
    let english = ('“', '”');
    assert_eq!(odd_mark("the “$” of a reader’s (own)", english), None);
    assert_eq!(odd_mark("the \"$\"", english), Some('"'));
    assert_eq!(odd_mark("the “$", english), Some('”'));
    assert_eq!(odd_mark("the $)", english), Some(')'));
    assert_eq!(odd_mark("(“$)”", english), Some(')'));
    assert_eq!(odd_mark("„$”", ('„', '“')), Some('”'));
    assert_eq!(odd_mark("”$”", ('”', '”')), None);
    assert_eq!(odd_mark("Foto’s ‘$’", ('‘', '’')), None);
}

#[test]
fn no_message_was_left_in_english() {
    let english = messages(Lang::ENGLISH);
    for lang in languages().iter().filter(|lang| **lang != Lang::ENGLISH) {
        for (key, pattern) in messages(*lang) {
            let long = texts(&pattern).iter().any(|text| words(text).len() > 1);
            let same = SAME.contains(&(lang.to_string().as_str(), key));
            assert!(
                !long || same || pattern != english[key],
                "{key} in {lang}.ftl is English"
            );
        }
    }
}

#[test]
fn messages_are_no_html() {
    each_text(|lang, key, text| {
        let html = text.contains(['<', '>', '&', '\u{fffc}', '\t']);
        assert!(!html, "{key} in {lang}.ftl: {text}");
    });
}

#[test]
fn a_sentence_ends_like_one_and_a_label_does_not() {
    let english = messages(Lang::ENGLISH);
    each_text(|lang, key, text| {
        // Thai has no full stop.
        let says = texts(&english[key]).iter().any(|text| text.ends_with('.'));
        if says && lang.to_string() != "th" {
            assert!(ends(text), "{key} in {lang}.ftl is a sentence: {text}");
        }
        let asks = texts(&english[key]).iter().any(|text| text.ends_with('?'));
        if !says && !asks {
            assert!(!ends(text), "{key} in {lang}.ftl is a label: {text}");
        }
    });
}

#[test]
fn marks_are_those_of_the_language() {
    each_text(|lang, key, text| {
        let tag = lang.to_string();
        let own = NOT_THEIRS.iter().find(|(own, _)| *own == tag);
        let odd = own.and_then(|(_, odd)| text.chars().find(|c| odd.contains(*c)));
        assert_eq!(odd, None, "{key} in {lang}.ftl: {text}");
        match tag.as_str() {
            "es" => {
                let count = |mark| text.matches(mark).count();
                assert_eq!(count('?'), count('¿'), "{key} in es.ftl");
                assert_eq!(count('!'), count('¡'), "{key} in es.ftl");
            }
            "fr" => assert_eq!(badly_spaced(text), None, "{key} in fr.ftl: {text}"),
            _ => {}
        }
    });
}

/// A mark of a French text that has not the space that belongs before it, or after it.
fn badly_spaced(text: &str) -> Option<char> {
    let mut before = ' ';
    for c in text.chars() {
        let due = match c {
            ';' | '!' | '?' | '»' => Some('\u{202f}'),
            ':' => Some('\u{a0}'),
            _ => None,
        };
        if due.is_some_and(|due| due != before) || (before == '«' && c != '\u{202f}') {
            return Some(c);
        }
        before = c;
    }
    None
}

#[test]
fn names_of_languages_have_the_word_that_belongs_to_them() {
    each_text(|lang, key, text| {
        let tag = lang.to_string();
        let Some((_, word)) = BEFORE_LANGUAGES.iter().find(|(own, _)| *own == tag) else {
            return;
        };
        for before in text.split('¤').rev().skip(1) {
            assert!(before.ends_with(word), "{key} in {lang}.ftl: {text}");
        }
    });
}

#[test]
fn digits_are_those_of_the_language() {
    let latin = |lang: &&Lang| locale(&lang.to_string(), "UTC").number(1) == "1";
    let latin: BTreeSet<&Lang> = languages().iter().filter(latin).collect();
    assert!(latin.len() < languages().len());
    each_text(|lang, key, text| {
        let odd = text.chars().find(|c| c.is_ascii_digit());
        assert!(
            odd.is_none() || latin.contains(&lang),
            "{key} in {lang}.ftl: {text}"
        );
    });
}

#[test]
fn no_word_mixes_scripts_that_look_alike() {
    each_text(|lang, key, text| {
        for word in words(text) {
            assert!(alike(word).len() < 2, "{key} in {lang}.ftl: {word}");
        }
    });
    assert_eq!(alike("пp").len(), 2);
}

#[test]
fn spaces_stand_alone() {
    each_text(|lang, key, text| {
        assert!(!text.contains("  "), "{key} in {lang}.ftl: {text}");
        let trimmed = text.trim_matches([' ', '\u{a0}', '\u{202f}', '\u{ad}', '\u{200b}']);
        assert_eq!(trimmed, text, "{key} in {lang}.ftl");
    });
}

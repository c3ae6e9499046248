//! Letter case of headlines.
//!
//! Models know words, not `WORDS`, and take `Words Like These` for names. So a text
//! set in capitals is translated in small letters, and its translation is set in
//! capitals again; a headline in title case is translated as a sentence, and its
//! translation stays one. What is shouted within a sentence is said, in the translation,
//! too. Words that the article itself always writes with a capital keep it.

use crate::{
    names::is_given,
    slice::has_letters,
    spelling::{Spelling, Use, Word, before, words_of},
};
use icu::casemap::CaseMapper;
use news::{Lang, Text};

/// Fewest letters and words that a text set in capitals has; shorter ones are
/// acronyms.
const LETTERS: usize = 8;
const WORDS: usize = 2;

/// Fewest words and letters in a row that are shouted within a sentence; fewer are acronyms,
/// or the place that a report comes from.
const SHOUTED_WORDS: usize = 5;
const SHOUTED_LETTERS: usize = 16;

/// Letters of a word that has a capital in title case whatever the house's style.
const LONG: usize = 4;
/// Fewest such words behind the first, to tell.
const LONG_WORDS: usize = 3;

/// How a text is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Case {
    /// As a sentence.
    Sentence,
    /// `ALL OF IT IN CAPITALS`.
    Capitals,
    /// `Most Words With a Capital`.
    Titled,
}

impl Case {
    /// The case of a sentence; only headlines and headings are set in title case.
    pub(crate) fn of(text: &str, is_heading: bool) -> Case {
        if is_capitals(text) {
            Case::Capitals
        } else if is_heading && is_titled(text) {
            Case::Titled
        } else {
            Case::Sentence
        }
    }

    /// The text as a model should read it.
    pub(crate) fn prepared(self, text: &str, from: Lang, spelling: &Spelling) -> String {
        match self {
            Case::Sentence => quiet(text, from, spelling).unwrap_or_else(|| text.to_owned()),
            Case::Capitals => lower(text, from, spelling),
            Case::Titled => lower_titled(text, from, spelling),
        }
    }

    /// The translation as readers should see it.
    pub(crate) fn restored(self, target: Text, to: Lang) -> Text {
        match self {
            Case::Capitals => upper(&target, to),
            Case::Sentence | Case::Titled => target,
        }
    }
}

/// Whether a text is set in capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= LETTERS
        && !text.chars().any(char::is_lowercase)
        && text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_uppercase))
            .count()
            >= WORDS
}

/// Whether at least three of four long words behind the first begin with a capital, and
/// no full stop ends it.
pub(crate) fn is_titled(text: &str) -> bool {
    if text.ends_with('.') {
        return false;
    }
    let words = words_of(text);
    let long: Vec<&Word<'_>> = words
        .iter()
        .skip(1)
        .filter(|word| word.text.chars().count() >= LONG && has_letters(word.text))
        .collect();
    let capitals = long.iter().filter(|word| word.is_capital()).count();
    capitals >= LONG_WORDS && 4 * capitals >= 3 * long.len()
}

/// A text in capitals as a sentence: small letters after the first, but for words that
/// the article writes with a capital.
fn lower(text: &str, lang: Lang, spelling: &Spelling) -> String {
    let first = |words: &[Word<'_>], at: usize| {
        let mut before = words.iter().take(at);
        !before.any(|word| has_letters(word.text))
    };
    rewritten(text, |words, at, word| match spelling.name(words, at) {
        Some(written) => Some(written.to_owned()),
        None if first(words, at) => Some(only_first(word, &small(word, lang))),
        None => Some(small(word, lang)),
    })
}

/// A sentence with what is shouted in it in small letters; `None` where nothing is.
fn quiet(text: &str, lang: Lang, spelling: &Spelling) -> Option<String> {
    let words = words_of(text);
    let loud = |word: &Word<'_>| {
        word.text.chars().any(char::is_uppercase) && !word.text.chars().any(char::is_lowercase)
    };
    let runs = words.chunk_by(|one, next| loud(one) == loud(next));
    let shouted = runs.flat_map(|run| {
        let letters: usize = run.iter().map(|word| word.text.chars().count()).sum();
        let long = run.len() >= SHOUTED_WORDS && letters >= SHOUTED_LETTERS;
        std::iter::repeat_n(long && run.iter().all(loud), run.len())
    });
    let shouted: Vec<bool> = shouted.collect();
    let is_shouted = |at: usize| shouted.get(at) == Some(&true);
    shouted.contains(&true).then(|| {
        let begins = |at: usize| at.checked_sub(1).is_none_or(|before| !is_shouted(before));
        rewritten(text, |words, at, word| match spelling.name(words, at) {
            _ if !is_shouted(at) => None,
            Some(written) => Some(written.to_owned()),
            None if begins(at) => Some(only_first(word, &small(word, lang))),
            None => Some(small(word, lang)),
        })
    })
}

fn small(word: &str, lang: Lang) -> String {
    let mapper = CaseMapper::new();
    mapper
        .lowercase_to_string(word, &lang.to_icu())
        .into_owned()
}

/// The first letter as it was, the others small.
fn only_first(word: &str, small: &str) -> String {
    word.chars().take(1).chain(small.chars().skip(1)).collect()
}

/// A headline in title case as a sentence: a word keeps its capital if it opens one,
/// if it is an acronym, or if the article writes it so; one that the article does not
/// have keeps it beside a given name, and in languages with capital nouns.
fn lower_titled(text: &str, lang: Lang, spelling: &Spelling) -> String {
    let nouns = has_capital_nouns(lang);
    let given = |words: &[Word<'_>], at: usize| {
        let word = words.get(at);
        word.is_some_and(|word| is_given(word.text) && spelling.of_word(word.text).small == 0)
    };
    rewritten(text, |words, at, word| {
        let opens = words
            .get(at)
            .is_none_or(|word| word.opens || !word.is_capital());
        let unknown = spelling.of_word(word) == Use::default();
        let behind = at > 0 && given(words, at - 1) && before(text, words, at) == " ";
        let name = unknown && (nouns || given(words, at) || behind);
        let keeps = opens || is_acronym(word) || name || spelling.name(words, at).is_some();
        (!keeps).then(|| small(word, lang))
    })
}

/// `NATO`, `iPhone`, `McKay`, `I`, `I’m`.
fn is_acronym(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next();
    let second = chars.next();
    let single = first != Some('A') && second.is_none_or(|c| c == '’' || c == '\'');
    single || word.chars().skip(1).any(char::is_uppercase)
}

/// Whether a language writes all nouns with a capital.
pub(crate) fn has_capital_nouns(lang: Lang) -> bool {
    matches!(lang.to_icu().language.as_str(), "de" | "lb")
}

/// The text with words exchanged. The function is given all words, which one, and its
/// letters.
fn rewritten(text: &str, f: impl Fn(&[Word<'_>], usize, &str) -> Option<String>) -> String {
    let words = words_of(text);
    let mut out = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        // What has letters between two words is a possessive, `’S`.
        out.push_str(&before(text, &words, at).to_lowercase());
        match f(&words, at, word.text) {
            Some(other) => out.push_str(&other),
            None => out.push_str(word.text),
        }
    }
    out.push_str(&before(text, &words, words.len()).to_lowercase());
    out
}

/// A text set in capitals.
fn upper(text: &Text, lang: Lang) -> Text {
    let mapper = CaseMapper::new();
    let mut capitals = Text::default();
    for span in &text.spans {
        let words = mapper.uppercase_to_string(&span.text, &lang.to_icu());
        capitals.push(&words, &span.marks);
    }
    capitals
}

#[cfg(test)]
mod tests {
    use super::*;
    use news::Block;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn capitals() {
        assert!(is_capitals("PONTE REABRE APÓS 3 ANOS"));
        assert!(!is_capitals("NATO"));
        assert!(!is_capitals("USA, UK"));
        assert!(!is_capitals("PONTE reabre hoje"));
        assert!(!is_capitals("新しい 橋 橋 橋 橋 橋 橋"));
        let none = Spelling::default();
        assert_eq!(
            lower("“PONTE REABRE APÓS", lang("pt"), &none),
            "“Ponte reabre após"
        );
        assert_eq!(lower("ISTANBUL IŞIK", lang("tr"), &none), "Istanbul ışık");
        assert_eq!(upper(&"straße i".into(), lang("de")).words(), "STRASSE I");
    }

    #[test]
    fn shouting() {
        let mut article = crate::units::tests::sample();
        article.body = vec![Block::Paragraph {
            text: "The allies of NATO met.".into(),
        }];
        let spelling = Spelling::of(&article);
        let said = |text| Case::of(text, false).prepared(text, Lang::ENGLISH, &spelling);
        assert_eq!(
            said("He wrote: \"NATO WASN’T THERE WHEN WE NEEDED THEM, NATO!\" on Monday."),
            "He wrote: \"NATO wasn’t there when we needed them, NATO!\" on Monday."
        );
        for same in [
            "WEST PALM BEACH, Fla. (AP) and the UN, EU, WHO, IMF and OECD.",
            "The BBC, CNN, NBC, ABC, CBS",
        ] {
            assert_eq!(said(same), same);
        }
    }

    #[test]
    fn titles() {
        assert!(is_titled("A Budget Rewritten by Rain"));
        assert!(is_titled("Nine Years for the Man Who Sold Safe Harbors"));
        assert!(!is_titled(
            "Averill’s free kick ends 39 years of waiting for Rovers"
        ));
        assert!(!is_titled("Tribunal condena fundador do fundo Navegante"));
        assert!(!is_titled("Rain"));
        assert_eq!(Case::of("Ana Lima e Rui Costa", false), Case::Sentence);
    }

    fn prepared(headline: &str, body: &str, tag: &str) -> String {
        let mut article = crate::units::tests::sample();
        article.language = lang(tag);
        article.headline = headline.into();
        article.body = vec![Block::Paragraph { text: body.into() }];
        let spelling = Spelling::of(&article);
        Case::of(headline, true).prepared(headline, article.language, &spelling)
    }

    #[test]
    fn the_article_tells_what_keeps_its_capital() {
        let body = "The mayor of Porto Alvim said that NATO buys fish. In Porto Alvim, a porto \
                    of old, rain fell on Monday as a bill went to Congress.";
        let said = |headline| prepared(headline, body, "en");
        assert_eq!(
            said("What Rain in Porto Alvim Told NATO About Fish"),
            "What rain in Porto Alvim told NATO about fish"
        );
        assert_eq!(
            said("Congress Passes a Bill on Prize-Winning Boats: “We Said It, I Think”"),
            "Congress passes a bill on prize-winning boats: “We said it, I think”"
        );
        assert_eq!(
            said("Why Gretchen Oddfellow Left Town"),
            "Why gretchen oddfellow left town"
        );
        assert_eq!(
            said("Why Maria Oddfellow Left Town"),
            "Why Maria Oddfellow left town"
        );
        assert_eq!(
            said("RAIN IN PORTO ALVIM HELPS NATO"),
            "Rain in Porto Alvim helps NATO"
        );
        assert_eq!(
            prepared(
                "Streit um Steuern und Haushalt",
                "Die Stadt streitet.",
                "de"
            ),
            "Streit um Steuern und Haushalt"
        );
    }
}

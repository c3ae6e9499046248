//! Words and their forms.

use crate::slice::{self, part};
use frostem::Stemmer;
use icu::{casemap::CaseMapper, normalizer::ComposingNormalizerBorrowed};
use news::Lang;
use std::ops::Range;

/// A word of a text, or of a term.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// As it is written.
    pub(crate) written: String,
    /// In small letters.
    pub(crate) small: String,
    /// What its inflected forms have in common; the word itself where that is not known.
    pub(crate) stem: String,
}

/// How two words are the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Alike {
    /// Letter by letter, but for capitals.
    Word,
    /// Two forms of a word.
    Inflected,
}

/// Cuts texts of a language into words and knows their forms.
pub(crate) struct Forms {
    lang: Lang,
    stemmer: Option<Stemmer>,
    is_english: bool,
}

impl Forms {
    pub(crate) fn of(lang: Lang) -> Forms {
        let name = lang.to_icu().language;
        let name = match name.as_str() {
            "nb" | "nn" => "no",
            "hr" | "bs" => "sr",
            other => other,
        };
        let is_english = name == "en";
        Forms {
            lang,
            stemmer: Stemmer::try_from_name(name).ok().filter(|_| !is_english),
            is_english,
        }
    }

    /// The words of a text. What an apostrophe or a colon joins are two words, so that
    /// `l’OTAN`, `NATO’s` and `EU:s` have the name in them.
    pub(crate) fn words(&self, text: &str) -> Vec<Form> {
        let mut forms = Vec::new();
        for word in slice::words(text) {
            let mut start = word.start;
            for piece in part(text, word).split_inclusive(is_joint) {
                let bare = piece.trim_end_matches(is_joint);
                if !bare.is_empty() {
                    forms.push(self.form(text, start..start + bare.len()));
                }
                start += piece.len();
            }
        }
        forms
    }

    fn form(&self, text: &str, range: Range<usize>) -> Form {
        let composed = ComposingNormalizerBorrowed::new_nfc();
        let written = composed.normalize(part(text, range.clone())).into_owned();
        let small = self.small(&written);
        Form {
            range,
            stem: self.stem(&small),
            written,
            small,
        }
    }

    fn small(&self, text: &str) -> String {
        let mapper = CaseMapper::new();
        let small = mapper.lowercase_to_string(text, &self.lang.to_icu());
        small.into_owned()
    }

    /// Snowball makes one of `operation` and `operator`, which for English is more harm than
    /// help: there, only plurals are forms of a word.
    fn stem(&self, small: &str) -> String {
        match self.stemmer {
            Some(stemmer) => stemmer.stem(small).into_owned(),
            None if self.is_english => singular(small),
            None => small.to_owned(),
        }
    }

    /// A text with its first letter as a capital.
    pub(crate) fn capital(&self, text: &str) -> String {
        let mut chars = text.chars();
        let first: String = chars.by_ref().take(1).collect();
        let mapper = CaseMapper::new();
        let first = mapper.uppercase_to_string(&first, &self.lang.to_icu());
        [&*first, chars.as_str()].concat()
    }
}

fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇' | ':')
}

/// An English word without the ending of the plural.
fn singular(word: &str) -> String {
    let long = word.chars().count() > 3;
    let cut = |ending: &str| word.strip_suffix(ending).filter(|_| long);
    if let Some(root) = cut("ies") {
        return format!("{root}y");
    }
    let hissing = |root: &&str| {
        ["s", "x", "z", "ch", "sh"]
            .iter()
            .any(|it| root.ends_with(it))
    };
    if let Some(root) = cut("es").filter(hissing) {
        return root.to_owned();
    }
    let whole = word == "news" || ["ss", "us", "is"].iter().any(|it| word.ends_with(it));
    match cut("s").filter(|_| !whole) {
        Some(root) => root.to_owned(),
        None => word.to_owned(),
    }
}

/// How a word of a text is the same as one of a term.
pub(crate) fn alike(term: &Form, word: &Form) -> Option<Alike> {
    if term.small == word.small {
        Some(Alike::Word)
    } else if term.stem == word.stem && is_plausible(&term.small, &word.small) {
        Some(Alike::Inflected)
    } else {
        None
    }
}

/// Whether two words differ at their ends only, and not by much. Stemmers go further than
/// that: what they make one may be two words.
fn is_plausible(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.chars().count() - same, b.chars().count() - same);
    same >= 3 && a.min(b) <= 2 && a.max(b) <= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(tag: &str, one: &str, other: &str) -> Option<Alike> {
        let forms = Forms::of(tag.parse().unwrap());
        let form = |text| forms.words(text).remove(0);
        alike(&form(one), &form(other))
    }

    #[test]
    fn forms_of_a_word_and_other_words() {
        for (tag, one, other) in [
            ("en", "bridge", "bridges"),
            ("en", "party", "Parties"),
            ("en", "tax", "taxes"),
            ("pt", "ponte", "pontes"),
            ("de", "Brücke", "Brücken"),
            ("ru", "выборы", "выборов"),
            ("fi", "silta", "sillan"),
        ] {
            assert_eq!(
                forms(tag, one, other),
                Some(Alike::Inflected),
                "{one} {other}"
            );
        }
        assert_eq!(forms("en", "Crisis", "crisis"), Some(Alike::Word));
        // One letter, or one and its accent.
        assert_eq!(forms("pt", "e\u{301}poca", "Época"), Some(Alike::Word));
        for (one, other) in [
            ("operation", "operator"),
            ("universe", "university"),
            ("bus", "bu"),
            ("news", "new"),
            ("glass", "glas"),
        ] {
            assert_eq!(forms("en", one, other), None, "{one} {other}");
        }
    }

    #[test]
    fn names_are_found_where_something_is_joined_to_them() {
        let cut = |tag: &str, text: &str| -> Vec<String> {
            let words = Forms::of(tag.parse().unwrap()).words(text).into_iter();
            words
                .map(|form| part(text, form.range).to_owned())
                .collect()
        };
        assert_eq!(cut("fr", "l’OTAN d'hier"), ["l", "OTAN", "d", "hier"]);
        assert_eq!(cut("en", "NATO’s plan"), ["NATO", "s", "plan"]);
        assert_eq!(cut("sv", "EU:s plan"), ["EU", "s", "plan"]);
        assert_eq!(cut("tr", "Ankara'nın"), ["Ankara", "nın"]);
    }
}

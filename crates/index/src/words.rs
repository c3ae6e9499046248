//! Words as they are searched: cut by ICU, lower-cased, folded, stemmed.

use crate::fold::fold;
use frostem::Stemmer;
use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};
use news::Lang;
use std::ops::Range;

/// Longest word that is kept whole, in characters; what is longer is no word.
const LONGEST_WORD: usize = 64;

/// What stands before an apostrophe without being part of the word, in French,
/// Catalan and Italian.
const ELIDED: [&str; 26] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell",
    "all", "nell", "sull", "dall", "coll", "quell", "un", "anch", "com", "dov", "cos", "gl",
];

/// A word of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Lower-cased and folded.
    pub plain: String,
    /// Its stems, of the form with marks and of the form without; none where the
    /// language has no stemmer.
    pub stems: Vec<String>,
}

/// Cuts texts of one language into words.
pub(crate) struct Cutter {
    segmenter: WordSegmenterBorrowed<'static>,
    stemmer: Option<Stemmer>,
    elides: bool,
    portuguese: bool,
}

impl Cutter {
    /// The cutter of a language.
    pub fn new(lang: Lang) -> Cutter {
        let language = lang.to_icu().language;
        let name = match language.as_str() {
            "nb" | "nn" => "no",
            "hr" | "bs" => "sr",
            other => other,
        };
        Cutter {
            segmenter: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
            stemmer: Stemmer::try_from_name(name).ok(),
            elides: matches!(name, "fr" | "ca" | "it" | "oc"),
            portuguese: name == "pt",
        }
    }

    /// The words of a text, in order; punctuation and spaces are left out.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let mut start = 0;
        for (end, kind) in self.segmenter.segment_str(text).iter_with_word_type() {
            if kind.is_word_like() {
                for range in at_colons(text, start..end) {
                    words.extend(self.word(text, self.core(text, range)));
                }
            }
            start = end;
        }
        words
    }

    /// A word without its elided article and without a possessive `'s`.
    fn core(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let piece = text.get(range.clone()).unwrap_or_default();
        let Some((at, mark)) = piece.char_indices().find(|&(_, c)| is_apostrophe(c)) else {
            return range;
        };
        let (before, after) = piece.split_at(at);
        let after = after.trim_start_matches(is_apostrophe);
        if self.elides && ELIDED.contains(&before.to_lowercase().as_str()) {
            return range.start + at + mark.len_utf8()..range.end;
        }
        match after {
            "s" | "S" => range.start..range.start + at,
            _ => range,
        }
    }

    fn word(&self, text: &str, range: Range<usize>) -> Option<Word> {
        let lower = text.get(range.clone())?.to_lowercase();
        if lower.chars().count() > LONGEST_WORD {
            return None;
        }
        let plain = fold(&lower);
        if plain.is_empty() {
            return None;
        }
        let stems = self.stems(&lower, &plain);
        Some(Word {
            range,
            plain,
            stems,
        })
    }

    fn stems(&self, lower: &str, plain: &str) -> Vec<String> {
        let Some(stemmer) = self.stemmer else {
            return Vec::new();
        };
        let stem = |word: &str| match self.portuguese {
            true => fold(&stemmer.stem(&singular(word))),
            false => fold(&stemmer.stem(word)),
        };
        let (marked, unmarked) = (stem(lower), stem(plain));
        let mut stems = vec![marked];
        if !stems.contains(&unmarked) {
            stems.push(unmarked);
        }
        stems.retain(|stem| !stem.is_empty());
        stems
    }
}

/// Cuts at colons, which ICU takes for letters (*EU:s*, *page:two*).
fn at_colons(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for piece in text.get(range).unwrap_or_default().split(':') {
        parts.push(start..start + piece.len());
        start += piece.len() + 1;
    }
    parts
}

/// The singular of a Portuguese plural that Snowball keeps apart from it
/// (*eleições* and *eleição*, *nacionais* and *nacional*), typed with marks or without.
fn singular(word: &str) -> String {
    const ENDINGS: [(&str, &str); 9] = [
        ("ões", "ão"),
        ("ães", "ão"),
        ("oes", "ao"),
        ("aes", "ao"),
        ("ais", "al"),
        ("éis", "el"),
        ("óis", "ol"),
        ("uis", "ul"),
        ("ns", "m"),
    ];
    if word.chars().count() >= 5 {
        for (plural, singular) in ENDINGS {
            if let Some(root) = word.strip_suffix(plural) {
                return format!("{root}{singular}");
            }
        }
    }
    word.to_owned()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}' | '\u{ff07}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(lang: &str, text: &str) -> Vec<String> {
        let words = Cutter::new(lang.parse().unwrap()).cut(text);
        words.into_iter().map(|word| word.plain).collect()
    }

    fn share_a_stem(lang: &str, one: &str, other: &str) -> bool {
        let cutter = Cutter::new(lang.parse().unwrap());
        let stems = |text| cutter.cut(text).remove(0).stems;
        stems(one).iter().any(|stem| stems(other).contains(stem))
    }

    #[test]
    fn words_are_cut_in_any_script() {
        assert_eq!(
            cut("en", "The mayor’s 3,500 e-mails: why?"),
            ["the", "mayor", "3,500", "e", "mails", "why"]
        );
        assert_eq!(
            cut("zh", "北京市政府公布新规定"),
            ["北京市", "政府", "公布", "新", "规定"]
        );
        assert_eq!(cut("th", "ประเทศไทย"), ["ประเทศ", "ไทย"]);
        assert_eq!(
            cut("fr", "L’élection d'aujourd’hui"),
            ["election", "aujourd'hui"]
        );
        assert_eq!(cut("en", "… — !"), Vec::<String>::new());
        assert_eq!(cut("en", &"x".repeat(65)), Vec::<String>::new());
    }

    #[test]
    fn stems_join_the_forms_of_a_word() {
        assert!(share_a_stem("en", "elections", "election"));
        assert!(share_a_stem("pt", "eleições", "eleição"));
        assert!(share_a_stem("pt", "eleicoes", "eleições"));
        assert!(share_a_stem("pt", "nacionais", "nacional"));
        assert!(share_a_stem("pt", "homens", "homem"));
        assert!(share_a_stem("de", "Häuser", "Hauser"));
        assert!(share_a_stem("fr", "nationales", "national"));
        assert!(share_a_stem("es", "elecciones", "elección"));
        assert!(share_a_stem("ru", "выборы", "выборов"));
        assert!(share_a_stem("nb", "valgene", "valget"));
    }

    #[test]
    fn ranges_point_into_the_text() {
        let text = "Às 3 h, a «Câmara» fechou.";
        let words = Cutter::new("pt".parse().unwrap()).cut(text);
        let seen: Vec<&str> = words
            .iter()
            .map(|word| text.get(word.range.clone()).unwrap())
            .collect();
        assert_eq!(seen, ["Às", "3", "h", "a", "Câmara", "fechou"]);
    }
}

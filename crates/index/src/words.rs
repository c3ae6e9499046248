//! Words as they are searched: lower-cased, folded, stemmed.

use crate::{cut::Segmenter, fold::fold, memo::Memo};
use frostem::Stemmer;
use news::Lang;
use std::{
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

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
    /// How it is found.
    pub forms: Forms,
}

/// The forms under which a word is found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Forms {
    /// As it is written, plain, and its stems, a line each, so that they lie together in
    /// memory. The plain word comes first among the stems.
    lines: Arc<str>,
    /// Where the line of the plain word begins, with the break before it.
    plain: u16,
    /// Where the lines of the stems begin, with the break before them.
    stems: u16,
    /// Where the lines of the stems begin that are not the plain word.
    others: u16,
}

impl Forms {
    /// `stems`: of the form with marks and of the form without; none where the language
    /// has no stemmer. `None` for what is too long.
    pub fn new(written: &str, plain: &str, stems: &[String]) -> Option<Forms> {
        let mut lines = [written, plain].join("\n");
        let at = lines.len();
        if stems.iter().any(|stem| stem == plain) {
            lines = [&lines, plain].join("\n");
        }
        let others = lines.len();
        for stem in stems.iter().filter(|stem| *stem != plain) {
            lines = [&lines, stem.as_str()].join("\n");
        }
        Some(Forms {
            lines: lines.into(),
            plain: written.len().try_into().ok()?,
            stems: at.try_into().ok()?,
            others: others.try_into().ok()?,
        })
    }

    /// Whether these are the forms of a word that is written so.
    pub fn is_written(&self, written: &str) -> bool {
        self.lines.get(..self.plain.into()) == Some(written)
    }

    /// Lower-cased and folded.
    pub fn plain(&self) -> &str {
        self.plain_line().trim_start_matches('\n')
    }

    /// Its stems.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        let lines = self.lines.get(self.stems.into()..).unwrap_or_default();
        lines.split('\n').skip(1)
    }

    /// Whether it has stems.
    pub fn is_stemmed(&self) -> bool {
        usize::from(self.stems) < self.lines.len()
    }

    /// What stands for all its forms: its stems where it has some.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let plain = (!self.is_stemmed()).then(|| self.plain());
        plain.into_iter().chain(self.stems())
    }

    /// The plain word behind a line break.
    pub fn plain_line(&self) -> &str {
        let line = usize::from(self.plain)..usize::from(self.stems);
        self.lines.get(line).unwrap_or_default()
    }

    /// The stems that are not the plain word, each behind a line break.
    pub fn other_lines(&self) -> &str {
        self.lines.get(self.others.into()..).unwrap_or_default()
    }
}

/// Cuts texts of one language into words.
pub(crate) struct Cutter {
    segmenter: Segmenter,
    stemmer: Option<Stemmer>,
    elides: bool,
    portuguese: bool,
    slow: bool,
    keeps_first: bool,
    /// Words seen lately.
    memo: Mutex<Memo>,
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
            segmenter: Segmenter::new(),
            stemmer: Stemmer::try_from_name(name).ok(),
            elides: matches!(name, "fr" | "ca" | "it" | "oc"),
            portuguese: name == "pt",
            keeps_first: !matches!(
                name,
                "ar" | "fa" | "ga" | "id" | "it" | "nl" | "sr" | "ta" | "tr"
            ),
            slow: matches!(name, "zh" | "yue" | "ja" | "th" | "km" | "lo" | "my"),
            memo: Mutex::default(),
        }
    }

    /// The words of a text, in order; punctuation and spaces are left out.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        self.words(text, &self.ranges(text))
    }

    /// Whether finding words takes long, there being no spaces between.
    pub fn is_slow(&self) -> bool {
        self.slow
    }

    /// Where the words of a text are.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges = self.segmenter.words(text);
        for range in &mut ranges {
            *range = self.core(text, range.clone());
        }
        ranges
    }

    /// Shows the forms of each word of a text of which it is known where they are.
    pub fn forms_of_each(&self, text: &str, words: &[Range<usize>], mut see: impl FnMut(&Forms)) {
        let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        for range in words {
            if let Some(written) = text.get(range.clone()) {
                memo.show(written, || self.forms(written), &mut see);
            }
        }
    }

    fn words(&self, text: &str, ranges: &[Range<usize>]) -> Vec<Word> {
        let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        let word = |range: &Range<usize>| {
            let written = text.get(range.clone())?;
            let forms = memo.get(written, || self.forms(written))?;
            let range = range.clone();
            Some(Word { range, forms })
        };
        ranges.iter().filter_map(word).collect()
    }

    /// The forms of a word as it stands in a text; `None` where it is no word.
    pub fn known_forms(&self, written: &str) -> Option<Forms> {
        let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        memo.get(written, || self.forms(written))
    }

    /// Whether all forms of a word begin with the same letter: no stemmer of these
    /// languages takes away what stands before the stem.
    pub fn keeps_first_letters(&self) -> bool {
        self.keeps_first
    }

    /// A word without its elided article and without a possessive `'s`.
    fn core(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let piece = text.get(range.clone()).unwrap_or_default();
        if piece.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return range;
        }
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

    fn forms(&self, written: &str) -> Option<Forms> {
        let lower = match written.is_ascii() {
            true => written.to_ascii_lowercase(),
            false => written.to_lowercase(),
        };
        if lower.chars().count() > LONGEST_WORD {
            return None;
        }
        let plain = fold(&lower);
        if plain.is_empty() {
            return None;
        }
        let stems = self.stems(&lower, &plain);
        Forms::new(written, &plain, &stems)
    }

    fn stems(&self, lower: &str, plain: &str) -> Vec<String> {
        let Some(stemmer) = self.stemmer else {
            return Vec::new();
        };
        let stem = |word: &str| {
            let stem = match self.portuguese {
                true => fold(&stemmer.stem(&singular(word))),
                false => fold(&stemmer.stem(word)),
            };
            // A word of which nothing is left is its own stem.
            if stem.is_empty() {
                plain.to_owned()
            } else {
                stem
            }
        };
        let mut stems = vec![stem(lower)];
        if lower != plain {
            let unmarked = stem(plain);
            if !stems.contains(&unmarked) {
                stems.push(unmarked);
            }
        }
        stems
    }
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
        words
            .iter()
            .map(|word| word.forms.plain().to_owned())
            .collect()
    }

    fn share_a_stem(lang: &str, one: &str, other: &str) -> bool {
        let cutter = Cutter::new(lang.parse().unwrap());
        let forms = |text| cutter.cut(text).remove(0).forms;
        let (one, other) = (forms(one), forms(other));
        one.stems().any(|stem| other.stems().any(|o| o == stem))
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
            cut("hi", "हिन्दी भाषा, दिल्ली। गंगा"),
            ["हिन्दी", "भाषा", "दिल्ली", "गंगा"]
        );
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

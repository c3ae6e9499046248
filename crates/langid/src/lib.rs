//! Which language a text is in, and whether that can be told at all.
//!
//! The script decides where only one language of the press is written in it; elsewhere a
//! linear model over n-grams of letters weighs the languages of that script, some that
//! are merely not to be taken for them, and what is no language. Close relatives are then
//! told by the words that each has for the same thing. See
//! `docs/decisions/0011-language-identification.md` and
//! `docs/decisions/0031-relatives-by-their-words.md`.
//!
//! ```
//! assert_eq!(langid::identify("Die Brücke wird vor dem Winter erneuert.").tag(), "de");
//! assert_eq!(langid::identify("12.5 % (2024)").tag(), "und");
//! ```

pub mod features;
mod han;
pub mod model;
mod relatives;
pub mod script;

use features::Words;
use model::{Kind, Model, UNIT};
use script::Script;
use std::sync::LazyLock;

/// Characters of a text that are weighed; more tell no more.
const SAMPLE: usize = 2000;
/// Letters of the main script below which nothing is told.
const FEWEST: usize = 3;
/// What most of a text must be written in.
const SHARE: f32 = 0.5;
/// The probability that a language must have to be named, and that of all languages
/// together: close relatives share what is sure to be one of them.
const LIKELY: f32 = 0.15;
const SURE: f32 = 0.2;
/// How much more each mark of code asks for, and the most that is asked: names in code are
/// words of a language, but the text is in none.
const MARK: f32 = 0.25;
const MOST_LIKELY: f32 = 0.9;
const MOST_SURE: f32 = 0.95;

/// The model that is shipped.
static MODEL: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::read(include_bytes!("../langid.bin")));

/// What a text may be, likeliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Guesses<'a> {
    script: Option<Script>,
    letters: usize,
    marks: usize,
    all: Vec<(&'a str, f32)>,
}

impl<'a> Guesses<'a> {
    /// The language by BCP 47, or `und` where it cannot be told.
    pub fn tag(&self) -> &'a str {
        let known: f32 = self.all.iter().map(|(_, probability)| probability).sum();
        let more = MARK * self.marks as f32;
        let (likely, sure) = (MOST_LIKELY.min(LIKELY + more), MOST_SURE.min(SURE + more));
        match self.all.first() {
            Some((tag, probability)) if *probability >= likely && known >= sure => tag,
            _ => "und",
        }
    }

    /// How probable it is that a text is in a language, from 0 to 1.
    pub fn probability(&self, tag: &str) -> f32 {
        let found = self.all.iter().find(|(known, _)| *known == tag);
        found.map_or(0.0, |(_, probability)| *probability)
    }

    /// How probable it is that a text is in a language in any of its scripts, from 0 to 1;
    /// see [`is_of`].
    pub fn of_language(&self, language: &str) -> f32 {
        let own = self.all.iter().filter(|(tag, _)| is_of(tag, language));
        own.map(|(_, probability)| probability).sum()
    }

    /// Languages and their probabilities, likeliest first. What is left to 1 is for no
    /// language, or one that is not known.
    pub fn all(&self) -> &[(&'a str, f32)] {
        &self.all
    }

    /// The script that most of the text is written in.
    pub fn script(&self) -> Option<Script> {
        self.script
    }

    /// Letters of that script.
    pub fn letters(&self) -> usize {
        self.letters
    }
}

/// All languages that can be told, by BCP 47.
pub fn languages() -> impl Iterator<Item = &'static str> {
    let classes = MODEL.iter().flat_map(|model| &model.classes);
    let weighed = classes.filter(|class| class.kind == Kind::Language);
    let alone = script::ALL
        .iter()
        .filter_map(|script| script.only_language());
    let chinese = ["zh", "zh-Hant"];
    weighed
        .map(|class| class.tag.as_str())
        .chain(alone)
        .chain(chinese)
}

/// Whether a tag is of a language, given without script and region: `sr-Latn` is of `sr`, and
/// `nb` and `nn` are both of `no`.
pub fn is_of(tag: &str, language: &str) -> bool {
    let own = tag.split('-').next().unwrap_or(tag);
    own == language || language == "no" && matches!(own, "nb" | "nn")
}

/// Whether a language, given without script and region, can be told in any of its scripts.
pub fn is_told(language: &str) -> bool {
    languages().any(|tag| is_of(tag, language))
}

/// Weighs what language a text is in. Takes time in proportion to its first
/// 2,000 characters.
pub fn identify(text: &str) -> Guesses<'static> {
    identify_by(MODEL.as_ref(), text)
}

/// The same by another model, for measuring; without one only scripts are told.
pub fn identify_by<'a>(model: Option<&'a Model>, text: &str) -> Guesses<'a> {
    let words = Words::of(text, SAMPLE);
    let mut guesses = Guesses {
        script: None,
        letters: 0,
        marks: 0,
        all: Vec::new(),
    };
    let Some((main, share)) = words.script() else {
        return guesses;
    };
    // Japanese writes more signs than kana; no other language writes kana.
    let japanese = words.letters(Script::Kana) * 12 > words.letters(Script::Han);
    let script = match main {
        Script::Han if japanese => Script::Kana,
        main => main,
    };
    guesses.script = Some(script);
    guesses.letters = words.letters(main);
    guesses.marks = words.signs();
    let share = match script {
        Script::Kana | Script::Han => 1.0,
        _ => share,
    };
    if guesses.letters * script.weight() < FEWEST || share < SHARE {
        return guesses;
    }
    guesses.all = match script.only_language() {
        Some(tag) => vec![(tag, share)],
        None if script == Script::Han => vec![(han::chinese(words.characters(Script::Han)), 1.0)],
        None => model.map_or_else(Vec::new, |model| weigh(model, &words, script)),
    };
    guesses
}

/// The languages of a script by the model.
fn weigh<'a>(model: &'a Model, words: &Words, script: Script) -> Vec<(&'a str, f32)> {
    let scores = scores(model, words, script);
    let of_script = || {
        let pairs = model.classes.iter().zip(&scores);
        pairs.filter(|(class, _)| class.script == script)
    };
    let most = of_script()
        .map(|(_, score)| *score)
        .fold(f32::MIN, f32::max);
    let sum: f32 = of_script().map(|(_, score)| (score - most).exp()).sum();
    let mut all: Vec<(&'a str, f32)> = of_script()
        .filter(|(class, _)| class.kind == Kind::Language)
        .map(|(class, score)| (class.tag.as_str(), (score - most).exp() / sum))
        .filter(|(_, probability)| *probability > relatives::LEAST)
        .collect();
    all.sort_by(|one, other| other.1.total_cmp(&one.1));
    relatives::tell(&mut all, || words.written_in(script));
    all
}

/// The score of each class: the sum of the weights of all n-grams, and of all words so many
/// times, over the square root of how many there are.
fn scores(model: &Model, words: &Words, script: Script) -> Vec<f32> {
    let (mut ngrams, mut wholes) = (Vec::new(), Vec::new());
    let unknown = features::unknown(script);
    for word in words.written_in(script) {
        features::each(word, |hash| ngrams.push(hash));
        let whole = features::whole(word);
        let counts = !features::is_long(word) || model.weights(whole).is_some();
        wholes.push(if counts { whole } else { unknown });
    }
    ngrams.extend(words.marks(script));
    let mut sums = [0_i32; 256];
    add(model, &ngrams, 1, &mut sums);
    add(model, &wholes, i32::from(features::WHOLE), &mut sums);
    let count = ngrams.len() + wholes.len();
    let scale = 1.0 / (UNIT * (count.max(1) as f32).sqrt());
    let classes = sums.iter().take(model.classes.len());
    classes.map(|sum| *sum as f32 * scale).collect()
}

/// Adds the weights of hashes to the sums of their classes, each so many times.
fn add(model: &Model, hashes: &[u32], times: i32, sums: &mut [i32; 256]) {
    // The table is larger than a processor's memory: looked up one right after the other,
    // n-grams wait for it together.
    let found: Vec<&[u8]> = hashes
        .iter()
        .filter_map(|hash| model.weights(*hash))
        .collect();
    for pair in found.iter().flat_map(|weights| weights.chunks_exact(2)) {
        if let [class, weight] = pair
            && let Some(sum) = sums.get_mut(usize::from(*class))
        {
            *sum += times * i32::from(weight.cast_signed());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told() {
        for (tag, text) in [
            (
                "en",
                "The council will rebuild the old bridge over the river before winter.",
            ),
            (
                "pt",
                "A câmara vai reconstruir a velha ponte sobre o rio antes do inverno.",
            ),
            (
                "gl",
                "O concello vai reconstruír a vella ponte sobre o río antes do inverno, pero non hai cartos.",
            ),
            (
                "nl",
                "De gemeente herbouwt de oude brug over de rivier nog voor de winter.",
            ),
            (
                "uk",
                "Міська рада відбудує старий міст через річку ще до зими.",
            ),
            (
                "bg",
                "Общината ще възстанови стария мост над реката още преди зимата.",
            ),
            (
                "fa",
                "شورای شهر پل قدیمی روی رودخانه را پیش از زمستان بازسازی می‌کند.",
            ),
            ("he", "העירייה תבנה מחדש את הגשר הישן מעל הנהר לפני החורף."),
            (
                "ms",
                "Majlis bandar akan membina semula jambatan lama itu kerana ia rosak dalam banjir.",
            ),
            (
                "id",
                "Pemerintah kota akan membangun kembali jembatan tua itu karena rusak oleh banjir.",
            ),
            ("ja", "市議会は古い橋を冬までに架け替えることを決めた。"),
            ("zh-Hant", "市議會決定在冬天之前重建這座舊橋。"),
            (
                "ko",
                "시의회는 겨울이 오기 전에 오래된 다리를 다시 짓기로 했다.",
            ),
        ] {
            assert_eq!(identify(text).tag(), tag, "{text}");
        }
    }

    #[test]
    fn what_is_no_language_is_not_told() {
        for text in [
            "",
            "2024 – 12,5 % (+3)",
            "xkqz wvrt pljh gfdk zzxq bvnm",
            "for (let i = 0; i < n; i++) { buf[i] = ptr->len; }",
            "CREATE INDEX article_of_source ON article (source_id);",
        ] {
            assert_eq!(identify(text).tag(), "und", "{text}");
        }
    }

    #[test]
    fn probabilities_are_shares() {
        let guesses = identify("Hvem kommer på besøg i dag, og hvad skal vi spise?");
        let sum: f32 = guesses
            .all()
            .iter()
            .map(|(_, probability)| probability)
            .sum();
        assert!(sum <= 1.001, "{sum}");
        assert!(guesses.all().is_sorted_by(|one, next| one.1 >= next.1));
        assert_eq!(guesses.probability("ja"), 0.0);
    }

    #[test]
    fn a_language_is_as_likely_as_all_its_scripts() {
        let guesses = Guesses {
            script: Some(Script::Latin),
            letters: 50,
            marks: 0,
            all: vec![
                ("hr", 0.5),
                ("sr-Latn", 0.25),
                ("sr", 0.125),
                ("nb", 0.0625),
            ],
        };
        assert_eq!(guesses.of_language("sr"), 0.375);
        assert_eq!(guesses.of_language("s"), 0.0);
        assert_eq!(guesses.of_language("no"), 0.0625);
        assert_eq!(guesses.of_language("nn"), 0.0);
        assert!(is_told("no") && is_told("zh") && !is_told("tlh"));
    }

    #[test]
    fn long_texts_cost_no_more() {
        let word = "a".repeat(1 << 20);
        assert_eq!(identify(&word).letters(), 2000);
    }
}

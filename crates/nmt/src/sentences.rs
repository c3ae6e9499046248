//! Running text to sentences.
//!
//! ICU finds the breaks (UAX #29); those behind abbreviations, initials and ordinals
//! are taken back, and so are breaks before a small letter (`“Where?” he asked`). A
//! line break always ends a sentence. What stands between two sentences belongs to
//! neither, so that sentences and gaps together are the text.

use icu::{
    locale::LanguageIdentifier,
    segmenter::{SentenceSegmenter, options::SentenceBreakOptions},
};
use std::ops::Range;

/// Bytes that a sentence may have. What is longer is none: it is cut between words, so that
/// looking at it takes no longer than looking at as many sentences.
const LONGEST: usize = 12_000;

/// The sentences of a text as byte ranges, in order, without white space at their
/// ends, none empty. Outside of them the text is white space only. `lang` is the text's language.
///
/// A model is trained on sentences: two at once it translates worse, or leaves one out.
pub fn sentences(text: &str, lang: &LanguageIdentifier) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        in_line(line, start, lang, &mut found);
        start += line.len();
    }
    found
}

fn in_line(line: &str, offset: usize, lang: &LanguageIdentifier, found: &mut Vec<Range<usize>>) {
    let first = found.len();
    let ranges = raw_breaks(line, lang).into_iter();
    for range in ranges.flat_map(|range| cut(line, range)) {
        let piece = part(line, range.clone());
        let start = offset + range.start + (piece.len() - piece.trim_start().len());
        let end = start + piece.trim().len();
        if start == end {
            continue;
        }
        let same_line = found.len() > first;
        match found.last_mut().filter(|_| same_line) {
            Some(last)
                if end - last.start <= LONGEST
                    && continues(
                        part(line, last.start - offset..last.end - offset),
                        piece.trim(),
                        lang,
                    ) =>
            {
                last.end = end;
            }
            _ => found.push(start..end),
        }
    }
}

/// A range in pieces that are not too long.
fn cut(text: &str, mut range: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    while range.len() > LONGEST {
        let mut end = range.start + LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let space = part(text, range.start..end).rfind(char::is_whitespace);
        if let Some(at) = space.filter(|at| *at > 0) {
            end = range.start + at;
        }
        pieces.push(range.start..end);
        range.start = end;
    }
    pieces.push(range);
    pieces
}

/// ICU's sentence ranges.
fn raw_breaks(text: &str, lang: &LanguageIdentifier) -> Vec<Range<usize>> {
    let mut options = SentenceBreakOptions::default();
    options.content_locale = Some(lang);
    let ends: Vec<usize> = match SentenceSegmenter::try_new(options) {
        Ok(segmenter) => segmenter.as_borrowed().segment_str(text).collect(),
        Err(_) => SentenceSegmenter::new(Default::default())
            .segment_str(text)
            .collect(),
    };
    let starts = ends.iter().copied();
    starts
        .zip(ends.iter().copied().skip(1))
        .map(|(a, b)| a..b)
        .collect()
}

/// Whether what looks like two sentences is one.
fn continues(sentence: &str, next: &str, lang: &LanguageIdentifier) -> bool {
    // A dash, a number or a bullet alone is no sentence.
    if !has_letters(sentence) && !sentence.ends_with(['!', '?']) {
        return sentence.chars().count() <= 6;
    }
    if next
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_lowercase)
    {
        return true;
    }
    let Some(stem) = sentence.strip_suffix('.') else {
        return false;
    };
    let word = stem
        .rsplit(|c: char| c.is_whitespace() || "([{“\"'«".contains(c))
        .next();
    let word = word.unwrap_or_default();
    let opener = next
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty());
    let opens = opener.is_some_and(|word| openers(lang).contains(&word));
    if is_title(word, lang) {
        return true;
    }
    !opens && (is_initial(word, lang) || is_abbreviation(word, lang) || is_ordinal(word, lang))
}

/// `J`, `A.B`, `U.S`: single letters with full stops; not the English pronoun.
fn is_initial(word: &str, lang: &LanguageIdentifier) -> bool {
    let single = |part: &str| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    };
    let pronoun = word == "I" && language(lang) == "en";
    !pronoun && !word.is_empty() && word.split('.').all(single)
}

/// `3. Mai`: in languages that write ordinals so.
fn is_ordinal(word: &str, lang: &LanguageIdentifier) -> bool {
    const LANGUAGES: [&str; 18] = [
        "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "pl", "sk", "sl",
        "sr", "tr", "no",
    ];
    (1..=2).contains(&word.len())
        && word.chars().all(|c| c.is_ascii_digit())
        && LANGUAGES.contains(&language(lang))
}

/// Titles stand before names, and `v` between those of a lawsuit: never at a sentence's end.
fn is_title(word: &str, lang: &LanguageIdentifier) -> bool {
    const ANY: &[&str] = &["Dr", "Prof", "St", "v", "vs"];
    const ENGLISH: &[&str] = &[
        "Mr", "Mrs", "Ms", "Messrs", "Gen", "Col", "Maj", "Capt", "Cpt", "Lt", "Sgt", "Cpl", "Rep",
        "Sen", "Gov", "Rev", "Hon", "Pres", "Supt", "Insp", "Fr", "Ft", "Mt",
    ];
    const PORTUGUESE: &[&str] = &[
        "Sr", "Sra", "Srta", "Dra", "Profa", "Profª", "Exmo", "Exma", "Gen", "Cel", "Maj", "Cap",
        "Ten", "Sgt", "Dep", "Sen", "Gov", "Pref", "Pe", "Frei", "D", "Eng", "Av", "R", "Pç",
        "Mons", "dr", "dra", "sr", "sra", "prof", "profa", "av",
    ];
    const GERMAN: &[&str] = &["Hr", "Fr", "Nr", "bzw", "ca", "Dipl"];
    const ROMANCE: &[&str] = &[
        "Sr", "Sra", "Srta", "Dra", "Ud", "Uds", "M", "MM", "Mme", "Mlle", "Sig", "On",
    ];
    let own = match language(lang) {
        "en" => ENGLISH,
        "pt" => PORTUGUESE,
        "de" => GERMAN,
        "es" | "fr" | "it" | "ca" | "gl" => ROMANCE,
        _ => &[],
    };
    ANY.contains(&word) || own.contains(&word)
}

/// Abbreviations that may end a sentence, but mostly do not.
fn is_abbreviation(word: &str, lang: &LanguageIdentifier) -> bool {
    const ENGLISH: &[&str] = &[
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No",
        "Nos", "Inc", "Ltd", "Corp", "Co", "Bros", "Jr", "Sr", "Ave", "Blvd", "Rd", "approx",
        "est", "Dept", "Univ", "pp", "cf", "al", "Ariz", "Calif", "Conn", "Fla", "Mass", "Mich",
        "Minn", "Penn", "Pa", "Tenn", "Tex", "Va", "Wash", "Wis",
    ];
    const PORTUGUESE: &[&str] = &[
        "jan", "fev", "mar", "abr", "jun", "jul", "ago", "set", "out", "nov", "dez", "nº", "n",
        "art", "arts", "Art", "inc", "Inc", "Ltda", "Cia", "Jr", "Júnior", "pág", "págs", "p",
        "pp", "tel", "Tel", "cf", "séc", "vol", "ed", "Ed", "Est", "Fed", "obs", "Obs", "ex", "al",
        "aprox", "máx", "mín", "Gov", "Min", "Jd", "Pq", "km",
    ];
    let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    let own = match language(lang) {
        "en" => ENGLISH.contains(&word),
        "pt" => PORTUGUESE.contains(&word),
        _ => false,
    };
    own || (dotted && has_letters(word))
}

/// Words that open a new sentence rather than carry on a name.
fn openers(lang: &LanguageIdentifier) -> &'static [&'static str] {
    const ENGLISH: &[&str] = &[
        "The", "A", "An", "He", "She", "It", "They", "We", "You", "I", "In", "On", "At", "But",
        "And", "This", "That", "These", "Those", "There", "However", "When", "If", "As", "After",
        "Before", "Its", "His", "Her", "Their", "For", "With", "By", "Some", "Many", "What",
    ];
    const PORTUGUESE: &[&str] = &[
        "O", "A", "Os", "As", "Um", "Uma", "Ele", "Ela", "Eles", "Elas", "Em", "No", "Na", "Nos",
        "Nas", "Mas", "E", "Este", "Esta", "Esse", "Essa", "Isso", "Quando", "Se", "Como", "Após",
        "Depois", "Antes", "Segundo", "Para", "Com", "Por", "Já", "Não", "Ao", "De", "Do", "Da",
    ];
    match language(lang) {
        "en" => ENGLISH,
        "pt" => PORTUGUESE,
        _ => &[],
    }
}

fn language(lang: &LanguageIdentifier) -> &str {
    lang.language.as_str()
}

/// The part of a text, empty where the range does not lie on characters.
fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether the language puts spaces between words and sentences.
pub fn is_spaced(lang: &LanguageIdentifier) -> bool {
    !matches!(
        language(lang),
        "zh" | "ja" | "th" | "lo" | "km" | "my" | "yue"
    )
}

/// What stands between two sentences in another language, where this stood between
/// them in the original: line breaks stay, a space stands where the language has one.
pub fn gap<'a>(original: &'a str, to: &LanguageIdentifier) -> &'a str {
    if original.contains('\n') {
        original
    } else if !is_spaced(to) {
        ""
    } else if original.is_empty() {
        " "
    } else {
        original
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str, lang: &str) -> Vec<String> {
        sentences(text, &lang.parse().unwrap())
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    }

    #[test]
    fn english() {
        assert_eq!(
            split(
                "Mr. Smith of Acme Inc. met J. R. Jones. They spoke.  Then?",
                "en"
            ),
            [
                "Mr. Smith of Acme Inc. met J. R. Jones.",
                "They spoke.",
                "Then?"
            ]
        );
        assert_eq!(
            split("He lives in the U.S. The U.S. Senate voted.", "en"),
            ["He lives in the U.S.", "The U.S. Senate voted."]
        );
        assert_eq!(
            split(
                "“Where?” he asked. “Here!” It cost $3.50 on Jan. 5 at 5 p.m. Monday.",
                "en"
            ),
            [
                "“Where?” he asked.",
                "“Here!”",
                "It cost $3.50 on Jan. 5 at 5 p.m. Monday."
            ]
        );
        assert_eq!(
            split("In Roe v. Wade it was seven to two.", "en"),
            ["In Roe v. Wade it was seven to two."]
        );
        assert_eq!(
            split("So did I. Nobody else.", "en"),
            ["So did I.", "Nobody else."]
        );
    }

    #[test]
    fn portuguese() {
        assert_eq!(
            split(
                "O Dr. Silva e a sra. Lima moram na Av. Brasil. O art. 5º vale.",
                "pt"
            ),
            [
                "O Dr. Silva e a sra. Lima moram na Av. Brasil.",
                "O art. 5º vale."
            ]
        );
        assert_eq!(
            split(
                "“Vamos?”, disse. Em 12 de jan. No dia seguinte, a S.A. Fonseca fechou.",
                "pt"
            ),
            [
                "“Vamos?”, disse.",
                "Em 12 de jan.",
                "No dia seguinte, a S.A. Fonseca fechou."
            ]
        );
    }

    #[test]
    fn other_languages() {
        assert_eq!(
            split("Am 3. Mai kam er. Dann ging er.", "de"),
            ["Am 3. Mai kam er.", "Dann ging er."]
        );
        assert_eq!(split("他来了。她走了。", "zh"), ["他来了。", "她走了。"]);
        assert_eq!(split("one\ntwo\n\n three ", "en"), ["one", "two", "three"]);
        assert_eq!(split("– Really. 1. First. Second", "en").len(), 3);
        assert_eq!(split(" \n ", "en"), Vec::<String>::new());
    }

    #[test]
    fn what_never_ends_is_cut_between_words() {
        for text in [
            "é um ".repeat(20_000),
            "é".repeat(20_000),
            " ".repeat(40_000) + "a",
            "A ".repeat(6_000) + "b. " + &"b".repeat(12_001),
        ] {
            let found = sentences(&text, &"pt".parse().unwrap());
            assert!(found.iter().all(|range| range.len() <= LONGEST));
            let mut end = 0;
            for range in &found {
                assert!(text[end..range.start].trim().is_empty());
                end = range.end;
            }
            assert!(text[end..].trim().is_empty());
        }
        let words = split(&"é um ".repeat(20_000), "pt");
        assert!(
            words
                .iter()
                .all(|piece| piece.split(' ').all(|word| ["é", "um"].contains(&word)))
        );
    }

    proptest! {
        #[test]
        fn sentences_and_gaps_are_the_text(text in "(?s)[A-Za-z. ?!\u{a0}\n”“é。م一]{0,60}|.{0,40}") {
            for lang in ["en", "pt", "de", "zh", "el"] {
                let found = sentences(&text, &lang.parse().unwrap());
                let mut end = 0;
                for range in &found {
                    prop_assert!(range.start < range.end && range.start >= end);
                    prop_assert!(text[end..range.start].trim().is_empty());
                    prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
                    end = range.end;
                }
                prop_assert!(text[end..].trim().is_empty());
            }
        }
    }
}

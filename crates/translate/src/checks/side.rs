//! A sentence as the checks read it: once, for all of them.

use crate::slice::part;
use news::Lang;
use std::ops::Range;

/// The source or the target of a pair.
pub(crate) struct Side<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: Lang,
    /// In small letters.
    pub(crate) lower: String,
    /// The words of [`Side::lower`].
    words: Vec<Range<usize>>,
    tag: &'static str,
}

impl<'a> Side<'a> {
    pub(crate) fn new(text: &'a str, lang: Lang) -> Side<'a> {
        let lower = text.to_lowercase();
        let words = word_ranges(&lower);
        Side {
            text,
            lang,
            lower,
            words,
            tag: tag(lang),
        }
    }

    /// The words in small letters; in a script without spaces whole runs of letters.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.words
            .iter()
            .map(|range| part(&self.lower, range.clone()))
    }

    /// The language, as tables name it.
    pub(crate) fn tag(&self) -> &'static str {
        self.tag
    }
}

/// The languages of the tables. Close relatives share a row.
pub(crate) fn tag(lang: Lang) -> &'static str {
    const TAGS: [&str; 32] = [
        "ar", "bg", "bn", "bs", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi",
        "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tr",
        "uk", "ur",
    ];
    let language = lang.to_icu().language;
    match language.as_str() {
        "vi" => "vi",
        "zh" => "zh",
        "hr" => "bs",
        "no" | "nn" => "nb",
        "ms" => "id",
        other => TAGS
            .iter()
            .find(|tag| **tag == other)
            .copied()
            .unwrap_or_default(),
    }
}

/// Whether a language puts no spaces between words.
pub(crate) fn is_unspaced(tag: &str) -> bool {
    matches!(tag, "ja" | "zh" | "th")
}

/// Runs of letters, digits and their marks; an apostrophe joins. Cheaper than ICU's
/// segmentation, which looks words up for Thai, Chinese and Japanese.
pub(crate) fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    let mut joined = false;
    for (at, c) in text.char_indices() {
        if is_letter(c) || c.is_alphanumeric() || is_mark(c) {
            if start.is_none() {
                start = Some(at);
            }
            end = at + c.len_utf8();
            joined = false;
        } else if matches!(c, '\'' | '’' | 'ʼ') && start.is_some() && !joined {
            joined = true;
        } else if let Some(start) = start.take() {
            words.push(start..end);
            joined = false;
        }
    }
    words.extend(start.map(|start| start..end));
    words
}

/// Letters of the scripts that the press is mostly in, told without a look into the tables
/// of Unicode; of others it says nothing.
fn is_letter(c: char) -> bool {
    matches!(c,
        'a'..='z' | 'A'..='Z' | 'à'..='ö' | 'ø'..='ɏ' | 'α'..='ω' | 'Ѐ'..='ҁ'
        | 'א'..='ת' | 'ء'..='غ' | 'ف'..='ي' | 'अ'..='ह' | 'ก'..='ะ' | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ' | '一'..='鿿' | '가'..='힣')
}

/// Signs that belong to the letter before: vowels, accents, what joins letters.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}'
        | '\u{9bc}'..='\u{9cd}' | '\u{a01}'..='\u{a4d}' | '\u{a81}'..='\u{acd}'
        | '\u{b01}'..='\u{b4d}' | '\u{b82}'..='\u{bcd}' | '\u{c00}'..='\u{c4d}'
        | '\u{c81}'..='\u{ccd}' | '\u{d00}'..='\u{d4d}' | '\u{e31}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_letters() {
        let wrong = ('\0'..='\u{ffff}').find(|c| is_letter(*c) && !c.is_alphabetic());
        assert_eq!(wrong, None);
    }

    #[test]
    fn words_keep_their_marks() {
        let words = |text, tag: &str| -> Vec<String> {
            let side = Side::new(text, tag.parse().unwrap());
            side.words().map(str::to_owned).collect()
        };
        assert_eq!(
            words("Don’t stop, O'Neill' (2)", "en"),
            ["don’t", "stop", "o'neill", "2"]
        );
        assert_eq!(words("हिन्दी में।", "hi"), ["हिन्दी", "में"]);
        assert_eq!(words("می‌رود، نه", "fa"), ["می‌رود", "نه"]);
        assert_eq!(words("ไม่ใช่ 5", "th"), ["ไม่ใช่", "5"]);
        assert_eq!(tag("hr".parse().unwrap()), "bs");
        assert_eq!(tag("tlh".parse().unwrap()), "");
    }
}

//! Folding: the form of a word under which it is found with marks and without.

use unicode_normalization::UnicodeNormalization;

/// Lower-cases and folds a word: compatibility forms (full width, ligatures) become
/// plain ones (NFKC); marks over Latin, Greek and Cyrillic letters go, and so do the
/// vowel points of Arabic and Hebrew; letters with a stroke become plain ones.
/// Marks that make another letter, as in Thai, Hindi and Japanese, stay.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.nfkd().flat_map(char::to_lowercase) {
        match letters(c) {
            Some(letters) => plain.push_str(letters),
            None if is_mark(c) => {}
            None => plain.push(c),
        }
    }
    plain.nfkc().collect()
}

/// Marks that readers leave out when they type.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Letters that no decomposition makes plain.
fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ð' | 'ɖ' => "d",
        'ø' => "o",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ŋ' => "ng",
        'ə' => "e",
        'ς' => "σ",
        '’' | 'ʼ' | '＇' => "'",
        'ی' | 'ى' => "ي",
        'ک' => "ك",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_readers_leave_out() {
        for (written, plain) in [
            ("Đường", "duong"),
            ("Nguyễn", "nguyen"),
            ("ELEIÇÃO", "eleicao"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("İstanbul", "istanbul"),
            ("Isparta", "isparta"),
            ("ёлка", "елка"),
            ("Ὀδυσσεύς", "οδυσσευσ"),
            ("كِتَابٌ", "كتاب"),
            ("شָלוֹם", "شלום"),
            ("ＡＢＣ１２", "abc12"),
        ] {
            assert_eq!(fold(written), plain, "{written}");
        }
    }

    #[test]
    fn marks_that_make_another_letter_stay() {
        for word in ["が", "パリ", "ประเทศ", "हिन्दी", "한국", "முதல்"]
        {
            assert_eq!(fold(word), word.nfkc().collect::<String>(), "{word}");
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for word in ["Đường", "Ὀδυσσεύς", "ﷺ", "ǅ", "ẞ"] {
            assert_eq!(fold(&fold(word)), fold(word), "{word}");
        }
    }
}

//! Scripts, as far as languages are told by them.

/// A script, or the few that one language mixes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Arabic.
    Arabic,
    /// Devanagari.
    Devanagari,
    /// Bengali.
    Bengali,
    /// Hebrew.
    Hebrew,
    /// Ethiopic.
    Ethiopic,
    /// Myanmar.
    Myanmar,
    /// Tibetan.
    Tibetan,
    /// Han, without kana.
    Han,
    /// Hiragana and katakana.
    Kana,
    /// Hangul.
    Hangul,
    /// Greek.
    Greek,
    /// Armenian.
    Armenian,
    /// Georgian.
    Georgian,
    /// Thai.
    Thai,
    /// Lao.
    Lao,
    /// Khmer.
    Khmer,
    /// Gujarati.
    Gujarati,
    /// Gurmukhi.
    Gurmukhi,
    /// Oriya.
    Oriya,
    /// Tamil.
    Tamil,
    /// Telugu.
    Telugu,
    /// Kannada.
    Kannada,
    /// Malayalam.
    Malayalam,
    /// Sinhala.
    Sinhala,
    /// Any other.
    Other,
}

use Script::*;

/// All scripts but [`Script::Other`].
pub const ALL: [Script; COUNT - 1] = [
    Latin, Cyrillic, Arabic, Devanagari, Bengali, Hebrew, Ethiopic, Myanmar, Tibetan, Han, Kana,
    Hangul, Greek, Armenian, Georgian, Thai, Lao, Khmer, Gujarati, Gurmukhi, Oriya, Tamil, Telugu,
    Kannada, Malayalam, Sinhala,
];

/// How many there are.
pub const COUNT: usize = Other as usize + 1;

/// First and last character of each block, in order (Unicode 16, Blocks.txt).
const BLOCKS: [(u32, u32, Script); 53] = [
    (0x41, 0x24f, Latin),
    (0x250, 0x2af, Latin),
    (0x370, 0x3ff, Greek),
    (0x400, 0x52f, Cyrillic),
    (0x531, 0x58f, Armenian),
    (0x591, 0x5f4, Hebrew),
    (0x600, 0x6ff, Arabic),
    (0x750, 0x77f, Arabic),
    (0x8a0, 0x8ff, Arabic),
    (0x900, 0x97f, Devanagari),
    (0x980, 0x9ff, Bengali),
    (0xa00, 0xa7f, Gurmukhi),
    (0xa80, 0xaff, Gujarati),
    (0xb00, 0xb7f, Oriya),
    (0xb80, 0xbff, Tamil),
    (0xc00, 0xc7f, Telugu),
    (0xc80, 0xcff, Kannada),
    (0xd00, 0xd7f, Malayalam),
    (0xd80, 0xdff, Sinhala),
    (0xe00, 0xe7f, Thai),
    (0xe80, 0xeff, Lao),
    (0xf00, 0xfff, Tibetan),
    (0x1000, 0x109f, Myanmar),
    (0x10a0, 0x10ff, Georgian),
    (0x1100, 0x11ff, Hangul),
    (0x1200, 0x139f, Ethiopic),
    (0x1780, 0x17ff, Khmer),
    (0x1c80, 0x1c8f, Cyrillic),
    (0x1c90, 0x1cbf, Georgian),
    (0x1e00, 0x1eff, Latin),
    (0x1f00, 0x1fff, Greek),
    (0x2d00, 0x2d2f, Georgian),
    (0x2d80, 0x2ddf, Ethiopic),
    (0x2e80, 0x2fdf, Han),
    (0x3005, 0x3007, Han),
    (0x3041, 0x30ff, Kana),
    (0x3130, 0x318f, Hangul),
    (0x31f0, 0x31ff, Kana),
    (0x3400, 0x4dbf, Han),
    (0x4e00, 0x9fff, Han),
    (0xa640, 0xa69f, Cyrillic),
    (0xa720, 0xa7ff, Latin),
    (0xa8e0, 0xa8ff, Devanagari),
    (0xa9e0, 0xa9ff, Myanmar),
    (0xaa60, 0xaa7f, Myanmar),
    (0xab30, 0xab6f, Latin),
    (0xac00, 0xd7ff, Hangul),
    (0xf900, 0xfaff, Han),
    (0xfb1d, 0xfb4f, Hebrew),
    (0xfb50, 0xfdff, Arabic),
    (0xfe70, 0xfefc, Arabic),
    (0xff66, 0xff9d, Kana),
    (0x20000, 0x323af, Han),
];

impl Script {
    /// The script of a character that is a letter, or a mark on one.
    pub fn of(c: char) -> Option<Script> {
        if !(c.is_alphabetic() || is_mark(c)) {
            return None;
        }
        let code = u32::from(c);
        let place = BLOCKS.partition_point(|(_, last, _)| *last < code);
        match BLOCKS.get(place) {
            Some((first, _, script)) if *first <= code => Some(*script),
            _ => Some(Other),
        }
    }

    /// The only language of the press that is written in it, by BCP 47.
    pub fn only_language(self) -> Option<&'static str> {
        Some(match self {
            Kana => "ja",
            Hangul => "ko",
            Greek => "el",
            Armenian => "hy",
            Georgian => "ka",
            Thai => "th",
            Lao => "lo",
            Khmer => "km",
            Gujarati => "gu",
            Gurmukhi => "pa",
            Oriya => "or",
            Tamil => "ta",
            Telugu => "te",
            Kannada => "kn",
            Malayalam => "ml",
            Sinhala => "si",
            _ => return None,
        })
    }

    /// About how many letters of an alphabet one of its letters is worth.
    pub fn weight(self) -> usize {
        match self {
            Han | Kana | Hangul => 3,
            _ => 1,
        }
    }
}

/// Marks that do not count as alphabetic but are part of words: viramas and nuktas of
/// India and its neighbours.
fn is_mark(c: char) -> bool {
    matches!(
        u32::from(c),
        0x93c | 0x94d
            | 0x9bc
            | 0x9cd
            | 0xa3c
            | 0xa4d
            | 0xabc
            | 0xacd
            | 0xb3c
            | 0xb4d
            | 0xbcd
            | 0xc4d
            | 0xcbc
            | 0xccd
            | 0xd4d
            | 0xdca
            | 0xe47..=0xe4e
            | 0xec8..=0xecd
            | 0xf71..=0xf84
            | 0x1037
            | 0x1039
            | 0x103a
            | 0x17c9..=0x17d3
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_in_order() {
        assert!(BLOCKS.is_sorted_by(|one, next| one.1 < next.0));
        assert!(BLOCKS.iter().all(|(first, last, _)| first <= last));
    }

    #[test]
    fn letters_have_a_script() {
        for (c, script) in [
            ('a', Latin),
            ('ọ', Latin),
            ('ш', Cyrillic),
            ('پ', Arabic),
            ('्', Devanagari),
            ('の', Kana),
            ('字', Han),
            ('한', Hangul),
            ('θ', Greek),
            ('ⵣ', Other),
        ] {
            assert_eq!(Script::of(c), Some(script), "{c}");
        }
        for c in ['1', '×', ' ', '.', '…', '。'] {
            assert_eq!(Script::of(c), None, "{c}");
        }
    }
}

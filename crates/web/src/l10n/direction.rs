//! Words that run against the text around them.

use icu::properties::{CodePointMapData, props::BidiClass};
use news::Direction;

const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// The words, between isolating marks where some of them run against `around`.
pub fn isolated(words: &str, around: Direction) -> String {
    let classes = CodePointMapData::<BidiClass>::new();
    let against = |c| match (around, classes.get(c)) {
        (Direction::Ltr, class) => {
            class == BidiClass::RightToLeft || class == BidiClass::ArabicLetter
        }
        (Direction::Rtl, class) => class == BidiClass::LeftToRight,
    };
    if words.chars().any(against) {
        format!("{ISOLATE}{words}{END}")
    } else {
        words.to_owned()
    }
}

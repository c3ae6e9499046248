//! How Thai vowels are written: before, over, under and after their consonant, or not at all.

/// What it costs more if its vowel is not written: o within, a at the end.
pub(super) const UNWRITTEN_O: u32 = 6;
pub(super) const UNWRITTEN_A: u32 = 8;
/// Where a letter may belong to this syllable or the next.
const UNSURE: u32 = 2;
pub(super) const SHORTENER: char = '\u{e47}';
pub(super) const NIKHAHIT: char = '\u{e4d}';

/// Whether a consonant closes the syllable.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    Must,
    May,
    Not,
}

/// How a vowel goes on after its consonant: letters, sound, what closes it, price.
pub(super) type Vowel = (usize, &'static str, Close, u32);

/// The vowels that a beginning may have of which `letter` is the last consonant. `lead` is
/// written before it, `mark` over or under it.
pub(super) fn vowels(
    lead: Option<char>,
    mark: Option<char>,
    rest: &[char],
    letter: char,
) -> Vec<Vowel> {
    match lead {
        Some('เ') => with_e(mark, rest),
        Some('แ') => match (mark, rest) {
            (Some(SHORTENER), _) => vec![(0, "ae", Close::Must, 0)],
            (Some(_), _) => vec![],
            (None, ['ะ', ..]) => vec![(1, "ae", Close::Not, 0)],
            (None, ['ว', ..]) => vec![(1, "aeo", Close::Not, 0), (0, "ae", Close::May, 0)],
            (None, _) => vec![(0, "ae", Close::May, 0)],
        },
        Some('โ') => match (mark, rest) {
            (Some(_), _) => vec![],
            (None, ['ะ', ..]) => vec![(1, "o", Close::Not, 0)],
            (None, ['ย', ..]) => vec![(1, "oi", Close::Not, 0), (0, "o", Close::May, 0)],
            (None, _) => vec![(0, "o", Close::May, 0)],
        },
        Some(_) => match (mark, rest) {
            (Some(_), _) => vec![],
            (None, ['ย', ..]) => vec![(1, "ai", Close::Not, 0), (0, "ai", Close::Not, 0)],
            (None, _) => vec![(0, "ai", Close::Not, 0)],
        },
        None => match mark {
            Some(mark) => with_mark(mark, rest),
            None => without_mark(rest, letter),
        },
    }
}

fn with_e(mark: Option<char>, rest: &[char]) -> Vec<Vowel> {
    match (mark, rest) {
        (None, ['ย', ..]) => vec![(1, "oei", Close::Not, 0), (0, "e", Close::May, 0)],
        (None, ['ว', ..]) => vec![(1, "eo", Close::Not, 0), (0, "e", Close::May, 0)],
        (None, ['อ', 'ะ', ..]) => vec![(2, "oe", Close::Not, 0)],
        (None, ['อ', ..]) => vec![(1, "oe", Close::May, 0), (0, "e", Close::May, 0)],
        (None, ['า', 'ะ', ..]) => vec![(2, "o", Close::Not, 0)],
        (None, ['า', ..]) => vec![(1, "ao", Close::Not, 0)],
        (None, ['ะ', ..]) => vec![(1, "e", Close::Not, 0)],
        (None, _) => vec![(0, "e", Close::May, 0)],
        (Some(SHORTENER), ['ว', ..]) => vec![(1, "eo", Close::Not, 0)],
        (Some(SHORTENER), _) => vec![(0, "e", Close::Must, 0)],
        (Some('ิ'), _) => vec![(0, "oe", Close::Must, 0)],
        (Some('ี'), ['ย', 'ว', ..]) => {
            vec![(2, "iao", Close::Not, 0), (1, "ia", Close::May, 0)]
        }
        (Some('ี'), ['ย', 'ะ', ..]) => vec![(2, "ia", Close::Not, 0)],
        (Some('ี'), ['ย', ..]) => vec![(1, "ia", Close::May, 0)],
        (Some('ื'), ['อ', 'ย', ..]) => {
            vec![(2, "ueai", Close::Not, 0), (1, "uea", Close::May, 0)]
        }
        (Some('ื'), ['อ', ..]) => vec![(1, "uea", Close::May, 0)],
        _ => vec![],
    }
}

fn with_mark(mark: char, rest: &[char]) -> Vec<Vowel> {
    match (mark, rest) {
        ('ั', ['ว', 'ะ', ..]) => vec![(2, "ua", Close::Not, 0)],
        ('ั', ['ว', ..]) => vec![(1, "ua", Close::Not, 0)],
        ('ั', ['ย', ..]) => vec![(1, "ai", Close::Not, 0)],
        ('ั', _) => vec![(0, "a", Close::Must, 0)],
        (NIKHAHIT, ['า', ..]) => vec![(1, "am", Close::Not, 0)],
        ('ิ', ['ว', ..]) => vec![(1, "io", Close::Not, UNSURE), (0, "i", Close::May, 0)],
        ('ิ' | 'ี', _) => vec![(0, "i", Close::May, 0)],
        ('ึ', _) => vec![(0, "ue", Close::May, 0)],
        ('ื', ['อ', ..]) => vec![(1, "ue", Close::Not, 0)],
        ('ื', _) => vec![(0, "ue", Close::Must, 0)],
        ('ุ', ['ย', ..]) => vec![(1, "ui", Close::Not, 0), (0, "u", Close::May, 0)],
        ('ุ' | 'ู', _) => vec![(0, "u", Close::May, 0)],
        (SHORTENER, ['อ', ..]) => vec![(1, "o", Close::Must, 0)],
        _ => vec![],
    }
}

fn without_mark(rest: &[char], letter: char) -> Vec<Vowel> {
    let mut found = match rest {
        ['ะ', ..] => return vec![(1, "a", Close::Not, 0)],
        ['า', 'ย', ..] => return vec![(2, "ai", Close::Not, 0), (1, "a", Close::May, 0)],
        ['า', 'ว', ..] => return vec![(2, "ao", Close::Not, 0), (1, "a", Close::May, 0)],
        ['า', ..] => return vec![(1, "a", Close::May, 0)],
        ['ฤ', ..] => {
            let sound = match letter {
                'ก' | 'ต' | 'ท' | 'ป' => "ri",
                'ศ' | 'ส' => "ari",
                'พ' => "rue",
                _ => "arue",
            };
            return vec![(1, sound, Close::May, 0)];
        }
        ['อ', 'ย', ..] => vec![(2, "oi", Close::Not, 0), (1, "o", Close::May, 0)],
        ['อ', ..] => vec![(1, "o", Close::May, 0)],
        ['ว', 'ย', ..] => vec![(2, "uai", Close::Not, UNSURE)],
        ['ว', ..] => vec![(1, "ua", Close::Must, UNSURE)],
        ['ร', 'ร', ..] => vec![(2, "a", Close::Must, 0), (2, "an", Close::Not, UNSURE)],
        _ => vec![],
    };
    found.push((0, "o", Close::Must, UNWRITTEN_O));
    found.push((0, "a", Close::Not, UNWRITTEN_A));
    found
}

//! What of a text is weighed: n-grams of the letters of its words.
//!
//! Each word is put in small letters between two bounds; all its n-grams of one to five
//! characters count, bounds among them, and [`WHOLE`] times the word itself. So the n-grams
//! tell endings from beginnings. A longer word that the model does not know as a whole
//! counts as [`unknown`], and what is usual in program code and rare in prose as
//! marks: so much that is no language is told from what only sounds like one.

use crate::script::{self, Script};
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

/// The longest n-gram.
const LONGEST: usize = 5;
/// Characters of a word that count, with its bounds.
const WORD: usize = 26;
/// What stands for the bound of a word.
const BOUND: char = '_';

/// How many times a word counts as a whole. It has about forty n-grams, which relatives share
/// even where they use the word more or less often than each other.
pub const WHOLE: u8 = 4;

/// Marks that count at most, so that a long text is not weighed by them alone.
const MARKS: usize = 48;

/// The words of a text, by script.
pub struct Words {
    /// Letters by script.
    letters: [usize; script::COUNT],
    /// Each word's script, and where its characters end in `characters`.
    ends: Vec<(Script, usize)>,
    /// All words, in small letters, bounds around each.
    characters: Vec<char>,
    /// What looks like code.
    marks: Vec<char>,
}

impl Words {
    /// Reads at most `most` characters of a text.
    pub fn of(text: &str, most: usize) -> Words {
        let mut words = Words {
            letters: [0; script::COUNT],
            ends: Vec::new(),
            characters: Vec::new(),
            marks: Vec::new(),
        };
        // Seldom needed: the press writes composed letters.
        if is_nfc_quick(text.chars().take(most)) == unicode_normalization::IsNormalized::Yes {
            words.read(text.chars().take(most));
        } else {
            words.read(text.chars().take(most).nfc());
        }
        words
    }

    fn read(&mut self, text: impl Iterator<Item = char>) {
        let mut open: Option<Script> = None;
        let mut before = [' '; 2];
        for c in text {
            self.marks.extend(mark(before, c));
            let [_, last] = before;
            before = [last, c];
            // Marks over letters, drawn-out Arabic letters: no letters of their own.
            if matches!(u32::from(c), 0x300..=0x36f | 0x640 | 0x64b..=0x652 | 0x591..=0x5c7) {
                continue;
            }
            let script = Script::of(c);
            if script != open {
                self.close(open);
                open = script;
                if script.is_some() {
                    self.characters.push(BOUND);
                }
            }
            let Some(script) = script else { continue };
            if let Some(letters) = self.letters.get_mut(script as usize) {
                *letters += 1;
            }
            for small in c.to_lowercase().filter(|small| *small != '\u{307}') {
                self.characters.push(folded(small));
            }
        }
        self.close(open);
        self.marks.truncate(MARKS);
    }

    fn close(&mut self, open: Option<Script>) {
        if let Some(script) = open {
            self.characters.push(BOUND);
            self.ends.push((script, self.characters.len()));
        }
    }

    /// Letters of a script.
    pub fn letters(&self, script: Script) -> usize {
        self.letters
            .get(script as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The script that most is written in, and its share of all letters.
    pub fn script(&self) -> Option<(Script, f32)> {
        let weighed = |script: &(Script, usize)| script.1 * script.0.weight();
        let mut seen: Vec<(Script, usize)> = Vec::new();
        for (script, _) in &self.ends {
            if !seen.iter().any(|(known, _)| known == script) {
                seen.push((*script, self.letters(*script)));
            }
        }
        let all: usize = seen.iter().map(weighed).sum();
        let most = seen.iter().max_by_key(|script| weighed(script))?;
        Some((most.0, weighed(most) as f32 / all as f32))
    }

    /// The words of a script, bounds around each.
    pub fn written_in(&self, script: Script) -> impl Iterator<Item = &[char]> {
        let mut start = 0;
        let slices = self.ends.iter().map(move |(of, end)| {
            let word = self.characters.get(start..*end).unwrap_or_default();
            start = *end;
            (*of, word)
        });
        slices.filter_map(move |(of, word)| (of == script).then_some(word))
    }

    /// The hash of each mark of code, in a text of a script.
    pub fn marks(&self, script: Script) -> impl Iterator<Item = u32> {
        self.marks.iter().map(move |mark| of_script(*mark, script))
    }

    /// How many marks of code there are, but for hyphens within words, which prose has too.
    pub fn signs(&self) -> usize {
        self.marks.iter().filter(|mark| **mark != '-').count()
    }

    /// All characters of a script, without bounds.
    pub fn characters(&self, script: Script) -> impl Iterator<Item = char> {
        self.written_in(script)
            .flatten()
            .copied()
            .filter(|c| *c != BOUND)
    }
}

/// The mark of code that a character makes after two others, if any: a sign that prose
/// seldom has, a bracket or small letter where a word goes on, a digit in a word.
fn mark([earlier, before]: [char; 2], c: char) -> Option<char> {
    const SIGNS: &str = "{}[]<>=_;|\\$#@*^~`";
    if c.is_ascii_alphanumeric() {
        return match before {
            '.' | '-' | '/' | ':' if earlier.is_ascii_alphanumeric() && c.is_ascii_alphabetic() => {
                Some(before)
            }
            before if before.is_ascii_lowercase() && c.is_ascii_uppercase() => Some('A'),
            before if before.is_ascii_alphabetic() && c.is_ascii_digit() => Some('0'),
            _ => None,
        };
    }
    match c {
        c if SIGNS.contains(c) => Some(c),
        '(' if before.is_alphanumeric() => Some('('),
        ':' | '/' | '-' | '&' | '+' if before == c => Some('&'),
        _ => None,
    }
}

/// Letters that are two in Unicode but one in print.
fn folded(c: char) -> char {
    match c {
        'ș' => 'ş',
        'ț' => 'ţ',
        c => c,
    }
}

/// Gives the hash of each n-gram of a word, bounds around it, but for the word as a whole. The
/// hash is FNV-1a over characters, its bits spread by the end of MurmurHash3.
pub fn each(word: &[char], mut see: impl FnMut(u32)) {
    let word = word.get(..WORD).unwrap_or(word);
    for start in 0..word.len() {
        let mut hash = 0x811c_9dc5_u32;
        for (n, c) in word.iter().skip(start).take(LONGEST).enumerate() {
            hash = (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193);
            // A bound alone says nothing.
            let bound = n == 0 && *c == BOUND;
            if !bound && n + 1 < word.len() {
                see(spread(hash));
            }
        }
    }
}

/// What stands for each longer word of a script that is not known as a whole.
pub fn unknown(script: Script) -> u32 {
    of_script('?', script)
}

/// The hash of what scripts share, which each weighs for itself.
fn of_script(c: char, script: Script) -> u32 {
    spread(u32::from(c) | (script as u32 + 1) << 24)
}

/// The hash of a word as a whole, bounds around it.
pub fn whole(word: &[char]) -> u32 {
    let word = word.get(..WORD).unwrap_or(word);
    let hash = word.iter().fold(0x9747_b28c_u32, |hash, c| {
        (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193)
    });
    spread(hash)
}

/// Whether a word, bounds around it, is longer than an n-gram: such a word counts as
/// [`unknown`] where the model does not have it.
pub fn is_long(word: &[char]) -> bool {
    word.len() > LONGEST
}

fn spread(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_word_is_a_word_and_none_of_its_ngrams() {
        let word: Vec<char> = "_ini_".chars().collect();
        let mut ngrams = Vec::new();
        each(&word, |hash| ngrams.push(hash));
        // Five, four, three and two of one to four characters, without the bounds alone.
        assert_eq!(ngrams.len(), 12);
        assert!(!ngrams.contains(&whole(&word)));
        assert!(!is_long(&word));
        assert!(is_long(&"_karena_".chars().collect::<Vec<_>>()));
    }

    #[test]
    fn a_hyphen_within_a_word_is_no_sign_of_code() {
        let words = Words::of("kanak-kanak", 100);
        assert_eq!(words.marks(Script::Latin).count(), 1);
        assert_eq!(words.signs(), 0);
        assert_eq!(Words::of("article_of", 100).signs(), 1);
    }
}

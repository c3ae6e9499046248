//! What of a text is weighed: n-grams of the letters of its words.
//!
//! Each word is put in small letters between two bounds; all its n-grams of one to five
//! characters count, bounds among them, and the word itself. So the n-grams tell endings
//! from beginnings, and small words as such.

use crate::script::{self, Script};
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

/// The longest n-gram.
const LONGEST: usize = 5;
/// Characters of a word that count, with its bounds.
const WORD: usize = 26;
/// What stands for the bound of a word.
const BOUND: char = '_';

/// The words of a text, by script.
pub struct Words {
    /// Letters by script.
    letters: [usize; script::COUNT],
    /// Each word's script, and where its characters end in `characters`.
    ends: Vec<(Script, usize)>,
    /// All words, in small letters, bounds around each.
    characters: Vec<char>,
}

impl Words {
    /// Reads at most `most` characters of a text.
    pub fn of(text: &str, most: usize) -> Words {
        let mut words = Words {
            letters: [0; script::COUNT],
            ends: Vec::new(),
            characters: Vec::new(),
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
        for c in text {
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

    /// All characters of a script, without bounds.
    pub fn characters(&self, script: Script) -> impl Iterator<Item = char> {
        self.written_in(script)
            .flatten()
            .copied()
            .filter(|c| *c != BOUND)
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

/// Gives the hash of each n-gram of a word, bounds around it, and of the word itself.
/// The hash is FNV-1a over characters, its bits spread by the end of MurmurHash3.
pub fn each(word: &[char], mut see: impl FnMut(u32)) {
    let word = word.get(..WORD).unwrap_or(word);
    for start in 0..word.len() {
        let mut hash = 0x811c_9dc5_u32;
        for (n, c) in word.iter().skip(start).take(LONGEST).enumerate() {
            hash = (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193);
            // A bound alone says nothing.
            if n > 0 || *c != BOUND {
                see(spread(hash));
            }
        }
    }
    if word.len() > LONGEST {
        let whole = word.iter().fold(0x9747_b28c_u32, |hash, c| {
            (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193)
        });
        see(spread(whole));
    }
}

fn spread(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

//! The readable part of an address.

use deunicode::deunicode_char;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Longest slug, in bytes (all of them ASCII).
const LONGEST: usize = 80;

/// The readable part of an address: `a-z`, `0-9` and single hyphens, never empty.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The slug of a headline or a name in any script, romanised; cut at a word's
    /// end within 80 characters. A text without letters and digits gives `-`.
    pub fn of(text: &str) -> Slug {
        let mut words = Words {
            slug: String::with_capacity(LONGEST + 1),
            ..Words::default()
        };
        // A page has dozens of addresses, so what will be cut off is not even looked at.
        let all_fit = |c: char| match u8::try_from(c) {
            Ok(letter) if letter.is_ascii() => words.add(letter),
            _ => {
                let letters = deunicode_char(c).unwrap_or(" ");
                letters.bytes().all(|letter| words.add(letter))
            }
        };
        text.chars().all(all_fit);
        match words.slug.is_empty() {
            true => Slug("-".to_owned()),
            false => Slug(words.slug),
        }
    }

    /// The slug itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A slug that is being written.
#[derive(Default)]
struct Words {
    slug: String,
    /// The end of the last whole word.
    whole: usize,
    /// Whether another one has begun.
    within: bool,
}

impl Words {
    /// Adds a letter; `false` once no other fits.
    fn add(&mut self, letter: u8) -> bool {
        match letter {
            // Apostrophes join.
            b'\'' | b'`' => {}
            letter if letter.is_ascii_alphanumeric() => {
                if !self.within && self.whole > 0 {
                    self.slug.push('-');
                }
                self.within = true;
                match (self.slug.len() < LONGEST, self.whole) {
                    (true, _) => self.slug.push(char::from(letter.to_ascii_lowercase())),
                    // The first word is cut, others are left out.
                    (false, 0) => {}
                    (false, whole) => {
                        self.slug.truncate(whole);
                        return false;
                    }
                }
            }
            _ if self.within => (self.whole, self.within) = (self.slug.len(), false),
            _ => {}
        }
        true
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_in_any_script() {
        assert_eq!(
            Slug::of("Ponte reabre após três anos").as_str(),
            "ponte-reabre-apos-tres-anos"
        );
        assert_eq!(
            Slug::of("The mayor's “plan”: 10% more").as_str(),
            "the-mayors-plan-10-more"
        );
        assert_eq!(Slug::of("Москва").as_str(), "moskva");
        assert_eq!(Slug::of("…!").as_str(), "-");
        assert!(Slug::of(&"longword ".repeat(40)).as_str().len() <= LONGEST);
        assert!(Slug::of(&"x".repeat(400)).as_str().len() <= LONGEST);
    }
}

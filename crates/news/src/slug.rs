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
        let mut slug = String::with_capacity(LONGEST + 1);
        // The end of the last whole word, and whether another one has begun.
        let (mut whole, mut within) = (0, false);
        // A page has dozens of addresses, so what will be cut off is not even looked at.
        for c in text.chars() {
            let mut own = [0; 4];
            let letters = match c.is_ascii() {
                true => c.encode_utf8(&mut own),
                false => deunicode_char(c).unwrap_or(" "),
            };
            for letter in letters.chars() {
                match letter {
                    // Apostrophes join.
                    '\'' | '`' => {}
                    letter if letter.is_ascii_alphanumeric() => {
                        if !within && whole > 0 {
                            slug.push('-');
                        }
                        within = true;
                        match (slug.len() < LONGEST, whole) {
                            (true, _) => slug.push(letter.to_ascii_lowercase()),
                            // The first word is cut, others are left out.
                            (false, 0) => {}
                            (false, _) => {
                                slug.truncate(whole);
                                return Slug(slug);
                            }
                        }
                    }
                    _ if within => (whole, within) = (slug.len(), false),
                    _ => {}
                }
            }
        }
        Slug(if slug.is_empty() {
            "-".to_owned()
        } else {
            slug
        })
    }

    /// The slug itself.
    pub fn as_str(&self) -> &str {
        &self.0
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

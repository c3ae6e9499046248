//! The readable part of an address.

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
        let mut slug = String::new();
        for word in words(&deunicode::deunicode(text)) {
            if slug.len() + 1 + word.len() > LONGEST && !slug.is_empty() {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.extend(word.chars().take(LONGEST));
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

/// Lower-case words of ASCII letters and digits; apostrophes join.
fn words(ascii: &str) -> Vec<String> {
    ascii
        .replace(['\'', '`'], "")
        .to_ascii_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
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

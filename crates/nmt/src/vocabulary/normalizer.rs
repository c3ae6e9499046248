//! The model's own normalisation: which characters count as which, and what becomes of spaces.
//!
//! A SentencePiece model carries its rules as a *precompiled charsmap*: the length in bytes of a
//! double array (u32, little-endian), the double array, and the replacements, each ended by NUL.
//! The double array is that of Darts-clone (S. Yata; the idea is Aoe 1989, "An efficient digital
//! search algorithm by using a double-array structure"): a trie in one array of u32 units. A unit
//! holds the byte that leads to it (bits 0–7), whether a value hangs on it (bit 8), and how far
//! its children are, as a number to xor with its place (bits 10–30, times 256 if bit 9 is set).
//! The child for byte b of the unit at p with offset o is at p ^ o ^ b; a value hangs at p ^ o, in a
//! unit with bit 31 set, and says where in the replacements the rule's text begins.
//!
//! The longest rule that fits at a place is applied; a character without a rule stays. Then
//! runs of spaces become one, those at the ends go, one is put in front, and all are written
//! `▁` (U+2581), as the model's switches say (Kudo & Richardson 2018, "SentencePiece").

use super::trie::Trie;

/// What stands for a space inside pieces.
pub(super) const SPACE: &str = "\u{2581}";

/// Replacements longer than this are no rule of a real model (the longest in Unicode's own
/// compatibility mapping has 33 bytes), but a way to make much out of little.
const LONGEST_REPLACEMENT: usize = 256;

/// The rules of one model.
#[derive(Debug)]
pub(super) struct Normalizer {
    units: Vec<u32>,
    replacements: String,
    pub(super) switches: Switches,
    /// Pieces that the model's maker defined; no rule touches them.
    pub(super) fixed: Trie,
}

/// What happens to spaces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Switches {
    pub(super) add_dummy_prefix: bool,
    pub(super) remove_extra_whitespaces: bool,
    pub(super) escape_whitespaces: bool,
}

/// A normalised text, and for each of its bytes the place in the original that it came from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Normalized {
    pub(super) text: String,
    /// One longer than the text: the last says where the normalised part of the original ends.
    pub(super) origins: Vec<u32>,
}

impl Normalizer {
    pub(super) fn new(charsmap: &[u8], switches: Switches) -> Result<Self, String> {
        let (units, replacements) = match charsmap.split_first_chunk() {
            None => (&[][..], &[][..]),
            Some((length, rest)) => {
                let length = u32::from_le_bytes(*length) as usize;
                rest.split_at_checked(length).ok_or_else(|| {
                    format!(
                        "a double array of {length} bytes in a charsmap of {}",
                        charsmap.len()
                    )
                })?
            }
        };
        let (units, odd) = units.as_chunks();
        if !odd.is_empty() {
            return Err("a double array that does not consist of 4-byte units".to_owned());
        }
        let replacements = std::str::from_utf8(replacements)
            .map_err(|error| format!("replacements in the charsmap are not UTF-8: {error}"))?;
        Ok(Self {
            units: units.iter().map(|unit| u32::from_le_bytes(*unit)).collect(),
            replacements: replacements.to_owned(),
            switches,
            fixed: Trie::default(),
        })
    }

    /// Normalises a text shorter than 4 GiB.
    pub(super) fn normalize(&self, text: &str) -> Normalized {
        let Switches {
            add_dummy_prefix,
            remove_extra_whitespaces,
            escape_whitespaces,
        } = self.switches;
        let space = if escape_whitespaces { SPACE } else { " " };
        let mut rest = text;
        if remove_extra_whitespaces {
            while let (" ", length @ 1..) = self.next(rest) {
                rest = rest.get(length..).unwrap_or_default();
            }
        }
        let mut out = Normalized::default();
        if rest.is_empty() {
            out.origins.push(text.len() as u32);
            return out;
        }
        out.text.reserve(text.len() + text.len() / 2 + 8);
        out.origins.reserve(text.len() + text.len() / 2 + 8);
        if add_dummy_prefix {
            out.push(space, text.len() - rest.len());
        }
        let mut after_space = remove_extra_whitespaces;
        while !rest.is_empty() {
            let origin = text.len() - rest.len();
            let (mut replaced, length) = self.next(rest);
            rest = rest.get(length..).unwrap_or_default();
            if after_space {
                replaced = replaced.trim_start_matches(' ');
            }
            if !replaced.is_empty() {
                out.push_escaped(replaced, space, origin);
                after_space = replaced.ends_with(' ') && remove_extra_whitespaces;
            }
        }
        let mut end = text.len() as u32;
        if remove_extra_whitespaces {
            while out.text.ends_with(space) {
                out.text.truncate(out.text.len() - space.len());
                end = out.origins.get(out.text.len()).copied().unwrap_or(end);
                out.origins.truncate(out.text.len());
            }
        }
        out.origins.push(end);
        out
    }

    /// What the beginning of `text` becomes, and how many of its bytes that takes: at least one
    /// character, none only of an empty text.
    fn next<'a>(&'a self, text: &'a str) -> (&'a str, usize) {
        let mut fixed = 0;
        self.fixed
            .prefixes(text.as_bytes(), |length, _| fixed = length);
        if fixed > 0 {
            return (text.get(..fixed).unwrap_or_default(), fixed);
        }
        if let Some((start, length)) = self.longest_rule(text)
            && let Some(replacement) = self.replacement(start)
        {
            return (replacement, length);
        }
        let length = text.chars().next().map_or(0, char::len_utf8);
        (text.get(..length).unwrap_or_default(), length)
    }

    /// Where the replacement begins, and how many bytes the rule takes.
    fn longest_rule(&self, text: &str) -> Option<(usize, usize)> {
        let mut longest = None;
        let mut place = offset(*self.units.first()?);
        for (length, byte) in (1..).zip(text.bytes()) {
            place ^= u32::from(byte);
            let Some(&unit) = self.units.get(place as usize) else {
                break;
            };
            // Bit 31 is set in units of values, which thus equal no byte.
            if unit & 0x8000_00ff != u32::from(byte) {
                break;
            }
            place ^= offset(unit);
            if unit & 0x100 != 0
                && let Some(&value) = self.units.get(place as usize)
                && text.is_char_boundary(length)
            {
                longest = Some(((value & 0x7fff_ffff) as usize, length));
            }
        }
        longest
    }

    fn replacement(&self, start: usize) -> Option<&str> {
        let rest = self.replacements.get(start..)?;
        let length = rest
            .bytes()
            .take(LONGEST_REPLACEMENT + 1)
            .position(|byte| byte == 0)?;
        rest.get(..length)
    }
}

fn offset(unit: u32) -> u32 {
    (unit >> 10) << ((unit & 0x200) >> 6)
}

impl Normalized {
    fn push(&mut self, piece: &str, origin: usize) {
        self.text.push_str(piece);
        self.origins.resize(self.text.len(), origin as u32);
    }

    fn push_escaped(&mut self, piece: &str, space: &str, origin: usize) {
        for (at, part) in piece.split(' ').enumerate() {
            if at > 0 {
                self.push(space, origin);
            }
            self.push(part, origin);
        }
    }
}

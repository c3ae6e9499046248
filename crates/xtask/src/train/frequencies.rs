//! Reads the lists of the Python package wordfreq: MessagePack, in which place N of an
//! array holds the words whose frequency is N centibels below all.

use anyhow::{Context, Result};

/// Words of a list, each with how often it comes in a billion.
pub fn read(file: &[u8]) -> Result<Vec<(String, f64)>> {
    let mut reader = Reader(file);
    let count = reader.array().context("no array")?;
    reader.head().context("no head")?;
    let mut all = Vec::new();
    for centibels in 0..count.saturating_sub(1) {
        let often = 10_f64.powf(9.0 - f64::from(centibels) / 100.0);
        for _ in 0..reader.array().context("no list")? {
            all.push((reader.text().context("no word")?, often));
        }
    }
    Ok(all)
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take(&mut self, count: usize) -> Option<&[u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self, bytes: usize) -> Option<u32> {
        let taken = self.take(bytes)?;
        Some(
            taken
                .iter()
                .fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
        )
    }

    fn array(&mut self) -> Option<u32> {
        match self.number(1)? {
            start @ 0x90..=0x9f => Some(start & 15),
            0xdc => self.number(2),
            0xdd => self.number(4),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<String> {
        let length = match self.number(1)? {
            start @ 0xa0..=0xbf => start & 31,
            0xd9 => self.number(1)?,
            0xda => self.number(2)?,
            _ => return None,
        };
        let text = self.take(usize::try_from(length).ok()?)?;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }

    /// A map of names to texts or small numbers, which says what the list is.
    fn head(&mut self) -> Option<()> {
        let pairs = self.number(1)?;
        if pairs & 0xf0 != 0x80 {
            return None;
        }
        for _ in 0..2 * (pairs & 15) {
            match self.0.first()? {
                0..0x80 => drop(self.number(1)?),
                _ => drop(self.text()?),
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_frequencies() {
        let mut file = vec![0x93, 0x81, 0xa1, b'v', 1, 0x90, 0xdc, 0, 2];
        file.extend([0xa2, b'e', b'n', 0xd9, 1, b'a']);
        let read = read(&file).unwrap();
        let words: Vec<&str> = read.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(words, ["en", "a"]);
        assert!((read[0].1 / 10_f64.powf(8.99) - 1.0).abs() < 1e-9);
        assert!(super::read(&file[..12]).is_err());
    }
}

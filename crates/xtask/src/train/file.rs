//! Writes the model, in the format that `langid::model` describes: each script as a file of
//! its own, then all as one.

use super::{
    Class,
    fit::{Fitted, Ngram},
};
use anyhow::{Context, Result};
use langid::model::UNIT;

/// The file of one script.
pub fn one_script(classes: &[Class], fitted: &Fitted) -> Result<Vec<u8>> {
    let mut ngrams: Vec<u8> = Vec::new();
    let mut count = 0_u32;
    for (ngram, row) in fitted {
        count += u32::from(write(*ngram, row, &mut ngrams)?);
    }
    let mut head = Vec::new();
    for (tag, script, kind) in classes {
        head.extend([*script as u8, *kind as u8, u8::try_from(tag.len())?]);
        head.extend(tag.bytes());
    }
    whole(u16::try_from(classes.len())?, &head, count, &ngrams)
}

/// Writes an n-gram's weights, if any is left in whole numbers or it is a word, which
/// counts for being known.
fn write(ngram: Ngram, row: &[(u8, f32)], out: &mut Vec<u8>) -> Result<bool> {
    let mut pairs = Vec::new();
    for (class, weight) in row {
        let whole = (weight * UNIT).round().clamp(-127.0, 127.0) as i8;
        if whole != 0 {
            pairs.extend([*class, whole.cast_unsigned()]);
        }
    }
    if pairs.is_empty() && !ngram.is_word {
        return Ok(false);
    }
    out.extend(ngram.hash.to_le_bytes());
    out.push(u8::try_from(pairs.len() / 2)?);
    out.extend(pairs);
    Ok(true)
}

fn whole(classes: u16, head: &[u8], count: u32, ngrams: &[u8]) -> Result<Vec<u8>> {
    let counts = (classes.to_le_bytes(), count.to_le_bytes());
    Ok([b"LID1".as_slice(), &counts.0, head, &counts.1, ngrams].concat())
}

/// All scripts' files as one; what is empty is left out.
pub fn joined(files: &[Vec<u8>]) -> Result<Vec<u8>> {
    let (mut classes, mut head) = (0_u16, Vec::new());
    let (mut count, mut ngrams) = (0_u32, Vec::new());
    for file in files.iter().filter(|file| !file.is_empty()) {
        let mut reader = Reader(file);
        reader.take(4)?;
        let of_file = u16::from_le_bytes(reader.take(2)?.try_into()?);
        for _ in 0..of_file {
            let fixed = reader.take(3)?;
            head.extend(fixed);
            head.extend(reader.take(fixed.last().copied().map_or(0, usize::from))?);
        }
        let of_ngrams = u32::from_le_bytes(reader.take(4)?.try_into()?);
        for _ in 0..of_ngrams {
            let fixed = reader.take(5)?;
            ngrams.extend(fixed);
            let pairs = reader.take(2 * fixed.last().copied().map_or(0, usize::from))?;
            for pair in pairs.chunks_exact(2) {
                if let [class, weight] = pair {
                    ngrams.extend([u8::try_from(classes + u16::from(*class))?, *weight]);
                }
            }
        }
        classes += of_file;
        count += of_ngrams;
    }
    println!("{classes} classes, {count} n-grams");
    whole(classes, &head, count, &ngrams)
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self
            .0
            .split_at_checked(count)
            .context("a file ends early")?;
        self.0 = rest;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use langid::{
        model::{Kind, Model},
        script::Script,
    };

    #[test]
    fn scripts_are_joined_under_new_numbers() {
        let one = |tag: &str, script, hash| {
            let ngram = Ngram {
                hash,
                is_word: false,
            };
            let class = (tag.to_owned(), script, Kind::Language);
            one_script(&[class], &vec![(ngram, vec![(0, 1.5)])]).unwrap()
        };
        let files = [
            one("de", Script::Latin, 5),
            Vec::new(),
            one("ru", Script::Cyrillic, 6),
        ];
        let model = Model::read(joined(&files).unwrap().leak()).unwrap();
        let tags: Vec<&str> = model
            .classes
            .iter()
            .map(|class| class.tag.as_str())
            .collect();
        assert_eq!(tags, ["de", "ru"]);
        assert_eq!(model.weights(5), Some([0, 24].as_slice()));
        assert_eq!(model.weights(6), Some([1, 24].as_slice()));
        assert!(joined(&[b"LID1".to_vec()]).is_err());
    }
}

//! Lexical shortlists: which words of the target language a sentence may be translated with.
//!
//! A sentence needs few of the vocabulary's words. For every source word the shortlist names its
//! likeliest translations, found by word alignment of the training text, so that the output layer
//! is computed for some thousand words instead of all (Kim et al. 2019, section on vocabulary
//! selection).
//!
//! The layout of `*.s2t.bin`, as Marian writes it (`src/data/shortlist.cpp`), little-endian:
//!
//! | part | size |
//! |---|---|
//! | magic `0xF11A48D5013417F5`, checksum, first, best, number of offsets, number of ids | 6 × u64 |
//! | offsets: the translations of source word w are the ids from offset w to offset w + 1 | u64 each |
//! | ids of target words | u32 each |
//!
//! The `first` words of the vocabulary, the most frequent ones, are candidates always; `best` is
//! how many translations a word has at most. The checksum is not read: the sizes and
//! every id are checked instead, and whoever installs a model checks its SHA-256.

use crate::{Error, Result, file_bytes::FileBytes};
use std::path::Path;

const MAGIC: u64 = 0xF11A_48D5_0134_17F5;
const HEADER: usize = 6 * 8;

/// What the vocabularies say that a shortlist stands between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between {
    /// Words of the target vocabulary: every id in the shortlist must be below.
    pub target_len: usize,
    /// Source and target have one vocabulary; every source word is then a candidate too, so
    /// that names can be copied.
    pub shared: bool,
}

/// A lexical shortlist.
#[derive(Debug)]
pub struct Shortlist {
    bytes: FileBytes,
    between: Between,
    first: usize,
    /// Number of offsets, one more than source words.
    offsets: usize,
}

impl Shortlist {
    /// Maps and checks a shortlist.
    ///
    /// While the result lives, the file must not be shortened or rewritten in place; replacing
    /// it by renaming another file over it is fine.
    ///
    /// # Errors
    /// If the file cannot be mapped, is damaged, or names words that the vocabulary
    /// does not have.
    pub fn open(path: impl AsRef<Path>, between: Between) -> Result<Self> {
        let path = path.as_ref();
        Self::check(&path.display().to_string(), FileBytes::map(path)?, between)
    }

    /// Checks the bytes of a shortlist. `name` stands in errors.
    ///
    /// # Errors
    /// If the bytes are damaged, or name words that the vocabulary does not have.
    pub fn from_bytes(name: &str, bytes: Vec<u8>, between: Between) -> Result<Self> {
        Self::check(name, FileBytes::Owned(bytes), between)
    }

    fn check(name: &str, bytes: FileBytes, between: Between) -> Result<Self> {
        let damaged = |what: String| Error::Damaged {
            file: name.to_owned(),
            what,
        };
        let header = bytes.first_chunk::<HEADER>().map(|header| {
            let (numbers, _) = header.as_chunks();
            std::array::from_fn(|at| {
                numbers
                    .get(at)
                    .map_or(0, |number| u64::from_le_bytes(*number))
            })
        });
        let Some([magic, _checksum, first, _best, offsets, ids]) = header else {
            return Err(damaged(format!(
                "{} bytes are too few for a shortlist",
                bytes.len()
            )));
        };
        if magic != MAGIC {
            return Err(damaged(format!(
                "begins with {magic:#x}, not {MAGIC:#x}: not a binary shortlist"
            )));
        }
        let needs = (HEADER as u64)
            .checked_add(offsets.saturating_mul(8))
            .and_then(|sum| sum.checked_add(ids.saturating_mul(4)));
        if needs != u64::try_from(bytes.len()).ok() {
            let what = format!(
                "{offsets} offsets and {ids} ids do not make a file of {} bytes",
                bytes.len()
            );
            return Err(damaged(what));
        }
        let shortlist = Self {
            first: usize::try_from(first)
                .unwrap_or(usize::MAX)
                .min(between.target_len),
            offsets: usize::try_from(offsets).unwrap_or_default(),
            bytes,
            between,
        };
        shortlist.check_offsets(ids).map_err(damaged)?;
        shortlist.bytes.release(0..shortlist.bytes.len());
        Ok(shortlist)
    }

    fn check_offsets(&self, ids: u64) -> std::result::Result<(), String> {
        let mut last = 0;
        for (word, offset) in self.offsets().iter().enumerate() {
            let offset = u64::from_le_bytes(*offset);
            if offset < last || offset > ids {
                return Err(format!(
                    "offset {word} is {offset}, after {last}, of {ids} ids"
                ));
            }
            last = offset;
        }
        let largest = self.ids().iter().map(|id| u32::from_le_bytes(*id)).max();
        match largest {
            Some(largest) if largest as usize >= self.between.target_len => Err(format!(
                "names the word {largest} of a vocabulary of {}",
                self.between.target_len
            )),
            _ => Ok(()),
        }
    }

    fn offsets(&self) -> &[[u8; 8]] {
        let end = HEADER + self.offsets * 8;
        self.bytes
            .get(HEADER..end)
            .unwrap_or_default()
            .as_chunks()
            .0
    }

    fn ids(&self) -> &[[u8; 4]] {
        let start = HEADER + self.offsets * 8;
        self.bytes.get(start..).unwrap_or_default().as_chunks().0
    }

    /// The words that a sentence of these source words may be translated with: ascending, each
    /// once, all below the length of the target vocabulary. `out` is emptied first.
    ///
    /// As in Marian, their number is rounded up to a multiple of 8 with the next most
    /// frequent words, if the vocabulary has that many. Source words that the shortlist does not
    /// know add nothing.
    pub fn candidates(&self, source_ids: &[u32], out: &mut Vec<u32>) {
        let mut chosen = Chosen::new(self.between.target_len);
        for id in 0..self.first {
            chosen.add(id);
        }
        let (offsets, ids) = (self.offsets(), self.ids());
        for &source in source_ids {
            let source = source as usize;
            if self.between.shared {
                chosen.add(source);
            }
            let Some([from, to]) = offsets.get(source..).and_then(|rest| rest.first_chunk()) else {
                continue;
            };
            let range = u64::from_le_bytes(*from) as usize..u64::from_le_bytes(*to) as usize;
            for id in ids.get(range).unwrap_or_default() {
                chosen.add(u32::from_le_bytes(*id) as usize);
            }
        }
        let mut next = self.first;
        while !chosen.count.is_multiple_of(8) && next < self.between.target_len {
            chosen.add(next);
            next += 1;
        }
        chosen.list(out);
    }
}

/// A set of ids, a bit each.
struct Chosen {
    bits: Vec<u64>,
    len: usize,
    count: usize,
}

impl Chosen {
    fn new(len: usize) -> Self {
        Self {
            bits: vec![0; len.div_ceil(64)],
            len,
            count: 0,
        }
    }

    fn add(&mut self, id: usize) {
        if id < self.len
            && let Some(bits) = self.bits.get_mut(id / 64)
        {
            let bit = 1 << (id % 64);
            self.count += usize::from(*bits & bit == 0);
            *bits |= bit;
        }
    }

    fn list(&self, out: &mut Vec<u32>) {
        out.clear();
        out.reserve(self.count);
        for (at, &bits) in self.bits.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                out.push(at as u32 * 64 + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
    }
}

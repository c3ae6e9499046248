//! The weights: a sparse linear model over n-grams, read from one file.
//!
//! The file, all numbers little-endian: `b"LID1"`; u16 how many classes; for each class
//! u8 script, u8 kind, u8 length of its tag, the tag; u32 how many n-grams; for each n-gram
//! u32 hash, u8 how many weights, and for each of them u8 class, i8 weight in units of
//! 1/[`UNIT`]. `cargo xtask train langid` writes it.

use crate::script::Script;

/// Weights are whole numbers of this part of one.
pub const UNIT: f32 = 16.0;

/// What a class is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A language.
    Language,
    /// A language that is known too little to be named, only not to be taken for another.
    Neighbour,
    /// No language: invented words, program code, lists of names.
    Nothing,
}

/// One answer that the model can give.
#[derive(Clone, Debug)]
pub struct Class {
    /// BCP 47.
    pub tag: String,
    /// Its script.
    pub script: Script,
    /// What it is for.
    pub kind: Kind,
}

/// The model.
pub struct Model {
    /// All classes.
    pub classes: Vec<Class>,
    /// Open addressing by hash: the hash, and one more than where its weights start.
    table: Vec<(u32, u32)>,
    /// For each n-gram, how many weights, then class and weight in turns.
    weights: &'static [u8],
}

struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn word(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }
}

impl Model {
    /// Reads a file; `None` if it is not one.
    pub fn read(file: &'static [u8]) -> Option<Model> {
        let mut reader = Reader(file);
        (reader.take(4)? == b"LID1").then_some(())?;
        let count = u16::from_le_bytes(reader.take(2)?.try_into().ok()?);
        let mut classes = Vec::new();
        for _ in 0..count {
            let script = script_of(reader.byte()?)?;
            let kind = match reader.byte()? {
                0 => Kind::Language,
                1 => Kind::Neighbour,
                _ => Kind::Nothing,
            };
            let length = usize::from(reader.byte()?);
            let tag = std::str::from_utf8(reader.take(length)?).ok()?.to_owned();
            classes.push(Class { tag, script, kind });
        }
        let count = reader.word()? as usize;
        let weights = reader.0;
        let mut table = vec![(0, 0); (count * 2).next_power_of_two()];
        let mask = table.len() - 1;
        for _ in 0..count {
            let hash = reader.word()?;
            let start = weights.len() - reader.0.len();
            let length = usize::from(reader.byte()?);
            reader.take(2 * length)?;
            let mut place = hash as usize & mask;
            while table.get(place)?.1 != 0 {
                place = (place + 1) & mask;
            }
            *table.get_mut(place)? = (hash, u32::try_from(start).ok()? + 1);
        }
        Some(Model {
            classes,
            table,
            weights,
        })
    }

    /// The weights of an n-gram, class and weight in turns.
    pub fn weights(&self, hash: u32) -> Option<&[u8]> {
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let (known, start) = *self.table.get(place)?;
            if start == 0 {
                return None;
            }
            if known == hash {
                let (length, rest) = self.weights.get(start as usize - 1..)?.split_first()?;
                return rest.get(..2 * usize::from(*length));
            }
            place = (place + 1) & mask;
        }
    }
}

/// The scripts that classes may have.
pub const SCRIPTS: [Script; 9] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Arabic,
    Script::Devanagari,
    Script::Bengali,
    Script::Hebrew,
    Script::Ethiopic,
    Script::Myanmar,
    Script::Tibetan,
];

fn script_of(number: u8) -> Option<Script> {
    SCRIPTS.into_iter().find(|script| *script as u8 == number)
}

//! Maps for training, where no one chooses keys to do harm: their hash is FNV-1a over words
//! instead of the slow one of the standard library, and the same in each run.

use std::hash::{BuildHasherDefault, Hash, Hasher};

/// A map of many small keys.
pub type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Fast>>;

/// The hasher.
pub struct Fast(u64);

impl Default for Fast {
    fn default() -> Fast {
        Fast(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fast {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3);
    }

    fn write_usize(&mut self, _length: usize) {}

    fn finish(&self) -> u64 {
        (self.0 ^ self.0 >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

/// The hash of a word.
pub fn hash(word: &str) -> u64 {
    let mut hasher = Fast::default();
    word.hash(&mut hasher);
    hasher.finish()
}

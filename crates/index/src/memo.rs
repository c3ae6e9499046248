//! Words seen lately, so that their forms are not worked out again.

use crate::words::Forms;
use std::{
    collections::{HashMap, hash_map::RandomState},
    hash::{BuildHasher, BuildHasherDefault, Hasher},
};

/// Words of one age. There are two ages, so that what is needed often outlives what was
/// needed once.
const MOST: usize = 8192;

/// Remembers the words that were asked for last, by the hash of how they are written: one
/// step in memory to find one, and one to read it.
#[derive(Default)]
pub(crate) struct Memo {
    young: HashMap<u64, Forms, BuildHasherDefault<Hashed>>,
    old: HashMap<u64, Forms, BuildHasherDefault<Hashed>>,
    hasher: RandomState,
}

impl Memo {
    /// The forms of a word; worked out where they are not remembered. What is no word
    /// is not remembered.
    pub fn get(
        &mut self,
        written: &str,
        work_out: impl FnOnce() -> Option<Forms>,
    ) -> Option<Forms> {
        let mut forms = None;
        self.show(written, work_out, &mut |known| forms = Some(known.clone()));
        forms
    }

    /// Shows the forms of a word, if it is one.
    pub fn show(
        &mut self,
        written: &str,
        work_out: impl FnOnce() -> Option<Forms>,
        see: &mut impl FnMut(&Forms),
    ) {
        let hash = self.hasher.hash_one(written);
        if let Some(known) = self.young.get(&hash)
            && known.is_written(written)
        {
            return see(known);
        }
        let known = match self.old.remove(&hash) {
            Some(known) if known.is_written(written) => known,
            _ => match work_out() {
                Some(forms) => forms,
                None => return,
            },
        };
        if self.young.len() >= MOST {
            self.old = std::mem::take(&mut self.young);
        }
        see(&known);
        self.young.insert(hash, known);
    }
}

/// The hash of what is a hash already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_often_stays_and_the_rest_goes() {
        let mut memo = Memo::default();
        let mut worked = 0;
        for at in 0..MOST * 5 {
            for written in ["often".to_owned(), at.to_string()] {
                let forms = memo.get(&written, || {
                    worked += 1;
                    Forms::new(&written, &written.to_uppercase(), &[])
                });
                assert_eq!(forms.unwrap().plain(), written.to_uppercase());
            }
        }
        assert_eq!(worked, 1 + MOST * 5);
        assert!(memo.young.len() + memo.old.len() <= 2 * MOST);
        assert_eq!(memo.get("nothing", || None), None);
    }
}

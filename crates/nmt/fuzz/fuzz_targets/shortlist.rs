//! A shortlist is an error, or names words of the vocabulary, ascending and each once. The
//! checksum, which nobody reads, chooses the vocabulary.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nmt::{Shortlist, shortlist::Between};

fuzz_target!(|bytes: &[u8]| {
    let Some(&[large, shared, ..]) = bytes.get(8..) else {
        return;
    };
    let between = Between { target_len: usize::from(large) * 3, shared: shared % 2 == 1 };
    let Ok(shortlist) = Shortlist::from_bytes("lex.bin", bytes.to_vec(), between) else {
        return;
    };
    let mut candidates = Vec::new();
    let sources: Vec<u32> = bytes.iter().map(|&byte| u32::from(byte)).chain([u32::MAX]).collect();
    shortlist.candidates(&sources, &mut candidates);
    assert!(candidates.is_sorted_by(|one, other| one < other));
    assert!(candidates.iter().all(|&id| (id as usize) < between.target_len));
});

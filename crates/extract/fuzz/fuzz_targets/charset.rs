//! A page in a charset that the header names: the first line of the input.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (charset, page) = bytes.split_at(at);
    let charset = String::from_utf8_lossy(charset);
    let _ = extract(&Page {
        bytes: page,
        charset: Some(&charset),
        ..Page::default()
    });
});

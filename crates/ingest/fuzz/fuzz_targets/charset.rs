//! A feed in a charset that the header names: the first line of the input.
#![no_main]

use ingest::parse_feed;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let at = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (charset, body) = bytes.split_at(at);
    let charset = String::from_utf8_lossy(charset);
    if let Ok(base) = "https://base.example/feed".parse() {
        let _ = parse_feed(body, Some(&charset), &base);
    }
});

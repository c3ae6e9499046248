//! Rules for robots, and an address to hold against them.
#![no_main]

use ingest::robots_allow;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let at = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (path, robots) = bytes.split_at(at);
    let path = String::from_utf8_lossy(path);
    if let Ok(url) = format!("https://base.example/{path}").parse() {
        robots_allow(robots, &url);
    }
});

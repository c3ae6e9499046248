//! A sitemap, an index, or a list of feeds.
#![no_main]

use ingest::{parse_sitemap, read_opml, write_opml};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(base) = "https://base.example/sitemap.xml".parse() {
        let _ = parse_sitemap(bytes, &base);
    }
    // What is written is read again.
    if let Ok(entries) = read_opml(&String::from_utf8_lossy(bytes)) {
        let again = read_opml(&write_opml(&entries, "x")).unwrap_or_default();
        assert_eq!(again.len(), entries.len());
    }
});

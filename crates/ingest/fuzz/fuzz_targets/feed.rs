//! A feed of any format: no panic, bounded items, and addresses that stay what they are.
#![no_main]

use ingest::{canonical, has_page, parse_feed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(base) = "https://base.example/dir/feed".parse() else {
        return;
    };
    let Ok(feed) = parse_feed(bytes, None, &base) else {
        return;
    };
    assert!(feed.items.len() <= 1000);
    for item in &feed.items {
        if has_page(&item.url) {
            assert_eq!(canonical(&item.url), item.url);
        }
        assert!(item.authors.len() <= 20 && item.tags.len() <= 20);
    }
});

//! A whole page of any bytes: no panic, and an article that keeps its promises.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let url = "https://example.org/2024/05/03/bridge".parse().ok();
    let page = Page {
        url: url.as_ref(),
        bytes,
        ..Page::default()
    };
    if let Ok(found) = extract(&page) {
        assert!(found.article.authors.len() <= 12 && found.article.tags.len() <= 40);
        assert!(found.article.body.len() <= bytes.len());
        // The same page is read the same way twice.
        assert_eq!(extract(&page).ok(), Some(found));
    }
});

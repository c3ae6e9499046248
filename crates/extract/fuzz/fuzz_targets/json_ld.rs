//! The description of an article in JSON-LD, whatever stands in it.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut page = b"<script type='application/ld+json'>".to_vec();
    page.extend_from_slice(bytes);
    page.extend_from_slice(b"</script><h1>Bridge reopens</h1><p>Walkers crossed it on Friday.</p>");
    let _ = extract(&Page {
        bytes: &page,
        ..Page::default()
    });
});

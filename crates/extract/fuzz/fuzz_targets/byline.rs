//! The line under a headline, as printed and as metadata: names are short and have letters.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &str| {
    let quoted = line.replace('&', "&amp;").replace('"', "&quot;");
    let shown = quoted.replace('<', "&lt;");
    let page = format!(
        "<meta name=author content=\"{quoted}\"><article><h1>Bridge reopens</h1>\
         <div class=byline>{shown}</div><p>Walkers crossed the bridge on Friday, two years after \
         the flood had carried away its middle arch.</p></article>"
    );
    let found = extract(&Page {
        bytes: page.as_bytes(),
        ..Page::default()
    });
    for author in found.iter().flat_map(|found| &found.article.authors) {
        assert!(author.name.chars().count() <= 60);
        assert!(author.name.chars().any(char::is_alphanumeric));
    }
});

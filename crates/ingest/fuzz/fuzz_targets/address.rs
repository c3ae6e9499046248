//! An address: canonical once is canonical for good, and one that is refused is refused in
//! its canonical form too.
#![no_main]

use ingest::{Allow, canonical, check};
use libfuzzer_sys::fuzz_target;
use news::WebUrl;

fuzz_target!(|text: &str| {
    let Ok(url) = text.parse::<WebUrl>() else {
        return;
    };
    let once = canonical(&url);
    assert_eq!(canonical(&once), once);
    let allow = Allow::none();
    assert_eq!(check(&url, &allow).is_ok(), check(&once, &allow).is_ok());
    if let Ok(joined) = url.join(text) {
        let _ = check(&joined, &allow);
    }
});

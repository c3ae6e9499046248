//! A date as metadata and as printed, in any script, calendar and size of numbers. The first
//! line of the input names the language of the page.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (language, date) = text.split_once('\n').unwrap_or(("en", text));
    let escape = |text: &str| {
        text.replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;")
    };
    let (language, date) = (escape(language), escape(date));
    let page = format!(
        "<html lang=\"{language}\"><meta property='article:published_time' content=\"{date}\">\
         <article><h1>Bridge reopens</h1><time datetime=\"{date}\">{date}</time>\
         <p class=date>{date}</p><p>Walkers crossed the bridge on Friday.</p></article>"
    );
    let _ = extract(&Page {
        bytes: page.as_bytes(),
        ..Page::default()
    });
});

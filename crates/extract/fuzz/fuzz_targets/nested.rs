//! A page made of tags that parsers find hard, each byte one of them, all of it repeated:
//! misnested marks, tables, templates, drawings. It must end soon, however it is put together.
#![no_main]

use extract::{Page, extract};
use libfuzzer_sys::fuzz_target;

const PARTS: [&str; 48] = [
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<b id=1>",
    "<i>",
    "</i>",
    "<a href=/x>",
    "</a>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<ul>",
    "<li>",
    "</ul>",
    "<select>",
    "<option>",
    "</select>",
    "<template>",
    "</template>",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "<math>",
    "<mi>",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<blockquote>",
    "<figure>",
    "<img src=/a.jpg>",
    "<figcaption>",
    "<h1>",
    "<button>",
    "<nobr>",
    "<font size=1>",
    "<object>",
    "&amp;",
    "words of a text, ",
    "<noscript>",
];

fuzz_target!(|bytes: &[u8]| {
    let part = |byte: &u8| PARTS.get(usize::from(*byte) % PARTS.len()).copied();
    let once: String = bytes.iter().take(40).filter_map(part).collect();
    let page = once.repeat(8_000 / once.len().max(1));
    let _ = extract(&Page {
        bytes: page.as_bytes(),
        ..Page::default()
    });
});

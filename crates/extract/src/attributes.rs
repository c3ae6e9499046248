//! Attributes that nothing here reads. Pages carry many, for scripts; a parser takes longer
//! over them than over the text, so they do not come into the tree.

use crate::document::Names;
use html5ever::{LocalName, local_name};

/// The `data-` attributes that are read: words of pictures and of what lives elsewhere, dates,
/// states of scripts.
const READ: Names = Names::of(
    "\
    data-bluesky-uri data-caption data-caption-credit data-copyright data-credit data-date \
    data-datetime data-full-src data-hi-res-src data-href data-id data-image-caption \
    data-image-credit data-img-caption data-initial-state data-instgrm-permalink data-lazy-src \
    data-lazy-srcset data-lightbox-caption data-oembed-url data-original data-photographer \
    data-publish-date data-published data-shortcode data-source data-src data-srcset data-testid \
    data-time data-timestamp data-tweetid data-url data-videoid data-youtube-id",
);

/// Whether any attribute of elements of this name may be read. Those that scripts fill, as those that HTML
/// does not know, may keep what they show in attributes of any name.
pub(crate) fn are_all_read(element: &LocalName) -> bool {
    matches!(
        *element,
        local_name!("img")
            | local_name!("iframe")
            | local_name!("embed")
            | local_name!("object")
            | local_name!("video")
            | local_name!("audio")
            | local_name!("source")
            | local_name!("picture")
    ) || element.contains('-')
}

/// Whether nothing reads an attribute of this name.
pub(crate) fn is_unread(name: &str) -> bool {
    let kind = name.get(..5).unwrap_or_default();
    match kind {
        "data-" => !READ.has(name),
        "aria-" => !matches!(name, "aria-hidden" | "aria-label" | "aria-modal"),
        _ => name.starts_with("on"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{html_of, parse};
    use std::{fs, path::Path};

    #[test]
    fn what_scripts_keep_for_themselves_is_left_out() {
        for (tag, expected) in [
            (
                "<div data-component='a > b' class=x onclick=\"go()\" data-src='/a.jpg'>",
                "<div class=\"x\" data-src=\"/a.jpg\">",
            ),
            ("<p data-v-1 aria-live=polite\n hidden>", "<p hidden=\"\">"),
            ("<a href=/a/ data-track=1>", "<a href=\"/a/\">"),
            ("<p data-x = 1 class=a>", "<p class=\"a\">"),
            ("<br data-x/>", "<br>"),
            (
                "<img data-x=1 onload=go>",
                "<img data-x=\"1\" onload=\"go\">",
            ),
            ("<x-y data-x=1>", "<x-y data-x=\"1\">"),
        ] {
            let page = html_of(&parse(tag).tree.root());
            assert!(page.contains(expected), "{tag}: {page}");
        }
    }

    #[test]
    fn attributes_that_are_read_stay() {
        fn sources(folder: &Path, texts: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => sources(&path, texts),
                    false if path.ends_with("attributes.rs") => {}
                    false => texts.push(fs::read_to_string(path).unwrap()),
                }
            }
        }
        let mut texts = Vec::new();
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut texts,
        );
        let named = regex::Regex::new(r#"["\['](data-[a-z-]+[a-z])"#).unwrap();
        // Given by the guess at the body, after parsing.
        let read = texts.iter().flat_map(|text| named.captures_iter(text));
        let read: Vec<&str> = read.map(|found| found.get(1).unwrap().as_str()).collect();
        assert!(read.len() > 20);
        for name in read.into_iter().filter(|name| *name != "data-box") {
            assert!(!is_unread(name), "{name}");
        }
    }
}

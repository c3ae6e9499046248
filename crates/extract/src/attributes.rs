//! Attributes that nothing here reads. Pages carry many, for scripts; a parser takes longer
//! over them than over the text, so they are left out before.

use crate::document::Names;
use memchr::memchr;

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

/// Shows where in a tag attributes are that nothing reads, each with the white space before
/// it. A tag that is written in a way that leaves doubt is left as it is.
pub(crate) fn for_each_unread(tag: &str, mut see: impl FnMut(usize, usize)) {
    let bytes = tag.as_bytes();
    let is_space = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
    let mut at = bytes.iter().take_while(|byte| !is_end(byte)).count();
    while is_space(at) {
        let start = at + 1;
        let rest = bytes.get(start..).unwrap_or_default();
        let name_end = start + rest.iter().take_while(|byte| is_name(byte)).count();
        let Some(end) = value_end(bytes, name_end) else {
            return;
        };
        if tag.get(start..name_end).is_some_and(is_unread) {
            see(at, end);
        }
        at = end;
    }
}

fn is_name(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.' | b'@')
}

fn is_end(byte: &u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')
}

/// Where an attribute ends whose name ends there, if that is plain.
fn value_end(tag: &[u8], name_end: usize) -> Option<usize> {
    if tag.get(name_end) != Some(&b'=') {
        let rest = tag.get(name_end..)?;
        // A value may follow after white space.
        let bare = is_end(rest.first()?) && !rest.trim_ascii_start().starts_with(b"=");
        return bare.then_some(name_end);
    }
    let start = name_end + 1;
    let value = tag.get(start..)?;
    let end = match value.first()? {
        quote @ (b'"' | b'\'') => memchr(*quote, value.get(1..)?)? + 2,
        _ => {
            let plain = |byte: &&u8| {
                !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'"' | b'\'' | b'=')
            };
            value.iter().take_while(plain).count()
        }
    };
    let after = tag.get(start + end)?;
    (end > 0 && is_end(after)).then_some(start + end)
}

fn is_unread(name: &str) -> bool {
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
    use std::{fs, path::Path};

    fn without(tag: &str) -> String {
        let mut kept = String::new();
        let mut done = 0;
        for_each_unread(tag, |from, to| {
            kept.push_str(tag.get(done..from).unwrap());
            done = to;
        });
        kept + tag.get(done..).unwrap()
    }

    #[test]
    fn what_scripts_keep_for_themselves_is_left_out() {
        for (tag, expected) in [
            (
                "<div data-component='a > b' class=x onclick=\"go()\" data-src='/a.jpg'>",
                "<div class=x data-src='/a.jpg'>",
            ),
            ("<p data-v-1 aria-live=polite\n hidden>", "<p\n hidden>"),
            ("<a href=/a/ data-track=1>", "<a href=/a/>"),
            ("<br data-x/>", "<br/>"),
        ] {
            assert_eq!(without(tag), expected);
        }
    }

    #[test]
    fn odd_tags_stay_as_they_are() {
        for tag in [
            "<p data-x=\"1\"class=a>",
            "<p data-x = 1 class=a>",
            "<p data-x=a\"b c=\">\">",
            "<p =data-x>",
            "<p data-x='1",
            "<p",
        ] {
            assert_eq!(without(tag), tag);
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

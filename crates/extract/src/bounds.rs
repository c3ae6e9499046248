//! Bounds on a page before anything parses it.
//!
//! Parsers of HTML search their stack of open elements for each tag, and readers
//! of the tree recurse. So a page is cut first, in one pass over its tags and in
//! linear time: to [`MAX_BYTES`] bytes, [`MAX_TAGS`] tags, [`MAX_DEPTH`] open
//! elements and [`MAX_TAG`] bytes a tag. What the parser makes deeper all the
//! same (misnested formatting) [`crate::document`] cuts in the tree.

use std::{borrow::Cow, collections::HashMap};

/// Bytes of decoded page that are read.
pub(crate) const MAX_BYTES: usize = 8 * 1024 * 1024;
/// Tags that are read.
pub(crate) const MAX_TAGS: usize = 100_000;
/// Elements that may be open at once.
pub(crate) const MAX_DEPTH: usize = 200;
/// Bytes that a tag may have; one with more loses its attributes.
pub(crate) const MAX_TAG: usize = 64 * 1024;
/// Bytes of one run of text outside scripts; [`crate::document`] cuts what is longer.
pub(crate) const MAX_TEXT: usize = 100 * 1024;
/// Attributes that a tag may have; one with more loses them all.
const MAX_ATTRIBUTES: usize = 128;

/// Elements that hold text only, up to their own end tag.
const RAW: [&str; 7] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed",
];
/// Elements that are never open, or that close themselves.
const SHALLOW: [&str; 26] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "html",
    "body",
];

/// The page within bounds, and whether anything was left out.
pub(crate) fn bounded(html: &str) -> (Cow<'_, str>, bool) {
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let html_kept = html.get(..end).unwrap_or_default();
    let mut cutter = Cutter::default();
    cutter.read(html_kept);
    let cut = cutter.cut || end < html.len();
    match cutter.cut {
        true => (Cow::Owned(cutter.kept), cut),
        false => (Cow::Borrowed(html_kept), cut),
    }
}

#[derive(Default)]
struct Cutter {
    kept: String,
    open: Vec<String>,
    dropped: HashMap<String, usize>,
    tags: usize,
    cut: bool,
}

impl Cutter {
    fn read(&mut self, html: &str) {
        self.kept.reserve(html.len());
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            let (text, markup) = rest.split_at(start);
            self.kept.push_str(text);
            rest = match self.tags < MAX_TAGS {
                true => self.markup(markup),
                false => {
                    self.cut = true;
                    return;
                }
            };
        }
        self.kept.push_str(rest);
    }

    /// Reads what begins with `<`; returns what follows.
    fn markup<'h>(&mut self, html: &'h str) -> &'h str {
        if let Some(comment) = html.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let closing = html.starts_with("</");
        let name = tag_name(html);
        if name.is_empty() {
            let (sign, rest) = html.split_at(1);
            self.kept.push_str(sign);
            return rest;
        }
        self.tags += 1;
        let (end, gaps) = tag_end(html);
        let (tag, rest) = html.split_at(end);
        match closing {
            true => self.close(&name, tag),
            false => self.open(&name, tag, gaps),
        }
        match !closing && RAW.contains(&name.as_str()) {
            true => self.raw(&name, rest),
            false => rest,
        }
    }

    fn open(&mut self, name: &str, tag: &str, gaps: usize) {
        let shallow = SHALLOW.contains(&name) || RAW.contains(&name) || tag.ends_with("/>");
        if !shallow && self.open.len() >= MAX_DEPTH {
            *self.dropped.entry(name.to_owned()).or_default() += 1;
            self.cut = true;
            return;
        }
        if !shallow {
            self.open.push(name.to_owned());
        }
        if tag.len() > MAX_TAG || gaps > MAX_ATTRIBUTES {
            self.cut = true;
            self.kept.push('<');
            self.kept.push_str(name);
            self.kept.push('>');
        } else {
            self.kept.push_str(tag);
        }
    }

    fn close(&mut self, name: &str, tag: &str) {
        if let Some(dropped) = self.dropped.get_mut(name)
            && *dropped > 0
        {
            *dropped -= 1;
            return;
        }
        if let Some(at) = self.open.iter().rposition(|open| open == name) {
            match is_formatting(name) {
                true => {
                    self.open.remove(at);
                }
                false => self.open.truncate(at),
            }
        }
        self.kept.push_str(tag);
    }

    /// Copies text up to its end tag, which is left to read.
    fn raw<'h>(&mut self, name: &str, html: &'h str) -> &'h str {
        let mut from = 0;
        while let Some(at) = html.get(from..).and_then(|rest| rest.find("</")) {
            let here = from + at;
            let tail = html.get(here..).unwrap_or_default();
            if tag_name(tail) == name {
                self.kept.push_str(html.get(..here).unwrap_or_default());
                return tail;
            }
            from = here + 2;
        }
        // Never closed: a parser would take the rest of the page for it.
        self.kept.push_str(html);
        ""
    }
}

fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
            | "span"
    )
}

/// The name of the tag that the text begins with, in lower case.
fn tag_name(html: &str) -> String {
    let inner = html.strip_prefix("</").or_else(|| html.strip_prefix('<'));
    let inner = inner.unwrap_or_default();
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return String::new();
    }
    inner
        .chars()
        .take(40)
        .take_while(|c| !c.is_whitespace() && !matches!(c, '>' | '/' | '<'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Where the tag ends, after the first `>` outside quoted attribute values; and
/// how many gaps between attributes it may have.
fn tag_end(html: &str) -> (usize, usize) {
    let mut quote = None;
    let mut last = b' ';
    let mut before = b' ';
    let mut gaps = 0;
    for (at, byte) in html.bytes().enumerate() {
        let gap = byte == b'/' || byte.is_ascii_whitespace();
        if quote.is_none() && gap && !before.is_ascii_whitespace() {
            gaps += 1;
        }
        before = byte;
        match (quote, byte) {
            (None, b'>') => return (at + 1, gaps),
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    (html.len(), gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_page_stays_as_it_is() {
        let html =
            "<!doctype html><div class='a > b'><p>One<p>Two<script>if (a</b/) {}</script></div>";
        assert_eq!(bounded(html), (Cow::Borrowed(html), false));
    }

    #[test]
    fn depth_is_cut_and_words_stay() {
        let html = format!(
            "{}deep{}<p>after",
            "<div>".repeat(40_000),
            "</div>".repeat(40_000)
        );
        let (kept, cut) = bounded(&html);
        assert!(cut);
        assert_eq!(kept.matches("<div>").count(), MAX_DEPTH);
        assert_eq!(kept.matches("</div>").count(), MAX_DEPTH);
        assert!(kept.contains("deep") && kept.ends_with("<p>after"));
    }

    #[test]
    fn a_million_attributes_are_dropped() {
        let html = format!("<p {}>text</p>", "a=1 ".repeat(1_000_000));
        assert_eq!(bounded(&html).0, "<p>text</p>");
        let many = (0..500).map(|n| format!("a{n}=1 ")).collect::<String>();
        assert_eq!(bounded(&format!("<p {many}>text</p>")).0, "<p>text</p>");
    }

    #[test]
    fn many_unclosed_paragraphs_are_not_deep() {
        let html = "<p>one<li>two".repeat(1000);
        assert!(!bounded(&html).1);
    }

    #[test]
    fn size_is_cut_between_characters() {
        let html = "é".repeat(MAX_BYTES);
        let (kept, cut) = bounded(&html);
        assert!(cut && kept.len() <= MAX_BYTES);
    }
}

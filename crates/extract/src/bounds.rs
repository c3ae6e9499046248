//! Bounds on a page while it is read.
//!
//! Builders of trees search their stack of open elements for each tag, and readers
//! of the tree recurse. So a page is cut as it is taken apart, in linear time: to
//! [`MAX_BYTES`] bytes, [`MAX_TAGS`] tags, [`MAX_DEPTH`] open elements, and [`MAX_TAG`]
//! bytes and [`MAX_ATTRIBUTES`] attributes a tag. What the builder makes deeper all the
//! same (misnested formatting) [`crate::document`] cuts in the tree.

use html5ever::{LocalName, local_name, tokenizer::Tag};
use std::collections::HashMap;

/// Bytes of decoded page that are read.
pub(crate) const MAX_BYTES: usize = 8 * 1024 * 1024;
/// Tags that are read.
pub(crate) const MAX_TAGS: usize = 100_000;
/// Elements that may be open at once.
pub(crate) const MAX_DEPTH: usize = 200;
/// Bytes that a tag may have; one with more loses its attributes.
pub(crate) const MAX_TAG: usize = 64 * 1024;
/// Attributes that a tag may have; one with more loses them all.
pub(crate) const MAX_ATTRIBUTES: usize = 128;
/// Bytes of one run of text outside scripts; [`crate::document`] cuts what is longer.
pub(crate) const MAX_TEXT: usize = 100 * 1024;

/// How far around a tag an open drawing is looked for: one left open does not hold the page.
const FOREIGN: usize = 12;

/// As much of a page as is read.
pub(crate) fn beginning(page: &str) -> &str {
    let end = page.floor_char_boundary(MAX_BYTES);
    page.get(..end).unwrap_or_default()
}

/// What is open on a page that is being read.
#[derive(Default)]
pub(crate) struct Open {
    elements: Vec<LocalName>,
    /// Elements that were too deep, whose end tags are to come.
    dropped: HashMap<LocalName, usize>,
    tags: usize,
}

impl Open {
    /// Counts a tag; whether there have been too many.
    pub(crate) fn is_full(&mut self) -> bool {
        self.tags += 1;
        self.tags > MAX_TAGS
    }

    /// Whether a drawing or a formula is open, in which other rules hold.
    pub(crate) fn is_foreign(&self) -> bool {
        let mut near = self.elements.iter().rev().take(FOREIGN);
        near.any(|open| matches!(*open, local_name!("svg") | local_name!("math")))
    }

    /// Opens an element, unless it is too deep; whether it was not.
    pub(crate) fn open(&mut self, tag: &Tag) -> bool {
        // Only in drawings and formulas `/>` ends an element, and text has tags.
        let shallow = match self.is_foreign() {
            true => tag.self_closing || is_shallow(&tag.name),
            false => is_shallow(&tag.name) || is_raw(&tag.name),
        };
        if shallow {
            return true;
        }
        let fits = self.elements.len() < MAX_DEPTH;
        match fits {
            true => self.elements.push(tag.name.clone()),
            false => *self.dropped.entry(tag.name.clone()).or_default() += 1,
        }
        fits
    }

    /// Closes an element; whether it was not too deep.
    pub(crate) fn close(&mut self, name: &LocalName) -> bool {
        if let Some(dropped) = self.dropped.get_mut(name).filter(|dropped| **dropped > 0) {
            *dropped -= 1;
            return false;
        }
        if let Some(at) = self.elements.iter().rposition(|open| open == name) {
            match is_formatting(name) {
                true => {
                    self.elements.remove(at);
                }
                false => self.elements.truncate(at),
            }
        }
        true
    }
}

/// Elements that hold text only, up to their own end tag.
fn is_raw(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("script")
            | local_name!("style")
            | local_name!("textarea")
            | local_name!("title")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
    )
}

/// Elements that are never open, or that close themselves.
fn is_shallow(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
            | local_name!("p")
            | local_name!("li")
            | local_name!("dt")
            | local_name!("dd")
            | local_name!("option")
            | local_name!("tr")
            | local_name!("td")
            | local_name!("th")
            | local_name!("thead")
            | local_name!("tbody")
            | local_name!("html")
            | local_name!("body")
    )
}

fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("span")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Parsed, html_of, parse};

    fn depth(page: &Parsed) -> usize {
        let all = page.tree.root().descendants();
        all.map(|node| node.ancestors().count()).max().unwrap()
    }

    #[test]
    fn an_ordinary_page_loses_its_scripts_alone() {
        let html = "<html><head></head><body><div class=\"a > b\"><p>One</p>\
                    <p>Two<script>if (a</b/) {}</script></p></div></body></html>";
        let page = parse(html);
        assert!(!page.cut);
        assert_eq!(
            html_of(&page.tree.root()),
            html.replace("if (a</b/) {}", "")
        );
        assert_eq!(*page.scripts[0], *"if (a</b/) {}");
    }

    #[test]
    fn depth_is_cut_and_words_stay() {
        let html = format!(
            "{}deep{}<p>after",
            "<div>".repeat(40_000),
            "</div>".repeat(40_000)
        );
        let page = parse(&html);
        assert!(page.cut);
        assert!((MAX_DEPTH..MAX_DEPTH + 10).contains(&depth(&page)));
        let mut all = page.tree.root().descendants();
        let after = all.find(|node| node.has_name("p")).unwrap();
        assert_eq!(
            (after.ancestors().count(), after.text().as_str()),
            (3, "after")
        );
        assert!(page.tree.root().text().contains("deep"));
    }

    #[test]
    fn a_million_attributes_are_dropped() {
        for attributes in [
            "a=1 ".repeat(1_000_000),
            (0..500).map(|n| format!("a{n}=1 ")).collect::<String>(),
            format!("a='{}'", "1".repeat(MAX_TAG)),
        ] {
            let page = parse(&format!("<p {attributes}>text</p>"));
            assert!(page.cut && html_of(&page.tree.root()).contains("<p>text</p>"));
        }
    }

    #[test]
    fn many_unclosed_paragraphs_are_not_deep() {
        let html = "<p>one<li>two".repeat(1000);
        assert!(!parse(&html).cut);
    }

    #[test]
    fn size_is_cut_between_characters() {
        let html = "é".repeat(MAX_BYTES);
        assert!(beginning(&html).len() <= MAX_BYTES);
        assert!(parse(&format!("<p>{html}")).cut);
    }

    #[test]
    fn what_hides_tags_from_the_count_is_read_as_parsers_do() {
        let deep = "<div>".repeat(1000);
        for hidden in [
            "<!-->",
            "<!--->",
            "<!-- --!>",
            "<!x <a b=\">",
            "</ <a b='>",
            "<svg><style>",
            "<svg><title>",
            "<noframes></noframes>",
        ] {
            assert!(parse(&format!("{hidden}{deep}")).cut, "{hidden}");
        }
        assert!(parse(&"<div/>".repeat(1000)).cut);
        assert!(!parse(&format!("<!-- {deep} --->")).cut);
    }

    #[test]
    fn the_end_of_a_text_is_never_dropped() {
        // A script in a drawing is an element as others are, and may be too deep.
        let deep = "<div>".repeat(MAX_DEPTH - 1);
        for text in ["script", "style", "title"] {
            let drawing = format!("<svg><{text}></svg>");
            let page = parse(&format!("{deep}{drawing}<{text}>a</{text}><p>after</p>"));
            assert!(page.cut);
            let mut all = page.tree.root().descendants();
            let after = all.find(|node| node.has_name("p")).unwrap();
            assert_eq!(after.text().as_str(), "after", "{text}");
        }
    }

    #[test]
    fn a_million_comments_are_read_once() {
        let html = "<!--a--!>".repeat(200_000);
        assert!(!parse(&html).cut);
    }
}

//! Bounds on a page before anything parses it.
//!
//! Parsers of HTML search their stack of open elements for each tag, and readers
//! of the tree recurse. So a page is cut first, in one pass over its tags and in
//! linear time: to [`MAX_BYTES`] bytes, [`MAX_TAGS`] tags, [`MAX_DEPTH`] open
//! elements and [`MAX_TAG`] bytes a tag. What the parser makes deeper all the
//! same (misnested formatting) [`crate::document`] cuts in the tree.

use crate::{attributes, document::Names};
use memchr::{memchr, memchr_iter, memmem};
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
const RAW: Names = Names::of("script style textarea title xmp iframe noembed noframes");
/// Elements that scripts fill: what they show may stand in attributes of any name, as may
/// that of elements that HTML does not know.
const SHOWING: Names = Names::of("img iframe embed object video audio source picture");
/// How far around a tag an open drawing is looked for: one left open does not hold the page.
const FOREIGN: usize = 12;
/// Elements that are never open, or that close themselves.
const SHALLOW: Names = Names::of(
    "\
    area base br col embed hr img input link meta param source track wbr p li dt dd \
    option tr td th thead tbody html body",
);

/// A page within bounds.
pub(crate) struct Bounded<'h> {
    /// What is left to parse: without the texts of styles, and of scripts that describe
    /// nothing, which are a good part of most pages, and without [`attributes`] that
    /// nothing reads.
    pub(crate) html: Cow<'h, str>,
    /// Whether anything was left out that may be text.
    pub(crate) cut: bool,
    /// The texts of all scripts.
    pub(crate) scripts: Vec<&'h str>,
}

/// The page within bounds.
pub(crate) fn bounded(html: &str) -> Bounded<'_> {
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let mut cutter = Cutter::new(html.get(..end).unwrap_or_default());
    cutter.read();
    Bounded {
        cut: cutter.cut || end < html.len(),
        scripts: std::mem::take(&mut cutter.scripts),
        html: cutter.kept(),
    }
}

/// Copies a page piece by piece. As most pages lose nothing, nothing is copied before the
/// first loss.
struct Cutter<'h> {
    html: &'h str,
    /// How much of the page was copied or left out.
    done: usize,
    kept: String,
    open: Vec<Name>,
    dropped: HashMap<Name, usize>,
    tags: usize,
    cut: bool,
    scripts: Vec<&'h str>,
}

impl<'h> Cutter<'h> {
    fn new(html: &'h str) -> Cutter<'h> {
        Cutter {
            html,
            done: 0,
            kept: String::new(),
            open: Vec::new(),
            dropped: HashMap::new(),
            tags: 0,
            cut: false,
            scripts: Vec::new(),
        }
    }

    fn read(&mut self) {
        let mut at = 0;
        while let Some(found) = memchr(b'<', self.rest(at).as_bytes()) {
            let start = at + found;
            if self.tags >= MAX_TAGS {
                self.cut(start, self.html.len(), "");
                return;
            }
            at = self.markup(start);
        }
    }

    /// The page from a place on.
    fn rest(&self, at: usize) -> &'h str {
        self.html.get(at..).unwrap_or_default()
    }

    /// Puts something else in place of a part of the page.
    fn replace(&mut self, from: usize, to: usize, with: &str) {
        let before = self.html.get(self.done..from).unwrap_or_default();
        self.kept.push_str(before);
        self.kept.push_str(with);
        self.done = to;
    }

    /// Leaves out what may be text.
    fn cut(&mut self, from: usize, to: usize, with: &str) {
        self.replace(from, to, with);
        self.cut = true;
    }

    /// The page without what was left out.
    fn kept(mut self) -> Cow<'h, str> {
        if self.done == 0 {
            return Cow::Borrowed(self.html);
        }
        let rest = self.rest(self.done);
        self.kept.push_str(rest);
        Cow::Owned(self.kept)
    }

    /// Reads what begins with `<`; returns where it ends.
    fn markup(&mut self, start: usize) -> usize {
        let html = self.rest(start);
        if html.starts_with("<!--") {
            return start + comment_end(html);
        }
        // Declarations and what only looks like a tag end like no tag does.
        let odd = html
            .get(1..)
            .is_some_and(|rest| rest.starts_with(['!', '?']));
        let closing = html.starts_with("</");
        let Some(name) = Name::of(html) else {
            let end = memchr(b'>', html.as_bytes()).filter(|_| odd || closing);
            return start + end.map_or(1, |end| end + 1);
        };
        self.tags += 1;
        let (length, gaps) = tag_end(html);
        let end = start + length;
        match closing {
            true => self.close(&name, start, end),
            false => self.open(&name, (start, end), gaps),
        }
        match !closing && RAW.has(name.as_str()) && !self.is_foreign() {
            true => self.raw(&name, (start, end)),
            false => end,
        }
    }

    /// Whether a drawing or a formula is open, in which other rules hold.
    fn is_foreign(&self) -> bool {
        let mut near = self.open.iter().rev().take(FOREIGN);
        near.any(|open| matches!(open.as_bytes(), b"svg" | b"math"))
    }

    /// Reads an element of text, whose start tag is given; returns where its end tag begins.
    fn raw(&mut self, name: &Name, (start, end): (usize, usize)) -> usize {
        let after = self.raw_end(name, end);
        let text = self.html.get(end..after).unwrap_or_default();
        let mute = match name.as_str() {
            "style" => true,
            "script" => {
                self.scripts.push(text);
                let tag = self.html.get(start..end).unwrap_or_default();
                !tag.to_ascii_lowercase().contains("json")
            }
            _ => false,
        };
        if mute && !text.is_empty() {
            self.replace(end, after, "");
        }
        after
    }

    fn open(&mut self, name: &Name, (start, end): (usize, usize), gaps: usize) {
        let tag = self.html.get(start..end).unwrap_or_default();
        let known = name.as_str();
        let foreign = self.is_foreign();
        let raw = !foreign && RAW.has(known);
        // Only in drawings and formulas `/>` ends an element.
        let shallow = SHALLOW.has(known) || raw || foreign && tag.ends_with("/>");
        if !shallow && self.open.len() >= MAX_DEPTH {
            *self.dropped.entry(*name).or_default() += 1;
            self.cut(start, end, "");
            return;
        }
        if !shallow {
            self.open.push(*name);
        }
        if tag.len() > MAX_TAG || gaps > MAX_ATTRIBUTES {
            self.cut(start, end, &format!("<{known}>"));
        } else if !foreign && gaps > 0 && !SHOWING.has(known) && !known.contains('-') {
            let leave = |from, to| self.replace(start + from, start + to, "");
            attributes::for_each_unread(tag, leave);
        }
    }

    fn close(&mut self, name: &Name, start: usize, end: usize) {
        if let Some(dropped) = self.dropped.get_mut(name)
            && *dropped > 0
        {
            *dropped -= 1;
            self.cut(start, end, "");
            return;
        }
        if let Some(at) = self.open.iter().rposition(|open| open == name) {
            match is_formatting(name.as_str()) {
                true => {
                    self.open.remove(at);
                }
                false => self.open.truncate(at),
            }
        }
    }

    /// Where the end tag of an element of text begins. Where there is none, a parser takes
    /// the rest of the page for text.
    fn raw_end(&self, name: &Name, start: usize) -> usize {
        let text = self.rest(start);
        let ends = memmem::find_iter(text.as_bytes(), b"</");
        let mut ends = ends.filter(|at| text.get(*at..).and_then(Name::of) == Some(*name));
        ends.next().map_or(self.html.len(), |at| start + at)
    }
}

/// Where a comment ends, as parsers see it: `<!-->` and `--!>` end one, too.
fn comment_end(html: &str) -> usize {
    let bytes = html.as_bytes();
    if let Some(short) = ["<!-->", "<!--->"]
        .iter()
        .find(|end| html.starts_with(**end))
    {
        return short.len();
    }
    let inner = bytes.get(4..).unwrap_or_default();
    let mut ends = memchr_iter(b'>', inner).filter(|at| {
        let before = inner.get(..*at).unwrap_or_default();
        before.ends_with(b"--") || before.ends_with(b"--!")
    });
    ends.next().map_or(html.len(), |at| at + 5)
}

/// The name of a tag in lower case, cut to what tells the tags apart that are known here.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Name {
    letters: [u8; LONGEST_NAME],
    length: usize,
}

/// Bytes of a name that count.
const LONGEST_NAME: usize = 40;

impl Name {
    /// The name of the tag that the text begins with.
    fn of(html: &str) -> Option<Name> {
        let inner = html.strip_prefix("</").or_else(|| html.strip_prefix('<'))?;
        inner
            .starts_with(|c: char| c.is_ascii_alphabetic())
            .then_some(())?;
        let mut name = Name {
            letters: [0; LONGEST_NAME],
            length: 0,
        };
        for (place, byte) in name.letters.iter_mut().zip(inner.bytes()) {
            if byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<') {
                break;
            }
            *place = byte.to_ascii_lowercase();
            name.length += 1;
        }
        Some(name)
    }

    fn as_bytes(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or_default()
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
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

/// Where the tag ends, after the first `>` outside quoted attribute values; and
/// how many gaps between attributes it may have.
fn tag_end(html: &str) -> (usize, usize) {
    let bytes = html.as_bytes();
    let mut last = b' ';
    let mut before = b' ';
    let mut gaps = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        at += 1;
        let space = byte.is_ascii_whitespace();
        if (space || byte == b'/') && !before.is_ascii_whitespace() {
            gaps += 1;
        }
        before = byte;
        match byte {
            b'>' => return (at, gaps),
            b'"' | b'\'' if last == b'=' => {
                let value = bytes.get(at..).unwrap_or_default();
                at = memchr(byte, value).map_or(html.len(), |end| at + end + 1);
                last = byte;
                before = byte;
            }
            _ if !space => last = byte,
            _ => {}
        }
    }
    (html.len(), gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_page_loses_its_scripts_alone() {
        let html =
            "<!doctype html><div class='a > b'><p>One<p>Two<script>if (a</b/) {}</script></div>";
        let page = bounded(html);
        assert!(!page.cut);
        assert_eq!(page.html, html.replace("if (a</b/) {}", ""));
        assert_eq!(page.scripts, ["if (a</b/) {}"]);
    }

    #[test]
    fn depth_is_cut_and_words_stay() {
        let html = format!(
            "{}deep{}<p>after",
            "<div>".repeat(40_000),
            "</div>".repeat(40_000)
        );
        let Bounded {
            html: kept, cut, ..
        } = bounded(&html);
        assert!(cut);
        assert_eq!(kept.matches("<div>").count(), MAX_DEPTH);
        assert_eq!(kept.matches("</div>").count(), MAX_DEPTH);
        assert!(kept.contains("deep") && kept.ends_with("<p>after"));
    }

    #[test]
    fn a_million_attributes_are_dropped() {
        let html = format!("<p {}>text</p>", "a=1 ".repeat(1_000_000));
        assert_eq!(bounded(&html).html, "<p>text</p>");
        let many = (0..500).map(|n| format!("a{n}=1 ")).collect::<String>();
        assert_eq!(bounded(&format!("<p {many}>text</p>")).html, "<p>text</p>");
    }

    #[test]
    fn many_unclosed_paragraphs_are_not_deep() {
        let html = "<p>one<li>two".repeat(1000);
        assert!(!bounded(&html).cut);
    }

    #[test]
    fn size_is_cut_between_characters() {
        let html = "é".repeat(MAX_BYTES);
        let Bounded {
            html: kept, cut, ..
        } = bounded(&html);
        assert!(cut && kept.len() <= MAX_BYTES);
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
            assert!(bounded(&format!("{hidden}{deep}")).cut, "{hidden}");
        }
        assert!(bounded(&"<div/>".repeat(1000)).cut);
        assert!(!bounded(&format!("<!-- {deep} --->")).cut);
    }

    #[test]
    fn a_million_comments_are_read_once() {
        let html = "<!--a--!>".repeat(300_000);
        assert!(!bounded(&html).cut);
    }
}

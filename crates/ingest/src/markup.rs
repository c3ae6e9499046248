//! A forgiving scanner of tags, for XML and HTML alike. It goes once from left to right,
//! keeps no stack, expands no entity that a document defines, and cannot fail.

use quick_xml::escape::resolve_html5_entity;
use std::borrow::Cow;

/// Elements whose content is no text for readers.
const SILENT: [&str; 7] = [
    "script", "style", "iframe", "noscript", "template", "svg", "math",
];

/// Elements that words do not run across.
const BREAKING: [&str; 28] = [
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "td",
    "th",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "hr",
    "section",
    "article",
    "header",
    "footer",
    "figure",
    "figcaption",
    "dt",
    "dd",
    "aside",
];

/// The longest name of an entity, with room for numbers.
const LONGEST_ENTITY: usize = 40;

/// What the scanner meets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Token<'a> {
    /// Text with its entities still in it.
    Text(&'a str),
    /// The inside of a CDATA section.
    Verbatim(&'a str),
    /// A start tag; `empty` if it closes itself.
    Start {
        name: &'a str,
        attributes: &'a str,
        empty: bool,
    },
    /// An end tag.
    End(&'a str),
}

/// Tokens of a text, one after another.
pub(crate) struct Markup<'a> {
    rest: &'a str,
    /// Whether the rest may have an end of a comment, and of a CDATA section.
    may_close: [bool; 2],
}

impl<'a> Markup<'a> {
    pub(crate) fn new(text: &'a str) -> Markup<'a> {
        let may_close = [true; 2];
        Markup {
            rest: text,
            may_close,
        }
    }

    /// What is still to come.
    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Skips to behind the end tag of an element.
    pub(crate) fn pass(&mut self, name: &str) {
        while let Some((_, after)) = self.rest.split_once("</") {
            self.rest = after;
            let found = after.get(..name.len());
            if found.is_some_and(|it| it.eq_ignore_ascii_case(name)) {
                self.rest = after.split_once('>').map_or("", |(_, rest)| rest);
                return;
            }
        }
        self.rest = "";
    }

    /// What is between here and an end, and goes behind it. Where there is none, only the
    /// beginning is passed over: to swallow all the rest would be to lose it.
    fn upto(&mut self, kind: usize, end: &str, inside: &'a str) -> Option<&'a str> {
        self.rest = inside;
        let may_close = self.may_close.get_mut(kind).filter(|it| **it)?;
        let found = inside.split_once(end);
        // To be sought once, not from each beginning.
        *may_close = found.is_some();
        let (inside, rest) = found?;
        self.rest = rest;
        Some(inside)
    }

    /// Text up to the next `<` that is not the first character.
    fn text(&mut self) -> Token<'a> {
        let mut ends = self.rest.match_indices('<').map(|(at, _)| at);
        let end = ends.find(|at| *at > 0).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        Token::Text(text)
    }

    fn tag(&mut self, inside: &'a str) -> Token<'a> {
        let Some(end) = tag_end(inside) else {
            // No ">" follows anywhere: what is left is text.
            let text = self.rest;
            self.rest = "";
            return Token::Text(text);
        };
        let (tag, rest) = inside.split_at_checked(end).unwrap_or((inside, ""));
        self.rest = rest.strip_prefix('>').unwrap_or(rest);
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name = tag
            .find(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or(tag.len());
        let (name, attributes) = tag.split_at_checked(name).unwrap_or((tag, ""));
        Token::Start {
            name,
            attributes,
            empty,
        }
    }
}

impl<'a> Iterator for Markup<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(inside) = self.rest.strip_prefix('<') else {
                return Some(self.text());
            };
            if let Some(rest) = empty_comment(inside) {
                self.rest = rest;
            } else if let Some(comment) = inside.strip_prefix("!--") {
                self.upto(0, "-->", comment);
            } else if let Some(verbatim) = inside.strip_prefix("![CDATA[") {
                if let Some(verbatim) = self.upto(1, "]]>", verbatim) {
                    return Some(Token::Verbatim(verbatim));
                }
            } else if inside.starts_with(['!', '?']) {
                self.rest = after_declaration(inside);
            } else if let Some(end) = inside.strip_prefix('/') {
                let at = end.find(['>', '<']).unwrap_or(end.len());
                let (name, rest) = end.split_at_checked(at).unwrap_or((end, ""));
                self.rest = rest.strip_prefix('>').unwrap_or(rest);
                return Some(Token::End(name.trim()));
            } else if inside.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                return Some(self.tag(inside));
            } else {
                return Some(self.text());
            }
        }
    }
}

/// Behind a comment that ends where it begins, as HTML has it.
fn empty_comment(inside: &str) -> Option<&str> {
    let comment = inside.strip_prefix("!--")?;
    comment
        .strip_prefix('>')
        .or_else(|| comment.strip_prefix("->"))
}

/// Where a tag ends: the first `>` outside quotes, or the first of all where quotes do not
/// close. As for browsers, a quote opens a value only right behind `=`: one too many, or an
/// apostrophe in a value without quotes, must not swallow the text up to the next of its kind.
/// What lacks its own `>` ends where the next tag begins.
fn tag_end(inside: &str) -> Option<usize> {
    let (mut rest, mut gone) = (inside, 0);
    loop {
        let mut signs = rest.bytes().enumerate();
        let (at, sign) = signs.find(|(_, byte)| matches!(byte, b'>' | b'<' | b'='))?;
        if sign != b'=' {
            return Some(gone + at);
        }
        let behind = rest.get(at + 1..)?;
        let value = behind.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let end = match quote {
            Some(quote) => match quoted(value, quote) {
                Some(length) => length,
                None => return value.find('>').map(|at| inside.len() - value.len() + at),
            },
            None => 0,
        };
        rest = value.get(end..)?;
        gone = inside.len() - rest.len();
    }
}

/// The length of a value in quotes; nothing where it is not closed. A value in which a tag
/// ends and another begins, or an element ends that did not begin there, was not closed where
/// it should have been.
fn quoted(value: &str, quote: char) -> Option<usize> {
    let inside = value.get(1..)?;
    let length = inside.find(quote)?;
    let said = inside.get(..length)?;
    let runs_on = said.split_once('>').is_some_and(|(before, after)| {
        let tag = |(at, _): (usize, _)| {
            let next = after.get(at + 1..).and_then(|it| it.chars().next());
            next.is_some_and(|c| c == '/' || c == '!' || c.is_alphabetic())
        };
        !before.contains('<') && after.match_indices('<').any(tag)
    });
    let ends_another = said
        .find('<')
        .is_some_and(|at| said.get(at..at + 2) == Some("</"));
    (!runs_on && !ends_another).then_some(length + 2)
}

/// Behind a declaration, a processing instruction or a document type, with its internal
/// subset if it has one.
fn after_declaration(inside: &str) -> &str {
    let Some((first, rest)) = inside.split_once('>') else {
        return "";
    };
    match first.starts_with("!DOCTYPE") && first.contains('[') && !first.contains(']') {
        true => inside.split_once("]>").map_or("", |(_, rest)| rest),
        false => rest,
    }
}

/// The attributes of a start tag: names in lower case, values with entities resolved.
pub(crate) fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/' || c == '=');
        let end = rest
            .find(|c: char| c.is_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if name.is_empty() {
            return found;
        }
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => value(after.trim_start()),
            None => ("", after),
        };
        found.push((name.to_lowercase(), entities(value)));
        rest = after;
    }
}

fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The part of a name behind its prefix: `news:title` gives `title`.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// HTML as plain text on one line: no tags, no scripts, entities resolved, white space
/// and control characters to single spaces.
pub(crate) fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut markup = Markup::new(html);
    while let Some(token) = markup.next() {
        match token {
            Token::Text(text) => out.push_str(&entities(text)),
            Token::Verbatim(text) => out.push_str(text),
            Token::Start { name, empty, .. } => {
                let name = name.to_lowercase();
                if SILENT.contains(&name.as_str()) && !empty {
                    markup.pass(&name);
                }
                break_at(&name, &mut out);
            }
            Token::End(name) => break_at(&name.to_lowercase(), &mut out),
        }
    }
    line(&out)
}

fn break_at(name: &str, out: &mut String) {
    if BREAKING.contains(&name) {
        out.push(' ');
    }
}

/// White space and control characters to single spaces, none at the ends. Controls that are
/// signs of windows-1252, taken for Latin-1 on their way, become these signs.
pub(crate) fn line(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    // Their first byte in UTF-8, which is quickly sought.
    let may_be = text.as_bytes().contains(&0xc2);
    if may_be && text.contains(|c| ('\u{80}'..='\u{9f}').contains(&c)) {
        let meant = |c: char| western(u32::from(c)).unwrap_or(c);
        text = text.chars().map(meant).collect::<String>().into();
    }
    let gap = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let words: Vec<&str> = text.split(gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Resolves the entities of HTML, named and numbered. What is none stays as it is. Signs
/// beyond 65535 that were written as two halves, as in UTF-16, are put together.
pub(crate) fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match entity(after) {
            Some((name, behind, resolved)) if !name.is_empty() => {
                out.push_str(&resolved);
                rest = behind;
            }
            _ => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(after: &str) -> Option<(&str, &str, String)> {
    let end = after
        .char_indices()
        .take(LONGEST_ENTITY)
        .find(|(_, c)| !c.is_ascii_alphanumeric() && *c != '#')
        .filter(|(_, c)| *c == ';')
        .map(|(at, _)| at)?;
    let (name, behind) = after.split_at_checked(end)?;
    let behind = behind.strip_prefix(';')?;
    let resolved = match name.strip_prefix('#') {
        Some(number) => {
            if let Some((sign, behind)) = halves(code(number)?, behind) {
                return Some((name, behind, sign.to_string()));
            }
            numbered(number)?.to_string()
        }
        None => resolve_html5_entity(name)?.to_owned(),
    };
    Some((name, behind, resolved))
}

/// The sign whose first half has this number, where its second half follows.
fn halves(first: u32, behind: &str) -> Option<(char, &str)> {
    if !(0xd800..0xdc00).contains(&first) {
        return None;
    }
    let (second, behind) = behind.strip_prefix("&#")?.split_once(';')?;
    let second = code(second).filter(|it| (0xdc00..0xe000).contains(it))?;
    let sign = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    Some((char::from_u32(sign)?, behind))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    }
}

/// A character by its number; 128 to 159 mean windows-1252, as browsers have it.
fn numbered(number: &str) -> Option<char> {
    let code = code(number)?;
    let known = western(code).or(char::from_u32(code).filter(|c| *c != '\0'));
    Some(known.unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// The sign that windows-1252 has where others have a control character, if it has one.
fn western(code: u32) -> Option<char> {
    let byte = u8::try_from(code).ok();
    let byte = [byte.filter(|it| (0x80..=0x9f).contains(it))?];
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
    text.chars().next().filter(|c| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_plain() {
        for (html, text) in [
            ("Storm &amp; tide", "Storm & tide"),
            ("<p>One</p><p>two<br>three</p>", "One two three"),
            ("<b>Bo</b>ld", "Bold"),
            (
                "a<script>alert('</b>')</script>b<STYLE>p{}</Style >c",
                "abc",
            ),
            ("<![CDATA[raw & ready]]>", "raw & ready"),
            ("<!-- no --><?php no ?>yes", "yes"),
            ("<!-- never <b>closed</b>", "never closed"),
            ("<![CDATA[never <b>closed</b>", "never closed"),
            ("<!-->this<!---> and <!-- no -->that", "this and that"),
            (
                "1 < 2 & 3 > 2 &c; &#x41;&#66;&#151;",
                "1 < 2 & 3 > 2 &c; AB—",
            ),
            ("<img alt=\"a > b\" src=x>seen", "seen"),
            ("<a href=\"unclosed>text", "text"),
            ("tail <b", "tail <b"),
            (
                "&nbsp;&nbsp;caf&eacute;\u{0}\u{200b}\n\ntin t&#7913;c",
                "café \u{200b} tin tức",
            ),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            ("it\u{92}s \u{93}all\u{94}\u{81}\u{85}", "it’s “all” …"),
            ("<script>never closed", ""),
            (
                "<img alt=\"a\"\" src=x>seen <i class=\"b\">and</i>",
                "seen and",
            ),
            ("<a title=it's>seen</a> it's <b>all</b>", "seen it's all"),
            (
                "<p<b>seen</b</p> and <i title=\"x>all</i> of <u id=\"y\">it",
                "seen and all of it",
            ),
            ("<p data-x=\"<b>no</b>\" title='1 > 2'>seen", "seen"),
            (
                "<b>one</b> <i title=\"two</i> <u id=\"y\">three",
                "one three",
            ),
            (
                "&#55357;&#56832; &#xD83D;&#xDE00; &#55357;x",
                "😀 😀 \u{fffd}x",
            ),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }

    #[test]
    fn attributes_in_any_quotes() {
        let found = attributes(" HREF='a b' rel=alternate title=\"x &amp; y\" checked type = 'z'/");
        let pairs: Vec<(&str, &str)> = found
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(
            pairs,
            [
                ("href", "a b"),
                ("rel", "alternate"),
                ("title", "x & y"),
                ("checked", ""),
                ("type", "z")
            ]
        );
    }

    #[test]
    fn a_document_type_is_passed_over() {
        let xml = "<!DOCTYPE a [<!ENTITY x \"y>\"><!ENTITY z '&x;&x;'>]><a>&x;</a>";
        let tokens: Vec<Token<'_>> = Markup::new(xml).collect();
        assert!(matches!(
            tokens.as_slice(),
            [
                Token::Start { name: "a", .. },
                Token::Text("&x;"),
                Token::End("a")
            ]
        ));
    }

    #[test]
    fn hostile_repetition_stays_linear() {
        for piece in [
            "<",
            "<a ",
            "<a '",
            "<a \"",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE [",
            "</",
            "&",
            "<b>",
            "<script>",
            "&#",
        ] {
            let text = piece.repeat(200_000);
            assert!(plain(&text).len() <= text.len());
        }
    }
}

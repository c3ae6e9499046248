//! Marks as the codes of TMX: `<bpt>` and `<ept>` around the words, `<ph>` for a line break.
//!
//! A code holds the tag that HTML would have there. What is read is that tag again, and
//! whatever else other tools put there is no mark.

use super::escaped;
use news::{Mark, Text};
use std::fmt::Write;

/// How HTML opens and closes a mark, and what TMX calls its kind.
fn tags(mark: &Mark) -> (String, &'static str, &'static str) {
    let open = |name: &str| format!("<{name}>");
    match mark {
        Mark::Link(url) => (
            format!("<a href=\"{}\">", escaped(url.as_str())),
            "</a>",
            "link",
        ),
        Mark::Emphasis => (open("em"), "</em>", "italic"),
        Mark::Strong => (open("strong"), "</strong>", "bold"),
        Mark::Code => (open("code"), "</code>", "x-code"),
        Mark::Lang(lang) => (format!("<span lang=\"{lang}\">"), "</span>", "x-lang"),
    }
}

/// The mark that a code stands for: by the tag in it, else by what TMX calls its kind.
pub(super) fn mark(code: &str, kind: Option<&str>) -> Option<Mark> {
    by_tag(code).or_else(|| by_kind(kind?))
}

/// The mark of a kind that needs no more to be said of it.
pub(super) fn by_kind(kind: &str) -> Option<Mark> {
    match kind.to_lowercase().as_str() {
        "italic" => Some(Mark::Emphasis),
        "bold" => Some(Mark::Strong),
        "x-code" => Some(Mark::Code),
        _ => None,
    }
}

fn by_tag(code: &str) -> Option<Mark> {
    let tag = code.trim().strip_prefix('<')?.strip_suffix('>')?;
    let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    match name.to_lowercase().as_str() {
        "a" => {
            let address = value(rest, "href")?;
            Some(Mark::Link(address.parse().ok()?))
        }
        "em" | "i" => Some(Mark::Emphasis),
        "strong" | "b" => Some(Mark::Strong),
        "code" => Some(Mark::Code),
        "span" => Some(Mark::Lang(value(rest, "lang")?.parse().ok()?)),
        _ => None,
    }
}

/// The value of an attribute in the inside of a tag.
fn value(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, _) = rest.strip_prefix(quote)?.split_once(quote)?;
    let plain = quick_xml::escape::unescape(value).ok()?;
    Some(plain.into_owned())
}

/// Whether a code is a line break.
pub(super) fn is_break(kind: Option<&str>, code: &str) -> bool {
    kind == Some("lb") || code.trim().to_lowercase().starts_with("<br")
}

/// The inside of a `<seg>`.
pub(super) fn segment(text: &Text) -> String {
    let mut out = String::new();
    let mut open: Vec<(usize, &Mark)> = Vec::new();
    let mut number = 0;
    for span in &text.spans {
        let pairs = open.iter().zip(&span.marks);
        let same = pairs.take_while(|((_, open), mark)| open == mark).count();
        close(&mut out, &mut open, same);
        for mark in span.marks.iter().skip(same) {
            number += 1;
            let (code, _, kind) = tags(mark);
            // Writing to a string cannot fail.
            let _ = write!(
                out,
                "<bpt i=\"{number}\" x=\"{number}\" type=\"{kind}\">{}</bpt>",
                escaped(&code)
            );
            open.push((number, mark));
        }
        for (at, line) in span.text.split('\n').enumerate() {
            if at > 0 {
                out.push_str("<ph type=\"lb\">&lt;br/&gt;</ph>");
            }
            out.push_str(&escaped(line));
        }
    }
    close(&mut out, &mut open, 0);
    out
}

fn close(out: &mut String, open: &mut Vec<(usize, &Mark)>, left: usize) {
    while open.len() > left
        && let Some((number, mark)) = open.pop()
    {
        let (_, code, _) = tags(mark);
        let _ = write!(out, "<ept i=\"{number}\">{}</ept>", escaped(code));
    }
}

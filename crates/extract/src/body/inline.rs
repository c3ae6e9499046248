//! Running text with its marks.

use crate::document::{NodeRef, attr, is_inline, name};
use news::{Block, Mark, Text, WebUrl};

/// The text of an element, marks kept, leaving out what `skip` says.
pub(crate) fn inline_text(node: &NodeRef, base: &WebUrl, skip: &dyn Fn(&NodeRef) -> bool) -> Text {
    let mut text = Text::default();
    for child in node.children() {
        inline(&child, base, &[], skip, &mut text);
    }
    seamed(text.tidied())
}

/// Moves the spaces at the ends of marked words out of the marks, in a text that begins with
/// none: no link begins with a space.
pub(super) fn seamed(text: Text) -> Text {
    if text.spans.len() < 2 {
        return text;
    }
    let mut seamed = Text::default();
    let mut around: Vec<Mark> = Vec::new();
    for span in &text.spans {
        let shared: Vec<Mark> = around
            .iter()
            .zip(&span.marks)
            .take_while(|(one, other)| one == other)
            .map(|(mark, _)| mark.clone())
            .collect();
        let words = span.text.trim_start_matches(' ');
        if words.len() < span.text.len() && span.marks.len() > shared.len() {
            seamed.push(" ", &shared);
            seamed.push(words, &span.marks);
        } else {
            seamed.push(&span.text, &span.marks);
        }
        around.clone_from(&span.marks);
    }
    seamed
}

fn inline(
    node: &NodeRef,
    base: &WebUrl,
    marks: &[Mark],
    skip: &dyn Fn(&NodeRef) -> bool,
    text: &mut Text,
) {
    if let Some(own) = node.own_text() {
        text.push(&spaced(own), marks);
        return;
    }
    if !node.is_element() || skip(node) {
        return;
    }
    let tag = name(node);
    match tag.as_str() {
        "script" | "style" | "template" | "noscript" | "svg" | "button" | "iframe" | "rt"
        | "rp" => {
            return;
        }
        "br" => text.push("\n", marks),
        _ => {}
    }
    let marks = marked(node, &tag, base, marks);
    if !is_inline(&tag) {
        text.push(" ", &[]);
    }
    for child in node.children() {
        inline(&child, base, &marks, skip, text);
    }
    if !is_inline(&tag) {
        text.push(" ", &[]);
    }
}

/// Line ends in the source of a page are spaces; zero-width signs at seams are nothing.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '!'..='~' | '\u{a0}' | '\u{202f}' => spaced.push(c),
            '\u{ad}' | '\u{feff}' | '\u{200b}' => {}
            _ if c.is_whitespace() => spaced.push(' '),
            _ => spaced.push(c),
        }
    }
    spaced
}

/// The marks under an element.
pub(super) fn marked(node: &NodeRef, tag: &str, base: &WebUrl, marks: &[Mark]) -> Vec<Mark> {
    let mut marks = marks.to_vec();
    let mark = match tag {
        "a" => attr(node, "href")
            .filter(|href| !href.starts_with('#'))
            .and_then(|href| base.join(&href).ok())
            .map(Mark::Link),
        "em" | "i" | "cite" | "dfn" | "var" => Some(Mark::Emphasis),
        "strong" | "b" => Some(Mark::Strong),
        "code" | "kbd" | "samp" | "tt" => Some(Mark::Code),
        _ => None,
    };
    let is_link = |mark: &Mark| matches!(mark, Mark::Link(_));
    if let Some(mark) = mark
        && !marks.contains(&mark)
        && !(is_link(&mark) && marks.iter().any(is_link))
    {
        marks.push(mark);
    }
    let language = attr(node, "lang").and_then(|tag| tag.parse().ok());
    if let Some(language) = language
        && is_inline(tag)
    {
        marks.push(Mark::Lang(language));
    }
    marks
}

/// Ends a run of text: one paragraph, or several where the page parts them by two line breaks.
pub(super) fn flush(run: &mut Text, blocks: &mut Vec<Block>) {
    if run.spans.is_empty() {
        return;
    }
    let run = std::mem::take(run);
    let blank = |span: &news::Span| span.text.chars().all(char::is_whitespace);
    if run.spans.iter().all(blank) {
        return;
    }
    for text in parted(run) {
        let text = seamed(text.tidied());
        let mut words = text.spans.iter().flat_map(|span| span.text.chars());
        if words.any(char::is_alphanumeric) {
            blocks.push(Block::Paragraph { text });
        }
    }
}

/// A run of text, parted at each two line breaks; spaces that are not to break are no line
/// between them.
fn parted(run: Text) -> Vec<Text> {
    if !run.spans.iter().any(|span| span.text.contains('\n')) {
        return vec![run];
    }
    let mut paragraph = Text::default();
    let mut breaks = 0;
    let mut paragraphs = Vec::new();
    for span in &run.spans {
        let mut words = String::new();
        for c in span.text.chars() {
            match c {
                '\n' => breaks += 1,
                c if c.is_whitespace() => {}
                _ => {
                    if breaks >= 2 {
                        paragraph.push(&std::mem::take(&mut words), &span.marks);
                        let whole = std::mem::take(&mut paragraph);
                        paragraphs.push(whole.trimmed_end(char::is_whitespace));
                    }
                    breaks = 0;
                }
            }
            words.push(c);
        }
        paragraph.push(&words, &span.marks);
    }
    paragraphs.push(paragraph.trimmed_end(char::is_whitespace));
    paragraphs
}

//! From the markup of wire texts to a fragment of plain HTML.

use super::tree::{Element, Node};
use crate::markup::line;

/// Elements of XHTML that mean the same in our fragment.
const KEPT: [&str; 39] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "cite",
    "q",
    "pre",
    "br",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "em",
    "i",
    "strong",
    "b",
    "a",
    "figure",
    "figcaption",
    "img",
    "code",
    "sub",
    "sup",
    "span",
    "iframe",
    "video",
    "audio",
    "dl",
    "div",
];

/// Elements that are for machines or for the newsroom, not for readers.
const SILENT: [&str; 12] = [
    "script",
    "style",
    "head",
    "template",
    "note",
    "correction",
    "revision-history",
    "form",
    "button",
    "svg",
    "hr",
    "col",
];

/// Elements without an end tag in HTML.
const EMPTY: [&str; 2] = ["br", "img"];

/// Attributes that say something to readers.
const ATTRIBUTES: [&str; 9] = [
    "href", "src", "alt", "title", "lang", "colspan", "rowspan", "width", "height",
];

/// The name in HTML of an element of NITF 3 or XHTML; none where its inside alone counts.
fn name(element: &Element) -> Option<&str> {
    match element.name.as_str() {
        "h1" | "hl1" | "hl2" => Some("h2"),
        "bq" => Some("blockquote"),
        "credit" => Some("cite"),
        "dt" | "dd" => Some("p"),
        "nitf-table" => None,
        "em" if element.get("class") == Some("bold") => Some("strong"),
        name => KEPT.contains(&name).then_some(name),
    }
}

/// The inside of an element as HTML.
pub(super) fn html(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    for node in &element.inside {
        match node {
            Node::Text(text) => escape(text, out),
            Node::Element(inner) if SILENT.contains(&inner.name.as_str()) => {}
            Node::Element(inner) if inner.name == "media" => media(inner, out),
            Node::Element(inner) => tag(inner, out),
        }
    }
}

fn tag(element: &Element, out: &mut String) {
    let Some(name) = name(element) else {
        return write(element, out);
    };
    out.push('<');
    out.push_str(name);
    for (key, value) in &element.attributes {
        let key = key.strip_prefix("xml:").unwrap_or(key);
        if ATTRIBUTES.contains(&key) {
            attribute(key, value, out);
        }
    }
    out.push('>');
    if !EMPTY.contains(&name) {
        write(element, out);
        out.push_str(&format!("</{name}>"));
    }
}

/// NITF's `media`: a picture with its words; what is no picture is left out.
fn media(element: &Element, out: &mut String) {
    let sources = || element.below("media-reference").into_iter();
    let picture = element.get("media-type") == Some("image")
        || sources().any(|it| {
            it.get("mime-type")
                .is_some_and(|it| it.starts_with("image/"))
        });
    let wide = |it: &&Element| it.get("width").and_then(|it| it.parse::<u32>().ok());
    let best = sources()
        .filter(|it| it.get("source").is_some())
        .max_by_key(wide);
    let Some((source, best)) = best.and_then(|it| Some((it.get("source")?, it))) else {
        return;
    };
    if !picture {
        return;
    }
    out.push_str("<figure><img");
    attribute("src", source, out);
    if let Some(alt) = best.get("alternate-text") {
        attribute("alt", alt, out);
    }
    out.push_str("><figcaption>");
    for caption in element.all("media-caption") {
        write(caption, out);
    }
    if let Some(producer) = element.words_at(&["media-producer"]) {
        out.push_str(" <span class=\"credit\">");
        escape(&producer, out);
        out.push_str("</span>");
    }
    out.push_str("</figcaption></figure>");
}

/// Plain text as HTML: a paragraph to each stretch between empty lines, or to each line
/// that is indented, as agencies have it.
pub(super) fn paragraphs(text: &str) -> String {
    let mut all: Vec<String> = vec![String::new()];
    for each in text.lines() {
        let indented = each.starts_with('\t') || each.starts_with("   ");
        if each.trim().is_empty() || indented {
            all.push(String::new());
        }
        if let Some(last) = all.last_mut() {
            last.push_str(each);
            last.push('\n');
        }
    }
    let mut out = String::new();
    for words in all
        .iter()
        .map(|text| line(text))
        .filter(|it| !it.is_empty())
    {
        out.push_str("<p>");
        escape(&words, &mut out);
        out.push_str("</p>");
    }
    out
}

fn attribute(key: &str, value: &str, out: &mut String) {
    out.push_str(&format!(" {key}=\""));
    escape(value, out);
    out.push('"');
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(xml: &str) -> String {
        html(&Element::read(xml).unwrap())
    }

    #[test]
    fn nitf_becomes_html() {
        let nitf = "<body.content><block><p lede='true'>In <location>Porto</location>, \
            <em class='bold'>now</em> &lt;here&gt;.</p><hl2>Later</hl2><note>For editors</note>\
            <bq><p>Fine.</p><credit>A sailor</credit></bq></block></body.content>";
        assert_eq!(
            of(nitf),
            "<p>In Porto, <strong>now</strong> &lt;here&gt;.</p><h2>Later</h2>\
             <blockquote><p>Fine.</p><cite>A sailor</cite></blockquote>"
        );
    }

    #[test]
    fn the_widest_picture_of_nitf_media_is_taken() {
        let media = "<b><media media-type='image'><media-reference source='/s.jpg' width='90'/>\
            <media-reference source='/l.jpg' width='900' alternate-text='A &quot;quay&quot;'/>\
            <media-caption><p>The quay</p></media-caption><media-producer>R. Moss</media-producer>\
            </media><media media-type='audio'><media-reference source='/a.mp3'/></media></b>";
        assert_eq!(
            of(media),
            "<figure><img src=\"/l.jpg\" alt=\"A &quot;quay&quot;\"><figcaption><p>The quay</p> \
             <span class=\"credit\">R. Moss</span></figcaption></figure>"
        );
    }

    #[test]
    fn scripts_and_handlers_do_not_pass() {
        let html = of("<div><p onclick='x()'>One<script>no()</script></p><x>two</x></div>");
        assert_eq!(html, "<p>One</p>two");
    }

    #[test]
    fn plain_text_falls_into_paragraphs() {
        assert_eq!(
            paragraphs("   One goes\non.\n   Two <3\n\nThree\n"),
            "<p>One goes on.</p><p>Two &lt;3</p><p>Three</p>"
        );
    }
}

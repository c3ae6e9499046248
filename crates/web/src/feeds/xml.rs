//! Well-formed XML from a tree of elements, whatever the texts in it hold.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::io;

/// An element with what is inside it.
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Node>,
}

enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element; the name may have a prefix.
    pub fn new(name: &'static str) -> Element {
        Element {
            name,
            attributes: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// With words inside.
    pub fn text(mut self, words: impl Into<String>) -> Element {
        self.inside.push(Node::Text(words.into()));
        self
    }

    /// With an element inside.
    pub fn with(mut self, element: Element) -> Element {
        self.inside.push(Node::Element(element));
        self
    }

    /// With elements inside; also with an element that may be missing.
    pub fn with_all(mut self, elements: impl IntoIterator<Item = Element>) -> Element {
        self.inside.extend(elements.into_iter().map(Node::Element));
        self
    }

    /// With an element inside that holds words alone.
    pub fn leaf(self, name: &'static str, words: impl Into<String>) -> Element {
        self.with(Element::new(name).text(words))
    }

    /// The document that has this element as its root.
    pub fn document(&self) -> io::Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        self.write(&mut writer)?;
        let text = String::from_utf8(writer.into_inner()).map_err(io::Error::other)?;
        Ok(text + "\n")
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, legal(value).as_str()));
        }
        if self.inside.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for node in &self.inside {
            match node {
                Node::Element(element) => element.write(writer)?,
                Node::Text(words) => {
                    writer.write_event(Event::Text(BytesText::new(&legal(words))))?;
                }
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Without the characters that XML 1.0 does not know in any form.
fn legal(words: &str) -> String {
    let is_legal = |c: &char| {
        matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}')
            || *c >= '\u{10000}'
    };
    words.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_stays_text() {
        let hostile = "]]> <b> & \"q\" \u{0}\u{b}\u{ffff}\u{1f642}";
        let root = Element::new("a").attr("b", hostile).leaf("c", hostile);
        insta::assert_snapshot!(root.document().unwrap(), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <a b="]]&gt; &lt;b&gt; &amp; &quot;q&quot; 🙂">
     <c>]]&gt; &lt;b&gt; &amp; &quot;q&quot; 🙂</c>
    </a>
    "#);
    }
}

//! XML as a small tree: bounded in depth and size, without any entity of the document's own.

use crate::markup::{Markup, Token, attributes, entities, line, local};

/// Elements nested deeper than this are left out.
const DEEPEST: usize = 100;

/// Elements beyond this are left out.
const MOST: usize = 200_000;

/// Elements of HTML that have no end.
const VOID: [&str; 4] = ["br", "img", "hr", "wbr"];

/// An element.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Element {
    /// Its name without prefix, in lower case.
    pub(super) name: String,
    /// Names, in lower case and with their prefixes, and values.
    pub(super) attributes: Vec<(String, String)>,
    /// What is in it.
    pub(super) inside: Vec<Node>,
}

/// What is in an element.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Node {
    Text(String),
    Element(Element),
}

impl Element {
    /// The root of a text, if it has one.
    pub(super) fn read(text: &str) -> Option<Element> {
        let mut open = vec![Element::default()];
        let (mut count, mut too_deep) = (0, 0_usize);
        for token in Markup::new(text) {
            match token {
                Token::Text(text) => add(&mut open, Node::Text(entities(text))),
                Token::Verbatim(text) => add(&mut open, Node::Text(text.to_owned())),
                Token::Start {
                    name,
                    attributes: tag,
                    empty,
                } => {
                    count += 1;
                    if count > MOST {
                        break;
                    }
                    if open.len() > DEEPEST {
                        too_deep += usize::from(!empty);
                        continue;
                    }
                    let element = Element {
                        name: local(name).to_lowercase(),
                        attributes: attributes(tag),
                        inside: Vec::new(),
                    };
                    match empty || VOID.contains(&element.name.as_str()) {
                        true => add(&mut open, Node::Element(element)),
                        false => open.push(element),
                    }
                }
                Token::End(_) if too_deep > 0 => too_deep -= 1,
                Token::End(name) => end(&mut open, &local(name).to_lowercase()),
            }
        }
        while open.len() > 1 {
            close(&mut open);
        }
        let roots = open.pop()?.inside.into_iter();
        let mut elements = roots.filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
        elements.next()
    }

    /// The value of an attribute, without spaces at its ends; none where it is empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// The elements right in this one.
    pub(super) fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of a name right in this one.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children().filter(move |child| child.name == name)
    }

    /// The first element that a path of names leads to.
    pub(super) fn find<'e>(&'e self, path: &[&str]) -> Option<&'e Element> {
        let Some((name, rest)) = path.split_first() else {
            return Some(self);
        };
        let mut named = self.children().filter(|child| child.name == *name);
        named.find_map(|child| child.find(rest))
    }

    /// All elements of a name below this one, in order.
    pub(super) fn below<'e>(&'e self, name: &str) -> Vec<&'e Element> {
        let mut found = Vec::new();
        self.gather(name, &mut found);
        found
    }

    fn gather<'e>(&'e self, name: &str, found: &mut Vec<&'e Element>) {
        for child in self.children() {
            if child.name == name {
                found.push(child);
            }
            child.gather(name, found);
        }
    }

    /// The words of an element and all below it, as they stand.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.speak(&mut text);
        text
    }

    fn speak(&self, text: &mut String) {
        for node in &self.inside {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => element.speak(text),
            }
        }
    }

    /// The words on one line; none where there are none.
    pub(super) fn words(&self) -> Option<String> {
        Some(line(&self.text())).filter(|words| !words.is_empty())
    }

    /// The words at the end of a path.
    pub(super) fn words_at(&self, path: &[&str]) -> Option<String> {
        self.find(path)?.words()
    }
}

fn add(open: &mut [Element], node: Node) {
    if let Some(inner) = open.last_mut() {
        inner.inside.push(node);
    }
}

fn close(open: &mut Vec<Element>) {
    if let Some(element) = open.pop() {
        add(open, Node::Element(element));
    }
}

/// Closes up to the innermost element of this name; an end of nothing is nothing.
fn end(open: &mut Vec<Element>, name: &str) {
    let Some(at) = open.iter().rposition(|element| element.name == name) else {
        return;
    };
    while open.len() > at.max(1) {
        close(open);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read() {
        let root = Element::read(
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'no'>]><x:A n='1 &amp; 2'><b>one &x;</b>\
             <b/><c><b><![CDATA[<two>]]></b></A>",
        )
        .unwrap();
        assert_eq!((root.name.as_str(), root.get("n")), ("a", Some("1 & 2")));
        let words: Vec<_> = root.below("b").iter().map(|b| b.text()).collect();
        assert_eq!(words, ["one &x;", "", "<two>"]);
        assert_eq!(root.words_at(&["c", "b"]).unwrap(), "<two>");
        assert_eq!(Element::read("no markup"), None);
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = format!("{}x{}", "<a>".repeat(50_000), "</a>".repeat(50_000));
        assert_eq!(Element::read(&deep).unwrap().text(), "x");
        assert!(Element::read(&"<a/>".repeat(500_000)).is_some());
    }
}

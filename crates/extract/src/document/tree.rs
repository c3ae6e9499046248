//! The tree of a page: its nodes in one list, which nothing changes once the page is read, so
//! that readers hold plain references.

use html5ever::{Attribute, LocalName, QualName, local_name, tendril::StrTendril};
use std::{iter, num::NonZeroU32};

/// Where in its tree a node stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The node in which all others are.
    pub(super) const ROOT: NodeId = NodeId(NonZeroU32::MIN);

    /// The place in the list of nodes.
    pub(crate) fn place(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A page as a tree.
pub(crate) struct Document {
    pub(super) nodes: Vec<Held>,
}

/// What is known of a node.
pub(super) struct Held {
    pub(super) parent: Option<NodeId>,
    pub(super) before: Option<NodeId>,
    pub(super) after: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    pub(super) last: Option<NodeId>,
    pub(super) data: Data,
}

/// What a node is.
pub(super) enum Data {
    Text(StrTendril),
    Element(Element),
    /// The root, comments, and what templates hold.
    Other,
}

/// An element.
pub(crate) struct Element {
    /// Its name, in lower case.
    pub(crate) name: QualName,
    /// Its attributes, names in lower case.
    pub(crate) attrs: Vec<Attribute>,
    /// What it holds, if it is a template: readers do not see it.
    pub(super) template: Option<NodeId>,
    /// Whether it is a part of a formula that holds HTML.
    pub(super) holds_html: bool,
}

impl Document {
    /// A page of nothing.
    pub(super) fn empty() -> Document {
        let mut document = Document { nodes: Vec::new() };
        document.add(Data::Other);
        document
    }

    /// Adds a node, which stands nowhere yet.
    pub(super) fn add(&mut self, data: Data) -> NodeId {
        self.nodes.push(Held {
            parent: None,
            before: None,
            after: None,
            first: None,
            last: None,
            data,
        });
        let count = u32::try_from(self.nodes.len()).ok();
        count.and_then(NonZeroU32::new).map_or(NodeId::ROOT, NodeId)
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A node of this tree.
    pub(crate) fn node(&self, id: NodeId) -> Option<NodeRef<'_>> {
        let held = self.nodes.get(id.place())?;
        Some(NodeRef {
            id,
            held,
            document: self,
        })
    }

    /// The node in which all others are.
    #[expect(clippy::indexing_slicing, reason = "each tree is made with its root")]
    pub(crate) fn root(&self) -> NodeRef<'_> {
        NodeRef {
            id: NodeId::ROOT,
            held: &self.nodes[0],
            document: self,
        }
    }

    /// What stands on the page.
    pub(crate) fn body(&self) -> Option<NodeRef<'_>> {
        self.part("body")
    }

    /// What is said of the page.
    pub(crate) fn head(&self) -> Option<NodeRef<'_>> {
        self.part("head")
    }

    fn part(&self, name: &str) -> Option<NodeRef<'_>> {
        let html = self.root().children().find(|node| node.has_name("html"))?;
        html.children().find(|node| node.has_name(name))
    }
}

/// A node of a page.
#[derive(Clone, Copy)]
pub(crate) struct NodeRef<'d> {
    /// Where it stands in its tree.
    pub(crate) id: NodeId,
    held: &'d Held,
    document: &'d Document,
}

impl<'d> NodeRef<'d> {
    fn other(&self, id: Option<NodeId>) -> Option<NodeRef<'d>> {
        id.and_then(|id| self.document.node(id))
    }

    /// What it stands in.
    pub(crate) fn parent(&self) -> Option<NodeRef<'d>> {
        self.other(self.held.parent)
    }

    /// The first that stands in it.
    pub(crate) fn first_child(&self) -> Option<NodeRef<'d>> {
        self.other(self.held.first)
    }

    /// The last that stands in it.
    pub(crate) fn last_child(&self) -> Option<NodeRef<'d>> {
        self.other(self.held.last)
    }

    /// What stands right after it.
    pub(crate) fn next_sibling(&self) -> Option<NodeRef<'d>> {
        self.other(self.held.after)
    }

    fn prev_sibling(&self) -> Option<NodeRef<'d>> {
        self.other(self.held.before)
    }

    /// The next element in the same element.
    pub(crate) fn next_element_sibling(&self) -> Option<NodeRef<'d>> {
        let mut after = iter::successors(self.next_sibling(), NodeRef::next_sibling);
        after.find(NodeRef::is_element)
    }

    /// The element before it in the same element.
    pub(crate) fn prev_element_sibling(&self) -> Option<NodeRef<'d>> {
        let mut before = iter::successors(self.prev_sibling(), NodeRef::prev_sibling);
        before.find(NodeRef::is_element)
    }

    /// What stands in it, without what stands in that.
    pub(crate) fn children(&self) -> impl Iterator<Item = NodeRef<'d>> + use<'d> {
        iter::successors(self.first_child(), NodeRef::next_sibling)
    }

    /// What it stands in, the nearest first.
    pub(crate) fn ancestors(&self) -> impl Iterator<Item = NodeRef<'d>> + use<'d> {
        iter::successors(self.parent(), NodeRef::parent)
    }

    /// All that stands in it, in the order of the page.
    pub(crate) fn descendants(&self) -> Descendants<'d> {
        Descendants {
            next: self.first_child(),
            top: self.id,
        }
    }

    /// The element that it is.
    pub(crate) fn element(&self) -> Option<&'d Element> {
        match &self.held.data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The text that it is.
    pub(crate) fn own_text(&self) -> Option<&'d str> {
        match &self.held.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is an element.
    pub(crate) fn is_element(&self) -> bool {
        self.element().is_some()
    }

    /// Whether it is text.
    pub(crate) fn is_text(&self) -> bool {
        self.own_text().is_some()
    }

    /// Whether it is text that shows.
    pub(crate) fn is_nonempty_text(&self) -> bool {
        let shows = |text: &str| text.chars().any(|c| !c.is_whitespace());
        self.own_text().is_some_and(shows)
    }

    /// Whether it is an element of this name.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        let element = self.element();
        element.is_some_and(|element| &*element.name.local == name)
    }

    /// The value of an attribute.
    pub(crate) fn attr(&self, name: &str) -> Option<&'d str> {
        let mut attributes = self.attrs().iter();
        let found = attributes.find(|attribute| &*attribute.name.local == name);
        found.map(|attribute| &*attribute.value)
    }

    /// Whether there is such an attribute.
    pub(crate) fn has_attr(&self, name: &str) -> bool {
        self.attr(name).is_some()
    }

    /// All attributes.
    pub(crate) fn attrs(&self) -> &'d [Attribute] {
        self.element()
            .map(|element| &*element.attrs)
            .unwrap_or_default()
    }

    /// The classes, one text.
    pub(crate) fn class(&self) -> Option<&'d str> {
        self.element().and_then(Element::class)
    }

    /// Its name and its classes, by which others of its kind are known.
    pub(crate) fn kind(&self) -> (Option<&'d LocalName>, Option<&'d str>) {
        (
            self.element().map(|element| &element.name.local),
            self.class(),
        )
    }

    /// Whether one of the classes is this.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        let mut classes = self.class().unwrap_or_default().split_ascii_whitespace();
        classes.any(|one| one == class)
    }

    /// All text in it, as it stands in the source.
    pub(crate) fn text(&self) -> String {
        let own = iter::once(*self).chain(self.descendants());
        own.filter_map(|node| node.own_text()).collect()
    }
}

impl Element {
    /// The classes, one text. Names that parsers know compare as numbers.
    pub(crate) fn class(&self) -> Option<&str> {
        let mut attributes = self.attrs.iter();
        let class = attributes.find(|attribute| attribute.name.local == local_name!("class"));
        class.map(|attribute| &*attribute.value)
    }

    /// The id.
    pub(crate) fn id(&self) -> Option<&str> {
        let mut attributes = self.attrs.iter();
        let id = attributes.find(|attribute| attribute.name.local == local_name!("id"));
        id.map(|attribute| &*attribute.value)
    }
}

/// All that stands in a node.
pub(crate) struct Descendants<'d> {
    next: Option<NodeRef<'d>>,
    top: NodeId,
}

impl<'d> Iterator for Descendants<'d> {
    type Item = NodeRef<'d>;

    fn next(&mut self) -> Option<NodeRef<'d>> {
        let node = self.next?;
        self.next = node.first_child().or_else(|| {
            let mut at = node;
            while at.id != self.top {
                if let Some(after) = at.next_sibling() {
                    return Some(after);
                }
                at = at.parent()?;
            }
            None
        });
        Some(node)
    }
}

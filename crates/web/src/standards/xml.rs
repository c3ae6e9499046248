//! A document of XML as a tree, each name with the prefix that is usual for its namespace.

use super::Faults;
use quick_xml::{
    NsReader,
    escape::{resolve_xml_entity, unescape},
    events::{BytesStart, Event},
    name::{Namespace, ResolveResult},
};

/// Of a kind of child: as many as one likes.
pub const MANY: usize = usize::MAX;
/// Elements may be nested so deeply.
const DEEPEST: usize = 32;

/// Usual prefixes of namespaces.
const PREFIXES: [(&str, &str); 3] = [
    ("http://www.w3.org/2005/Atom", "atom"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://search.yahoo.com/mrss/", "media"),
];

/// An element.
#[derive(Default)]
pub struct Element {
    /// With its usual prefix; without one where it is in no namespace.
    pub name: String,
    /// As they are written.
    attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Element>,
    /// Its own words, without those of its children.
    pub text: String,
}

impl Element {
    /// The elements of a name in it.
    pub fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first of them.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.all(name).next()
    }

    /// The words of the first of them; nothing where there is none.
    pub fn words(&self, name: &str) -> &str {
        self.first(name).map_or("", |child| child.text.trim())
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(own, _)| own == name)?;
        Some(value)
    }

    /// Asks for so many of each kind of child, at least and at most, and for none beside them
    /// whose names `are_ours`.
    pub fn holds(
        &self,
        kinds: &[(&str, usize, usize)],
        are_ours: fn(&str) -> bool,
        faults: &mut Faults,
    ) {
        for (name, least, most) in kinds {
            let count = self.all(name).count();
            faults.ask((*least..=*most).contains(&count), || {
                format!("{} has {count} of {name}", self.name)
            });
        }
        for child in self.children.iter().filter(|child| are_ours(&child.name)) {
            let known = kinds.iter().any(|(name, ..)| *name == child.name);
            faults.ask(known, || format!("{} has {}", self.name, child.name));
        }
    }

    /// Asks a feed at an address for Atom's link to itself.
    pub fn names_itself(&self, own: &str, faults: &mut Faults) {
        let this = |link: &Element| {
            link.attribute("rel") == Some("self") && link.attribute("href") == Some(own)
        };
        let named = self.all("atom:link").any(this);
        faults.ask(named, || "no link to itself".to_owned());
    }
}

/// What is wrong with a text, as a document of XML and by what is asked of its root.
pub fn faults(text: &str, ask: impl FnOnce(&Element, &mut Faults)) -> Faults {
    let mut faults = Faults::default();
    let forbidden = forbidden(text);
    faults.ask(forbidden.is_none(), || format!("it has {forbidden:?}"));
    match read(text) {
        Ok(root) => ask(&root, &mut faults),
        Err(cause) => faults.0.push(cause),
    }
    faults
}

/// Reads a document.
fn read(text: &str) -> Result<Element, String> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = true;
    // What is open; the document itself is around all.
    let mut open = vec![Element::default()];
    loop {
        let (space, event) = reader
            .read_resolved_event()
            .map_err(|cause| cause.to_string())?;
        let words = match event {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err("elements are nested too deeply".to_owned());
                }
                let element = element(&space, &start)?;
                open.push(element);
                continue;
            }
            Event::End(_) => {
                let done = open.pop().unwrap_or_default();
                let around = open.last_mut().ok_or("an end without a beginning")?;
                around.children.push(done);
                continue;
            }
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::CData(text) => text.xml10_content().into_owned(),
            Event::GeneralRef(reference) => {
                let known = resolve_xml_entity(&reference).map(str::to_owned);
                let sign = reference.resolve_char_ref().ok().flatten();
                known
                    .or_else(|| sign.map(String::from))
                    .ok_or("an entity that XML does not know")?
            }
            Event::Eof => break,
            _ => continue,
        };
        if let Some(around) = open.last_mut() {
            around.text += &words;
        }
    }
    let mut document = open.pop().unwrap_or_default();
    match (open.is_empty(), document.children.pop()) {
        (true, Some(root)) if document.children.is_empty() => Ok(root),
        _ => Err("not one whole document".to_owned()),
    }
}

fn element(space: &ResolveResult<'_>, start: &BytesStart<'_>) -> Result<Element, String> {
    let local = start.local_name().as_ref().to_owned();
    let name = match space {
        ResolveResult::Unbound => local,
        ResolveResult::Bound(Namespace(space)) => {
            let known = PREFIXES.iter().find(|(own, _)| own == space);
            let prefix = known.map_or(*space, |(_, prefix)| prefix);
            format!("{prefix}:{local}")
        }
        ResolveResult::Unknown(prefix) => return Err(format!("{prefix} is no namespace")),
    };
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|cause| cause.to_string())?;
        let value = unescape(&attribute.value).map_err(|cause| cause.to_string())?;
        attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element {
        name,
        attributes,
        ..Element::default()
    })
}

/// Characters that no document of XML 1.0 may have.
fn forbidden(text: &str) -> Option<char> {
    text.chars().find(|c| {
        let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}');
        control || matches!(c, '\u{fffe}' | '\u{ffff}')
    })
}

//! The elements of a page, listed once for the many questions by tag, class and attribute.
//!
//! Extraction asks some fifty selectors of each page. To walk the tree for each costs more
//! than to parse it; so the tree is walked once, the values of attributes that selectors
//! name are put into one text per attribute, and a selector searches that.

use crate::document::{Document, NodeHasher, NodeRef};
use html5ever::LocalName;
use memchr::memmem;
use std::{collections::HashMap, hash::BuildHasherDefault};

/// The attributes that are listed; by others an element is found only with its tag.
const LISTED: [&str; 11] = [
    "class",
    "id",
    "itemprop",
    "rel",
    "role",
    "property",
    "typeof",
    "itemtype",
    "data-testid",
    "data-initial-state",
    "pubdate",
];

/// The elements of a page, in its order.
pub(crate) struct Elements<'d> {
    page: &'d Document,
    source: &'d str,
    scripts: Vec<&'d str>,
    all: Vec<NodeRef<'d>>,
    /// How many of them come before the first in the page's `body`.
    before_body: usize,
    tags: HashMap<LocalName, Vec<usize>, BuildHasherDefault<NodeHasher>>,
    /// The values of each of [`LISTED`].
    attributes: [Values<'d>; LISTED.len()],
}

/// The values of one attribute.
#[derive(Default)]
struct Values<'d> {
    /// All different ones, put in lower case, each with a NUL after it.
    text: String,
    /// Where in the text each begins.
    starts: Vec<usize>,
    /// The elements that have each.
    holders: Vec<Vec<usize>>,
    known: HashMap<&'d str, usize>,
}

impl<'d> Values<'d> {
    fn add(&mut self, value: &'d str, element: usize) {
        if let Some(holders) = self
            .known
            .get(value)
            .and_then(|at| self.holders.get_mut(*at))
        {
            holders.push(element);
            return;
        }
        self.starts.push(self.text.len());
        // Selectors that do not regard case regard ASCII's alone, says CSS.
        self.text.push_str(&value.to_ascii_lowercase());
        self.text.push('\0');
        self.known.insert(value, self.holders.len());
        self.holders.push(vec![element]);
    }

    /// The elements whose value has this within, in either case.
    fn holding(&self, part: &str) -> Vec<usize> {
        let part = part.to_ascii_lowercase();
        let mut found = Vec::new();
        let mut last = None;
        for place in memmem::find_iter(self.text.as_bytes(), part.as_bytes()) {
            let at = self.starts.partition_point(|start| *start <= place);
            let at = at.checked_sub(1);
            if at != last {
                found.extend(at.and_then(|at| self.holders.get(at)).into_iter().flatten());
                last = at;
            }
        }
        found
    }
}

impl<'d> Elements<'d> {
    /// Lists the elements of a page, whose names and attributes do not change from here.
    pub(crate) fn of(page: &'d Document) -> Elements<'d> {
        let mut elements = Elements {
            page,
            source: "",
            scripts: Vec::new(),
            all: Vec::new(),
            before_body: 0,
            tags: HashMap::default(),
            attributes: Default::default(),
        };
        for node in page.root().descendants() {
            let Some(element) = node.element() else {
                continue;
            };
            let at = elements.all.len();
            let tag = &element.name.local;
            match elements.tags.get_mut(tag) {
                Some(places) => places.push(at),
                None => {
                    elements.tags.insert(tag.clone(), vec![at]);
                }
            }
            for attribute in &element.attrs {
                let name: &str = &attribute.name.local;
                let listed = LISTED.iter().zip(&mut elements.attributes);
                if let Some((_, values)) = listed.into_iter().find(|(listed, _)| **listed == name) {
                    values.add(&attribute.value, at);
                }
            }
            elements.all.push(node);
        }
        let body = page.body();
        let at = body.and_then(|body| elements.all.iter().position(|node| node.id == body.id));
        elements.before_body = at.map_or(elements.all.len(), |at| at + 1);
        elements
    }

    /// With the source of the page and the texts of its scripts, which the tree may lack.
    pub(crate) fn with_source(mut self, source: &'d str, scripts: Vec<&'d str>) -> Elements<'d> {
        self.source = source;
        self.scripts = scripts;
        self
    }

    /// The page as it came.
    pub(crate) fn source(&self) -> &'d str {
        self.source
    }

    /// The texts of the page's scripts.
    pub(crate) fn scripts(&self) -> &[&'d str] {
        &self.scripts
    }

    /// The elements of the tags that are asked for, tag by tag.
    pub(crate) fn tagged(&self, is: impl Fn(&str) -> bool) -> Vec<NodeRef<'d>> {
        let tags = self.tags.iter().filter(|(tag, _)| is(tag));
        let places = tags.flat_map(|(_, places)| places);
        places.filter_map(|at| self.all.get(*at)).copied().collect()
    }

    /// Those within the page's `body`, the last part of a page.
    pub(crate) fn in_body(&self) -> &[NodeRef<'d>] {
        self.all.get(self.before_body..).unwrap_or_default()
    }

    /// The page that they are of.
    pub(crate) fn page(&self) -> &'d Document {
        self.page
    }

    /// The elements that match one of several selectors with commas between, in the order
    /// of the page. A selector is made of tags, `.class`, `[attribute]` and
    /// `[attribute='value']` with `~=`, `*=`, `^=`, `$=` and `i`, and of spaces for "within".
    pub(crate) fn select(&self, selectors: &str) -> Vec<NodeRef<'d>> {
        let mut found: Vec<usize> = Vec::new();
        for selector in selectors.split(',') {
            let steps: Vec<Vec<Test>> = steps(selector).iter().map(|step| tests(step)).collect();
            let Some((own, around)) = steps.split_last() else {
                continue;
            };
            let matching = self.candidates(own).into_iter().filter(|at| {
                let node = self.all.get(*at);
                node.is_some_and(|node| {
                    own.iter().all(|test| test.holds(node)) && is_within(node, around)
                })
            });
            found.extend(matching);
        }
        found.sort_unstable();
        found.dedup();
        found
            .iter()
            .filter_map(|at| self.all.get(*at))
            .copied()
            .collect()
    }

    /// The elements among which those are that pass all tests.
    fn candidates(&self, tests: &[Test]) -> Vec<usize> {
        let listed = tests
            .iter()
            .find(|test| LISTED.contains(&test.name) && test.relation != Relation::Tag);
        if let Some(test) = listed {
            let mut listed = LISTED.iter().zip(&self.attributes);
            let values = listed.find(|(name, _)| **name == test.name);
            let values = values.map(|(_, values)| values);
            return match test.relation {
                Relation::Any => values
                    .map(|values| values.holders.concat())
                    .unwrap_or_default(),
                _ => values
                    .map(|values| values.holding(test.value))
                    .unwrap_or_default(),
            };
        }
        match tests.iter().find(|test| test.relation == Relation::Tag) {
            Some(tag) => {
                let places = self.tags.get(&LocalName::from(tag.name));
                places.cloned().unwrap_or_default()
            }
            None => (0..self.all.len()).collect(),
        }
    }
}

/// Whether ancestors match these steps, the last the nearest.
fn is_within(node: &NodeRef, steps: &[Vec<Test>]) -> bool {
    let mut above = node.ancestors();
    steps
        .iter()
        .rev()
        .all(|step| above.any(|node| step.iter().all(|test| test.holds(&node))))
}

/// One condition of a selector.
struct Test<'s> {
    /// The tag or the attribute.
    name: &'s str,
    relation: Relation,
    value: &'s str,
    /// Whether `A` is `a`.
    caseless: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Tag,
    Any,
    Is,
    Word,
    Within,
    Start,
    End,
}

impl Test<'_> {
    fn holds(&self, node: &NodeRef) -> bool {
        let Some(element) = node.element() else {
            return false;
        };
        if self.relation == Relation::Tag {
            return &*element.name.local == self.name;
        }
        let attribute = element
            .attrs
            .iter()
            .find(|attribute| &*attribute.name.local == self.name);
        attribute.is_some_and(|attribute| match self.caseless {
            true => self.agrees(&attribute.value.to_ascii_lowercase()),
            false => self.agrees(&attribute.value),
        })
    }

    fn agrees(&self, value: &str) -> bool {
        match self.relation {
            Relation::Tag | Relation::Any => true,
            Relation::Is => value == self.value,
            Relation::Word => value
                .split_ascii_whitespace()
                .any(|word| word == self.value),
            Relation::Within => value.contains(self.value),
            Relation::Start => value.starts_with(self.value),
            Relation::End => value.ends_with(self.value),
        }
    }
}

/// A selector taken apart at the spaces that are not within brackets.
fn steps(selector: &str) -> Vec<&str> {
    let mut open = false;
    let parts = selector.split(|c: char| {
        open = (open || c == '[') && c != ']';
        c == ' ' && !open
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The conditions of a step of a selector.
fn tests(step: &str) -> Vec<Test<'_>> {
    let mut found = Vec::new();
    for (at, part) in step.split('[').enumerate() {
        if at > 0 {
            found.push(bracketed(part.trim_end_matches(']')));
            continue;
        }
        let mut names = part.split('.');
        let plain = |name, relation, value| Test {
            name,
            relation,
            value,
            caseless: false,
        };
        let tag = names.next().filter(|tag| !tag.is_empty());
        found.extend(tag.map(|tag| plain(tag, Relation::Tag, "")));
        found.extend(names.map(|class| plain("class", Relation::Word, class)));
    }
    found
}

/// What stands in brackets: `name`, `name*='value' i`.
fn bracketed(inside: &str) -> Test<'_> {
    let (left, right) = inside.split_once('=').unwrap_or((inside, ""));
    let name = left.trim_end_matches(['~', '*', '^', '$']);
    let relation = match left.chars().next_back() {
        _ if !inside.contains('=') => Relation::Any,
        Some('~') => Relation::Word,
        Some('*') => Relation::Within,
        Some('^') => Relation::Start,
        Some('$') => Relation::End,
        _ => Relation::Is,
    };
    let mut quoted = right.split('\'').skip(1);
    Test {
        name,
        relation,
        value: quoted.next().unwrap_or_default(),
        caseless: quoted.next().is_some_and(|flag| flag.trim() == "i"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_find_what_the_parser_of_css_finds() {
        let html = "<html><body><main id=m><article class='Post vcard author'><h1 class='fn Post-Title'>A</h1>
            <time pubdate>1</time><p rel='x author' class=a data-testid=Byline-1>B</p></article></main>
            <h1 itemprop='a headline'>C</h1><a href='/author/b' class='postings'>D</a><a rel=next>E</a></body></html>";
        let page = Document::from(html);
        let theirs = dom_query::Document::from(html);
        let all: Vec<_> = theirs.root().descendants();
        let all: Vec<_> = all.iter().filter(|node| node.is_element()).collect();
        let elements = Elements::of(&page);
        for selectors in [
            "h1",
            "article",
            "main time, h1",
            "[class*='post' i]",
            "[class*='post']",
            ".vcard .fn, .author.vcard .fn",
            "time[pubdate], [rel~='author']",
            "[itemprop='headline'], [itemprop~='headline'], [itemprop$='headline']",
            "a[href*='/author/'], a[rel~='next']",
            "[data-testid*='byline' i], [data-testid^='byline' i]",
            "[id='m'] article [class~='a']",
            "p, [class*='a' i], .a",
            "[href]",
            "section",
        ] {
            let found = elements.select(selectors);
            let ours = found.iter().map(|node| {
                let place = |other: &NodeRef| other.id == node.id;
                elements.all.iter().position(place).unwrap()
            });
            let found = theirs.select(selectors);
            let theirs = found.nodes().iter().map(|node| {
                let place = |other: &&dom_query::NodeRef| other.id == node.id;
                all.iter().copied().position(|other| place(&other)).unwrap()
            });
            assert!(ours.eq(theirs), "{selectors}");
        }
        assert_eq!(elements.select("h1").len(), 2);
    }
}

//! The page as a tree, parsed once, with what extraction asks of its nodes.

use crate::bounds;
use dom_query::{Document, LocalName, NodeRef};
use std::ops::Deref;

/// How deep the tree may be that everything after walks through.
const MAX_TREE: usize = bounds::MAX_DEPTH + 100;
/// The attribute that numbers elements, so that a copy of the tree can be
/// compared with it.
const NUMBER: &str = "data-node-number";

/// Parses a page that [`bounds::bounded`] has cut; says whether the tree had to be cut too.
pub(crate) fn parse(html: &str) -> (Document, bool) {
    let document = Document::from(html);
    let cut = cut_depth(&document);
    clear(&document);
    (document, cut)
}

/// Takes away consent dialogues, which are longer than many an article, and shows
/// what React streams in hidden until a script moves it into place.
fn clear(document: &Document) {
    let dialogues: Vec<NodeRef> = document
        .root()
        .descendants_it()
        .filter(is_dialogue)
        .collect();
    for dialogue in dialogues {
        dialogue.remove_from_parent();
    }
    for node in document.select("div[hidden][id^='S:']").nodes() {
        node.remove_attr("hidden");
    }
}

/// A consent dialogue, by the names that its makers give.
fn is_dialogue(node: &NodeRef) -> bool {
    const IDS: [&str; 13] = [
        "CybotCookiebotDialog",
        "didomi-host",
        "usercentrics-root",
        "cmpbox",
        "cmpwrapper",
        "cookie-law-info-bar",
        "cookie-notice",
        "gdpr-consent",
        "iubenda-cs-banner",
        "cookiebanner",
        "BorlabsCookieBox",
        "qc-cmp2-container",
        "fc-consent-root",
    ];
    const CLASSES: [&str; 10] = [
        "qc-cmp2-container",
        "fc-consent-root",
        "osano-cm-window",
        "cli-modal",
        "cky-consent-container",
        "cookie-banner",
        "cookie-notice",
        "cc-window",
        "cookiebanner",
        "iubenda-cs-banner",
    ];
    if !node.is_element() || matches!(name(node).as_str(), "html" | "body") {
        return false;
    }
    let named = node
        .attr("id")
        .is_some_and(|id| IDS.contains(&&*id) || id.contains("onetrust"));
    named
        || node.attr("class").is_some_and(|class| {
            class.contains("tarteaucitron")
                || class
                    .split_ascii_whitespace()
                    .any(|class| CLASSES.contains(&class))
        })
}

/// Takes away what lies deeper than [`MAX_TREE`] and the ends of texts longer than
/// [`bounds::MAX_TEXT`], which writers of HTML take long over; walks without recursion.
fn cut_depth(document: &Document) -> bool {
    let mut cut = false;
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth >= MAX_TREE {
            cut |= node.first_child().is_some();
            node.remove_children();
            continue;
        }
        if node.is_text() && node.text().len() > bounds::MAX_TEXT && !is_script(&node) {
            let kept: String = node.text().chars().take(bounds::MAX_TEXT / 2).collect();
            node.set_text(kept.as_str());
            cut = true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    cut
}

fn is_script(text: &NodeRef) -> bool {
    text.parent()
        .is_some_and(|parent| matches!(name(&parent).as_str(), "script" | "style"))
}

/// Gives every element its number as an attribute.
pub(crate) fn number_elements(document: &Document) {
    let elements = document.root().descendants();
    for (number, node) in elements.iter().filter(|node| node.is_element()).enumerate() {
        node.set_attr(NUMBER, &number.to_string());
    }
}

/// How much text each element has, counted once for the whole page.
pub(crate) struct Measures(Vec<Measure>);

/// What an element holds, with all below it.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Measure {
    /// Weight of its text, see [`weight`].
    pub(crate) weight: usize,
    /// Weight of its text in links.
    pub(crate) linked: usize,
    /// Links with text.
    pub(crate) links: usize,
    /// Forms.
    pub(crate) forms: usize,
    /// Headings of level 2 to 5.
    pub(crate) headings: usize,
    /// Of these, those that are links.
    pub(crate) linked_headings: usize,
    /// Weight of its paragraphs that are not mostly links.
    pub(crate) said: usize,
}

impl Measure {
    /// How much of the text is links, from 0 to 1.
    pub(crate) fn link_share(&self) -> f64 {
        match self.weight {
            0 => 0.0,
            weight => self.linked as f64 / weight as f64,
        }
    }

    fn add(&mut self, below: Measure) {
        self.weight += below.weight;
        self.linked += below.linked;
        self.links += below.links;
        self.forms += below.forms;
        self.headings += below.headings;
        self.linked_headings += below.linked_headings;
        self.said += below.said;
    }
}

impl Measures {
    /// Measures the elements that [`number_elements`] numbered.
    pub(crate) fn of(document: &Document) -> Measures {
        let mut measures = Measures(Vec::new());
        measures.measure(&document.root(), false);
        measures
    }

    /// What an element holds; nothing where it has no number.
    pub(crate) fn get(&self, node: &NodeRef) -> Measure {
        number(node)
            .and_then(|number| self.0.get(number))
            .copied()
            .unwrap_or_default()
    }

    fn measure(&mut self, node: &NodeRef, linked: bool) -> Measure {
        if node.is_text() {
            let weight = weight(&node.text());
            let linked = if linked { weight } else { 0 };
            return Measure {
                weight,
                linked,
                ..Measure::default()
            };
        }
        let tag = name(node);
        let mut own = Measure::default();
        if !matches!(
            tag.as_str(),
            "script" | "style" | "noscript" | "template" | "svg"
        ) {
            let linked = linked || tag == "a";
            for child in node.children_it(false) {
                own.add(self.measure(&child, linked));
            }
        }
        match tag.as_str() {
            "h2" | "h3" | "h4" | "h5" => {
                own.headings += 1;
                own.linked_headings += usize::from(own.link_share() > 0.9);
            }
            "p" | "blockquote" if own.link_share() <= 0.5 => own.said = own.weight,
            "a" if own.weight > 0 => own.links += 1,
            "form" => own.forms += 1,
            "br" => own.said += 20,
            _ => {}
        }
        if let Some(number) = number(node) {
            if self.0.len() <= number {
                self.0.resize(number + 1, Measure::default());
            }
            if let Some(place) = self.0.get_mut(number) {
                *place = own;
            }
        }
        own
    }
}

/// The numbers of the elements in HTML made from a numbered tree.
pub(crate) fn numbers_in(html: &str) -> impl Iterator<Item = usize> + '_ {
    html.split(NUMBER).skip(1).filter_map(|after| {
        let digits: String = after
            .trim_start_matches(['=', '"'])
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok()
    })
}

/// The number of an element that [`number_elements`] gave.
pub(crate) fn number(node: &NodeRef) -> Option<usize> {
    let element = node.element_ref()?;
    // It was added last.
    let mut attributes = element.attrs.iter().rev();
    let number = attributes.find(|attribute| &*attribute.name.local == NUMBER)?;
    number.value.parse().ok()
}

/// The name of an element in lower case; empty for what is no element.
pub(crate) fn name(node: &NodeRef) -> Name {
    let element = node.element_ref();
    Name(
        element
            .map(|element| element.name.local.clone())
            .unwrap_or_default(),
    )
}

/// The name of an element, shared with the tree: it is asked for more than all else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Name(LocalName);

impl Name {
    /// The name as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

/// An attribute without white space at its ends, where there is one and it is not empty.
pub(crate) fn attr(node: &NodeRef, attribute: &str) -> Option<String> {
    let value = node.attr(attribute)?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Class and id in lower case.
pub(crate) fn class_and_id(node: &NodeRef) -> String {
    let class = node.attr("class").unwrap_or_default();
    let id = node.attr("id").unwrap_or_default();
    format!("{class} {id}").to_lowercase()
}

/// The words of class and id: split at spaces, hyphens, underscores and humps.
pub(crate) fn class_words(node: &NodeRef) -> Vec<String> {
    let line = class_line(node);
    let words = line.split(' ').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of class and id in one text, with spaces between: many elements are asked for
/// them, and few have any.
fn class_line(node: &NodeRef) -> String {
    let mut line = String::new();
    let Some(element) = node.element_ref() else {
        return line;
    };
    let value = |name: &str| {
        let mut attributes = element.attrs.iter();
        let found = attributes.find(|attribute| &*attribute.name.local == name);
        found.map(|attribute| &*attribute.value)
    };
    // `print:hidden` and `[&>p]:mb-4` are styles, not names.
    for name in value("class").unwrap_or_default().split_ascii_whitespace() {
        if !name.contains([':', '[', '(']) {
            add_words(name, &mut line);
        }
    }
    add_words(value("id").unwrap_or_default(), &mut line);
    line
}

fn add_words(name: &str, line: &mut String) {
    let mut lower_before = false;
    for c in name.chars() {
        let hump = lower_before && c.is_uppercase();
        if hump || !c.is_alphanumeric() {
            line.push(' ');
        }
        if c.is_ascii_lowercase() {
            line.push(c);
        } else if c.is_alphanumeric() {
            line.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    line.push(' ');
}

/// Whether class or id have one of these words, given with spaces between.
pub(crate) fn is_classed(node: &NodeRef, names: &str) -> bool {
    is_classed_any(node, &[names])
}

/// Whether class or id have one of the words of several such lists.
pub(crate) fn is_classed_any(node: &NodeRef, lists: &[&str]) -> bool {
    let words = class_line(node);
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    !words.is_empty()
        && lists
            .iter()
            .flat_map(|names| names.split_ascii_whitespace())
            .any(|name| words.contains(&name))
}

/// The text of a node, with single spaces; nothing of scripts and styles.
pub(crate) fn words(node: &NodeRef) -> String {
    let mut text = String::new();
    gather(node, &mut text);
    one_line(&text)
}

fn gather(node: &NodeRef, text: &mut String) {
    if node.is_text() {
        text.push_str(&node.text());
        return;
    }
    let name = name(node);
    if matches!(
        name.as_str(),
        "script" | "style" | "noscript" | "template" | "svg"
    ) {
        return;
    }
    let breaks = name == "br" || !is_inline(&name);
    if breaks {
        text.push(' ');
    }
    for child in node.children_it(false) {
        gather(&child, text);
    }
    if breaks {
        text.push(' ');
    }
}

/// Whether elements of this name run within a line of text.
pub(crate) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "" | "a"
            | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Text with runs of white space made one space, without spaces at its ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}');
    for word in words.filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let kept = line.trim();
    match kept.len() == line.len() {
        true => line,
        false => kept.to_owned(),
    }
}

/// Letters and digits alone, in lower case: what two printings of a line share.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => letters.push(c),
            _ if c.is_alphanumeric() => letters.extend(c.to_lowercase()),
            _ => {}
        }
    }
    letters
}

/// The characters of a text, weighted by script: a Han or kana sign says about
/// what three letters say, a Hangul syllable or Thai-like sign two.
pub(crate) fn weight(text: &str) -> usize {
    text.chars()
        .map(|c| match c as u32 {
            0..=0x7f => usize::from(!c.is_ascii_whitespace() && c != '\u{b}'),
            0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => 3,
            0xac00..=0xd7af => 2,
            _ => usize::from(!c.is_whitespace()),
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_fall_into_words() {
        let page = Document::from("<p class='ArticleBody-lead article__head' id=x1>");
        let node = page.select("p");
        let words = class_words(node.nodes().first().unwrap());
        assert_eq!(words, ["article", "body", "lead", "article", "head", "x1"]);
        let page = Document::from("<p class='print:hidden mt-2'>");
        assert_eq!(class_words(&page.select("p").nodes()[0]), ["mt", "2"]);
    }

    #[test]
    fn the_text_of_a_node_is_one_line() {
        let page =
            Document::from("<div>One<p>two <b>th</b>ree</p><script>x</script><br>four</div>");
        assert_eq!(words(&page.select("div").nodes()[0]), "One two three four");
    }

    #[test]
    fn numbers_survive_a_copy() {
        let (page, _) = parse("<div><p>One</p></div>");
        number_elements(&page);
        let html = page.select("p").html();
        let of_p = number(&page.select("p").nodes()[0]);
        assert_eq!(numbers_in(&html).collect::<Vec<_>>(), [of_p.unwrap()]);
    }
}

//! Signatures that no markup names: after a word for authors, beside the date, at the foot.

use super::{
    names::{OPENING, names_in},
    printed::{is_capital, is_place},
};
use crate::{
    date,
    document::{NodeRef, letters, name, words},
    elements::Elements,
    pattern::pattern,
    structured::Claims,
};
use news::{Author, AuthorKind, Block, Lang, Mark, Span, Text};
use regex::Regex;
use std::sync::LazyLock;

/// Elements before and after the headline among which the line with the date stands.
const BEFORE: usize = 15;
const AFTER: usize = 80;
/// Words in that line that are neither: "Uhr", "updated", the place.
const MOST_OTHERS: usize = 4;
/// Characters of a line that tells date and author.
const LONGEST: usize = 110;

/// Signs that stand between a name and a date.
const SIGNS: [char; 10] = ['|', '·', '•', ',', ';', '/', '(', ')', '–', '—'];

/// A word for who wrote, with a colon, and after it the names.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^[\s(（\[【]*(?:(?:autor(?:in|a|es)?|authors?|auteurs?|autore|text|texto|texte|testo|tekst|redaktion|journalist|reporter|
        written\s+by|words|written|автор|текст|корреспондент|작성자|기자|글|記者|记者|本报记者|作者|撰文|執筆)
        |(?P<editor>責任編輯|责任编辑|责编|编辑|編集|編輯))
        \s*[:：]\s*(?P<names>.{0,60}?)[\s)）\]】]*$",
    )
});

/// The signatures of a page whose markup names no author, by the surest sign.
pub(super) fn unmarked(
    page: &Elements,
    headline: Option<NodeRef>,
    body: &[Block],
    (claims, sites, language): (&Claims, &[String], Option<Lang>),
) -> Vec<Author> {
    let known = known(claims, sites);
    let shown = headline.map(|headline| letters(&words(&headline)));
    let new = |mut authors: Vec<Author>| -> Vec<Author> {
        authors.retain(|author| {
            let name = letters(&author.name);
            let told = shown.as_ref().is_some_and(|shown| shown.contains(&name));
            !told && !known.contains(&name)
        });
        authors
    };
    let ways: [&dyn Fn() -> Vec<Author>; 3] = [
        &|| headline.map_or_else(Vec::new, |headline| beside_date(page, &headline, language)),
        &|| labelled(page, headline, language),
        &|| at_foot(body, sites, language),
    ];
    let found = ways.iter().map(|way| new(way()));
    let mut found = found.filter(|authors| !authors.is_empty());
    found.next().unwrap_or_default()
}

/// What stands beside a date and is no author: sections, tags, the outlet.
fn known(claims: &Claims, sites: &[String]) -> Vec<String> {
    let claimed = claims
        .sections
        .iter()
        .chain(&claims.tags)
        .chain(&claims.keywords);
    let mut known: Vec<String> = claimed.map(|claim| letters(claim)).collect();
    known.extend_from_slice(sites);
    known
}

/// The names in a line near the headline that tells the date, and no more than both.
fn beside_date(page: &Elements, headline: &NodeRef, language: Option<Lang>) -> Vec<Author> {
    let all = page.in_body();
    let at = all.iter().position(|node| node.id == headline.id);
    let at = at.unwrap_or_default();
    let from = at.saturating_sub(BEFORE);
    let near = all.iter().skip(from).take(at - from + AFTER);
    let lines = near
        .filter(|node| {
            !matches!(
                name(node).as_str(),
                "h1" | "h2" | "a" | "figure" | "figcaption"
            )
        })
        .filter(|node| is_place(node, Some(*headline)))
        .filter(|node| {
            node.descendants()
                .take(40)
                .filter(NodeRef::is_element)
                .count()
                <= 12
        });
    let mut names = lines.map(|node| names_beside_date(node, language));
    names.find(|names| !names.is_empty()).unwrap_or_default()
}

/// The people in a line of a date, names and signs between; none where it tells more.
fn names_beside_date(node: &NodeRef, language: Option<Lang>) -> Vec<Author> {
    let line = words(node);
    let length = line.chars().count();
    if !(12..=LONGEST).contains(&length) || date::visible(&line, None).is_none() {
        return Vec::new();
    }
    let mut names = Vec::new();
    let mut others = 0;
    // Two links with a word each are sections; a name is in one.
    for text in node.descendants().filter(NodeRef::is_text) {
        for part in text.text().split(SIGNS) {
            others += names_in_part(part, &mut names, language);
        }
    }
    let signed = OPENING.is_match(&line) && others > MOST_OTHERS;
    names.truncate(if signed { 1 } else { 5 });
    let few = names.len() <= 4 && (signed || others <= MOST_OTHERS);
    if few { names } else { Vec::new() }
}

/// Adds the names in a part of a line; how many words are neither of a name nor of a date.
fn names_in_part(part: &str, names: &mut Vec<Author>, language: Option<Lang>) -> usize {
    let mut run: Vec<&str> = Vec::new();
    let (mut opened, mut others) = (false, 0);
    for word in part.split_whitespace().chain(["0"]) {
        let opens = run.is_empty() && OPENING.is_match(&format!("{word} x"));
        if !opens && is_part_of_name(word) {
            run.push(word);
            continue;
        }
        match name_of(&run, opened, language) {
            Some(name) => names.push(name),
            None => others += run.len(),
        }
        run.clear();
        opened = opens;
        let told = opened || word.chars().any(|c| c.is_numeric()) || is_dated(word);
        others += usize::from(!told);
    }
    others
}

/// Whether a word is of a date: a month, or a sign.
fn is_dated(word: &str) -> bool {
    !word.chars().any(char::is_alphabetic) || date::is_month(&word.to_lowercase())
}

fn is_part_of_name(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’');
    is_capital(word) && word.chars().all(letters) && !date::is_month(&word.to_lowercase())
}

/// A run of capital words as a name: of two to four, or of one after "by".
fn name_of(run: &[&str], opened: bool, language: Option<Lang>) -> Option<Author> {
    let fewest = if opened { 1 } else { 2 };
    let first_and_last = [run.first(), run.last()];
    let small = |word: &&&str| word.starts_with(char::is_lowercase);
    if !(fewest..=4).contains(&run.len()) || first_and_last.iter().flatten().any(small) {
        return None;
    }
    let whole = run.join(" ");
    match names_in(&whole, None, language).as_slice() {
        [one] if one.name == whole && (opened || one.kind == AuthorKind::Person) => {
            Some(one.clone())
        }
        _ => None,
    }
}

/// The names after a word for authors; those who edited only where nobody wrote.
fn labelled(page: &Elements, headline: Option<NodeRef>, language: Option<Lang>) -> Vec<Author> {
    let mut edited = Vec::new();
    for node in page.in_body() {
        let Some(line) = own_line(node) else {
            continue;
        };
        let Some(found) = LABELLED.captures(&line) else {
            continue;
        };
        let told = found.name("names").map(|names| names.as_str().to_owned());
        let told = told.filter(|told| !told.is_empty());
        let beside = || node.next_element_sibling().map(|next| words(&next));
        let names = names_in(&told.or_else(beside).unwrap_or_default(), None, language);
        let few = (1..=4).contains(&names.len());
        if !few || !is_place(node, headline) {
            continue;
        }
        if found.name("editor").is_none() {
            return names;
        }
        if edited.is_empty() {
            edited = names;
        }
    }
    edited
}

/// The words of an element that begins with text of its own, has a colon, and is short.
fn own_line(node: &NodeRef) -> Option<String> {
    let first = node.first_child().filter(NodeRef::is_text)?;
    let own = first.text();
    let short = own.len() <= 240 && own.contains([':', '：']);
    let line = short.then(|| words(node))?;
    (3..=80).contains(&line.chars().count()).then_some(line)
}

/// The names that the last line of a text is made of, set apart as papers in many countries
/// sign: in bold or italics, in brackets, after a dash, or after "by".
fn at_foot(body: &[Block], sites: &[String], language: Option<Lang>) -> Vec<Author> {
    let lines = body.iter().rev().filter_map(|block| match block {
        Block::Paragraph { text } => Some(text),
        _ => None,
    });
    let mut names = lines
        .take(2)
        .map(|line| names_in_foot(line, sites, language));
    names.find(|names| !names.is_empty()).unwrap_or_default()
}

fn names_in_foot(text: &Text, sites: &[String], language: Option<Lang>) -> Vec<Author> {
    let line = text.words();
    let line = line.trim();
    let length = line.chars().count();
    if !(3..=90).contains(&length) || line.contains(['!', '?', ':', '…']) {
        return Vec::new();
    }
    let inner = line
        .trim_start_matches(['(', '（', '[', '—', '–', '-', ' '])
        .trim_end_matches([')', '）', ']', ' ']);
    let opened = OPENING.is_match(inner);
    let mut names: Vec<Author> = inner
        .split(['/', '／'])
        .flat_map(|part| names_in(part, None, language))
        .collect();
    for author in &mut names {
        if sites.contains(&letters(&author.name)) {
            author.kind = AuthorKind::Agency;
        }
    }
    let agency = names.iter().any(|author| author.kind == AuthorKind::Agency);
    let bare = inner.len() == line.len();
    let apart = opened || agency || !bare || text.spans.iter().all(is_set_apart);
    if !apart || bare && inner.ends_with('.') {
        return Vec::new();
    }
    let said: usize = names.iter().map(|author| letters(&author.name).len()).sum();
    // All of the line is names, but for what opens it and joins them.
    let all = opened || letters(inner).len() <= said + 6;
    match all && (1..=4).contains(&names.len()) && names.iter().all(is_whole) {
        true => names,
        false => Vec::new(),
    }
}

fn is_set_apart(span: &Span) -> bool {
    let marked = |mark: &Mark| matches!(mark, Mark::Strong | Mark::Emphasis);
    span.text.trim().is_empty() || span.marks.iter().any(marked)
}

/// An agency, or a person by two to four words.
fn is_whole(author: &Author) -> bool {
    let words = author.name.split(' ').count();
    let shouted = author.name == author.name.to_uppercase();
    let person = (2..=4).contains(&words) && author.name.split(' ').all(is_capital);
    author.kind == AuthorKind::Agency || person && !shouted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn names(authors: &[Author]) -> String {
        let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
        names.join("; ")
    }

    fn beside(line: &str) -> String {
        let page = Document::from(format!("<h1>The bridge reopens</h1><div>{line}</div>"));
        let page = Elements::of(&page);
        let headline = page.select("h1").first().copied();
        names(&headline.map_or_else(Vec::new, |headline| beside_date(&page, &headline, None)))
    }

    #[test]
    fn who_signs_beside_the_date_is_the_author() {
        for (line, expected) in [
            (
                "<span>Ada Moss |</span><span>05.04.2025 - Stand: 06.04.2025</span>",
                "Ada Moss",
            ),
            ("11.12.2019 - Ada Moss", "Ada Moss"),
            (
                "04.02.2022 | 13:10 Uhr | Ada van der Moss",
                "Ada van der Moss",
            ),
            ("06.11.2023 13:30 von Ada", "Ada"),
            (
                "By HP, in <a>News</a>, <a>Harbour</a>, <a>Business</a>, <a>Ships</a> · 31 Jan 2025, 20:02",
                "HP",
            ),
            ("<a>Harbour</a> <a>Bridges</a> 31 Jan 2025", ""),
            ("Saved by reader on 31 Jan 2025", ""),
            ("31 Jan 2025", ""),
            (
                "Ada Moss crossed the old bridge on 31 Jan 2025 with her brother and a dog",
                "",
            ),
        ] {
            assert_eq!(beside(line), expected, "{line}");
        }
    }

    #[test]
    fn who_stands_after_a_word_for_authors_is_one() {
        for (html, expected) in [
            ("<span>责任编辑： 王小明</span>", "王小明"),
            ("<p>(责编：王小明、李四)</p><p>记者：张三丰</p>", "张三丰"),
            ("<b>Text:</b><i>Ada Moss</i>", "Ada Moss"),
            (
                "<p>Text: it was said that nobody knew who had built the bridge at all</p>",
                "",
            ),
            ("<div class=comment><p>Author: Rui Vale</p></div>", ""),
        ] {
            let page = Document::from(html);
            assert_eq!(
                names(&labelled(&Elements::of(&page), None, None)),
                expected,
                "{html}"
            );
        }
    }

    #[test]
    fn the_last_line_may_be_a_signature() {
        let strong = |words: &str| {
            let mut text = Text::default();
            text.push(words, &[Mark::Strong]);
            text
        };
        let foot = |text: Text| {
            let body = [Block::Paragraph { text }];
            names(&at_foot(&body, &["harbourpost".to_owned()], None))
        };
        assert_eq!(foot(strong("Lê Phương")), "Lê Phương");
        assert_eq!(foot(Text::plain("(Ada Moss/dpa)")), "Ada Moss");
        assert_eq!(
            foot(Text::plain("Harbour Post / La Hora")),
            "Harbour Post; La Hora"
        );
        assert_eq!(foot(Text::plain("Von Ada Moss")), "Ada Moss");
        for line in [
            "Most Popular",
            "Read the whole report.",
            "Ada Moss was there.",
        ] {
            assert_eq!(foot(Text::plain(line)), "", "{line}");
        }
        assert_eq!(foot(strong("READ MORE")), "");
    }
}

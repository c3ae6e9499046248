//! Who signs an article: the line as printed, and the names in it.

use crate::{
    document::{attr, is_classed, letters, name, words},
    pattern::pattern,
    structured::{Claims, Signature},
};
use dom_query::{Document, NodeRef};
use news::{Author, AuthorKind};
use regex::Regex;
use std::sync::LazyLock;

/// Authors beyond these are a masthead.
const MOST: usize = 12;

/// Words that open a byline.
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\s*(?:(?:words|text|texte|texto|testo|tekst|story|written|reported|posted|published|reviewed|
        interview|report|analysis|reportage|compiled|geschrieben|verfasst|ein\s+(?:kommentar|gastbeitrag|interview)|
        escrito|scritto|écrit|propos\s+recueillis|publié|publicado|pubblicato|redigé|rédigé|geschreven|napisał|
        eine\s+analyse|eine\s+kolumne|foto|fotos|photos?|text\s+und\s+fotos?)\s+(?:and\s+(?:photographs?|images?)\s+)?)?
        (?:(?:&|und|\+)\s+(?:fotos?|photos?|bilder?)|by|von|vom|artikel\s+von|beitrag\s+von|alle\s+beiträge\s+von|por|par|di|da|door|av|af|przez|od|oleh|autore?n?|author|auteurs?|autores|autor(?:in|a|es)?|автор|текст|
        redaktion|redakcja|redacción|penulis|tác\s+giả|yazan|text|texto|texte|testo|tekst|tekijä|szerző|de|a\s+cura\s+di|
        bởi|from|writer|reporter|korrespondent|correspondent|基者|記者|记者|作者|责编|文)
        (?:\s*[:：/]\s*|\s+)",
    )
});
/// What parts names from each other, beside commas.
static JOINTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\s*(?:[,;/、，|•·\n]|\s+[-–—]\s+|\s(?:and|und|et|y|e|i|og|och|en|ja|és|και|и|та|và|dan|with|mit|com|con|avec|&|\+)\s)\s*",
    )
});
/// Roles, places and leftovers that are no names.
static NO_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?:@|https?:|www\.|\d|\.(?:com|org|net|de|fr)\b)|
        ^(?:in|em|en|à|aus|from|at|the|for|für|pour|para|per|on|il|le|am|um|a|el)\b|
        \b(?:editor|correspondent|reporter|writer|journalist|journaliste|journalista|periodista|jornalista|giornalista|
        redakteur(?:in)?|redactor[ae]?|rédact(?:eur|rice)|columnist|kolumnist|korrespondent(?:in)?|correspondan[tc]e?|
        corresponsal|correspondente|corrispondente|contributor|producer|director|chief|head|author|autor[ae]?|staff\s+writer|
        specialist|analyst|updated|published|posted|minutes?|read|share|follow|contact|email|twitter|facebook|
        subscribe|comments?|kommentar|kommentare|folgen|datum|name|seguir|suivre|volgen|autor|teilen|drucken|weiterlesen|uhr|stand|aktualisiert|veröffentlicht|publicado|atualizado|actualizado|aggiornato|publié|
        professor|reporting|photograph(?:er|y)?|fotógrafo|fotograf|wrote|more|view|profile|all\s+articles|log\s*in|
        lesezeit|newsletter|manager|redaktör|toimittaja|novinář|redaktor(?:ka)?|dziennikarz|journalistin?|archive)\b",
    )
});
/// Organisations by their words.
static ORGANISATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\b(?:(?i:\w*wire|reuters|afp|dpa|lusa|efe|ansa|apa|anp|tass|xinhua|bloomberg|associated\s+press|press|agency|agenc[ei]a|
        agência|agence|agentur|agenzia|agentschap|staff|newsroom|redaktion|redaksi|redação|redacção|redacción|redazione|rédaction|
        redactie|redakcja|redakce|redaksjonen|desk|team|editorial|news|zeitung|presse|media|tv|radio|online|magazin|magazine|service|
        journal|times|post|gazette|herald|tribune|editors|board|network|group|association|ministry|reporters|nachrichten|ntb|tt|
        ritzau|belga|interfax|редакция|редакція|通讯社|新华社|新聞|新闻)|AP|PA|EPA|SID|KNA|EPD|epd|sda|SDA|TT|STT|CNN|BBC|NTB|ČTK|PAP|MTI)\b",
    )
});

/// Authors by what the page claims, then by its visible byline, then by the feed.
pub(crate) fn authors(claims: &Claims, printed: Option<&str>, feed: &[String]) -> Vec<Author> {
    let sites: Vec<String> = claims.sites.iter().map(|site| letters(site)).collect();
    let visible = || printed.map(|line| names_in(line, None)).unwrap_or_default();
    let claimed = claims.authors.iter().map(|signed| named(signed, &sites));
    let mut found: Vec<Vec<Author>> = claimed.collect();
    found.push(visible());
    found.push(feed.iter().flat_map(|line| names_in(line, None)).collect());
    found.retain(|authors| !authors.is_empty());
    let is_person = |author: &Author| author.kind == AuthorKind::Person;
    let signed = found.iter().find(|authors| authors.iter().any(is_person));
    let mut authors = signed.or(found.first()).cloned().unwrap_or_default();
    // Where a person signs, the outlet itself need not.
    if authors.iter().any(is_person) {
        authors.retain(|author| is_person(author) || !sites.contains(&letters(&author.name)));
    }
    // Databases write names small or large; the page prints them as they are.
    let printed = visible();
    for author in &mut authors {
        let name = &author.name;
        let flat = *name == name.to_lowercase() || *name == name.to_uppercase();
        let same = printed
            .iter()
            .find(|other| letters(&other.name) == letters(name));
        if let Some(same) = same.filter(|_| flat) {
            author.name.clone_from(&same.name);
        }
    }
    let mut seen = Vec::new();
    authors.retain(|author| {
        let key = letters(&author.name);
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    authors.truncate(MOST);
    authors
}

/// The names that one kind of metadata gives; an outlet that signs for itself is an agency.
fn named(signed: &[Signature], sites: &[String]) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for signature in signed {
        for mut author in names_in(&signature.text, signature.kind) {
            if sites.contains(&letters(&author.name)) {
                author.kind = AuthorKind::Agency;
            }
            authors.push(author);
        }
    }
    authors
}

/// The names in a byline.
pub(crate) fn names_in(line: &str, kind: Option<AuthorKind>) -> Vec<Author> {
    let line = OPENING.replace(line.trim(), "");
    let line = OPENING.replace(line.trim(), "");
    if kind == Some(AuthorKind::Agency) {
        return agency(&line).into_iter().collect();
    }
    let mut names: Vec<Author> = Vec::new();
    if let Some(name) = turned(&line) {
        return vec![Author {
            kind: kind_of(&name),
            name,
        }];
    }
    for part in JOINTS.split(&line) {
        let part = OPENING.replace(part.trim(), "");
        let part = without_place(&without_brackets(&part));
        let after_name = names.last().is_some_and(|name| name.name.contains(' '));
        let place = after_name && !part.contains(' ') && kind_of(&part) == AuthorKind::Person;
        let handle = kind == Some(AuthorKind::Person) && (2..=30).contains(&part.chars().count());
        if !place && (is_name(&part) || handle && is_handle(&part)) {
            names.push(Author {
                kind: kind_of(&part),
                name: part,
            });
        }
    }
    names
}

/// "Moss, Ada" is Ada Moss.
fn turned(line: &str) -> Option<String> {
    let (last, first) = line.split_once(',')?;
    let (last, first) = (last.trim(), first.trim());
    let one = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_alphabetic() || c == '-' || c == '.')
    };
    (one(last)
        && one(first)
        && is_name(last)
        && is_name(first)
        && kind_of(first) == AuthorKind::Person
        && kind_of(last) == AuthorKind::Person)
        .then(|| format!("{first} {last}"))
}

/// Names that bloggers take, where the markup says that it is a name.
fn is_handle(part: &str) -> bool {
    part.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && part.chars().any(char::is_alphabetic)
        && !NO_NAME.is_match(part.trim_end_matches(|c: char| c.is_ascii_digit()))
}

fn agency(line: &str) -> Option<Author> {
    let name = line.trim().to_owned();
    let fits =
        (2..=60).contains(&name.chars().count()) && !name.contains("http") && !name.contains('@');
    fits.then_some(Author {
        name,
        kind: AuthorKind::Agency,
    })
}

fn without_brackets(part: &str) -> String {
    let mut depth = 0_i32;
    let mut kept = String::new();
    for c in part.chars() {
        match c {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth -= 1,
            _ if depth <= 0 => kept.push(c),
            _ => {}
        }
    }
    let sign = |c: char| c.is_whitespace() || ",;:|•·*-–—\"“”„'".contains(c);
    kept.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(sign)
        .to_owned()
}

/// "Ada Moss in Berlin" is Ada Moss.
fn without_place(part: &str) -> String {
    let places = [
        " in ", " em ", " en ", " à ", " aus ", " a ", " from ", " at ", " til ", " for ",
    ];
    let end = places
        .iter()
        .filter_map(|place| part.find(place))
        .min()
        .unwrap_or(part.len());
    part.get(..end).unwrap_or(part).trim().to_owned()
}

fn is_name(part: &str) -> bool {
    let length = part.chars().count();
    let words = part.split_whitespace().count();
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let starts = part
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase() || words > 1);
    (2..=50).contains(&length)
        && words <= 6
        && letters * 10 >= length * 7
        && starts
        && (!NO_NAME.is_match(part)
            || kind_of(part) == AuthorKind::Agency && words <= 3 && !part.contains(['@', '/']))
}

fn kind_of(name: &str) -> AuthorKind {
    match ORGANISATION.is_match(name) {
        true => AuthorKind::Agency,
        false => AuthorKind::Person,
    }
}

/// The byline that readers see: named so by markup, or a short line near the headline
/// that opens as bylines do.
pub(crate) fn printed(page: &Document, headline: Option<NodeRef>) -> Option<String> {
    let selectors = [
        "[rel~='author']",
        "[itemprop~='author']",
        "[class*='byline' i]",
        "[data-testid*='byline' i]",
        ".vcard .fn",
        "[class*='author' i]",
        "[class*='autor' i]",
        "[class*='auteur' i]",
        "[class*='redactor' i]",
        "address",
    ];
    let strict = selectors
        .iter()
        .find_map(|selector| named_line(page, selector, &is_place));
    let line = strict.or_else(|| headline.and_then(|headline| line_near(page, &headline)))?;
    // Dates and counts beside the names are no part of the byline.
    let mut parts = line.split(['·', '|', '•']).map(str::trim);
    let signed = parts
        .find(|part| !names_in(part, None).is_empty())
        .map(str::to_owned);
    Some(signed.unwrap_or(line))
}

fn named_line(
    page: &Document,
    selector: &str,
    is_place: &dyn Fn(&NodeRef) -> bool,
) -> Option<String> {
    let found = page.select(selector);
    let mut lines: Vec<String> = Vec::new();
    for node in found.nodes().iter().take(60).filter(|node| is_place(node)) {
        let line = words(node);
        let fits = (3..=160).contains(&line.chars().count()) && !names_in(&line, None).is_empty();
        let new = !lines
            .iter()
            .any(|known| known.contains(&line) || line.contains(known.as_str()));
        if fits && new {
            lines.push(line);
        }
    }
    let names_only = selector.starts_with("[rel") || selector.starts_with("[itemprop");
    lines.truncate(if names_only { 4 } else { 1 });
    (!lines.is_empty()).then(|| lines.join(", "))
}

/// A line right after the headline, or right before it, that opens with "By".
fn line_near(page: &Document, headline: &NodeRef) -> Option<String> {
    let all: Vec<NodeRef> = page
        .body()?
        .descendants_it()
        .filter(NodeRef::is_element)
        .collect();
    let at = all.iter().position(|node| node.id == headline.id)?;
    let near = all.iter().skip(at.saturating_sub(15)).take(120);
    near.filter(|node| node.children_it(false).filter(NodeRef::is_element).count() <= 3)
        .map(words)
        .find(|line| {
            let names = names_in(line, None);
            (6..=90).contains(&line.chars().count())
                && OPENING.is_match(line)
                && !names.is_empty()
                && names.iter().all(|author| {
                    author.name.split(' ').count() >= 2 && author.name.split(' ').all(is_capital)
                })
        })
}

fn is_capital(word: &str) -> bool {
    const PARTICLES: [&str; 12] = [
        "de", "da", "do", "dos", "van", "von", "der", "den", "di", "la", "le", "del",
    ];
    word.starts_with(char::is_uppercase) || PARTICLES.contains(&word)
}

/// Not under a comment, a teaser or a caption.
fn is_place(node: &NodeRef) -> bool {
    const ELSEWHERE: &str = "\
        comment comments related teaser teasers card sidebar caption footer recommended list image \
        photo widget gallery nav more";
    let named = |node: &NodeRef| is_classed(node, ELSEWHERE);
    if attr(node, "class").is_some() && named(node) {
        return false;
    }
    !node.ancestors_it(None).enumerate().any(|(depth, above)| {
        let tag = name(&above);
        matches!(
            tag.as_str(),
            "aside" | "footer" | "nav" | "figure" | "figcaption"
        ) || depth < 5
            && !matches!(tag.as_str(), "body" | "html" | "article" | "main")
            && named(&above)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> String {
        let names: Vec<String> = names_in(line, None)
            .into_iter()
            .map(|author| match author.kind {
                AuthorKind::Person => author.name,
                AuthorKind::Agency => format!("[{}]", author.name),
            })
            .collect();
        names.join("; ")
    }

    #[test]
    fn names_stand_alone() {
        for (line, expected) in [
            ("By Ada Moss", "Ada Moss"),
            ("Von Ada Moss und Rui Vale", "Ada Moss; Rui Vale"),
            ("Por Ada Moss e Rui Vale", "Ada Moss; Rui Vale"),
            (
                "Par Ada Moss, Rui Vale et Lía Sol",
                "Ada Moss; Rui Vale; Lía Sol",
            ),
            ("Ada Moss, Political Correspondent", "Ada Moss"),
            ("Ada Moss | 3 May 2024", "Ada Moss"),
            ("Ada Moss, ada@example.org, @adamoss", "Ada Moss"),
            ("By Ada Moss, Reuters", "Ada Moss; [Reuters]"),
            ("Texto: Ada Moss", "Ada Moss"),
            ("Redação", "[Redação]"),
            ("https://example.org/ada", ""),
            ("作者：王小明", "王小明"),
            ("Ada Moss in Berlin", "Ada Moss"),
            ("Moss, Ada", "Ada Moss"),
            ("Ada Moss, Berlin", "Ada Moss"),
            ("Text & Fotos: Ada Moss", "Ada Moss"),
        ] {
            assert_eq!(names(line), expected, "{line}");
        }
    }

    #[test]
    fn the_printed_line_is_found() {
        let page = Document::from(
            "<aside class=author>Not Her</aside><h1>Bridge</h1><div class='article-byline'>By <a>Ada Moss</a></div>",
        );
        assert_eq!(printed(&page, None).as_deref(), Some("By Ada Moss"));
    }
}

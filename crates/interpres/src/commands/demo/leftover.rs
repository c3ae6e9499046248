//! Finds text of a page that is in another language than it says: what was left
//! untranslated, or not marked as what it is.

use dom_query::{Document, NodeRef};
use news::{Article, Lang, UnitId};
use std::collections::{BTreeMap, HashMap, HashSet};
use translate::units::units;

/// Shorter texts are too short to tell their language, in characters.
const TELLING: usize = 90;
/// Elements whose words are looked at together.
#[rustfmt::skip]
const BLOCKS: [&str; 18] = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "caption",
    "figcaption", "blockquote", "label", "button", "summary",
];
/// Attributes that readers, or those who have a page read to them, get to know.
const ATTRIBUTES: [&str; 4] = ["alt", "title", "aria-label", "placeholder"];
/// What search engines and previews show of a page.
const DESCRIPTIONS: [&str; 5] = [
    "description",
    "og:title",
    "og:description",
    "twitter:title",
    "twitter:description",
];

/// Parts of lines that have words of their own.
const PARTS: &str = "a, span, strong, em, bdi, cite, time, figcaption *";

/// What the press printed and a translation has in other words, by the language of the
/// translation: it must not stand there, however short it is.
#[derive(Default)]
pub struct Replaced(BTreeMap<String, Words>);

#[derive(Default)]
struct Words {
    before: HashSet<String>,
    after: HashSet<String>,
}

impl Replaced {
    /// Adds the words of an article and of its translation.
    pub fn add(&mut self, original: &Article, translated: &Article, lang: Lang) {
        let texts = |article: &Article| -> HashMap<UnitId, String> {
            let units = units(article).into_iter();
            units.map(|unit| (unit.id, unit.text.words())).collect()
        };
        let (before, after) = (texts(original), texts(translated));
        let other = |(id, text): &(&UnitId, &String)| after.get(id).is_some_and(|it| it != *text);
        let replaced = before.iter().filter(other).map(|(_, text)| text.clone());
        self.of(lang).before.extend(replaced);
        self.of(lang).after.extend(after.into_values());
        self.of(original.language)
            .after
            .extend(before.into_values());
    }

    fn of(&mut self, lang: Lang) -> &mut Words {
        self.0.entry(lang.base().to_string()).or_default()
    }

    /// Whether words were left as they were. What one translation replaced may be right in
    /// another, or in an article that was written in the language.
    fn left(&self, text: &str, lang: &str) -> bool {
        let words = self.0.get(lang);
        words.is_some_and(|words| words.before.contains(text) && !words.after.contains(text))
    }
}

/// What is in another language than it says, each with what it is and what it says.
pub fn leftovers(page: &Document, replaced: &Replaced) -> Vec<String> {
    let mut left = Vec::new();
    let as_it_was = |words: &str, says: &str| {
        let left = replaced.left(words, says);
        left.then(|| format!("not translated: {words}"))
    };
    for node in page.select(PARTS).nodes() {
        left.extend(as_it_was(&joined(&own_words(node)), &language(node)));
    }
    let mut compare = |words: &str, node: &NodeRef| {
        let (words, says) = (joined(words), language(node));
        left.extend(as_it_was(&words, &says).or_else(|| other_language(&words, &says)));
    };
    let blocks = page.select(&BLOCKS.join(", "));
    for node in blocks.nodes() {
        if !holds_blocks(node) {
            compare(&own_words(node), node);
        }
    }
    for name in ATTRIBUTES {
        for node in page.select(&format!("[{name}]")).nodes() {
            compare(&node.attr(name).unwrap_or_default(), node);
        }
    }
    for node in page.select("meta[content]").nodes() {
        let name = node.attr("name").or_else(|| node.attr("property"));
        if name.is_some_and(|name| DESCRIPTIONS.contains(&&*name)) {
            compare(&node.attr("content").unwrap_or_default(), node);
        }
    }
    for node in page.select("head > title").nodes() {
        compare(&node.text(), node);
    }
    left
}

/// What an element holds is looked at by itself.
fn holds_blocks(node: &NodeRef) -> bool {
    let is_block = |child: &NodeRef| {
        BLOCKS.iter().any(|name| child.has_name(name))
            || ["ul", "ol", "dl", "table", "article", "figure"]
                .iter()
                .any(|name| child.has_name(name))
    };
    node.descendants().iter().any(is_block)
}

fn joined(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn other_language(words: &str, says: &str) -> Option<String> {
    if words.chars().count() < TELLING {
        return None;
    }
    let is: Lang = extract::language_of(words, None);
    let other = is.is_known() && is.base().to_string() != says;
    other.then(|| format!("{is} for {says}: {words}"))
}

/// The words of this very language: children may be in others, and say so.
fn own_words(node: &NodeRef) -> String {
    let mut words = String::new();
    for child in node.children() {
        if child.is_text() {
            words.push_str(&child.text());
        } else if child.attr("lang").is_none()
            && !["script", "select"].iter().any(|name| child.has_name(name))
        {
            words.push_str(&own_words(&child));
        }
    }
    words
}

/// The language that an element or the nearest one around it says.
fn language(node: &NodeRef) -> String {
    let mut at = Some(*node);
    while let Some(here) = at {
        if let Some(lang) = here.attr("lang") {
            return lang.split('-').next().unwrap_or_default().to_owned();
        }
        at = here.parent();
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTUGUESE: &str = "A ponte velha da cidade reabriu ontem depois de três anos de \
        obras, e os moradores atravessaram-na a pé pela primeira vez.";
    const ENGLISH: &str = "The old bridge of the town opened again yesterday after three years \
        of works, and people crossed it on foot for the first time.";

    /// A page in English with something in a place.
    fn found(place: &str) -> usize {
        let page = format!(
            "<html lang=en><head><title>{ENGLISH}</title>\
             <meta name=description content=\"{ENGLISH}\"></head>\
             <body><h1>{ENGLISH}</h1><p>{ENGLISH}</p>{place}</body></html>"
        );
        leftovers(&Document::from(page), &Replaced::default()).len()
    }

    #[test]
    fn what_was_left_untranslated_is_found_wherever_it_stands() {
        let places = [
            "<p>@</p>",
            "<p>@ <em>@</em></p>",
            "<h1>@</h1>",
            "<ul><li>@</ul>",
            "<blockquote>@</blockquote>",
            "<blockquote><p>@</p></blockquote>",
            "<table><caption>@</caption><tr><td>@</table>",
            "<table><tr><td>@</table>",
            "<figure><img src=a alt=\"@\"></figure>",
            "<figure><figcaption>@</figcaption></figure>",
            "<a href=/ title=\"@\">x</a>",
            "<nav aria-label=\"@\"></nav>",
            "<input placeholder=\"@\">",
            "<button>@</button>",
            "<details><summary>@</summary></details>",
            "<dl><dt>a<dd>@</dl>",
            "<meta property=\"og:description\" content=\"@\">",
            // An element that says the wrong language.
            "<p lang=fr>@</p>",
        ];
        for place in places {
            assert!(found(&place.replace('@', PORTUGUESE)) > 0, "{place}");
            let translated = place.replace('@', ENGLISH).replace("lang=fr", "lang=en");
            assert_eq!(found(&translated), 0, "{place}");
        }
    }

    #[test]
    fn a_word_that_was_left_is_found() {
        let (pt, en) = ("pt".parse().unwrap(), Lang::ENGLISH);
        let article = |lang: Lang, tag: &str, headline: &str| {
            let address = "https://gazeta.example/ponte".parse().unwrap();
            let mut article = Article::bare(address, lang, headline.into());
            article.tags = vec![tag.into(), "Foz".into()];
            article
        };
        let mut replaced = Replaced::default();
        let bridges = article(pt, "pontes", "Boa");
        replaced.add(&bridges, &article(en, "bridges", "Fine"), en);
        // A name that is the same where it was written in English.
        replaced.add(
            &article(pt, "Rio", "Rio"),
            &article(en, "river", "River"),
            en,
        );
        replaced.add(
            &article(en, "Rio", "Calm"),
            &article(pt, "Rio", "Calma"),
            pt,
        );
        let found = |place: &str| {
            let page = format!("<html lang=en><body>{place}</body></html>");
            leftovers(&Document::from(page), &replaced).len()
        };
        for left in [
            "<li><a href=/>pontes</a>",
            "<p> pontes </p>",
            "<h1>Boa</h1>",
            "<img alt=pontes src=a>",
            "<figure><figcaption><span>Boa</span> · Foz</figcaption></figure>",
        ] {
            assert!(found(left) > 0, "{left}");
        }
        for right in [
            "<li>bridges",
            "<li>Foz",
            "<li>Rio",
            "<p lang=pt>Boa</p>",
            "<p>Boa noite</p>",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
    }

    #[test]
    fn what_says_its_language_is_no_leftover() {
        for place in [
            "<p lang=pt>@</p>",
            "<div lang=pt-BR><ul><li>@</ul></div>",
            "<p>He said: <span lang=pt>@</span></p>",
            "<img lang=pt src=a alt=\"@\">",
        ] {
            assert_eq!(found(&place.replace('@', PORTUGUESE)), 0, "{place}");
        }
    }
}

//! What a feed says, before it is written in a format.

use crate::{api::TranslationJson, blocks::escape};
use jiff::Timestamp;
use news::{AuthorKind, Lang};

/// A feed.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedPage {
    /// Its name.
    pub title: String,
    /// What it holds, in one sentence.
    pub subtitle: String,
    /// The whole address of the page that lists the same.
    pub home: String,
    /// Its own whole address.
    pub own: String,
    /// The language of the edition.
    pub lang: Lang,
    /// The hub (WebSub) that tells of changes in it.
    pub hub: Option<String>,
    /// The newest first.
    pub entries: Vec<FeedEntry>,
}

/// An article in a feed.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedEntry {
    /// Names it for good, even when its headline (and so its address) changes.
    pub id: String,
    /// The whole address of our page.
    pub link: String,
    /// The publisher's page.
    pub original: String,
    /// The language it was written in.
    pub original_lang: Lang,
    /// The language of the words below.
    pub lang: Lang,
    /// The headline.
    pub title: String,
    /// The lead; empty where there is none.
    pub summary: String,
    /// How it came into this language, in the edition's; empty for an original.
    pub label: String,
    /// The same for programs.
    pub translation: Option<TranslationJson>,
    /// "Original article (Gazeta do Tejo, Portuguese)", in the edition's language.
    pub read_original: String,
    /// The outlet's name.
    pub source: String,
    /// The outlet's home page.
    pub source_home: String,
    /// Who signs it.
    pub authors: Vec<FeedAuthor>,
    /// When it was published, or else first seen.
    pub published: Timestamp,
    /// When its words last changed, here or at the publisher.
    pub updated: Timestamp,
    /// Its section and its keywords.
    pub categories: Vec<String>,
    /// Its picture.
    pub picture: Option<FeedPicture>,
}

/// Who signs an article in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAuthor {
    /// The name.
    pub name: String,
    /// A person or an agency.
    pub kind: AuthorKind,
    /// The whole address of our page on the author.
    pub link: String,
}

/// The picture of an article in a feed: a JPEG of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedPicture {
    /// Its whole address.
    pub address: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows; empty where nobody said.
    pub alt: String,
    /// Who made it; empty where nobody said.
    pub credit: String,
}

impl FeedPage {
    /// When anything in it last changed.
    pub fn updated(&self) -> Option<Timestamp> {
        self.entries.iter().map(|entry| entry.updated).max()
    }
}

impl FeedEntry {
    /// The summary, the label and the link to the original, as HTML with every word
    /// escaped. The page of the feed's language is `around`.
    pub fn html(&self, around: Lang) -> String {
        let mut html = String::new();
        if !self.summary.is_empty() {
            html += &paragraph(self.lang, &escape(&self.summary));
        }
        if !self.label.is_empty() {
            html += &paragraph(around, &escape(&self.label));
        }
        let link = format!(
            r#"<a href="{}" hreflang="{}">{}</a>"#,
            escape(&self.original),
            self.original_lang,
            escape(&self.read_original),
        );
        html + &paragraph(around, &link)
    }
}

fn paragraph(lang: Lang, html: &str) -> String {
    let dir = lang.direction().as_str();
    format!("<p lang=\"{lang}\" dir=\"{dir}\">{html}</p>")
}

/// Foreign words on one line, without control characters and without marks that
/// reorder what stands around them.
pub fn tame(words: &str) -> String {
    let reorders = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_no_character = |c| matches!(c, '\u{fffe}' | '\u{ffff}');
    let kept: String = words
        .chars()
        .map(|c| {
            if c.is_control() || is_no_character(c) {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !reorders(*c))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The words of a comment as HTML: text, and links that nobody gains anything by.

use crate::blocks::escape;
use news::WebUrl;

/// What a sentence may put after an address that is no part of it.
const AFTER: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '”', '’', '»', '…', '。', '、',
    '，', '！', '？', '）', '」', '』', '،', '؛', '؟', '।',
];
/// Longest address shown whole, in characters.
const LONGEST: usize = 60;

/// The paragraphs of a text, each as HTML.
pub fn paragraphs(text: &str) -> Vec<String> {
    let all = text.split("\n\n").filter(|words| !words.trim().is_empty());
    all.map(linked).collect()
}

/// A text with its addresses as links.
fn linked(text: &str) -> String {
    if !text.contains("://") {
        return escape(text);
    }
    let mut html = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        match address(piece) {
            Some((before, url, after)) => {
                html += &escape(before);
                html += &link(url);
                html += &escape(after);
            }
            None => html += &escape(piece),
        }
    }
    html
}

/// The address in a piece of text without spaces, with what stands around it.
fn address(piece: &str) -> Option<(&str, &str, &str)> {
    let start = ["https://", "http://"]
        .iter()
        .filter_map(|scheme| piece.find(scheme))
        .min()?;
    let (before, rest) = piece.split_at_checked(start)?;
    let url = rest.trim_end().trim_end_matches(AFTER);
    let after = rest.get(url.len()..)?;
    url.parse::<WebUrl>().ok()?;
    Some((before, url, after))
}

fn link(url: &str) -> String {
    let shown = match url.chars().count() {
        0..=LONGEST => url.to_owned(),
        _ => url.chars().take(LONGEST).chain(['…']).collect(),
    };
    // Written by the parser, which leaves nothing in it that could end the attribute.
    let href = url.parse::<WebUrl>().map(|url| escape(url.as_str()));
    match href {
        Ok(href) => format!(
            r#"<a href="{href}" rel="nofollow ugc noopener external"><bdi>{}</bdi></a>"#,
            escape(&shown)
        ),
        Err(_) => escape(&shown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(text: &str) -> String {
        let html = linked(text);
        html.replace(r#" rel="nofollow ugc noopener external""#, "")
    }

    #[test]
    fn addresses_become_links_that_are_not_followed() {
        assert!(linked("https://a.example/").contains(r#"rel="nofollow ugc "#));
        assert_eq!(
            bare("See (https://a.example/x?b=1&c=2), please."),
            "See (<a href=\"https://a.example/x?b=1&amp;c=2\"><bdi>https://a.example/x?b=1&amp;c=2\
             </bdi></a>), please."
        );
        assert_eq!(
            bare("见https://a.example/。\n好"),
            "见<a href=\"https://a.example/\"><bdi>https://a.example/</bdi></a>。\n好"
        );
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for words in [
            "javascript:alert(1)",
            "https://",
            "http://.",
            "file:///etc/passwd",
        ] {
            assert!(!linked(words).contains("<a"), "{words}");
        }
        let hostile = linked("https://a.example/\"onmouseover=alert(1) <script>");
        assert!(
            !hostile.contains("\"onmouseover") && !hostile.contains("<script"),
            "{hostile}"
        );
    }

    #[test]
    fn long_addresses_are_shown_in_part() {
        let html = linked(&format!("https://a.example/{}", "x".repeat(500)));
        let shown = html.split_once("<bdi>").unwrap().1;
        assert!(shown.split_once('<').unwrap().0.chars().count() <= LONGEST + 1);
    }
}

//! Whether a publisher took a page back.

use crate::{
    charset::decode,
    error::FetchError,
    markup::{Markup, Token, entities, line},
};
use news::WebUrl;

/// What an address gives in place of the page that was there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// It is gone for good (410).
    Gone,
    /// There is no such page (404).
    NotFound,
    /// It leads to the home page.
    LeadsHome,
    /// The page says that it was taken back.
    SaysSo,
}

impl Missing {
    /// In the words of the list of removals.
    pub fn reason(self) -> &'static str {
        match self {
            Missing::Gone => "the publisher says that it is gone (status 410)",
            Missing::NotFound => "it was not found at the publisher, twice (status 404)",
            Missing::LeadsHome => "its address leads to the publisher's home page, twice",
            Missing::SaysSo => "its page says that it was taken back, twice",
        }
    }
}

/// Whether a refusal says that the page is no longer there.
pub fn is_gone(cause: &FetchError) -> Option<Missing> {
    match cause {
        FetchError::Gone => Some(Missing::Gone),
        FetchError::Status(404) => Some(Missing::NotFound),
        _ => None,
    }
}

/// Titles of pages that stand in the place of one that was taken back, in lower case.
const TITLES: [&str; 34] = [
    "404",
    "410",
    "page not found",
    "page no longer available",
    "page not available",
    "article not found",
    "article removed",
    "article unpublished",
    "article no longer available",
    "this article is no longer available",
    "this article has been removed",
    "this story has been removed",
    "this page is unpublished",
    "unpublished",
    "content not found",
    "content no longer available",
    "story not found",
    "not found",
    "página não encontrada",
    "artigo não encontrado",
    "artigo removido",
    "página no encontrada",
    "artículo no encontrado",
    "contenido no disponible",
    "page introuvable",
    "page non trouvée",
    "article supprimé",
    "seite nicht gefunden",
    "artikel nicht gefunden",
    "artikel nicht mehr verfügbar",
    "pagina non trovata",
    "pagina niet gevonden",
    "strona nie została znaleziona",
    "страница не найдена",
];

/// Whether an answer with status 200 stands in the place of a page that was taken back:
/// the address led to a home page, or the title says so. Of a title only its first part
/// counts, which is followed by the outlet's name; a headline that has more to say is none.
pub fn seems_gone(
    asked: &WebUrl,
    found: &WebUrl,
    charset: Option<&str>,
    bytes: &[u8],
) -> Option<Missing> {
    let is_home = |url: &WebUrl| {
        let path = url.as_url().path();
        path.trim_matches('/').is_empty() && url.as_url().query().is_none()
    };
    if is_home(found) && !is_home(asked) {
        return Some(Missing::LeadsHome);
    }
    let text = decode(bytes, charset, found.host()).text;
    let title = title(&text)?.to_lowercase();
    let parts = title.split(['|', '·', '–', '—', '»', '«']);
    let mut parts = parts.flat_map(|part| part.split(" - "));
    let first = parts.next().unwrap_or_default();
    let bare = |part: &str| part.trim().trim_matches(['.', '!', ' ']).to_owned();
    TITLES
        .contains(&bare(first).as_str())
        .then_some(Missing::SaysSo)
}

/// The words of the first `<title>`.
fn title(text: &str) -> Option<String> {
    let mut inside = false;
    let mut words = String::new();
    for token in Markup::new(text) {
        match token {
            Token::Start { name, .. } if name.eq_ignore_ascii_case("title") => inside = true,
            Token::Start { name, .. } if name.eq_ignore_ascii_case("body") => return None,
            Token::End(name) if name.eq_ignore_ascii_case("title") => return Some(line(&words)),
            Token::Text(text) if inside => words.push_str(&entities(text)),
            Token::Verbatim(text) if inside => words.push_str(text),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seems(found: &str, title: &str) -> Option<Missing> {
        let asked = "https://a.example/news/x".parse().unwrap();
        let page = format!("<html><head><meta charset=utf-8><TITLE>{title}</TITLE></head><body>");
        seems_gone(&asked, &found.parse().unwrap(), None, page.as_bytes())
    }

    #[test]
    fn pages_that_stand_in_for_others_are_known() {
        let there = "https://a.example/news/x";
        for title in [
            "404",
            "Page not found | The Courier",
            "Page Not Found - The Courier",
            "Artigo removido – Di&aacute;rio",
            "Seite nicht gefunden » Kurier",
            "Страница не найдена",
        ] {
            assert_eq!(seems(there, title), Some(Missing::SaysSo), "{title}");
        }
        assert_eq!(
            seems("https://www.a.example/", "News"),
            Some(Missing::LeadsHome)
        );
    }

    #[test]
    fn headlines_about_missing_things_are_headlines() {
        let there = "https://a.example/news/x";
        for title in [
            "404 people rescued from the ferry | The Courier",
            "Page not found: how the ministry lost its website archive for good - A",
            "Missing boy not found | The Courier",
            "The Courier",
            "",
        ] {
            assert_eq!(seems(there, title), None, "{title}");
        }
    }

    #[test]
    fn a_refusal_is_no_removal() {
        assert_eq!(is_gone(&FetchError::Gone), Some(Missing::Gone));
        assert_eq!(is_gone(&FetchError::Status(404)), Some(Missing::NotFound));
        assert_eq!(is_gone(&FetchError::Status(403)), None);
        assert_eq!(is_gone(&FetchError::Status(500)), None);
    }
}

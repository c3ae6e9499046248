//! Which language readers write in.

use news::Lang;

/// Letters by which a language can be told.
const ENOUGH: usize = 20;
/// How probable it must be: close relatives share what there is.
const SURE: f32 = 0.6;
/// How probable the edition's own language may be then.
const RULED_OUT: f32 = 0.05;

/// The language that a comment is written in: that of the edition that it was sent from,
/// where it is not surely another; too few letters tell nothing.
pub fn comment_lang(text: &str, edition: Lang) -> Lang {
    let guesses = langid::identify(text);
    let tag = guesses.tag();
    let own = edition.language();
    // The script alone tells its own language in another script.
    let ruled_out = langid::is_of(tag, own) || guesses.of_language(own) <= RULED_OUT;
    let sure = guesses.letters() >= ENOUGH && guesses.probability(tag) >= SURE && ruled_out;
    let other = || tag.parse().ok().filter(|lang: &Lang| lang.is_known());
    match sure.then(other).flatten() {
        Some(lang) if lang.base() != edition.base() => lang,
        _ => edition,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_another_where_that_is_sure() {
        let lang = |tag: &str| -> Lang { tag.parse().unwrap() };
        let text = "A ponte foi reaberta e toda a cidade saiu para a ver.";
        assert_eq!(comment_lang(text, lang("en")), lang("pt"));
        assert_eq!(comment_lang(text, lang("pt-BR")), lang("pt-BR"));
        assert_eq!(comment_lang("Bom!", lang("en")), lang("en"));
    }
}

//! What is never translated: addresses, e-mails, handles, hashtags, program text.
//!
//! Most of it comes back unchanged from a model. Where it does not, the sentence is
//! translated in the parts around it, so that it is always kept letter by letter.

use crate::{
    Alignment, EngineError, Output, Router, Way,
    slice::{has_letters, part},
};
use news::{Mark, Text};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Letters of the languages that set no spaces around addresses.
const LETTERS: &str =
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u{30fb}\u{30fc}";
/// Their signs, which end an address as their letters do.
const SIGNS: &str = r"\u{3000}-\u{303f}\u{ff00}-\u{ff0f}\u{ff1a}-\u{ff20}\u{ff3b}-\u{ff65}";

/// Addresses, e-mails, handles with at least two letters, hashtags, formulas (`E=mc²`).
static LITERAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let letter = format!(r"\w--[{LETTERS}{SIGNS}]");
    let no = format!(r"\s<>\x22“”«»{LETTERS}{SIGNS}");
    let address = format!(r"(?:https?://|www\.)[^{no}]*[^{no}.,;:!?)\]']");
    let mail = format!(r"[[{letter}].+\-]+@[[{letter}]\-]+(?:\.[[{letter}]\-]+)+");
    // Hashtags of such languages have spaces around them.
    let tag = format!(r"@[{letter}]{{2,}}|#\w{{2,}}");
    let sign = format!(r"[{letter}]²³⁰-⁹₀-₉^+*/()\-");
    let formula = format!(r"[{sign}]+=[{sign}]*[[{letter}]²³⁰-⁹₀-₉)]");
    Regex::new(&format!("{address}|{mail}|{tag}|{formula}")).ok()
});

/// The rest of an address behind a slash, with such letters right after this or other slashes
/// only. Words of Japanese text that follow an address mostly begin with Hiragana.
static REST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let run = format!(r"[[{LETTERS}]--\p{{Hiragana}}][{LETTERS}]*");
    let other = format!(r"[^/\s<>\x22“”«»{LETTERS}{SIGNS}]*");
    Regex::new(&format!(r"^{run}{other}(?:/(?:{run})?{other})*$")).ok()
});

/// What Korean sets right behind a word, an address too.
const PARTICLES: &str = "가 과 까지 나 는 도 로 를 만 부터 에 에는 에서 에서는 와 으로 은 을 의 이 이나 이다 \
     입니다 처럼";

/// Where the literals of a text stand, in order, without overlap.
pub(crate) fn literals(text: &Text) -> Vec<Range<usize>> {
    let words = text.words();
    let mut found: Vec<Range<usize>> = in_words(&words);
    let mut start = 0;
    for span in &text.spans {
        let range = start..start + span.text.len();
        start = range.end;
        if span.marks.contains(&Mark::Code) && !span.text.trim().is_empty() {
            found.push(range);
        }
    }
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let free = range.start >= end;
        end = end.max(range.end);
        free
    });
    found
}

/// Addresses, e-mails, handles and hashtags in plain words.
pub(crate) fn in_words(words: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let Some(regex) = LITERAL.as_ref() else {
        return found;
    };
    let mut from = 0;
    while let Some(next) = regex.find_at(words, from) {
        from = next.end() + rest_of_address(words, next.range());
        found.push(next.start()..from);
    }
    found
}

/// How much of what follows belongs to an address that stands apart and ends with a slash, in
/// bytes: all before the next space, if that can be the rest of it.
fn rest_of_address(words: &str, found: Range<usize>) -> usize {
    let before = part(words, 0..found.start);
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let address = part(words, found.clone());
    let is_address = address.starts_with("http") || address.starts_with("www.");
    if !is_apart || !is_address || !address.ends_with('/') {
        return 0;
    }
    let behind = part(words, found.end..words.len());
    let rest = behind.split(char::is_whitespace).next().unwrap_or_default();
    let rest = rest.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    let last = rest.rsplit('/').next().unwrap_or_default();
    let is_rest = REST.as_ref().is_some_and(|regex| regex.is_match(rest));
    let is_particle = PARTICLES.split(' ').any(|particle| particle == last);
    match is_rest && !is_particle {
        true => rest.len(),
        false => 0,
    }
}

/// Whether each literal of the source stands in the target as often as in the source.
pub(crate) fn kept(source: &str, literals: &[Range<usize>], target: &str) -> bool {
    literals.iter().all(|range| {
        let literal = part(source, range.clone());
        source.matches(literal).count() == target.matches(literal).count()
    })
}

/// Whether nothing but literals has letters.
pub(crate) fn is_all(source: &str, literals: &[Range<usize>]) -> bool {
    between(source, literals)
        .into_iter()
        .all(|range| !has_letters(part(source, range)))
}

/// What stands before, between and behind literals; one more than there are literals.
pub(crate) fn between(source: &str, literals: &[Range<usize>]) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(literals.iter().map(|range| range.end));
    let ends = literals
        .iter()
        .map(|range| range.start)
        .chain([source.len()]);
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

/// The output, if all literals came back in it; else the parts around them, translated
/// one by one. A sentence is given as it is, and as a model should read it.
pub(crate) fn keep(
    router: &Router,
    way: &Way,
    (words, read): (&str, &str),
    literals: &[Range<usize>],
    output: Output,
    aligned: bool,
) -> Result<Output, EngineError> {
    if kept(words, literals, &output.text) {
        return Ok(output);
    }
    let between = between(words, literals);
    // Letters may be longer as a model should read them; then places do not agree.
    let agrees = |range: &Range<usize>| read.get(range.clone()).is_some();
    let read = match read.len() == words.len() && between.iter().all(agrees) {
        true => read,
        false => words,
    };
    let pieces: Vec<&str> = between
        .iter()
        .map(|range| part(read, range.clone()))
        .map(|piece| if has_letters(piece) { piece.trim() } else { "" })
        .collect();
    let outputs = router.translate(way, &pieces, aligned)?;
    Ok(woven(words, &between, literals, outputs))
}

/// Translated parts and literals in turn, with the original's spaces between.
fn woven(
    words: &str,
    between: &[Range<usize>],
    literals: &[Range<usize>],
    outputs: Vec<Output>,
) -> Output {
    let mut text = String::new();
    let mut alignment = Alignment::new();
    let mut literals = literals.iter();
    for (range, output) in between.iter().zip(outputs) {
        let piece = part(words, range.clone());
        let core = piece.trim();
        let lead = piece.len() - piece.trim_start().len();
        if output.text.is_empty() {
            text.push_str(piece);
        } else {
            text.push_str(part(piece, 0..lead));
            let (source, target) = (range.start + lead, text.len());
            for (from, to) in output.alignment.unwrap_or_default() {
                let from = from.start + source..from.end + source;
                alignment.push((from, to.start + target..to.end + target));
            }
            text.push_str(&output.text);
            text.push_str(part(piece, lead + core.len()..piece.len()));
        }
        if let Some(literal) = literals.next() {
            let start = text.len();
            text.push_str(part(words, literal.clone()));
            alignment.push((literal.clone(), start..text.len()));
        }
    }
    Output {
        text,
        alignment: Some(alignment),
    }
}

/// Whether a line is nothing but names: "Ada Moss/Meridian Review", "Agência Maré". Every
/// word begins with a capital, but for what stands within names.
pub(crate) fn is_name(line: &str) -> bool {
    const WITHIN: [&str; 14] = [
        "de", "da", "do", "dos", "das", "del", "di", "du", "la", "van", "von", "der", "al", "e",
    ];
    let mut words = line
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| WITHIN.contains(&word) || word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_and_literals_are_the_whole(
            pieces in proptest::collection::vec(
                r"[a-zé ]{0,8}|@[a-z]{2,5}|https://a\.example/[a-zé?=&]{0,5}|a@b\.example|#[a-zа-я]{2,4}|E=mc²|[.,:;!()«» ]{0,3}",
                0..8),
        ) {
            let words = pieces.concat();
            let literals = in_words(&words);
            prop_assert!(literals.iter().all(|range| words.get(range.clone()).is_some()));
            prop_assert!(kept(&words, &literals, &words));
            let parts = between(&words, &literals);
            prop_assert_eq!(parts.len(), literals.len() + 1);
            // An engine that changes nothing.
            let outputs = parts.iter().map(|range| Output {
                text: part(&words, range.clone()).trim().to_owned(),
                alignment: None,
            });
            let outputs: Vec<Output> = outputs.collect();
            let woven = woven(&words, &parts, &literals, outputs);
            prop_assert_eq!(&woven.text, &words);
            for (from, to) in woven.alignment.unwrap_or_default() {
                prop_assert_eq!(part(&words, from), part(&woven.text, to));
            }
        }
    }

    #[test]
    fn found_and_kept() {
        let mut text =
            Text::plain("Veja www.example.org/a?b=1. Fale com @ana ou a@b.example, #rio: ");
        text.push("cargo run", &[Mark::Code]);
        let words = text.words();
        let found = literals(&text);
        let list: Vec<&str> = found
            .iter()
            .map(|range| part(&words, range.clone()))
            .collect();
        assert_eq!(
            list,
            [
                "www.example.org/a?b=1",
                "@ana",
                "a@b.example",
                "#rio",
                "cargo run"
            ]
        );
        assert!(kept(&words, &found, &words));
        assert!(!kept(&words, &found, "See www.example.org"));
        assert!(!is_all(&words, &found));
        assert!(is_all("@ana: 12", &in_words("@ana: 12")));
        assert_eq!(between("a @bc d", &in_words("a @bc d")), [0..2, 5..7]);
    }

    #[test]
    fn what_follows_without_a_space_is_no_literal() {
        for (words, expected) in [
            (
                "詳細はhttps://example.jp/a?b=1をご覧ください。",
                vec!["https://example.jp/a?b=1"],
            ),
            (
                "お問い合わせはinfo@example.jpまで。",
                vec!["info@example.jp"],
            ),
            (
                "请关注@newsroom官方账号（https://example.cn）。",
                vec!["@newsroom", "https://example.cn"],
            ),
            ("公式はE=mc²です", vec!["E=mc²"]),
            ("문의는 desk@example.kr로", vec!["desk@example.kr"]),
            ("#東京 の @nhk", vec!["#東京", "@nhk"]),
            ("Écrivez à rené@exemple.fr.", vec!["rené@exemple.fr"]),
        ] {
            let found = in_words(words).into_iter();
            let found: Vec<&str> = found.map(|range| part(words, range)).collect();
            assert_eq!(found, expected);
            assert!(!is_all(words, &in_words(words)) || words.starts_with('#'));
        }
    }

    #[test]
    fn addresses_with_letters_of_unspaced_languages() {
        for (words, expected) in [
            (
                "请看 https://zh.example/wiki/北京 的条目",
                vec!["https://zh.example/wiki/北京"],
            ),
            (
                "https://zh.example/wiki/北京",
                vec!["https://zh.example/wiki/北京"],
            ),
            (
                "See https://zh.example/新闻/2024/北京.html, and @ana.",
                vec!["https://zh.example/新闻/2024/北京.html", "@ana"],
            ),
            (
                "자료: https://ko.example/wiki/서울 참조",
                vec!["https://ko.example/wiki/서울"],
            ),
            // Running text.
            (
                "詳細は https://example.jp/a?b=1をご覧ください",
                vec!["https://example.jp/a?b=1"],
            ),
            (
                "詳細は https://example.jp/をご覧ください",
                vec!["https://example.jp/"],
            ),
            (
                "자료: https://example.kr/에서 확인",
                vec!["https://example.kr/"],
            ),
            ("请看https://zh.example/查看", vec!["https://zh.example/"]),
            (
                "请看 https://zh.example/查看。谢谢",
                vec!["https://zh.example/"],
            ),
        ] {
            let found = in_words(words).into_iter();
            let found: Vec<&str> = found.map(|range| part(words, range)).collect();
            assert_eq!(found, expected, "{words}");
        }
    }

    #[test]
    fn credits_of_names_alone() {
        for line in [
            "Meridian Review",
            "Agência Maré",
            "Ana de Melo/Diário do Cais",
            "AFP",
        ] {
            assert!(is_name(line), "{line}");
        }
        for line in [
            "Courtesy of the museum",
            "com a devida vénia",
            "写真",
            "…",
            "Museu marítimo",
        ] {
            assert!(!is_name(line), "{line}");
        }
    }
}

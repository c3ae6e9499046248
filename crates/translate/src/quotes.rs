//! Quotes in the style of a language: `“yes”` is `„ja“`, `« oui »`, `「はい」`; and dashes for
//! the hyphens by which models write them.
//!
//! Only marks that open and close each other are changed; apostrophes, inches, program text,
//! addresses and words left in their original language are not touched.

use crate::{Output, edit::Edits, literal, slice::part};
use news::{Lang, Mark, Text};
use std::ops::Range;

/// How a language quotes, and within a quote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Style {
    outer: (char, char),
    inner: (char, char),
    /// What stands between the marks and the words: French sets a narrow space.
    space: Option<char>,
}

const ENGLISH: Style = style(['“', '”', '‘', '’']);

const fn style([open, close, inner_open, inner_close]: [char; 4]) -> Style {
    Style {
        outer: (open, close),
        inner: (inner_open, inner_close),
        space: None,
    }
}

/// The style of a language, from the delimiters of CLDR 48. Dutch, for which that has single
/// marks alone, quotes like English.
fn style_of(lang: Lang) -> Style {
    let locale = lang.to_icu();
    let region = locale.region.map(|region| region.to_string());
    match (locale.language.as_str(), region.as_deref()) {
        ("am" | "fa", _) | ("fr", Some("CH")) => style(['«', '»', '‹', '›']),
        ("fr", _) | ("hy", _) => Style {
            space: (locale.language.as_str() == "fr").then_some(NARROW),
            ..style(['«', '»', '«', '»'])
        },
        ("ar" | "ur", _) => style(['”', '“', '’', '‘']),
        ("be" | "ru" | "uk", _) => style(['«', '»', '„', '“']),
        ("bg" | "lt", _) => style(['„', '“', '„', '“']),
        ("bs", _) => style(['„', '”', '‘', '’']),
        ("ca" | "el" | "eu" | "it" | "kk", _) | ("pt", Some("PT")) => style(['«', '»', '“', '”']),
        ("cs" | "de" | "et" | "hr" | "is" | "mk" | "sk" | "sl", _) => style(['„', '“', '‚', '‘']),
        ("eo", _) => style(['“', '”', '«', '»']),
        ("fi" | "he" | "sv", _) => style(['”', '”', '’', '’']),
        ("hu", _) => style(['„', '”', '»', '«']),
        ("ja", _) => style(['「', '」', '『', '』']),
        ("ka", _) => style(['„', '“', '«', '»']),
        ("nb" | "nn" | "no", _) => style(['«', '»', '‘', '’']),
        ("pl" | "ro", _) => style(['„', '”', '«', '»']),
        ("sr", _) => style(['„', '”', '’', '’']),
        ("uz", _) => style(['“', '”', '’', '‘']),
        ("zh", _) if is_traditional(lang) => style(['「', '」', '『', '』']),
        _ => ENGLISH,
    }
}

fn is_traditional(lang: Lang) -> bool {
    let locale = lang.to_icu();
    let script = locale.script.map(|script| script.to_string());
    let region = locale.region.map(|region| region.to_string());
    script.as_deref() == Some("Hant")
        || script.is_none() && matches!(region.as_deref(), Some("TW" | "HK" | "MO"))
}

const NARROW: char = '\u{202f}';

/// The text with its quotes in the style of a language. Done twice it is what it is once.
#[must_use]
pub fn in_style(text: &Text, lang: Lang) -> Text {
    let style = style_of(lang);
    let changed = once(text, style);
    // What would change again was not understood.
    match once(&changed, style) == changed {
        true => changed,
        false => text.clone(),
    }
}

/// The output with the mark that begins or ends its sentence, of a quote that runs over
/// several, where the engine left it out.
pub(crate) fn run_on(source: &str, output: Output) -> Output {
    if source.matches(is_double).count() != 1 || output.text.contains(is_double) {
        return output;
    }
    let source = source.trim();
    let place = if source.starts_with(is_double) {
        0
    } else if source.ends_with(is_double) {
        output.text.len()
    } else if source.trim_end_matches(ENDS).ends_with(is_double) {
        output.text.trim_end_matches(ENDS).len()
    } else {
        return output;
    };
    Edits::new(vec![(place..place, '"'.to_string())]).in_output(&output)
}

/// What may follow the mark at the end of a sentence.
const ENDS: [char; 6] = ['.', '!', '?', '…', ',', ';'];

fn is_double(c: char) -> bool {
    "\"“”„‟«»「」『』".contains(c)
}

fn once(text: &Text, style: Style) -> Text {
    let words = text.words();
    let untouched = untouched(text);
    let pairs = pairs(&signs(&words, &untouched));
    let mut edits = Vec::new();
    for pair in &pairs {
        let outside = pairs.iter().filter(|outer| outer.holds(pair)).count();
        let (open, close) = match outside % 2 {
            0 => style.outer,
            _ => style.inner,
        };
        let (opening, closing) = (
            opened(&words, pair, open, style.space),
            closed(&words, pair, close, style.space),
        );
        edits.push(clear_of(&untouched, &pair.open, opening));
        edits.push(clear_of(&untouched, &pair.close, closing));
    }
    edits.extend(dashes(&words, &untouched));
    edits.sort_by_key(|(range, _)| range.start);
    applied(text, &edits)
}

/// Hyphens that stand for dashes, as between clauses, but not between numbers.
fn dashes(words: &str, untouched: &[Range<usize>]) -> Vec<Edit> {
    let is_dash = |at: &usize| {
        let before = part(words, 0..*at).chars().next_back();
        let behind = part(words, at + HYPHEN.len()..words.len()).chars().next();
        let free = untouched.iter().all(|range| !range.contains(&(at + 1)));
        let parts = |c: Option<char>| c.is_some_and(|c| !c.is_ascii_digit() && !is_gap(c));
        free && parts(before) && parts(behind)
    };
    let places = words.match_indices(HYPHEN).map(|(at, _)| at);
    places
        .filter(is_dash)
        .map(|at| (at + 1..at + 2, "–".to_owned()))
        .collect()
}

const HYPHEN: &str = " - ";

/// What is put in place of a range of the text.
type Edit = (Range<usize>, String);

/// The edit of a mark and the spaces beside it, without those that must not be touched.
fn clear_of(untouched: &[Range<usize>], mark: &Range<usize>, (range, new): Edit) -> Edit {
    let before = untouched.iter().map(|kept| kept.end);
    let behind = untouched.iter().map(|kept| kept.start);
    let start = before.filter(|end| *end <= mark.start).max().unwrap_or(0);
    let end = behind.filter(|start| *start >= mark.end).min();
    let range = range.start.max(start)..range.end.min(end.unwrap_or(range.end));
    (range, new)
}

/// The opening mark with the spaces behind it.
fn opened(words: &str, pair: &Quote, mark: char, space: Option<char>) -> Edit {
    let rest = part(words, pair.open.end..pair.close.start);
    let spaces = match is_spaced(pair) || space.is_some() {
        true => rest.len() - rest.trim_start_matches(is_gap).len(),
        false => 0,
    };
    let mark = std::iter::once(mark).chain(space.filter(|_| is_angle(mark)));
    (pair.open.start..pair.open.end + spaces, mark.collect())
}

/// The closing mark with the spaces before it.
fn closed(words: &str, pair: &Quote, mark: char, space: Option<char>) -> Edit {
    let rest = part(words, pair.open.end..pair.close.start);
    let bare = rest.trim_start_matches(is_gap);
    let spaces = match is_spaced(pair) || space.is_some() {
        true => bare.len() - bare.trim_end_matches(is_gap).len(),
        false => 0,
    };
    let space = space.filter(|_| is_angle(mark));
    let mark = space.into_iter().chain([mark]);
    (pair.close.start - spaces..pair.close.end, mark.collect())
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | NARROW | '\u{2009}')
}

fn is_angle(mark: char) -> bool {
    matches!(mark, '«' | '»' | '‹' | '›')
}

/// Whether the spaces within may belong to the marks, as in French.
fn is_spaced(pair: &Quote) -> bool {
    is_angle(pair.sign.0)
}

/// The text with edits, in order and apart from each other. What is new has the marks of
/// what it stands for.
fn applied(text: &Text, edits: &[Edit]) -> Text {
    let mut out = Text::default();
    let mut start = 0;
    for span in &text.spans {
        let end = start + span.text.len();
        let mut at = start;
        let mut words = String::new();
        let here = edits
            .iter()
            .filter(|(range, _)| range.start < end && range.end > start);
        for (range, new) in here {
            let from = range.start.clamp(start, end) - start;
            words.push_str(part(&span.text, at - start..from));
            if range.start >= start {
                words.push_str(new);
            }
            at = range.end.clamp(start, end);
        }
        words.push_str(part(&span.text, at - start..end - start));
        out.push(&words, &span.marks);
        start = end;
    }
    out
}

/// Where nothing is changed: program text, addresses, words in their original language.
fn untouched(text: &Text) -> Vec<Range<usize>> {
    let mut ranges = literal::in_words(&text.words());
    let mut start = 0;
    for span in &text.spans {
        let range = start..start + span.text.len();
        start = range.end;
        let kept = |mark: &Mark| matches!(mark, Mark::Code | Mark::Lang(_));
        if span.marks.iter().any(kept) {
            ranges.push(range);
        }
    }
    ranges
}

/// A mark that may open or close a quote.
#[derive(Clone, Debug)]
struct Sign {
    mark: char,
    range: Range<usize>,
    /// Whether a word may begin behind it, or end before it.
    begins: bool,
    ends: bool,
    /// Whether it stands behind an `s`, where it is often an apostrophe: `the boys’ team`.
    possessive: bool,
}

fn signs(words: &str, untouched: &[Range<usize>]) -> Vec<Sign> {
    const MARKS: &str = "\"“”„‟«»‹›「」『』‘’‚";
    let mut signs = Vec::new();
    let mut chars = words.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, mark)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let before = std::mem::replace(&mut last, mark);
        let free = untouched.iter().all(|range| !range.contains(&at));
        if !MARKS.contains(mark) || !free || is_other(mark, before, next) {
            continue;
        }
        signs.push(Sign {
            mark,
            range: at..at + mark.len_utf8(),
            begins: !before.is_alphanumeric() && !is_stop(before),
            ends: !next.is_alphanumeric(),
            possessive: matches!(before, 's' | 'S'),
        });
    }
    signs
}

/// Inches, and the mark of Hebrew abbreviations: `6'2"`, `ארה"ב`.
fn is_other(mark: char, before: char, next: char) -> bool {
    let is_hebrew = |c: char| ('א'..='ת').contains(&c);
    let within = is_hebrew(before) && is_hebrew(next);
    within || (mark == '"' && before.is_ascii_digit() && !next.is_alphabetic())
}

/// What ends a clause, behind which a quote closes.
fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '!' | '?' | '…' | ';' | '。' | '，' | '！' | '？' | '%' | ')'
    )
}

/// Two marks that belong together.
#[derive(Clone, Debug)]
struct Quote {
    /// The marks.
    sign: (char, char),
    open: Range<usize>,
    close: Range<usize>,
}

impl Quote {
    fn holds(&self, other: &Quote) -> bool {
        self.open.start < other.open.start && other.close.end <= self.close.start
    }
}

/// All pairs. A single mark counts within other marks alone, where it is no apostrophe.
fn pairs(signs: &[Sign]) -> Vec<Quote> {
    let doubles: Vec<&Sign> = signs.iter().filter(|sign| !is_single(sign.mark)).collect();
    let mut open: Vec<&Sign> = Vec::new();
    let mut pairs: Vec<Quote> = Vec::new();
    for sign in doubles {
        match open.last().filter(|last| closes(last, sign)) {
            Some(last) => {
                pairs.push(quote(last, sign));
                open.pop();
            }
            None if opens(sign) => open.push(sign),
            // A mark that closes nothing: nothing here is sure.
            None => return Vec::new(),
        }
    }
    if !open.is_empty() {
        return Vec::new();
    }
    let inner = pairs.iter().flat_map(|pair| singles(signs, pair));
    let inner: Vec<Quote> = inner.collect();
    pairs.extend(
        inner
            .into_iter()
            .filter(|inner| inner.open.start < inner.close.start),
    );
    pairs.sort_by_key(|pair| pair.open.start);
    pairs.dedup_by_key(|pair| pair.open.start);
    let crossing = pairs
        .iter()
        .any(|one| pairs.iter().any(|other| crosses(one, other)));
    if crossing { Vec::new() } else { pairs }
}

fn crosses(one: &Quote, other: &Quote) -> bool {
    let (a, b) = (
        one.open.start..one.close.end,
        other.open.start..other.close.end,
    );
    a.start < b.start && b.start < a.end && a.end < b.end
}

fn quote(open: &Sign, close: &Sign) -> Quote {
    Quote {
        sign: (open.mark, close.mark),
        open: open.range.clone(),
        close: close.range.clone(),
    }
}

fn is_single(mark: char) -> bool {
    matches!(mark, '‘' | '’' | '‚')
}

fn opens(sign: &Sign) -> bool {
    match sign.mark {
        '„' | '‟' | '«' | '‹' | '「' | '『' | '“' => true,
        '"' | '”' | '»' | '›' => sign.begins && !sign.ends,
        _ => false,
    }
}

/// Whether a mark closes what another opened.
fn closes(open: &Sign, sign: &Sign) -> bool {
    let pair = (open.mark, sign.mark);
    match pair {
        ('„' | '‟', '“' | '”') | ('“', '”') => true,
        ('”', '“' | '”') | ('"', '"') | ('»', '«') | ('›', '‹') => {
            sign.ends || !sign.begins
        }
        ('»', '»') | ('›', '›') => sign.ends && !sign.begins,
        ('«', '»') | ('‹', '›') | ('「', '」') | ('『', '』') => true,
        ('“' | '„' | '”', '"') => sign.ends && !sign.begins,
        _ => false,
    }
}

/// The single marks within a pair that open and close each other: an opening one at the
/// beginning of a word, and the last closing one before the next, if that is no apostrophe.
fn singles(signs: &[Sign], pair: &Quote) -> Vec<Quote> {
    let within =
        |sign: &&Sign| pair.open.end <= sign.range.start && sign.range.end <= pair.close.start;
    let mut found = Vec::new();
    let mut open: Option<&Sign> = None;
    let mut close: Option<&Sign> = None;
    for sign in signs.iter().filter(within) {
        let starts = sign.begins && !sign.ends && is_single(sign.mark);
        if starts || !is_single(sign.mark) {
            found.extend(open.zip(close).map(|(open, close)| quote(open, close)));
            (open, close) = (starts.then_some(sign), None);
        } else if sign.ends
            && !sign.begins
            && open.is_some_and(|open| is_mate(open, sign))
            && (close.is_none() || !sign.possessive)
        {
            close = Some(sign);
        }
    }
    found.extend(open.zip(close).map(|(open, close)| quote(open, close)));
    found
}

fn is_mate(open: &Sign, close: &Sign) -> bool {
    matches!(
        (open.mark, close.mark),
        ('‘' | '’', '’') | ('‚', '‘' | '’') | ('’', '‘')
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(lang: &str, text: &str) -> String {
        in_style(&Text::plain(text), lang.parse().unwrap()).words()
    }

    #[test]
    fn quotes_that_run_on_keep_their_marks() {
        for (source, target, expected) in [
            ("«Disse que sim.", "I said yes.", "\"I said yes."),
            ("Não me deixaram.»", "They stayed.", "They stayed.\""),
            ("Não me deixaram».", "They stayed.", "They stayed\"."),
            ("«Sim», disse.", "Yes, he said.", "Yes, he said."),
            ("Um 6\" largo.", "One 6 wide.", "One 6 wide."),
            ("«Sim.", "\"Yes.", "\"Yes."),
        ] {
            let output = Output {
                text: target.to_owned(),
                alignment: Some(vec![(0..3, 0..2)]),
            };
            let kept = run_on(source, output);
            assert_eq!(kept.text, expected);
            let moved = usize::from(expected.starts_with('"') && !target.starts_with('"'));
            assert_eq!(kept.alignment, Some(vec![(0..3, moved..moved + 2)]));
        }
    }

    #[test]
    fn hyphens_between_words_are_dashes() {
        for (text, expected) in [
            (
                "Late - but not too late - they came",
                "Late – but not too late – they came",
            ),
            (
                "The well-known 3 - 2 and 1990-1995",
                "The well-known 3 - 2 and 1990-1995",
            ),
            ("- Yes, she said", "- Yes, she said"),
        ] {
            assert_eq!(said("en", text), expected);
        }
    }

    #[test]
    fn each_language_has_its_own() {
        for (lang, quoted) in [
            ("en", "“Yes”, she said."),
            ("de", "„Yes“, she said."),
            ("fr", "«\u{202f}Yes\u{202f}», she said."),
            ("fr-CH", "«Yes», she said."),
            ("ja", "「Yes」, she said."),
            ("zh", "“Yes”, she said."),
            ("zh-Hant", "「Yes」, she said."),
            ("sv", "”Yes”, she said."),
            ("ru", "«Yes», she said."),
            ("pl", "„Yes”, she said."),
            ("pt", "“Yes”, she said."),
            ("pt-PT", "«Yes», she said."),
        ] {
            for text in [
                "“Yes”, she said.",
                "\"Yes\", she said.",
                "„Yes“, she said.",
                "« Yes », she said.",
                "»Yes«, she said.",
                "「Yes」, she said.",
                "”Yes”, she said.",
                quoted,
            ] {
                assert_eq!(said(lang, text), quoted, "{text} in {lang}");
            }
        }
    }

    #[test]
    fn quotes_within_quotes() {
        let text = "“They said ‘no’ and the boys’ “maybe” twice,” he’d say.";
        assert_eq!(
            said("de", text),
            "„They said ‚no‘ and the boys’ ‚maybe‘ twice,“ he’d say."
        );
        assert_eq!(said("ja", "“a “b” c”"), "「a 『b』 c」");
        assert_eq!(said("ru", "\"a «b» c\""), "«a „b“ c»");
        assert_eq!(said("en", "«a „b“ c»"), "“a ‘b’ c”");
    }

    #[test]
    fn what_is_no_quote_stays() {
        for text in [
            "He’s 6'2\" tall, rock ’n’ roll.",
            "the ‘boys’",
            "“He went on",
            "and on”",
            "'90s \"",
            "ארה\"ב",
            "5\" and 6\"",
        ] {
            assert_eq!(said("de", text), text);
        }
    }

    #[test]
    fn program_text_addresses_and_the_original_stay() {
        let mut text = Text::plain("Say “");
        text.push("print(\"a\")", &[Mark::Code]);
        text.push("” at https://a.example/?q=“x”. ", &[]);
        text.push("“Olá”", &[Mark::Lang("pt".parse().unwrap())]);
        let german = in_style(&text, "de".parse().unwrap());
        assert!(german.words().starts_with("Say „print(\"a\")“ at "));
        assert!(german.words().ends_with(". “Olá”"));
        assert_eq!(german.spans.len(), text.spans.len());
    }

    #[test]
    fn spaces_of_program_text_beside_a_mark_stay() {
        for (pieces, english) in [
            (["«", "\u{a0}", "»"], "“\u{a0}”"),
            (["« ", " a ", " »"], "“ a ”"),
        ] {
            let mut text = Text::plain(pieces[0]);
            text.push(pieces[1], &[Mark::Code]);
            text.push(pieces[2], &[]);
            let changed = in_style(&text, Lang::ENGLISH);
            assert_eq!(changed.words(), english);
            assert_eq!(changed.spans[1].text, pieces[1]);
        }
    }

    #[test]
    fn marks_stay_on_their_words() {
        let mut text = Text::plain("“");
        text.push("Yes", &[Mark::Strong]);
        text.push("”", &[]);
        let french = in_style(&text, "fr".parse().unwrap());
        let strong = french.spans.iter().find(|span| !span.marks.is_empty());
        assert_eq!(strong.unwrap().text, "Yes");
        assert_eq!(french.words(), "«\u{202f}Yes\u{202f}»");
    }

    const LANGS: [&str; 14] = [
        "en", "de", "fr", "ja", "sv", "ru", "pl", "ar", "he", "hu", "nb", "it", "bg", "zh-Hant",
    ];

    proptest! {
        #[test]
        fn done_twice_is_done_once(
            pieces in proptest::collection::vec(
                (r#"["“”„«»‹›「」『』‘’‚' .,a1א\u{202f}\u{a0}]{0,6}"#, 0usize..4), 0..5),
            lang in proptest::sample::select(&LANGS),
        ) {
            let lang: Lang = lang.parse().unwrap();
            let marks = [vec![], vec![Mark::Strong], vec![Mark::Code], vec![Mark::Emphasis]];
            let mut text = Text::default();
            for (piece, mark) in &pieces {
                text.push(piece, &marks[*mark]);
            }
            let once = in_style(&text, lang);
            prop_assert_eq!(&in_style(&once, lang), &once);
            // Nothing but quotes and the spaces beside them changes.
            let bare = |text: &Text| -> String {
                let words = text.words();
                words.chars().filter(|c| !is_gap(*c) && !"\"“”„«»‹›「」『』‘’‚".contains(*c)).collect()
            };
            prop_assert_eq!(bare(&once), bare(&text));
            let code = |text: &Text| -> String {
                let spans = text.spans.iter().filter(|span| span.marks.contains(&Mark::Code));
                spans.map(|span| span.text.as_str()).collect()
            };
            prop_assert_eq!(code(&once), code(&text));
        }
    }
}

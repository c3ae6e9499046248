use super::*;
use crate::Output;
use news::{Pair, RuleKind};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

/// Lines of `pair: source = target`, `pair: source =` for one that is kept, and
/// `pair: source ! target` for one that is forbidden.
fn terms(lines: &str) -> Vec<Term> {
    let term = |line: &str| {
        let (pair, words) = line.trim().split_once(": ").unwrap();
        let pair: Pair = pair.parse().unwrap();
        let kept = words.strip_suffix(" =").map(|words| (words, ""));
        let (kind, (source, target)) = match (kept, words.split_once(" ! ")) {
            (Some(words), _) => (RuleKind::Kept, words),
            (_, Some(words)) => (RuleKind::Forbidden, words),
            _ => (RuleKind::Required, words.split_once(" = ").unwrap()),
        };
        Term::of_parts(pair, kind, (source, target), None).unwrap()
    };
    lines.trim().lines().map(term).collect()
}

fn glossary(lines: &str) -> Glossary {
    Glossary::new(&terms(lines), lang("en"), lang("pt"))
}

const BOOK: &str = "en-pt: climate change = alterações climáticas
    en-pt: climate change = alteração climática
    *: Tide Desk =
    *: Tide =
    *-pt: Beijing = Pequim
    en-pt: refugee ! fugitivo
    *-pt:  ! alfa
    fr-pt: union = união
    en-pt: union = sindicato";

fn book() -> Glossary {
    glossary(BOOK)
}

#[test]
fn the_longest_term_of_the_pair_is_found() {
    let book = book();
    let found = |text: &str| -> Vec<String> {
        let found = book.found(text, Case::of(text, false)).into_iter();
        found
            .map(|it| format!("{} > {}", it.entry.source(), it.entry.target()))
            .collect()
    };
    assert_eq!(
        found("Climate changes at the Tide Desk in Beijing, unions say; a tide desk"),
        [
            "climate change > alterações climáticas",
            "Tide Desk > Tide Desk",
            "Beijing > Pequim",
            "union > sindicato",
        ]
    );
    assert_eq!(found("THE TIDE DESK IN BEIJING").len(), 2);
    assert!(found("The union-made tide").len() == 1);
}

#[test]
fn what_gives_way_to_one_term_keeps_no_other_out() {
    let book = glossary("en-pt: a b = 1\nen-pt: b c d = 2\nen-pt: d e = 3");
    let found = book.found("a b c d e", Case::Sentence).into_iter();
    let sources: Vec<&str> = found.map(|it| it.entry.source()).collect();
    assert_eq!(sources, ["a b", "d e"]);
}

#[test]
fn a_pair_of_its_own_goes_before_all_pairs() {
    let both = glossary("*: Tide = Tide\nen-pt: Tide = Maré\nen-pt: Tide = Marés\n*-pt: Tide = X");
    assert_eq!(both.whole("Tide").unwrap(), "Maré");
    assert!(
        both.lacking("The Tide turns", "As marés viram", Case::Sentence)
            .is_empty()
    );
    assert_eq!(
        both.lacking("The Tide turns", "X vira", Case::Sentence)
            .len(),
        1
    );
}

#[test]
fn versions_tell_whether_terms_say_the_same() {
    let version = |lines: &str| glossary(lines).version().map(str::to_owned);
    assert_eq!(Glossary::default().version(), None);
    assert_eq!(version("de-pt: Brücke = ponte"), None);
    assert_eq!(
        version("en-pt: a b = c\nen-pt: d = e"),
        version("en-pt: d = e\nen-pt: a b = c")
    );
    assert_ne!(version("en-pt: a = c"), version("en-pt: a = d"));
    assert_ne!(version("en-pt: a = c"), version("en-pt: a ! c"));
}

#[test]
fn a_changed_term_touches_the_segments_that_have_it() {
    let (before, after) = (
        book(),
        glossary("en-pt: union = associação\n*-pt: Beijing = Pequim"),
    );
    let same = |words: &str| before.of_segment(words) == after.of_segment(words);
    assert!(same("Nothing of note here"));
    assert!(same("Rain in Beijing"));
    assert!(!same("Unions strike in Beijing"));
    assert!(!same("The climate change"));
    // What is only forbidden is looked for anew each time, and changes no words.
    assert_eq!(before.of_segment("A refugee"), None);
}

/// Words with `source>target` word numbers.
fn output(source: &str, target: &str, pairs: &[(usize, usize)]) -> Output {
    let words = |text: &str| crate::slice::words(text);
    let (sources, targets) = (words(source), words(target));
    let places = pairs
        .iter()
        .map(|&(s, t)| (sources[s].clone(), targets[t].clone()));
    Output {
        text: target.to_owned(),
        alignment: Some(places.collect()),
    }
}

#[test]
fn a_term_takes_the_place_of_its_words() {
    let book = book();
    let put = |source: &str, target: &str, pairs: &[(usize, usize)]| {
        let output = output(source, target, pairs);
        book.put(source, &output, Case::Sentence).map(|it| it.text)
    };
    assert_eq!(
        put(
            "The climate change is here",
            "A mudança do clima está aqui",
            &[(0, 0), (2, 1), (1, 2), (1, 3), (3, 4), (4, 5)]
        )
        .unwrap(),
        "A alterações climáticas está aqui"
    );
    assert_eq!(
        put(
            "Unions strike.",
            "Uniões fazem greve.",
            &[(0, 0), (1, 1), (1, 2)]
        )
        .unwrap(),
        "Sindicato fazem greve."
    );
    // It is there, in another form.
    assert_eq!(
        put("Unions strike.", "Sindicatos fazem greve.", &[(0, 0)]),
        None
    );
    // No word comes from it.
    assert_eq!(
        put("Unions strike.", "Fazem greve.", &[(1, 0), (1, 1)]),
        None
    );
    // Half of the sentence would go.
    let spread: Vec<(usize, usize)> = (0..6).map(|at| (0, at)).collect();
    assert_eq!(
        put(
            "Unions strike",
            "Todos os que trabalham fazem greve",
            &spread
        ),
        None
    );
}

#[test]
fn what_stands_alone_is_called_by_its_name() {
    let book = book();
    assert_eq!(
        book.whole("Climate change").unwrap(),
        "Alterações climáticas"
    );
    assert_eq!(
        book.whole("climate change").unwrap(),
        "alterações climáticas"
    );
    assert_eq!(book.whole("Tide Desk").unwrap(), "Tide Desk");
    assert_eq!(book.whole("climate change today"), None);
    assert_eq!(book.whole("tide"), None);
    assert_eq!(book.whole(""), None);
}

#[test]
fn missing_and_forbidden_words_are_told() {
    let book = book();
    let said = |source: &str, target: &str, put: bool| -> Vec<String> {
        let terms = news::Heeded {
            version: String::new(),
            put,
        };
        let unit = news::UnitId("lead".into());
        let pair = (source, target);
        let found = crate::checks::terms::check(&book, &unit, pair, Case::Sentence, Some(&terms));
        let lines = found.into_iter();
        lines
            .map(|it| format!("{:?}: {}", it.severity, it.reason))
            .collect()
    };
    assert_eq!(
        said(
            "A refugee at the Tide Desk, unions say",
            "Um fugitivo na Mesa, diz a união",
            false
        ),
        [
            "Error: “Tide Desk” should have stayed as it is",
            "Warning: “union” should have become “sindicato”",
            "Error: “fugitivo” is not to stand for “refugee”",
        ]
    );
    assert_eq!(
        said("A refugee", "Alfa e uma refugiada", false),
        ["Error: “alfa” is not to be used"]
    );
    assert_eq!(said("Fugitive", "Um fugitivo", false), Vec::<String>::new());
    assert_eq!(said("The unions", "Os sindicato", true).len(), 1);
}

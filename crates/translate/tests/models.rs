//! With real models, where they are installed: in the folder `INTERPRES_MODELS`, else
//! in the user's cache. On CI they must be there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs
)]

use news::{
    Article, Block, Finding, Lang, Mark, Route, RuleKind, Scope, Severity, Term, Text, Translation,
};
use std::{collections::HashMap, env, path::PathBuf, sync::Arc};
use translate::{
    Engine, EngineError, Glossary, ModelStore, NmtEngine, Order, Policy, Router, marks, translate,
    translate_lines,
};

fn folder() -> PathBuf {
    if let Some(folder) = env::var_os("INTERPRES_MODELS") {
        return folder.into();
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("interpres/models")
}

/// The engine with models of both directions, or `None` with a line that says what was skipped.
fn engine(test: &str) -> Option<NmtEngine> {
    let engine = NmtEngine::new(ModelStore::new(folder()));
    let (en, pt) = langs();
    if [(en, pt), (pt, en)]
        .iter()
        .all(|&(from, to)| engine.model(from, to).is_some())
    {
        return Some(engine);
    }
    let reason = format!("no models en-pt and pt-en in {}", folder().display());
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "{reason}");
    println!("skipped: {test} ({reason}; run `interpres models add en pt`)");
    None
}

fn router(test: &str) -> Option<Router> {
    Some(Router::new(Arc::new(engine(test)?)))
}

fn langs() -> (Lang, Lang) {
    (Lang::ENGLISH, "pt".parse().unwrap())
}

#[test]
fn by_way_of_english_and_back() {
    let Some(router) = router("by_way_of_english_and_back") else {
        return;
    };
    let (en, pt) = langs();
    let way = router.along(Route::by_way_of(pt, en, pt).unwrap()).unwrap();
    assert_eq!(way.models.len(), 2);
    let source = "A ponte sobre o rio reabre na terça-feira depois de três anos.";
    let output = router.translate(&way, &[source], true).unwrap().remove(0);
    for word in ["ponte", "rio", "terça-feira", "três anos"] {
        assert!(output.text.contains(word), "{}", output.text);
    }
    let mut marked = Text::plain("A ponte sobre o ");
    let link = Mark::Link("https://river.example/".parse().unwrap());
    marked.push("rio", std::slice::from_ref(&link));
    marked.push(" reabre na terça-feira depois de três anos.", &[]);
    let placed = marks::place(&marked, &output.text, output.alignment.as_ref());
    let linked: Vec<&str> = placed
        .spans
        .iter()
        .filter(|span| span.marks.contains(&link))
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(linked, ["rio"]);
}

#[test]
fn alignment_moves_with_the_words() {
    let Some(router) = router("alignment_moves_with_the_words") else {
        return;
    };
    let (en, pt) = langs();
    let way = router.way(en, pt).unwrap();
    let source = "The white house by the river was sold to a foreign company yesterday.";
    let plain = router.translate(&way, &[source], false).unwrap().remove(0);
    let output = router.translate(&way, &[source], true).unwrap().remove(0);
    assert_eq!(plain.text, output.text);
    let from = source.find("foreign").unwrap();
    let reached: String = output
        .alignment
        .unwrap()
        .iter()
        .filter(|(place, _)| place.start >= from && place.end <= from + "foreign".len())
        .map(|(_, place)| &output.text[place.clone()])
        .collect();
    assert!(
        reached.contains("estrangeira"),
        "{reached:?} in {:?}",
        output.text
    );
}

#[test]
fn nothing_of_a_long_sentence_is_left_out() {
    let Some(router) = router("nothing_of_a_long_sentence_is_left_out") else {
        return;
    };
    let (en, pt) = langs();
    let way = router.way(en, pt).unwrap();
    let clauses = [
        "the mayor opened 21 schools in the north of the city",
        "a court fined two companies 345 million euros for polluting the river",
        "some 2,500 people walked to the square and asked for lower rents",
        "the museum bought a painting that was lost in 1943",
        "farmers sold 78 tonnes of apples to buyers from the coast",
        "the orchestra played for 190 minutes without a break",
        "a storm cut the power in 36 villages along the lake",
        "scientists counted 412 species of birds in the new park",
        "the parliament voted against the budget by 57 votes",
        "the airline promised to repay 880 passengers before the summer",
    ];
    let source = format!("On that day, {}.", clauses.join(", "));
    let numbers = ["21", "345", "1943", "78", "190", "36", "412", "57", "880"];
    for aligned in [false, true] {
        let output = router
            .translate(&way, &[&source], aligned)
            .unwrap()
            .remove(0);
        for number in numbers {
            assert!(output.text.contains(number), "{number}: {}", output.text);
        }
        for (from, to) in output.alignment.into_iter().flatten() {
            assert!(source.get(from).is_some() && output.text.get(to).is_some());
        }
    }
    // One word without end.
    let endless = "ab".repeat(2_000);
    assert_eq!(router.translate(&way, &[&endless], false).unwrap().len(), 1);
}

#[test]
fn lines_keep_their_order() {
    let Some(router) = router("lines_keep_their_order") else {
        return;
    };
    let (en, pt) = langs();
    let mut input = String::new();
    for number in 20..120 {
        input.push_str(&format!(
            "There are {number} trees in the garden. They are green.\n\n"
        ));
    }
    let mut out = Vec::new();
    let count = translate_lines(&router, (en, pt), 2, input.as_bytes(), &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((count, lines.len()), (200, 200));
    for (at, number) in (20..120).enumerate() {
        assert!(
            lines[2 * at].contains(&number.to_string()),
            "{}",
            lines[2 * at]
        );
        assert!(lines[2 * at].contains("verde"), "{}", lines[2 * at]);
        assert_eq!(lines[2 * at + 1], "");
    }
}

#[test]
fn a_damaged_model_is_named() {
    let Some(_) = router("a_damaged_model_is_named") else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let (en, pt) = langs();
    let source = ModelStore::new(folder());
    let copy = ModelStore::new(dir.path());
    std::fs::create_dir(copy.folder(en, pt)).unwrap();
    for entry in std::fs::read_dir(source.folder(en, pt)).unwrap() {
        let entry = entry.unwrap();
        let mut bytes = std::fs::read(entry.path()).unwrap();
        if entry.file_name().to_string_lossy().starts_with("lex") {
            bytes.truncate(1_000);
        }
        std::fs::write(copy.folder(en, pt).join(entry.file_name()), bytes).unwrap();
    }
    let error = NmtEngine::new(copy)
        .translate(en, pt, &["Hello."], None)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("s2t.bin") && error.contains("interpres models verify"),
        "{error}"
    );
}

#[test]
fn addresses_and_handles_are_kept() {
    let Some(router) = router("addresses_and_handles_are_kept") else {
        return;
    };
    let input = "Follow @newsdesk and #Election2026 or write to desk@news.example today.\n";
    let mut out = Vec::new();
    translate_lines(&router, langs(), 1, input.as_bytes(), &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    for kept in [" @newsdesk ", " #Election2026 ", "desk@news.example hoje."] {
        assert!(out.contains(kept), "{out}");
    }
}

/// An article: headline, paragraphs, and who is quoted last.
fn article(lang: Lang, headline: &str, body: &[&str], attribution: &str) -> Article {
    let paragraph = |text: &&str| Block::Paragraph {
        text: (*text).into(),
    };
    let mut body: Vec<Block> = body.iter().map(paragraph).collect();
    body.push(Block::Quote {
        blocks: vec![],
        attribution: Some(attribution.into()),
    });
    Article {
        body,
        ..Article::bare(
            "https://news.example/a".parse().unwrap(),
            lang,
            headline.into(),
        )
    }
}

fn translated(router: &Router, article: &Article, to: Lang) -> Translation {
    with_terms(router, article, to, &Glossary::default())
}

fn with_terms(router: &Router, article: &Article, to: Lang, glossary: &Glossary) -> Translation {
    let order = Order {
        to,
        scope: Scope::Full,
        way: &router.way(article.language, to).unwrap(),
        policy: Policy::default(),
        glossary,
        known: &HashMap::new(),
        earlier: None,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    translate(article, &order, router).unwrap().translation
}

#[test]
fn a_name_is_never_turned_into_something_else() {
    let Some(router) = router("a_name_is_never_turned_into_something_else") else {
        return;
    };
    let (en, pt) = langs();
    let sentences = [
        "A comandante Farinha pediu calma aos moradores.",
        "O padeiro Albano Quaresma e a modista Olinda Paixão concordaram.",
        "Domingos Estrela, estivador aposentado, perdeu a casa.",
        "O filme «O Ano do Sal» foi rodado no bairro.",
        "Ontem, «O Ano do Sal» passou no cinema.",
    ];
    let headline = "Ferry «Gaivota» encalha ao largo da ilha com 154 pessoas";
    let article = article(
        pt,
        headline,
        &sentences,
        "Rosa Farinha, comandante da Proteção Civil",
    );
    let translation = translated(&router, &article, en);
    let target = |at: usize| translation.segments[at].target.words();
    let kept: [&[&str]; 7] = [
        &["\"Gaivota\"", "154"],
        &["Farinha"],
        &["Albano Quaresma", "Olinda Paixão"],
        &["Domingos Estrela"],
        &["O Ano do Sal"],
        &["O Ano do Sal"],
        &["Rosa Farinha", "Civil Protection"],
    ];
    for (at, names) in kept.iter().enumerate() {
        for name in *names {
            assert!(target(at).contains(name), "{name}: {}", target(at));
        }
    }
    assert_eq!(translation.findings, []);
}

#[test]
fn what_models_cannot_read_comes_through() {
    let Some(router) = router("what_models_cannot_read_comes_through") else {
        return;
    };
    let (en, pt) = langs();
    let sentences = [
        "«A obra custou 5 € por pessoa e dura 3 anos», contou a vizinha.",
        "«A água subiu depressa. Perdemos 250 m² de loja.»",
        "O maestro Dvořák chegou ontem à cidade.",
        "Obrigado a todos 🙏🏽",
    ];
    let article = article(pt, "Ponte reabre", &sentences, "A ponte à noite");
    let translation = translated(&router, &article, en);
    let target = |at: usize| translation.segments[at].target.words();
    let kept: [(usize, &[&str]); 5] = [
        (1, &["€", "5", "\""]),
        (2, &["\""]),
        (3, &["250 m²", "\""]),
        (4, &["Dvořák"]),
        (5, &["🙏🏽"]),
    ];
    for (at, signs) in kept {
        for sign in signs {
            assert!(target(at).contains(sign), "{sign}: {}", target(at));
        }
    }
    let body = format!("{:?}", translation.article.body);
    assert_eq!(body.matches('“').count(), 2, "{body}");
    assert_eq!(body.matches('”').count(), 2, "{body}");
}

#[test]
fn title_case_does_not_mislead() {
    let Some(router) = router("title_case_does_not_mislead") else {
        return;
    };
    let (en, pt) = langs();
    let headline = |headline: &str, body: &str| {
        let article = article(en, headline, &[body], "Grace Pellow, mayor of Saltmere");
        translated(&router, &article, pt).article.headline.words()
    };
    let body = "The council met on Monday. It said that rain had changed the budget of Saltmere.";
    assert_eq!(
        headline("A Budget Rewritten by Rain", body),
        "Um orçamento reescrito pela chuva"
    );
    let told = headline(
        "What a Sandbank Revealed About an Aging Fleet in Saltmere",
        body,
    );
    assert!(
        told.contains("banco de areia") && told.contains("Saltmere"),
        "{told}"
    );
    let told = headline("Why Grace Pellow Wants a Smaller Budget", body);
    assert!(told.contains("Grace Pellow"), "{told}");
}

#[test]
fn sentences_are_translated_in_their_order_with_where_the_words_come_from() {
    let (en, pt) = langs();
    let test = "sentences_are_translated_in_their_order_with_where_the_words_come_from";
    let Some(engine) = engine(test) else { return };
    let texts = ["Maria lives in Lisbon.", "", "It rained on Monday."];
    let outputs = engine.translate(en, pt, &texts, Some(&[])).unwrap();
    assert_eq!(outputs.len(), 3);
    assert!(outputs[0].text.contains("Lisboa") && outputs[2].text.contains("segunda"));
    assert_eq!(outputs[1].text, "");
    let pairs = outputs[0].alignment.as_ref().unwrap();
    let of = |word: &str| {
        pairs
            .iter()
            .find(|(_, target)| outputs[0].text[target.clone()].trim() == word)
    };
    assert_eq!(&texts[0][of("Maria").unwrap().0.clone()], "Maria");
}

#[test]
fn a_direction_without_a_model_is_named() {
    let engine = NmtEngine::new(ModelStore::new("no/such/folder"));
    let found = engine.translate(Lang::ENGLISH, "vi".parse().unwrap(), &["Yes."], None);
    assert!(
        matches!(found, Err(EngineError::NoModel { .. })),
        "{found:?}"
    );
}

#[test]
fn terms_are_put_where_their_words_were() {
    let Some(router) = router("terms_are_put_where_their_words_were") else {
        return;
    };
    let (en, pt) = langs();
    let term = |kind, source: &str, target: &str| {
        let pair = "en-pt".parse().unwrap();
        Term::of_parts(pair, kind, (source, target), None).unwrap()
    };
    let terms = [
        term(RuleKind::Required, "climate change", "crise do clima"),
        term(RuleKind::Required, "ferry", "cacilheiro"),
        term(RuleKind::Required, "mayor", "autarca"),
        term(RuleKind::Kept, "Tide Desk", ""),
    ];
    let sentences = [
        "Climate change threatens the harbour, the mayor said.",
        "The ferry was late because of the storm.",
        "She writes for the Tide Desk every Monday.",
        "Two ferries collided in the fog on Sunday.",
        "The museum opens on Monday.",
    ];
    let mut text = Text::plain("The company bought ");
    text.push("the old ferry", &[Mark::Strong]);
    text.push(" in 2019.", &[]);
    let mut article = article(
        en,
        "Mayor Warns of Climate Change Threat",
        &sentences,
        "The mayor",
    );
    article.body.push(Block::Paragraph { text });
    let glossary = Glossary::new(&terms, en, pt);
    let plain = translated(&router, &article, pt).segments;
    let with = with_terms(&router, &article, pt, &glossary);
    let targets: Vec<String> = with.segments.iter().map(|it| it.target.words()).collect();
    for (at, words) in [
        (0, ["crise do clima", "autarca"]),
        (1, ["crise do clima", "autarca"]),
        (2, ["cacilheiro", "tempestade"]),
        (3, ["Tide Desk", "segunda"]),
        (4, ["cacilheiro", "domingo"]),
        (7, ["cacilheiro", "2019"]),
    ] {
        let target = targets[at].to_lowercase();
        for word in words {
            assert!(target.contains(&word.to_lowercase()), "{word}: {target}");
        }
    }
    // What has no term is as it was.
    assert_eq!(targets[5], plain[5].target.words());
    let spans = &with.segments[7].target.spans;
    let strong = spans.iter().find(|span| span.marks == [Mark::Strong]);
    assert!(strong.is_some_and(|span| span.text.contains("cacilheiro")));
    let errors = with
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&Finding>::new());
}

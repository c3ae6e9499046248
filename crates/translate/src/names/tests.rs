use super::*;
use crate::{Output, names::mend::mend};
use news::{Author, Block};
use proptest::prelude::*;

fn pt_en() -> (Lang, Lang) {
    ("pt".parse().unwrap(), Lang::ENGLISH)
}

fn article(body: &[&str]) -> Article {
    let mut article = crate::units::tests::sample();
    article.language = "pt".parse().unwrap();
    article.headline = "Cheia na cidade".into();
    article.subheadline = None;
    article.lead = None;
    article.lead_figure = None;
    article.authors = vec![Author {
        name: "Sofia Marques".into(),
        kind: AuthorKind::Person,
    }];
    article.body = body
        .iter()
        .map(|text| Block::Paragraph {
            text: (*text).into(),
        })
        .collect();
    article
}

fn within(article: &Article, sentence: &str) -> Vec<String> {
    let names = Names::of(article).within(sentence);
    names
        .into_iter()
        .map(|name| part(sentence, name.range).to_owned())
        .collect()
}

#[test]
fn surnames_stand_for_people() {
    let flood = article(&[
        "A comandante Rosa Farinha chegou cedo. A água subiu, e Farinha avisou o porto.",
        "O presidente Duarte Quental falou em Lisboa. Zé Lisboa ouviu.",
        "O ferry «Gaivota» parou; o «Gaivota» é velho.",
    ]);
    assert_eq!(
        within(&flood, "Farinha explicou, com Rosa."),
        ["Farinha", "Rosa"]
    );
    assert_eq!(
        within(&flood, "Ontem, Quental e Rosa Farinha"),
        ["Quental", "Rosa Farinha"]
    );
    assert_eq!(within(&flood, "Sofia Marques escreve"), ["Sofia Marques"]);
    assert_eq!(
        within(&flood, "na Farinha Nova e no «Gaivota»"),
        ["Gaivota"]
    );
    let bakery = article(&["A padeira Rosa Farinha vende farinha."]);
    assert_eq!(within(&bakery, "Farinha é cara, diz Farinha."), ["Farinha"]);
    let city = article(&["Disse Maria Lisboa, que vive em Lisboa."]);
    assert_eq!(within(&city, "Depois voltou a Lisboa."), [""; 0]);
}

#[test]
fn people_under_quotations() {
    let mut article = article(&[]);
    article.body = vec![Block::Quote {
        blocks: vec![],
        attribution: Some("— Brannoc Tyack, mestre".into()),
    }];
    assert_eq!(within(&article, "Segundo Tyack, sim."), ["Tyack"]);
}

/// Mends with an alignment of words to words, by number.
fn mended(source: &str, names: &[&str], target: &str, pairs: &[(usize, usize)]) -> Option<String> {
    let names: Vec<Name> = names
        .iter()
        .map(|name| {
            let at = source.find(name).unwrap();
            Name {
                range: at..at + name.len(),
                bearer: Bearer::Person,
            }
        })
        .collect();
    let (from, to) = (words_of(source), words_of(target));
    let alignment = pairs
        .iter()
        .map(|&(s, t)| (from[s].range.clone(), to[t].range.clone()))
        .collect();
    let output = Output {
        text: target.to_owned(),
        alignment: Some(alignment),
    };
    mend(source, &names, &output, pt_en()).map(|output| output.text)
}

#[test]
fn a_name_takes_the_place_of_what_it_became() {
    let source = "Rosa Farinha, comandante";
    let name = ["Rosa Farinha"];
    assert_eq!(
        mended(
            source,
            &name,
            "Rosa Flour, commander",
            &[(0, 0), (1, 1), (2, 2)]
        )
        .unwrap(),
        "Rosa Farinha, commander"
    );
    // The given name is aligned to something else.
    assert_eq!(
        mended(
            source,
            &name,
            "Rosa Flour, commander",
            &[(2, 0), (1, 1), (2, 2)]
        )
        .unwrap(),
        "Rosa Farinha, commander"
    );
    assert_eq!(
        mended(
            "A casa de Farinha caiu",
            &["Farinha"],
            "The Flour's house fell",
            &[(0, 0), (3, 1), (1, 2), (4, 3)]
        )
        .unwrap(),
        "The Farinha's house fell"
    );
    // What is aligned is no place for a name.
    assert_eq!(mended(source, &name, "Commander of 12", &[(1, 2)]), None);
    assert_eq!(mended(source, &name, "Commander", &[(2, 0)]), None);
    assert_eq!(
        mended("Farinha disse", &["Farinha"], "the said", &[(0, 0), (1, 1)]),
        None
    );
}

#[test]
fn names_are_missed_whole_and_as_often() {
    let names = |source: &str, name: &str| {
        source
            .match_indices(name)
            .map(|(at, _)| Name {
                range: at..at + name.len(),
                bearer: Bearer::Person,
            })
            .collect::<Vec<Name>>()
    };
    let count = |source: &str, name: &str, target: &str, to: &str| {
        lost(
            &names(source, name),
            source,
            target,
            (Lang::ENGLISH, to.parse().unwrap()),
        )
        .len()
    };
    assert_eq!(count("Sal e Sal", "Sal", "Salt and Sal", "en"), 1);
    assert_eq!(count("Sal", "Sal", "Salo", "en"), 1);
    assert_eq!(count("Sal", "Sal", "Sal’s", "en"), 0);
    assert_eq!(count("Rosa Lima", "Rosa Lima", "słowa Rosy Limy", "pl"), 0);
    assert_eq!(
        count("Rosa Lima", "Rosa Lima", "words of Rosy Limy", "en"),
        1
    );
    assert_eq!(count("Rosa Lima", "Rosa Lima", "Роза Лима", "ru"), 0);
    // German says `Anna Headleys Haus`.
    let german = ("de".parse().unwrap(), Lang::ENGLISH);
    let (source, name) = ("Anna Headleys Haus", "Anna Headleys");
    let found = |target: &str| lost(&names(source, name), source, target, german).len();
    assert_eq!(found("Anna Headley’s house"), 0);
    assert_eq!(found("Anna Head’s house"), 1);
}

#[test]
fn another_name_for_a_while() {
    let source = "Rosa Farinha viu o Farinha.";
    let names = [0..12, 19..26].map(|range| Name {
        range,
        bearer: Bearer::Person,
    });
    let stand_ins = StandIns::new(source, &names, "Rosa Flour saw the Flour.", pt_en()).unwrap();
    assert_eq!(stand_ins.text, "Rosa Martins viu o Garcia.");
    let output = |text: &str| Output {
        text: text.to_owned(),
        alignment: None,
    };
    let back = stand_ins
        .restored(&output("Rosa Martins saw Garcia."))
        .unwrap();
    assert_eq!(back.text, "Rosa Farinha saw Farinha.");
    assert!(
        stand_ins
            .restored(&output("Rosa Martin saw Garcia."))
            .is_none()
    );
    assert!(
        stand_ins
            .restored(&output("Garcia, Rosa Martins, Garcia"))
            .is_none()
    );
}

proptest! {
    #[test]
    fn any_text_and_any_alignment(
        body in "((Dr\\.|Rosa|Farinha|«Sal»|de|da|J\\.|ﬁ|İ|O’Neill’s|d’Ana|71|,|—|:|É|中|x)[ -]?){0,14}",
        target in "((Rosa|Flour|the|’s|İ|中|«|»|12|-)[ -]?){0,10}",
        pairs in proptest::collection::vec((0usize..40, 0usize..40), 0..10),
    ) {
        let article = article(&[&body, "Rosa Farinha, 71, e o barco «Sal» e Ana Lima."]);
        let names = Names::of(&article).within(&body);
        let mut end = 0;
        for name in &names {
            prop_assert!(end <= name.range.start && body.get(name.range.clone()).is_some());
            end = name.range.end;
        }
        let pairs = pairs.iter().map(|&(s, t)| (s..s + 2, t..t + 2)).collect();
        let output = Output { text: target.clone(), alignment: Some(pairs) };
        if let Some(mended) = mend(&body, &names, &output, pt_en()) {
            prop_assert!(lost(&names, &body, &mended.text, pt_en()).is_empty());
        }
        if let Some(other) = StandIns::new(&body, &names, &target, pt_en()) {
            let same = Output { text: other.text.clone(), alignment: None };
            if let Some(restored) = other.restored(&same) {
                prop_assert!(lost(&names, &body, &restored.text, pt_en()).is_empty());
            }
        }
    }
}

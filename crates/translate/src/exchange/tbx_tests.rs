use super::*;
use crate::Glossary;
use news::RuleKind;
use proptest::prelude::*;

/// Words with all that makes trouble in files.
fn any_words() -> impl Strategy<Value = String> {
    "[a-zA-Z<>&\"';,é北й][a-zA-Z<>&\"';,=é北й0-9 -]{0,12}".prop_filter("it needs words", |text| {
        text.chars().any(char::is_alphanumeric)
    })
}

fn any_term() -> impl Strategy<Value = Term> {
    let pair = prop_oneof![
        Just("*"),
        Just("en-pt"),
        Just("*-pt"),
        Just("en-*"),
        Just("zh-Hant-en")
    ];
    let kind = prop_oneof![
        Just(RuleKind::Required),
        Just(RuleKind::Kept),
        Just(RuleKind::Forbidden)
    ];
    let letters = prop_oneof![
        Just(None),
        Just(Some(LetterCase::Any)),
        Just(Some(LetterCase::Exact))
    ];
    let source = prop_oneof![1 => Just(String::new()), 4 => any_words()];
    (pair, kind, source, any_words(), letters).prop_filter_map(
        "parts that make a term",
        |(pair, kind, source, target, letters)| {
            let words = (source.as_str(), target.as_str());
            Term::of_parts(pair.parse().unwrap(), kind, words, letters).ok()
        },
    )
}

pub(crate) fn any_terms() -> impl Strategy<Value = Vec<Term>> {
    proptest::collection::vec(any_term(), 0..12)
}

fn show(taken: &Taken<Term>) -> String {
    let terms = taken.items.iter().map(|term| {
        let (source, target) = (term.source().unwrap_or("-"), term.target().unwrap_or("-"));
        format!("{} {} {source} > {target}", term.pair(), term.kind())
    });
    let skipped = taken.skipped.iter().map(ToString::to_string);
    terms.chain(skipped).collect::<Vec<String>>().join("\n")
}

/// As the standard of 2019 has it, with elements for categories.
const DCT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tbx [<!ENTITY boom "no">]>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>Made up</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="1">
  <min:subjectField>harbours</min:subjectField>
  <langSec xml:lang="en-GB">
    <basic:definition>Where boats wait for the tide.</basic:definition>
    <termSec><term>tide &amp; dock</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
  </langSec>
  <langSec xml:lang="pt">
    <termSec><term>doca velha</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>doca</term></termSec>
    <termSec><term>doca de maré</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec>
  <langSec xml:lang="de"><termSec><term><![CDATA[Tide & Dock]]></term></termSec></langSec>
</conceptEntry>
<conceptEntry id="2"><langSec xml:lang="en"><termSec><term>pier</term></termSec></langSec></conceptEntry>
<conceptEntry id="3"><langSec><termSec><term>pier</term></termSec></langSec></conceptEntry>
</body></text></tbx>"#;

/// As it was before.
const MARTIF: &str = r#"<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry><langSet xml:lang="en"><ntig><termGrp><term>quay</term></termGrp></ntig></langSet>
<langSet xml:lang="pt"><tig><term>cais</term><termNote type="normativeAuthorization">preferredTerm</termNote></tig>
<tig><term>molhe</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet></termEntry>
</body></text></martif>"#;

#[test]
fn both_standards_are_read() {
    insta::assert_snapshot!(show(&read(DCT.as_bytes(), None).unwrap()), @r#"
    en-pt required tide & dock > doca de maré
    en-pt required tide & dock > doca
    en-pt forbidden tide & dock > doca velha
    en-de required tide & dock > Tide & Dock
    line 20: a concept with terms of one language only
    line 21: a section without a language: ""
    "#);
    insta::assert_snapshot!(show(&read(MARTIF.as_bytes(), None).unwrap()), @r"
    en-pt required quay > cais
    en-pt forbidden quay > molhe
    ");
    let pt = "pt".parse().ok();
    insta::assert_snapshot!(show(&read(MARTIF.as_bytes(), pt).unwrap()), @r"
    pt-en required cais > quay
    pt-en required molhe > quay
    ");
}

#[test]
fn what_is_no_tbx_says_where() {
    let said = |text: &str| read(text.as_bytes(), None).unwrap_err().to_string();
    assert!(said("").contains("empty"));
    assert!(said("<html>\n</html>").contains("no TBX: it begins with <html>"));
    assert!(said("<tbx>\n\n<text>").starts_with("line 3: the file ends"));
    assert!(said("<tbx>\n</text></tbx>").starts_with("line 2: no sound XML"));
    let entity = DCT.replace("&amp;", "&boom;");
    assert!(said(&entity).starts_with("line 11: the entity &boom; is not known"));
    let deep = format!("<tbx>{}", "<a>".repeat(100_000));
    assert!(said(&deep).contains("nested"));
    let wide = format!("<tbx {}/>", "a=\"\" ".repeat(100_000));
    assert!(said(&wide).contains("attributes"));
    let terms = "<termSec><term>a</term></termSec>".repeat(1000);
    let many = format!(
        "<tbx><conceptEntry><langSec xml:lang='en'>{terms}</langSec>\
         <langSec xml:lang='pt'>{terms}</langSec></conceptEntry></tbx>"
    );
    let taken = read(many.as_bytes(), None).unwrap();
    assert_eq!((taken.items.len(), taken.skipped.len()), (0, 1));
    let long = format!(
        "<tbx><conceptEntry><langSec xml:lang='en'><termSec><term>{}</term></termSec></langSec>\
         <langSec xml:lang='pt'><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>",
        "long ".repeat(100_000)
    );
    assert!(
        read(long.as_bytes(), None).unwrap().skipped[0]
            .reason
            .contains("200 characters")
    );
}

proptest! {
    #[test]
    fn there_and_back(terms in any_terms()) {
        let text = write(&terms);
        let taken = read(text.as_bytes(), None).unwrap();
        prop_assert_eq!(&taken.skipped, &vec![], "{}", text);
        let sorted = |terms: &[Term]| {
            let mut terms = terms.to_vec();
            terms.sort();
            terms
        };
        prop_assert_eq!(sorted(&taken.items), sorted(&terms), "{}", text);
        // The order in which targets are preferred is kept, too.
        let (en, pt) = ("en".parse().unwrap(), "pt".parse().unwrap());
        let version = |terms: &[Term]| Glossary::new(terms, en, pt).version().map(str::to_owned);
        prop_assert_eq!(version(&taken.items), version(&terms), "{}", text);
    }

    #[test]
    fn any_text_is_survived(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("<conceptEntry>"), Just("</conceptEntry>"), Just("<langSec xml:lang='en'>"),
                Just("<langSec xml:lang='mul'>"), Just("</langSec>"), Just("<termSec>"),
                Just("</termSec>"), Just("<term>"), Just("</term>"), Just("a"), Just("&amp;"),
                Just("&x;"), Just("<![CDATA["), Just("]]>"), Just("<"), Just("<!--"), Just("-->"),
                Just("<term/>"), Just("<note>letter case: any</note>"),
            ],
            0..40,
        ),
    ) {
        let _ = read(format!("<tbx>{}", pieces.concat()).as_bytes(), None);
        let _ = read(format!("<tbx>{}</tbx>", pieces.concat()).as_bytes(), "en".parse().ok());
    }
}

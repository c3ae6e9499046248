//! Plural forms: a message has those that its language has, by ICU's rules.

use super::{Told, inline_args, languages, messages};
use crate::l10n::{
    formats::plurals,
    plurals::{CATEGORIES, by_icu},
    voice,
};
use fluent_syntax::ast::{Expression, Pattern, PatternElement, Variant, VariantKey};
use icu::plurals::{PluralCategory, PluralRules};
use news::Lang;
use std::collections::BTreeSet;

/// Languages that CLDR gives two forms, and that leave a noun as it is after any number.
const SAME_AFTER_NUMBERS: [&str; 4] = ["bn", "fa", "tr", "vi"];

/// Articles, sources and comments are counted so far.
const MOST: u64 = 10_000;

/// A choice by number within a message.
struct Choice {
    arg: String,
    exact: BTreeSet<u64>,
    forms: BTreeSet<String>,
    default: Option<String>,
}

/// The choices of a message by number.
fn choices(pattern: &Pattern<&str>, found: &mut Vec<Choice>) {
    for element in &pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let mut args = BTreeSet::new();
        inline_args(selector, &mut args);
        found.push(choice(args.pop_first().unwrap(), variants));
        variants
            .iter()
            .for_each(|variant| choices(&variant.value, found));
    }
}

fn choice(arg: String, variants: &[Variant<&str>]) -> Choice {
    let mut choice = Choice {
        arg,
        exact: BTreeSet::new(),
        forms: BTreeSet::new(),
        default: None,
    };
    for variant in variants {
        match variant.key {
            VariantKey::NumberLiteral { value } => {
                choice.exact.insert(value.parse().unwrap());
            }
            VariantKey::Identifier { name } => {
                choice.forms.insert(name.to_owned());
                choice.default = variant.default.then(|| name.to_owned()).or(choice.default);
            }
        }
    }
    choice
}

fn rules(lang: Lang) -> PluralRules {
    plurals(&voice(lang).to_icu().into()).unwrap()
}

fn name(category: PluralCategory) -> String {
    let found = CATEGORIES.iter().find(|(_, own)| *own == category);
    found.unwrap().0.to_owned()
}

/// What is wrong with a choice in a language.
fn faults(lang: Lang, choice: &Choice) -> Vec<String> {
    let rules = rules(lang);
    let known: BTreeSet<String> = rules.categories().map(name).collect();
    let mut needed = BTreeSet::from(["other".to_owned()]);
    if !leaves_nouns_alone(lang) || choice.forms.len() > 1 {
        let counted = (0..=MOST).filter(|n| !choice.exact.contains(n));
        needed.extend(counted.map(|n| name(rules.category_for(n))));
    }
    let lacking = needed.difference(&choice.forms);
    let foreign = choice.forms.difference(&known);
    let mut faults: Vec<String> = lacking.map(|form| format!("lacks [{form}]")).collect();
    faults.extend(foreign.map(|form| format!("has [{form}], which the language has not")));
    if choice.default.as_deref() != Some("other") {
        faults.push("does not fall back on [other]".to_owned());
    }
    faults
}

fn leaves_nouns_alone(lang: Lang) -> bool {
    SAME_AFTER_NUMBERS.contains(&lang.to_string().as_str())
        || (0..=MOST).all(|n| rules(lang).category_for(n) == PluralCategory::Other)
}

/// The arguments by which a message chooses.
fn chosen_by(lang: Lang) -> Told {
    let by = |pattern: &Pattern<&str>| {
        let mut found = Vec::new();
        choices(pattern, &mut found);
        found.into_iter().map(|choice| choice.arg).collect()
    };
    let messages = messages(lang).into_iter();
    messages
        .map(|(key, pattern)| (key.to_owned(), by(&pattern)))
        .collect()
}

#[test]
fn every_choice_has_the_forms_of_its_language() {
    for lang in languages() {
        for (key, pattern) in messages(*lang) {
            let mut found = Vec::new();
            choices(&pattern, &mut found);
            for choice in found {
                let faults = faults(*lang, &choice);
                assert!(faults.is_empty(), "{key} in {lang}.ftl {faults:?}");
            }
        }
    }
}

#[test]
fn what_english_counts_every_language_counts() {
    let english = chosen_by(Lang::ENGLISH);
    for lang in languages()
        .iter()
        .filter(|lang| !leaves_nouns_alone(**lang))
    {
        let theirs = chosen_by(*lang);
        for (key, args) in &english {
            assert_eq!(&theirs[key], args, "{key} in {lang}.ftl does not choose by");
        }
    }
}

#[test]
fn faults_of_plural_forms_are_found() {
    let told = |tag: &str, variants: &str| {
        let text = format!("key = {{ $n ->\n{variants}\n}}\n");
        let parsed = fluent_syntax::parser::parse(text.as_str()).unwrap();
        let fluent_syntax::ast::Entry::Message(message) = &parsed.body[0] else {
            panic!("{text}");
        };
        let mut found = Vec::new();
        choices(message.value.as_ref().unwrap(), &mut found);
        faults(tag.parse().unwrap(), &found[0]).join(", ")
    };
    let two = "  [one] a\n *[other] b";
    assert_eq!(told("en", two), "");
    assert_eq!(told("he", two), "lacks [two]");
    assert_eq!(told("tr", two), "");
    assert_eq!(told("tr", " *[other] b"), "");
    assert_eq!(told("pl", two), "lacks [few], lacks [many]");
    assert_eq!(
        told("ar", two),
        "lacks [few], lacks [many], lacks [two], lacks [zero]"
    );
    assert_eq!(told("ja", two), "has [one], which the language has not");
    assert_eq!(told("en", "  [0] a\n  [1] b\n *[other] c"), "");
    assert_eq!(
        told("en", " *[one] a\n  [other] b"),
        "does not fall back on [other]"
    );
}

#[test]
fn choices_ask_icu() {
    let text = "key =\n    { $n ->\n        [0] none\n       *[other] { $n }\n    }\n";
    let asked = text.replace("{ $n ->", "{ PLURAL($n, 0) ->");
    assert_eq!(by_icu(text), asked);
    let other = "key =\n    { $kind ->\n        [video] a\n       *[any] b\n    }\n";
    assert_eq!(by_icu(other), other);
}

//! Plural forms by ICU.
//!
//! Fluent chooses between `[one]`, `[few]` and their like by rules of its own. They are
//! those of an older CLDR, and they forget the hundreds: Arabic's 103 counts like 3, but
//! Fluent would not have it so. Therefore a message that chooses by `$count` is read as
//! one that chooses by `PLURAL($count)`, and that function asks ICU.

use super::{formats::plurals, voice};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::{
    ast::{
        CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
        VariantKey,
    },
    parser, serializer,
};
use icu::plurals::PluralCategory;
use news::Lang;

/// The name of our function within messages.
pub const FUNCTION: &str = "PLURAL";

/// The categories of CLDR by their names.
pub const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// The text of a messages file in which every choice by number asks our function.
pub fn by_icu(text: &str) -> String {
    // What cannot be read is left out and falls back on English; a test reads every file.
    let mut file = parser::parse(text).unwrap_or_else(|(rest, _)| rest);
    for entry in &mut file.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(choose);
        }
    }
    serializer::serialize(&file)
}

fn choose(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        variants
            .iter_mut()
            .for_each(|variant| choose(&mut variant.value));
        let keys: Option<Vec<_>> = variants.iter().map(|variant| exact(&variant.key)).collect();
        if let Some(keys) = keys {
            *selector = call(selector.clone(), keys.into_iter().flatten());
        }
    }
}

/// The number that a variant is for; `None` within for one of a plural form, and outside
/// for one that has nothing to do with numbers.
fn exact<'a>(key: &VariantKey<&'a str>) -> Option<Option<&'a str>> {
    match key {
        VariantKey::NumberLiteral { value } => Some(Some(value)),
        VariantKey::Identifier { name } => {
            let plural = CATEGORIES.iter().any(|(own, _)| own == name);
            plural.then_some(None)
        }
    }
}

/// `PLURAL($count, 0)`: the number, and those that have a variant to themselves.
fn call<'a>(
    number: InlineExpression<&'a str>,
    exact: impl Iterator<Item = &'a str>,
) -> InlineExpression<&'a str> {
    let exact = exact.map(|value| InlineExpression::NumberLiteral { value });
    InlineExpression::FunctionReference {
        id: Identifier { name: FUNCTION },
        arguments: CallArguments {
            positional: std::iter::once(number).chain(exact).collect(),
            named: Vec::new(),
        },
    }
}

/// The function for messages of a language: a number for which there is a variant as it
/// is, any other as the name of its category.
pub fn function(
    lang: Lang,
) -> impl for<'a> Fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a> + Send + Sync + 'static
{
    let rules = plurals(&voice(lang).to_icu().into());
    move |values, _| {
        let Some((FluentValue::Number(number), exact)) = values.split_first() else {
            return FluentValue::Error;
        };
        let same = |other: &FluentValue<'_>| matches!(other, FluentValue::Number(other) if other.value == number.value);
        if exact.iter().any(same) {
            return FluentValue::Number(number.clone());
        }
        let category = rules.as_ref().map_or(PluralCategory::Other, |rules| {
            rules.category_for((number.value as i64).unsigned_abs())
        });
        let name = CATEGORIES.iter().find(|(_, own)| *own == category);
        name.map_or("other", |(name, _)| name).into()
    }
}

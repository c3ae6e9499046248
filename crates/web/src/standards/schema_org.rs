//! JSON-LD in the words of <https://schema.org>: kinds that there are, properties that they
//! have, values that these take. `schema_org.tsv` has the definitions.

use super::{
    Faults,
    values::{is_address, is_language, is_rfc3339},
};
use serde_json::Value;
use std::{collections::HashMap, sync::LazyLock};

static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::read(include_str!("schema_org.tsv")));

#[derive(Default)]
struct Vocabulary {
    /// Of what a kind is one.
    kinds: HashMap<&'static str, &'static str>,
    /// The kinds that have a property, and what its values are.
    properties: HashMap<&'static str, (Vec<&'static str>, Vec<&'static str>)>,
}

impl Vocabulary {
    fn read(table: &'static str) -> Vocabulary {
        let mut read = Vocabulary::default();
        for row in table.lines().filter(|row| !row.starts_with('#')) {
            let mut columns = row.split('\t');
            match (columns.next(), columns.next(), columns.next()) {
                (Some(kind), Some(parent), None) => {
                    read.kinds.insert(kind, parent);
                }
                (Some(name), Some(of), Some(values)) => {
                    let both = [of, values].map(|it| it.split(' ').collect());
                    let [of, values] = both;
                    read.properties.insert(name, (of, values));
                }
                _ => {}
            }
        }
        read
    }

    /// Whether a kind is one of another, by any number of steps.
    fn is(&self, kind: &str, of: &str) -> bool {
        let mut at = Some(kind);
        while let Some(kind) = at {
            if kind == of {
                return true;
            }
            at = self.kinds.get(kind).copied();
        }
        false
    }
}

/// The faults of what a page says of itself as JSON-LD.
pub fn json_ld(text: &str) -> Vec<String> {
    let mut faults = Faults::default();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => {
            let context = value.get("@context");
            let ours = context.is_some_and(|it| it == "https://schema.org");
            faults.ask(ours, || format!("@context {context:?}"));
            thing(&value, "", &mut faults);
        }
        Err(cause) => faults.0.push(cause.to_string()),
    }
    faults.0
}

fn thing(value: &Value, at: &str, faults: &mut Faults) {
    let (Some(members), Some(kind)) = (value.as_object(), kind_of(value)) else {
        return faults.0.push(format!("{at}: no kind in {value}"));
    };
    let known = VOCABULARY.kinds.contains_key(kind);
    faults.ask(known, || format!("{at}: {kind} is no kind"));
    for (name, value) in members {
        let at = format!("{at}/{kind}.{name}");
        match name.as_str() {
            "@type" | "@context" => {}
            "@id" => faults.ask(value.as_str().is_some_and(is_address), || {
                format!("{at}: {value}")
            }),
            _ => property(kind, (name, value), &at, faults),
        }
    }
}

fn property(kind: &str, (name, value): (&str, &Value), at: &str, faults: &mut Faults) {
    let Some((of, values)) = VOCABULARY.properties.get(name) else {
        return faults.0.push(format!("{at} is no property"));
    };
    let has = of.iter().any(|of| VOCABULARY.is(kind, of));
    faults.ask(has, || format!("{at}: {kind} has no such property"));
    let each = match value {
        Value::Array(each) => each.as_slice(),
        one => std::slice::from_ref(one),
    };
    faults.ask(!each.is_empty(), || format!("{at} is empty"));
    for value in each {
        let fits = values.iter().any(|kind| is_a(value, kind));
        faults.ask(fits, || format!("{at}: {value} is none of {values:?}"));
        if value.is_object() {
            thing(value, at, faults);
        }
        if name == "inLanguage" {
            let tag = value.as_str().unwrap_or_default();
            faults.ask(is_language(tag), || format!("{at}: {value}"));
        }
    }
}

fn kind_of(thing: &Value) -> Option<&str> {
    thing.get("@type")?.as_str()
}

/// Whether a value is of a kind: a thing may be named by its address alone.
fn is_a(value: &Value, kind: &str) -> bool {
    match (kind, value) {
        ("Text", Value::String(text)) => !text.trim().is_empty(),
        ("URL", Value::String(text)) => is_address(text),
        ("DateTime", Value::String(text)) => is_rfc3339(text),
        ("Boolean", value) => value.is_boolean(),
        ("Integer", value) => value.is_u64() || value.is_i64(),
        ("Number", value) => value.is_number(),
        ("Text" | "URL" | "DateTime", _) => false,
        (kind, Value::Object(_)) => kind_of(value).is_some_and(|own| VOCABULARY.is(own, kind)),
        (_, Value::String(text)) => is_address(text),
        _ => false,
    }
}

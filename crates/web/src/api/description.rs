//! The description of the API (OpenAPI 3.1), read as far as the page for people shows it.

use crate::problem::Problem;
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, sync::LazyLock};

/// The description as programs get it.
pub const TEXT: &str = include_str!("../../../../assets/openapi.json");

static DESCRIPTION: LazyLock<Result<Description, serde_json::Error>> =
    LazyLock::new(|| serde_json::from_str(TEXT));

/// The description.
#[derive(Deserialize)]
pub struct Description {
    /// What it describes.
    pub info: Info,
    /// Requests by their paths.
    pub paths: BTreeMap<String, Path>,
    components: Components,
}

/// What is described.
#[derive(Deserialize)]
pub struct Info {
    /// In a few sentences.
    pub description: String,
}

/// What can be asked for at a path.
#[derive(Deserialize)]
pub struct Path {
    /// All is read, nothing is changed.
    pub get: Request,
}

/// A request.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// Its name.
    pub operation_id: String,
    /// What it gives, in a few words.
    pub summary: String,
    /// What it can be told.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    responses: BTreeMap<String, Response>,
}

/// What a request can be told.
#[derive(Deserialize)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub description: String,
    /// Its values.
    pub schema: Schema,
    example: Value,
}

#[derive(Deserialize)]
struct Response {
    #[serde(default)]
    content: BTreeMap<String, Media>,
}

#[derive(Deserialize)]
struct Media {
    schema: Schema,
}

#[derive(Deserialize)]
struct Components {
    schemas: BTreeMap<String, Schema>,
}

/// Which values there are.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub struct Schema {
    /// What they are.
    pub description: String,
    #[serde(rename = "$ref")]
    refers: String,
    #[serde(rename = "type")]
    kind: Value,
    format: String,
    any_of: Vec<Schema>,
    items: Option<Box<Schema>>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    default: Value,
    properties: BTreeMap<String, Schema>,
    required: Vec<String>,
    examples: Vec<Value>,
}

/// A kind of values, as programmers write it: `Card[]`, `string | null`, `integer 1–100`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// The object that is described elsewhere; empty where it is none.
    pub object: String,
    /// All else.
    pub rest: String,
}

impl Description {
    /// Ours.
    pub fn ours() -> Result<&'static Description, Problem> {
        DESCRIPTION.as_ref().map_err(|error| {
            tracing::error!(%error, "the description of the API could not be read");
            Problem::Ours
        })
    }

    /// What answers are made of, by name.
    pub fn objects(&self) -> impl Iterator<Item = (&String, &Schema)> {
        self.components.schemas.iter()
    }
}

impl Request {
    /// What the answer is.
    pub fn answer(&self) -> Kind {
        let good = self.responses.get("200");
        let media = good.and_then(|good| good.content.values().next());
        media.map(|media| media.schema.kind()).unwrap_or_default()
    }
}

impl Parameter {
    /// A value that it can have.
    pub fn example(&self) -> String {
        plain(&self.example)
    }
}

impl Schema {
    /// The kind of values.
    pub fn kind(&self) -> Kind {
        if let Some(name) = self.refers.rsplit('/').next().filter(|it| !it.is_empty()) {
            return Kind {
                object: name.to_owned(),
                rest: String::new(),
            };
        }
        if let Some(items) = &self.items {
            let mut kind = items.kind();
            kind.rest += "[]";
            return kind;
        }
        self.any_of
            .iter()
            .map(Schema::kind)
            .reduce(Kind::or)
            .unwrap_or_else(|| self.bare())
    }

    /// The kind of what is neither an object nor a list.
    fn bare(&self) -> Kind {
        let mut rest = match &self.kind {
            Value::Array(kinds) => kinds.iter().map(plain).collect::<Vec<_>>().join(" | "),
            kind => plain(kind),
        };
        if !matches!(self.format.as_str(), "" | "int64") {
            rest += &format!(" ({})", self.format);
        }
        if let Some((least, most)) = self.minimum.zip(self.maximum) {
            rest += &format!(" {least}–{most}");
        }
        Kind {
            object: String::new(),
            rest,
        }
    }

    /// The value where none is given; empty where that is none.
    pub fn default(&self) -> String {
        plain(&self.default)
    }

    /// What an object has, in order, by name.
    pub fn members(&self) -> impl Iterator<Item = (&String, &Schema)> {
        let member = |name| self.properties.get_key_value(name);
        self.required.iter().filter_map(member)
    }

    /// An example as JSON.
    pub fn example(&self) -> String {
        let first = self.examples.first();
        let written = first.and_then(|example| serde_json::to_string_pretty(example).ok());
        written.unwrap_or_default()
    }
}

impl Kind {
    fn or(self, other: Kind) -> Kind {
        Kind {
            object: self.object,
            rest: format!("{} | {}{}", self.rest, other.object, other.rest),
        }
    }
}

/// A value without quotes; nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(schema: &str) -> (String, String) {
        let schema: Schema = serde_json::from_str(schema).unwrap();
        let Kind { object, rest } = schema.kind();
        (object, rest)
    }

    #[test]
    fn kinds_are_written_in_short() {
        for (schema, object, rest) in [
            (r#"{"type":"string"}"#, "", "string"),
            (r#"{"type":["string","null"]}"#, "", "string | null"),
            (r#"{"type":"string","format":"uri"}"#, "", "string (uri)"),
            (r#"{"type":"integer","format":"int64"}"#, "", "integer"),
            (
                r#"{"type":"integer","minimum":1,"maximum":100}"#,
                "",
                "integer 1–100",
            ),
            (r##"{"$ref":"#/components/schemas/Card"}"##, "Card", ""),
            (
                r##"{"type":"array","items":{"$ref":"#/components/schemas/Card"}}"##,
                "Card",
                "[]",
            ),
            (
                r##"{"anyOf":[{"$ref":"#/components/schemas/Card"},{"type":"null"}]}"##,
                "Card",
                " | null",
            ),
        ] {
            assert_eq!(kind(schema), (object.to_owned(), rest.to_owned()));
        }
    }

    /// What the page would show empty, or leave out.
    #[test]
    fn everything_that_is_described_can_be_shown() {
        let ours = Description::ours().unwrap();
        let names: Vec<&String> = ours.objects().map(|(name, _)| name).collect();
        let told = |kind: Kind, at: &str| {
            let is_known = kind.object.is_empty() || names.contains(&&kind.object);
            assert!(is_known, "{at} refers to {}", kind.object);
            assert!(!(kind.object + &kind.rest).is_empty(), "{at} has no kind");
        };
        for (path, Path { get }) in &ours.paths {
            told(get.answer(), path);
            for parameter in &get.parameters {
                told(parameter.schema.kind(), &parameter.name);
                assert!(!parameter.example().is_empty(), "{path}");
            }
        }
        for (name, object) in ours.objects() {
            assert_eq!(object.members().count(), object.properties.len(), "{name}");
            assert!(!object.example().is_empty(), "{name}");
            object
                .members()
                .for_each(|(member, schema)| told(schema.kind(), member));
        }
    }
}

//! DeepL's API, version 2: `POST /v2/translate` with up to 50 texts, `GET /v2/usage`.

use super::{
    client::{Client, object},
    remote::Asked,
    settings::Key,
};
use news::Lang;
use serde_json::{Value, json};
use translate::{
    EngineError, Output,
    tags::{Escape, tagged, untagged},
};

/// DeepL.
pub struct DeepL {
    /// The `model_type` that is asked for; empty for DeepL's choice.
    pub model: String,
}

/// Where the API is: keys of the free plan end in `:fx` and have a host of their own.
pub fn base(key: Option<&Key>) -> &'static str {
    match key.is_some_and(|key| key.reveal().ends_with(":fx")) {
        true => "https://api-free.deepl.com",
        false => "https://api.deepl.com",
    }
}

impl DeepL {
    pub fn translate(
        &self,
        client: &Client,
        langs: (Lang, Lang),
        asked: &[Asked<'_>],
    ) -> Result<Vec<Output>, EngineError> {
        let is_tagged = asked.iter().any(|one| !one.stretches.is_empty());
        let escape = match is_tagged {
            true => Escape::Xml,
            false => Escape::Nothing,
        };
        let texts = asked.iter().map(|one| match is_tagged {
            true => tagged(one.text, one.stretches, escape),
            false => one.text.to_owned(),
        });
        let texts: Vec<String> = texts.collect();
        let characters = asked.iter().map(|one| one.text.chars().count()).sum();
        let body = self.body(langs, &texts, is_tagged);
        let answer = client.ask("/v2/translate", &body, characters)?;
        let translations = answer.get("translations").and_then(Value::as_array);
        let targets: Vec<&str> = translations
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("text")?.as_str())
            .collect();
        if targets.len() != asked.len() {
            let (got, wanted) = (targets.len(), asked.len());
            let reason = format!("{}: it gave {got} texts for {wanted}", client.name());
            return Err(EngineError::Failed(reason));
        }
        let outputs = asked.iter().zip(targets).map(|(one, target)| {
            if !is_tagged {
                return Output {
                    text: target.to_owned(),
                    alignment: None,
                };
            }
            let (text, alignment) = untagged(target, one.stretches, escape);
            Output {
                text,
                alignment: Some(alignment),
            }
        });
        Ok(outputs.collect())
    }

    fn body(&self, (from, to): (Lang, Lang), texts: &[String], is_tagged: bool) -> Value {
        let source = from.to_icu().language.as_str().to_uppercase();
        let model = Some(self.model.as_str()).filter(|model| !model.is_empty());
        object([
            ("text", json!(texts)),
            ("source_lang", json!(source)),
            ("target_lang", json!(target_code(to))),
            // They are sentences already.
            ("split_sentences", json!("0")),
            ("preserve_formatting", json!(true)),
            ("tag_handling", json!(is_tagged.then_some("xml"))),
            ("tag_handling_version", json!(is_tagged.then_some("v2"))),
            ("outline_detection", json!(is_tagged.then_some(false))),
            ("model_type", json!(model)),
        ])
    }

    pub fn look(&self, client: &Client) -> Result<String, String> {
        let usage = client.look("/v2/usage")?;
        let number = |name| usage.get(name).and_then(Value::as_u64);
        match (number("character_count"), number("character_limit")) {
            (Some(count), Some(limit)) if count < limit => {
                Ok(format!("DeepL, {count} of {limit} characters used"))
            }
            (Some(_), Some(limit)) => Err(format!("all {limit} characters of its plan are used")),
            _ => Err("its answer about usage cannot be read".to_owned()),
        }
    }
}

/// DeepL's code for a target: a few have a region or a script.
fn target_code(lang: Lang) -> String {
    const VARIANTS: [&str; 7] = [
        "EN-GB", "EN-US", "PT-BR", "PT-PT", "ZH-HANS", "ZH-HANT", "ES-419",
    ];
    let tag = lang.to_string().to_uppercase();
    match VARIANTS.contains(&tag.as_str()) {
        true => tag,
        false => lang.to_icu().language.as_str().to_uppercase(),
    }
}

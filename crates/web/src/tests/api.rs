//! The API, held to its own description.

use super::served::Served;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use news::Scope;
use serde_json::Value;
use std::collections::BTreeSet;

fn description() -> Value {
    serde_json::from_str(include_str!("../../../../assets/openapi.json")).unwrap()
}

/// Whether a value is as a schema of the description says; where not, why.
fn fits(all: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return fits(all, &all["components"]["schemas"][name], value, at);
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        let fitting = ways.iter().any(|way| fits(all, way, value, at).is_ok());
        return if fitting {
            Ok(())
        } else {
            Err(format!("{at}: {value}"))
        };
    }
    let kinds: BTreeSet<&str> = match &schema["type"] {
        Value::String(kind) => [kind.as_str()].into(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return Err(format!("{at}: no type in {schema}")),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let whole = kind == "integer" && kinds.contains("number");
    if !(whole || kinds.contains(kind)) {
        return Err(format!("{at}: {kind} where {kinds:?} is described"));
    }
    if let Some(entries) = value.as_array() {
        for (n, entry) in entries.iter().enumerate() {
            fits(all, &schema["items"], entry, &format!("{at}[{n}]"))?;
        }
    }
    let (Some(members), Some(described)) = (value.as_object(), schema["properties"].as_object())
    else {
        return Ok(());
    };
    let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) =
        (members.keys().collect(), described.keys().collect());
    if ours != theirs {
        return Err(format!("{at}: {ours:?} where {theirs:?} are described"));
    }
    for (name, member) in members {
        fits(all, &described[name], member, &format!("{at}.{name}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn the_api_is_as_it_is_described() {
    let served = Served::new(Scope::Full).await;
    let all = description();
    for (path, operation) in all["paths"].as_object().unwrap() {
        let address = path
            .replace("{edition}", "en")
            .replace("{id}", "1")
            .replace("{topic}", "20000002");
        let got = served.get(&format!("/api/v1{address}")).await;
        assert_eq!(got.status, StatusCode::OK, "{path}");
        assert_eq!(got.header("content-type"), "application/json");
        assert_eq!(got.header("access-control-allow-origin"), "*");
        assert!(!got.header("etag").is_empty(), "{path}");
        let value: Value = serde_json::from_str(got.text()).unwrap();
        let schema = &operation["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        fits(&all, schema, &value, path).unwrap();
    }
    for (name, schema) in all["components"]["schemas"].as_object().unwrap() {
        for example in schema["examples"].as_array().unwrap() {
            fits(&all, schema, example, name).unwrap();
        }
    }
}

#[tokio::test]
async fn an_article_says_how_it_came_into_the_language() {
    let served = Served::new(Scope::Head).await;
    let got = served.get("/api/v1/en/articles/1").await;
    let article: Value = serde_json::from_str(got.text()).unwrap();
    assert_eq!(article["language"], "en");
    assert_eq!(article["body_language"], article["original_language"]);
    assert_eq!(article["translation"]["engine"], "nmt 0.1.0");
    let own = served.get("/api/v1/pt/articles/1").await;
    let own: Value = serde_json::from_str(own.text()).unwrap();
    assert_eq!(own["translation"], Value::Null);
}

#[tokio::test]
async fn a_topic_is_called_as_the_edition_calls_it() {
    let served = Served::new(Scope::Full).await;
    for (edition, name) in [
        ("en", "Arts and entertainment"),
        ("pt", "Arte e entretenimento"),
    ] {
        let got = served
            .get(&format!("/api/v1/{edition}/topics/20000002"))
            .await;
        let topic: Value = serde_json::from_str(got.text()).unwrap();
        assert_eq!(topic["name"], name);
        assert_eq!(topic["language"], edition);
        assert_eq!(topic["wider"], "01000000");
    }
    for unknown in ["99999999", "sport", "-1"] {
        let got = served.get(&format!("/api/v1/en/topics/{unknown}")).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}

/// Everything that the description names is on the page for people, in any edition.
#[tokio::test]
async fn the_page_on_the_api_has_all_that_is_described() {
    let served = Served::new(Scope::Full).await;
    let all = description();
    for edition in ["en", "pt"] {
        let got = served.get(&format!("/{edition}/api")).await;
        assert_eq!(got.status, StatusCode::OK);
        let page = got.text();
        for (path, operation) in all["paths"].as_object().unwrap() {
            assert!(page.contains(&format!("/api/v1{path}")), "{path}");
            for parameter in operation["get"]["parameters"]
                .as_array()
                .into_iter()
                .flatten()
            {
                let name = parameter["name"].as_str().unwrap();
                assert!(page.contains(&format!(">{name}</code>")), "{path}: {name}");
            }
        }
        for (name, schema) in all["components"]["schemas"].as_object().unwrap() {
            assert!(page.contains(&format!("id=\"{name}\"")), "{name}");
            for member in schema["properties"].as_object().unwrap().keys() {
                assert!(
                    page.contains(&format!(">{member}</code>")),
                    "{name}: {member}"
                );
            }
        }
    }
    let words = served.get("/pt/api").await;
    assert!(
        words
            .text()
            .contains(r#"<p lang="en" dir="ltr">Articles, the newest first</p>"#)
    );
}

#[tokio::test]
async fn lists_keep_to_what_is_asked_and_end() {
    let served = Served::new(Scope::Full).await;
    for (query, articles) in [
        ("", 1),
        ("?limit=1", 1),
        ("?source=1", 1),
        ("?source=2", 0),
        ("?originals=true", 0),
        ("?ids=1", 1),
        ("?ids=2,1,3", 1),
        ("?ids=2", 0),
        ("?ids=1&originals=true", 0),
        ("?after=0-1", 0),
    ] {
        let got = served.get(&format!("/api/v1/en/articles{query}")).await;
        let list: Value = serde_json::from_str(got.text()).unwrap();
        assert_eq!(
            list["articles"].as_array().unwrap().len(),
            articles,
            "{query}"
        );
    }
    // Whoever follows a list comes to its end.
    for query in ["", "ids=2,1,3&"] {
        let list = format!("/api/v1/en/articles?{query}limit=1");
        let full = served.get(&list).await;
        let full: Value = serde_json::from_str(full.text()).unwrap();
        let next = full["next"].as_str().unwrap();
        let end = served.get(&format!("{list}&after={next}")).await;
        let end: Value = serde_json::from_str(end.text()).unwrap();
        assert_eq!(
            (end["articles"].as_array().unwrap().len(), &end["next"]),
            (0, &Value::Null),
            "{query}"
        );
    }
}

#[tokio::test]
async fn mistakes_are_told_to_programs_in_the_words_of_the_edition() {
    let served = Served::new(Scope::Full).await;
    for (path, status, title) in [
        ("/pt/articles/99", 404, "Esta página não existe"),
        ("/xx/articles", 404, "There is no such page"),
        ("/pt/nothing", 404, "Esta página não existe"),
        ("/en/articles?limit=0", 400, "could not be understood"),
        ("/en/articles?limit=101", 400, "could not be understood"),
        ("/en/articles?ids=1&=false", 400, "could not be understood"),
        ("/en/articles?origin=1", 400, "could not be understood"),
        ("/en/stories?section=1", 400, "could not be understood"),
        ("/en/articles?after=x", 400, "could not be understood"),
        ("/en/articles?originals=1", 400, "could not be understood"),
        (
            "/en/articles?source=1&section=sport",
            400,
            "could not be understood",
        ),
        (
            "/en/articles?section=nonsense",
            404,
            "There is no such page",
        ),
    ] {
        let got = served.get(&format!("/api/v1{path}")).await;
        assert_eq!(got.status.as_u16(), status, "{path}");
        assert_eq!(got.header("content-type"), "application/problem+json");
        let problem: Value = serde_json::from_str(got.text()).unwrap();
        assert!(
            problem["title"].as_str().unwrap().contains(title),
            "{path}: {problem}"
        );
        assert_eq!(problem["status"], status);
    }
    let post = Request::post("/api/v1/en/articles").header(header::ACCEPT_LANGUAGE, "pt");
    let got = served.send(post.body(Body::empty()).unwrap()).await;
    assert_eq!(got.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(got.header("content-type"), "application/problem+json");
    assert!(got.header("allow").contains("GET"));
    // An unknown edition leaves the language to the reader.
    assert!(got.header("vary").contains("Accept-Language"));
}

//! What a reader may be typing into the field of the search, for the script of the site.

use crate::{
    problem::{Answer, Problem},
    reader::Reader,
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::header,
    response::IntoResponse,
};
use serde::Deserialize;
use std::sync::Arc;

/// What was typed so far.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// `/{edition}/search/completions?q=`: a list of searches as JSON.
pub async fn show(reader: Reader, typed: Result<Query<Typed>, QueryRejection>) -> Answer {
    let Query(typed) = typed.map_err(|_| Problem::BadRequest)?;
    let (index, lang) = (Arc::clone(&reader.app.index), reader.lang());
    let asked = tokio::task::spawn_blocking(move || index.complete(&typed.q, lang));
    let completed = match asked.await {
        Ok(Ok(completed)) => completed,
        Ok(Err(error)) => {
            tracing::error!(%error, "a search could not be completed");
            return Err(Problem::Ours);
        }
        Err(error) => {
            tracing::error!(%error, "completing a search broke off");
            return Err(Problem::Ours);
        }
    };
    let json = serde_json::Value::from(completed).to_string();
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

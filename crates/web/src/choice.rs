//! Which edition a reader wants: the one chosen before, or else what the browser asks for.

use crate::{
    addresses,
    app::App,
    freshness,
    l10n::Locale,
    problem::{Answer, Problem},
    reader::Reader,
};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use news::Lang;
use serde::Deserialize;

/// The cookie that remembers an edition; it holds nothing but the language's tag.
const COOKIE: &str = "edition";
/// How long it is kept, in seconds: a year.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// `/`: leads to the reader's edition.
pub async fn front_door(State(app): State<App>, headers: HeaderMap) -> Response {
    let edition = edition(&app, &headers).lang();
    (
        StatusCode::FOUND,
        [
            (header::LOCATION, addresses::front(edition)),
            (header::VARY, "Accept-Language, Cookie".to_owned()),
            (header::CACHE_CONTROL, "no-cache".to_owned()),
        ],
    )
        .into_response()
}

/// What a choice leads to.
#[derive(Deserialize)]
pub struct Chosen {
    page: String,
}

/// `/{edition}/choose`: remembers the edition and leads to a page of it, and nowhere else.
pub async fn choose(reader: Reader, chosen: Result<Query<Chosen>, QueryRejection>) -> Answer {
    let Query(chosen) = chosen.map_err(|_| Problem::BadRequest)?;
    let lang = reader.lang();
    let plain = |c: char| c.is_ascii_graphic() && c != '\\';
    if !chosen.page.starts_with(&addresses::front(lang)) || !chosen.page.chars().all(plain) {
        return Err(Problem::BadRequest);
    }
    let secure = reader.app.site.secure();
    let cookie = format!("{COOKIE}={lang}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}");
    let headers = [
        (header::LOCATION, chosen.page),
        (header::SET_COOKIE, cookie),
        (header::CACHE_CONTROL, freshness::NEVER.to_owned()),
    ];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// The edition that a reader chose, or else the best for `Accept-Language` (RFC 9110, 12.5.4).
pub fn edition<'a>(app: &'a App, headers: &HeaderMap) -> &'a Locale {
    let wishes = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let wished = || {
        languages(wishes)
            .into_iter()
            .find_map(|lang| closest(app, lang))
    };
    remembered(app, headers)
        .or_else(wished)
        .unwrap_or(&app.first)
}

fn remembered<'a>(app: &'a App, headers: &HeaderMap) -> Option<&'a Locale> {
    let cookies = headers.get_all(header::COOKIE).iter();
    cookies
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, tag)| app.edition(tag))
}

/// The edition of a language: its own, or else one in another script or region.
fn closest(app: &App, lang: Lang) -> Option<&Locale> {
    let language = lang.to_icu().language;
    let related = |locale: &&Locale| locale.lang().to_icu().language == language;
    app.locale(lang)
        .or_else(|| app.locales.iter().find(related))
}

/// The languages of the header, the most wished for first; at most ten are read.
fn languages(header: &str) -> Vec<Lang> {
    let mut wishes: Vec<(u32, Lang)> = header.split(',').take(10).filter_map(wish).collect();
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.into_iter().map(|(_, lang)| lang).collect()
}

/// One entry such as `pt-BR;q=0.8`, its weight in thousandths; `None` for weight 0.
fn wish(entry: &str) -> Option<(u32, Lang)> {
    let mut parts = entry.split(';');
    let lang = parts.next()?.parse().ok()?;
    let weight = parts
        .find_map(|part| part.trim().strip_prefix("q="))
        .map_or(Some(1.0_f32), |q| q.trim().parse().ok())?;
    let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
    (weight > 0).then_some((weight, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_weighed() {
        let tags = |header| -> Vec<String> {
            let langs: Vec<Lang> = languages(header);
            langs.iter().map(Lang::to_string).collect()
        };
        assert_eq!(tags("de;q=0.5, pt-BR, en;q=0.9"), ["pt-BR", "en", "de"]);
        assert_eq!(tags("*, en;q=0, fr;q=x, ,;;"), [""; 0]);
    }
}

//! Forms that our own pages sent.

use crate::{app::App, problem::Problem};
use axum::{
    Form,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;

/// The fields of a form; one that another site's page sent is refused.
pub struct OurForm<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for OurForm<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<OurForm<T>, Response> {
        if !from_our_page(app, request.headers()) {
            return Err(Problem::Forbidden.into_response());
        }
        // Bare, so that the page of the status says it in the reader's language.
        let Form(fields) = Form::from_request(request, app)
            .await
            .map_err(|error| error.status().into_response())?;
        Ok(OurForm(fields))
    }
}

/// Whether a form comes from a page of ours: browsers say so in `Sec-Fetch-Site`, older
/// ones in `Origin`; who says neither is no browser that was led astray.
fn from_our_page(app: &App, headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &header::HeaderValue| value.to_str().ok())
    };
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let origin = origin.split_once("://").map(|(_, host)| host);
    let public = app.site.base.as_url().origin().ascii_serialization();
    let public = public.split_once("://").map(|(_, host)| host);
    origin.is_some() && (origin == public || origin == text(header::HOST))
}

//! "About this translation": engines, routes, models, what is checked, and where to
//! report a mistake.

use crate::{
    addresses,
    frame::{Entry, Frame, When},
    problem::{Answer, html},
    reader::{Reader, Setting},
};
use askama::Template;
use news::Lang;
use store::TranslationSummary;

/// The page.
#[derive(Template)]
#[template(path = "about.html")]
pub struct AboutPage {
    frame: Frame,
    /// How an article is translated, by our own program or by others too.
    how: String,
    /// "Languages translated into English".
    pairs: String,
    routes: Vec<RouteView>,
    contact: Option<Entry>,
}

/// The name of the engine that runs within this program.
const OWN: &str = "nmt";

/// What is sent to nobody is promised only where that is so.
fn how(summaries: &[TranslationSummary]) -> &'static str {
    let own = |summary: &TranslationSummary| summary.provenance.engine.name == OWN;
    match summaries.iter().all(own) {
        true => "about-how",
        false => "about-how-by-others",
    }
}

/// A way that translations take.
struct RouteView {
    from: String,
    /// The languages between; empty for the direct way.
    way: String,
    articles: String,
    engine: String,
    models: Vec<String>,
    /// "Glossary 1f2e3d"; empty for none.
    glossary: String,
    newest: When,
}

/// `/{edition}/about-translation`
pub async fn show(reader: Reader) -> Answer {
    let summaries = reader
        .app
        .store
        .translation_summaries(reader.lang())
        .await?;
    html(&AboutPage::new(&reader.setting().await?, &summaries))
}

impl AboutPage {
    /// The page of an edition.
    pub fn new(setting: &Setting, summaries: &[TranslationSummary]) -> AboutPage {
        let locale = &setting.locale;
        let own = locale.language(setting.lang());
        AboutPage {
            frame: Frame::new(
                setting,
                &locale.msg("about-title"),
                addresses::about_translation,
            )
            .described(&locale.msg("about-lead")),
            how: locale.msg(how(summaries)),
            pairs: locale.msg_with("about-pairs-title", &[("language", own.into())]),
            routes: summaries
                .iter()
                .map(|summary| route(setting, summary))
                .collect(),
            contact: setting.site.contact.as_deref().map(contact),
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> AboutPage {
        AboutPage::new(setting, &[crate::samples::summary(setting)])
    }
}

fn route(setting: &Setting, summary: &TranslationSummary) -> RouteView {
    let locale = &setting.locale;
    let (provenance, name) = (&summary.provenance, |lang: Lang| locale.language(lang));
    let glossary =
        |version: &str| locale.msg_with("about-pairs-glossary", &[("version", version.into())]);
    let way: Vec<String> = provenance.route.stops().map(name).collect();
    RouteView {
        from: name(summary.from),
        way: locale.list(&way),
        articles: locale.number(summary.articles),
        engine: format!("{} {}", provenance.engine.name, provenance.engine.version),
        models: provenance.models.clone(),
        glossary: provenance
            .glossary
            .as_deref()
            .map(glossary)
            .unwrap_or_default(),
        newest: When::day(locale, provenance.made),
    }
}

/// An e-mail address or the address of a page, as a link.
fn contact(contact: &str) -> Entry {
    match contact.parse::<news::WebUrl>() {
        Ok(page) => Entry::new(page.host(), page.as_str()),
        Err(_) => Entry::new(contact, format!("mailto:{contact}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn what_is_sent_to_others_is_not_denied() {
        let setting = samples::setting("en");
        let page = |engine: &str| {
            let mut summary = samples::summary(&setting);
            engine.clone_into(&mut summary.provenance.engine.name);
            AboutPage::new(&setting, &[summary]).render().unwrap()
        };
        assert!(page("nmt").contains("is sent to anyone"));
        for engine in ["DeepL", "nmt 0.1.0 + DeepL"] {
            let page = page(engine);
            assert!(!page.contains("is sent to anyone") && page.contains("are sent there"));
        }
    }
}

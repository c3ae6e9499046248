//! What search engines and other sites learn of an article.

use crate::{
    addresses,
    article_view::Shown,
    frame::{Alternate, Frame},
    pictures::Picture,
    reader::Setting,
};
use news::{Canonical, Lang, Text};
use std::collections::HashMap;
use store::{Reading, StoredArticle, Version};

/// The frame of an article's page.
pub fn frame(setting: &Setting, reading: &Reading, shown: Shown) -> Frame {
    let (original, article) = (&reading.original, reading.article());
    let headline = article.headline.words();
    let addresses: HashMap<Lang, String> = setting
        .locales
        .iter()
        .map(|locale| (locale.lang(), address(reading, locale.lang())))
        .collect();
    let address = |lang: Lang| addresses.get(&lang).cloned().unwrap_or_default();
    let mut frame = Frame::new(setting, &headline, address);
    let words = |text: &Option<Text>| text.as_ref().map(Text::words);
    let description = words(&article.lead).or(words(&article.subheadline));
    frame = frame.described(&description.unwrap_or_else(|| headline.clone()));
    frame.title_tongue = setting.tongue(reading.lang());
    frame.description_tongue.clone_from(&frame.title_tongue);
    if shown == Shown::Original {
        let own = addresses::original(setting.lang(), original.id, &headline);
        frame.canonical = setting.absolute(&own);
    }
    if shown == Shown::Original || !may_be_listed(setting, reading) {
        frame = frame.unlisted();
    }
    frame.kind = "article";
    // The original under another edition's roof is no version of its own, whether readers
    // asked for it or there is no translation: no version names it, and it names none.
    let own = version(reading, setting.lang()).filter(|_| shown != Shown::Original);
    frame.alternates = match own.is_some_and(|own| is_listed(setting, own)) {
        true => alternates(setting, reading, address),
        false => Vec::new(),
    };
    frame.image = article.lead_figure.as_ref().and_then(|figure| {
        let stored = original.picture(&figure.src)?;
        let picture = Picture::new(stored.id, (stored.width, stored.height), String::new());
        Some(setting.absolute(&picture.address(1440)))
    });
    let figure = article
        .lead_figure
        .as_ref()
        .filter(|_| frame.image.is_some());
    let shows = figure.and_then(|figure| figure.alt.as_ref().or(figure.caption.as_ref()));
    frame.image_alt = shows.map(Text::words).unwrap_or_default();
    frame
}

/// The same where the publisher's page is the one to be listed: ours has no versions then.
pub fn by_rights(mut frame: Frame, original: &StoredArticle) -> Frame {
    if original.source.rights.canonical == Canonical::Original {
        frame.canonical = original.article.url.as_str().to_owned();
        frame.alternates = Vec::new();
    }
    frame
}

/// Machine translations that nobody reviewed are listed only where the policy says so;
/// pages that show an original in an edition of another language never are.
fn may_be_listed(setting: &Setting, reading: &Reading) -> bool {
    match &reading.translation {
        Some(translation) => {
            setting.site.index_machine || translation.provenance.reviewed_by.is_some()
        }
        None => setting.speaks(reading.original.article.language),
    }
}

/// Whether a version is among those that name each other, as search engines may list all of
/// them. A translation that a person reviewed, where those of machines are not listed, stands
/// alone.
fn is_listed(setting: &Setting, version: &Version) -> bool {
    version.original || setting.site.index_machine
}

/// The article's page in an edition, with the slug of its headline there.
fn address(reading: &Reading, lang: Lang) -> String {
    let headline = match version(reading, lang) {
        Some(version) => version.headline.clone(),
        None => reading.original.article.headline.words(),
    };
    addresses::article(lang, reading.original.id, &headline)
}

fn version(reading: &Reading, lang: Lang) -> Option<&Version> {
    let mut versions = reading.versions.iter();
    versions.find(|version| version.lang.base() == lang.base())
}

/// The editions in which search engines may list the article; the original's for all others.
/// None where there is only one.
fn alternates(
    setting: &Setting,
    reading: &Reading,
    address: impl Fn(Lang) -> String,
) -> Vec<Alternate> {
    let editions = setting.locales.iter().map(|locale| locale.lang());
    let listed = |lang: &Lang| version(reading, *lang).is_some_and(|it| is_listed(setting, it));
    let listed: Vec<Lang> = editions.filter(listed).collect();
    if listed.len() < 2 {
        return Vec::new();
    }
    let home = setting.edition_of(reading.original.article.language);
    let home = home.map(|locale| locale.lang());
    let default = home
        .filter(|home| listed.contains(home))
        .or(listed.first().copied());
    let alternate = |name: String, lang: Lang| Alternate {
        lang: name,
        address: setting.absolute(&address(lang)),
    };
    let each = listed.iter().map(|lang| alternate(lang.to_string(), *lang));
    let default = default.map(|lang| alternate("x-default".to_owned(), lang));
    each.chain(default).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn search_engines_are_sent_where_the_outlet_wants_them() {
        let mut setting = samples::setting("en");
        setting.site = std::sync::Arc::new(crate::Site {
            index_machine: true,
            ..samples::site()
        });
        let mut reading = samples::translated(&setting);
        let framed = |reading: &Reading| {
            let frame = frame(&setting, reading, Shown::InEdition);
            by_rights(frame, &reading.original)
        };
        let ours = framed(&reading);
        assert!(ours.canonical.contains("/en/article/") && !ours.alternates.is_empty());
        reading.original.source.rights.canonical = Canonical::Original;
        let theirs = framed(&reading);
        let url = reading.original.article.url.as_str();
        assert_eq!(
            (theirs.canonical.as_str(), theirs.alternates.len()),
            (url, 0)
        );
    }
}

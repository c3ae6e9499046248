//! An outlet and all that it has written, read from its folder.

use crate::{
    Article, Picture,
    article::Draft,
    error::PressError,
    look::Look,
    markdown::{self, PartKind},
};
use include_dir::Dir;
use jiff::{Timestamp, tz::TimeZone};
use news::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An outlet with its articles, newest first.
#[derive(Clone, Debug)]
pub struct Outlet {
    /// Its folder name, which is also the first part of its paths.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// The language it writes in.
    pub language: Lang,
    /// Its sections, in its own order.
    pub sections: Vec<String>,
    /// All that it has written, newest first.
    pub articles: Vec<Article>,
    pub(crate) zone: TimeZone,
    pub(crate) look: Look,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Imprint {
    name: String,
    tagline: String,
    language: String,
    time_zone: String,
    sections: Vec<String>,
}

impl Outlet {
    /// Reads the folder of one outlet.
    pub(crate) fn read(folder: &Dir) -> Result<Outlet, PressError> {
        let slug = folder.path().to_string_lossy().into_owned();
        let look = Look::of(&slug).ok_or_else(|| PressError::NoLook(slug.clone()))?;
        let file = format!("{slug}/outlet.toml");
        let imprint: Imprint =
            toml::from_str(text(folder, &file)?).map_err(|error| PressError::Toml {
                file: file.clone(),
                error: Box::new(error),
            })?;
        let wrong = |field, value: &str, reason: String| PressError::Value {
            file: file.clone(),
            field,
            value: value.to_owned(),
            reason,
        };
        let zone = TimeZone::get(&imprint.time_zone)
            .map_err(|error| wrong("time_zone", &imprint.time_zone, error.to_string()))?;
        let language = imprint
            .language
            .parse()
            .map_err(|_| wrong("language", &imprint.language, "no language tag".to_owned()))?;
        let mut outlet = Outlet {
            slug,
            name: imprint.name,
            tagline: imprint.tagline,
            language,
            sections: imprint.sections,
            articles: Vec::new(),
            zone,
            look,
        };
        outlet.articles = outlet.read_articles(folder)?;
        Ok(outlet)
    }

    fn read_articles(&self, folder: &Dir) -> Result<Vec<Article>, PressError> {
        let articles = folder.get_dir(format!("{}/articles", self.slug));
        let mut drafts = Vec::new();
        for file in articles.iter().flat_map(|dir| dir.files()) {
            let name = file.path().to_string_lossy().into_owned();
            let text = file.contents_utf8();
            let text = text.ok_or_else(|| PressError::NotText(name.clone()))?;
            drafts.push(Draft::read(&name, text)?);
        }
        let paths: BTreeMap<String, String> = drafts
            .iter()
            .map(|draft| (draft.stem.clone(), self.path(draft)))
            .collect();
        let mut articles = drafts
            .into_iter()
            .map(|draft| self.article(draft, &paths))
            .collect::<Result<Vec<Article>, PressError>>()?;
        articles.sort_by(|a, b| b.published.cmp(&a.published).then(a.stem.cmp(&b.stem)));
        Ok(articles)
    }

    fn path(&self, draft: &Draft) -> String {
        let published = draft.published.to_zoned_datetime(self.zone.clone());
        let section = &draft.front.section;
        self.look.article_path(
            &self.slug,
            section,
            &published,
            draft.number(),
            draft.slug(),
        )
    }

    fn article(
        &self,
        draft: Draft,
        paths: &BTreeMap<String, String>,
    ) -> Result<Article, PressError> {
        let parts = markdown::read(draft.markdown, &|stem| paths.get(stem).cloned());
        let parts = parts.map_err(|error| PressError::Body {
            file: draft.file.clone(),
            error,
        })?;
        let front = draft.front;
        if !self.sections.contains(&front.section) {
            return Err(PressError::Value {
                file: draft.file,
                field: "section",
                value: front.section,
                reason: format!("not in outlet.toml, which has {}", self.sections.join(", ")),
            });
        }
        Ok(Article {
            outlet: self.slug.clone(),
            path: paths.get(&draft.stem).cloned().unwrap_or_default(),
            stem: draft.stem,
            headline: front.headline,
            subheadline: front.subheadline,
            authors: front.authors,
            language: self.language,
            published: draft.published,
            modified: draft.modified,
            section: front.section,
            tags: front.tags,
            event: front.event,
            lead: front.lead,
            picture: front.picture.map(Picture::from),
            paragraphs: parts.iter().flat_map(|part| part.texts.clone()).collect(),
            pictures: parts
                .iter()
                .filter_map(|part| match &part.kind {
                    PartKind::Figure(picture) => Some(picture.clone()),
                    _ => None,
                })
                .collect(),
            parts,
        })
    }

    /// The path of its home page.
    pub fn home_path(&self) -> String {
        format!("/{}/", self.slug)
    }

    /// The path of its feed or sitemap.
    pub fn channel_path(&self) -> String {
        self.look.channel_path(&self.slug)
    }

    /// When anything in it last changed.
    pub(crate) fn changed(&self) -> Timestamp {
        let changes = self.articles.iter().map(Article::changed);
        changes.max().unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

fn text<'a>(folder: &'a Dir, file: &str) -> Result<&'a str, PressError> {
    let found = folder.get_file(file);
    let found = found.ok_or_else(|| PressError::Missing(file.to_owned()))?;
    found
        .contents_utf8()
        .ok_or_else(|| PressError::NotText(file.to_owned()))
}

//! An article as its outlet wrote it: the truth that a reading of its page is
//! compared with.

use crate::{error::PressError, markdown::Part};
use jiff::Timestamp;
use news::Lang;
use serde::Deserialize;

/// An article as its outlet wrote it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// The folder name of the outlet, such as `harbour-courier`.
    pub outlet: String,
    /// The file name without its ending, `NN-slug`.
    pub stem: String,
    /// The path of its page, from the root of the press.
    pub path: String,
    /// The headline.
    pub headline: String,
    /// The line under the headline.
    pub subheadline: Option<String>,
    /// Who signs it, in order.
    pub authors: Vec<String>,
    /// The language it is written in.
    pub language: Lang,
    /// When it was published.
    pub published: Timestamp,
    /// When it was last changed, where it was.
    pub modified: Option<Timestamp>,
    /// The outlet's section.
    pub section: String,
    /// The outlet's keywords.
    pub tags: Vec<String>,
    /// Articles of the same event carry the same word here, in all outlets.
    pub event: Option<String>,
    /// The opening, which every page sets apart from the body.
    pub lead: String,
    /// The picture above the body.
    pub picture: Option<Picture>,
    /// The words of the body: one entry to each paragraph, heading, list item, table
    /// cell and speaker of a quote, in reading order, without marks.
    pub paragraphs: Vec<String>,
    /// The pictures within the body.
    pub pictures: Vec<Picture>,
    pub(crate) parts: Vec<Part>,
}

impl Article {
    /// The address of its page, given the base of a running press.
    pub fn url(&self, base: &str) -> String {
        format!("{base}{}", self.path)
    }

    /// When its words last changed.
    pub fn changed(&self) -> Timestamp {
        self.modified.unwrap_or(self.published)
    }
}

/// A picture and its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Its file name without the ending.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The words under it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
}

impl Picture {
    /// The path of the picture, 1200 pixels wide.
    pub fn path(&self) -> String {
        format!("/pictures/{}.jpg", self.name)
    }

    /// The path of the same picture, 640 pixels wide.
    pub fn small_path(&self) -> String {
        format!("/pictures/{}-640.jpg", self.name)
    }
}

/// What stands between the `+++` lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    pub headline: String,
    pub subheadline: Option<String>,
    pub authors: Vec<String>,
    published: toml::Value,
    modified: Option<toml::Value>,
    pub section: String,
    #[serde(default)]
    pub tags: Vec<String>,
    pub event: Option<String>,
    pub lead: String,
    pub picture: Option<PictureField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureField {
    file: String,
    alt: String,
    caption: String,
    credit: String,
}

impl From<PictureField> for Picture {
    fn from(field: PictureField) -> Picture {
        Picture {
            name: field.file.trim_end_matches(".svg").to_owned(),
            alt: field.alt,
            caption: field.caption,
            credit: field.credit,
        }
    }
}

/// An article file, split but not yet put into its outlet.
pub(crate) struct Draft<'a> {
    pub file: String,
    pub stem: String,
    pub front: FrontMatter,
    pub published: Timestamp,
    pub modified: Option<Timestamp>,
    pub markdown: &'a str,
}

impl<'a> Draft<'a> {
    /// Reads an article file. `file` is its path, for messages.
    pub(crate) fn read(file: &str, text: &'a str) -> Result<Draft<'a>, PressError> {
        let (front, markdown) =
            split(text).ok_or_else(|| PressError::NoFrontMatter(file.to_owned()))?;
        let front: FrontMatter = toml::from_str(front).map_err(|error| PressError::Toml {
            file: file.to_owned(),
            error: Box::new(error),
        })?;
        let published = moment(file, "published", &front.published)?;
        let modified = front.modified.as_ref();
        Ok(Draft {
            file: file.to_owned(),
            stem: stem(file)?,
            published,
            modified: modified
                .map(|value| moment(file, "modified", value))
                .transpose()?,
            front,
            markdown,
        })
    }

    /// `NN` of `NN-slug`.
    pub(crate) fn number(&self) -> &str {
        self.stem.split_once('-').map_or("", |(number, _)| number)
    }

    /// `slug` of `NN-slug`.
    pub(crate) fn slug(&self) -> &str {
        self.stem.split_once('-').map_or("", |(_, slug)| slug)
    }
}

fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches('\u{feff}').strip_prefix("+++\n")?;
    text.split_once("\n+++\n")
        .or_else(|| text.strip_suffix("\n+++").map(|front| (front, "")))
}

/// `NN-slug` of `.../NN-slug.md`.
fn stem(file: &str) -> Result<String, PressError> {
    let name = file.rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".md").unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    match stem.split_once('-') {
        Some((number, slug)) if digits(number) && news::Slug::of(slug).as_str() == slug => {
            Ok(stem.to_owned())
        }
        _ => Err(PressError::Name(file.to_owned())),
    }
}

fn moment(file: &str, field: &'static str, value: &toml::Value) -> Result<Timestamp, PressError> {
    let text = match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text.parse().map_err(|error| PressError::Value {
        file: file.to_owned(),
        field,
        value: text.clone(),
        reason: format!("no RFC 3339 moment: {error}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(file: &str, text: &str) -> String {
        Draft::read(file, text).err().unwrap().to_string()
    }

    #[test]
    fn errors_say_what_to_do() {
        assert_eq!(
            error("a/01-x.md", "Hello"),
            "a/01-x.md has no front matter: begin with a line +++ and end it with a line +++"
        );
        let whole = "+++\nheadline = 'H'\nauthors = []\npublished = 'soon'\nsection = 'S'\n\
            lead = 'L'\n+++\nText";
        assert!(error("a/01-x.md", whole).starts_with("a/01-x.md: published = soon is no RFC"));
        let dated = whole.replace("'soon'", "2026-11-18T07:45:00Z");
        assert_eq!(
            error("a/x.md", &dated),
            "a/x.md is not named NN-slug.md: rename it"
        );
        assert_eq!(Draft::read("a/01-x.md", &dated).unwrap().slug(), "x");
        let misspelt = dated.replace("lead", "leed");
        assert!(error("a/01-x.md", &misspelt).contains("leed"));
    }
}

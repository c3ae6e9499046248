//! The API for people who write programs: made from its description, so that the two say
//! the same. The description is in English, and marked as such.

use crate::{
    addresses,
    api::{
        ROOT,
        description::{Description, Kind, Parameter, Request, Schema},
    },
    frame::Frame,
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use news::Lang;

/// The page.
#[derive(Template)]
#[template(path = "api.html")]
pub struct ApiPage {
    frame: Frame,
    /// Where the description is.
    description: String,
    /// `lang` of what the description says.
    tongue: String,
    about: Words,
    requests: Vec<RequestView>,
    objects: Vec<ObjectView>,
}

/// Words, and whether they are code.
type Words = Vec<(String, bool)>;

struct RequestView {
    id: String,
    path: String,
    /// Where this edition's answer is; `None` where that takes more than the edition.
    sample: Option<String>,
    summary: Words,
    parameters: Vec<Line>,
    answer: Kind,
}

struct ObjectView {
    name: String,
    meaning: Words,
    members: Vec<Line>,
    example: String,
}

/// A line of a table.
struct Line {
    name: String,
    kind: Kind,
    meaning: Words,
    default: String,
    example: String,
}

/// `/{edition}/api`
pub async fn show(reader: Reader) -> Answer {
    html(&ApiPage::new(&reader.setting().await?)?)
}

impl ApiPage {
    /// The page of an edition.
    pub fn new(setting: &Setting) -> Result<ApiPage, Problem> {
        let (locale, ours) = (&setting.locale, Description::ours()?);
        let requests = ours.paths.iter();
        Ok(ApiPage {
            frame: Frame::new(setting, &locale.msg("api-title"), addresses::api)
                .described(&locale.msg("api-lead")),
            description: format!("{ROOT}/openapi.json"),
            tongue: setting.tongue(Lang::ENGLISH),
            about: words(&ours.info.description),
            requests: requests
                .map(|(path, it)| RequestView::new(setting, path, &it.get))
                .collect(),
            objects: ours
                .objects()
                .map(|(name, object)| ObjectView::new(name, object))
                .collect(),
        })
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> ApiPage {
        ApiPage::new(setting).unwrap()
    }
}

impl RequestView {
    fn new(setting: &Setting, path: &str, request: &Request) -> RequestView {
        let here = path.replace("{edition}", &setting.lang().to_string());
        let sample = (!here.contains('{')).then(|| format!("{ROOT}{here}"));
        RequestView {
            id: request.operation_id.clone(),
            path: format!("{ROOT}{path}"),
            sample,
            summary: words(&request.summary),
            parameters: request
                .parameters
                .iter()
                .map(|it| Line::of_parameter(setting, it))
                .collect(),
            answer: request.answer(),
        }
    }
}

impl ObjectView {
    fn new(name: &str, object: &Schema) -> ObjectView {
        let member = |(name, schema): (&String, &Schema)| Line {
            name: name.clone(),
            kind: schema.kind(),
            meaning: words(&schema.description),
            default: String::new(),
            example: String::new(),
        };
        ObjectView {
            name: name.to_owned(),
            meaning: words(&object.description),
            members: object.members().map(member).collect(),
            example: object.example(),
        }
    }
}

impl Line {
    fn of_parameter(setting: &Setting, parameter: &Parameter) -> Line {
        let default = parameter.schema.default();
        let said = |value: &str| {
            let locale = &setting.locale;
            locale.msg_with("api-default", &[("value", value.into())])
        };
        Line {
            name: parameter.name.clone(),
            kind: parameter.schema.kind(),
            meaning: words(&parameter.description),
            default: match default.is_empty() {
                true => default,
                false => said(&default),
            },
            example: parameter.example(),
        }
    }
}

/// What stands between backticks is code.
fn words(text: &str) -> Words {
    let pieces = text.split('`').zip([false, true].into_iter().cycle());
    let said = pieces.filter(|(words, _)| !words.is_empty());
    said.map(|(words, code)| (words.to_owned(), code)).collect()
}

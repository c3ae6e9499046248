//! The body of an article: CommonMark with pipe tables, read into parts that each
//! outlet dresses in its own way.

use crate::{Picture, error::BodyError};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};

/// One block of a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Part {
    pub kind: PartKind,
    /// The words without marks, one entry to each paragraph, item or cell.
    pub texts: Vec<String>,
}

/// What a part is, with its HTML.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum PartKind {
    /// The HTML between `<p>` and `</p>`.
    Paragraph(String),
    /// A list, a heading, a table, a rule: whole elements.
    Element(String),
    Quote {
        /// The quoted paragraphs, whole elements.
        html: String,
        /// Who said it: "Name, role".
        speaker: Option<String>,
    },
    Figure(Picture),
}

/// Reads a body. `article` gives the address of `NN-slug` of the same outlet.
pub(crate) fn read(
    text: &str,
    article: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<Part>, BodyError> {
    let mut parts = Vec::new();
    let mut block = Vec::new();
    let mut depth = 0_usize;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        block.push(checked(event, article)?);
        if depth == 0 {
            parts.push(part(std::mem::take(&mut block))?);
        }
    }
    Ok(parts)
}

fn checked<'a>(
    event: Event<'a>,
    article: &dyn Fn(&str) -> Option<String>,
) -> Result<Event<'a>, BodyError> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Err(BodyError::RawHtml(html.to_string())),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => {
            let dest_url = if dest_url.starts_with("https://") {
                dest_url
            } else {
                let stem = dest_url.trim_end_matches(".md");
                let found = article(stem);
                found
                    .ok_or_else(|| BodyError::UnknownLink(dest_url.to_string()))?
                    .into()
            };
            Ok(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }))
        }
        other => Ok(other),
    }
}

fn part(events: Vec<Event>) -> Result<Part, BodyError> {
    if let Some(picture) = lone_picture(&events) {
        return Ok(Part {
            kind: PartKind::Figure(picture),
            texts: Vec::new(),
        });
    }
    if let Some(stray) = events.iter().find_map(picture_of) {
        return Err(BodyError::InlinePicture(stray.name));
    }
    Ok(match events.first() {
        Some(Event::Start(Tag::Paragraph)) => {
            let inner = events.get(1..events.len().saturating_sub(1));
            Part {
                kind: PartKind::Paragraph(html(inner.unwrap_or_default().to_vec())),
                texts: texts(&events),
            }
        }
        Some(Event::Start(Tag::BlockQuote(_))) => quote(events),
        _ => Part {
            texts: texts(&events),
            kind: PartKind::Element(html(events)),
        },
    })
}

/// A paragraph of nothing but a picture.
fn lone_picture(events: &[Event]) -> Option<Picture> {
    let [
        Event::Start(Tag::Paragraph),
        image,
        alt @ ..,
        Event::End(TagEnd::Image),
        Event::End(TagEnd::Paragraph),
    ] = events
    else {
        return None;
    };
    let mut picture = picture_of(image)?;
    picture.alt = texts(alt).join(" ");
    Some(picture)
}

/// The picture that an image tag starts, without its alternative text. Its title is
/// "Caption. | Credit".
fn picture_of(event: &Event) -> Option<Picture> {
    let Event::Start(Tag::Image {
        dest_url, title, ..
    }) = event
    else {
        return None;
    };
    let (caption, credit) = title.rsplit_once('|').unwrap_or((title.as_ref(), ""));
    Some(Picture {
        name: dest_url.trim_end_matches(".svg").to_owned(),
        alt: String::new(),
        caption: caption.trim().to_owned(),
        credit: credit.trim().to_owned(),
    })
}

/// A quote, its last line taken as the speaker where it begins with a dash.
fn quote(mut events: Vec<Event>) -> Part {
    let all = texts(&events);
    events.pop();
    let mut inner = events.split_off(1);
    let speaker = split_speaker(&mut inner);
    Part {
        texts: match &speaker {
            Some(who) => {
                let mut said = texts(&inner);
                said.push(who.clone());
                said
            }
            None => all,
        },
        kind: PartKind::Quote {
            html: html(inner),
            speaker,
        },
    }
}

fn split_speaker(events: &mut Vec<Event>) -> Option<String> {
    let line = events.iter().rposition(|event| {
        matches!(
            event,
            Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph)
        )
    })?;
    let own_paragraph = matches!(events.get(line), Some(Event::Start(_)));
    let words = texts(events.get(line + 1..)?).join(" ");
    let speaker = words.strip_prefix('—')?.trim().to_owned();
    events.truncate(line);
    if !own_paragraph {
        events.push(Event::End(TagEnd::Paragraph));
    }
    Some(speaker)
}

fn html(events: Vec<Event>) -> String {
    let mut html = String::new();
    push_html(&mut html, events.into_iter());
    html
}

/// The words of each paragraph, heading, item and cell.
fn texts(events: &[Event]) -> Vec<String> {
    let mut texts = vec![String::new()];
    for event in events {
        match event {
            Event::Text(words) | Event::Code(words) => {
                if let Some(last) = texts.last_mut() {
                    last.push_str(words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(last) = texts.last_mut() {
                    last.push(' ');
                }
            }
            Event::Start(Tag::List(_) | Tag::Item | Tag::TableCell)
            | Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) => texts.push(String::new()),
            _ => {}
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Result<Vec<Part>, BodyError> {
        read(text, &|stem| {
            (stem == "02-other").then(|| "/x/other".to_owned())
        })
    }

    #[test]
    fn a_quote_knows_its_speaker() {
        for text in [
            "> We *waited*.\n> — Ana Lima, pilot",
            "> We *waited*.\n>\n> — Ana Lima, pilot",
        ] {
            let read = parts(text).unwrap();
            assert_eq!(
                read,
                [Part {
                    kind: PartKind::Quote {
                        html: "<p>We <em>waited</em>.</p>\n".into(),
                        speaker: Some("Ana Lima, pilot".into()),
                    },
                    texts: vec!["We waited.".into(), "Ana Lima, pilot".into()],
                }]
            );
        }
        let plain = parts("> Nobody said it.").unwrap();
        assert!(matches!(
            &plain[0].kind,
            PartKind::Quote { speaker: None, .. }
        ));
    }

    #[test]
    fn a_picture_stands_alone() {
        let read = parts("![A crane](crane.svg \"The crane at dusk. | Rui Sá\")").unwrap();
        assert_eq!(
            read[0].kind,
            PartKind::Figure(Picture {
                name: "crane".into(),
                alt: "A crane".into(),
                caption: "The crane at dusk.".into(),
                credit: "Rui Sá".into(),
            })
        );
        assert_eq!(
            parts("See ![it](crane.svg)."),
            Err(BodyError::InlinePicture("crane".into()))
        );
    }

    #[test]
    fn links_lead_somewhere() {
        let read = parts("A [link](02-other) and [one](https://example.org/).").unwrap();
        assert_eq!(
            read[0].kind,
            PartKind::Paragraph(
                "A <a href=\"/x/other\">link</a> and <a href=\"https://example.org/\">one</a>."
                    .into()
            )
        );
        let lost = BodyError::UnknownLink("03-gone".into());
        assert_eq!(parts("[x](03-gone)"), Err(lost));
        assert!(matches!(parts("<b>x</b>\n"), Err(BodyError::RawHtml(_))));
    }

    #[test]
    fn tables_and_lists_give_their_words() {
        let read = parts("| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n## Head").unwrap();
        let words: Vec<_> = read.iter().map(|part| part.texts.join("/")).collect();
        assert_eq!(words, ["a/b/1/2", "one/two", "Head"]);
        assert!(matches!(&read[0].kind, PartKind::Element(html) if html.starts_with("<table>")));
    }
}

//! How a story went, as a picture: a line for each source, a dot for each article.

use crate::{frame::When, reader::Setting};
use jiff::Timestamp;
use news::{Direction, SourceId};
use store::Card;

/// No picture has more lines; the sources that came last are left out.
const LINES: usize = 12;
/// Where the first and the last dot stand, in hundredths of the line.
const ENDS: (f64, f64) = (2.0, 98.0);

/// The course of a story, ready to draw.
pub struct Course {
    /// The sources, the first to report first.
    pub lines: Vec<Line>,
    /// When the first article came.
    pub from: When,
    /// When the last one came.
    pub to: When,
}

/// A source's articles.
pub struct Line {
    /// The outlet.
    pub name: String,
    /// When it came in.
    pub since: When,
    /// Its articles, the oldest first.
    pub dots: Vec<Dot>,
}

/// An article.
pub struct Dot {
    /// Where on the line, from the left, such as `37.5%`.
    pub place: String,
    /// Whether it is the first of all.
    pub first: bool,
}

impl Course {
    /// The picture of a story's articles, newest first; none where one source tells
    /// all, or all came at once.
    pub fn new(setting: &Setting, cards: &[Card]) -> Option<Course> {
        let (from, to) = (cards.last()?.date, cards.first()?.date);
        let mut sources: Vec<SourceId> = Vec::new();
        for card in cards.iter().rev() {
            if !sources.contains(&card.source) {
                sources.push(card.source);
            }
        }
        if sources.len() < 2 || from >= to {
            return None;
        }
        sources.truncate(LINES);
        let scale = Scale::new(setting, from, to);
        let line = |source: &SourceId| line(setting, &scale, *source, cards);
        Some(Course {
            lines: sources.iter().filter_map(line).collect(),
            from: When::moment(&setting.locale, from),
            to: When::moment(&setting.locale, to),
        })
    }
}

fn line(setting: &Setting, scale: &Scale, source: SourceId, cards: &[Card]) -> Option<Line> {
    let own: Vec<&Card> = cards
        .iter()
        .rev()
        .filter(|card| card.source == source)
        .collect();
    let first = own.first()?;
    let dot = |card: &&Card| Dot {
        place: scale.place(card.date),
        first: card.date == scale.from,
    };
    Some(Line {
        name: first.source_name.clone(),
        since: When::moment(&setting.locale, first.date),
        dots: own.iter().map(dot).collect(),
    })
}

/// Times to places on a line, in the direction in which the page is read.
struct Scale {
    from: Timestamp,
    span: f64,
    backwards: bool,
}

impl Scale {
    fn new(setting: &Setting, from: Timestamp, to: Timestamp) -> Scale {
        Scale {
            from,
            span: (to.as_millisecond() - from.as_millisecond()).max(1) as f64,
            backwards: setting.lang().direction() == Direction::Rtl,
        }
    }

    fn place(&self, at: Timestamp) -> String {
        let part = (at.as_millisecond() - self.from.as_millisecond()) as f64 / self.span;
        let place = ENDS.0 + (ENDS.1 - ENDS.0) * part.clamp(0.0, 1.0);
        let place = if self.backwards { 100.0 - place } else { place };
        format!("{place:.1}%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn drawn(tag: &str, reports: &[(i64, &str)]) -> String {
        let setting = samples::setting(tag);
        let sample = samples::cards(&setting).remove(0);
        let card = |(source, at): &(i64, &str)| Card {
            source: SourceId::new(*source).unwrap(),
            source_name: format!("S{source}"),
            date: samples::at(&format!("2026-11-18T{at}:00Z")),
            ..sample.clone()
        };
        let cards: Vec<Card> = reports.iter().map(card).collect();
        let Some(course) = Course::new(&setting, &cards) else {
            return "none".to_owned();
        };
        let line = |line: &Line| {
            let dot = |dot: &Dot| format!("{}{}", dot.place, if dot.first { "!" } else { "" });
            let dots: Vec<String> = line.dots.iter().map(dot).collect();
            format!("{}: {}", line.name, dots.join(" "))
        };
        course.lines.iter().map(line).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn time_runs_as_the_page_is_read() {
        let reports = [(1, "10:00"), (2, "08:00"), (1, "07:00"), (3, "06:00")];
        assert_eq!(
            drawn("en", &reports),
            "S3: 2.0%!; S1: 26.0% 98.0%; S2: 50.0%"
        );
        assert_eq!(
            drawn("ar", &reports),
            "S3: 98.0%!; S1: 74.0% 2.0%; S2: 50.0%"
        );
    }

    #[test]
    fn what_is_no_course_is_not_drawn() {
        assert_eq!(drawn("en", &[]), "none");
        assert_eq!(drawn("en", &[(1, "10:00"), (1, "08:00")]), "none");
        assert_eq!(drawn("en", &[(1, "10:00"), (2, "10:00")]), "none");
    }
}

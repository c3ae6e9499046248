//! Sentences in many languages, parallel by line, as pairs to check.

use std::{collections::BTreeMap, fs, io, path::Path};

/// Languages that stand beside English in both directions.
const BESIDE: [&str; 25] = [
    "ar", "bn", "bs", "cs", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "id", "it", "ja", "ko",
    "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "vi",
];
/// Pairs without English.
const OTHER: [(&str, &str); 6] = [
    ("de", "fr"),
    ("pt", "es"),
    ("ja", "zh"),
    ("ru", "de"),
    ("es", "it"),
    ("fr", "ar"),
];

/// Which lines.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Half {
    /// Those that lists and thresholds may be learned from.
    Odd,
    /// Those that figures are told of.
    Even,
}

/// All languages, line by line.
pub struct Corpus {
    lines: BTreeMap<String, Vec<String>>,
    systems: Vec<(String, String, String, Vec<String>)>,
}

/// A sentence and its translation, by a person or a system that is not ours.
#[derive(Clone)]
pub struct Segment {
    pub from: String,
    pub to: String,
    /// `en > de`, with the system where it is no person's.
    pub pair: String,
    pub line: usize,
    pub source: String,
    pub target: String,
}

impl Corpus {
    /// Reads `dev.LANG.txt` and `system.NAME.FROM-TO.txt`.
    pub fn read(folder: &Path) -> io::Result<Corpus> {
        let mut corpus = Corpus {
            lines: BTreeMap::new(),
            systems: Vec::new(),
        };
        for entry in fs::read_dir(folder)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let lines = || -> io::Result<Vec<String>> {
                let text = fs::read_to_string(entry.path())?;
                Ok(text.lines().map(unquoted).collect())
            };
            let parts: Vec<&str> = name.split('.').collect();
            match parts.as_slice() {
                ["dev", lang, "txt"] => {
                    corpus.lines.insert((*lang).to_owned(), lines()?);
                }
                ["system", system, pair, "txt"] => {
                    let (from, to) = pair.split_once('-').unwrap_or_default();
                    let system = (
                        (*system).to_owned(),
                        from.to_owned(),
                        to.to_owned(),
                        lines()?,
                    );
                    corpus.systems.push(system);
                }
                _ => {}
            }
        }
        corpus.systems.sort();
        Ok(corpus)
    }

    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.lines.keys().map(String::as_str)
    }

    pub fn line(&self, lang: &str, line: usize) -> Option<&str> {
        self.lines.get(lang)?.get(line).map(String::as_str)
    }

    /// All pairs of one half.
    pub fn segments(&self, half: Half) -> Vec<Segment> {
        let beside = BESIDE.iter().chain(&["zh"]);
        let mut pairs: Vec<(&str, &str)> = OTHER.to_vec();
        pairs.extend(beside.flat_map(|lang| [("en", *lang), (*lang, "en")]));
        let mut segments = Vec::new();
        for (from, to) in pairs {
            let target = self.lines.get(to).map(Vec::as_slice);
            let target = target.unwrap_or_default();
            self.pair(
                from,
                to,
                &format!("{from} > {to}"),
                target,
                half,
                &mut segments,
            );
        }
        for (system, from, to, target) in &self.systems {
            let pair = format!("{from} > {to} {system}");
            self.pair(from, to, &pair, target, half, &mut segments);
        }
        segments
    }

    fn pair(
        &self,
        from: &str,
        to: &str,
        pair: &str,
        targets: &[String],
        half: Half,
        segments: &mut Vec<Segment>,
    ) {
        let start = usize::from(half == Half::Even);
        for (line, target) in targets.iter().enumerate().skip(start).step_by(2) {
            let source = self.line(from, line).unwrap_or_default();
            if !source.is_empty() && !target.is_empty() {
                segments.push(Segment {
                    from: from.to_owned(),
                    to: to.to_owned(),
                    pair: pair.to_owned(),
                    line,
                    source: source.to_owned(),
                    target: target.clone(),
                });
            }
        }
    }
}

/// Some lines were written as fields of a table of comma-separated values, with quotes
/// around them and within them doubled.
fn unquoted(line: &str) -> String {
    let line = line.trim();
    let inner = line
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    let field =
        inner.filter(|inner| inner.contains("\"\"") && !inner.replace("\"\"", "").contains('"'));
    let text = field.map_or_else(|| line.to_owned(), |field| field.replace("\"\"", "\""));
    // One system wrote its output for pages.
    let signs = [("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")];
    signs
        .iter()
        .fold(text, |text, (code, sign)| text.replace(code, sign))
}

//! Terms as a table: `pair,source,target,rule,letters`.
//!
//! The first line names the columns, in any order; `source` must be among them. Without
//! `pair` all terms are for the pair that the caller names; without `rule` a term is
//! required where it has a target, else kept; without `letters` they count where the term
//! has a capital.

use super::{FileError, Taken, decode};
use ::csv::{ReaderBuilder, StringRecord, Writer};
use news::{LetterCase, Pair, RuleKind, Term};

/// Bytes that a file may have.
const LARGEST: usize = 32 << 20;
/// Terms that a file may have.
const MOST: usize = 200_000;

/// The columns.
const HEADER: [&str; 5] = ["pair", "source", "target", "rule", "letters"];

/// Reads terms; those without a pair are for this one.
pub fn read(bytes: &[u8], pair: Option<Pair>) -> Result<Taken<Term>, FileError> {
    let text = decode(bytes, LARGEST)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let columns = Columns::of(reader.headers().map_err(|cause| at(1, cause))?)?;
    let mut taken = Taken::default();
    let mut lines = Lines::new(&text);
    for record in reader.records() {
        let record = record.map_err(|cause| {
            let line = cause.position().map_or(1, ::csv::Position::line);
            at(line, &cause)
        })?;
        let line = lines.of(&record);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if taken.items.len() + taken.skipped.len() == MOST {
            let reason = format!("more than {MOST} terms: split the file");
            return Err(FileError::At { line, reason });
        }
        match columns.term(&record, pair) {
            Ok(term) => taken.items.push(term),
            Err(reason) => taken.skip(line, reason),
        }
    }
    Ok(taken)
}

fn at(line: u64, reason: impl ToString) -> FileError {
    FileError::At {
        line: usize::try_from(line).unwrap_or(usize::MAX),
        reason: reason.to_string(),
    }
}

/// Counts lines; the reader's own count is one less where lines end in `\r\n`.
struct Lines<'t> {
    rest: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Lines<'t> {
        Lines {
            rest: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line where a record begins; records are asked for in order.
    fn of(&mut self, record: &StringRecord) -> usize {
        let start = record.position().map_or(0, ::csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let (before, rest) = self
            .rest
            .split_at(start.saturating_sub(self.at).min(self.rest.len()));
        let ends = rest
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let (gap, rest) = rest.split_at(ends);
        let breaks = before.iter().chain(gap).filter(|byte| **byte == b'\n');
        self.line += breaks.count();
        self.at = start + ends;
        self.rest = rest;
        self.line
    }
}

/// Spreadsheets of half the world write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    let signs = [b'\t', b';', b','];
    signs
        .into_iter()
        .max_by_key(|sign| count(*sign))
        .unwrap_or(b',')
}

/// Where the columns are.
struct Columns([Option<usize>; 5]);

impl Columns {
    fn of(header: &StringRecord) -> Result<Columns, FileError> {
        let place = |name: &str| {
            let mut cells = header.iter();
            cells.position(|cell| cell.trim().to_lowercase() == name)
        };
        let columns = Columns(HEADER.map(place));
        match columns.0 {
            [_, Some(_), ..] => Ok(columns),
            _ => {
                let names = HEADER.join(",");
                Err(at(
                    1,
                    format!("the first line must name the columns: {names}"),
                ))
            }
        }
    }

    fn term(&self, record: &StringRecord, pair: Option<Pair>) -> Result<Term, String> {
        let cells = self.0.map(|place| {
            let cell = place.and_then(|at| record.get(at));
            cell.unwrap_or_default().trim()
        });
        let [own_pair, source, target, rule, letters] = cells;
        let said = |cause: &dyn ToString| cause.to_string();
        let pair = match (own_pair, pair) {
            ("", Some(pair)) => pair,
            ("", None) => return Err("no pair of languages: add a column or name one".to_owned()),
            (own, _) => own.parse().map_err(|cause| said(&cause))?,
        };
        let rule = match (rule, target) {
            ("", "") => RuleKind::Kept,
            ("", _) => RuleKind::Required,
            (rule, _) => rule.to_lowercase().parse().map_err(|cause| said(&cause))?,
        };
        let letters = match letters {
            "" => None,
            letters => {
                let letters = letters.to_lowercase().parse::<LetterCase>();
                Some(letters.map_err(|cause| said(&cause))?)
            }
        };
        Term::of_parts(pair, rule, (source, target), letters).map_err(|cause| said(&cause))
    }
}

/// Writes terms.
pub fn write(terms: &[Term]) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Nothing can fail that writes to memory.
    let _ = writer.write_record(HEADER);
    for term in terms {
        let (pair, letters) = (term.pair().to_string(), term.letters().to_string());
        let _ = writer.write_record([
            &pair,
            term.source().unwrap_or_default(),
            term.target().unwrap_or_default(),
            term.kind().as_str(),
            &letters,
        ]);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tbx::tests::any_terms;
    use proptest::prelude::*;

    fn show(taken: &Taken<Term>) -> String {
        let terms = taken.items.iter().map(|term| {
            let (source, target) = (term.source().unwrap_or("-"), term.target().unwrap_or("-"));
            format!(
                "{} {} {source} > {target} ({})",
                term.pair(),
                term.kind(),
                term.letters()
            )
        });
        let skipped = taken.skipped.iter().map(ToString::to_string);
        terms.chain(skipped).collect::<Vec<String>>().join("\n")
    }

    #[test]
    fn tables_as_people_write_them() {
        let pair = "en-pt".parse().ok();
        let table = "\u{feff}Target;Source;RULE\r\nponte;bridge;\r\n;Tide Desk;\r\n\r\n\
                     x;y;banned\r\n\"a\r\nb\";c;Forbidden\r\n;;required\r\n";
        insta::assert_snapshot!(show(&read(table.as_bytes(), pair).unwrap()), @r#"
        en-pt required bridge > ponte (any)
        en-pt kept Tide Desk > - (exact)
        en-pt forbidden c > a b (any)
        line 5: no rule: "banned" (a term is required, kept or forbidden)
        line 8: a required term needs its source
        "#);
        let table = "source\ttarget\tpair\nbridge\tponte\t\nbridge\tponte\tpt\n";
        insta::assert_snapshot!(show(&read(table.as_bytes(), None).unwrap()), @r#"
        line 2: no pair of languages: add a column or name one
        line 3: not a pair of languages: "pt" (write "en-pt", "*-en", "en-*", or "*" for all)
        "#);
    }

    #[test]
    fn what_is_no_table_says_why() {
        let said = |bytes: &[u8]| read(bytes, None).unwrap_err().to_string();
        assert!(said(b"bridge,ponte\n").contains("pair,source,target,rule,letters"));
        assert!(said(b"").contains("must name the columns"));
        assert!(said(b"source\nPh\xe9dre\n").contains("UTF-8"));
        let open = format!("source\n\"{}", "a\n".repeat(300_000));
        assert_eq!(
            read(open.as_bytes(), "en-pt".parse().ok())
                .unwrap()
                .skipped
                .len(),
            1
        );
    }

    proptest! {
        #[test]
        fn there_and_back(terms in any_terms()) {
            let taken = read(write(&terms).as_bytes(), None).unwrap();
            prop_assert_eq!(taken.skipped, vec![]);
            prop_assert_eq!(taken.items, terms);
        }

        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut table = b"source,target,pair\n".to_vec();
            table.extend(bytes);
            let _ = read(&table, None);
        }
    }
}

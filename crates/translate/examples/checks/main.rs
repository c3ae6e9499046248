//! What the checks find of planted defects, and what they find where nothing is wrong.
//!
//! `cargo run --release -p translate --example checks -- FOLDER`, the folder being that
//! of FLORES dev. Clean pairs are references by people, and what three other systems make
//! of English and Portuguese; 2,000 of them get a defect each, of all kinds in turn, by
//! chance but the same at each run. Lists and thresholds were learned from the odd lines,
//! figures are told of the even ones.
//!
//! A defect is found where a check says something of the segment that it does not say of
//! it without the defect; `errors` are those of them that are errors. Clean segments are
//! falsely flagged where a check finds an error.

#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod corpus;
mod plant;
mod words;

use clap::Parser;
use corpus::{Corpus, Half, Segment};
use news::{Check, Finding, Severity, Text, UnitId};
use plant::{Kind, Planter};
use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use std::{collections::BTreeMap, error::Error, fs, hint::black_box, path::PathBuf};

/// Defects that are planted.
const PLANTED: usize = 2000;
const SEED: u64 = 17;

#[derive(Parser)]
struct Cli {
    /// The folder of FLORES dev
    folder: PathBuf,
    /// Which lines
    #[arg(long, value_enum, default_value = "even")]
    half: Half,
    /// Prints so many of what was not found, and of false alarms
    #[arg(long, default_value_t = 0)]
    show: usize,
    /// Only of a kind of defect or of a check
    #[arg(long)]
    only: Option<String>,
}

/// How often something was so, of how many.
#[derive(Clone, Copy, Default)]
struct Share {
    yes: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, yes: bool) {
        self.yes += usize::from(yes);
        self.of += 1;
    }

    fn value(self) -> f64 {
        self.yes as f64 / self.of.max(1) as f64
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let cli = Cli::parse();
    let corpus = Corpus::read(&cli.folder)?;
    let mut segments = corpus.segments(cli.half);
    let mut random = StdRng::seed_from_u64(SEED);
    segments.shuffle(&mut random);
    let mut planter = Planter::new(&corpus, random);
    let clean = planted(&cli, &mut planter, segments);
    unharmed(&cli, &clean);
    println!("{:32} {:.1}", "checks.us_a_segment", time(&clean));
    Ok(())
}

/// Plants defects and says what was found; gives the segments that are left.
fn planted(cli: &Cli, planter: &mut Planter<'_>, segments: Vec<Segment>) -> Vec<Segment> {
    let mut clean = Vec::new();
    let mut found: BTreeMap<Kind, [Share; 3]> = BTreeMap::new();
    let each = PLANTED.div_ceil(Kind::ALL.len());
    let mut left = PLANTED;
    let mut wanted: Vec<(Kind, usize)> = Kind::ALL
        .iter()
        .map(|kind| {
            let count = each.min(left);
            left -= count;
            (*kind, count)
        })
        .collect();
    let mut shown = cli.show;
    for segment in segments {
        // The kind that lacks most and can be planted here.
        wanted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let planted =
            wanted
                .iter_mut()
                .filter(|(_, count)| *count > 0)
                .find_map(|(kind, count)| {
                    let defect = planter.plant(*kind, &segment)?;
                    // What is flagged already cannot show whether it is found.
                    let before = checked(&segment, &defect.before.0, &defect.before.1);
                    let flagged = before.iter().any(|one| kind.is_meant_by(one.check));
                    *count -= usize::from(!flagged);
                    (!flagged).then_some((*kind, defect, before))
                });
        let Some((kind, defect, before)) = planted else {
            clean.push(segment);
            continue;
        };
        let after = checked(&segment, &defect.after.0, &defect.after.1);
        let new: Vec<&Finding> = after
            .iter()
            .filter(|finding| {
                let same = |other: &Finding| {
                    other.check == finding.check && other.severity >= finding.severity
                };
                !before.iter().any(same)
            })
            .collect();
        let [any, errors, own] = found.entry(kind).or_default();
        any.count(!new.is_empty());
        errors.count(new.iter().any(|one| one.severity == Severity::Error));
        own.count(new.iter().any(|one| kind.is_meant_by(one.check)));
        let wanted = cli.only.as_ref().is_none_or(|only| *only == kind.name());
        if new.is_empty() && wanted && shown > 0 {
            shown -= 1;
            println!("missed {} ({})", kind.name(), segment.pair);
            println!("  {}\n  {}", defect.after.0.words(), defect.after.1.words());
        }
    }
    tell_found(&found);
    clean
}

fn tell_found(found: &BTreeMap<Kind, [Share; 3]>) {
    println!("planted                          found   errors  by its own check   of");
    let mut all = [Share::default(); 3];
    for (kind, shares) in found {
        for (sum, share) in all.iter_mut().zip(shares) {
            sum.yes += share.yes;
            sum.of += share.of;
        }
        let [found, errors, own] = shares.map(Share::value);
        println!(
            "  {:28} {found:>7.3} {errors:>8.3} {own:>8.3} {:>12}",
            kind.name(),
            shares[0].of
        );
    }
    for (kind, [any, ..]) in found {
        let name = format!("checks.found.{}", kind.name());
        println!("{name:32} {:.4}", any.value());
    }
    println!("{:32} {}", "checks.planted", all[0].of);
    println!("{:32} {:.4}", "checks.found", all[0].value());
    println!("{:32} {:.4}", "checks.found_as_errors", all[1].value());
}

/// What is said of segments that nothing is wrong with.
fn unharmed(cli: &Cli, clean: &[Segment]) {
    let mut errors = Share::default();
    let mut warnings = Share::default();
    let mut by_pair: BTreeMap<&str, [Share; 2]> = BTreeMap::new();
    let mut by_check: BTreeMap<Check, [usize; 2]> = BTreeMap::new();
    let mut shown = cli.show;
    for segment in clean {
        let (source, target) = (Text::plain(&segment.source), Text::plain(&segment.target));
        let found = checked(segment, &source, &target);
        let error = found.iter().any(|one| one.severity == Severity::Error);
        errors.count(error);
        warnings.count(!error && !found.is_empty());
        let pair = by_pair.entry(&segment.pair).or_default();
        pair[0].count(error);
        pair[1].count(!error && !found.is_empty());
        for finding in &found {
            let [errors, warnings] = by_check.entry(finding.check).or_default();
            match finding.severity {
                Severity::Error => *errors += 1,
                Severity::Warning => *warnings += 1,
            }
            let name = format!("{:?} {:?}", finding.check, finding.severity);
            let only = cli.only.as_ref().is_none_or(|only| name.starts_with(only));
            if only && shown > 0 {
                shown -= 1;
                println!("{name} ({}): {}", segment.pair, finding.reason);
                println!("  {}\n  {}", segment.source, segment.target);
            }
        }
    }
    println!("clean segments, in percent       errors  warnings");
    let percent = |count: usize| count as f64 * 100.0 / clean.len().max(1) as f64;
    for (check, [errors, warnings]) in by_check {
        let (errors, warnings) = (percent(errors), percent(warnings));
        println!(
            "  {:28} {errors:>7.2} {warnings:>8.2}",
            format!("{check:?}")
        );
    }
    for (pair, [errors, warnings]) in by_pair {
        let (errors, warnings) = (errors.value() * 100.0, warnings.value() * 100.0);
        println!("  {pair:28} {errors:>7.2} {warnings:>8.2}");
    }
    println!("{:32} {}", "checks.clean_segments", clean.len());
    println!("{:32} {:.4}", "checks.clean", 1.0 - errors.value());
    println!(
        "{:32} {:.4}",
        "checks.clean_with_warnings",
        warnings.value()
    );
}

fn checked(segment: &Segment, source: &Text, target: &Text) -> Vec<Finding> {
    let lang = |tag: &str| tag.parse().unwrap_or(news::Lang::UNKNOWN);
    let unit = UnitId("body.0".into());
    translate::checks::check(
        &unit,
        source,
        target,
        lang(&segment.from),
        lang(&segment.to),
    )
}

/// Microseconds of this thread's CPU for one segment.
fn time(segments: &[Segment]) -> f64 {
    let texts: Vec<(Text, Text)> = segments
        .iter()
        .map(|one| (Text::plain(&one.source), Text::plain(&one.target)))
        .collect();
    let start = cpu();
    for (segment, (source, target)) in segments.iter().zip(&texts) {
        black_box(checked(segment, source, target));
    }
    (cpu() - start) * 1e6 / segments.len().max(1) as f64
}

/// CPU seconds of this thread, as Linux counts them.
fn cpu() -> f64 {
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = counted.split(' ').next();
    let nanoseconds = nanoseconds.and_then(|count| count.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}

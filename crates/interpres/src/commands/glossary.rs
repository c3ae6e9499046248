//! `interpres glossary`: terms, and their files.

use super::Setting;
use crate::{
    cli::{self, Places},
    glossaries,
};
use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use news::{Pair, RuleKind, Term, TermId};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::Store;
use translate::exchange::{Taken, csv, tbx};

/// Entries of a file whose flaws are told one by one.
const TOLD: usize = 20;

pub async fn run(places: &Places, command: cli::Glossary) -> Result<ExitCode> {
    let store = Setting::of(places)?.store().await?;
    match command {
        cli::Glossary::List { pair } => list(&store, pair).await,
        cli::Glossary::Add {
            pair,
            source,
            target,
            forbidden,
            letters,
        } => {
            let kind = match (&target, forbidden) {
                (_, true) => RuleKind::Forbidden,
                (Some(_), false) => RuleKind::Required,
                (None, false) => RuleKind::Kept,
            };
            let words = (source.as_str(), target.as_deref().unwrap_or_default());
            let term = Term::of_parts(pair, kind, words, letters)?;
            add(&store, &[term]).await
        }
        cli::Glossary::Remove { ids } => remove(&store, &ids).await,
        cli::Glossary::Import { file, pair, from } => {
            let bytes =
                std::fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            let taken = match Kind::of(&file)? {
                Kind::Tbx => tbx::read(&bytes, from),
                Kind::Table => csv::read(&bytes, pair),
            };
            let taken = taken.with_context(|| file.display().to_string())?;
            tell_skipped(&taken);
            add(&store, &taken.items).await
        }
        cli::Glossary::Export { file } => export(&store, &file).await,
    }
}

/// What kind of file holds terms, by the ending of its name.
enum Kind {
    Tbx,
    Table,
}

impl Kind {
    fn of(file: &Path) -> Result<Kind> {
        let ending = file
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        match ending.to_lowercase().as_str() {
            "tbx" | "xml" => Ok(Kind::Tbx),
            "csv" | "tsv" | "txt" => Ok(Kind::Table),
            _ => bail!(
                "{} is neither TBX (.tbx, .xml) nor a table (.csv, .tsv)",
                file.display()
            ),
        }
    }
}

async fn list(store: &Store, pair: Option<Pair>) -> Result<ExitCode> {
    let fits = |term: &Term| pair.is_none_or(|pair| holds_for(term.pair(), pair));
    let terms = store.terms().await?;
    let terms: Vec<_> = terms.iter().filter(|(_, term)| fits(term)).collect();
    for (id, term) in &terms {
        println!("{id}\t{}", shown(term));
    }
    println!("{} terms", terms.len());
    Ok(ExitCode::SUCCESS)
}

/// Whether terms of one pair hold for another.
fn holds_for(own: Pair, asked: Pair) -> bool {
    let side = |own: Option<_>, asked| own.is_none() || own == asked;
    side(own.from(), asked.from()) && side(own.to(), asked.to())
}

fn shown(term: &Term) -> String {
    let (source, target) = (term.source(), term.target().unwrap_or_default());
    let words = match (term.kind(), source) {
        (RuleKind::Kept, _) => format!("{} stays", source.unwrap_or_default()),
        (RuleKind::Required, _) => format!("{} = {target}", source.unwrap_or_default()),
        (RuleKind::Forbidden, Some(source)) => format!("{source}: not {target}"),
        (RuleKind::Forbidden, None) => format!("never {target}"),
    };
    format!("{}\t{words}\t(letters: {})", term.pair(), term.letters())
}

async fn add(store: &Store, terms: &[Term]) -> Result<ExitCode> {
    let changed = glossaries::add(store, terms, Timestamp::now()).await?;
    let known = match terms.len() - changed.terms.len() {
        0 => String::new(),
        known => format!(", {known} were there"),
    };
    println!("{} terms added{known}", changed.terms.len());
    tell_jobs(changed.translations);
    Ok(ExitCode::SUCCESS)
}

async fn remove(store: &Store, ids: &[TermId]) -> Result<ExitCode> {
    let changed = glossaries::remove(store, ids, Timestamp::now()).await?;
    for term in &changed.terms {
        println!("removed: {}", shown(term));
    }
    tell_jobs(changed.translations);
    Ok(match changed.terms.len() == ids.len() {
        true => ExitCode::SUCCESS,
        false => {
            eprintln!("not all of these terms are there: `interpres glossary list` shows them");
            ExitCode::FAILURE
        }
    })
}

fn tell_jobs(count: usize) {
    if count > 0 {
        println!("{count} translations have such words and are made anew by `interpres serve`");
    }
}

fn tell_skipped(taken: &Taken<Term>) {
    for skipped in taken.skipped.iter().take(TOLD) {
        eprintln!("left out, {skipped}");
    }
    let more = taken.skipped.len().saturating_sub(TOLD);
    if more > 0 {
        eprintln!("and {more} more");
    }
}

async fn export(store: &Store, file: &PathBuf) -> Result<ExitCode> {
    let terms: Vec<Term> = store.terms().await?.into_iter().map(|it| it.1).collect();
    if file.as_os_str() == "-" {
        print!("{}", csv::write(&terms));
        return Ok(ExitCode::SUCCESS);
    }
    let text = match Kind::of(file)? {
        Kind::Tbx => tbx::write(&terms),
        Kind::Table => csv::write(&terms),
    };
    std::fs::write(file, text).with_context(|| format!("writing {}", file.display()))?;
    println!("{} terms written to {}", terms.len(), file.display());
    Ok(ExitCode::SUCCESS)
}

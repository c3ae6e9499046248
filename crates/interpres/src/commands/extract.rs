//! `interpres extract`: saved pages to JSON, one object a line.

use crate::cli;
use ::extract::Page;
use anyhow::{Context, Result};
use news::{Article, Block, LocalTime, Text, Warning, WebUrl};
use serde::Serialize;
use std::{
    io::{self, Read, Write},
    path::Path,
    process::ExitCode,
};

/// An article as one line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    url: &'a WebUrl,
    headline: String,
    subheadline: Option<String>,
    authors: Vec<&'a str>,
    source: Option<&'a str>,
    language: String,
    published: Option<LocalTime>,
    modified: Option<LocalTime>,
    section: Option<String>,
    tags: Vec<String>,
    lead: Option<String>,
    text: String,
    blocks: &'a [Block],
    figures: Vec<Picture<'a>>,
    warnings: &'a [Warning],
}

#[derive(Serialize)]
struct Picture<'a> {
    src: &'a WebUrl,
    alt: Option<String>,
    caption: Option<String>,
    credit: Option<String>,
}

/// A page that is no article: still one line, so that lines and files keep in step.
#[derive(Serialize)]
struct Nothing<'a> {
    url: Option<&'a WebUrl>,
    error: String,
}

pub fn run(command: &cli::Extract) -> Result<ExitCode> {
    if command.url.is_some() && command.files.len() > 1 {
        anyhow::bail!("--url goes with a single file");
    }
    let mut out = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in &command.files {
        let bytes = read(file).with_context(|| file.display().to_string())?;
        let (line, sound) = line(command, &bytes)?;
        if !sound {
            code = ExitCode::FAILURE;
        }
        writeln!(out, "{line}")?;
    }
    Ok(code)
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match file.as_os_str() == "-" {
        true => io::stdin().read_to_end(&mut bytes)?,
        false => std::fs::File::open(file)?.read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

fn line(command: &cli::Extract, bytes: &[u8]) -> Result<(String, bool)> {
    let url = command.url.as_ref();
    let page = Page {
        url,
        charset: command.charset.as_deref(),
        bytes,
        item: None,
        language: None,
    };
    Ok(match ::extract::extract(&page) {
        Ok(found) => (as_line(&found.article, &found.warnings)?, true),
        Err(cause) => {
            let nothing = Nothing {
                url,
                error: cause.to_string(),
            };
            (serde_json::to_string(&nothing)?, false)
        }
    })
}

fn as_line(article: &Article, warnings: &[Warning]) -> Result<String> {
    let words = |text: &Option<Text>| text.as_ref().map(Text::words);
    let line = Line {
        url: &article.url,
        headline: article.headline.words(),
        subheadline: words(&article.subheadline),
        authors: article
            .authors
            .iter()
            .map(|author| author.name.as_str())
            .collect(),
        source: article.source.as_deref(),
        language: article.language.to_string(),
        published: article.published,
        modified: article.modified,
        section: words(&article.section),
        tags: article.tags.iter().map(Text::words).collect(),
        lead: words(&article.lead),
        text: article.text(),
        blocks: &article.body,
        figures: article
            .figures()
            .into_iter()
            .map(|figure| Picture {
                src: &figure.src,
                alt: words(&figure.alt),
                caption: words(&figure.caption),
                credit: words(&figure.credit),
            })
            .collect(),
        warnings,
    };
    Ok(serde_json::to_string(&line)?)
}

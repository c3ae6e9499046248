//! The commands, one file each.

mod article;
mod bans;
mod comments;
mod demo;
mod doctor;
mod extract;
mod glossary;
mod memory;
mod models;
mod run;
mod serve;
mod source;
mod translate;

use crate::{
    cli::{Cli, Command, Places},
    config::{self, Config},
    folder::{self, Folder},
    newsroom::Newsroom,
};
use anyhow::{Context, Result};
use std::{path::PathBuf, process::ExitCode, sync::Arc};
use store::Store;

/// Runs a command; gives the program's exit code.
pub async fn run(cli: Cli) -> Result<ExitCode> {
    let places = &cli.places;
    match cli.command {
        Command::Demo(demo) => demo::run(places, &demo).await,
        Command::Serve => serve::run(places).await,
        Command::Run { once: _, all } => run::run(places, all).await,
        Command::Source(command) => source::run(places, command).await,
        Command::Extract(command) => extract::run(&command),
        Command::Translate(command) => translate::run(places, &command),
        Command::Models(command) => models::run(places, command).await,
        Command::Glossary(command) => glossary::run(places, command).await,
        Command::Memory(command) => memory::run(places, command).await,
        Command::Comments(command) => comments::run(places, command).await,
        Command::Article(command) => article::run(places, command).await,
        Command::Doctor { json } => doctor::run(places, json).await,
        Command::Config => {
            print!("{}", config::explain(&config_file(places)?)?);
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// What most commands begin with: where things are, and how they are to be.
struct Setting {
    folder: Folder,
    config: Config,
    models: PathBuf,
}

impl Setting {
    fn of(places: &Places) -> Result<Setting> {
        Ok(Setting {
            folder: Folder::of(places)?,
            config: Config::load(&config_file(places)?)?,
            models: folder::models(places)?,
        })
    }

    async fn store(&self) -> Result<Store> {
        let location = self.folder.location(&self.config.database.url)?;
        Store::open(&location, &self.folder.files())
            .await
            .with_context(|| format!("opening the data in {}", self.folder.path().display()))
    }

    async fn newsroom(&self) -> Result<Arc<Newsroom>> {
        let store = self.store().await?;
        let (index, models, accounts) = (self.folder.index(), &self.models, self.folder.accounts());
        Ok(Arc::new(
            Newsroom::open(self.config.clone(), store, &index, models, &accounts).await?,
        ))
    }

    /// The name of this program among the workers on a database.
    fn worker(&self) -> Result<String> {
        let file = self.folder.path().join("worker");
        if let Ok(name) = std::fs::read_to_string(&file) {
            return Ok(name.trim().to_owned());
        }
        let seed = format!(
            "{} {}",
            self.folder.path().display(),
            jiff::Timestamp::now()
        );
        let name: String = ::translate::sha256(seed.as_bytes())
            .chars()
            .take(16)
            .collect();
        std::fs::write(&file, &name).with_context(|| format!("writing {}", file.display()))?;
        Ok(name)
    }
}

fn config_file(places: &Places) -> Result<PathBuf> {
    match &places.config {
        Some(file) if !file.exists() => {
            anyhow::bail!("there is no configuration file {}", file.display())
        }
        Some(file) => Ok(file.clone()),
        None => Ok(Folder::of(places)?.config()),
    }
}

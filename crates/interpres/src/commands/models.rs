//! `interpres models`: what is installed, and what can be.

use super::Setting;
use crate::{
    cli::{Models, Places},
    models::{Event, Installed, Installer},
    progress,
};
use anyhow::{Result, bail};
use indicatif::ProgressBar;
use news::Lang;
use std::{path::Path, process::ExitCode, sync::Mutex};
use translate::{Manifest, ModelStore};

pub async fn run(places: &Places, command: Models) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = ModelStore::new(&setting.models);
    match command {
        Models::List => list(&setting, &store).await,
        Models::Add {
            from,
            to,
            folder: Some(folder),
        } => {
            let watch = Watch::default();
            let report = |event| watch.show(event);
            let installer = Installer::new(&store, &setting.config.models.registry, &report)?;
            println!("{}", line(&installer.install_folder(from, to, &folder)?));
            Ok(ExitCode::SUCCESS)
        }
        Models::Add {
            from,
            to,
            folder: None,
        } => add(&setting, &store, from, to).await,
        Models::Remove { from, to } => {
            store.remove(from.base(), to.base())?;
            println!("{from} to {to} removed");
            Ok(ExitCode::SUCCESS)
        }
        Models::Verify => verify(&store, &setting.models),
    }
}

async fn add(setting: &Setting, store: &ModelStore, from: Lang, to: Lang) -> Result<ExitCode> {
    let watch = Watch::default();
    let report = |event| watch.show(event);
    let installer = Installer::new(store, &setting.config.models.registry, &report)?;
    for installed in installer.add(from, to).await? {
        println!("{}", line(&installed));
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs one direction where it is missing, with a bar; tells whether it was.
pub async fn ensure(setting: &Setting, from: Lang, to: Lang) -> Result<bool> {
    let store = ModelStore::new(&setting.models);
    let watch = Watch::default();
    let report = |event| watch.show(event);
    let installer = Installer::new(&store, &setting.config.models.registry, &report)?;
    Ok(matches!(
        installer.install(from, to).await?,
        Installed::Now(_)
    ))
}

async fn list(setting: &Setting, store: &ModelStore) -> Result<ExitCode> {
    let (installed, problems) = store.list();
    for model in &installed {
        println!("{}", line(&Installed::Already(model.clone())));
    }
    problems.iter().for_each(|problem| println!("{problem}"));
    let quiet = |_| {};
    let installer = Installer::new(store, &setting.config.models.registry, &quiet)?;
    match installer.available().await {
        Ok(directions) => {
            let is_there =
                |pair: &(Lang, Lang)| installed.iter().any(|one| (one.from, one.to) == *pair);
            for (from, to) in directions.iter().filter(|pair| !is_there(pair)) {
                println!("{from} to {to}: can be installed");
            }
        }
        Err(cause) => eprintln!("what else can be installed is not known: {cause:#}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn verify(store: &ModelStore, folder: &Path) -> Result<ExitCode> {
    let (installed, mut problems) = store.list();
    problems.extend(
        installed
            .iter()
            .flat_map(|model| store.verify(model.from, model.to)),
    );
    for problem in &problems {
        println!("{problem}");
    }
    if !problems.is_empty() {
        bail!(
            "{} problems in {}: install again what is named",
            problems.len(),
            folder.display()
        );
    }
    println!("{} models, all whole", installed.len());
    Ok(ExitCode::SUCCESS)
}

fn line(installed: &Installed) -> String {
    let (model, word) = match installed {
        Installed::Already(model) => (model, "installed"),
        Installed::Now(model) => (model, "now installed"),
    };
    let Manifest {
        from, to, files, ..
    } = model;
    let bytes: u64 = files.iter().map(|file| file.size).sum();
    format!(
        "{from} to {to}: {} ({} MB), {word}",
        model.label(),
        bytes / 1_000_000
    )
}

/// Shows the events of an installation as a bar.
#[derive(Default)]
struct Watch {
    bar: Mutex<Option<ProgressBar>>,
}

impl Watch {
    fn show(&self, event: Event) {
        let Ok(mut bar) = self.bar.lock() else { return };
        match event {
            Event::Note(line) => eprintln!("{line}"),
            Event::Bytes { file, done, total } => {
                let bar = bar.get_or_insert_with(|| progress::bar("installing"));
                bar.set_length(total);
                bar.set_position(done);
                bar.set_message(file);
            }
        }
    }
}

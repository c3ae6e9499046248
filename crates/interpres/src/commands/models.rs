//! `interpres models`: what is installed, and what can be.

use super::Setting;
use crate::{
    cli::{Models, Places},
    models::{Event, Installed, Installer, Offer},
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
            kind: _,
            folder: Some(folder),
        } => {
            let watch = Watch::default();
            let report = |event| watch.show(event);
            let installer = Installer::new(&store, &setting.config.models, &report)?;
            println!("{}", line(&installer.install_folder(from, to, &folder)?));
            Ok(ExitCode::SUCCESS)
        }
        Models::Add {
            from,
            to,
            kind,
            folder: None,
        } => add(&setting, &store, (from, to), kind.as_deref()).await,
        Models::Remove { from, to } => {
            store.remove(from.base(), to.base())?;
            println!("{from} to {to} removed");
            Ok(ExitCode::SUCCESS)
        }
        Models::Verify => verify(&store, &setting.models),
    }
}

async fn add(
    setting: &Setting,
    store: &ModelStore,
    (from, to): (Lang, Lang),
    kind: Option<&str>,
) -> Result<ExitCode> {
    let watch = Watch::default();
    let report = |event| watch.show(event);
    let installer = Installer::new(store, &setting.config.models, &report)?;
    for installed in installer.add(from, to, kind).await? {
        println!("{}", line(&installed));
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs one direction where it is missing, with a bar; tells whether it was.
pub async fn ensure(setting: &Setting, from: Lang, to: Lang) -> Result<bool> {
    let store = ModelStore::new(&setting.models);
    let watch = Watch::default();
    let report = |event| watch.show(event);
    let installer = Installer::new(&store, &setting.config.models, &report)?;
    Ok(matches!(
        installer.install(from, to, None).await?,
        Installed::Now(_)
    ))
}

/// One line for each direction and kind: what can be had and how good it is, and what is
/// installed of it.
async fn list(setting: &Setting, store: &ModelStore) -> Result<ExitCode> {
    let (installed, problems) = store.list();
    problems.iter().for_each(|problem| println!("{problem}"));
    let note = |event| {
        if let Event::Note(line) = event {
            eprintln!("{line}");
        }
    };
    let installer = Installer::new(store, &setting.config.models, &note)?;
    let offers = installer.offers().await.unwrap_or_else(|cause| {
        eprintln!("what else can be installed is not known: {cause:#}");
        Vec::new()
    });
    let mut lines: Vec<(Lang, Lang, String)> = offers
        .iter()
        .map(|offer| (offer.from, offer.to, offered(offer, &installed)))
        .collect();
    let unoffered = installed
        .iter()
        .filter(|model| !offers.iter().any(|offer| is_same(offer, model)));
    lines.extend(unoffered.map(|model| {
        let line = self::line(&Installed::Already(model.clone()));
        (model.from, model.to, line)
    }));
    lines.sort();
    lines.iter().for_each(|(_, _, line)| println!("{line}"));
    Ok(ExitCode::SUCCESS)
}

/// Whether an installed model is of an offer's direction and kind.
fn is_same(offer: &Offer, model: &Manifest) -> bool {
    (offer.from, offer.to, offer.kind.as_str()) == (model.from, model.to, model.kind.as_str())
}

/// "en to de: base-memory 3.0 (31 MB), chrf 63.1, comet 0.87; installed".
fn offered(offer: &Offer, installed: &[Manifest]) -> String {
    let Offer {
        from,
        to,
        kind,
        version,
        ..
    } = offer;
    let mut line = format!("{from} to {to}: {kind} {version}").replace(":  ", ": ");
    if let Some(size) = offer.size() {
        line.push_str(&format!(" ({} MB)", size.div_ceil(1_000_000)));
    }
    if !offer.released {
        line.push_str(", not released");
    }
    for (name, score) in &offer.quality {
        line.push_str(&match score.abs() < 2.0 {
            true => format!(", {name} {score:.3}"),
            false => format!(", {name} {score:.1}"),
        });
    }
    match installed.iter().find(|model| is_same(offer, model)) {
        Some(model) if model.version == *version => line.push_str("; installed"),
        Some(model) => line.push_str(&format!("; {} installed", model.version)),
        None => {}
    }
    line
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

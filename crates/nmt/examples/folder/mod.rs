//! Finding the files of a model by their names.

use nmt::Files;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The files of the model in `folder`, by their names.
pub fn files(folder: &Path) -> Result<Files, Box<dyn std::error::Error>> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    names.sort();
    let find = |start: &str, end: &str| {
        let fits = |path: &&PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && name.ends_with(end)
        };
        names.iter().find(fits).cloned()
    };
    let shared = find("vocab.", ".spm");
    Ok(Files {
        model: find("model.", ".bin").ok_or("no model.*.bin in the folder")?,
        source: find("srcvocab.", ".spm")
            .or_else(|| shared.clone())
            .ok_or("no vocabulary in the folder")?,
        target: find("trgvocab.", ".spm")
            .or(shared)
            .ok_or("no vocabulary in the folder")?,
        shortlist: find("lex.", ".bin"),
    })
}

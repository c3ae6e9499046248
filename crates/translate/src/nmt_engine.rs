//! Our own engine (the crate `nmt`), over the models of a folder.
//!
//! Models are opened when first used, after their files were compared with their SHA-256, and shared
//! by all threads.

use crate::{
    Alignment, Engine, EngineError, Manifest, ModelError, ModelStore, Output, Problem, Role,
};
use news::Lang;
use nmt::{Files, Settings, Translator};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Most pieces of a sentence that a model is given at once. Closer to its bound of 127
/// a model begins to skip clauses.
const MOST_PIECES: usize = 90;

struct Loaded {
    label: String,
    translator: Translator,
}

type Slot = Arc<Mutex<Option<Arc<Loaded>>>>;

/// Translates with the models of a [`ModelStore`].
pub struct NmtEngine {
    store: ModelStore,
    loaded: Mutex<HashMap<(Lang, Lang), Slot>>,
}

impl NmtEngine {
    /// An engine over a folder of models. Models installed later are found, too.
    pub fn new(store: ModelStore) -> NmtEngine {
        NmtEngine {
            store,
            loaded: Mutex::default(),
        }
    }

    /// The folder of models.
    pub fn store(&self) -> &ModelStore {
        &self.store
    }

    fn slot(&self, from: Lang, to: Lang) -> Slot {
        locked(&self.loaded).entry((from, to)).or_default().clone()
    }

    /// The model of a direction; others wait only while this one is loading.
    fn load(&self, from: Lang, to: Lang) -> Result<Arc<Loaded>, EngineError> {
        let slot = self.slot(from, to);
        let mut slot = locked(&slot);
        if let Some(loaded) = &*slot {
            return Ok(loaded.clone());
        }
        let manifest = self.store.find(from, to).map_err(unusable)?;
        let manifest = manifest.ok_or(EngineError::NoModel { from, to })?;
        if let Some(problem) = self.store.verify(from, to).into_iter().next() {
            return Err(damaged(problem));
        }
        let translator =
            Translator::open(&self.files(&manifest)).map_err(|error| EngineError::Damaged {
                file: self.store.folder(from, to).display().to_string(),
                reason: error.to_string(),
            })?;
        let label = manifest.label();
        tracing::info!(%from, %to, model = label, kernels = translator.isa().name(), "model loaded");
        let loaded = Arc::new(Loaded { label, translator });
        *slot = Some(loaded.clone());
        Ok(loaded)
    }

    fn files(&self, manifest: &Manifest) -> Files {
        let folder = self.store.folder(manifest.from, manifest.to);
        let path = |role| manifest.file(role).map(|file| folder.join(&file.name));
        let vocabulary = |role| path(role).or_else(|| path(Role::Vocab));
        Files {
            model: path(Role::Model).unwrap_or_else(PathBuf::new),
            source: vocabulary(Role::SourceVocab).unwrap_or_else(PathBuf::new),
            target: vocabulary(Role::TargetVocab).unwrap_or_else(PathBuf::new),
            shortlist: path(Role::Shortlist),
        }
    }
}

/// A lock whose holder broke down guards nothing half-made here.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn damaged(problem: Problem) -> EngineError {
    EngineError::Damaged {
        file: problem.path.display().to_string(),
        reason: problem.reason,
    }
}

fn unusable(error: ModelError) -> EngineError {
    let (path, reason) = match error {
        ModelError::Missing { from, to } => return EngineError::NoModel { from, to },
        ModelError::Damaged(problem) => return damaged(problem),
        ModelError::Manifest { path, reason } => (path, reason),
        ModelError::Disk { path, error } => (path, error.to_string()),
    };
    damaged(Problem { path, reason })
}

impl Engine for NmtEngine {
    fn describe(&self) -> news::Engine {
        news::Engine {
            name: "nmt".into(),
            version: env!("CARGO_PKG_VERSION").into(),
        }
    }

    fn directions(&self) -> Vec<(Lang, Lang)> {
        let (models, _) = self.store.list();
        models.iter().map(|model| (model.from, model.to)).collect()
    }

    /// Of a loaded model its own label, even if another was installed meanwhile.
    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let slot = locked(&self.loaded).get(&(from, to)).cloned();
        if let Some(loaded) = slot.and_then(|slot| locked(&slot).clone()) {
            return Some(loaded.label.clone());
        }
        let manifest = self.store.find(from, to).ok()??;
        Some(manifest.label())
    }

    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let loaded = self.load(from, to)?;
        let settings = Settings {
            window: MOST_PIECES,
            alignment: aligned,
            ..Settings::default()
        };
        let translations = loaded.translator.translate(sentences, &settings);
        let translations = translations.map_err(|error| EngineError::Failed(error.to_string()))?;
        let outputs = translations.into_iter().map(|translation| Output {
            text: translation.text,
            alignment: aligned.then(|| -> Alignment {
                let links = translation.alignment.into_iter();
                links.map(|link| (link.source, link.target)).collect()
            }),
        });
        Ok(outputs.collect())
    }
}

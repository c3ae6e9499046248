//! Our own engine (the crate `nmt`), over the models of a folder.
//!
//! Models are opened when first used, after their files were compared with their SHA-256, and shared
//! by all threads. Where they need more memory than they may have, those that were not used for
//! longest leave it.

use crate::{
    Alignment, Engine, EngineError, Manifest, ModelError, ModelStore, Output, Problem, Role,
    Stretches, signs::Plain,
};
use news::Lang;
use nmt::{Files, Link, Settings, Translator};
use std::{
    cell::RefCell,
    collections::HashMap,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// Most pieces of a sentence that a model is given at once. Closer to its bound of 127
/// a model begins to skip clauses.
const MOST_PIECES: usize = 90;

struct Loaded {
    label: String,
    translator: Translator,
    /// The size of its files, which is about what it needs of memory.
    bytes: u64,
    /// Which use of the engine last used it.
    used: AtomicU64,
}

type Slot = Arc<Mutex<Option<Arc<Loaded>>>>;

/// Translates with the models of a [`ModelStore`].
pub struct NmtEngine {
    store: ModelStore,
    loaded: Mutex<HashMap<(Lang, Lang), Slot>>,
    /// Bytes that loaded models may need together.
    most: u64,
    uses: AtomicU64,
}

impl NmtEngine {
    /// An engine over a folder of models. Models installed later are found, too.
    pub fn new(store: ModelStore) -> NmtEngine {
        NmtEngine {
            store,
            loaded: Mutex::default(),
            most: u64::MAX,
            uses: AtomicU64::new(0),
        }
    }

    /// The same, whose models need at most so many bytes together. One model at a time may
    /// be loaded however large it is, and what translates is finished first.
    #[must_use]
    pub fn within(self, most: u64) -> NmtEngine {
        NmtEngine { most, ..self }
    }

    /// The directions whose models are in memory.
    pub fn in_memory(&self) -> Vec<(Lang, Lang)> {
        let slots = locked(&self.loaded).clone();
        let mut loaded: Vec<(Lang, Lang)> = slots
            .into_iter()
            .filter(|(_, slot)| locked(slot).is_some())
            .map(|(direction, _)| direction)
            .collect();
        loaded.sort();
        loaded
    }

    /// Lets go of models that were not used for longest, until there is room for one more.
    fn make_room(&self, bytes: u64) {
        let slots: Vec<Slot> = locked(&self.loaded).values().cloned().collect();
        // A slot that is locked is about to be used.
        let mut loaded: Vec<(u64, u64, &Slot)> = slots
            .iter()
            .filter_map(|slot| {
                let held = slot.try_lock().ok()?;
                let model = held.as_ref()?;
                Some((model.used.load(Ordering::Relaxed), model.bytes, slot))
            })
            .collect();
        loaded.sort_by_key(|(used, ..)| *used);
        let mut all: u64 = loaded.iter().map(|(_, bytes, _)| bytes).sum();
        for (_, freed, slot) in loaded {
            if all.saturating_add(bytes) <= self.most {
                break;
            }
            if let Ok(mut slot) = slot.try_lock()
                && let Some(model) = slot.take()
            {
                tracing::info!(model = model.label, "model put away");
                all -= freed;
            }
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
        let used = self.uses.fetch_add(1, Ordering::Relaxed);
        if let Some(loaded) = &*slot {
            loaded.used.store(used, Ordering::Relaxed);
            return Ok(loaded.clone());
        }
        let manifest = self.store.find(from, to).map_err(unusable)?;
        let manifest = manifest.ok_or(EngineError::NoModel { from, to })?;
        if let Some(problem) = self.store.verify(from, to).into_iter().next() {
            return Err(damaged(problem));
        }
        let bytes = manifest.files.iter().map(|file| file.size).sum();
        self.make_room(bytes);
        let translator =
            Translator::open(&self.files(&manifest)).map_err(|error| EngineError::Damaged {
                file: self.store.folder(from, to).display().to_string(),
                reason: error.to_string(),
            })?;
        let label = manifest.label();
        tracing::info!(%from, %to, model = label, kernels = translator.isa().name(), "model loaded");
        let loaded = Arc::new(Loaded {
            label,
            translator,
            bytes,
            used: AtomicU64::new(used),
        });
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
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let loaded = self.load(from, to)?;
        let aligned = marked.is_some();
        let settings = Settings {
            window: MOST_PIECES,
            alignment: aligned,
            ..Settings::default()
        };
        // Texts are made of few characters, again and again.
        let known = RefCell::new(HashMap::new());
        let knows = |c| {
            let mut known = known.borrow_mut();
            *known.entry(c).or_insert_with(|| loaded.translator.knows(c))
        };
        let plain = sentences.iter().map(|text| Plain::of(text, from, &knows));
        let plain: Vec<Option<Plain>> = plain.collect();
        let pairs = sentences.iter().zip(&plain);
        let texts: Vec<&str> = pairs
            .map(|(text, plain)| plain.as_ref().map_or(*text, |plain| &plain.text))
            .collect();
        let translations = loaded.translator.translate(&texts, &settings);
        let translations = translations.map_err(|error| EngineError::Failed(error.to_string()))?;
        let outputs = translations.into_iter().zip(plain).map(|(made, plain)| {
            let output = Output {
                text: made.text,
                alignment: aligned.then(|| alignment(made.alignment, plain.as_ref())),
            };
            match plain {
                Some(plain) => plain.given_back(output),
                None => output,
            }
        });
        Ok(outputs.collect())
    }
}

/// What came from where, in the text as it was before it was made plain.
fn alignment(links: Vec<Link>, plain: Option<&Plain>) -> Alignment {
    let link = |link: Link| match plain {
        Some(plain) => (plain.origin(&link.source), link.target),
        None => (link.source, link.target),
    };
    links.into_iter().map(link).collect()
}

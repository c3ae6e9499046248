//! Files for tests: small ones made here, and the real ones where they are installed.
#![allow(dead_code)]

pub mod network;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A file of this folder's `fixtures`.
pub fn fixture(name: &str) -> Vec<u8> {
    fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(name),
    )
    .unwrap()
}

/// The installed models: in the folder `INTERPRES_MODELS`, else in the user's cache.
pub fn models() -> PathBuf {
    if let Some(folder) = env::var_os("INTERPRES_MODELS") {
        return folder.into();
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("interpres/models")
}

/// One installed direction.
pub struct Installed {
    pub model: PathBuf,
    pub vocabulary: PathBuf,
    pub shortlist: PathBuf,
}

/// The files of a direction such as `en-pt`, or `None` with a line that says what was skipped.
/// On CI they must be there.
pub fn installed(test: &str, direction: &str) -> Option<Installed> {
    let folder = models().join(direction);
    let find = |begin: &str, end: &str| {
        let mut paths = fs::read_dir(&folder)
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()));
        paths.find(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with(begin) && name.ends_with(end)
        })
    };
    let files = (
        find("model", ".bin"),
        find("vocab", ".spm"),
        find("lex", ".bin"),
    );
    if let (Some(model), Some(vocabulary), Some(shortlist)) = files {
        return Some(Installed {
            model,
            vocabulary,
            shortlist,
        });
    }
    let reason = format!("no model {direction} in {}", folder.display());
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "{reason}");
    println!("skipped: {test} ({reason}; run `interpres models add en pt`)");
    None
}

/// Sentences of our own in many languages; and those of FLORES dev in `more` languages, where the
/// folder of open data is named or lies beside the repository.
pub fn sentences(more: &[&str]) -> String {
    let mut text = String::from_utf8(fixture("sentences.txt")).unwrap();
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = env::var_os("INTERPRES_DATA").map_or(beside, PathBuf::from);
    for language in more {
        let file = data.join(format!("flores/dev.{language}.txt"));
        text += &fs::read_to_string(file).unwrap_or_default();
    }
    text
}

/// A tensor to be written.
pub struct Item<'a> {
    pub name: &'a str,
    pub kind: u64,
    pub shape: &'a [i32],
    pub data: Vec<u8>,
}

/// A Marian binary model file.
pub fn marian(items: &[Item]) -> Vec<u8> {
    let mut file = Vec::new();
    let number = |file: &mut Vec<u8>, number: usize| file.extend((number as u64).to_le_bytes());
    number(&mut file, 1);
    number(&mut file, items.len());
    for item in items {
        number(&mut file, item.name.len() + 1);
        file.extend(item.kind.to_le_bytes());
        number(&mut file, item.shape.len());
        number(&mut file, item.data.len().next_multiple_of(256));
    }
    for item in items {
        file.extend(item.name.as_bytes());
        file.push(0);
    }
    for item in items {
        file.extend(item.shape.iter().flat_map(|size| size.to_le_bytes()));
    }
    let gap = (file.len() + 8).next_multiple_of(256) - file.len() - 8;
    number(&mut file, gap);
    file.extend(vec![0; gap]);
    for item in items {
        file.extend(&item.data);
        file.resize(file.len().next_multiple_of(256), 0);
    }
    file
}

pub const OPTIONS: &str = "dec-cell: ssru\ndec-depth: 2\ndim-emb: 4\ndim-vocabs:\n  - 7\n  - 7\n\
    enc-depth: 6\ninput-types: []\ntied-embeddings-all: true\ntransformer-decoder-autoreg: rnn\n\
    transformer-dim-ffn: 8\ntransformer-ffn-activation: relu\ntransformer-ffn-depth: 2\n\
    transformer-guided-alignment-layer: last\ntransformer-heads: 2\n\
    transformer-postprocess: dan\ntransformer-preprocess: \"\"\n\
    transformer-tied-layers: []\ntype: transformer\n";

pub fn int8(values: &[i8], scale: f32) -> Vec<u8> {
    let values = values.iter().map(|value| value.to_le_bytes()[0]);
    values.chain(scale.to_le_bytes()).collect()
}

pub fn floats(values: &[f32]) -> Vec<u8> {
    values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect()
}

/// A model file with one tensor of each kind.
pub fn small_model() -> Vec<u8> {
    let embeddings: Vec<i8> = (0..28).collect();
    marian(&[
        Item {
            name: "Wemb",
            kind: 0x4101,
            shape: &[7, 4],
            data: int8(&embeddings, 2.5),
        },
        Item {
            name: "Wemb_QuantMultA",
            kind: 0x4101,
            shape: &[1, 1],
            data: int8(&[127], 12.7),
        },
        Item {
            name: "W_QuantMultA",
            kind: 0x404,
            shape: &[1, 1],
            data: floats(&[15.5]),
        },
        Item {
            name: "W",
            kind: 0x4101,
            shape: &[2, 3],
            data: int8(&[1, 2, 3, 4, 5, -6], 100.0),
        },
        Item {
            name: "b",
            kind: 0x404,
            shape: &[1, 3],
            data: floats(&[0.5, -1.0, 2.0]),
        },
        Item {
            name: "special:model.yml",
            kind: 0x101,
            shape: &[OPTIONS.len() as i32 + 1],
            data: [OPTIONS.as_bytes(), &[0]].concat(),
        },
    ])
}

/// A shortlist file; the translations of each source word in turn.
pub fn shortlist_file(first: u64, translations: &[&[u32]]) -> Vec<u8> {
    let ids = translations.concat();
    let header = [
        0xF11A_48D5_0134_17F5,
        0,
        first,
        50,
        translations.len() as u64 + 1,
        ids.len() as u64,
    ];
    let ends = translations.iter().scan(0, |sum, ids| {
        *sum += ids.len() as u64;
        Some(*sum)
    });
    let numbers = header.into_iter().chain([0]).chain(ends);
    let bytes = numbers.flat_map(u64::to_le_bytes);
    bytes
        .chain(ids.into_iter().flat_map(u32::to_le_bytes))
        .collect()
}

/// Numbers that are the same in every run (splitmix64).
pub struct Seeded(pub u64);

impl Seeded {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

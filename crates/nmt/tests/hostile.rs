//! Damaged and hostile files: an error that says what is wrong, or sound reading; never a panic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs
)]

mod files;

use files::{Installed, Item, Seeded, installed, marian, shortlist_file, small_model};
use nmt::{Error, ModelFile, Shortlist, Tensor, Vocabulary, shortlist::Between};
use std::{borrow::Cow, fs};

const BETWEEN: Between = Between {
    target_len: 600,
    shared: true,
};
const TEXT: &str = "  Every article ﬁle… 中文 A\u{30a}sa <name>◊ \u{fdfa} São Paulo\u{3000}!";

/// Opens a model and reads all of it.
fn model(bytes: Vec<u8>) -> Result<(), Error> {
    let file = ModelFile::from_bytes("model.bin", bytes)?;
    let names: Vec<String> = file.names().map(str::to_owned).collect();
    for name in names {
        match file.tensor(&name) {
            Ok(Tensor::Int8 {
                rows,
                columns,
                transposed,
                scale,
            }) => {
                assert_eq!(rows * columns, transposed.len());
                assert!(scale.is_finite() && scale > 0.0);
            }
            Ok(Tensor::Float { shape, values }) => {
                assert_eq!(shape.iter().product::<usize>(), values.len());
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
        let _ = file.scalar(&name);
    }
    file.options().map(|_| ())
}

/// Reads a vocabulary and uses it.
fn vocabulary(bytes: &[u8]) -> Result<(), Error> {
    let vocabulary = Vocabulary::from_bytes("vocab.spm", bytes)?;
    let mut pieces = Vec::new();
    vocabulary.encode(TEXT, &mut pieces);
    let mut last = 0;
    for piece in &pieces {
        assert!((piece.id as usize) < vocabulary.len());
        assert!(piece.range.start >= last && TEXT.get(piece.range.clone()).is_some());
        last = piece.range.end;
    }
    let ids: Vec<u32> = pieces.iter().map(|piece| piece.id).collect();
    let (text, ranges) = vocabulary.decode(&ids);
    assert!(ranges.iter().all(|range| text.get(range.clone()).is_some()));
    Ok(())
}

/// Reads a shortlist and uses it.
fn shortlist(bytes: Vec<u8>, between: Between) -> Result<(), Error> {
    let shortlist = Shortlist::from_bytes("lex.bin", bytes, between)?;
    let mut candidates = Vec::new();
    shortlist.candidates(&[0, 1, 2, 3, 599, u32::MAX], &mut candidates);
    assert!(candidates.is_sorted_by(|one, other| one < other));
    assert!(
        candidates
            .iter()
            .all(|&id| (id as usize) < between.target_len)
    );
    Ok(())
}

fn small_shortlist() -> Vec<u8> {
    shortlist_file(5, &[&[], &[7, 30, 599], &[2, 8], &[], &[100]])
}

/// Every beginning of a small file, each 97th part of a large one.
fn truncated(file: &[u8], mut read: impl FnMut(&[u8])) {
    let step = (file.len() / 97).clamp(1, usize::MAX);
    let step = if file.len() < 20_000 { 1 } else { step };
    (0..file.len())
        .step_by(step)
        .for_each(|length| read(&file[..length]));
}

/// Some bytes of the file changed, more often to numbers that are easily read wrongly.
fn changed(file: &[u8], seed: &mut Seeded, within: usize) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=seed.below(4) {
        let at = seed.below(within.min(file.len()));
        match seed.below(4) {
            0 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][seed.below(5)],
            1 => bytes[at] ^= 1 << seed.below(8),
            2 => bytes
                .iter_mut()
                .skip(at / 8 * 8)
                .take(8)
                .for_each(|byte| *byte = 0xff),
            _ => bytes[at] = seed.next() as u8,
        }
    }
    bytes
}

#[test]
fn truncated_files_are_errors() {
    truncated(&small_model(), |bytes| {
        assert!(model(bytes.to_vec()).is_err(), "{} bytes", bytes.len());
    });
    truncated(&small_shortlist(), |bytes| {
        assert!(
            shortlist(bytes.to_vec(), BETWEEN).is_err(),
            "{} bytes",
            bytes.len()
        );
    });
    for name in ["unknown", "bytes", "spaces"] {
        // Cut between fields it is a vocabulary, if a smaller one.
        truncated(&files::fixture(&format!("{name}.spm")), |bytes| {
            drop(vocabulary(bytes))
        });
    }
}

#[test]
fn changed_files_are_errors_or_sound() {
    let mut seed = Seeded(3);
    let (small, list) = (small_model(), small_shortlist());
    for _ in 0..20_000 {
        let _ = model(changed(&small, &mut seed, small.len()));
        let _ = shortlist(changed(&list, &mut seed, list.len()), BETWEEN);
    }
    for name in ["unknown", "bytes", "spaces"] {
        let file = files::fixture(&format!("{name}.spm"));
        for _ in 0..2_000 {
            let _ = vocabulary(&changed(&file, &mut seed, file.len()));
        }
        // The specifications, with the charsmap, are at the end.
        for _ in 0..2_000 {
            let (front, back) = file.split_at(file.len() - 2_500);
            let back = changed(back, &mut seed, back.len());
            let _ = vocabulary(&[front, &back].concat());
        }
    }
}

#[test]
fn noise_is_an_error() {
    let mut seed = Seeded(5);
    for length in (0..3_000).step_by(7) {
        let noise: Vec<u8> = (0..length).map(|_| seed.next() as u8).collect();
        assert!(model(noise.clone()).is_err());
        assert!(vocabulary(&noise).is_err());
        assert!(shortlist(noise, BETWEEN).is_err());
    }
}

#[test]
fn real_files_truncated_and_changed() {
    let Some(Installed {
        model: path,
        vocabulary: spm,
        shortlist: lex,
    }) = installed("real_files_truncated_and_changed", "en-pt")
    else {
        return;
    };
    let between = Between {
        target_len: 32_000,
        shared: true,
    };
    let mut seed = Seeded(7);
    let (file, spm, lex) = (
        fs::read(path).unwrap(),
        fs::read(spm).unwrap(),
        fs::read(lex).unwrap(),
    );
    truncated(&file, |bytes| {
        assert!(model(bytes.to_vec()).is_err(), "{} bytes", bytes.len())
    });
    truncated(&lex, |bytes| {
        assert!(shortlist(bytes.to_vec(), between).is_err())
    });
    truncated(&spm, |bytes| drop(vocabulary(bytes)));
    for round in 0..200 {
        // Of the model and the shortlist the front is what can go wrong.
        let within = if round % 2 == 0 { 13_000 } else { usize::MAX };
        let _ = model(changed(&file, &mut seed, within));
        let _ = shortlist(changed(&lex, &mut seed, within.saturating_mul(20)), between);
        let _ = vocabulary(&changed(&spm, &mut seed, usize::MAX));
        let (front, back) = spm.split_at(spm.len() - 240_000);
        let _ = vocabulary(&[front, &changed(back, &mut seed, usize::MAX)].concat());
    }
}

/// What is wrong with a model that holds this one tensor.
fn wrong(item: Item) -> String {
    let name = item.name.to_owned();
    let file = match ModelFile::from_bytes("model.bin", marian(&[item])) {
        Ok(file) => file,
        Err(error) => return error.to_string(),
    };
    file.tensor(&name).unwrap_err().to_string()
}

#[test]
fn errors_name_the_tensor_and_what_is_wrong() {
    let item = |kind, shape, length| Item {
        name: "W",
        kind,
        shape,
        data: vec![0; length],
    };
    let cases: [(String, &str); 8] = [
        (
            wrong(item(0x404, &[2, 200], 1024)),
            "model.bin: tensor W: of shape [2, 200] and type 0x404 does not fit in its 1024 bytes of data",
        ),
        (
            wrong(item(0x4101, &[16, 16], 256)),
            "model.bin: tensor W: of shape [16, 16] and type 0x4101 does not fit in its 256 bytes of data",
        ),
        (
            wrong(item(0x404, &[-1, 2], 256)),
            "model.bin: tensor W: has the dimension -1",
        ),
        (
            wrong(item(0x404, &[0], 256)),
            "model.bin: tensor W: has the dimension 0",
        ),
        (
            wrong(item(0x404, &[1; 5], 256)),
            "model.bin: tensor W: has 5 dimensions; supported are 1 to 4",
        ),
        (
            wrong(item(0x4101, &[4], 256)),
            "model.bin: tensor W: is 8-bit with 1 dimensions, not 2",
        ),
        (
            wrong(item(0x4101, &[2, 2], 256)),
            "model.bin: tensor W: has the scale 0, which is not a number above zero",
        ),
        (
            wrong(item(0x4102, &[2, 2], 256)),
            "model.bin: tensor W: has type 0x4102; supported are 0x404 (32-bit float) and 0x4101 (8-bit)",
        ),
    ];
    for (error, expected) in cases {
        assert_eq!(error, expected);
    }
    let huge = wrong(item(0x404, &[i32::MAX; 4], 256));
    assert!(huge.contains("does not fit"), "{huge}");
    let file = ModelFile::from_bytes("model.bin", small_model()).unwrap();
    assert_eq!(
        file.tensor("V").unwrap_err().to_string(),
        "model.bin: tensor V: is missing"
    );
    assert_eq!(
        file.scalar("b").unwrap_err().to_string(),
        "model.bin: tensor b: holds more than one number"
    );
    let twice = || Item {
        name: "b",
        kind: 0x404,
        shape: &[1],
        data: vec![0; 4],
    };
    let error = ModelFile::from_bytes("model.bin", marian(&[twice(), twice()])).unwrap_err();
    assert_eq!(error.to_string(), "model.bin: tensor b: is there twice");
}

#[test]
fn sizes_beyond_the_file_are_errors() {
    let file = small_model();
    // The count; and of the first tensor the length of the name, the dimensions, the data.
    for place in [8, 16, 32, 40] {
        for size in [u64::MAX, u64::MAX / 32 + 1, 1 << 40, 1 << 63] {
            let mut bytes = file.clone();
            bytes[place..place + 8].copy_from_slice(&size.to_le_bytes());
            assert!(model(bytes).is_err(), "{size} at {place}");
        }
    }
    let mut version = file.clone();
    version[0] = 2;
    let error = model(version).unwrap_err().to_string();
    assert_eq!(
        error,
        "model.bin: version 2 of the binary format; supported is 1 (is this a Marian binary model?)"
    );
    for place in [32, 40, 48, 56] {
        for size in [u64::MAX, u64::MAX / 8, u64::MAX / 8 + 1, 1 << 40, 13] {
            let mut bytes = small_shortlist();
            bytes[place..place + 8].copy_from_slice(&size.to_le_bytes());
            assert!(shortlist(bytes, BETWEEN).is_err(), "{size} at {place}");
        }
    }
}

#[test]
fn shortlists_say_what_is_wrong() {
    let error = |bytes| {
        Shortlist::from_bytes("lex.bin", bytes, BETWEEN)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(vec![1, 2]),
        "lex.bin: 2 bytes are too few for a shortlist"
    );
    assert_eq!(
        error(shortlist_file(1, &[&[600]])),
        "lex.bin: names the word 600 of a vocabulary of 600"
    );
    let mut other = small_shortlist();
    other[0] = 0;
    assert!(error(other).ends_with("not 0xf11a48d5013417f5: not a binary shortlist"));
}

#[test]
fn a_sound_file_is_read() {
    let file = ModelFile::from_bytes("model.bin", small_model()).unwrap();
    let Tensor::Int8 {
        rows,
        columns,
        transposed,
        scale,
    } = file.tensor("W").unwrap()
    else {
        panic!("W is 8-bit");
    };
    assert_eq!(
        (rows, columns, transposed, scale),
        (2, 3, &[1, 2, 3, 4, 5, -6][..], 100.0)
    );
    let words = file.tensor("Wemb").unwrap();
    assert!(
        matches!(
            words,
            Tensor::Int8 {
                rows: 4,
                columns: 7,
                ..
            }
        ),
        "{words:?}"
    );
    let bias = Tensor::Float {
        shape: vec![1, 3],
        values: Cow::Borrowed(&[0.5, -1.0, 2.0]),
    };
    assert_eq!(file.tensor("b").unwrap(), bias);
    assert_eq!(file.scalar("W_QuantMultA").unwrap(), 15.5);
    assert_eq!(file.scalar("Wemb_QuantMultA").unwrap(), 10.0);
    assert_eq!(file.options().unwrap().dim_emb, 4);
    assert!(file.contains("b") && !file.contains("c"));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.bin");
    fs::write(&path, small_model()).unwrap();
    let mapped = ModelFile::open(&path).unwrap();
    assert_eq!(mapped.tensor("b").unwrap(), bias);
    assert_eq!(mapped.file_len(), small_model().len());
    fs::write(&path, []).unwrap();
    let error = ModelFile::open(&path).unwrap_err().to_string();
    assert!(
        error.contains("model.bin: the version, 8 bytes, should begin at byte 0"),
        "{error}"
    );
    let error = ModelFile::open(folder.path().join("none.bin"))
        .unwrap_err()
        .to_string();
    assert!(error.contains("none.bin: "), "{error}");
}

#[test]
fn a_shortlist_of_a_small_vocabulary() {
    let between = Between {
        target_len: 10,
        shared: true,
    };
    let bytes = shortlist_file(2, &[&[], &[7, 9], &[3]]);
    let shared = Shortlist::from_bytes("lex.bin", bytes.clone(), between).unwrap();
    let mut candidates = vec![99];
    shared.candidates(&[1, 2, 5, 77], &mut candidates);
    assert_eq!(candidates, [0, 1, 2, 3, 4, 5, 7, 9]);
    let separate = Between {
        shared: false,
        ..between
    };
    let separate = Shortlist::from_bytes("lex.bin", bytes, separate).unwrap();
    separate.candidates(&[], &mut candidates);
    assert_eq!(candidates, [0, 1, 2, 3, 4, 5, 6, 7]);
    // Fewer words than a multiple of 8.
    let between = Between {
        target_len: 5,
        shared: true,
    };
    let short = Shortlist::from_bytes("lex.bin", shortlist_file(9, &[&[4]]), between).unwrap();
    short.candidates(&[0], &mut candidates);
    assert_eq!(candidates, [0, 1, 2, 3, 4]);
}

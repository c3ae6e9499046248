//! A model file is an error, or every tensor in it can be read and has as many values as it says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nmt::{ModelFile, Tensor};

fuzz_target!(|bytes: &[u8]| {
    let Ok(file) = ModelFile::from_bytes("model.bin", bytes.to_vec()) else {
        return;
    };
    let names: Vec<String> = file.names().map(str::to_owned).collect();
    for name in names {
        let _ = file.scalar(&name);
        match file.tensor(&name) {
            Ok(Tensor::Int8 { rows, columns, transposed, scale }) => {
                assert_eq!(rows * columns, transposed.len());
                assert!(scale.is_finite() && scale > 0.0);
            }
            Ok(Tensor::Float { shape, values }) => {
                assert_eq!(shape.iter().product::<usize>(), values.len());
            }
            Err(_) => {}
        }
    }
    let _ = file.options();
});

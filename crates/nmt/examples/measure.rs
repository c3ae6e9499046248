//! Measures the engine from inside and prints figures, one `name value` a line:
//! `measure FOLDER TEXTS`, where TEXTS is a file of one sentence a line. With the feature `stages` it says
//! too where the time goes; its clock then takes a little itself.
#![allow(clippy::print_stdout)]

#[path = "folder/mod.rs"]
mod folder;

use nmt::{
    Settings, Translator,
    kernels::{Epilogue, Isa, PackedMatrix, Scale, multiply},
};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let begin = Instant::now();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [models, texts] = arguments.as_slice() else {
        return Err("usage: measure FOLDER TEXTS".into());
    };
    let translator = Translator::open(&folder::files(Path::new(models))?)?;
    println!("load_ms {:.3}", begin.elapsed().as_secs_f64() * 1e3);
    let text = fs::read_to_string(texts)?;
    let lines: Vec<&str> = text.lines().collect();
    let settings = Settings::default();
    if let Some(first) = lines.first() {
        translator.translate(&[first], &settings)?;
        println!(
            "cold_to_first_ms {:.3}",
            begin.elapsed().as_secs_f64() * 1e3
        );
    }
    let mut each = Vec::new();
    for line in &lines {
        let start = Instant::now();
        translator.translate(&[line], &settings)?;
        each.push(start.elapsed().as_secs_f64() * 1e3);
    }
    each.sort_by(f64::total_cmp);
    println!(
        "latency_ms {:.3}",
        each.get(each.len() / 2).copied().unwrap_or_default()
    );
    translator.translate(&lines, &settings)?;
    for threads in [1, 2] {
        drop(nmt::stages::taken());
        let start = Instant::now();
        translator.translate(
            &lines,
            &Settings {
                threads,
                ..settings
            },
        )?;
        println!(
            "wall_{threads}_threads_ms {:.3}",
            start.elapsed().as_secs_f64() * 1e3
        );
        if threads == 1 && cfg!(feature = "stages") {
            shares(start.elapsed());
        }
        println!(
            "peak_rss_{threads}_threads_mib {:.1}",
            memory().unwrap_or_default()
        );
    }
    println!(
        "kernel_gmacs {:.1}",
        kernel(Isa::best()).unwrap_or_default()
    );
    println!("isa {}", Isa::best().name());
    Ok(())
}

/// Prints which share of `whole` each stage took.
fn shares(whole: Duration) {
    for (name, taken) in nmt::stages::taken() {
        println!(
            "share_{name} {:.3}",
            taken.as_secs_f64() / whole.as_secs_f64()
        );
    }
}

/// The most memory that this process had, in MiB.
fn memory() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}

/// Takes the sums and does nothing.
struct Nothing;

impl Epilogue for Nothing {
    fn store(&mut self, _: usize, _: usize, sums: &[i32; 16], _: &[f32; 16], _: &[f32; 16]) {
        std::hint::black_box(sums);
    }
}

/// Billions of multiplications a second of the bare kernel, on operands that stay in the first cache.
fn kernel(isa: Isa) -> Option<f64> {
    let (depth, columns, rows, rounds) = (512, 64, 12, 100_000);
    let matrix = PackedMatrix::new(
        &vec![3; depth * columns],
        depth,
        &vec![Scale::of(1.0, 1.0); columns],
        &vec![0.0; columns],
    )?;
    let activations = vec![200; depth * rows];
    let start = Instant::now();
    for _ in 0..rounds {
        multiply(
            isa,
            std::hint::black_box(&activations),
            rows,
            &matrix,
            &mut Nothing,
        );
    }
    Some((depth * columns * rows * rounds) as f64 / start.elapsed().as_secs_f64() / 1e9)
}

//! Each kernel by itself, for each family that this machine has.
#![allow(missing_docs, clippy::unwrap_used)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nmt::kernels::{
    Floats, GROUP, Isa, PackedMatrix, Scale,
    attention::{Attended, Heads, attend, pack},
    float, multiply, row_products,
};

fn products(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("product");
    for (rows, depth, columns) in [(1, 256, 1536), (48, 256, 1536), (48, 1536, 256)] {
        group.throughput(Throughput::Elements((rows * depth * columns) as u64));
        let matrix = PackedMatrix::new(
            &vec![3; depth * columns],
            depth,
            &vec![Scale::of(10.0, 1.0); columns],
            &vec![0.0; columns],
        )
        .unwrap();
        let activations = vec![200; rows * depth];
        let mut out = vec![0.0; rows * columns];
        for isa in Isa::available() {
            group.bench_function(
                format!("{} {rows}x{depth}x{columns}", isa.name()),
                |bencher| {
                    bencher.iter(|| {
                        multiply(
                            isa,
                            &activations,
                            rows,
                            &matrix,
                            &mut Floats {
                                out: &mut out,
                                columns,
                            },
                        )
                    });
                },
            );
        }
    }
    group.finish();
}

fn candidates(criterion: &mut Criterion) {
    // Every fifth row of a vocabulary of 8000.
    let (activation, table) = (vec![200; 256], vec![3; 256 * 8000]);
    let ids: Vec<u32> = (0..100 * GROUP as u32).map(|id| id * 5).collect();
    let mut sums = vec![0; ids.len()];
    for isa in Isa::available() {
        criterion.bench_function(&format!("candidates {} 256x1600", isa.name()), |bencher| {
            bencher.iter(|| row_products(isa, &activation, &table, &ids, &mut sums));
        });
    }
}

fn floats(criterion: &mut Criterion) {
    let heads = Heads {
        count: 8,
        width: 32,
    };
    let inputs: Vec<f32> = (0..25 * 768).map(|place| (place as f32).sin()).collect();
    let mut memory = vec![0.0; heads.memory(25)];
    pack(heads, 25, &inputs, &inputs, 768, &mut memory);
    let (mut out, mut scratch) = (vec![0.0; 25 * 256], Vec::new());
    let (mut rows, mut bytes) = (vec![0.5; 25 * 256], vec![0; 25 * 256]);
    for isa in Isa::available() {
        criterion.bench_function(&format!("attention {} 25 pieces", isa.name()), |bencher| {
            bencher.iter(|| {
                let to = Attended {
                    out: &mut out,
                    scratch: &mut scratch,
                    first_head: None,
                };
                attend(isa, heads, 25, &inputs, 768, &memory, to);
            });
        });
        criterion.bench_function(&format!("normalise {} 25x256", isa.name()), |bencher| {
            bencher.iter(|| float::normalise(isa, &mut rows, &[1.0; 256], &[0.1; 256]));
        });
        criterion.bench_function(&format!("quantise {} 25x256", isa.name()), |bencher| {
            bencher.iter(|| float::quantise(isa, &inputs, 20.0, &mut bytes));
        });
    }
}

criterion_group!(benches, products, candidates, floats);
criterion_main!(benches);

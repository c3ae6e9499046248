//! The product of activations with a packed matrix, tile by tile.

#[cfg(target_arch = "aarch64")]
use super::neon;
#[cfg(target_arch = "x86_64")]
use super::x86;
use super::{
    Epilogue, Isa, PackedMatrix,
    isa::Family,
    packed::{Block, PANEL},
    portable,
};

/// Sixteen-column rows of the largest tile.
pub(super) const TILE: usize = 24;
/// The sums of a tile: for each row, for each panel, sixteen.
pub(super) type Tile = [[i32; PANEL]; TILE];

/// What a kernel reads for one tile. The rows lie `stride` bytes apart, the panels `steps` blocks.
pub(super) struct Operands<'a> {
    pub rows: &'a [u8],
    pub stride: usize,
    pub panels: &'a [Block],
    pub steps: usize,
    /// Sums of the panels' columns, for the kernels that multiply signed bytes.
    #[cfg_attr(
        not(target_arch = "aarch64"),
        expect(dead_code, reason = "x86 multiplies unsigned bytes")
    )]
    pub sums: &'a [i32],
}

/// Computes the product of `rows` quantised activations, which lie `matrix.stride()` bytes apart,
/// with the matrix, and gives it to `epilogue`.
///
/// Where `activations` is shorter than that, the rows that are not there are left out.
pub fn multiply<E: Epilogue>(
    isa: Isa,
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
) {
    let rows = rows.min(activations.len() / matrix.stride());
    match isa.0 {
        Family::Portable => walk(
            activations,
            rows,
            matrix,
            epilogue,
            &[(4, 4)],
            portable::tile,
        ),
        #[cfg(target_arch = "x86_64")]
        Family::Avx2 => x86::multiply_avx2(activations, rows, matrix, epilogue),
        #[cfg(target_arch = "x86_64")]
        Family::AvxVnni => x86::multiply_avx_vnni(activations, rows, matrix, epilogue),
        #[cfg(target_arch = "x86_64")]
        Family::Avx512Vnni => x86::multiply_avx512(activations, rows, matrix, epilogue),
        #[cfg(target_arch = "aarch64")]
        Family::NeonDot => neon::multiply_dot(activations, rows, matrix, epilogue),
        #[cfg(target_arch = "aarch64")]
        Family::NeonI8mm => neon::multiply_i8mm(activations, rows, matrix, epilogue),
    }
}

/// Walks over the tiles: panels outside, so that a panel stays in the first cache while all rows
/// pass by. `shapes` are the (rows, panels) of tiles that the kernel likes, the lowest first.
#[inline(always)]
pub(super) fn walk<E: Epilogue>(
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
    shapes: &[(usize, usize)],
    tile: impl Fn(&Operands, usize, usize, &mut Tile),
) {
    let Some((high, panels)) = shapes
        .iter()
        .find(|shape| rows <= shape.0)
        .or(shapes.last())
        .copied()
    else {
        return;
    };
    if rows == 0 {
        return;
    }
    // Tiles of about equal heights: a low last one would wait for its own sums.
    let count = rows.div_ceil(high);
    let mut out = [[0; PANEL]; TILE];
    let steps = matrix.steps();
    let stride = matrix.stride();
    let wide = panels * PANEL;
    for column in (0..matrix.wide()).step_by(wide) {
        let start = column / PANEL * steps;
        let range = column..column + wide;
        let (Some(panel), Some(sums), Some(scale), Some(bias)) = (
            matrix.blocks().get(start..start + panels * steps),
            matrix.sums.get(range.clone()),
            matrix.scale.get(range.clone()),
            matrix.bias.get(range),
        ) else {
            return;
        };
        for index in 0..count {
            let first = index * rows / count;
            let end = (index + 1) * rows / count;
            let Some(part) = activations.get(first * stride..end * stride) else {
                return;
            };
            let operands = Operands {
                rows: part,
                stride,
                panels: panel,
                steps,
                sums,
            };
            tile(&operands, end - first, panels, &mut out);
            let (scale, bias) = (scale.as_chunks().0, bias.as_chunks().0);
            for (row, sums) in out.chunks_exact(panels).take(end - first).enumerate() {
                for (panel, ((sums, scale), bias)) in sums.iter().zip(scale).zip(bias).enumerate() {
                    epilogue.store(first + row, column + panel * PANEL, sums, scale, bias);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::{Floats, ReluQuantised, Residual, Scale};
    use proptest::prelude::*;

    fn numbers(seed: u64, count: usize) -> Vec<u8> {
        let mut state = seed.wrapping_mul(2).wrapping_add(1);
        (0..count)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            })
            .collect()
    }

    /// The sums themselves, with those of columns that were filled up.
    struct Sums(Vec<i32>, usize);

    impl Epilogue for Sums {
        fn store(
            &mut self,
            row: usize,
            column: usize,
            sums: &[i32; PANEL],
            _: &[f32; PANEL],
            _: &[f32; PANEL],
        ) {
            let start = row * self.1 + column;
            self.0[start..start + PANEL].copy_from_slice(sums);
        }
    }

    fn sums(isa: Isa, activations: &[u8], rows: usize, matrix: &PackedMatrix) -> Vec<i32> {
        let mut sums = Sums(vec![0; rows * matrix.wide()], matrix.wide());
        multiply(isa, activations, rows, matrix, &mut sums);
        sums.0
    }

    fn matrix(weights: &[u8], depth: usize, columns: usize) -> PackedMatrix {
        let weights: Vec<i8> = weights.iter().map(|weight| *weight as i8).collect();
        PackedMatrix::new(
            &weights,
            depth,
            &vec![Scale::of(40.0, 25.0); columns],
            &vec![0.5; columns],
        )
        .unwrap()
    }

    #[test]
    fn the_portable_kernel_is_the_definition() {
        let (depth, columns, rows) = (7, 5, 3);
        let weights = numbers(1, depth * columns);
        let matrix = matrix(&weights, depth, columns);
        let activations = numbers(2, rows * matrix.stride());
        let found = sums(Isa::PORTABLE, &activations, rows, &matrix);
        for row in 0..rows {
            for column in 0..columns {
                let terms = (0..depth).map(|place| {
                    let activation = i32::from(activations[row * matrix.stride() + place]);
                    activation * i32::from(weights[column * depth + place] as i8)
                });
                assert_eq!(found[row * matrix.wide() + column], terms.sum::<i32>());
            }
        }
    }

    #[test]
    fn extremes_do_not_saturate() {
        for isa in Isa::available() {
            let matrix = matrix(&vec![0x81; 1536 * 64], 1536, 64);
            let all = sums(isa, &vec![254; 13 * 1536], 13, &matrix);
            assert!(
                all.iter().all(|sum| *sum == 254 * -127 * 1536),
                "{}",
                isa.name()
            );
        }
    }

    proptest! {
        #[test]
        fn all_kernels_give_the_same_integers(rows in 0usize..40, depth in 1usize..200, columns in 1usize..150, seed: u64) {
            let matrix = matrix(&numbers(seed, depth * columns), depth, columns);
            let activations = numbers(seed ^ 1, rows * matrix.stride());
            let right = sums(Isa::PORTABLE, &activations, rows, &matrix);
            for isa in Isa::available() {
                prop_assert_eq!(&sums(isa, &activations, rows, &matrix), &right, "{}", isa.name());
            }
        }

        #[test]
        fn all_kernels_store_the_same(rows in 1usize..20, columns in 1usize..150, seed: u64) {
            let matrix = matrix(&numbers(seed, 32 * columns), 32, columns);
            let activations = numbers(seed ^ 1, rows * 32);
            let run = |isa| {
                let (mut floats, mut sum) = (vec![0.0; rows * columns], vec![1.0; rows * columns]);
                let mut bytes = vec![0; rows * columns];
                multiply(isa, &activations, rows, &matrix, &mut Floats { out: &mut floats, columns });
                multiply(isa, &activations, rows, &matrix, &mut Residual { out: &mut sum, columns });
                multiply(isa, &activations, rows, &matrix, &mut ReluQuantised { out: &mut bytes, columns, multiplier: 0.7 });
                (floats, sum, bytes)
            };
            let right = run(Isa::PORTABLE);
            for isa in Isa::available() {
                prop_assert_eq!(&run(isa), &right, "{}", isa.name());
            }
        }
    }
}

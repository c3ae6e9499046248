//! The functions on floats between the products.
//!
//! Each is written once, over sixteen lanes with their own sums, and compiled for each family. A row's
//! result depends on the row alone, never on what else is in the batch. Products are rounded before they
//! are summed, nowhere fused with the sum: so all families give the same bits, and those are the ones of
//! Marian's own loops.

use super::{epilogue::quantised, isa::for_each_family, lanes::Machine};

/// Numbers that are worked on side by side.
pub const LANES: usize = 16;

/// The sum of sixteen lanes, by halves.
#[inline(always)]
pub(super) fn total(lanes: [f32; LANES]) -> f32 {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = lanes;
    let (left, right) = (
        ((a + i) + (e + m)) + ((c + k) + (g + o)),
        ((b + j) + (f + n)) + ((d + l) + (h + p)),
    );
    left + right
}

/// The exponential: the polynomial of Cephes, as Marian has it. Below -87 it
/// is nothing.
#[inline(always)]
pub(super) fn exponential<M: Machine>(value: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0; // 1.5 · 2²³: leaves no bits for a fraction.
    let bounded = value.clamp(-87.3, 88.0);
    let shifted = bounded * std::f32::consts::LOG2_E + ROUND;
    let power = shifted - ROUND;
    let rest = bounded - power * 0.693_359_4;
    let rest = rest - power * -2.121_944_4e-4;
    let mut sum = 1.987_569_1e-4;
    for term in [
        1.398_199_9e-3,
        8.333_452e-3,
        4.166_579_6e-2,
        1.666_666_5e-1,
        0.5,
    ] {
        sum = sum * rest + term;
    }
    let sum = sum * (rest * rest) + rest + 1.0;
    // The power of two, built from its exponent's bits.
    let exponent = shifted
        .to_bits()
        .wrapping_sub(ROUND.to_bits())
        .wrapping_add(127)
        << 23;
    let result = sum * f32::from_bits(exponent);
    if value < -87.3 { 0.0 } else { result }
}

for_each_family! {
    /// Quantises each of `values`: multiplied, rounded, bounded by ±127, 127 added.
    pub fn quantise(values: &[f32], multiplier: f32, out: &mut [u8]) = quantise_body
}

#[inline(always)]
fn quantise_body<M: Machine>(values: &[f32], multiplier: f32, out: &mut [u8]) {
    for (byte, value) in out.iter_mut().zip(values) {
        *byte = quantised(value * multiplier);
    }
}

for_each_family! {
    /// Quantises each row of `values`, `columns` long, to the whole range: its largest number becomes 127
    /// or -127. The bytes of the rows lie `stride` apart; to `factors` goes what undoes each row's
    /// multiplication.
    pub fn quantise_rows(values: &[f32], columns: usize, stride: usize, out: &mut [u8], factors: &mut [f32]) = quantise_rows_body
}

#[inline(always)]
fn quantise_rows_body<M: Machine>(
    values: &[f32],
    columns: usize,
    stride: usize,
    out: &mut [u8],
    factors: &mut [f32],
) {
    let rows = values.chunks_exact(columns.max(1));
    for ((row, out), factor) in rows.zip(out.chunks_exact_mut(stride.max(1))).zip(factors) {
        let mut most: f32 = 0.0;
        for value in row {
            most = if value.abs() > most {
                value.abs()
            } else {
                most
            };
        }
        // A row of zeros is zeros with any number.
        let multiplier = if most > 0.0 { 127.0 / most } else { 1.0 };
        *factor = 1.0 / multiplier;
        quantise_body::<M>(row, multiplier, out);
    }
}

for_each_family! {
    /// The positive part of each of `values`, in place.
    pub fn relu(values: &mut [f32]) = relu_body
}

#[inline(always)]
fn relu_body<M: Machine>(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}

for_each_family! {
    /// Each of `values` times the logistic function of it times `slope`, in place: with 1 the function
    /// called swish (Ramachandran et al. 2017), with 1.702 nearly the Gaussian error linear unit (Hendrycks
    /// and Gimpel 2016), which Marian computes so, too.
    pub fn swish(values: &mut [f32], slope: f32) = swish_body
}

#[inline(always)]
fn swish_body<M: Machine>(values: &mut [f32], slope: f32) {
    for value in values {
        *value /= 1.0 + exponential::<M>(-slope * *value);
    }
}

for_each_family! {
    /// Normalises each row of `values` in place (Ba et al. 2016): mean 0 and variance 1, then scaled
    /// and shifted. Rows have as many columns as `scale`.
    pub fn normalise(values: &mut [f32], scale: &[f32], bias: &[f32]) = normalise_body
}

#[inline(always)]
fn normalise_body<M: Machine>(values: &mut [f32], scale: &[f32], bias: &[f32]) {
    const EPSILON: f32 = 1e-6;
    let columns = scale.len();
    let share = 1.0 / columns as f32;
    for row in values.chunks_exact_mut(columns.max(1)) {
        let mean = sum_of_eight(row, |value| value) * share;
        let variance = sum_of_eight(row, |value| (value - mean) * (value - mean)) * share;
        let narrow = 1.0 / (variance + EPSILON).sqrt();
        for ((value, scale), bias) in row.iter_mut().zip(scale).zip(bias) {
            *value = scale * narrow * (*value - mean) + bias;
        }
    }
}

/// The sum of `of` each value, over eight lanes: the order in which Marian sums on machines with AVX.
/// Roundings decide which way a quantised activation falls, so the order shows in translations.
#[inline(always)]
fn sum_of_eight(row: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = row.as_chunks::<8>();
    let mut lanes = [0.0; 8];
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += of(*value);
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    let whole = ((a + e) + (c + g)) + ((b + f) + (d + h));
    rest.iter().fold(whole, |sum, value| sum + of(*value))
}

/// The sum of `of` each value: lane by lane, then the lanes, then what is left of the row.
#[inline(always)]
pub(super) fn sum_of(row: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = row.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += of(*value);
        }
    }
    rest.iter()
        .fold(total(lanes), |sum, value| sum + of(*value))
}

for_each_family! {
    /// A step of the simpler simple recurrent unit (Kim et al. 2019, "From research to production and
    /// back: ludicrously fast neural machine translation"): each cell keeps the part of itself that its
    /// gate says and takes the rest from its candidate. To `out`, what is positive of it is added.
    ///
    /// `inputs` holds candidates and then gates, as many as there are cells.
    pub fn recur(inputs: &[f32], cells: &mut [f32], out: &mut [f32]) = recur_body
}

#[inline(always)]
fn recur_body<M: Machine>(inputs: &[f32], cells: &mut [f32], out: &mut [f32]) {
    let Some((candidates, gates)) = inputs.split_at_checked(cells.len()) else {
        return;
    };
    let places = cells.iter_mut().zip(out.iter_mut());
    for (((cell, out), candidate), gate) in places.zip(candidates).zip(gates) {
        let keep = 1.0 / (1.0 + exponential::<M>(-gate));
        *cell = keep * *cell + (1.0 - keep) * candidate;
        *out += cell.max(0.0);
    }
}

for_each_family! {
    /// An embedding: 8-bit weights by a factor, and the position's signal added.
    pub fn embed(weights: &[i8], factor: f32, position: &[f32], out: &mut [f32]) = embed_body
}

#[inline(always)]
fn embed_body<M: Machine>(weights: &[i8], factor: f32, position: &[f32], out: &mut [f32]) {
    for ((out, weight), signal) in out.iter_mut().zip(weights).zip(position) {
        *out = f32::from(*weight) * factor + signal;
    }
}

for_each_family! {
    /// An embedding of floats: by a factor, and the position's signal added.
    pub fn embed_floats(weights: &[f32], factor: f32, position: &[f32], out: &mut [f32]) = embed_floats_body
}

#[inline(always)]
fn embed_floats_body<M: Machine>(weights: &[f32], factor: f32, position: &[f32], out: &mut [f32]) {
    for ((out, weight), signal) in out.iter_mut().zip(weights).zip(position) {
        *out = weight * factor + signal;
    }
}

for_each_family! {
    /// Turns integer products into floats: by a factor, and a bias added.
    pub fn dequantise(sums: &[i32], scale: f32, biases: &[f32], out: &mut [f32]) = dequantise_body
}

#[inline(always)]
fn dequantise_body<M: Machine>(sums: &[i32], scale: f32, biases: &[f32], out: &mut [f32]) {
    for ((out, sum), bias) in out.iter_mut().zip(sums).zip(biases) {
        *out = *sum as f32 * scale + bias;
    }
}

for_each_family! {
    /// The logarithm of the sum of the exponentials of `values`, into `out`.
    pub fn log_sum(values: &[f32], out: &mut f32) = log_sum_body
}

#[inline(always)]
fn log_sum_body<M: Machine>(values: &[f32], out: &mut f32) {
    let most = highest(values);
    *out = most + sum_of(values, |value| exponential::<M>(value - most)).ln();
}

/// The highest of `values`.
#[inline(always)]
pub(super) fn highest(values: &[f32]) -> f32 {
    let (chunks, rest) = values.as_chunks::<LANES>();
    let mut lanes = [f32::NEG_INFINITY; LANES];
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane = if *value > *lane { *value } else { *lane };
        }
    }
    let most = |most: f32, value: &f32| if *value > most { *value } else { most };
    rest.iter()
        .fold(lanes.iter().fold(f32::NEG_INFINITY, most), most)
}

for_each_family! {
    /// The place of the highest of `values`, the first where several are, into `out`.
    pub fn best(values: &[f32], out: &mut usize) = best_body
}

#[inline(always)]
fn best_body<M: Machine>(values: &[f32], out: &mut usize) {
    let most = highest(values);
    *out = values.iter().position(|value| *value >= most).unwrap_or(0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::{Isa, lanes::Plain};

    #[test]
    fn the_exponential_is_right_to_a_unit_or_two() {
        for step in -8700..8800 {
            let value = step as f32 / 100.0;
            let right = f64::from(value).exp();
            let found = f64::from(exponential::<Plain>(value));
            assert!(
                (found / right - 1.0).abs() < 3e-7,
                "{value}: {found}, not {right}"
            );
        }
        assert_eq!(exponential::<Plain>(-200.0), 0.0);
    }

    #[test]
    fn quantising_rounds_to_even_and_is_bounded() {
        for isa in Isa::available() {
            let values = [
                0.0,
                0.5,
                1.5,
                -0.5,
                -1.5,
                2.4,
                126.6,
                500.0,
                -126.6,
                -500.0,
                f32::INFINITY,
            ];
            let mut bytes = [0; 11];
            quantise(isa, &values, 1.0, &mut bytes);
            let back = bytes.map(|byte| i32::from(byte) - 127);
            assert_eq!(
                back,
                [0, 0, 2, 0, -2, 2, 127, 127, -127, -127, 127],
                "{}",
                isa.name()
            );
        }
    }

    #[test]
    fn a_normalised_row_has_mean_nothing_and_variance_one() {
        let row: Vec<f32> = (0..70).map(|place| (place * place % 17) as f32).collect();
        for isa in Isa::available() {
            let mut out = row.clone();
            normalise(isa, &mut out, &[1.0; 70], &[0.0; 70]);
            let mean = out.iter().sum::<f32>() / 70.0;
            let variance = out.iter().map(|value| value * value).sum::<f32>() / 70.0;
            assert!(
                mean.abs() < 1e-5 && (variance - 1.0).abs() < 1e-4,
                "{}",
                isa.name()
            );
        }
    }

    #[test]
    fn all_families_give_the_same_bits() {
        let numbers = |seed: f32| -> Vec<f32> {
            let each = (0..70).map(|place| (place as f32 * seed).sin() * 3.0);
            each.collect()
        };
        let run = |isa| {
            let mut row = numbers(0.7);
            normalise(isa, &mut row, &numbers(1.3), &numbers(1.9));
            let (mut cells, mut out) = (numbers(2.3), numbers(2.9));
            let inputs = [numbers(3.1), numbers(3.7)].concat();
            recur(isa, &inputs, &mut cells, &mut out);
            let mut whole = 0.0;
            log_sum(isa, &row, &mut whole);
            (row, cells, out, whole)
        };
        for isa in Isa::available() {
            assert_eq!(run(isa), run(Isa::PORTABLE), "{}", isa.name());
        }
    }

    #[test]
    fn the_first_of_the_highest_is_the_best() {
        for isa in Isa::available() {
            let mut values = vec![0.0; 40];
            values[7] = 3.0;
            values[33] = 3.0;
            let mut place = 0;
            best(isa, &values, &mut place);
            assert_eq!(place, 7);
        }
    }
}

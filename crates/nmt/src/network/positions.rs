//! How a position is told: by sinusoids (Vaswani et al. 2017).

use std::{borrow::Cow, sync::OnceLock};

/// Positions whose sinusoids are kept: more than a window and its translation have.
const KEPT: usize = 512;

/// The sinusoids of positions, first the sines, then the cosines. Each is computed when it is first asked
/// for, and kept for all threads.
pub(super) struct Positions {
    frequencies: Vec<f32>,
    dimensions: usize,
    signals: Vec<OnceLock<Box<[f32]>>>,
}

impl Positions {
    pub(super) fn new(dimensions: usize) -> Positions {
        let steps = ((dimensions / 2).max(2) - 1) as f32;
        let step = of(10000.0, f64::ln) / steps;
        Positions {
            frequencies: (0..dimensions - dimensions / 2)
                .map(|place| of(place as f32 * -step, f64::exp))
                .collect(),
            dimensions,
            signals: vec![OnceLock::new(); KEPT],
        }
    }

    /// As many floats as the model has dimensions.
    pub(super) fn signal(&self, position: usize) -> Cow<'_, [f32]> {
        match self.signals.get(position) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| self.compute(position))),
            None => Cow::Owned(self.compute(position).into_vec()),
        }
    }

    fn compute(&self, position: usize) -> Box<[f32]> {
        let angles = self.frequencies.iter().map(|one| position as f32 * one);
        let sines = angles.clone().map(|angle| of(angle, f64::sin));
        let cosines = angles.map(|angle| of(angle, f64::cos));
        sines.take(self.dimensions / 2).chain(cosines).collect()
    }
}

/// A function in double, so that the last bit is the same whatever library the machine has.
fn of(value: f32, function: fn(f64) -> f64) -> f32 {
    function(f64::from(value)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_sines_and_then_cosines_to_the_last_bit() {
        let positions = Positions::new(256);
        for position in [0, 1, 17, 120, KEPT + 5] {
            let signal = positions.signal(position).to_vec();
            assert_eq!(signal.len(), 256);
            for (place, (sine, cosine)) in signal[..128].iter().zip(&signal[128..]).enumerate() {
                let step = 10000f32.ln() / 127.0;
                let frequency = f64::from(place as f32 * -step).exp() as f32;
                let angle = f64::from(position as f32 * frequency);
                // Shifted by a quarter turn in single precision, cosines have other last bits.
                assert_eq!(*sine, angle.sin() as f32, "{position} {place}");
                assert_eq!(*cosine, angle.cos() as f32, "{position} {place}");
            }
        }
    }
}

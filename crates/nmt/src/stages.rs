//! Where the time goes, stage by stage: for measuring only, and only with the feature `stages`. Without
//! it nothing is counted, and no clock is read.

use std::{cell::Cell, time::Duration};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Products with packed weights.
    Products,
    /// Attention.
    Attention,
    /// Normalisation.
    Norm,
    /// The scores of candidates, and choosing among them.
    Candidates,
    /// Cutting texts into pieces, and joining pieces.
    Text,
    /// All that the encoder does.
    Encoder,
    /// All that a step of the decoder does.
    Decoder,
}

const STAGES: usize = 7;

thread_local! {
    /// What each stage took in the encoder, in the decoder, and outside of both, in nanoseconds.
    static TAKEN: Cell<[[u64; STAGES]; 3]> = const { Cell::new([[0; STAGES]; 3]) };
    static WHERE: Cell<usize> = const { Cell::new(2) };
}

/// Does `work`, and counts the time that it takes.
#[cfg(feature = "stages")]
pub(crate) fn watched<T>(stage: Stage, work: impl FnOnce() -> T) -> T {
    let place = match stage {
        Stage::Encoder => 0,
        Stage::Decoder => 1,
        _ => WHERE.get(),
    };
    let before = WHERE.replace(place);
    let start = std::time::Instant::now();
    let result = work();
    let took = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
    WHERE.set(before);
    let mut all = TAKEN.get();
    if let Some(sum) = all
        .get_mut(place)
        .and_then(|side| side.get_mut(stage as usize))
    {
        *sum += took;
    }
    TAKEN.set(all);
    result
}

/// Does `work`.
#[cfg(not(feature = "stages"))]
#[inline(always)]
pub(crate) fn watched<T>(_: Stage, work: impl FnOnce() -> T) -> T {
    work()
}

/// What each stage took on this thread since this was asked last: no time without the feature `stages`.
#[must_use]
pub fn taken() -> Vec<(&'static str, Duration)> {
    WHERE.set(2);
    let [encoder, decoder, outside] = TAKEN.take();
    let of = |side: &[u64; STAGES], stage: Stage| side.get(stage as usize).copied();
    let mut found = Vec::new();
    let mut note = |name, taken: Option<u64>| {
        found.push((name, Duration::from_nanos(taken.unwrap_or_default())));
    };
    note("encoder_products", of(&encoder, Stage::Products));
    note("encoder_attention", of(&encoder, Stage::Attention));
    note("encoder_norm", of(&encoder, Stage::Norm));
    note("encoder", of(&encoder, Stage::Encoder));
    note("decoder_products", of(&decoder, Stage::Products));
    note("decoder_attention", of(&decoder, Stage::Attention));
    note("decoder_norm", of(&decoder, Stage::Norm));
    note("decoder", of(&decoder, Stage::Decoder));
    note("candidates", of(&outside, Stage::Candidates));
    note("text", of(&outside, Stage::Text));
    found
}

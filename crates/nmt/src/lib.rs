//! Neural machine translation on the CPU: Marian's student models, in Rust alone.
//!
//! [`Translator`] goes from texts to translations. What lies between them:
//!
//! 1. **Pieces.** A text is normalised and cut into pieces of words, the likeliest cut under a unigram
//!    model (Kudo 2018, "Subword regularization"; Kudo and Richardson 2018, "SentencePiece"):
//!    [`vocabulary`]. What is longer than the model's window is cut at the best place before.
//! 2. **Encoder.** A transformer (Vaswani et al. 2017, "Attention is all you need") turns the pieces into
//!    vectors that know of each other: [`network`].
//! 3. **Shortlist.** For the words of the sentence it names those that it may be translated with, some
//!    hundred of tens of thousands: [`shortlist`].
//! 4. **Decoder.** A recurrent network with attention to the encoder's vectors says piece by piece which
//!    candidate comes next. The likeliest is taken, or several hypotheses are followed side by side (beam
//!    search), until one ends.
//! 5. **Text.** The pieces are joined. One head of the decoder's attention was trained to align words
//!    (Garg et al. 2019, "Jointly learning to align and translate with transformer models"); it says
//!    what came from where.
//!
//! # The model
//!
//! Such models are *students*: small networks that learnt from the translations of large ones (Kim and
//! Rush 2016, "Sequence-level knowledge distillation"; Kim et al. 2019, "From research to production and
//! back: ludicrously fast neural machine translation"). They were trained with Marian (Junczys-Dowmunt et
//! al. 2018, "Marian: fast neural machine translation in C++"), whose files [`model_file`] reads and whose
//! [`options`] say what the network looks like.
//!
//! With *d* dimensions, the embedding of piece *w* at position *p* is `x = √d · E[w] + signal(p)`, the
//! signal being sines and cosines of *p*. A sublayer *f* makes of `x`
//! `norm(x + f(x))`, where `norm` brings mean and variance to 0 and 1, then scales and shifts (Ba et al.
//! 2016, "Layer normalization").
//!
//! An encoder layer has two sublayers: **attention** of all pieces to all, `softmax(QKᵀ / √width) · V` for
//! each head, with `Q`, `K`, `V` linear in `x`; and a **feed-forward** layer, `W₂ · g(W₁x + b₁) + b₂`, with
//! *g* ReLU, swish or GELU.
//!
//! A decoder layer has three. In place of attention to what was spoken stands the **simpler simple
//! recurrent unit** (SSRU; Kim et al. 2019, after Lei et al. 2018, "Simple recurrent units for highly
//! parallelizable recurrence"):
//!
//! ```text
//! f  = σ(W_f x + b_f)           the gate
//! c' = f · c + (1 - f) · W x    the cell, one vector for each layer
//! x' = norm(x + max(c', 0))
//! ```
//!
//! so that a step costs the same at every position. Then come attention to the encoder's vectors, whose
//! keys and values are computed once for a sentence, and a feed-forward layer. A candidate's score is the
//! product of the last vector with its row of the output layer, often its embedding (Press and Wolf
//! 2017, "Using the output embedding to improve language models"), and a bias.
//!
//! # Quantisation
//!
//! Weights are multiplied and rounded to 8 bits when the model is made, activations when they meet a
//! weight: `x W ≈ round(a x) · round(s W) / (a s)`, where the product in the middle is one of integers
//! and exact (Bogoychev et al. 2020, "Edinburgh's submissions to the 2020 machine translation efficiency
//! task"). *s* stands behind each weight. *a* stands in the model (`alphas`), or is 127 over the largest
//! number of a row. Marian takes the largest of a whole batch; here it is each row's own, so
//! that no translation hangs on what is translated beside it. Models of floats are not quantised.
//! [`kernels`] has the arithmetic, one for each family of instructions, with the same results in all.
//!
//! # What is supported
//!
//! | | |
//! |---|---|
//! | weights | 8-bit with or without activation multipliers (`*.intgemm.alphas.bin`, `*.intgemm8.bin`), floats (`*.bin`), or mixed |
//! | shapes | any dimensions, depths, heads; decoder layers that share weights; Mozilla's *tiny*, *base* and *base-memory* among them |
//! | embeddings | one for all, one for source and target, one for target and output, or each its own |
//! | vocabularies | SentencePiece's unigram models, shared or separate |
//! | decoder | SSRU |
//! | around sublayers | sum and normalisation behind them (`dan`) |
//!
//! Anything else, such as normalisation in front of sublayers or a decoder with self-attention, is refused
//! with the option's name and value, and a damaged file with what is wrong in it: [`Error`].

mod beam;
pub mod error;
mod file_bytes;
mod greedy;
pub mod kernels;
pub mod model_file;
pub mod network;
pub mod options;
pub mod sentences;
pub mod shortlist;
pub mod stages;
pub mod translator;
pub mod vocabulary;
mod windows;

pub use error::{Error, Result};
pub use model_file::{ModelFile, Tensor};
pub use options::Options;
pub use sentences::sentences;
pub use shortlist::Shortlist;
pub use translator::{Files, Link, Settings, Translation, Translator};
pub use vocabulary::{Piece, Vocabulary};

//! The options that a model was built with: `special:model.yml` inside the model file.
//!
//! Marian stores there, as flat YAML, the options that decide the network's shape (the names are
//! those of `marian --help`). Read here are the ones that change the arithmetic. What this crate
//! does not compute is refused with the option's name and value, rather than computed wrongly.

use crate::{Error, Result};
use std::collections::HashMap;

/// What a model looks like: a transformer encoder, and a decoder of simpler simple recurrent
/// units (SSRU; Kim et al. 2019, "From Research to Production and Back").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Dimension of embeddings and of every layer's output (`dim-emb`).
    pub dim_emb: usize,
    /// Inner dimension of the feed-forward layers of the encoder (`transformer-dim-ffn`).
    pub dim_ffn: usize,
    /// The same of the decoder (`transformer-decoder-dim-ffn`; the encoder's where not given).
    pub dim_ffn_decoder: usize,
    /// Attention heads; divides `dim_emb` (`transformer-heads`).
    pub heads: usize,
    /// Encoder layers (`enc-depth`).
    pub enc_depth: usize,
    /// For every decoder layer the number in the names of its tensors: 1, 2, 3... unless layers
    /// share weights (`dec-depth`, `transformer-tied-layers`).
    pub decoder_layers: Vec<usize>,
    /// Words of the source vocabulary (`dim-vocabs`, first).
    pub source_vocabulary: usize,
    /// Words of the target vocabulary (`dim-vocabs`, second).
    pub target_vocabulary: usize,
    /// Which embeddings are one (`tied-embeddings-all`, `-src`, `tied-embeddings`).
    pub embeddings: Embeddings,
    /// Between the two feed-forward products (`transformer-ffn-activation`).
    pub activation: Activation,
    /// What happens to a sublayer's input (`transformer-preprocess`).
    pub preprocess: Vec<Step>,
    /// What happens to a sublayer's output (`transformer-postprocess`).
    pub postprocess: Vec<Step>,
    /// What happens to the embeddings (`transformer-postprocess-emb`).
    pub postprocess_embeddings: Vec<Step>,
    /// What happens to the output of the last layer (`transformer-postprocess-top`).
    pub postprocess_top: Vec<Step>,
    /// The decoder layer whose first attention head was trained to align words, counted from 0
    /// (`transformer-guided-alignment-layer`).
    pub alignment_layer: usize,
    /// The output layer has no bias (`output-omit-bias`).
    pub omit_output_bias: bool,
    /// Longest sentence in training, in pieces, where the model says it (`max-length`).
    pub max_length: Option<usize>,
}

/// Which tensors hold the embeddings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embeddings {
    /// One `Wemb` for source, target and output layer.
    All,
    /// `Wemb` for source and target; the output layer has its own weights,
    /// `decoder_ff_logit_out_W`.
    Source,
    /// `encoder_Wemb` for the source; `decoder_Wemb` for target and output layer.
    Target,
    /// `encoder_Wemb`, `decoder_Wemb`, and `decoder_ff_logit_out_W`.
    None,
}

/// The nonlinear function of the feed-forward layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activation {
    /// max(x, 0)
    Relu,
    /// x · sigmoid(x)
    Swish,
    /// x · sigmoid(1.702 · x), which is nearly x times the normal distribution's function
    Gelu,
}

/// One step around a sublayer. Dropout, which only training has, is left out on reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The sublayer's input is added (`a`).
    Add,
    /// Layer normalisation (`n`).
    Normalize,
}

/// Dimensions above this are no model's, but damage.
const MOST: usize = 1 << 20;
/// Layers above this are no model's either.
const MOST_LAYERS: usize = 256;

/// Options that must have one value, where they are given, and what else they would mean.
const FIXED: [(&str, &str); 16] = [
    ("type", "transformer"),
    ("transformer-decoder-autoreg", "rnn"),
    ("dec-cell", "ssru"),
    ("transformer-ffn-depth", "2"),
    ("transformer-decoder-ffn-depth", "2"),
    ("transformer-train-position-embeddings", "false"),
    ("transformer-no-projection", "false"),
    ("transformer-rnn-projection", "false"),
    ("transformer-no-bias", "false"),
    ("transformer-no-affine", "false"),
    ("transformer-pool", "false"),
    ("layer-normalization", "false"),
    ("right-left", "false"),
    ("ulr", "false"),
    ("lemma-dim-emb", "0"),
    ("input-types", ""),
];

impl Options {
    /// Reads the text of `special:model.yml`. `file` stands in errors.
    ///
    /// # Errors
    /// If an option that is needed is missing, or one is not supported.
    pub fn read(file: &str, text: &str) -> Result<Self> {
        let given = Given {
            file,
            values: flat_yaml(text),
        };
        for (key, must) in FIXED {
            if given.first(key).is_some_and(|value| value != must) {
                return Err(given.refuse(
                    key,
                    if must.is_empty() {
                        "supported is none"
                    } else {
                        must
                    },
                ));
            }
        }
        for key in ["transformer-decoder-autoreg", "dec-cell"] {
            given.text(key)?;
        }
        let dim_emb = given.size("dim-emb", MOST)?;
        let heads = given.size("transformer-heads", MOST)?;
        if !dim_emb.is_multiple_of(heads) {
            return Err(given.refuse("transformer-heads", "a divisor of dim-emb"));
        }
        let dim_ffn = given.size("transformer-dim-ffn", MOST)?;
        let dim_ffn_decoder = match given.first("transformer-decoder-dim-ffn") {
            None | Some("0") => dim_ffn,
            Some(_) => given.size("transformer-decoder-dim-ffn", MOST)?,
        };
        let decoder_layers = given.decoder_layers()?;
        let (source_vocabulary, target_vocabulary) = given.vocabularies()?;
        Ok(Self {
            dim_emb,
            dim_ffn,
            dim_ffn_decoder,
            heads,
            enc_depth: given.size("enc-depth", MOST_LAYERS)?,
            alignment_layer: given.alignment_layer(decoder_layers.len())?,
            decoder_layers,
            source_vocabulary,
            target_vocabulary,
            embeddings: given.embeddings()?,
            activation: given.activation()?,
            preprocess: given.steps("transformer-preprocess")?,
            postprocess: given.steps("transformer-postprocess")?,
            postprocess_embeddings: given.steps("transformer-postprocess-emb")?,
            postprocess_top: given.steps("transformer-postprocess-top")?,
            omit_output_bias: given.yes("output-omit-bias")?,
            max_length: match given.first("max-length") {
                None | Some("0") => None,
                Some(_) => Some(given.size("max-length", MOST)?),
            },
        })
    }

    /// Whether source and target have one vocabulary, as far as the model knows.
    pub fn shares_vocabulary(&self) -> bool {
        matches!(self.embeddings, Embeddings::All | Embeddings::Source)
    }
}

/// The options of one file; a scalar is a list of one.
struct Given<'a> {
    file: &'a str,
    values: HashMap<&'a str, Vec<&'a str>>,
}

impl Given<'_> {
    fn list(&self, key: &str) -> &[&str] {
        self.values.get(key).map_or(&[], Vec::as_slice)
    }

    /// The value; of a list, its first; `""` of an empty one.
    fn first(&self, key: &str) -> Option<&str> {
        self.values
            .get(key)
            .map(|values| values.first().copied().unwrap_or(""))
    }

    fn text(&self, key: &str) -> Result<&str> {
        self.first(key).ok_or_else(|| Error::Damaged {
            file: self.file.to_owned(),
            what: format!("the options do not say {key}"),
        })
    }

    fn refuse(&self, key: &str, supported: &str) -> Error {
        Error::Option {
            file: self.file.to_owned(),
            key: key.to_owned(),
            value: self.list(key).join(", "),
            supported: format!("supported: {supported}"),
        }
    }

    fn size(&self, key: &str, most: usize) -> Result<usize> {
        match self.text(key)?.parse() {
            Ok(size) if (1..=most).contains(&size) => Ok(size),
            _ => Err(self.refuse(key, &format!("1 to {most}"))),
        }
    }

    fn yes(&self, key: &str) -> Result<bool> {
        match self.first(key) {
            Some("true") => Ok(true),
            None | Some("false") => Ok(false),
            Some(_) => Err(self.refuse(key, "true, false")),
        }
    }

    fn steps(&self, key: &str) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        for letter in self.first(key).unwrap_or("").chars() {
            match letter {
                'd' => {}
                'a' => steps.push(Step::Add),
                'n' => steps.push(Step::Normalize),
                _ => return Err(self.refuse(key, "any order of d, a, n")),
            }
        }
        Ok(steps)
    }

    fn activation(&self) -> Result<Activation> {
        let key = "transformer-ffn-activation";
        match self.first(key) {
            Some("relu") => Ok(Activation::Relu),
            None | Some("swish") => Ok(Activation::Swish),
            Some("gelu") => Ok(Activation::Gelu),
            Some(_) => Err(self.refuse(key, "relu, swish, gelu")),
        }
    }

    fn embeddings(&self) -> Result<Embeddings> {
        Ok(if self.yes("tied-embeddings-all")? {
            Embeddings::All
        } else {
            match (
                self.yes("tied-embeddings-src")?,
                self.yes("tied-embeddings")?,
            ) {
                (true, true) => Embeddings::All,
                (true, false) => Embeddings::Source,
                (false, true) => Embeddings::Target,
                (false, false) => Embeddings::None,
            }
        })
    }

    fn vocabularies(&self) -> Result<(usize, usize)> {
        let sizes: Vec<usize> = self
            .list("dim-vocabs")
            .iter()
            .filter_map(|size| size.parse().ok().filter(|size| (1..=MOST).contains(size)))
            .collect();
        match (sizes.as_slice(), self.list("dim-vocabs").len()) {
            (&[source, target], 2) => Ok((source, target)),
            _ => Err(self.refuse("dim-vocabs", &format!("two sizes of 1 to {MOST}"))),
        }
    }

    fn decoder_layers(&self) -> Result<Vec<usize>> {
        let depth = self.size("dec-depth", MOST_LAYERS)?;
        let key = "transformer-tied-layers";
        let tied = self.list(key);
        if tied.is_empty() {
            return Ok((1..=depth).collect());
        }
        let layers: Vec<usize> = tied
            .iter()
            .filter_map(|layer| {
                layer
                    .parse()
                    .ok()
                    .filter(|layer| (1..=depth).contains(layer))
            })
            .collect();
        if layers.len() != depth || tied.len() != depth {
            return Err(self.refuse(key, "as many numbers of layers as dec-depth says"));
        }
        Ok(layers)
    }

    fn alignment_layer(&self, depth: usize) -> Result<usize> {
        let key = "transformer-guided-alignment-layer";
        match self.first(key) {
            None | Some("last") => Ok(depth - 1),
            Some(layer) => match layer.parse() {
                Ok(layer) if (1..=depth).contains(&layer) => Ok(layer - 1),
                _ => Err(self.refuse(key, "last, or the number of a decoder layer")),
            },
        }
    }
}

/// `key: value`, `key: [a, b]`, and `key:` followed by lines `- value`; all that Marian writes.
/// Of a key that is there twice the last counts; deeper structure is passed over.
fn flat_yaml(text: &str) -> HashMap<&str, Vec<&str>> {
    let mut values: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut open = None;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        if let Some(item) = trimmed.strip_prefix("- ") {
            if let Some(list) = open.and_then(|key| values.get_mut(key)) {
                list.push(unquoted(item));
            }
            continue;
        }
        open = None;
        if line.starts_with(' ') {
            continue;
        }
        let Some((key, value)) = trimmed.split_once(':') else {
            continue;
        };
        let (key, value) = (unquoted(key), value.trim());
        let list = match value
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            Some(items) => items
                .split(',')
                .map(unquoted)
                .filter(|item| !item.is_empty())
                .collect(),
            None if value.is_empty() => {
                open = Some(key);
                Vec::new()
            }
            None => vec![unquoted(value)],
        };
        values.insert(key, list);
    }
    values
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    ['"', '\'']
        .into_iter()
        .find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests;

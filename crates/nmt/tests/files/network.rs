//! Small models of every kind, with weights from a generator, and the network in double precision, as
//! plain as can be: what the crate's own is compared with.

use super::{Item, Seeded, floats, int8, marian};
use std::collections::BTreeMap;

/// How weights lie in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weights {
    Float,
    /// 8-bit, without the numbers that activations are multiplied with.
    Int8,
    /// 8-bit, with them.
    Alphas,
    /// 8-bit, but for the embeddings.
    Int8WithFloatEmbeddings,
}

/// What a model looks like.
#[derive(Clone, Debug)]
pub struct Kind {
    pub weights: Weights,
    pub dimensions: usize,
    pub ffn: usize,
    pub ffn_decoder: usize,
    pub heads: usize,
    pub encoder: usize,
    pub decoder: Vec<usize>,
    pub words: (usize, usize),
    /// `all`, `src`, `trg` or `none`.
    pub tied: &'static str,
    /// Whether output weights of their own lie with a column for each word.
    pub by_column: bool,
    pub activation: &'static str,
}

/// What activations are multiplied with, where the model says it.
const ALPHA: f32 = 25.0;

/// A matrix, row by row, with the scale of its 8-bit form.
pub struct Matrix {
    pub shape: [usize; 2],
    pub values: Vec<f64>,
    scale: Option<f32>,
}

/// A model: its kind and its weights.
pub struct Model {
    pub kind: Kind,
    pub tensors: BTreeMap<String, Matrix>,
}

fn is_weight(name: &str) -> bool {
    name.ends_with("Wemb") || name.rsplit('_').next().unwrap().starts_with('W')
}

impl Model {
    pub fn new(kind: Kind, seed: u64) -> Model {
        let mut model = Model {
            kind,
            tensors: BTreeMap::new(),
        };
        let kind = model.kind.clone();
        let (d, words) = (kind.dimensions, kind.words);
        let mut seeded = Seeded(seed);
        let mut shapes: Vec<(String, [usize; 2])> = Vec::new();
        let mut add = |name: String, rows, columns| shapes.push((name, [rows, columns]));
        for layer in 1..=kind.encoder {
            attention(&mut add, &format!("encoder_l{layer}_self"), d);
            feed_forward(&mut add, &format!("encoder_l{layer}_ffn"), d, kind.ffn);
        }
        for layer in 1..=*kind.decoder.iter().max().unwrap() {
            let unit = format!("decoder_l{layer}_rnn");
            add(format!("{unit}_W"), d, d);
            add(format!("{unit}_Wf"), d, d);
            add(format!("{unit}_bf"), 1, d);
            norm(&mut add, &format!("{unit}_ffn"), d);
            attention(&mut add, &format!("decoder_l{layer}_context"), d);
            feed_forward(
                &mut add,
                &format!("decoder_l{layer}_ffn"),
                d,
                kind.ffn_decoder,
            );
        }
        if matches!(kind.tied, "all" | "src") {
            add("Wemb".into(), words.0, d);
        } else {
            add("encoder_Wemb".into(), words.0, d);
            add("decoder_Wemb".into(), words.1, d);
        }
        if matches!(kind.tied, "src" | "none") {
            let name = "decoder_ff_logit_out_W";
            if kind.by_column {
                add(name.into(), d, words.1);
            } else {
                add(format!("{name}t"), words.1, d);
            }
        }
        add("decoder_ff_logit_out_b".into(), 1, words.1);
        for (name, shape) in shapes {
            model.fill(&mut seeded, name, shape);
        }
        model
    }

    fn fill(&mut self, seeded: &mut Seeded, name: String, shape: [usize; 2]) {
        let size = if is_weight(&name) {
            let inputs = if name.ends_with("emb") || name.ends_with("Wt") {
                shape[1]
            } else {
                shape[0]
            };
            1.7 / (inputs as f64).sqrt()
        } else {
            0.2
        };
        let middle = if name.ends_with("ln_scale") { 1.0 } else { 0.0 };
        let mut values: Vec<f64> = (0..shape[0] * shape[1])
            .map(|_| {
                let number = seeded.below(2_000_001) as f64 / 1e6 - 1.0;
                f64::from((middle + size * number) as f32)
            })
            .collect();
        let embeddings = name.ends_with("Wemb");
        let quantised = match self.kind.weights {
            Weights::Float => false,
            Weights::Int8WithFloatEmbeddings => !embeddings,
            Weights::Int8 | Weights::Alphas => true,
        };
        let mut scale = None;
        if quantised && is_weight(&name) {
            let most = values
                .iter()
                .fold(0.0f64, |most, value| most.max(value.abs()));
            let factor = (127.0 / most) as f32;
            for value in &mut values {
                *value =
                    (*value * f64::from(factor)).round().clamp(-127.0, 127.0) / f64::from(factor);
            }
            scale = Some(factor);
        }
        self.tensors.insert(
            name,
            Matrix {
                shape,
                values,
                scale,
            },
        );
    }

    /// Leaves the activations as they are from now on.
    pub fn do_not_round(&mut self) {
        self.tensors
            .values_mut()
            .for_each(|matrix| matrix.scale = None);
    }

    fn options(&self) -> String {
        let kind = &self.kind;
        let tied = match kind.tied {
            "all" => "tied-embeddings-all: true",
            "src" => "tied-embeddings-src: true",
            "trg" => "tied-embeddings: true",
            _ => "tied-embeddings: false",
        };
        let depth = kind.decoder.len();
        let layers: Vec<String> = kind
            .decoder
            .iter()
            .map(|layer| format!("  - {layer}\n"))
            .collect();
        format!(
            "dec-cell: ssru\ndec-depth: {depth}\ndim-emb: {}\ndim-vocabs:\n  - {}\n  - {}\nenc-depth: {}\n\
             {tied}\ntransformer-decoder-autoreg: rnn\ntransformer-dim-ffn: {}\n\
             transformer-decoder-dim-ffn: {}\ntransformer-ffn-activation: {}\ntransformer-heads: {}\n\
             transformer-postprocess: dan\ntransformer-postprocess-emb: d\ntransformer-tied-layers:\n{}\
             type: transformer\n",
            kind.dimensions,
            kind.words.0,
            kind.words.1,
            kind.encoder,
            kind.ffn,
            kind.ffn_decoder,
            kind.activation,
            kind.heads,
            layers.concat(),
        )
    }

    /// The model as Marian writes it.
    pub fn file(&self) -> Vec<u8> {
        let mut written: Vec<(String, u64, [i32; 2], Vec<u8>)> = Vec::new();
        for (name, matrix) in &self.tensors {
            let shape = matrix.shape.map(|size| size as i32);
            let Some(scale) = matrix.scale else {
                let values: Vec<f32> = matrix.values.iter().map(|value| *value as f32).collect();
                written.push((name.clone(), 0x404, shape, floats(&values)));
                continue;
            };
            let [rows, columns] = matrix.shape;
            let byte = |value: f64| (value * f64::from(scale)).round() as i8;
            let values: Vec<i8> = if name.ends_with("Wemb") {
                matrix.values.iter().map(|value| byte(*value)).collect()
            } else {
                let places = (0..columns)
                    .flat_map(|column| (0..rows).map(move |row| row * columns + column));
                places.map(|place| byte(matrix.values[place])).collect()
            };
            written.push((name.clone(), 0x4101, shape, int8(&values, scale)));
            let own = match (name.as_str(), self.kind.tied) {
                // Only as the output layer embeddings meet activations; Marian loses their name there.
                ("Wemb", "all") | ("decoder_Wemb", "trg") => "none",
                (name, _) if name.ends_with("Wemb") => continue,
                (name, _) => name,
            };
            if self.kind.weights == Weights::Alphas {
                let name = format!("{own}_QuantMultA");
                written.push((name, 0x404, [1, 1], floats(&[ALPHA])));
            }
        }
        let options = [self.options().as_bytes(), &[0]].concat();
        let length = [options.len() as i32];
        let mut items: Vec<Item> = written
            .iter()
            .map(|(name, kind, shape, data)| Item {
                name,
                kind: *kind,
                shape,
                data: data.clone(),
            })
            .collect();
        items.push(Item {
            name: "special:model.yml",
            kind: 0x101,
            shape: &length,
            data: options,
        });
        marian(&items)
    }

    fn at(&self, name: &str) -> &Matrix {
        self.tensors
            .get(name)
            .unwrap_or_else(|| panic!("no {name}"))
    }

    /// What the product sees of an activation.
    fn rounded(&self, x: &[f64], quantised: bool) -> Vec<f64> {
        if !quantised {
            return x.to_vec();
        }
        let most = x.iter().fold(0.0f64, |most, value| most.max(value.abs()));
        let factor = if self.kind.weights == Weights::Alphas {
            f64::from(ALPHA)
        } else {
            127.0 / most
        };
        let round = |value: &f64| (value * factor).round_ties_even().clamp(-127.0, 127.0) / factor;
        x.iter().map(round).collect()
    }

    fn linear(&self, x: &[f64], weight: &str, bias: Option<&str>) -> Vec<f64> {
        let matrix = self.at(weight);
        let x = self.rounded(x, matrix.scale.is_some());
        let [_, columns] = matrix.shape;
        let mut out = bias.map_or(vec![0.0; columns], |bias| self.at(bias).values.clone());
        for (value, row) in x.iter().zip(matrix.values.chunks(columns)) {
            for (out, weight) in out.iter_mut().zip(row) {
                *out += value * weight;
            }
        }
        out
    }

    fn pair(&self, x: &[f64], name: &str, letter: &str) -> Vec<f64> {
        self.linear(
            x,
            &format!("{name}_W{letter}"),
            Some(&format!("{name}_b{letter}")),
        )
    }

    /// Adds, and normalises the sum.
    fn close(&self, x: &mut Vec<f64>, add: &[f64], name: &str) {
        let count = x.len() as f64;
        let sum: Vec<f64> = x
            .iter()
            .zip(add)
            .map(|(left, right)| left + right)
            .collect();
        let mean = sum.iter().sum::<f64>() / count;
        let variance = sum.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        let (scale, bias) = (
            self.at(&format!("{name}_ln_scale")),
            self.at(&format!("{name}_ln_bias")),
        );
        let pairs = scale.values.iter().zip(&bias.values);
        *x = sum
            .iter()
            .zip(pairs)
            .map(|(value, (scale, bias))| scale * (value - mean) / (variance + 1e-6).sqrt() + bias)
            .collect();
    }

    fn attend(&self, query: &[f64], keys: &[Vec<f64>], values: &[Vec<f64>]) -> Vec<f64> {
        let width = self.kind.dimensions / self.kind.heads;
        let mut out = vec![0.0; query.len()];
        for start in (0..query.len()).step_by(width) {
            let head = start..start + width;
            let score = |key: &Vec<f64>| {
                let pairs = query[head.clone()].iter().zip(&key[head.clone()]);
                (pairs.map(|(left, right)| left * right).sum::<f64>() / (width as f64).sqrt()).exp()
            };
            let scores: Vec<f64> = keys.iter().map(score).collect();
            let whole: f64 = scores.iter().sum();
            for (score, value) in scores.iter().zip(values) {
                for place in head.clone() {
                    out[place] += score / whole * value[place];
                }
            }
        }
        out
    }

    fn feed_forward(&self, x: &mut Vec<f64>, name: &str) {
        let mut inner = self.pair(x, name, "1");
        for value in &mut inner {
            let logistic = |x: f64| 1.0 / (1.0 + (-x).exp());
            *value = match self.kind.activation {
                "relu" => value.max(0.0),
                "swish" => *value * logistic(*value),
                _ => *value * logistic(1.702 * *value),
            };
        }
        let out = self.pair(&inner, name, "2");
        self.close(x, &out, &format!("{name}_ffn"));
    }

    fn embed(&self, tables: [&str; 2], word: Option<u32>, position: usize) -> Vec<f64> {
        let d = self.kind.dimensions;
        let table = tables
            .iter()
            .find_map(|name| self.tensors.get(*name))
            .unwrap();
        let half = d / 2;
        let row = word.map(|word| &table.values[word as usize * d..(word as usize + 1) * d]);
        (0..d)
            .map(|place| {
                let rate = 10000f64.powf(-((place % half) as f64) / (half as f64 - 1.0));
                let angle = position as f64 * rate;
                let signal = if place < half {
                    angle.sin()
                } else {
                    angle.cos()
                };
                signal + row.map_or(0.0, |row| row[place] * (d as f64).sqrt())
            })
            .collect()
    }

    /// The context of a sentence: a vector for each piece.
    pub fn encode(&self, sentence: &[u32]) -> Vec<Vec<f64>> {
        let mut all: Vec<Vec<f64>> = sentence
            .iter()
            .enumerate()
            .map(|(position, word)| self.embed(["Wemb", "encoder_Wemb"], Some(*word), position))
            .collect();
        for layer in 1..=self.kind.encoder {
            let name = format!("encoder_l{layer}_self");
            let of = |letter| {
                all.iter()
                    .map(|x| self.pair(x, &name, letter))
                    .collect::<Vec<_>>()
            };
            let (queries, keys, values) = (of("q"), of("k"), of("v"));
            for (x, query) in all.iter_mut().zip(&queries) {
                let out = self.pair(&self.attend(query, &keys, &values), &name, "o");
                self.close(x, &out, &format!("{name}_Wo"));
                self.feed_forward(x, &format!("encoder_l{layer}_ffn"));
            }
        }
        all
    }

    /// The scores of all words after each of `spoken`, and before the first.
    pub fn scores(&self, sentence: &[u32], spoken: &[u32]) -> Vec<Vec<f64>> {
        let context = self.encode(sentence);
        let mut cells = vec![vec![0.0; self.kind.dimensions]; self.kind.decoder.len()];
        let before = std::iter::once(None).chain(spoken.iter().copied().map(Some));
        before
            .enumerate()
            .map(|(position, word)| {
                let mut x = self.embed(["Wemb", "decoder_Wemb"], word, position);
                for (layer, cells) in self.kind.decoder.iter().zip(&mut cells) {
                    let unit = format!("decoder_l{layer}_rnn");
                    let candidates = self.linear(&x, &format!("{unit}_W"), None);
                    let gates = self.linear(&x, &format!("{unit}_Wf"), Some(&format!("{unit}_bf")));
                    for ((cell, candidate), gate) in cells.iter_mut().zip(candidates).zip(gates) {
                        let keep = 1.0 / (1.0 + (-gate).exp());
                        *cell = keep * *cell + (1.0 - keep) * candidate;
                    }
                    let positive: Vec<f64> = cells.iter().map(|cell| cell.max(0.0)).collect();
                    self.close(&mut x, &positive, &format!("{unit}_ffn"));
                    let name = format!("decoder_l{layer}_context");
                    let of = |letter| {
                        context
                            .iter()
                            .map(|x| self.pair(x, &name, letter))
                            .collect::<Vec<_>>()
                    };
                    let attended = self.attend(&self.pair(&x, &name, "q"), &of("k"), &of("v"));
                    let out = self.pair(&attended, &name, "o");
                    self.close(&mut x, &out, &format!("{name}_Wo"));
                    self.feed_forward(&mut x, &format!("decoder_l{layer}_ffn"));
                }
                self.output(&x)
            })
            .collect()
    }

    fn output(&self, x: &[f64]) -> Vec<f64> {
        let biases = &self.at("decoder_ff_logit_out_b").values;
        if let Some(matrix) = self.tensors.get("decoder_ff_logit_out_W") {
            assert_eq!(matrix.shape[1], biases.len());
            return self.linear(x, "decoder_ff_logit_out_W", Some("decoder_ff_logit_out_b"));
        }
        let names = ["decoder_ff_logit_out_Wt", "Wemb", "decoder_Wemb"];
        let table = names
            .iter()
            .find_map(|name| self.tensors.get(*name))
            .unwrap();
        let x = self.rounded(x, table.scale.is_some());
        let rows = table.values.chunks(self.kind.dimensions).zip(biases);
        rows.map(|(row, bias)| {
            row.iter()
                .zip(&x)
                .map(|(left, right)| left * right)
                .sum::<f64>()
                + bias
        })
        .collect()
    }
}

type Add<'a> = &'a mut dyn FnMut(String, usize, usize);

fn norm(add: Add, name: &str, d: usize) {
    add(format!("{name}_ln_scale"), 1, d);
    add(format!("{name}_ln_bias"), 1, d);
}

fn attention(add: Add, name: &str, d: usize) {
    for letter in ["q", "k", "v", "o"] {
        add(format!("{name}_W{letter}"), d, d);
        add(format!("{name}_b{letter}"), 1, d);
    }
    norm(add, &format!("{name}_Wo"), d);
}

fn feed_forward(add: Add, name: &str, d: usize, inner: usize) {
    add(format!("{name}_W1"), d, inner);
    add(format!("{name}_b1"), 1, inner);
    add(format!("{name}_W2"), inner, d);
    add(format!("{name}_b2"), 1, d);
    norm(add, &format!("{name}_ffn"), d);
}

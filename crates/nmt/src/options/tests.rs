use super::*;

const TEXT: &str = "dec-cell: ssru
dec-depth: 2
dim-emb: 256
dim-vocabs:
  - 32000
  - 8000
enc-depth: 6
input-types: []
tied-embeddings-all: true
transformer-decoder-autoreg: rnn
transformer-dim-ffn: 1536
transformer-ffn-activation: relu
transformer-guided-alignment-layer: last
transformer-heads: 8
transformer-postprocess: dan
transformer-postprocess-top: \"\"
transformer-preprocess: ''
transformer-tied-layers:
  []
type: transformer
version: v1.9.56 94aeaa46 2021-04-28 00:28:35 +0100
";

fn with(line: &str) -> Result<Options> {
    Options::read("model.bin", &format!("{TEXT}{line}\n"))
}

#[test]
fn a_tiny_model() {
    let options = with("").unwrap();
    assert_eq!(
        options,
        Options {
            dim_emb: 256,
            dim_ffn: 1536,
            dim_ffn_decoder: 1536,
            heads: 8,
            enc_depth: 6,
            decoder_layers: vec![1, 2],
            source_vocabulary: 32000,
            target_vocabulary: 8000,
            embeddings: Embeddings::All,
            activation: Activation::Relu,
            preprocess: vec![],
            postprocess: vec![Step::Add, Step::Normalize],
            postprocess_embeddings: vec![],
            postprocess_top: vec![],
            alignment_layer: 1,
            omit_output_bias: false,
            max_length: None,
        }
    );
    assert!(options.shares_vocabulary());
}

#[test]
fn other_kinds() {
    let tied = with("transformer-tied-layers: [1, 1]").unwrap();
    assert_eq!(tied.decoder_layers, [1, 1]);
    let tied = with("transformer-tied-layers:\n- 1\n- 1").unwrap();
    assert_eq!(tied.decoder_layers, [1, 1]);
    assert_eq!(
        with("transformer-guided-alignment-layer: 1")
            .unwrap()
            .alignment_layer,
        0
    );
    assert_eq!(
        with("transformer-preprocess: n").unwrap().preprocess,
        [Step::Normalize]
    );
    assert_eq!(
        with("transformer-ffn-activation: swish")
            .unwrap()
            .activation,
        Activation::Swish
    );
    assert_eq!(
        with("transformer-decoder-dim-ffn: 64")
            .unwrap()
            .dim_ffn_decoder,
        64
    );
    let separate = with("tied-embeddings-all: false\ntied-embeddings: true").unwrap();
    assert_eq!(separate.embeddings, Embeddings::Target);
    assert!(!separate.shares_vocabulary());
    let source = with("tied-embeddings-all: false\ntied-embeddings-src: true").unwrap();
    assert_eq!(source.embeddings, Embeddings::Source);
}

#[test]
fn what_is_not_supported_is_refused_by_name() {
    let refused = |line| with(line).unwrap_err().to_string();
    assert_eq!(
        refused("dec-cell: gru"),
        "model.bin: option dec-cell: gru is not supported; supported: ssru"
    );
    assert_eq!(
        refused("transformer-postprocess: dahn"),
        "model.bin: option transformer-postprocess: dahn is not supported; supported: any order of d, a, n"
    );
    for line in [
        "type: s2s",
        "transformer-decoder-autoreg: self-attention",
        "transformer-ffn-activation: tanh",
        "transformer-heads: 7",
        "transformer-heads: 0",
        "dim-emb: -1",
        "dim-emb: 99999999999999999999",
        "dec-depth: 1000000",
        "dim-vocabs: 5",
        "dim-vocabs: [1, 2, 3]",
        "input-types: [class]",
        "transformer-tied-layers: [1]",
        "transformer-tied-layers: [1, 3]",
        "transformer-guided-alignment-layer: 3",
        "transformer-train-position-embeddings: true",
        "output-omit-bias: maybe",
    ] {
        let key = line.split(':').next().unwrap();
        assert!(refused(line).contains(key), "{line}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let text = TEXT.replace("dim-emb", "dim-rnn");
    let error = Options::read("model.bin", &text).unwrap_err().to_string();
    assert_eq!(error, "model.bin: the options do not say dim-emb");
    assert!(Options::read("model.bin", "\u{0}:[- \"").is_err());
}

//! `cargo xtask bench nmt`: the engine against native Bergamot and `fxtranslate`, in one run.
//!
//! FLORES dev, English to Portuguese and back. Times are CPU seconds of whole processes, medians of
//! five, with the programs taking turns; Bergamot's start-up is taken off. Quality is measured on the
//! whole set, the rest on its first 300 sentences.

use crate::{
    run::{cargo, done, median, open_data, root},
    sacrebleu,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const RUNS: usize = 5;
const SENTENCES: usize = 300;
const PAIRS: [(&str, &str); 2] = [("en", "pt"), ("pt", "en")];

type Figures = BTreeMap<String, f64>;

/// What is run, and where it lies.
struct Bench {
    data: PathBuf,
    anchor: PathBuf,
    models: PathBuf,
    programs: PathBuf,
    work: PathBuf,
}

pub fn measure() -> Result<Figures> {
    let data = open_data().context("no open data: name its folder in INTERPRES_DATA")?;
    let anchor = data.with_file_name("bench").join("translatelocally");
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    let models = env::var_os("INTERPRES_MODELS")
        .map_or_else(|| cache.join("interpres/models"), PathBuf::from);
    let work = root().join("target/bench/nmt");
    fs::create_dir_all(&work)?;
    done(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "nmt",
        "--examples",
    ]))?;
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let bench = Bench {
        data,
        anchor,
        models,
        programs: target.join("release/examples"),
        work,
    };
    let mut figures = Figures::new();
    // The first call installs it.
    bench.timed(&bench.anchor_call("--start", None))?;
    let mut starts = Vec::new();
    for _ in 0..RUNS {
        starts.push(bench.timed(&bench.anchor_call("--start", None))?.cpu);
    }
    let start = median(&mut starts);
    figures.insert("bergamot_start_cpu_s".into(), start);
    for (from, to) in PAIRS {
        bench.pair(from, to, start, &mut figures)?;
    }
    Ok(figures)
}

/// What a process took.
struct Took {
    cpu: f64,
    wall: f64,
}

impl Bench {
    fn pair(&self, from: &str, to: &str, start: f64, figures: &mut Figures) -> Result<()> {
        let pair = format!("{from}-{to}");
        let source = self.data.join(format!("flores/dev.{from}.txt"));
        let text = fs::read_to_string(&source).with_context(|| source.display().to_string())?;
        let few: Vec<&str> = text.lines().take(SENTENCES).collect();
        let words = few.iter().flat_map(|line| line.split_whitespace()).count() as f64;
        let input = self.work.join(format!("{pair}.txt"));
        fs::write(&input, few.join("\n") + "\n")?;
        let one = self.work.join(format!("{pair}.one.txt"));
        fs::write(
            &one,
            few.iter()
                .take(1)
                .map(|line| format!("{line}\n"))
                .collect::<String>(),
        )?;

        let calls = [
            ("bergamot", self.anchor_call(&pair, Some(&input))),
            ("ours", self.our_call(&pair, &input)),
            ("fxtranslate", self.reference_call(&pair, &input)?),
        ];
        let mut taken: [Vec<f64>; 3] = Default::default();
        let mut cold = Vec::new();
        for _ in 0..RUNS {
            for ((name, call), taken) in calls.iter().zip(&mut taken) {
                let off = if *name == "bergamot" { start } else { 0.0 };
                taken.push(self.timed(call)?.cpu - off);
            }
            cold.push(self.timed(&self.our_call(&pair, &one))?.wall * 1e3);
        }
        let per_word: Vec<f64> = taken
            .iter_mut()
            .map(|taken| median(taken) / words * 1e6)
            .collect();
        let [bergamot, ours, other] = per_word.as_slice() else {
            bail!("three programs were measured");
        };
        let mut note = |name: &str, value: f64| {
            figures.insert(format!("{}_{name}", pair.replace('-', "_")), value);
        };
        note("cpu_us_per_word_bergamot", *bergamot);
        note("cpu_us_per_word_fxtranslate", *other);
        note("cpu_us_per_word_ours", *ours);
        note("cpu_against_bergamot", ours / bergamot);
        note("cpu_against_fxtranslate", ours / other);
        note("process_with_one_sentence_ms", median(&mut cold));
        note("two_processes_against_one", self.two_at_once(&calls[1].1)?);
        let each = bergamot * words / few.len() as f64 / 1e3;
        self.inside(&pair, &input, each, &mut note)?;
        self.quality(from, to, &source, &mut note)
    }

    /// How much faster two processes that know nothing of each other are than one: what two
    /// threads can reach on this machine at best.
    fn two_at_once(&self, call: &str) -> Result<f64> {
        let both = format!(
            "bash -c {}",
            shell_word(&format!("({call}) & ({call}); wait"))
        );
        let (mut alone, mut at_once) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            alone.push(self.timed(&format!("bash -c {}", shell_word(call)))?.wall);
            at_once.push(self.timed(&both)?.wall);
        }
        Ok(2.0 * median(&mut alone) / median(&mut at_once))
    }

    /// What the engine measures of itself: medians of five processes.
    fn inside(
        &self,
        pair: &str,
        input: &Path,
        bergamot: f64,
        note: &mut impl FnMut(&str, f64),
    ) -> Result<()> {
        let mut all: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for _ in 0..RUNS {
            let program = self.programs.join("measure");
            let ran = Command::new(&program)
                .arg(self.models.join(pair))
                .arg(input)
                .output()?;
            for line in String::from_utf8_lossy(&ran.stdout).lines() {
                if let Some((name, value)) = line.split_once(' ')
                    && let Ok(value) = value.parse()
                {
                    all.entry(name.to_owned()).or_default().push(value);
                }
            }
        }
        let mut middle = |name: &str| all.get_mut(name).map_or(0.0, |values| median(values));
        for name in ["load_ms", "cold_to_first_ms", "latency_ms", "kernel_gmacs"] {
            note(name, middle(name));
        }
        note("latency_against_bergamot", middle("latency_ms") / bergamot);
        note(
            "two_threads_against_one",
            middle("wall_1_threads_ms") / middle("wall_2_threads_ms"),
        );
        let model = largest(&self.models.join(pair))? as f64 / f64::from(1 << 20);
        note(
            "memory_over_model_mib",
            middle("peak_rss_1_threads_mib") - model,
        );
        Ok(())
    }

    fn quality(
        &self,
        from: &str,
        to: &str,
        source: &Path,
        note: &mut impl FnMut(&str, f64),
    ) -> Result<()> {
        let pair = format!("{from}-{to}");
        let ours = self.output("ours", &pair, &self.our_call(&pair, source))?;
        let theirs = self.output("bergamot", &pair, &self.anchor_call(&pair, Some(source)))?;
        let (left, right) = (fs::read_to_string(&ours)?, fs::read_to_string(&theirs)?);
        let same = left
            .lines()
            .zip(right.lines())
            .filter(|(left, right)| left.trim() == right.trim())
            .count();
        note(
            "same_as_bergamot",
            same as f64 / left.lines().count() as f64,
        );
        let reference = self.data.join(format!("flores/dev.{to}.txt"));
        for (name, output) in [("ours", &ours), ("bergamot", &theirs)] {
            for metric in ["bleu", "chrf"] {
                if let Some(score) = sacrebleu::score(metric, &reference, output)? {
                    note(&format!("{metric}_{name}"), score);
                }
            }
        }
        Ok(())
    }

    /// Runs a call once more, for what it writes.
    fn output(&self, name: &str, pair: &str, call: &str) -> Result<PathBuf> {
        let path = self.work.join(format!("{name}.{pair}.txt"));
        let ran = self.shell(&format!("{call} > {}", quoted(&path)))?;
        drop(ran);
        Ok(path)
    }

    fn anchor_call(&self, pair: &str, input: Option<&Path>) -> String {
        let from = input.map_or_else(|| "/dev/null".into(), quoted);
        format!("bash {} {pair} < {from}", quoted(&self.anchor))
    }

    fn our_call(&self, pair: &str, input: &Path) -> String {
        format!(
            "{} {} < {}",
            quoted(self.programs.join("translate")),
            quoted(self.models.join(pair)),
            quoted(input)
        )
    }

    fn reference_call(&self, pair: &str, input: &Path) -> Result<String> {
        let folder = self.models.join(pair);
        let mut names: Vec<PathBuf> = fs::read_dir(&folder)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        names.sort();
        let find = |start: &str, end: &str| {
            let fits = |path: &&PathBuf| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(start) && name.ends_with(end)
            };
            names
                .iter()
                .find(fits)
                .map(quoted)
                .with_context(|| format!("{start}*{end} in {}", folder.display()))
        };
        let (model, vocabulary, shortlist) = (
            find("model.", ".bin")?,
            find("vocab.", ".spm")?,
            find("lex.", ".bin")?,
        );
        Ok(format!(
            "{} {model} {vocabulary} {shortlist} < {}",
            quoted(self.programs.join("reference")),
            quoted(input)
        ))
    }

    /// Runs a call and says what it took.
    fn timed(&self, call: &str) -> Result<Took> {
        let said = self.shell(&format!(
            "TIMEFORMAT='took %U %S %R'; time {call} > /dev/null 2>&1"
        ))?;
        let line = said
            .lines()
            .find_map(|line| line.strip_prefix("took "))
            .context("no time")?;
        let numbers: Vec<f64> = line
            .split(' ')
            .filter_map(|number| number.parse().ok())
            .collect();
        match numbers.as_slice() {
            [user, system, wall] => Ok(Took {
                cpu: user + system,
                wall: *wall,
            }),
            _ => bail!("not a time: {line}"),
        }
    }

    fn shell(&self, line: &str) -> Result<String> {
        let anchors =
            env::var_os("ANCHOR_DIR").map_or_else(|| root().join("target/anchors"), PathBuf::from);
        let ran = Command::new("bash")
            .args(["-c", line])
            .env("ANCHOR_DIR", anchors)
            .output()?;
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        if !ran.status.success() {
            bail!("{line}: {said}");
        }
        Ok(said)
    }
}

/// The bytes of the largest file of a folder: the model.
fn largest(folder: &Path) -> Result<u64> {
    let sizes = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len()));
    sizes
        .max()
        .with_context(|| format!("{} is empty", folder.display()))
}

fn quoted(path: impl AsRef<Path>) -> String {
    format!("'{}'", path.as_ref().display())
}

/// A text as one word of a shell's line.
fn shell_word(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

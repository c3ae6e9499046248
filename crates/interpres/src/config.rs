//! The configuration: defaults, then `interpres.toml`, then the environment.

use crate::{engines, policy::PolicyConfig};
use anyhow::{Context, Result, bail};
use figment::{
    Figment,
    providers::{Env, Format, Toml},
};
use news::{
    BanPolicy, CommentPolicy, CommentRule, CommentRules, Edition, Lang, Pair, Reservation, WebUrl,
};
use serde::{Deserialize, Deserializer};
use std::{collections::BTreeMap, net::SocketAddr, path::Path};

/// The defaults with what each means, as `interpres config` prints them.
const DEFAULTS: &str = include_str!("defaults.toml");

/// The whole configuration; `defaults.toml` says what each value means.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The site.
    pub site: Site,
    /// What readers say.
    pub comments: Comments,
    /// The editions.
    pub edition: Vec<EditionConfig>,
    /// Where rows are kept.
    pub database: Database,
    /// How news comes in.
    pub ingest: Ingest,
    /// How it is translated.
    pub translate: Translate,
    /// What readers may see of translations, by source and pair; the first that fits.
    #[serde(default)]
    pub policy: Vec<PolicyConfig>,
    /// Where models come from.
    pub models: Models,
    /// Who works.
    pub workers: Workers,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    pub base: WebUrl,
    pub listen: SocketAddr,
    pub contact: String,
    pub index_machine: bool,
    #[serde(deserialize_with = "address_or_none")]
    pub hub: Option<WebUrl>,
    pub behind_proxy: bool,
    pub picture_cache: u64,
}

/// An address; an empty one is none.
fn address_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<WebUrl>, D::Error> {
    let text = String::deserialize(from)?;
    let address = (!text.is_empty()).then(|| text.parse()).transpose();
    address.map_err(serde::de::Error::custom)
}

/// What becomes of readers' comments.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    pub publish: CommentPolicy,
    #[serde(default)]
    pub on: Vec<CommentRule>,
    pub banned_words: BanPolicy,
    pub banned_networks: BanPolicy,
    pub change_minutes: u32,
    pub reports_hide: u32,
}

impl Comments {
    /// What becomes of the comments on each article.
    pub fn rules(&self) -> CommentRules {
        CommentRules {
            rules: self.on.clone(),
            otherwise: self.publish,
            banned_words: self.banned_words,
            banned_networks: self.banned_networks,
            change_minutes: self.change_minutes,
            reports_hide: self.reports_hide,
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionConfig {
    pub lang: Lang,
    #[serde(default = "utc")]
    pub time_zone: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub tagline: String,
}

fn utc() -> String {
    "UTC".to_owned()
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    pub url: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingest {
    pub contact: String,
    pub allow_networks: Vec<String>,
    pub pages: bool,
    pub tdm_reservation: TdmReservation,
    pub tdm_licensed: Vec<String>,
    pub requests: usize,
    pub requests_per_host: usize,
    pub rate_per_host: f64,
    pub timeout: u64,
    pub most_bytes: usize,
}

/// What a publisher's reservation of text and data mining means to us.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TdmReservation {
    /// Its pages are not read.
    Respect,
    /// It is noted, and nothing else.
    Ignore,
}

impl Ingest {
    /// Whether a reservation keeps us from reading a page.
    pub fn bars(&self, reservation: Option<&Reservation>, url: &WebUrl) -> bool {
        let licensed = self.tdm_licensed.iter().any(|host| url.is_at(host));
        let reserved = matches!(reservation, Some(Reservation::Reserved { .. }));
        reserved && !licensed && self.tdm_reservation == TdmReservation::Respect
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translate {
    pub threads: usize,
    pub at_once: Vec<Pair>,
    pub patience: u64,
    pub hold_below: f32,
    pub chain: BTreeMap<Pair, Vec<String>>,
    #[serde(default)]
    pub engine: Vec<engines::Settings>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Models {
    pub registry: WebUrl,
    pub catalogue: String,
    pub memory: u64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workers {
    pub nats: String,
}

impl Config {
    /// Reads the configuration; `file` need not exist.
    pub fn load(file: &Path) -> Result<Config> {
        let config: Config = figment(file)
            .extract()
            .with_context(|| format!("the configuration in {}", file.display()))?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<()> {
        if self.edition.is_empty() {
            bail!("the configuration names no edition: add one under [[edition]]");
        }
        for edition in &self.edition {
            if let Err(cause) = jiff::tz::TimeZone::get(&edition.time_zone) {
                bail!("the time zone of the edition {}: {cause}", edition.lang);
            }
            if self
                .edition
                .iter()
                .filter(|other| other.lang == edition.lang)
                .count()
                > 1
            {
                bail!("the edition {} is named twice", edition.lang);
            }
        }
        if !(0.0..=1.0).contains(&self.translate.hold_below) {
            bail!("translate.hold_below is a share: give a number from 0 to 1");
        }
        self.policy.iter().try_for_each(PolicyConfig::check)?;
        engines::check(self)?;
        if self.ingest.requests == 0 || self.ingest.requests_per_host == 0 {
            bail!("ingest.requests and ingest.requests_per_host must be 1 at least");
        }
        Ok(())
    }

    /// The editions, with names and taglines in their own languages.
    pub fn editions(&self) -> Vec<Edition> {
        self.edition.iter().map(EditionConfig::edition).collect()
    }

    /// Makes these the editions. Those that the configuration has already stay as they are.
    pub fn set_editions(&mut self, langs: &[Lang]) -> Result<()> {
        let before = std::mem::take(&mut self.edition);
        self.edition = langs
            .iter()
            .map(|&lang| {
                before
                    .iter()
                    .find(|edition| edition.lang == lang)
                    .cloned()
                    .unwrap_or_else(|| EditionConfig {
                        lang,
                        time_zone: utc(),
                        name: String::new(),
                        tagline: String::new(),
                    })
            })
            .collect();
        self.check()
    }

    /// The languages of the editions.
    pub fn langs(&self) -> Vec<Lang> {
        self.edition.iter().map(|edition| edition.lang).collect()
    }

    /// Whether bodies of a pair are translated before anybody asks.
    pub fn at_once(&self, from: Lang, to: Lang) -> bool {
        let mut pairs = self.translate.at_once.iter();
        pairs.any(|pair| pair.fits(from, to))
    }

    /// Threads that translate.
    pub fn threads(&self) -> usize {
        match self.translate.threads {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            threads => threads,
        }
    }
}

impl EditionConfig {
    fn edition(&self) -> Edition {
        let mut edition = web::l10n::default_edition(self.lang, &self.time_zone);
        if !self.name.is_empty() {
            edition.name.clone_from(&self.name);
        }
        if !self.tagline.is_empty() {
            edition.tagline.clone_from(&self.tagline);
        }
        edition
    }
}

fn figment(file: &Path) -> Figment {
    // Variables without "__", such as INTERPRES_MODELS, are for the command line.
    let defaults = Figment::from(Toml::string(DEFAULTS));
    // A file that is not there is no mistake; one that cannot be read is.
    let named = if file.exists() {
        defaults.merge(Toml::file_exact(file))
    } else {
        defaults
    };
    named.merge(
        Env::prefixed("INTERPRES_")
            .filter(|key| key.as_str().contains("__"))
            .split("__"),
    )
}

/// The configuration in force as text: the defaults' words with the values of `file`.
pub fn explain(file: &Path) -> Result<String> {
    Config::load(file)?;
    let values: toml::Table = figment(file).extract()?;
    let mut text: toml_edit::DocumentMut = DEFAULTS.parse()?;
    for (name, value) in values {
        let written =
            toml_edit::ser::to_document(&toml::Table::from_iter([(name.clone(), value)]))?;
        let Some(item) = written.get(&name) else {
            continue;
        };
        match (
            text.get_mut(&name).and_then(|old| old.as_table_mut()),
            item.as_table_like(),
        ) {
            (Some(old), Some(new)) => replace(old, new),
            _ => replace_list(&mut text, &name, item),
        }
    }
    Ok(text.to_string())
}

fn replace(old: &mut toml_edit::Table, new: &dyn toml_edit::TableLike) {
    for (key, value) in new.iter() {
        match (old.get_mut(key), value.as_value()) {
            (Some(toml_edit::Item::Table(old)), _) => {
                if let Some(new) = value.as_table_like() {
                    replace(old, new);
                }
            }
            (Some(toml_edit::Item::Value(place)), Some(value)) => {
                let decor = place.decor().clone();
                *place = value.clone();
                *place.decor_mut() = decor;
            }
            // What the defaults name nowhere: an engine, the chain of a pair.
            (None, Some(value)) => match tables(value) {
                Some(tables) => old.insert(key, tables),
                None => old.insert(key, toml_edit::Item::Value(value.clone())),
            }
            .map_or((), drop),
            _ => {}
        }
    }
}

/// A list of tables, each written under a heading.
fn tables(value: &toml_edit::Value) -> Option<toml_edit::Item> {
    let list = value.as_array().filter(|list| !list.is_empty())?.iter();
    let tables = list.map(|one| Some(one.as_inline_table()?.clone().into_table()));
    let tables = tables.collect::<Option<toml_edit::ArrayOfTables>>()?;
    Some(toml_edit::Item::ArrayOfTables(tables))
}

/// Editions and policies are lists: the words stay where the list is the default one.
fn replace_list(text: &mut toml_edit::DocumentMut, name: &str, item: &toml_edit::Item) {
    let default: Option<toml::Table> = toml::from_str(DEFAULTS).ok();
    let as_default = default.and_then(|table| table.get(name).cloned());
    let given: Option<toml::Table> =
        toml::from_str(&format!("{name} = {}", item.to_string().trim())).ok();
    if given.and_then(|table| table.get(name).cloned()) == as_default {
        return;
    }
    if let Some(tables) = item.as_value().and_then(tables) {
        text.insert(name, tables);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("interpres.toml");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn what_is_printed_is_what_is_in_force() {
        let (_folder, path) =
            file("[site]\nlisten = \"127.0.0.1:9\"\n[[edition]]\nlang = \"ar\"\n");
        let printed = explain(&path).unwrap();
        assert!(printed.contains("# Where the server listens.\nlisten = \"127.0.0.1:9\""));
        let (_folder, again) = file(&printed);
        let config = Config::load(&again).unwrap();
        assert_eq!(config.langs(), ["ar".parse().unwrap()]);
        assert_eq!(config.site.listen.port(), 9);
        assert_eq!(explain(&again).unwrap(), printed);
    }

    const DEEPL: &str = "[[translate.engine]]\nkind = \"deepl\"\npairs = [\"en-*\"]\n\
        key_env = \"DEEPL_KEY\"\ncharacters_a_month = 500000\n";

    #[test]
    fn engines_and_chains_are_printed() {
        let chain = "[translate.chain]\n\"en-de\" = [\"deepl\", \"nmt\"]\n";
        let (_folder, path) = file(&format!("{DEEPL}{chain}"));
        let printed = explain(&path).unwrap();
        for line in [
            "\"*\" = [\"nmt\"]",
            "en-de = [\"deepl\", \"nmt\"]",
            "[[translate.engine]]",
            "key_env = \"DEEPL_KEY\"",
        ] {
            assert_eq!(
                printed.lines().filter(|it| *it == line).count(),
                1,
                "{line}: {printed}"
            );
        }
        let (_folder, again) = file(&printed);
        assert_eq!(explain(&again).unwrap(), printed);
        assert_eq!(Config::load(&again).unwrap().translate.engine.len(), 1);
    }

    #[test]
    fn rules_for_comments_are_printed() {
        let rules = "[[comments.on]]\npublish = \"at_once\"\nsource = \"gazette.example\"\n";
        let (_folder, path) = file(rules);
        let printed = explain(&path).unwrap();
        assert!(printed.contains(rules), "{printed}");
        let rules = Config::load(&path).unwrap().comments.rules();
        let home = "https://gazette.example/".parse().unwrap();
        assert_eq!(rules.on(&home, None), CommentPolicy::AtOnce);
    }

    #[test]
    fn the_defaults_stand_without_a_file() {
        let nowhere = Path::new("/nowhere/interpres.toml");
        assert_eq!(explain(nowhere).unwrap(), DEFAULTS);
        assert_eq!(Config::load(nowhere).unwrap().langs().len(), 2);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, word) in [
            ("[site]\nlissten = 1", "lissten"),
            ("[[edition]]\nlang = \"no such\"", "no such"),
            (
                "[[edition]]\nlang = \"en\"\ntime_zone = \"Mars/Base\"",
                "Mars/Base",
            ),
            ("[translate]\nhold_below = 7", "hold_below"),
            (
                "[[policy]]\npair = \"vi\"\npublish = \"nothing\"",
                "not a pair",
            ),
            ("[translate.chain]\n\"en\" = [\"nmt\"]", "not a pair"),
            (
                "[translate.chain]\n\"*\" = [\"deepl\"]",
                "deepl, which is no",
            ),
            ("[translate.chain]\n\"en-pt\" = []", "no engine for en-pt"),
            (DEEPL, "no translate.chain"),
            (
                "[[translate.engine]]\nkind = \"deepl\"\npairs = [\"*\"]",
                "no key",
            ),
            (
                "[[translate.engine]]\nkind = \"chat\"\npairs = [\"*\"]",
                "no url",
            ),
            ("[comments]\npublish = \"never\"", "never"),
            (
                "[[comments.on]]\nsection = \"sports\"\npublish = \"held\"",
                "sports",
            ),
            ("not toml", "interpres.toml"),
        ] {
            let (_folder, path) = file(text);
            let said = format!("{:#}", Config::load(&path).unwrap_err());
            assert!(said.contains(word), "{text}: {said}");
        }
    }
}

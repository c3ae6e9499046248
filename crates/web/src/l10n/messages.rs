//! The messages of a language, and those of English where it has none.

use super::{Arg, direction::isolated, formats::decimals, plurals, voice};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use icu::decimal::{DecimalFormatter, input::Decimal};
use include_dir::{Dir, include_dir};
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use news::{Direction, Lang};
use quick_cache::sync::Cache;
use std::{
    collections::HashMap,
    fmt::Write,
    sync::{Arc, LazyLock, Mutex},
};
use unic_langid::LanguageIdentifier;

/// `messages/`: a file for each language, named by its tag, such as `pt.ftl`.
static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../messages");

/// The languages that have messages, by their tags.
pub fn languages() -> &'static [Lang] {
    static LANGUAGES: LazyLock<Vec<Lang>> = LazyLock::new(|| {
        let mut langs: Vec<Lang> = FILES
            .files()
            .filter_map(|file| file.path().file_stem()?.to_str()?.parse().ok())
            .collect();
        langs.sort();
        langs
    });
    &LANGUAGES
}

/// The text of a language's file.
pub(super) fn file(lang: Lang) -> Option<&'static str> {
    FILES.get_file(format!("{lang}.ftl"))?.contents_utf8()
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The messages of an edition.
pub struct Messages {
    direction: Direction,
    /// The edition's own, then those to fall back on.
    bundles: Vec<Bundle>,
    /// Messages without arguments, ready to show.
    plain: HashMap<String, String>,
    /// Messages as they were filled in, by key and arguments: a page has dozens of them, and
    /// most of those say what another page said a moment ago.
    filled: Cache<String, String>,
}

/// Filled in messages that each edition keeps.
const FILLED: usize = 1000;
/// A longer one, with its arguments, is not kept, in bytes.
const LONG: usize = 512;

impl Messages {
    pub fn new(lang: Lang) -> Messages {
        let mut langs = vec![lang, lang.base()];
        // What is written in another script is nearer than English.
        langs.extend(lang.language().parse::<Lang>());
        langs.push(Lang::ENGLISH);
        langs.dedup();
        let mut plain = HashMap::new();
        let mut bundles = Vec::new();
        for (lang, text) in langs
            .into_iter()
            .filter_map(|lang| Some((lang, file(lang)?)))
        {
            let bundle = bundle(lang, text);
            for key in keys(text) {
                if !plain.contains_key(key)
                    && let Some(message) = plain_message(&bundle, key)
                {
                    plain.insert(key.to_owned(), message);
                }
            }
            bundles.push(bundle);
        }
        Messages {
            direction: lang.direction(),
            bundles,
            plain,
            filled: Cache::new(FILLED),
        }
    }

    pub fn plain(&self, key: &str) -> String {
        match self.plain.get(key) {
            Some(message) => message.clone(),
            None => self.with(key, &[]),
        }
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let asked = asked(key, args);
        if let Some(text) = self.filled.get(&asked) {
            return text;
        }
        let text = self.fill(key, args);
        if asked.len() + text.len() < LONG {
            self.filled.insert(asked, text.clone());
        }
        text
    }

    fn fill(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut told = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            told.set(*name, self.value(arg));
        }
        let found = self
            .bundles
            .iter()
            .find_map(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = found else {
            tracing::error!(key, "a message is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&told), &mut errors);
        if !errors.is_empty() {
            // Every page is rendered by a test, and there this must be seen.
            debug_assert!(false, "{key} could not be filled in: {errors:?}");
            tracing::error!(key, ?errors, "a message could not be filled in");
        }
        text.into_owned()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(words) => isolated(words, self.direction).into(),
            Arg::Number(number) => (*number).into(),
        }
    }
}

/// A message and its arguments as one text, which no others have.
fn asked(key: &str, args: &[(&str, Arg)]) -> String {
    let mut asked = String::with_capacity(64);
    asked.push_str(key);
    for (name, arg) in args {
        // How long words are stands before them, so that none pass for another argument.
        let _ = match arg {
            Arg::Text(words) => write!(asked, "\0{name}={}:{words}", words.len()),
            Arg::Number(number) => write!(asked, "\0{name}#{number}"),
        };
    }
    asked
}

fn bundle(lang: Lang, text: &'static str) -> Bundle {
    let id: LanguageIdentifier = voice(lang).to_string().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(format_number));
    let added = bundle.add_function(plurals::FUNCTION, plurals::function(lang));
    debug_assert!(added.is_ok());
    bundle.add_resource_overriding(resource(lang, text));
    bundle
}

/// A file as Fluent reads it; each is read once.
fn resource(lang: Lang, text: &'static str) -> Arc<FluentResource> {
    static READ: LazyLock<Mutex<HashMap<Lang, Arc<FluentResource>>>> =
        LazyLock::new(Mutex::default);
    let read = || {
        let resource = FluentResource::try_new(plurals::by_icu(text));
        Arc::new(resource.unwrap_or_else(|(rest, _)| rest))
    };
    match READ.lock() {
        Ok(mut known) => known.entry(lang).or_insert_with(read).clone(),
        Err(_) => read(),
    }
}

/// A message that needs no argument.
fn plain_message(bundle: &Bundle, key: &str) -> Option<String> {
    let mut errors = Vec::new();
    let pattern = bundle.get_message(key)?.value()?;
    let message = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| message.into_owned())
}

/// The keys of a file: what stands before the `=` of lines that start with a letter.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
}

/// Numbers in messages, by ICU.
fn format_number(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            let whole = Decimal::from(number.value as i64);
            memory
                .with_try_get_threadsafe::<Decimals, _, _>((), |format| {
                    format.0.format_to_string(&whole)
                })
                .ok()
        }
        _ => None,
    }
}

struct Decimals(DecimalFormatter);

impl Memoizable for Decimals {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Decimals, ()> {
        let tag = lang.to_string().parse().map_err(|_| ())?;
        decimals(&tag).map(Decimals).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_messages_are_kept_as_one() {
        let text = |words: &str| Arg::Text(words.to_owned());
        let all = [
            asked("key", &[]),
            asked("key", &[("a", text("x")), ("b", text("y"))]),
            asked("key", &[("a", text("x\0b=1:y"))]),
            asked("key", &[("a", text("1"))]),
            asked("key", &[("a", Arg::Number(1))]),
            asked("key", &[("a", Arg::Number(-1))]),
            asked("keya", &[]),
        ];
        let different: std::collections::HashSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }

    #[test]
    fn what_is_kept_says_the_same() {
        let messages = Messages::new(Lang::ENGLISH);
        let count = |count| messages.with("card-comments", &[("count", Arg::Number(count))]);
        let first = [count(1), count(2)];
        assert_ne!(first[0], first[1]);
        assert_eq!([count(1), count(2)], first);
    }
}

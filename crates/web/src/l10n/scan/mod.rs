//! Reads the program, the templates and the message files, and finds messages that are
//! missing, unused or told different things; plural forms that a language has not or
//! lacks ([`forms`]); and words that no printer of that language would let pass
//! ([`wording`]).

mod forms;
mod wording;

use super::messages::{file, languages};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
};
use news::{Lang, Section, Topic};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What every message of a file is told.
type Told = BTreeMap<String, BTreeSet<String>>;

/// The messages of a language.
fn messages(lang: Lang) -> BTreeMap<&'static str, Pattern<&'static str>> {
    let text = file(lang).unwrap();
    let parsed = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{lang}.ftl cannot be read: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in parsed.body {
        let (id, value) = match entry {
            Entry::Message(message) if message.attributes.is_empty() => {
                (message.id.name, message.value.unwrap())
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            other => panic!("{lang}.ftl has what the site does not use: {other:?}"),
        };
        let before = messages.insert(id, value);
        assert_eq!(before, None, "{lang}.ftl has {id} twice");
    }
    messages
}

fn told(lang: Lang) -> Told {
    let told = messages(lang).into_iter().map(|(key, pattern)| {
        let mut args = BTreeSet::new();
        pattern_args(&pattern, &mut args);
        (key.to_owned(), args)
    });
    told.collect()
}

fn pattern_args(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_args(expression, args);
        }
    }
}

fn expression_args(expression: &Expression<&str>, args: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_args(inline, args),
        Expression::Select { selector, variants } => {
            inline_args(selector, args);
            for Variant { value, .. } in variants {
                pattern_args(value, args);
            }
        }
    }
}

fn inline_args(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => call_args(arguments, args),
        InlineExpression::Placeable { expression } => expression_args(expression, args),
        _ => {}
    }
}

fn call_args(call: &CallArguments<&str>, args: &mut BTreeSet<String>) {
    for inline in &call.positional {
        inline_args(inline, args);
    }
}

/// The text of every file of the site, of its templates and of the program that serves
/// it, without test modules.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "../../templates", "../interpres/src"] {
        walk(&root.join(folder), &mut sources);
    }
    sources
}

fn walk(folder: &Path, sources: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap_or_default().to_owned();
        if name == "tests" || name == "scan" {
            continue;
        }
        if path.is_dir() {
            walk(&path, sources);
        } else {
            let text = fs::read_to_string(&path).unwrap_or_default();
            let text = text
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            sources.push((path, text.to_owned()));
        }
    }
}

/// What stands between double quotes.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|literal| {
        literal
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_{}.".contains(c))
    })
}

/// A use of a message by a call.
struct Call<'a> {
    key: &'a str,
    /// Those arguments whose names are written out.
    args: BTreeSet<String>,
    /// Whether it can have arguments at all.
    told: bool,
}

/// Calls whose key is written out.
fn calls(text: &str) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for method in [".msg(", ".t(", ".msg_with(", ".msg_around("] {
        for rest in text.split(method).skip(1) {
            let inside = arguments(rest);
            let mut quoted = inside.split('"');
            if !quoted.next().unwrap_or_default().trim().is_empty() {
                continue;
            }
            let Some(key) = quoted.next() else { continue };
            let mut args: BTreeSet<String> = inside
                .split("(\"")
                .skip(1)
                .filter_map(|pair| Some(pair.split_once("\",")?.0.to_owned()))
                .collect();
            if method == ".msg_around(" {
                args.extend(quoted.nth(1).map(str::to_owned));
            }
            let told = method.starts_with(".msg_");
            calls.push(Call { key, args, told });
        }
    }
    calls
}

/// The text up to the parenthesis that closes the call.
fn arguments(rest: &str) -> &str {
    let mut open = 1;
    let end = rest.find(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open == 0
    });
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

/// The languages that a site of ours speaks at least.
const SPOKEN: [&str; 27] = [
    "ar", "bn", "cs", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "id", "it", "ja", "ko",
    "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "ur", "vi", "zh",
];

#[test]
fn the_site_speaks_these_languages() {
    for tag in SPOKEN {
        assert!(languages().contains(&tag.parse().unwrap()), "no {tag}.ftl");
    }
}

#[test]
fn every_language_has_the_same_messages() {
    let english = told(Lang::ENGLISH);
    for lang in languages() {
        let theirs = told(*lang);
        let missing: Vec<_> = english
            .keys()
            .filter(|key| !theirs.contains_key(*key))
            .collect();
        let extra: Vec<_> = theirs
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{lang}.ftl lacks {missing:?}");
        assert!(
            extra.is_empty(),
            "en.ftl lacks {extra:?}, which {lang}.ftl has"
        );
        for (key, args) in &english {
            assert_eq!(&theirs[key], args, "arguments of {key} in {lang}.ftl");
        }
    }
}

#[test]
fn every_call_finds_its_message() {
    let english = told(Lang::ENGLISH);
    for (path, text) in sources() {
        for call in calls(&text) {
            let path = path.display();
            let Some(args) = english.get(call.key) else {
                panic!("{path} uses {:?}, which no messages file has", call.key);
            };
            let fits = call.args.is_subset(args) && (call.told || args.is_empty());
            assert!(fits, "{path} does not tell {:?} its {args:?}", call.key);
        }
    }
}

#[test]
fn no_message_is_unused() {
    let sources = sources();
    let used: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, text)| literals(text))
        .collect();
    let made: Vec<&str> = used
        .iter()
        .filter_map(|literal| literal.split_once("-{"))
        .map(|(start, _)| start)
        .collect();
    let is_made = |key: &str| {
        key.split_once('-').is_some()
            && made.iter().any(|start| {
                key.strip_prefix(start)
                    .is_some_and(|rest| rest.starts_with('-'))
            })
    };
    let unused: Vec<String> = told(Lang::ENGLISH)
        .into_keys()
        .filter(|key| !used.contains(key.as_str()) && !is_made(key))
        .collect();
    assert!(unused.is_empty(), "nothing uses the messages {unused:#?}");
}

#[test]
fn every_section_has_a_name() {
    let english = told(Lang::ENGLISH);
    for section in Section::ALL {
        assert!(english.contains_key(&format!("section-{section}")));
    }
}

/// What a template says by itself: neither askama's nor a tag.
fn said(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<", ">")] {
        let mut rest = text.as_str();
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once(open) {
            kept.push_str(before);
            rest = after.split_once(close).map_or("", |(_, after)| after);
        }
        kept.push_str(rest);
        text = kept;
    }
    text.split_whitespace().collect()
}

/// Words are messages, and commas and colons differ between languages.
#[test]
fn templates_say_nothing_by_themselves() {
    assert_eq!(
        said("{# no #}<p {% if a > b %}x{% endif %}>{{ a }}: b</p>"),
        ":b"
    );
    for (path, text) in sources() {
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let said = said(&text);
            let odd = said.trim_matches(['·', '(', ')']);
            assert!(odd.is_empty(), "{} says {said:?}", path.display());
        }
    }
}

/// The topics that articles are filed under, by what speaks for them.
#[test]
fn every_topic_of_an_article_has_a_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../topics");
    for table in ["keywords.tsv", "sections.tsv"] {
        let text = fs::read_to_string(folder.join(table)).unwrap();
        for row in text.lines().filter(|row| !row.starts_with('#')) {
            let (code, _) = row.split_once('\t').unwrap();
            let topic = Topic::find(code.parse().unwrap()).unwrap();
            for lang in languages() {
                assert_eq!(topic.name_in(*lang).1, *lang, "the name of {code}");
            }
        }
    }
}

#[test]
fn calls_are_understood() {
    let text = r#"a.msg("one"); b.msg_with("two", &[("n", f(1).into()), ("m", "x".into())]);
        c.msg_around("three", "place", &[("n", 1.into())]); d.msg(key); "#;
    let found: Vec<_> = calls(text)
        .into_iter()
        .map(|call| {
            (
                call.key,
                call.args.into_iter().collect::<Vec<_>>().join(" "),
            )
        })
        .collect();
    let expected = [("one", ""), ("two", "m n"), ("three", "n place")];
    assert_eq!(found, expected.map(|(key, args)| (key, args.to_owned())));
}

//! An engine that is asked over HTTP, whatever it speaks.

use super::{
    chat::Chat,
    client::{Client, Patience},
    deepl::DeepL,
    libretranslate::LibreTranslate,
    settings::{Kind, Settings},
};
use anyhow::Result;
use news::{Lang, Pair};
use std::path::Path;
use translate::{Engine, EngineError, Output, Stretches};

/// An engine that is asked over HTTP.
pub struct Remote {
    client: Client,
    pairs: Vec<Pair>,
    speech: Speech,
    /// Its name, where it has one of its own: another server of its kind may call a model by
    /// the same name, and a memory must not mix what they say.
    own_name: Option<String>,
}

/// What it speaks.
enum Speech {
    Chat(Chat),
    LibreTranslate(LibreTranslate),
    DeepL(DeepL),
}

/// One sentence, and the stretches whose places are wanted.
pub(super) struct Asked<'a> {
    pub(super) text: &'a str,
    pub(super) stretches: &'a Stretches,
}

impl Remote {
    /// The engine of these settings. Accounts lie in a folder.
    pub fn new(settings: &Settings, accounts: &Path) -> Result<Remote> {
        Remote::with(settings, accounts, Patience::from(settings))
    }

    /// The engine of these settings, asked with another patience.
    pub(super) fn with(settings: &Settings, accounts: &Path, patience: Patience) -> Result<Remote> {
        let model = settings.model.clone();
        let (speech, base) = match settings.kind {
            Kind::Chat => (Speech::Chat(Chat::new(model)), ""),
            Kind::LibreTranslate => (Speech::LibreTranslate(LibreTranslate { model }), ""),
            Kind::DeepL => {
                let key = settings.key()?;
                (
                    Speech::DeepL(DeepL { model }),
                    super::deepl::base(key.as_ref()),
                )
            }
        };
        Ok(Remote {
            client: Client::new(settings, base, accounts, patience)?,
            pairs: settings.pairs.clone(),
            speech,
            own_name: settings.own_name().map(str::to_owned),
        })
    }

    /// Its name in chains.
    pub fn name(&self) -> &str {
        self.client.name()
    }

    /// Whether the server answers and can do what it is wanted for, in one line.
    pub fn look(&self) -> Result<String, String> {
        let said = match &self.speech {
            Speech::Chat(chat) => chat.look(&self.client),
            Speech::LibreTranslate(libre) => libre.look(&self.client),
            Speech::DeepL(deepl) => deepl.look(&self.client),
        }?;
        let spent = self.client.spent();
        Ok(format!(
            "{said}; {} requests with {} characters today, {} with {} this month",
            spent.today.requests,
            spent.today.characters,
            spent.this_month.requests,
            spent.this_month.characters
        ))
    }

    /// The most sentences and characters of one request.
    fn most(&self) -> (usize, usize) {
        match self.speech {
            // Small models lose count.
            Speech::Chat(_) => (12, 2_000),
            // Servers set their own bounds; most allow this.
            Speech::LibreTranslate(_) => (25, 4_000),
            // 50 texts and 128 KiB.
            Speech::DeepL(_) => (50, 20_000),
        }
    }
}

impl Engine for Remote {
    fn describe(&self) -> news::Engine {
        let (name, version) = match &self.speech {
            Speech::Chat(chat) => (chat.model.as_str(), super::chat::VERSION),
            Speech::LibreTranslate(_) => ("LibreTranslate", "API"),
            Speech::DeepL(_) => ("DeepL", "API v2"),
        };
        news::Engine {
            name: name.to_owned(),
            version: version.to_owned(),
        }
    }

    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let fits = self.pairs.iter().any(|pair| pair.fits(from, to));
        let label = match &self.speech {
            Speech::Chat(chat) => format!("{} {}", chat.model, super::chat::VERSION),
            Speech::LibreTranslate(libre) => format!("libretranslate {}", libre.model),
            Speech::DeepL(deepl) => format!("deepl {}", deepl.model),
        };
        let label = label.trim();
        fits.then(|| match &self.own_name {
            Some(name) => format!("{label} ({name})"),
            None => label.to_owned(),
        })
    }

    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let none = Stretches::new();
        let stretches = |at| marked.and_then(|all| all.get(at)).unwrap_or(&none);
        let asked = sentences.iter().enumerate().map(|(at, &text)| Asked {
            text,
            stretches: stretches(at),
        });
        let asked: Vec<Asked<'_>> = asked.collect();
        let mut outputs = Vec::with_capacity(asked.len());
        for some in batches(&asked, self.most()) {
            let langs = (from, to);
            outputs.extend(match &self.speech {
                Speech::Chat(chat) => chat.translate(&self.client, langs, some),
                Speech::LibreTranslate(libre) => libre.translate(&self.client, langs, some),
                Speech::DeepL(deepl) => deepl.translate(&self.client, langs, some),
            }?);
        }
        if marked.is_none() {
            // Nobody asked where anything went, and an empty answer would pass for one.
            outputs
                .iter_mut()
                .for_each(|output| output.alignment = None);
        }
        Ok(outputs)
    }
}

/// As many sentences as fit into a request; one at least.
fn batches<'a, 'b>(
    mut asked: &'a [Asked<'b>],
    (most, longest): (usize, usize),
) -> Vec<&'a [Asked<'b>]> {
    let mut batches = Vec::new();
    while !asked.is_empty() {
        let mut characters = 0;
        let fitting = asked.iter().take(most).take_while(|one| {
            characters += one.text.chars().count();
            characters <= longest
        });
        let (some, rest) = asked.split_at(fitting.count().max(1));
        batches.push(some);
        asked = rest;
    }
    batches
}

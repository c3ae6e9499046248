//! The way from one language to another: direct, or by way of English.

use crate::{Alignment, Engine, EngineError, Output, slice::overlap};
use news::{Lang, Route};
use std::{collections::HashMap, sync::Arc};

/// A route and the models along it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Way {
    /// The route, in the languages of the models.
    pub route: Route,
    /// The model and version of each leg.
    pub models: Vec<String>,
}

impl Way {
    /// The models in one line, the key under which a memory keeps what they made.
    pub fn label(&self) -> String {
        self.models.join(" > ")
    }
}

/// Why there is no way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoWay {
    /// Nothing to translate.
    #[error("the text is in {0} already")]
    SameLanguage(Lang),
    /// The language could not be told.
    #[error("the language of the text is not known")]
    UnknownLanguage,
    /// A model is missing.
    #[error(
        "no models lead from {from} to {to}, neither directly nor by way of English: run `interpres models add {from} {to}`"
    )]
    NoModels {
        /// The language of the original.
        from: Lang,
        /// The language wanted.
        to: Lang,
    },
}

/// Finds ways for an engine and walks them.
#[derive(Clone)]
pub struct Router {
    engine: Arc<dyn Engine>,
}

impl Router {
    /// A router over the directions of an engine.
    pub fn new(engine: Arc<dyn Engine>) -> Router {
        Router { engine }
    }

    /// The engine.
    pub fn engine(&self) -> &dyn Engine {
        &*self.engine
    }

    /// The best way: direct if there is a model, else by way of English. Models of a
    /// language serve all its regions.
    pub fn way(&self, from: Lang, to: Lang) -> Result<Way, NoWay> {
        if !from.is_known() || !to.is_known() {
            return Err(NoWay::UnknownLanguage);
        }
        if from.base() == to.base() {
            return Err(NoWay::SameLanguage(to));
        }
        let directions = self.engine.directions();
        let has = |from, to| directions.contains(&(from, to));
        let names = |lang: Lang| [lang, lang.base()];
        let pairs = names(from)
            .into_iter()
            .flat_map(|from| names(to).map(|to| (from, to)));
        let english = Lang::ENGLISH;
        for (from, to) in pairs {
            let route = if has(from, to) {
                Route::direct(from, to)
            } else if has(from, english) && has(english, to) {
                Route::by_way_of(from, english, to)
            } else {
                continue;
            };
            if let Some(way) = route.ok().and_then(|route| self.along(route)) {
                return Ok(way);
            }
        }
        Err(NoWay::NoModels { from, to })
    }

    /// The way along a given route, if a model is there for each leg.
    pub fn along(&self, route: Route) -> Option<Way> {
        let models = route
            .legs()
            .map(|(from, to)| self.engine.model(from, to))
            .collect::<Option<Vec<String>>>()?;
        Some(Way { route, models })
    }

    /// Translates sentences along a way; see [`Engine::translate`]. The same sentence
    /// goes through the engine once.
    pub fn translate(
        &self,
        way: &Way,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let mut places = HashMap::new();
        let mut once: Vec<&str> = Vec::new();
        for &sentence in sentences {
            places.entry(sentence).or_insert_with(|| {
                once.push(sentence);
                once.len() - 1
            });
        }
        let outputs = self.walk(way, &once, aligned)?;
        let output = |sentence: &&str| places.get(sentence).and_then(|&at| outputs.get(at));
        Ok(sentences
            .iter()
            .map(|sentence| output(sentence).cloned().unwrap_or_default())
            .collect())
    }

    fn walk(
        &self,
        way: &Way,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let mut outputs: Option<Vec<Output>> = None;
        for (from, to) in way.route.legs() {
            let reached: Vec<&str> = match &outputs {
                Some(outputs) => outputs.iter().map(|output| output.text.as_str()).collect(),
                None => sentences.to_vec(),
            };
            let next = self.leg(from, to, &reached, aligned)?;
            outputs = Some(match outputs {
                Some(before) => before.into_iter().zip(next).map(compose).collect(),
                None => next,
            });
        }
        Ok(outputs.unwrap_or_default())
    }

    /// One leg. A text that came to nothing stays nothing.
    fn leg(
        &self,
        from: Lang,
        to: Lang,
        texts: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let full: Vec<&str> = texts
            .iter()
            .copied()
            .filter(|text| !text.trim().is_empty())
            .collect();
        let outputs = self.engine.translate(from, to, &full, aligned)?;
        if outputs.len() != full.len() {
            let (got, wanted) = (outputs.len(), full.len());
            let reason = format!("it gave {got} sentences for {wanted}");
            return Err(EngineError::Failed(reason));
        }
        let mut outputs = outputs.into_iter();
        Ok(texts
            .iter()
            .map(|text| match text.trim().is_empty() {
                true => Output::default(),
                false => outputs.next().unwrap_or_default(),
            })
            .collect())
    }
}

/// The second leg's words with places in the first leg's source.
fn compose((first, second): (Output, Output)) -> Output {
    let alignment = first
        .alignment
        .zip(second.alignment)
        .map(|(first, second)| compose_places(&first, &second));
    Output {
        text: second.text,
        alignment,
    }
}

/// Each piece of the target goes to the source of that middle piece which it shares
/// most bytes with.
fn compose_places(first: &Alignment, second: &Alignment) -> Alignment {
    let mut places = Alignment::new();
    for (middle, target) in second {
        let shared = |(_, reached): &&(_, _)| overlap(reached, middle);
        if let Some(best) = first.iter().max_by_key(shared)
            && shared(&best) > 0
        {
            places.push((best.0.clone(), target.clone()));
        }
    }
    places
}

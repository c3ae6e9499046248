//! The way from one language to another: by which engine, directly or by way of English.

use crate::{Alignment, Engine, EngineError, Output, Stretches, slice::overlap};
use news::{Lang, Pair, Route};
use std::{cmp::Reverse, collections::HashMap, sync::Arc};

/// A route, and the engines and models along it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Way {
    /// The route, in the languages of the models.
    pub route: Route,
    /// The model and version of each leg.
    pub models: Vec<String>,
    /// What translates; where a second engine goes the second leg, both.
    pub engine: news::Engine,
    /// The engine of each leg, by its place in the router.
    engines: Vec<usize>,
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

/// Finds ways for engines and walks them.
#[derive(Clone)]
pub struct Router {
    engines: Arc<[Arc<dyn Engine>]>,
    /// Places of engines, in the order in which they are tried; the most exact pair first.
    chains: Arc<[(Pair, Vec<usize>)]>,
}

impl Router {
    /// A router over one engine, for all pairs.
    pub fn new(engine: Arc<dyn Engine>) -> Router {
        Router::chained(vec![engine], vec![(Pair::ANY, vec![0])])
    }

    /// A router over several engines. A chain names them by their places in the list, in
    /// the order in which they are tried; a pair has the chain that says it most exactly.
    pub fn chained(engines: Vec<Arc<dyn Engine>>, mut chains: Vec<(Pair, Vec<usize>)>) -> Router {
        chains.sort_by_key(|(pair, _)| Reverse(pair.exactness()));
        Router {
            engines: engines.into(),
            chains: chains.into(),
        }
    }

    /// The engines for a pair.
    fn chain(&self, from: Lang, to: Lang) -> &[usize] {
        let mut chains = self.chains.iter();
        let chain = chains.find(|(pair, _)| pair.fits(from, to));
        chain.map_or(&[], |(_, chain)| chain.as_slice())
    }

    fn model(&self, engine: usize, from: Lang, to: Lang) -> Option<String> {
        self.engines.get(engine)?.model(from, to)
    }

    /// The best way; see [`Router::ways`].
    pub fn way(&self, from: Lang, to: Lang) -> Result<Way, NoWay> {
        let best = self.ways(from, to)?.into_iter().next();
        best.ok_or(NoWay::NoModels { from, to })
    }

    /// All ways, the best first; there is one at least. Engines come in the order of the
    /// pair's chain, each directly if it can, else by way of English. What no engine does
    /// alone, two may do together, each leg by the chain of its own pair. Models of a
    /// language serve all its regions.
    pub fn ways(&self, from: Lang, to: Lang) -> Result<Vec<Way>, NoWay> {
        if !from.is_known() || !to.is_known() {
            return Err(NoWay::UnknownLanguage);
        }
        if from.base() == to.base() {
            return Err(NoWay::SameLanguage(to));
        }
        // The region of a source makes no difference to most, that of a target may.
        let names = [
            (from.base(), to),
            (from.base(), to.base()),
            (from, to),
            (from, to.base()),
        ];
        let chain = self.chain(from, to).iter();
        let alone = chain.filter_map(|&engine| {
            let mut names = names.iter();
            names.find_map(|&(from, to)| self.alone(engine, from, to))
        });
        let mut ways: Vec<Way> = alone.collect();
        for way in names.iter().flat_map(|&(from, to)| self.together(from, to)) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        match ways.is_empty() {
            true => Err(NoWay::NoModels { from, to }),
            false => Ok(ways),
        }
    }

    /// One engine's way: directly if it has a model, else by way of English.
    fn alone(&self, engine: usize, from: Lang, to: Lang) -> Option<Way> {
        let direct = Route::direct(from, to).ok();
        let direct = direct.and_then(|route| self.by(route, vec![engine]));
        let by_english = || Route::by_way_of(from, Lang::ENGLISH, to).ok();
        direct.or_else(|| self.by(by_english()?, vec![engine, engine]))
    }

    /// The ways by way of English that take another engine for the second leg.
    fn together(&self, from: Lang, to: Lang) -> Vec<Way> {
        let english = Lang::ENGLISH;
        let Ok(route) = Route::by_way_of(from, english, to) else {
            return Vec::new();
        };
        let mut ways = Vec::new();
        for &first in self.chain(from, english) {
            let others = self.chain(english, to).iter();
            for &second in others.filter(|&&second| second != first) {
                ways.extend(self.by(route.clone(), vec![first, second]));
            }
        }
        ways
    }

    /// The way along a given route, if an engine has a model for each leg.
    pub fn along(&self, route: Route) -> Option<Way> {
        let engines = route.legs().map(|(from, to)| {
            let mut chain = self.chain(from, to).iter().copied();
            chain.find(|&engine| self.model(engine, from, to).is_some())
        });
        let engines = engines.collect::<Option<Vec<usize>>>()?;
        self.by(route, engines)
    }

    /// The way by these engines, one for each leg.
    fn by(&self, route: Route, engines: Vec<usize>) -> Option<Way> {
        let legs = route.legs().zip(&engines);
        let models = legs.map(|((from, to), &engine)| self.model(engine, from, to));
        let models = models.collect::<Option<Vec<String>>>()?;
        let mut described: Vec<news::Engine> = engines
            .iter()
            .filter_map(|&engine| Some(self.engines.get(engine)?.describe()))
            .collect();
        described.dedup();
        Some(Way {
            engine: described.into_iter().reduce(news::Engine::then)?,
            route,
            models,
            engines,
        })
    }

    /// Translates sentences along a way; see [`Engine::translate`]. The same sentence
    /// goes through the engine once.
    pub fn translate(
        &self,
        way: &Way,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError> {
        let none = vec![Stretches::new(); if aligned { sentences.len() } else { 0 }];
        self.translate_marked(way, sentences, aligned.then_some(none.as_slice()))
    }

    /// Translates sentences along a way, aligned; of these stretches of each sentence the
    /// places matter most.
    pub fn translate_marked(
        &self,
        way: &Way,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let mut places = HashMap::new();
        let (mut once, mut marks) = (Vec::new(), marked.map(|_| Vec::new()));
        for (at, &sentence) in sentences.iter().enumerate() {
            let stretches = marked.and_then(|all| all.get(at));
            places.entry((sentence, stretches)).or_insert_with(|| {
                once.push(sentence);
                if let Some(marks) = &mut marks {
                    marks.push(stretches.cloned().unwrap_or_default());
                }
                once.len() - 1
            });
        }
        let outputs = self.walk(way, &once, marks)?;
        let output = |(at, sentence): (usize, &&str)| {
            let stretches = marked.and_then(|all| all.get(at));
            let place = places.get(&(*sentence, stretches));
            place.and_then(|&at| outputs.get(at)).cloned()
        };
        let sentences = sentences.iter().enumerate();
        Ok(sentences
            .map(|one| output(one).unwrap_or_default())
            .collect())
    }

    fn walk(
        &self,
        way: &Way,
        sentences: &[&str],
        mut marked: Option<Vec<Stretches>>,
    ) -> Result<Vec<Output>, EngineError> {
        let mut outputs: Option<Vec<Output>> = None;
        for ((from, to), &engine) in way.route.legs().zip(&way.engines) {
            let Some(engine) = self.engines.get(engine) else {
                return Err(EngineError::NoModel { from, to });
            };
            let reached: Vec<&str> = match &outputs {
                Some(outputs) => outputs.iter().map(|output| output.text.as_str()).collect(),
                None => sentences.to_vec(),
            };
            let next = leg(&**engine, (from, to), &reached, marked.as_deref())?;
            marked = marked.map(|marked| marked.iter().zip(&next).map(carried).collect());
            outputs = Some(match outputs {
                Some(before) => before.into_iter().zip(next).map(compose).collect(),
                None => next,
            });
        }
        Ok(outputs.unwrap_or_default())
    }
}

/// One leg. A text that came to nothing stays nothing.
fn leg(
    engine: &dyn Engine,
    (from, to): (Lang, Lang),
    texts: &[&str],
    marked: Option<&[Stretches]>,
) -> Result<Vec<Output>, EngineError> {
    let is_full = |text: &str| !text.trim().is_empty();
    let full: Vec<&str> = texts.iter().copied().filter(|text| is_full(text)).collect();
    let marked: Option<Vec<Stretches>> = marked.map(|marked| {
        let pairs = texts.iter().zip(marked).filter(|(text, _)| is_full(text));
        pairs.map(|(_, stretches)| stretches.clone()).collect()
    });
    if full.is_empty() {
        return Ok(vec![Output::default(); texts.len()]);
    }
    let outputs = engine.translate(from, to, &full, marked.as_deref())?;
    if outputs.len() != full.len() {
        let (got, wanted) = (outputs.len(), full.len());
        let reason = format!("it gave {got} sentences for {wanted}");
        return Err(EngineError::Failed(reason));
    }
    let mut outputs = outputs.into_iter();
    let output = |text: &&str| match is_full(text) {
        true => outputs.next().unwrap_or_default(),
        false => Output::default(),
    };
    Ok(texts.iter().map(output).collect())
}

/// Where stretches are after a leg, for the next one.
fn carried((stretches, output): (&Stretches, &Output)) -> Stretches {
    let alignment = output.alignment.as_deref().unwrap_or_default();
    let reached = |stretch: &_| {
        let mine = alignment
            .iter()
            .filter(|(from, _)| overlap(from, stretch) > 0);
        mine.map(|(_, to)| to.clone())
            .reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
    };
    stretches.iter().filter_map(reached).collect()
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

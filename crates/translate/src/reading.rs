//! What a sentence cannot know without the article it stands in.

use crate::{
    Stretches,
    letter_case::Case,
    names::{Name, Names},
    spelling::Spelling,
    units::headings,
};
use news::{Article, Lang, UnitId};
use std::collections::HashSet;

/// An article as read before it is translated.
pub(crate) struct Reading {
    pub(crate) lang: Lang,
    spelling: Spelling,
    names: Names,
    headings: HashSet<UnitId>,
}

/// A sentence as a model should read it.
pub(crate) struct Prepared {
    pub(crate) text: String,
    pub(crate) case: Case,
    /// The names in it.
    pub(crate) names: Vec<Name>,
}

impl Prepared {
    /// Where the names stand.
    pub(crate) fn stretches(&self) -> Stretches {
        self.names.iter().map(|name| name.range.clone()).collect()
    }
}

impl Reading {
    pub(crate) fn of(article: &Article) -> Reading {
        let spelling = Spelling::of(article);
        Reading {
            lang: article.language,
            names: Names::with(article, &spelling),
            spelling,
            headings: headings(article),
        }
    }

    pub(crate) fn prepare(&self, unit: &UnitId, words: &str) -> Prepared {
        let case = Case::of(words, self.headings.contains(unit));
        let text = case.prepared(words, self.lang, &self.spelling);
        let names = self.names.within(&text);
        Prepared { text, case, names }
    }
}

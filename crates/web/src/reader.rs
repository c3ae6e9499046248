//! Who reads: the edition that the address names, and what its pages stand in.

use crate::{
    app::{App, Site},
    l10n::Locale,
    languages::Languages,
    problem::Problem,
};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use news::{AuthorKind, Lang, Section};
use std::{str::FromStr, sync::Arc};

/// A reader of one edition.
pub struct Reader {
    /// What all routes share.
    pub app: App,
    /// The edition.
    pub locale: Locale,
}

impl Reader {
    /// The edition's language.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// The same reader, to whom the rows are as they stand now until the page is made.
    pub fn as_of_now(&self) -> Result<Reader, Problem> {
        Ok(Reader {
            app: self.app.as_of_now()?,
            locale: self.locale.clone(),
        })
    }

    /// What the pages of this edition stand in.
    pub async fn setting(&self) -> Result<Setting, Problem> {
        Ok(Setting {
            site: self.app.site.clone(),
            locale: self.locale.clone(),
            locales: self.app.locales.clone(),
            languages: self.app.languages.clone(),
            sections: self.app.store.sections_in_use().await?,
        })
    }
}

impl FromRequestParts<App> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Reader, Problem> {
        let params = RawPathParams::from_request_parts(parts, app)
            .await
            .map_err(|_| Problem::BadRequest)?;
        params
            .iter()
            .find(|(name, _)| *name == "edition")
            .and_then(|(_, tag)| app.edition(tag))
            .map(|locale| Reader {
                app: app.clone(),
                locale: locale.clone(),
            })
            .ok_or(Problem::NotFound)
    }
}

/// Reads an id out of an address.
pub fn id<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// What a page stands in: the site, its editions, and the reader's own.
#[derive(Clone)]
pub struct Setting {
    /// The site.
    pub site: Arc<Site>,
    /// The reader's edition.
    pub locale: Locale,
    /// All editions.
    pub locales: Arc<[Locale]>,
    /// Their languages, to choose from.
    pub languages: Arc<Languages>,
    /// The sections in use, in the order of the navigation.
    pub sections: Vec<Section>,
}

impl Setting {
    /// The edition's language.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// A path as a whole address.
    pub fn absolute(&self, path: &str) -> String {
        crate::addresses::absolute(&self.site.base, path)
    }

    /// The edition in which a language is read: its own, or that of its base.
    pub fn edition_of(&self, lang: Lang) -> Option<&Locale> {
        let of = |same: &dyn Fn(Lang) -> bool| self.locales.iter().find(|l| same(l.lang()));
        of(&|l| l == lang).or_else(|| of(&|l| l.base() == lang.base()))
    }

    /// A name in letters that readers of this edition know; empty where it is in such, or
    /// cannot be told.
    pub fn romanised(&self, name: &str, kind: AuthorKind, lang: Lang) -> String {
        news::romanised(name, kind, lang, self.lang()).unwrap_or_default()
    }

    /// Whether words of a language are at home in this edition.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.lang().base() == lang.base()
    }

    /// The attributes of an element whose words are in a language: none where the
    /// whole page is; the browser tells the direction where the language is unknown.
    pub fn tongue(&self, lang: Lang) -> String {
        let dir = match lang.is_known() {
            true => lang.direction().as_str(),
            false => "auto",
        };
        match lang == self.lang() {
            true => String::new(),
            false => format!(r#" lang="{lang}" dir="{dir}""#),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::samples;

    #[test]
    fn words_in_other_signs_say_so() {
        let setting = samples::setting("zh");
        for same in ["zh", "zh-Hans", "zh-CN"] {
            assert!(setting.speaks(samples::lang(same)), "{same}");
        }
        for other in ["zh-TW", "zh-HK", "zh-Hant"] {
            let lang = samples::lang(other);
            assert!(!setting.speaks(lang), "{other}");
            let tongue = format!(r#" lang="{other}" dir="ltr""#);
            assert_eq!(setting.tongue(lang), tongue);
        }
    }
}

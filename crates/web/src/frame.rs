//! What surrounds every page: head, masthead, navigation, foot.

use crate::{
    addresses::{self, Format, Of},
    assets::{SCRIPT_ADDRESS, STYLE_ADDRESS},
    l10n::Locale,
    languages::Name,
    reader::Setting,
};
use jiff::Timestamp;
use news::Lang;
use store::Listing;

/// What surrounds a page.
pub struct Frame {
    locale: Locale,
    /// The title of the document, without the site's name.
    pub title: String,
    /// `lang` and `dir` of the title, where it is in another language than the edition.
    pub title_tongue: String,
    /// One sentence on the page, for search engines and previews.
    pub description: String,
    /// `lang` and `dir` of that, and of what the picture shows.
    pub description_tongue: String,
    /// The whole address of the page.
    pub canonical: String,
    /// `robots`, empty where all is allowed.
    pub robots: &'static str,
    /// The same page in the other editions, for the language picker.
    pub languages: Vec<Language>,
    /// The same page in all languages, for search engines.
    pub alternates: Vec<Alternate>,
    /// The sections in use.
    pub sections: Vec<Entry>,
    /// Feeds of what the page lists.
    pub feeds: Vec<FeedLink>,
    /// Feeds of those that were written in the language of the edition.
    pub originals: Vec<FeedLink>,
    /// `og:type`.
    pub kind: &'static str,
    /// The whole address of the picture for previews.
    pub image: Option<String>,
    /// What it shows; empty where nobody said.
    pub image_alt: String,
    /// JSON-LD, ready to stand in a script element.
    pub json_ld: Option<String>,
    /// The page before in a listing.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// What was searched for.
    pub words: String,
    /// The search page.
    pub search: String,
    /// The front page.
    pub front: String,
    /// The list of sources.
    pub sources: String,
    /// What the reader saved and follows.
    pub reading: String,
    /// "About this translation".
    pub about: String,
    /// The page on the API.
    pub api: String,
    /// Whether this is the front page.
    pub is_front: bool,
}

/// An entry of the language picker.
pub struct Language {
    /// The language and its names.
    pub name: Name,
    /// Where the choice is kept, and leads to the page in it.
    pub address: String,
    /// Whether it is the one being read.
    pub current: bool,
}

/// A version of the page for search engines.
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub lang: String,
    /// The whole address.
    pub address: String,
}

/// A name that leads somewhere.
#[derive(Clone)]
pub struct Entry {
    /// What it says.
    pub name: String,
    /// Where it leads.
    pub address: String,
    /// Whether the reader is there.
    pub current: bool,
    /// The name in letters that the reader knows, where it is in others; else empty.
    pub romanised: String,
}

impl Entry {
    /// A name that leads somewhere else.
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Entry {
        Entry {
            name: name.into(),
            address: address.into(),
            current: false,
            romanised: String::new(),
        }
    }

    /// The same with its name in other letters; empty where it needs none.
    #[must_use]
    pub fn romanised(self, romanised: String) -> Entry {
        Entry { romanised, ..self }
    }
}

/// A feed of what the page lists.
pub struct FeedLink {
    /// RSS, Atom or JSON Feed.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Where it is.
    pub address: String,
}

/// A moment, for people and for machines.
#[derive(Clone)]
pub struct When {
    /// In the words of the edition.
    pub words: String,
    /// RFC 3339.
    pub machine: String,
}

impl When {
    /// The day and the time.
    pub fn moment(locale: &Locale, at: Timestamp) -> When {
        When {
            words: locale.date_time(at),
            machine: locale.machine(at),
        }
    }

    /// The day alone.
    pub fn day(locale: &Locale, at: Timestamp) -> When {
        When {
            words: locale.date(at),
            machine: locale.machine(at),
        }
    }
}

impl Frame {
    /// The frame of a page that has one address in each edition.
    pub fn new(setting: &Setting, title: &str, address: impl Fn(Lang) -> String) -> Frame {
        let lang = setting.lang();
        let listing = Listing::Latest;
        Frame {
            title: title.to_owned(),
            title_tongue: String::new(),
            description_tongue: String::new(),
            description: setting.locale.edition().tagline.clone(),
            canonical: setting.absolute(&address(lang)),
            robots: "",
            languages: languages(setting, &address),
            alternates: alternates(setting, &address),
            sections: sections(setting),
            feeds: feeds(lang, &listing, Of::All),
            originals: feeds(lang, &listing, Of::Originals),
            kind: "website",
            image: None,
            image_alt: String::new(),
            json_ld: None,
            previous: None,
            next: None,
            words: String::new(),
            search: addresses::search(lang),
            front: addresses::front(lang),
            sources: addresses::sources(lang),
            reading: addresses::reading(lang),
            about: addresses::about_translation(lang),
            api: addresses::api(lang),
            is_front: false,
            locale: setting.locale.clone(),
        }
    }

    /// Describes the page, within what search engines show.
    pub fn described(mut self, words: &str) -> Frame {
        if !words.trim().is_empty() {
            self.description = shortened(words, 200);
        }
        self
    }

    /// Describes a page that lists the articles on something.
    pub fn about(self, what: &str) -> Frame {
        let language = self.locale.language(self.lang());
        let lists = self
            .locale
            .msg_with("feed-about", &[("language", language.into())]);
        self.described(&format!("{what} · {lists}"))
    }

    /// Offers the feeds of a listing.
    pub fn listing(mut self, listing: &Listing) -> Frame {
        self.feeds = feeds(self.lang(), listing, Of::All);
        self.originals = feeds(self.lang(), listing, Of::Originals);
        for section in &mut self.sections {
            section.current = matches!(listing, Listing::Section(id)
                if addresses::section(self.locale.lang(), *id) == section.address);
        }
        self
    }

    /// Offers feeds of what a search finds.
    pub fn found(mut self, address: impl Fn(Of, Format) -> String) -> Frame {
        self.feeds = links(|format| address(Of::All, format));
        self.originals = links(|format| address(Of::Originals, format));
        self
    }

    /// Keeps search engines from listing the page.
    pub fn unlisted(mut self) -> Frame {
        self.robots = "noindex, follow";
        self
    }

    /// A message of the edition.
    pub fn t(&self, key: &str) -> String {
        self.locale.msg(key)
    }

    /// The language of the edition.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// The language and where it is spoken, as Open Graph has it.
    pub fn territory(&self) -> &str {
        self.locale.territory()
    }

    /// Which way it runs.
    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }

    /// The name of the site in this edition.
    pub fn site(&self) -> &str {
        &self.locale.edition().name
    }

    /// The line under the name.
    pub fn tagline(&self) -> &str {
        &self.locale.edition().tagline
    }

    /// The web application manifest.
    pub fn manifest(&self) -> String {
        addresses::manifest(self.lang())
    }

    /// The stylesheet.
    pub fn style(&self) -> &'static str {
        &STYLE_ADDRESS
    }

    /// The script.
    pub fn script(&self) -> &'static str {
        &SCRIPT_ADDRESS
    }

    /// The locale by which the script writes dates.
    pub fn formats(&self) -> String {
        self.locale.formats()
    }
}

/// The first characters of a text, cut at a word's end.
pub fn shortened(words: &str, longest: usize) -> String {
    let mut start = String::with_capacity(words.len().min(4 * longest));
    // Characters so far, and bytes up to the last word that another one may follow.
    let (mut count, mut kept) = (0, 0);
    for word in words.split_whitespace() {
        if !start.is_empty() {
            start.push(' ');
            count += 1;
        }
        start.push_str(word);
        count += word.chars().count();
        if count > longest {
            match kept {
                0 => start = start.chars().take(longest).collect(),
                _ => start.truncate(kept),
            }
            return start + "…";
        }
        if count < longest {
            kept = start.len();
        }
    }
    start
}

fn languages(setting: &Setting, address: &impl Fn(Lang) -> String) -> Vec<Language> {
    let entry = |name: &Name| Language {
        address: addresses::choose(name.lang, &address(name.lang)),
        current: name.lang == setting.lang(),
        name: name.clone(),
    };
    let names = setting.languages.of(setting.lang());
    names.iter().map(entry).collect()
}

fn alternates(setting: &Setting, address: &impl Fn(Lang) -> String) -> Vec<Alternate> {
    let of = |lang: Lang| setting.absolute(&address(lang));
    let each = setting.locales.iter().map(|locale| Alternate {
        lang: locale.lang().to_string(),
        address: of(locale.lang()),
    });
    let first = setting.locales.first().map(|locale| Alternate {
        lang: "x-default".to_owned(),
        address: of(locale.lang()),
    });
    each.chain(first).collect()
}

fn sections(setting: &Setting) -> Vec<Entry> {
    let entry = |section| {
        let name = setting.locale.section(section);
        Entry::new(name, addresses::section(setting.lang(), section))
    };
    setting.sections.iter().copied().map(entry).collect()
}

fn feeds(lang: Lang, listing: &Listing, of: Of) -> Vec<FeedLink> {
    links(|format| addresses::feed(lang, listing, of, format))
}

fn links(address: impl Fn(Format) -> String) -> Vec<FeedLink> {
    let link = |format: Format| FeedLink {
        name: format.name(),
        media_type: format.media_type(),
        address: address(format),
    };
    Format::ALL.into_iter().map(link).collect()
}

//! A small press of fictional outlets on a loopback port, for the demo and for tests.
//!
//! Each outlet has its own page design, its own way with dates and its own kind of
//! channel, so that whatever reads the press has to read it as it reads the world:
//!
//! | outlet | language | pages | channel |
//! |---|---|---|---|
//! | `harbour-courier` | en-GB | semantic HTML, JSON-LD | RSS 2.0 |
//! | `meridian-review` | en-US | nested divs, microdata, OpenGraph | Atom |
//! | `diario-do-cais` | pt-PT | meta tags, `<time>`, a byline with a place | JSON Feed 1.1 |
//! | `folha-do-estuario` | pt-BR | a JSON-LD graph without dates, windows-1252 | news sitemap, from robots.txt |
//!
//! The texts lie in `press/` at the top of the repository and are part of the binary.
//! [`Hostile`] misbehaves on purpose; [`Recorded`] serves any pages it is given.

mod article;
mod error;
mod feeds;
mod hostile;
mod look;
mod markdown;
mod outlet;
mod pages;
mod picture;
mod recorded;
mod server;
mod shelf;
mod structured;

pub use article::{Article, Picture};
pub use error::{BodyError, PressError};
pub use hostile::Hostile;
pub use outlet::Outlet;
pub use recorded::{Recorded, RecordedPage};
pub use server::{Requests, Running};

use bytes::Bytes;
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use picture::Drawing;
use server::Door;
use shelf::Shelf;
use std::{
    collections::{BTreeMap, BTreeSet},
    net::{Ipv4Addr, SocketAddr},
};

/// The texts of the press.
static TEXTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../press");

/// Widths of pictures, in pixels: as linked, and for small screens.
const WIDTHS: [(&str, u16); 2] = [("", 1200), ("-640", 640)];

/// All outlets and their pictures.
#[derive(Clone, Debug)]
pub struct Press {
    outlets: Vec<Outlet>,
    /// SVG by name.
    pictures: BTreeMap<String, Bytes>,
}

impl Press {
    /// Where the press is unless told otherwise: port 8090 of this machine.
    pub const ADDRESS: SocketAddr =
        SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8090);

    /// The press that is part of the binary.
    pub fn embedded() -> Result<Press, PressError> {
        Press::read(&TEXTS)
    }

    fn read(texts: &Dir<'static>) -> Result<Press, PressError> {
        let (folders, drawings): (Vec<_>, Vec<_>) = texts
            .dirs()
            .partition(|dir| dir.path().as_os_str() != "pictures");
        let outlets = folders.into_iter().map(Outlet::read);
        let press = Press {
            outlets: outlets.collect::<Result<_, _>>()?,
            pictures: drawings.into_iter().flat_map(read_pictures).collect(),
        };
        for article in press.articles() {
            for picture in article.picture.iter().chain(&article.pictures) {
                if !press.pictures.contains_key(&picture.name) {
                    let missing = format!("pictures/{}.svg (for {})", picture.name, article.stem);
                    return Err(PressError::Missing(missing));
                }
            }
        }
        Ok(press)
    }

    /// The outlets, by folder name.
    pub fn outlets(&self) -> &[Outlet] {
        &self.outlets
    }

    /// All articles, outlet by outlet, newest first: what a reading of their pages
    /// should find.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.outlets.iter().flat_map(|outlet| &outlet.articles)
    }

    /// The same, to let an outlet correct itself: change a headline or a lead, set
    /// `modified`, and serve again at the same address.
    pub fn articles_mut(&mut self) -> impl Iterator<Item = &mut Article> {
        let outlets = self.outlets.iter_mut();
        outlets.flat_map(|outlet| &mut outlet.articles)
    }

    /// Takes the article of a path back: its page is not there any more, and its outlet's
    /// channel does not list it.
    pub fn withdraw(&mut self, path: &str) {
        for outlet in &mut self.outlets {
            outlet.articles.retain(|article| article.path != path);
        }
    }

    /// Serves the press; port 0 takes any free port.
    pub async fn serve(&self, address: SocketAddr) -> Result<Running, PressError> {
        let door = Door::open(address).await?;
        let shelf = self.shelf(door.base())?;
        Ok(door.serve(shelf))
    }

    /// Everything that the press gives out, for one base address.
    fn shelf(&self, base: &str) -> Result<Shelf, PressError> {
        let mut shelf = Shelf::default();
        let changed = self.outlets.iter().map(Outlet::changed).max();
        let changed = changed.unwrap_or(Timestamp::UNIX_EPOCH);
        for outlet in &self.outlets {
            pages::put_outlet(&mut shelf, base, outlet)?;
            feeds::put_channel(&mut shelf, base, outlet)?;
        }
        let robots = feeds::robots(base, &self.outlets);
        shelf.put("/robots.txt", "text/plain; charset=utf-8", changed, robots);
        let kiosk = pages::kiosk(&self.outlets)?;
        shelf.put("/", "text/html; charset=utf-8", changed, kiosk);
        let used: BTreeSet<&str> = self
            .articles()
            .flat_map(|article| article.picture.iter().chain(&article.pictures))
            .map(|picture| picture.name.as_str())
            .collect();
        for (name, svg) in &self.pictures {
            if used.contains(name.as_str()) {
                for (ending, width) in WIDTHS {
                    let path = format!("/pictures/{name}{ending}.jpg");
                    shelf.put_drawing(&path, changed, Drawing::new(name, svg.clone(), width));
                }
            }
        }
        Ok(shelf)
    }
}

fn read_pictures<'a>(folder: &'a Dir<'static>) -> impl Iterator<Item = (String, Bytes)> + use<'a> {
    folder.files().filter_map(|file| {
        let name = file.path().file_name()?.to_str()?.strip_suffix(".svg")?;
        Some((name.to_owned(), Bytes::from_static(file.contents())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use include_dir::{DirEntry, File};

    const OUTLET: &[u8] = b"name = 'D'\ntagline = 'T'\nlanguage = 'pt-PT'\n\
        time_zone = 'Europe/Lisbon'\nsections = ['S']\n";

    /// A press of one outlet with one article.
    fn press(
        folder: &'static str,
        outlet: &'static [u8],
        article: String,
    ) -> Result<Press, String> {
        let path = |rest: &str| -> &'static str { format!("{folder}/{rest}").leak() };
        let text = article.leak().as_bytes();
        let article = DirEntry::File(File::new(path("articles/01-x.md"), text));
        let articles = DirEntry::Dir(Dir::new(path("articles"), vec![article].leak()));
        let imprint = DirEntry::File(File::new(path("outlet.toml"), outlet));
        let outlet = DirEntry::Dir(Dir::new(folder, vec![articles, imprint].leak()));
        let texts = Dir::new("", vec![outlet].leak());
        Press::read(&texts).map_err(|error| error.to_string())
    }

    fn article(section: &str, rest: &str) -> String {
        format!(
            "+++\nheadline = 'H'\nauthors = ['A B']\npublished = '2026-11-18T07:45:00Z'\n\
             section = '{section}'\nlead = 'L'\n{rest}+++\nWords.\n"
        )
    }

    #[test]
    fn a_small_press() {
        let press = press("diario-do-cais", OUTLET, article("S", "")).unwrap();
        let article = press.articles().next().unwrap();
        assert_eq!(article.path, "/diario-do-cais/s/artigo/x-01");
        assert_eq!(article.paragraphs, ["Words."]);
        let shelf = press.shelf("http://127.0.0.1:1").unwrap();
        assert_eq!(
            shelf.paths().collect::<Vec<_>>(),
            [
                "/",
                "/diario-do-cais",
                "/diario-do-cais/",
                "/diario-do-cais/autor/a-b",
                "/diario-do-cais/feed.json",
                "/diario-do-cais/ficha-tecnica",
                "/diario-do-cais/s/",
                "/diario-do-cais/s/artigo/x-01",
                "/diario-do-cais/style.css",
                "/robots.txt",
            ]
        );
    }

    #[test]
    fn mistakes_are_named() {
        let error = |folder, outlet, article| press(folder, outlet, article).unwrap_err();
        let picture = "picture = { file = 'p.svg', alt = '', caption = '', credit = '' }\n";
        assert_eq!(
            error("diario-do-cais", OUTLET, article("S", picture)),
            "pictures/p.svg (for 01-x) is missing: add it"
        );
        assert_eq!(
            error("diario-do-cais", OUTLET, article("Z", "")),
            "diario-do-cais/articles/01-x.md: section = Z is not in outlet.toml, which has S"
        );
        assert_eq!(
            error("daily-x", OUTLET, article("S", "")),
            "no page design for the outlet \"daily-x\": name it in look.rs"
        );
        assert!(error("diario-do-cais", b"name = 1", article("S", "")).contains("outlet.toml"));
    }
}

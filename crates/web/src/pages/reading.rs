//! A reader's own list: saved articles and followed topics. It is kept in the browser,
//! which fills this page; we know nothing of it.

use crate::{
    addresses,
    frame::Frame,
    problem::{Answer, html},
    reader::{Reader, Setting},
};
use askama::Template;

/// The page.
#[derive(Template)]
#[template(path = "reading.html")]
pub struct ReadingPage {
    frame: Frame,
}

/// `/{edition}/reading`
pub async fn show(reader: Reader) -> Answer {
    html(&ReadingPage::new(&reader.setting().await?))
}

impl ReadingPage {
    /// The page, before the browser fills it.
    pub fn new(setting: &Setting) -> ReadingPage {
        let title = setting.locale.msg("reading-title");
        let mut frame = Frame::new(setting, &title, addresses::reading)
            .described(&setting.locale.msg("reading-about"))
            .unlisted();
        frame.alternates.clear();
        ReadingPage { frame }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> ReadingPage {
        ReadingPage::new(setting)
    }
}

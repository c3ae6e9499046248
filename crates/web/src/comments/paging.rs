//! The comments under an article, page by page.

use super::thread::Placed;
use crate::{
    listing::{PageNumber, pages, place},
    reader::Setting,
};
use news::CommentId;
use std::collections::HashMap;

/// Comments on one page.
const LENGTH: u32 = 100;

/// On how many pages so many comments are.
pub fn pages_of(comments: usize) -> u32 {
    pages(comments as u64, LENGTH)
}

/// Which page has which comment.
pub struct Places {
    /// The article's page.
    address: String,
    of: HashMap<CommentId, u32>,
    pages: u32,
}

/// A link to a page of comments.
pub struct PageLink {
    /// "Page 2".
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Whether it is this one.
    pub current: bool,
}

impl Places {
    /// Where all comments under an article are, in the order in which they stand.
    pub fn new(address: &str, placed: &[Placed<'_>]) -> Places {
        let each = placed.chunks(LENGTH as usize).zip(1..);
        let of = each.flat_map(|(part, page)| part.iter().map(move |one| (one.comment.id, page)));
        Places {
            address: address.to_owned(),
            of: of.collect(),
            pages: pages_of(placed.len()),
        }
    }

    /// The page that is asked for; else the one that has a comment; else the first.
    pub fn page(&self, asked: Option<PageNumber>, with: Option<CommentId>) -> u32 {
        let has = with.and_then(|id| self.of.get(&id).copied());
        asked.map(|page| page.0).or(has).unwrap_or(1)
    }

    /// What of all is on a page.
    pub fn on<'a, 'b>(&self, page: u32, placed: &'b [Placed<'a>]) -> &'b [Placed<'a>] {
        let part = placed.chunks(LENGTH as usize).nth(page as usize - 1);
        part.unwrap_or_default()
    }

    /// Where a comment is, as seen from a page.
    pub fn address(&self, comment: CommentId, from: u32) -> String {
        match self.of.get(&comment) {
            Some(page) if *page != from => self.numbered(*page, &name(comment)),
            _ => format!("#{}", name(comment)),
        }
    }

    /// The first page, the last and those beside this one; none where this is all.
    pub fn links(&self, setting: &Setting, current: u32) -> Vec<PageLink> {
        let last = self.pages;
        if last < 2 {
            return Vec::new();
        }
        let near = |page: &u32| matches!(*page, 1) || *page == last || page.abs_diff(current) < 2;
        let link = |page| PageLink {
            name: place(setting, page, last),
            address: self.numbered(page, "comments"),
            current: page == current,
        };
        (1..=last).filter(near).map(link).collect()
    }

    fn numbered(&self, page: u32, place: &str) -> String {
        match page {
            1 => format!("{}#{place}", self.address),
            page => format!("{}?comments={page}#{place}", self.address),
        }
    }
}

/// The name of a comment's place in a page.
pub fn name(comment: CommentId) -> String {
    format!("comment-{comment}")
}

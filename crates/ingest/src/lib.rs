//! The outside world in: feeds, sitemaps and pages, fetched politely and safely.
//!
//! [`Fetcher`] is the only thing here that touches the network. It never connects to an
//! address that is not public, unless an operator's [`Allow`] says so; it keeps ceilings
//! on bytes, time and redirects; it obeys `robots.txt`, and waits its turn at each host.
//! [`read_folder`] alone reads files: those that a wire service delivers.
//! [`poll()`] reads a channel, [`discover()`] finds one from a home page, and everything else
//! is a pure function from bytes to values: [`parse_feed`], [`parse_sitemap`], [`parse_section`],
//! [`Wire`], [`read_opml`], [`write_opml`], [`canonical()`], [`next_poll`], [`next_look`].

mod address;
mod body;
mod canonical;
mod charset;
mod dates;
mod discover;
mod error;
mod exchange;
mod feed;
mod fetch;
mod front;
mod gate;
mod gone;
mod headers;
mod json;
mod looks;
mod markup;
mod names;
mod names_of;
mod opml;
mod poll;
mod raw;
mod reader;
mod robots;
mod rules;
mod schedule;
mod section;
mod sitemap;
mod tdm;
mod websub;
mod wire;

pub use crate::{
    address::{Allow, AllowError, Refusal, check, is_public},
    canonical::{canonical, has_page},
    discover::{DiscoverError, Found, Tried, discover},
    error::{FetchError, SetupError},
    exchange::Accept,
    feed::{FeedError, ParsedFeed, parse_feed},
    fetch::{Body, Conditional, FetchLimits, Fetched, Fetcher},
    gate::Rate,
    gone::{Missing, is_gone, seems_gone},
    looks::{Look, next_look},
    names::{Lookup, system_lookup},
    opml::{OpmlEntry, OpmlError, read_opml, write_opml},
    poll::{PollError, Polled, Reading, poll, poll_section},
    robots::robots_allow,
    schedule::{Rhythm, learn, next_poll},
    section::{is_selector, parse_section},
    sitemap::{Child, Sitemap, parse_sitemap},
    websub::HubRequest,
    wire::{Delivery, FolderError, MOST_FILES, Wire, files_waiting, put_away, read_folder},
};

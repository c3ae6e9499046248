//! The command line.

use clap::{Args, Parser, Subcommand, builder::BoolishValueParser};
use news::{
    BanId, Canonical, CommentId, Extent, Lang, LetterCase, Network, Pair, SourceId, TermId, WebUrl,
};
use std::path::PathBuf;

/// A self-hosted multilingual news platform.
#[derive(Parser, Debug)]
#[command(version, about)]
pub struct Cli {
    #[command(flatten)]
    pub places: Places,
    #[command(subcommand)]
    pub command: Command,
}

/// Where things are.
#[derive(Args, Debug, Clone)]
pub struct Places {
    /// Folder for all data [default: the platform's standard place]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder for translation models [default: interpres/models in the user's cache]
    #[arg(long, global = true, value_name = "DIR", env = "INTERPRES_MODELS")]
    pub models: Option<PathBuf>,
    /// Configuration file [default: interpres.toml in the data folder]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Show everything at work on a small press of its own
    Demo(Demo),
    /// Poll, translate, publish and serve, until stopped
    Serve,
    /// Make one pass over what is due
    Run {
        /// Exit when all that is due is done
        #[arg(long, required = true)]
        once: bool,
        /// Ask every feed and look at every recent page again, due or not
        #[arg(long)]
        all: bool,
    },
    /// Add, list and remove sources
    #[command(subcommand)]
    Source(Source),
    /// Take an article down, or tell how it changed
    #[command(subcommand)]
    Article(Article),
    /// Print pages as articles, one JSON object a line
    Extract(Extract),
    /// Translate standard input, line for line
    Translate(Translate),
    /// List, add, remove and verify translation models
    #[command(subcommand)]
    Models(Models),
    /// Say which words translations must and must not use
    #[command(subcommand)]
    Glossary(Glossary),
    /// Move translated sentences in and out, and find those that are nearly the same
    #[command(subcommand)]
    Memory(Memory),
    /// List readers' comments and decide on them
    #[command(subcommand)]
    Comments(Comments),
    /// Say what is missing and how to mend it
    Doctor {
        /// Print how each feed is, as JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the whole configuration and what each value means
    Config,
}

#[derive(Args, Debug)]
pub struct Demo {
    /// Port of the site
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Port of the demo's press
    #[arg(long, default_value_t = 8090)]
    pub press_port: u16,
    /// Languages of the editions
    #[arg(long, value_delimiter = ',', default_value = "en,pt")]
    pub editions: Vec<Lang>,
    /// Verify the published site, print a summary and exit
    #[arg(long)]
    pub check: bool,
}

#[derive(Subcommand, Debug)]
pub enum Source {
    /// Add a feed, a home page whose feeds are found, or a wire service
    Add {
        /// Address of a feed, a home page or a wire, or a folder into which a wire delivers
        #[arg(value_name = "URL|FOLDER")]
        place: String,
        /// The outlet's name [default: what the feed or page says]
        #[arg(long)]
        name: Option<String>,
        /// The outlet's language [default: what the feed or page says]
        #[arg(long)]
        language: Option<Lang>,
        /// The outlet's home page [default: what the feed or page says]
        #[arg(long, value_name = "URL")]
        home: Option<WebUrl>,
        /// Read the page's own links to articles: those that a CSS selector names, or those
        /// that look like it
        #[arg(long, value_name = "SELECTOR", num_args = 0..=1, default_missing_value = "")]
        section: Option<String>,
    },
    /// List sources and how they are
    List,
    /// Set what may be published of a source; without options, show it
    Rights {
        /// Its number, as `source list` shows it
        id: SourceId,
        #[command(flatten)]
        rights: RightsChange,
    },
    /// Remove a source and all that came from it
    Remove {
        /// Its number, as `source list` shows it
        id: SourceId,
    },
    /// Add the feeds of an OPML file
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write all feeds to an OPML file
    Export {
        /// The file; `-` for standard output
        file: PathBuf,
    },
}

/// What is to be different; the rest stays as it is.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct RightsChange {
    /// How much of its texts: full, summary (headline and lead) or headline
    #[arg(long)]
    pub extent: Option<Extent>,
    /// Whether its pictures
    #[arg(long, value_name = "yes|no", value_parser = BoolishValueParser::new())]
    pub pictures: Option<bool>,
    /// Which page of an article search engines are to list: here or original
    #[arg(long)]
    pub canonical: Option<Canonical>,
    /// Days after which its articles are taken down; 0 for never. What was taken down stays down
    #[arg(long)]
    pub days: Option<u16>,
}

#[derive(Subcommand, Debug)]
pub enum Article {
    /// Take an article down everywhere, for good
    Remove {
        /// Its address at the publisher, or its page on this site
        url: WebUrl,
        /// Why, for the list of removals
        #[arg(long, default_value = "removed by the operator")]
        reason: String,
    },
    /// Print what changed between its revisions, one JSON object a line
    Changes {
        /// Its address at the publisher, or its page on this site
        url: WebUrl,
    },
}

#[derive(Args, Debug)]
pub struct Extract {
    /// Address of the page, for a single file
    #[arg(long)]
    pub url: Option<WebUrl>,
    /// Charset of the files, as a server would declare it
    #[arg(long)]
    pub charset: Option<String>,
    /// Saved pages; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct Translate {
    /// Language of the input
    #[arg(long)]
    pub from: Lang,
    /// Language of the output
    #[arg(long)]
    pub to: Lang,
    /// Threads [default: one for each core]
    #[arg(long)]
    pub threads: Option<usize>,
}

#[derive(Subcommand, Debug)]
pub enum Models {
    /// List all models: installed or not, their kind, size and published quality
    List,
    /// Install the models from one language to another, and back, by way of English
    Add {
        /// One language
        from: Lang,
        /// The other
        to: Lang,
        /// Only models of this kind, such as base-memory [default: the newest, then smallest]
        #[arg(long, conflicts_with = "folder")]
        kind: Option<String>,
        /// Install from this folder
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Remove a model
    Remove {
        /// The language it reads
        from: Lang,
        /// The language it writes
        to: Lang,
    },
    /// Compare all installed files with their checksums
    Verify,
}

#[derive(Subcommand, Debug)]
pub enum Glossary {
    /// List all terms with their numbers
    List {
        /// Only those that hold for this pair, such as en-pt
        #[arg(long)]
        pair: Option<Pair>,
    },
    /// Add a term; translations that have it are made anew
    #[command(after_help = "Examples:
  interpres glossary add en-pt \"climate change\" \"alterações climáticas\"
      in Portuguese, climate change becomes alterações climáticas
  interpres glossary add \"*\" \"Tide Desk\"
      the name stays as it is, in all languages
  interpres glossary add en-pt refugee fugitivo --forbidden
      a refugee is never a fugitivo
  interpres glossary add \"*-pt\" \"\" fugitivo --forbidden
      the word is never used in Portuguese")]
    Add {
        /// The languages it is for: en-pt, *-pt, en-*, or * for all
        pair: Pair,
        /// Words of the original
        source: String,
        /// Words of the translation; without them, a name that stays as it is
        target: Option<String>,
        /// The target must not be used
        #[arg(long, requires = "target")]
        forbidden: bool,
        /// Whether capitals count: exact or any [default: exact if the term has a capital]
        #[arg(long)]
        letters: Option<LetterCase>,
    },
    /// Remove terms; translations that have them are made anew
    Remove {
        /// Their numbers, as `glossary list` shows them
        #[arg(required = true)]
        ids: Vec<TermId>,
    },
    /// Add the terms of a file: TBX (.tbx, .xml) or a table (.csv, .tsv)
    Import {
        /// The file
        file: PathBuf,
        /// For a table without a column for it: the languages that its terms are for
        #[arg(long)]
        pair: Option<Pair>,
        /// For TBX: the language of the original [default: the first of each concept]
        #[arg(long)]
        from: Option<Lang>,
    },
    /// Write all terms to a file: TBX (.tbx, .xml) or a table (.csv)
    Export {
        /// The file; `-` for a table on standard output
        file: PathBuf,
    },
}

#[derive(Subcommand, Debug)]
pub enum Memory {
    /// Say how much is remembered, way by way
    Stats,
    /// Remember the sentences of a TMX file; what is not our own export counts as a person's
    Import {
        /// The file
        file: PathBuf,
    },
    /// Write what is remembered to a TMX file
    Export {
        /// The file; `-` for standard output
        file: PathBuf,
        /// Only these languages, such as en-pt
        #[arg(long)]
        pair: Option<Pair>,
    },
    /// Find remembered sentences that are nearly the same, the nearest first
    Find {
        /// Language of the sentence
        #[arg(long)]
        from: Lang,
        /// Language of the translations
        #[arg(long)]
        to: Lang,
        /// Least share of words that are the same, from 0 to 1
        #[arg(long, default_value_t = 0.6)]
        least: f32,
        /// The sentence
        sentence: String,
    },
}

#[derive(Subcommand, Debug)]
pub enum Comments {
    /// List the comments that wait for a decision, and those that readers reported
    List {
        /// Translate them into this language, below their own words
        #[arg(long = "in", value_name = "LANGUAGE")]
        lang: Option<Lang>,
    },
    /// Show comments to readers; what was reported of them is settled
    Approve {
        /// Their numbers
        #[arg(required = true)]
        ids: Vec<CommentId>,
    },
    /// Never show comments
    Reject {
        /// Their numbers
        #[arg(required = true)]
        ids: Vec<CommentId>,
    },
    /// Erase comments, with their translations and reports; replies to them stay
    Delete {
        /// Their numbers
        #[arg(required = true)]
        ids: Vec<CommentId>,
    },
    /// Hold or refuse comments that have a word or come from a network
    #[command(after_help = "Examples:
  interpres comments ban --word idiot --word \"buy now\"
      the whole words, in capitals or not, and no longer ones
  interpres comments ban --word \"idiot*\" --words more.txt
      all words that begin so, and each line of a file
  interpres comments ban --network 192.0.2.0/24 --network 2001:db8::/32
Whether such comments are held or refused is for the configuration to say: [comments].")]
    Ban {
        /// A word or phrase; with * at its end also longer ones
        #[arg(long)]
        word: Vec<String>,
        /// A file with a word or phrase on each line
        #[arg(long, value_name = "FILE")]
        words: Option<PathBuf>,
        /// A network or address
        #[arg(long)]
        network: Vec<Network>,
    },
    /// List what is banned, with numbers
    Bans,
    /// Ban no longer
    Unban {
        /// The numbers that `comments bans` shows
        #[arg(required = true)]
        ids: Vec<BanId>,
    },
    /// Print all comments of a person, with their translations, as JSON
    Export {
        /// The name as it stands above the comments, or the e-mail address left with them
        person: String,
    },
    /// Erase all comments of a person, with their translations; replies to them stay
    Erase {
        /// The name as it stands above the comments, or the e-mail address left with them
        person: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_data_folder_goes_before_or_after() {
        for line in [
            ["interpres", "--data", "d", "doctor"],
            ["interpres", "doctor", "--data", "d"],
        ] {
            let cli = Cli::try_parse_from(line).unwrap();
            assert_eq!(cli.places.data, Some(PathBuf::from("d")));
        }
    }
}

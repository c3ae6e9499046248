//! Words handed to the engine as a list, one a line, cut and folded by us.

use news::Lang;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The name under which the engine knows such lists.
pub(crate) const LISTED: &str = "listed";

/// The words of a field of one entry. Its first line is the language, which every term
/// begins with: so an edition's words lie together and no others are looked through.
pub(crate) struct List(String);

impl List {
    /// A list with room for so many bytes.
    pub fn new(lang: Lang, room: usize) -> List {
        let mut list = String::with_capacity(room);
        list.push_str(&lang.to_string());
        List(list)
    }

    /// Adds words, each behind a line break.
    pub fn push(&mut self, lines: &str) {
        self.0.push_str(lines);
    }

    /// What comes next does not stand right behind what came before.
    pub fn gap(&mut self) {
        self.0.push('\n');
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// The term of a word of an edition.
pub(crate) fn term(lang: Lang, word: &str) -> String {
    format!("{lang}{BETWEEN}{word}")
}

/// Stands in no word and in no name of a language.
const BETWEEN: char = '\n';

/// Reads a [`List`].
#[derive(Clone)]
pub(crate) struct Listed;

/// The words of a list, one after the other.
pub(crate) struct Words<'a> {
    rest: std::str::Split<'a, char>,
    /// Bytes of the token before its word.
    prefix: usize,
    token: Token,
}

impl Tokenizer for Listed {
    type TokenStream<'a> = Words<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words<'a> {
        let mut rest = text.split('\n');
        let mut token = Token::default();
        token.text.push_str(rest.next().unwrap_or_default());
        token.text.push(BETWEEN);
        Words {
            rest,
            prefix: token.text.len(),
            token,
        }
    }
}

impl TokenStream for Words<'_> {
    fn advance(&mut self) -> bool {
        for word in self.rest.by_ref() {
            self.token.position = self.token.position.wrapping_add(1);
            if !word.is_empty() {
                self.token.text.truncate(self.prefix);
                self.token.text.push_str(word);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

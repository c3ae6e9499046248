//! Lists of articles and stories.

use crate::{
    Card, CardPicture, Listing, Result, Store, Window,
    ask::Value,
    row::{self, Columns, named, number, numbers, parsed, parsed_option, text},
};
use jiff::Timestamp;
use news::{ArticleId, AuthorId, Extent, Lang, PictureId, Section, SourceId, StoryId};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashSet},
    fmt::Display,
};

/// Where the articles of a list are found, as parts of a question.
struct Walk {
    /// Tables, `listed a` among them, or a part of it.
    from: Cow<'static, str>,
    /// What is to hold.
    condition: String,
    /// What the condition compares with.
    value: Option<Value>,
    /// The columns of the id and of the date, as the index that is walked has them.
    columns: (&'static str, &'static str),
    /// What is counted: rows, where each is another article.
    counted: &'static str,
}

impl Listing {
    /// How to walk this list; the value of its condition stands at `place` in the question.
    fn walk(&self, place: usize) -> Walk {
        let listed = |condition: String, value| Walk {
            from: "listed a".into(),
            condition,
            value,
            columns: ("a.id", "a.shown"),
            counted: "*",
        };
        let number = |id: i64| Some(Value::Number(id));
        match self {
            Listing::Latest => listed("1 = 1".into(), None),
            Listing::Section(section) => listed(
                format!("a.section = ${place}"),
                Some(section.to_string().into()),
            ),
            Listing::Topic(topic) => Walk {
                from: "article_topic x JOIN listed a ON a.id = x.article".into(),
                condition: format!("x.topic = ${place}"),
                value: Some(topic.to_string().into()),
                columns: ("x.article", "x.shown"),
                counted: "*",
            },
            // A text that others published first is listed as theirs.
            Listing::Source(source) => Walk {
                from: format!(
                    "(SELECT id, shown, language FROM listed WHERE source = ${place} UNION ALL \
                     SELECT l.id, l.shown, l.language FROM article x \
                     JOIN listed l ON l.id = x.copy_of \
                     WHERE x.source = ${place} AND x.copy_of IS NOT NULL) a"
                )
                .into(),
                condition: "1 = 1".into(),
                value: number(source.get()),
                columns: ("a.id", "a.shown"),
                // Its own text, and another of its own that is a copy of that.
                counted: "DISTINCT a.id",
            },
            Listing::Author(author) => Walk {
                from: "article_author x JOIN listed a ON a.id = x.listed".into(),
                condition: format!("x.author = ${place}"),
                value: number(author.get()),
                columns: ("x.listed", "x.shown"),
                // One who signs a text and a copy of it.
                counted: "DISTINCT x.listed",
            },
            Listing::Story(story) => listed(format!("a.story = ${place}"), number(story.get())),
            Listing::These(ids) if ids.is_empty() => listed("1 = 0".into(), None),
            Listing::These(ids) => {
                let ids = numbers(ids.iter().map(|id| id.get()));
                listed(format!("a.id IN ({ids})"), None)
            }
        }
    }
}

impl Walk {
    /// The question for the first ids, the newest first, each once; `also` is what else is
    /// to hold.
    fn ids(&self, also: &str, window: Window) -> String {
        let Walk {
            from,
            condition,
            columns: (id, shown),
            ..
        } = self;
        let Window { skip, take } = window;
        format!(
            "SELECT {id} AS id FROM {from} WHERE {condition} {also} GROUP BY {shown}, {id} \
             ORDER BY {shown} DESC, {id} DESC LIMIT {take} OFFSET {skip}"
        )
    }
}

/// A further condition in SQL: behind an entry in a list that is ordered by a value and by
/// row, the highest first.
pub(crate) fn follows(order: &str, row: &str, (than, id): (i64, impl Display)) -> String {
    format!(" AND ({order} < {than} OR ({order} = {than} AND {row} < {id}))")
}

/// What follows an article among others, each once; nothing where it is not one of them.
fn behind(ids: &[ArticleId], last: Option<ArticleId>) -> Vec<ArticleId> {
    let mut each: Vec<ArticleId> = Vec::with_capacity(ids.len());
    for id in ids {
        if !each.contains(id) {
            each.push(*id);
        }
    }
    match last {
        None => each,
        Some(last) => {
            let rest = each.into_iter().skip_while(|id| *id != last);
            rest.skip(1).collect()
        }
    }
}

impl Store {
    /// A part of a list, with the words that readers of a language see.
    pub async fn cards(&self, listing: &Listing, lang: Lang, window: Window) -> Result<Vec<Card>> {
        self.cards_where("", listing, lang, window).await
    }

    /// The same of those articles alone that were written in the language, in any variety.
    pub async fn originals(
        &self,
        listing: &Listing,
        lang: Lang,
        window: Window,
    ) -> Result<Vec<Card>> {
        self.cards_where(&written_in(lang), listing, lang, window)
            .await
    }

    /// The part of a list that follows an article, of whose date (in milliseconds) and row it
    /// begins; all of it or originals alone. What is new meanwhile shifts nothing.
    pub async fn cards_after(
        &self,
        listing: &Listing,
        lang: Lang,
        originals: bool,
        after: Option<(i64, ArticleId)>,
        take: u32,
    ) -> Result<Vec<Card>> {
        if let Listing::These(ids) = listing {
            let rest = behind(ids, after.map(|(_, last)| last));
            let mut cards = self.cards_of(&rest, lang).await?;
            cards.retain(|card| !originals || card.original.base() == lang.base());
            cards.truncate(take as usize);
            return Ok(cards);
        }
        let mut also = match originals {
            true => written_in(lang),
            false => String::new(),
        };
        if let Some(after) = after {
            also += &follows("a.shown", "a.id", after);
        }
        let window = Window { skip: 0, take };
        self.cards_where(&also, listing, lang, window).await
    }

    async fn cards_where(
        &self,
        also: &str,
        listing: &Listing,
        lang: Lang,
        window: Window,
    ) -> Result<Vec<Card>> {
        if let Listing::These(ids) = listing {
            return self.cards_of(ids, lang).await;
        }
        let walk = listing.walk(1);
        let sql = walk.ids(also, window);
        let ids = self.ask_pool(&sql, walk.value.as_slice(), id).await?;
        self.cards_of(&ids, lang).await
    }

    /// The first articles of several lists, so many of each, list by list.
    pub async fn newest(&self, lists: &[(Listing, u32)]) -> Result<Vec<Vec<ArticleId>>> {
        let mut values = Vec::new();
        let mut each = Vec::new();
        for (list, (listing, take)) in lists.iter().enumerate() {
            let walk = listing.walk(values.len() + 1);
            let window = Window {
                skip: 0,
                take: *take,
            };
            // A bracket of its own, as an order and a limit within a UNION need one.
            let ids = walk.ids("", window);
            each.push(format!("SELECT {list} AS list, id FROM ({ids}) list{list}"));
            values.extend(walk.value);
        }
        let mut newest = vec![Vec::new(); lists.len()];
        if lists.is_empty() {
            return Ok(newest);
        }
        let place = |row: &dyn Columns| Ok((number(row, "list")?, id(row)?));
        let found = self.ask(&each.join(" UNION ALL "), &values, place).await?;
        for (list, id) in found {
            let list = usize::try_from(list).ok();
            if let Some(list) = list.and_then(|list| newest.get_mut(list)) {
                list.push(id);
            }
        }
        Ok(newest)
    }

    /// The articles of these ids, in this order; those that are in no list are left out.
    pub async fn cards_of(&self, ids: &[ArticleId], lang: Lang) -> Result<Vec<Card>> {
        let Some(state) = self.state() else {
            return self.ask_cards(ids, lang).await;
        };
        let mut cards = self.known.with(&state, |answers| answers.cards(ids, lang));
        let known: HashSet<ArticleId> = cards.iter().map(|card| card.id).collect();
        let others = ids.iter().filter(|id| !known.contains(id)).copied();
        let others = self.ask_cards(&others.collect::<Vec<_>>(), lang).await?;
        self.known
            .with(&state, |answers| answers.add_cards(&others, lang));
        cards.extend(others);
        cards.sort_by_key(|card| ids.iter().position(|id| *id == card.id));
        Ok(cards)
    }

    async fn ask_cards(&self, ids: &[ArticleId], lang: Lang) -> Result<Vec<Card>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut values = vec![Value::Text(lang.to_string())];
        let places = row::any_of(ids.iter().map(|id| id.get()), &mut values);
        let sql = format!(
            "SELECT a.id, a.source, a.language, a.headline, a.lead, a.alt, a.shown, a.section, \
             a.story, s.name AS source_name, s.rights, t.headline AS t_headline, \
             t.lead AS t_lead, t.alt AS t_alt, p.id AS picture, p.width, p.height, \
             (SELECT COUNT(*) FROM comment c WHERE c.article = a.id AND c.state = 'approved') \
               AS comments \
             FROM listed a JOIN source s ON s.id = a.source \
             LEFT JOIN translation t \
               ON t.article = a.id AND t.lang = $1 AND t.standing <> 'held' \
             LEFT JOIN picture p \
               ON p.article = a.id AND p.src = a.lead_picture AND p.file IS NOT NULL \
               AND {} \
             WHERE a.id IN ({places})",
            row::HAS_PICTURES
        );
        let mut cards = self.ask(&sql, &values, |row| card(row, lang)).await?;
        cards.sort_by_key(|card| ids.iter().position(|id| *id == card.id));
        Ok(cards)
    }

    /// How many articles a list holds.
    pub async fn count(&self, listing: &Listing) -> Result<u64> {
        let walk = listing.walk(1);
        let sql = format!(
            "SELECT COUNT({}) AS n FROM {} WHERE {}",
            walk.counted, walk.from, walk.condition
        );
        let count = |row: &dyn Columns| row::count(row, "n");
        let counted = self.ask_pool(&sql, walk.value.as_slice(), count).await?;
        Ok(counted.into_iter().sum())
    }

    /// When the words of some articles last changed, as readers of a language have them: taken
    /// in anew, or translated; those that did not change are left out.
    pub async fn changed(
        &self,
        articles: &[ArticleId],
        lang: Lang,
    ) -> Result<BTreeMap<ArticleId, Timestamp>> {
        if articles.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut values = vec![Value::Text(lang.to_string())];
        let places = row::any_of(articles.iter().map(|id| id.get()), &mut values);
        let sql = format!(
            "SELECT a.id, a.revised, t.made FROM article a LEFT JOIN translation t \
             ON t.article = a.id AND t.lang = $1 AND t.standing <> 'held' \
             WHERE a.id IN ({places})"
        );
        let last = |row: &dyn Columns| {
            let times = [
                row::time_option(row, "revised")?,
                row::time_option(row, "made")?,
            ];
            Ok((id(row)?, times.into_iter().flatten().max()))
        };
        let changed = self.ask(&sql, &values, last).await?.into_iter();
        Ok(changed.filter_map(|(id, at)| Some((id, at?))).collect())
    }

    /// Who signs some articles, each in the order in which they do.
    pub async fn signed_by(
        &self,
        articles: &[ArticleId],
    ) -> Result<BTreeMap<ArticleId, Vec<(AuthorId, String)>>> {
        let mut authors: BTreeMap<ArticleId, Vec<_>> = BTreeMap::new();
        let mut values = Vec::new();
        let places = row::any_of(articles.iter().map(|id| id.get()), &mut values);
        if articles.is_empty() {
            return Ok(authors);
        }
        let sql = format!(
            "SELECT link.article, author.id, author.name FROM article_author link \
             JOIN author ON author.id = link.author WHERE link.article IN ({places}) \
             ORDER BY link.article, link.place"
        );
        let signed = |row: &dyn Columns| {
            let author = AuthorId::new(number(row, "id")?)?;
            let name = text(row, "name")?.to_owned();
            Ok((ArticleId::new(number(row, "article")?)?, (author, name)))
        };
        for (article, author) in self.ask(&sql, &values, signed).await? {
            authors.entry(article).or_default().push(author);
        }
        Ok(authors)
    }

    /// The sections that have articles, in the order of the navigation, with how many.
    pub async fn sections(&self) -> Result<Vec<(Section, u64)>> {
        let rows = sqlx::query(
            "SELECT section, COUNT(*) AS n FROM listed WHERE section IS NOT NULL GROUP BY section",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut sections = Vec::new();
        for row in &rows {
            sections.push((parsed::<Section>(row, "section")?, row::count(row, "n")?));
        }
        sections.sort_by_key(|(section, _)| Section::ALL.iter().position(|one| one == section));
        Ok(sections)
    }

    /// The same without counting, which takes as long as there are rows: every page asks.
    pub async fn sections_in_use(&self) -> Result<Vec<Section>> {
        let state = self.state();
        let known = state
            .as_ref()
            .and_then(|state| self.known.with(state, |answers| answers.sections.clone()));
        if let Some(sections) = known {
            return Ok(sections);
        }
        let sections = self.ask_sections().await?;
        if let Some(state) = &state {
            self.known
                .with(state, |answers| answers.sections = Some(sections.clone()));
        }
        Ok(sections)
    }

    async fn ask_sections(&self) -> Result<Vec<Section>> {
        let any = |section: &Section| {
            format!(
                "SELECT '{section}' AS section WHERE EXISTS \
                 (SELECT 1 FROM listed WHERE section = '{section}')"
            )
        };
        let each: Vec<String> = Section::ALL.iter().map(any).collect();
        let section = |row: &dyn Columns| parsed(row, "section");
        self.ask(&each.join(" UNION ALL "), &[], section).await
    }

    /// The languages that articles were written in, each with how many.
    pub async fn languages(&self) -> Result<Vec<(Lang, u64)>> {
        let sql = "SELECT language, COUNT(*) AS n FROM listed GROUP BY language";
        let language = |row: &dyn Columns| Ok((parsed(row, "language")?, row::count(row, "n")?));
        self.ask_pool(sql, &[], language).await
    }

    /// Every article that lists hold, from the oldest row on: what the index holds, and what
    /// a check walks.
    pub async fn article_ids(&self) -> Result<Vec<ArticleId>> {
        let rows = sqlx::query("SELECT id FROM listed")
            .fetch_all(&self.pool)
            .await?;
        row::in_order(&rows)
    }
}

/// A further condition in SQL: written in a language, in any variety.
fn written_in(lang: Lang) -> String {
    format!("AND {}", row::of_language("a.language", lang))
}

fn id(row: &dyn Columns) -> Result<ArticleId> {
    Ok(ArticleId::new(number(row, "id")?)?)
}

fn card(row: &dyn Columns, lang: Lang) -> Result<Card> {
    let extent: Extent = named(row, "rights")?;
    let original: Lang = parsed(row, "language")?;
    let words = match row.text("t_headline")? {
        Some(_) if original.base() != lang.base() => ("t_headline", "t_lead", "t_alt", lang),
        _ => ("headline", "lead", "alt", original),
    };
    Ok(Card {
        id: id(row)?,
        source: SourceId::new(number(row, "source")?)?,
        source_name: text(row, "source_name")?.to_owned(),
        original,
        lang: words.3,
        headline: text(row, words.0)?.to_owned(),
        lead: match extent {
            Extent::Headline => String::new(),
            _ => text(row, words.1)?.to_owned(),
        },
        date: row::time(row, "shown")?,
        picture: picture(row, words.2)?,
        section: parsed_option(row, "section")?,
        story: row.number("story")?.map(StoryId::new).transpose()?,
        comments: row::count(row, "comments")?,
    })
}

fn picture(row: &dyn Columns, alt: &'static str) -> Result<Option<CardPicture>> {
    let Some(id) = row.number("picture")? else {
        return Ok(None);
    };
    let pixels = |column: &'static str| -> Result<u32> {
        u32::try_from(number(row, column)?).map_err(|cause| row::unreadable(column, cause))
    };
    Ok(Some(CardPicture {
        id: PictureId::new(id)?,
        alt: text(row, alt)?.to_owned(),
        width: pixels("width")?,
        height: pixels("height")?,
    }))
}

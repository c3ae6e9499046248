//! Every reader-visible string of an article.
//!
//! [`visit`] is the only place that knows them. It takes all structs apart without
//! `..`: a new field does not compile until it is decided here whether readers see it.
//!
//! | translated | left as it is |
//! |---|---|
//! | headline, subheadline, lead, section, tags | byline, authors, outlet: names |
//! | words of pictures: alternative text, caption, credit | addresses, dates |
//! | paragraphs, headings, list items, quotes and who said them | sizes of cells, levels of headings |
//! | titles and cells of tables, titles of embeds | the language tag |
//! | preformatted text, line by line | program text (`Mark::Code`) |

use news::{Article, Block, Cell, Embed, Figure, ListItem, Row, Scope, Table, Text, UnitId};
use std::collections::HashSet;

/// One reader-visible string of an article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TranslationUnit {
    /// Its name.
    pub id: UnitId,
    /// `Head` for what lists and previews show, `Full` for what only the page shows.
    pub scope: Scope,
    /// Its words.
    pub text: Text,
}

/// Deepest nesting of blocks that is visited; pages beyond are not news.
const DEEPEST: usize = 64;

/// All units of an article that are not blank, in reading order.
pub fn units(article: &Article) -> Vec<TranslationUnit> {
    let mut units = Vec::new();
    // One traversal serves reading and writing, so reading works on a copy.
    visit(&mut article.clone(), &mut |id, scope, text| {
        if !text.is_blank() {
            units.push(TranslationUnit {
                id: id.clone(),
                scope,
                text: text.clone(),
            });
        }
    });
    units
}

/// The units that are set as headlines: the article's own, and the headings of its body.
pub(crate) fn headings(article: &Article) -> HashSet<UnitId> {
    let own = ["headline", "subheadline"].map(|id| UnitId(id.into()));
    let body = article.body.iter().enumerate();
    let inner = body.filter(|(_, block)| matches!(block, Block::Heading { .. }));
    let inner = inner.map(|(at, _)| UnitId(format!("body.{at}.text")));
    own.into_iter().chain(inner).collect()
}

/// Calls the function for every reader-visible string, in reading order.
pub fn visit(article: &mut Article, f: &mut impl FnMut(&UnitId, Scope, &mut Text)) {
    let Article {
        url: _,
        language: _,
        headline,
        subheadline,
        byline: _,
        authors: _,
        source: _,
        published: _,
        modified: _,
        section,
        tags,
        lead,
        lead_figure,
        body,
    } = article;
    let mut head = |id: String, text: &mut Text| f(&UnitId(id), Scope::Head, text);
    head("headline".into(), headline);
    optional("subheadline", subheadline, &mut head);
    optional("section", section, &mut head);
    for (at, tag) in tags.iter_mut().enumerate() {
        head(format!("tags.{at}"), tag);
    }
    optional("lead", lead, &mut head);
    if let Some(lead_figure) = lead_figure {
        figure("lead_figure", lead_figure, &mut head);
    }
    let mut full = |id: String, text: &mut Text| f(&UnitId(id), Scope::Full, text);
    blocks("body", body, 0, &mut full);
}

/// What is called for each string: its name, its text.
type Visit<'a> = dyn FnMut(String, &mut Text) + 'a;

fn optional(id: &str, text: &mut Option<Text>, f: &mut Visit) {
    if let Some(text) = text {
        f(id.to_owned(), text);
    }
}

fn blocks(id: &str, blocks: &mut [Block], depth: usize, f: &mut Visit) {
    if depth > DEEPEST {
        return;
    }
    for (at, item) in blocks.iter_mut().enumerate() {
        block(&format!("{id}.{at}"), item, depth, f);
    }
}

fn block(id: &str, block: &mut Block, depth: usize, f: &mut Visit) {
    match block {
        Block::Paragraph { text } | Block::Heading { level: _, text } => {
            f(format!("{id}.text"), text);
        }
        Block::List { ordered: _, items } => {
            for (at, ListItem { blocks: inner }) in items.iter_mut().enumerate() {
                blocks(&format!("{id}.item.{at}"), inner, depth + 1, f);
            }
        }
        Block::Quote {
            blocks: inner,
            attribution,
        } => {
            blocks(&format!("{id}.quote"), inner, depth + 1, f);
            optional(&format!("{id}.attribution"), attribution, f);
        }
        Block::Figure(inner) => figure(id, inner, f),
        Block::Table(inner) => table(id, inner, f),
        Block::Embed(Embed {
            kind: _,
            url: _,
            title,
        }) => optional(&format!("{id}.title"), title, f),
        Block::Preformatted { text } => f(format!("{id}.text"), text),
    }
}

fn figure(id: &str, figure: &mut Figure, f: &mut Visit) {
    let Figure {
        src: _,
        alt,
        caption,
        credit,
    } = figure;
    optional(&format!("{id}.alt"), alt, f);
    optional(&format!("{id}.caption"), caption, f);
    optional(&format!("{id}.credit"), credit, f);
}

fn table(id: &str, table: &mut Table, f: &mut Visit) {
    let Table { caption, rows } = table;
    optional(&format!("{id}.caption"), caption, f);
    for (row_at, Row { cells }) in rows.iter_mut().enumerate() {
        for (cell_at, cell) in cells.iter_mut().enumerate() {
            let Cell {
                header: _,
                columns: _,
                rows: _,
                text,
            } = cell;
            f(format!("{id}.row.{row_at}.cell.{cell_at}"), text);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use news::{Author, AuthorKind, EmbedKind, Lang, Mark};

    pub(crate) fn sample() -> Article {
        let url = |path: &str| format!("https://news.example/{path}").parse().unwrap();
        let mut lead = Text::plain("A ponte sobre o rio ");
        lead.push("reabre na terça-feira", &[Mark::Link(url("reabre"))]);
        lead.push(" depois de três anos.", &[]);
        let figure = |name: &str| Figure {
            src: url(name),
            alt: Some("Uma ponte de pedra".into()),
            caption: Some("A ponte antes das obras. Foto de arquivo.".into()),
            credit: Some("Foto: Ana Lima".into()),
        };
        let cell = |text: &str| Cell {
            header: false,
            columns: 1,
            rows: 1,
            text: text.into(),
        };
        let paragraph = |text: &str| Block::Paragraph { text: text.into() };
        Article {
            subheadline: Some("A obra custou 12,5 milhões de reais".into()),
            byline: Some("Por Ana Lima".into()),
            authors: vec![Author {
                name: "Ana Lima".into(),
                kind: AuthorKind::Person,
            }],
            source: Some("O Diário".into()),
            section: Some("Cidade".into()),
            tags: vec!["pontes".into(), "obras públicas".into()],
            lead: Some(lead),
            lead_figure: Some(figure("1.jpg")),
            body: vec![
                paragraph("O prefeito visitou a obra. Ele disse que está satisfeito."),
                Block::Heading {
                    level: 2,
                    text: "O que muda".into(),
                },
                Block::List {
                    ordered: false,
                    items: vec![ListItem {
                        blocks: vec![paragraph("Ônibus voltam a passar.")],
                    }],
                },
                Block::Quote {
                    blocks: vec![paragraph("É um dia feliz.")],
                    attribution: Some("O prefeito".into()),
                },
                Block::Figure(figure("2.jpg")),
                Block::Table(Table {
                    caption: Some("Custos".into()),
                    rows: vec![Row {
                        cells: vec![cell("Pedra"), cell("2,5")],
                    }],
                }),
                Block::Embed(Embed {
                    kind: EmbedKind::Video,
                    url: url("v"),
                    title: Some("Veja o vídeo da obra".into()),
                }),
                Block::Preformatted {
                    text: "Primeira linha do poema\nSegunda linha do poema".into(),
                },
            ],
            ..Article::bare(
                url("a"),
                "pt-BR".parse::<Lang>().unwrap(),
                "PONTE REABRE APÓS TRÊS ANOS".into(),
            )
        }
    }

    #[test]
    fn every_string_has_a_name() {
        let article = sample();
        let all = units(&article);
        let list: Vec<String> = all
            .iter()
            .map(|unit| format!("{} {}", unit.scope, unit.id))
            .collect();
        insta::assert_snapshot!(list.join("\n"), @r"
        head headline
        head subheadline
        head section
        head tags.0
        head tags.1
        head lead
        head lead_figure.alt
        head lead_figure.caption
        head lead_figure.credit
        full body.0.text
        full body.1.text
        full body.2.item.0.0.text
        full body.3.quote.0.text
        full body.3.attribution
        full body.4.alt
        full body.4.caption
        full body.4.credit
        full body.5.caption
        full body.5.row.0.cell.0
        full body.5.row.0.cell.1
        full body.6.title
        full body.7.text
        ");
        let mut names: Vec<&UnitId> = all.iter().map(|unit| &unit.id).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all.len());
        let headings = headings(&article);
        let found = all.iter().filter(|unit| headings.contains(&unit.id));
        let found: Vec<String> = found.map(|unit| unit.text.words()).collect();
        assert_eq!(found.last().unwrap(), "O que muda");
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn visiting_without_changes_changes_nothing() {
        let mut article = sample();
        visit(&mut article, &mut |_, _, text| *text = text.clone());
        assert_eq!(article, sample());
    }
}

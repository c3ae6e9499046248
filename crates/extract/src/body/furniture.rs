//! What stands on a press page beside the article: navigation, boxes, calls, notices.

use super::{embed, lines::is_pointer};
use crate::{
    document::{Measures, attr, class_and_id, class_words, is_classed, name, number, words},
    figure,
};
use dom_query::NodeRef;
use std::{collections::HashSet, sync::LazyLock};

/// Tells furniture within one part of a page.
pub(super) struct Furniture<'m> {
    /// How much text the part has; a name that would drop most of it lies.
    total: usize,
    /// The `article` that holds the headline, as an element's number.
    own: Option<usize>,
    measures: &'m Measures,
}

/// Elements that never belong to running text.
const ELEMENTS: &str = "\
    nav script style noscript template svg button input select textarea dialog \
    menu canvas link meta head title amp-ad amp-consent option fieldset";

/// Words in class or id that name furniture.
const NAMES: &str = "\
    partilhar partilha compartilhar compartilhe compartir compartilhamento partager teilen condividi comentarios comentários \
    comentar commentaires kommentare reacties reactions pub publi anuncio caminho migas temas etiquetas schlagworte lateral \
    rodape rodapé relacionadas relacionados relacionada leia lea weiterlesen antetitulo kicker eyebrow overline dachzeile spitzmarke \
    lgpd bolachas boletim crumbs crumb tagging talk \
    related relateds recommended recommendation recommendations newsletter newsletters subscribe \
    subscription share sharing shares sharebar sharedaddy social socials comments comment disqus \
    sidebar advert advertisement advertising ad ads adslot banner sponsored sponsor promo \
    promotion promobox outbrain taboola breadcrumb breadcrumbs cookie cookies consent gdpr tags \
    taglist toolbar nav navigation menu pagination pager footer byline bylines author authors \
    authorbox bio teaser teasers readmore print rating ratings poll popup modal overlay donate \
    donation signup login metadata postmeta breaking ticker trending popular mostread toc jp \
    inread werbung anzeige publicidad publicidade";

/// Words that are furniture only where little text stands under them.
const SMALL_NAMES: &str = "\
    paywall piano regwall meta more date time timestamp tag topics follow hidden copyright box \
    infobox links button";

/// Parts of class or id that name calls to sign in, to read on, to write.
const CALLS: &str = "sign-in signin sign-up log-in read-more most-read also-read read-also app-hint apphint report-error \
    __report writerprofile author-card authorcard post-picker latest-news more-news morenews timelinepromo story-tools \
    storytools subscriber-only recirc";

/// The words of [`NAMES`].
static NAMED: LazyLock<HashSet<&str>> = LazyLock::new(|| NAMES.split_ascii_whitespace().collect());

impl<'m> Furniture<'m> {
    /// Furniture within a part, on a page with this headline.
    pub(super) fn within(
        part: &NodeRef,
        headline: Option<NodeRef>,
        measures: &'m Measures,
    ) -> Furniture<'m> {
        let article = |headline: NodeRef| {
            headline
                .ancestors_it(None)
                .find(|above| above.has_name("article"))
                .as_ref()
                .and_then(number)
        };
        Furniture {
            total: measures.get(part).weight,
            own: headline.and_then(article),
            measures,
        }
    }

    /// Whether an element is furniture.
    pub(super) fn holds(&self, node: &NodeRef) -> bool {
        let tag = name(node);
        match tag.as_str() {
            "p" => {
                let held = self.measures.get(node);
                let row = held.links >= 2 && held.weight < 120 && held.link_share() > 0.7;
                row || is_hidden(node)
                    || self.is_named(node, true)
                    || figure::is_named_caption(node) && self.is_stray_caption(node)
            }
            "figure" | "figcaption" | "img" | "picture" | "em" | "strong" | "b" | "i" => {
                is_hidden(node)
            }
            "iframe" | "video" | "audio" | "body" | "html" | "main" => false,
            "aside" | "form" | "footer" => !self.is_much(node),
            "article" if self.is_other_article(node) => true,
            tag if ELEMENTS
                .split_ascii_whitespace()
                .any(|element| element == tag) =>
            {
                true
            }
            _ if embed::is_social(node) => false,
            _ => self.is_box(node, &tag),
        }
    }

    fn is_box(&self, node: &NodeRef, tag: &str) -> bool {
        if self.is_much(node) {
            return false;
        }
        is_hidden(node)
            || has_role(node)
            || self.is_named(node, false)
            || self.is_links(node, tag)
            || self.is_teasers(node)
            || figure::is_named_caption(node) && self.is_stray_caption(node)
            || self.is_pointer(node)
            || self.is_row(node)
    }

    /// More than a third of all the text: a name that says otherwise lies.
    fn is_much(&self, node: &NodeRef) -> bool {
        self.measures.get(node).weight * 3 > self.total
    }

    /// An `article` that is neither the one with the headline, nor around it, nor in it with much to say.
    fn is_other_article(&self, node: &NodeRef) -> bool {
        let Some(own) = self.own.filter(|own| number(node) != Some(*own)) else {
            return false;
        };
        let is_own = |other: NodeRef| number(&other) == Some(own);
        let around = node.descendants_it().any(is_own);
        let within = node.ancestors_it(None).any(is_own);
        !around && (!within || !self.is_much(node))
    }

    /// A caption without its picture.
    fn is_stray_caption(&self, node: &NodeRef) -> bool {
        let pictured = node.descendants_it().any(|below| {
            matches!(
                name(&below).as_str(),
                "img" | "picture" | "iframe" | "table" | "blockquote" | "figure"
            )
        });
        let paragraphs = node
            .descendants_it()
            .filter(|below| below.has_name("p"))
            .count();
        self.measures.get(node).weight <= 500
            && !pictured
            && paragraphs <= 2
            && !is_classed(node, "description")
    }

    /// A box that leads to other articles and says so.
    fn is_pointer(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        held.linked > 0
            && held.weight < 600
            && held.linked * 4 > held.weight
            && is_pointer(&words(node))
    }

    /// A row of buttons or a path, or a box around a form.
    fn is_row(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        let row =
            held.links >= 2 && held.weight < 120 && held.link_share() > 0.6 && held.headings == 0;
        row || held.forms > 0 && held.weight < 300 || self.is_button(node)
    }

    /// A short box that is nothing but a link within the page.
    fn is_button(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        let leads_here = |link: NodeRef| {
            link.has_name("a") && attr(&link, "href").is_some_and(|href| href.starts_with('#'))
        };
        held.links == 1
            && held.weight < 80
            && held.link_share() > 0.95
            && node.descendants_it().any(leads_here)
    }

    /// A list of teasers: headings that are all links, each with little text.
    fn is_teasers(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        held.linked_headings >= 2
            && held.linked_headings == held.headings
            && held.weight < held.headings * 500
    }

    fn is_named(&self, node: &NodeRef, strictly: bool) -> bool {
        let class = class_words(node);
        let has = |names: &str| {
            names
                .split_ascii_whitespace()
                .any(|name| class.iter().any(|word| word == name))
        };
        if class.is_empty()
            || has("caption figure quote blockquote image media") && !has("share social related")
        {
            return false;
        }
        let held = self.measures.get(node);
        let named = class.iter().any(|word| NAMED.contains(word.as_str()));
        if strictly {
            return named && held.weight < 300;
        }
        let called = held.weight < 1200 && {
            let whole = class_and_id(node);
            CALLS
                .split_ascii_whitespace()
                .any(|call| whole.contains(call))
        };
        let small = held.weight < 80 && has(SMALL_NAMES);
        let linked = held.link_share() > 0.7
            && has("widget list item card articles block read also further next");
        named || called || small || linked
    }

    /// Lists of nothing but links lead elsewhere.
    fn is_links(&self, node: &NodeRef, tag: &str) -> bool {
        matches!(tag, "ul" | "ol" | "dl") && self.measures.get(node).link_share() > 0.8
    }
}

fn has_role(node: &NodeRef) -> bool {
    const ROLES: [&str; 9] = [
        "navigation",
        "complementary",
        "dialog",
        "search",
        "alert",
        "alertdialog",
        "menu",
        "toolbar",
        "banner",
    ];
    attr(node, "role").is_some_and(|role| ROLES.contains(&role.as_str()))
}

/// Hidden from everybody by the page itself; what a style shows on wide screens is not.
fn is_hidden(node: &NodeRef) -> bool {
    let style = attr(node, "style").unwrap_or_default().to_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let class = attr(node, "class").unwrap_or_default();
    let tokens = || class.split_ascii_whitespace();
    let unseen = |token: &str| {
        matches!(
            token,
            "hidden"
                | "d-none"
                | "is-hidden"
                | "visually-hidden"
                | "sr-only"
                | "screen-reader-text"
        )
    };
    let shown = |token: &str| token.contains(':') || token != "d-none" && token.starts_with("d-");
    node.has_attr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || attr(node, "aria-hidden").is_some_and(|value| value == "true")
        || tokens().any(unseen) && !tokens().any(shown)
}

//! What stands on a press page beside the article: navigation, boxes, calls, notices.

use super::{
    embed, entry,
    hidden::{has_role, is_hidden},
    infobox,
    lines::is_pointer,
};
use crate::{
    document::{
        Measures, Names, NodeId, NodeRef, NodeSet, any_class_word, attr, is_classed, name, words,
    },
    figure,
    pattern::pattern,
};
use regex::Regex;
use std::sync::LazyLock;

/// Tells furniture within one part of a page.
pub(super) struct Furniture<'m> {
    /// How much text the part has; a name that would drop most of it lies.
    total: usize,
    /// Weight of all its paragraphs.
    said: usize,
    /// The `article` that holds the headline.
    own: Option<NodeId>,
    /// The headline, and all around it.
    above: NodeSet,
    measures: &'m Measures,
    /// Whether names of boxes say nothing on this page: what they name is most of the text.
    names_lie: bool,
}

/// Steps up from an `article` beside another to a box with both.
const NEAR: usize = 3;

/// Elements that never belong to running text; readings beside signs are said twice otherwise.
const ELEMENTS: Names = Names::of(
    "\
    nav script style noscript template svg button input select textarea dialog \
    menu canvas link meta head title amp-ad amp-consent option fieldset rt rp",
);

/// Words in class or id that name furniture.
const NAMES: Names = Names::of(
    "\
    partilhar partilha compartilhar compartilhe compartir compartilhamento partager teilen condividi comentarios comentários \
    comentar commentaires kommentare reacties reactions pub publi anuncio caminho migas temas etiquetas schlagworte lateral \
    rodape rodapé relacionadas relacionados relacionada leia lea weiterlesen antetitulo kicker eyebrow overline dachzeile spitzmarke \
    lgpd bolachas boletim crumbs crumb tagging talk \
    related relateds recommended recommendation recommendations newsletter newsletters subscribe \
    subscription share sharing shares sharebar sharedaddy social socials comments comment disqus \
    sidebar advert advertisement advertising ad ads adslot banner sponsored sponsor promo relatedposts appstores \
    promotion promobox outbrain taboola breadcrumb breadcrumbs cookie cookies consent gdpr tags \
    taglist toolbar nav navigation menu pagination pager footer byline bylines author authors \
    authorbox bio teaser teasers readmore print rating ratings poll popup modal overlay donate \
    donation signup login metadata postmeta breaking ticker trending popular mostread toc \
    inread werbung anzeige publicidad publicidade",
);

/// Words of [`NAMES`] that name other things too: what says much without links is text.
const WEAK_NAMES: Names = Names::of(
    "\
    print ads ad advert advertising publi pub promo promotion teaser teasers talk breaking popular trending poll \
    lateral temas etiquetas tags tagging tag share shares sharing social socials kicker rating ratings lea leia \
    author authors header caminho modal overlay ticker",
);

/// What readers wrote: beginnings of names of boxes, however long they are.
const READERS: &str = "\
    comments comment-list commentlist comment-section comments-section kommentare leserkommentare commentaires \
    comentarios comentários commenti reacties komentarze комментарии disqus_thread community respond usercomments";

/// What follows "comments" in names of boxes.
const READERS_BOXES: &str = "\
    container list listing section area wrapper wrap block box thread threads widget module feed";

/// Words that are furniture only where little text stands under them.
const SMALL_NAMES: Names = Names::of(
    "\
    paywall piano regwall meta more date time timestamp tag topics follow hidden copyright box \
    infobox links button",
);

/// Parts of class or id that name calls to sign in, to read on, to write.
const CALLS: &str = "\
    sign-in|signin|sign-up|log-in|read-more|most-read|also-read|read-also|app-hint|apphint|\
    report-error|__report|writerprofile|author-card|authorcard|post-picker|latest-news|\
    more-news|morenews|timelinepromo|story-tools|storytools|subscriber-only|recirc|\
    authorprofile|author-profile|author-box|author-bio|about-author|aboutauthor|aisummary|\
    ai-summary|aiarticlesummary|interesting-articles|other-articles|autor-info|autorinfo|\
    autoreninfo|app-stores";

/// The parts of [`CALLS`].
static CALLED: LazyLock<Regex> = LazyLock::new(|| pattern(CALLS));

/// What is told in pictures and quotes, and what is not, though it is called so.
const PICTURES: Names = Names::of("caption figure quote blockquote image media");
const NO_PICTURES: Names = Names::of("share social related");

/// Articles within an article that are no part of its text.
const NO_SECTIONS: Names = Names::of("comment comments teaser card related");

/// Rows of pictures to leaf through, and what may be one.
const SLIDES: Names = Names::of("carousel slideshow slider swiper slick");
const GALLERIES: Names = Names::of("gallery galerie galleria galeria");

/// What is named like a caption and may be text.
const DESCRIPTIONS: Names = Names::of("description");

/// Lists of links, where nearly all of their text is links.
const LISTS: Names = Names::of("widget list item card articles block read also further next");

impl<'m> Furniture<'m> {
    /// Furniture within a part, on a page with this headline; `names_lie`: see the field.
    pub(super) fn within(
        part: &NodeRef,
        headline: Option<NodeRef>,
        measures: &'m Measures,
        names_lie: bool,
    ) -> Furniture<'m> {
        let article = |headline: NodeRef| {
            headline
                .ancestors()
                .find(|above| above.has_name("article"))
                .map(|above| above.id)
        };
        let held = measures.get(part);
        Furniture {
            total: held.weight,
            said: held.said,
            own: headline.and_then(article),
            above: headline
                .iter()
                .flat_map(|headline| headline.ancestors())
                .map(|above| above.id)
                .collect(),
            measures,
            names_lie,
        }
    }

    /// For a text that came without a page around it: whatever a box is called, it belongs
    /// to the text.
    pub(super) fn of_none(measures: &'m Measures) -> Furniture<'m> {
        Furniture {
            total: 0,
            said: 0,
            own: None,
            above: NodeSet::default(),
            measures,
            names_lie: true,
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
            "aside" if self.is_infobox(node) => false,
            "aside" | "form" | "footer" => !self.is_much(node),
            "a" if self.is_card(node) => true,
            "article" if self.is_other_article(node) => true,
            tag if ELEMENTS.has(tag) => true,
            _ if embed::is_social(node) || embed::is_player(node) => false,
            _ => self.is_box(node, &tag),
        }
    }

    fn is_box(&self, node: &NodeRef, tag: &str) -> bool {
        if self.is_of_readers(node) {
            return true;
        }
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

    /// An `article` that is neither the one with the headline, nor around it, nor a part of it.
    fn is_other_article(&self, node: &NodeRef) -> bool {
        let Some(own) = self.own.filter(|own| node.id != *own) else {
            return false;
        };
        if self.above.contains(&node.id) {
            return false;
        }
        let within = node.ancestors().any(|above| above.id == own);
        !(self.is_section(node, within) || within && self.is_much(node))
    }

    /// An `article` in or beside the one with the headline that goes on with its text, as
    /// entries of live blogs do; what leads elsewhere has links, what stands alone a header.
    fn is_section(&self, node: &NodeRef, within: bool) -> bool {
        let held = self.measures.get(node);
        let beside = || {
            let mut around = node.ancestors().take(NEAR);
            around.any(|around| self.above.contains(&around.id))
        };
        let own_heading = || {
            let mut below = node.descendants();
            below.any(|below| {
                below.has_name("h1")
                    || below.has_name("header") && self.measures.get(&below).headings > 0
            })
        };
        held.said >= 80
            && held.linked_headings == 0
            && held.link_share() < 0.3
            && (!own_heading() || entry::is_entry(node, self.measures))
            && !is_classed(node, &NO_SECTIONS)
            && (within || beside())
    }

    /// Comments of readers, where the page says much outside of them.
    fn is_of_readers(&self, node: &NodeRef) -> bool {
        let names = [node.class(), node.attr("id")];
        let named = names.into_iter().flatten().any(has_name_of_readers);
        let held = self.measures.get(node);
        named
            && !self.above.contains(&node.id)
            && (self.said.saturating_sub(held.said) >= 400
                || self.total.saturating_sub(held.weight) >= 1000)
    }

    /// A link around a heading and more: the card of another article.
    fn is_card(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        held.headings > 0
            && held.weight < 800
            && !self.above.contains(&node.id)
            && attr(node, "href").is_some_and(|href| !href.starts_with('#'))
    }

    /// A box of facts beside the text.
    pub(super) fn is_infobox(&self, node: &NodeRef) -> bool {
        !self.is_much(node) && infobox::is_infobox(node, self.measures)
    }

    /// An entry of a live blog.
    pub(super) fn is_entry(&self, node: &NodeRef) -> bool {
        entry::is_entry(node, self.measures)
    }

    /// A row of pictures to leaf through, with little to say beside the rest.
    pub(super) fn is_slide(&self, node: &NodeRef) -> bool {
        let named = is_classed(node, &SLIDES)
            || is_classed(node, &GALLERIES) && self.measures.get(node).said < 500;
        named && !self.is_much(node) && !figure::images(node).is_empty()
    }

    /// A caption without its picture.
    fn is_stray_caption(&self, node: &NodeRef) -> bool {
        let pictured = node.descendants().any(|below| {
            matches!(
                name(&below).as_str(),
                "img" | "picture" | "iframe" | "table" | "blockquote" | "figure"
            )
        });
        let paragraphs = node
            .descendants()
            .filter(|below| below.has_name("p"))
            .count();
        self.measures.get(node).weight <= 500
            && !pictured
            && paragraphs <= 2
            && !is_classed(node, &DESCRIPTIONS)
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
            && node.descendants().any(leads_here)
    }

    /// A list of teasers: headings that are all links, each with little text.
    fn is_teasers(&self, node: &NodeRef) -> bool {
        let held = self.measures.get(node);
        held.linked_headings >= 2
            && held.linked_headings == held.headings
            && held.weight < held.headings * 500
    }

    fn is_named(&self, node: &NodeRef, strictly: bool) -> bool {
        if self.names_lie {
            return false;
        }
        let held = self.measures.get(node);
        let told = held.said >= 250 && held.link_share() < 0.15;
        let bare = held.linked + held.forms + held.headings == 0;
        let (mut classed, mut named, mut small, mut listed) = (false, false, false, false);
        let (mut pictured, mut not_pictured) = (false, false);
        any_class_word(node, |word| {
            classed = true;
            pictured |= PICTURES.has(word);
            not_pictured |= NO_PICTURES.has(word);
            named |= NAMES.has(word)
                && !(told && WEAK_NAMES.has(word))
                && !(bare && word.starts_with("teaser"));
            small |= SMALL_NAMES.has(word);
            listed |= LISTS.has(word);
            false
        });
        if !classed || pictured && !not_pictured {
            return false;
        }
        if strictly {
            return named && held.weight < 300;
        }
        named
            || small && held.weight < 80
            || listed && held.link_share() > 0.7
            || held.weight < 1200 && is_call(node)
    }

    /// Lists of nothing but links lead elsewhere, so do those where every item has a long one.
    fn is_links(&self, node: &NodeRef, tag: &str) -> bool {
        if !matches!(tag, "ul" | "ol" | "dl") {
            return false;
        }
        let share = self.measures.get(node).link_share();
        let mostly = |item: &NodeRef| self.measures.get(item).link_share() > 0.5;
        share > 0.8
            || share > 0.6
                && node
                    .children()
                    .filter(NodeRef::is_element)
                    .all(|item| mostly(&item))
    }
}

fn has_name_of_readers(names: &str) -> bool {
    let mut tokens = names.split_ascii_whitespace();
    // Most names of a page begin with other letters than those of the lists below.
    tokens.any(|token| {
        token.starts_with([
            'c', 'k', 'l', 'r', 'd', 'u', 'C', 'K', 'L', 'R', 'D', 'U', 'к', 'К',
        ]) && is_name_of_readers(&token.to_lowercase())
    })
}

/// Whether a class or id names a box of what readers wrote.
fn is_name_of_readers(token: &str) -> bool {
    let is = |name: &str| token == name || token.strip_suffix(['s', '_', '-']) == Some(name);
    if READERS.split_ascii_whitespace().any(is) {
        return true;
    }
    let box_of = |name: &str| {
        let rest = token
            .strip_prefix(name)?
            .trim_start_matches(['s', '-', '_']);
        READERS_BOXES
            .split_ascii_whitespace()
            .find(|kind| *kind == rest)
    };
    ["comment", "kommentar", "comentario", "commentaire"]
        .into_iter()
        .find_map(box_of)
        .is_some()
}

/// Whether class or id have one of [`CALLS`].
fn is_call(node: &NodeRef) -> bool {
    let calls = |name: &str| match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => CALLED.is_match(&name.to_ascii_lowercase()),
        false => CALLED.is_match(name),
    };
    let names = [node.class(), node.attr("id")];
    names.into_iter().flatten().any(calls)
}

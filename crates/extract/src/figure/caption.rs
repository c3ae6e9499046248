//! The words under a picture: what is caption and what is credit.

use super::{
    is_box, is_credit_line,
    label::{is_label, is_labelled, seen},
    split_credit,
};
use crate::{
    body::inline_text,
    document::{Names, NodeRef, attr, has_words, is_classed, name, words},
};
use news::{Text, WebUrl};

/// Characters of a caption; what is longer is text.
const LONGEST_CAPTION: usize = 1200;

/// Caption and credit under a picture.
pub(crate) fn words_of(node: &NodeRef, base: &WebUrl) -> (Option<Text>, Option<Text>) {
    let credits = credit_elements(node);
    let is_credit = |below: &NodeRef| credits.iter().any(|credit| credit.id == below.id);
    let left_out = |below: &NodeRef| is_credit(below) || is_label(below);
    let plain = || Some(*node).filter(is_box);
    let element = caption_element(node, &is_credit).or_else(plain);
    let inner = element.and_then(|outer| inner_caption(&outer, &is_credit));
    let caption = inner
        .or(element)
        .map(|caption| inline_text(&caption, base, &left_out));
    let caption = caption.filter(|caption| caption.words().chars().count() <= LONGEST_CAPTION);
    let (caption, split) = split_credit(&caption.unwrap_or_default());
    let printed = match (element, inner) {
        (Some(outer), Some(inner)) => {
            let beside = |below: &NodeRef| below.id == inner.id || is_label(below);
            let around = inline_text(&outer, base, &beside).words();
            vec![
                around
                    .trim_matches(|c: char| c.is_whitespace() || "|/,·•–—".contains(c))
                    .to_owned(),
            ]
        }
        _ => Vec::new(),
    };
    let fits = |printed: &[String]| {
        printed
            .iter()
            .any(|line| (2..=160).contains(&line.chars().count()))
    };
    let mut printed = match fits(&printed) {
        true => printed,
        false => credits.iter().map(seen).collect(),
    };
    printed.retain(|credit| !credit.is_empty());
    printed.dedup();
    let credit = (!printed.is_empty()).then(|| unlabelled(printed.join(" ")));
    let kept = |text: Text| Some(text.tidied()).filter(|text| !text.is_blank());
    (kept(caption), credit.or(split).and_then(kept))
}

/// Caption and credit in an element that is all caption.
pub(super) fn words_beside(node: &NodeRef, base: &WebUrl) -> (Option<Text>, Option<Text>) {
    let credits = credit_elements(node);
    let is_credit = |below: &NodeRef| credits.iter().any(|credit| credit.id == below.id);
    let signed = match credits.is_empty() {
        true => signed_paragraph(node).into_iter().collect(),
        false => Vec::new(),
    };
    let credits: Vec<&NodeRef> = credits.iter().chain(&signed).collect();
    let skip = |below: &NodeRef| {
        is_credit(below) || signed.iter().any(|one| one.id == below.id) || is_label(below)
    };
    let (caption, split) = split_credit(&inline_text(node, base, &skip));
    let printed: Vec<String> = credits.iter().map(|credit| seen(credit)).collect();
    let credit = (!printed.is_empty()).then(|| unlabelled(printed.join(" ")));
    let kept = |text: Text| Some(text.tidied()).filter(|text| !text.is_blank());
    (kept(caption), credit.or(split).and_then(kept))
}

/// A last element that is nothing but a credit.
fn signed_paragraph<'d>(node: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    let signs = |below: &NodeRef| {
        let words = words(below);
        let small = below.has_name("small");
        (2..=120).contains(&words.chars().count()) && (small || is_credit_line(&Text::plain(words)))
    };
    let parts: Vec<NodeRef> = node
        .descendants()
        .filter(|below| matches!(name(below).as_str(), "p" | "small" | "span" | "div"))
        .collect();
    parts.into_iter().rfind(signs)
}

/// A credit without "Photo:" or the sign of copyright.
pub(super) fn unlabelled(printed: String) -> Text {
    match split_credit(&Text::plain(printed.as_str())) {
        (rest, Some(credit)) if rest.is_blank() => credit,
        _ => Text::plain(unbracketed(&printed)),
    }
}

fn unbracketed(printed: &str) -> &str {
    let inner = printed
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'));
    inner
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(printed)
}

/// The element within a `figcaption` that is named as the caption; what stands beside it
/// is the credit.
fn inner_caption<'d>(
    outer: &NodeRef<'d>,
    is_credit: &dyn Fn(&NodeRef) -> bool,
) -> Option<NodeRef<'d>> {
    let named = |below: &NodeRef| {
        below.is_element()
            && is_named_caption(below)
            && !is_credit(below)
            && !words(below).is_empty()
            && !is_credit_line(&Text::plain(words(below)))
    };
    let inner = outer.descendants().find(named)?;
    let (all, own) = (words(outer).chars().count(), words(&inner).chars().count());
    (all > own + 1 && all - own < own.max(60)).then_some(inner)
}

/// Elements that by their name, class or place hold a credit, in order.
fn credit_elements<'d>(node: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    let mut credits: Vec<NodeRef> = Vec::new();
    for below in node.descendants().filter(NodeRef::is_element) {
        if below
            .ancestors()
            .any(|above| credits.iter().any(|credit| credit.id == above.id))
        {
            continue;
        }
        let length = words(&below).chars().count();
        if (1..=160).contains(&length) && (is_credit(&below) || is_labelled(&below)) {
            credits.push(below);
        }
    }
    if credits.is_empty() {
        let caption = node
            .descendants()
            .find(|below| below.has_name("figcaption"));
        let caption = caption.or_else(|| Some(*node).filter(is_box));
        credits.extend(caption.and_then(|caption| second_part(&caption)));
    }
    if credits.is_empty() {
        credits.extend(bracketed_part(node));
    }
    credits
}

/// A last element all in brackets after other words, where it names and tells nothing.
fn bracketed_part<'d>(node: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    let last = node
        .descendants()
        .filter(|below| matches!(name(below).as_str(), "span" | "em" | "i"))
        .last()?;
    let words = words(&last);
    let inner = words.strip_prefix('(')?.strip_suffix(')')?;
    let names = (3..=80).contains(&inner.chars().count())
        && inner.starts_with(char::is_uppercase)
        && !inner.contains(['(', ')', '!', '?'])
        && !inner.ends_with('.')
        && last.prev_element_sibling().is_some();
    names.then_some(last)
}

/// Of a caption in two elements without text of its own, the second is the credit where
/// it is short and no sentence.
fn second_part<'d>(caption: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    let mut part = *caption;
    for _ in 0..3 {
        let own = part.children().any(|child| child.is_nonempty_text());
        let parts: Vec<NodeRef> = part
            .children()
            .filter(NodeRef::is_element)
            .filter(has_words)
            .collect();
        match parts.as_slice() {
            [only] if !own => part = *only,
            [said, by] if !own => {
                let (said, signed) = (words(said), words(by));
                let (long, short) = (said.chars().count(), signed.chars().count());
                let name =
                    short <= 60 && short < long && !signed.ends_with(['.', '!', '?', '…', ':']);
                let inline = !by.has_name("a") && !by.has_name("em") && !by.has_name("strong");
                return (name && inline && signed.starts_with(|c: char| !c.is_lowercase()))
                    .then_some(*by);
            }
            _ => return None,
        }
    }
    None
}

fn is_credit(node: &NodeRef) -> bool {
    const NAMED: Names = Names::of(
        "\
        credit credits copyright source photographer copyrights rights photocredit imagecredit \
        fotocredit fotograf photoby quelle attribution byline agency bildautor bildnachweis bildquelle \
        bildrechte bildcredit fotonachweis fotoautor imageauthor photographe fotografo fotógrafo rechte \
        kredit crédit credito crédito creditos créditos fotobyline fotokredit",
    );
    const AUTHORS: Names = Names::of("author");
    const CAPTIONS: Names = Names::of("caption");
    const AROUND: Names = Names::of("caption wrapper container");
    const PROPERTIES: [&str; 6] = [
        "copyrightHolder",
        "creditText",
        "copyrightNotice",
        "author",
        "creator",
        "contributor",
    ];
    let property = attr(node, "itemprop").is_some_and(|name| PROPERTIES.contains(&name.as_str()));
    let named =
        is_classed(node, &NAMED) || is_classed(node, &AUTHORS) && !is_classed(node, &CAPTIONS);
    let caption_too = is_classed(node, &AROUND)
        && node
            .descendants()
            .any(|below| below.is_element() && is_named_caption(&below));
    let element = matches!(name(node).as_str(), "cite" | "small" | "footer")
        && node
            .ancestors()
            .take(4)
            .any(|above| above.has_name("figcaption"));
    (property || named || element) && !caption_too && !node.has_name("img")
}

pub(crate) fn is_named_caption(node: &NodeRef) -> bool {
    const NAMED: Names = Names::of(
        "\
        caption captions legend legende legenda leyenda bildunterschrift didascalia onderschrift \
        figcaption cutline description bildtext bildetekst billedtekst kuvateksti",
    );
    node.has_name("figcaption") || is_classed(node, &NAMED)
}

/// The element with the caption: one named so, else the `figcaption`.
fn caption_element<'d>(
    node: &NodeRef<'d>,
    is_credit: &dyn Fn(&NodeRef) -> bool,
) -> Option<NodeRef<'d>> {
    let below: Vec<NodeRef> = std::iter::once(*node)
        .chain(node.descendants())
        .filter(|below| is_named_caption(below) && !is_credit(below) && has_words(below))
        .collect();
    let figcaption = below.iter().find(|below| below.has_name("figcaption"));
    figcaption.or(below.first()).copied()
}

//! What a page itself hides from its readers, or calls no text.

use crate::document::NodeRef;

/// Whether an element says by its role that it is no text.
pub(super) fn has_role(node: &NodeRef) -> bool {
    let is = |role: &str| {
        matches!(
            role.trim(),
            "navigation"
                | "complementary"
                | "dialog"
                | "search"
                | "alert"
                | "alertdialog"
                | "menu"
                | "toolbar"
                | "banner"
        )
    };
    node.attr("role").is_some_and(is)
}

/// Hidden from everybody by the page itself; what a style shows on wide screens is not.
pub(super) fn is_hidden(node: &NodeRef) -> bool {
    node.attrs().iter().any(|attribute| {
        let value: &str = &attribute.value;
        match &*attribute.name.local {
            "hidden" => true,
            "aria-hidden" => value.trim() == "true",
            "style" => is_styled_away(value),
            "class" => is_classed_away(value),
            _ => false,
        }
    })
}

fn is_styled_away(style: &str) -> bool {
    let style = style.to_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    style.contains("display:none") || style.contains("visibility:hidden")
}

fn is_classed_away(class: &str) -> bool {
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
    let shown = |token: &str| {
        const SCREENS: [&str; 9] = [
            "sm:", "md:", "lg:", "xl:", "2xl:", "tablet:", "desktop:", "mobile:", "min-",
        ];
        let wide = SCREENS.iter().any(|screen| token.starts_with(screen));
        wide || token != "d-none" && token.starts_with("d-")
    };
    tokens().any(unseen) && !tokens().any(shown)
}

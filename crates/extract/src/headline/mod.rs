//! Choosing the headline among what the page shows and claims.

mod heading;
mod kicker;
mod site;

pub(crate) use heading::element;
pub(crate) use site::{site_after, without_site};

use crate::{
    document::{NodeRef, letters, likeness, words},
    elements::Elements,
    structured::Claims,
};
use heading::{Heading, is_headline};
use site::{SEPARATORS, names_of_site, names_site};

/// Characters of what follows a headline in a claim that is longer than another.
const LONGEST_END: usize = 45;
/// Characters of a heading that a title begins with by no chance.
const TELLING: usize = 10;

/// The headline: as the description of the article gives it, unless what the page shows
/// and what it gives to others agree on another; else the visible heading that the
/// metadata confirms, or that is the only one; else the metadata's.
pub(crate) fn headline(page: &Elements, claims: &Claims, host: &str) -> Option<String> {
    let views = Views::of(page, claims, host);
    let found = views
        .outvoted(claims)
        .or_else(|| views.described(claims))
        .or_else(|| views.started(claims))
        .or_else(|| views.kicked())
        .or_else(|| views.confirmed(claims))
        .or_else(|| views.alone())
        .or_else(|| views.likely());
    let parted = |headline: String| kicker::parted(&headline, &views.claimed).unwrap_or(headline);
    let found = found.map(parted);
    // Signs that say where a word may break are no part of it.
    found.map(|headline| headline.replace(['\u{ad}', '\u{200b}'], ""))
}

/// What a page shows and claims as its headline.
struct Views {
    sites: Vec<String>,
    headings: Vec<String>,
    /// The only heading of the first level.
    lone: Option<Heading>,
    /// The claims as written, the page's title the last.
    all: Vec<String>,
    /// The claims without the outlet's name.
    claimed: Vec<String>,
}

impl Views {
    fn of(page: &Elements, claims: &Claims, host: &str) -> Views {
        let sites = names_of_site(claims, host);
        let mut headings = heading::headings(page);
        // A heading that only names the site serves where there is no other.
        let names = |heading: &Heading| names_site(&heading.text, &sites);
        if headings.iter().any(|heading| !names(heading)) {
            headings.retain(|heading| !names(heading));
        }
        let lone = heading::lone(&headings).cloned();
        let mut all = claims.headlines.clone();
        all.extend(title(page));
        let mut views = Views {
            headings: headings.into_iter().map(|heading| heading.text).collect(),
            lone,
            claimed: Vec::new(),
            all,
            sites,
        };
        let claimed = views.all.iter().map(|claim| views.clean(claim, &views.all));
        views.claimed = claimed
            .filter(|claim| is_headline(claim) && !names_site(claim, &views.sites))
            .collect();
        views
    }

    fn clean(&self, claim: &str, others: &[String]) -> String {
        confirmed(&without_site(claim, &self.sites), &self.headings, others)
    }

    /// How many claims are this.
    fn votes(&self, headline: &str) -> usize {
        let key = letters(headline);
        let agreeing = self.claimed.iter().filter(|claim| letters(claim) == key);
        agreeing.count()
    }

    /// A heading on which most claims agree, and not with the description that stands alone.
    fn outvoted(&self, claims: &Claims) -> Option<String> {
        let described = self.clean(claims.described.as_ref()?, &claims.headlines);
        let (key, few) = (letters(&described), self.votes(&described).max(2));
        let lone = self.lone.as_ref().map(|lone| letters(&lone.text));
        if lone.is_some_and(|lone| lone == key) {
            return None;
        }
        let agreed = self.claimed.iter().find(|claim| self.votes(claim) > few)?;
        let key = letters(agreed);
        let mut headings = self.headings.iter();
        headings.find(|heading| letters(heading) == key).cloned()
    }

    /// The described headline, as printed where the page prints it. Without it, or where a
    /// heading and the first other claim agree against it, there is none.
    fn described(&self, claims: &Claims) -> Option<String> {
        let clean = |claim: &String| self.clean(claim, &claims.headlines);
        let described = claims.described.as_ref().map(clean)?;
        let key = letters(&described);
        if !is_headline(&described) {
            return None;
        }
        let mut headings = self.headings.iter();
        if let Some(printed) = headings.find(|heading| letters(heading) == key) {
            return Some(printed.clone());
        }
        let other = claims.headlines.iter().map(clean);
        let other = other
            .map(|claim| letters(&claim))
            .find(|claim| *claim != key);
        let mut headings = self.headings.iter();
        let against = other.is_some_and(|other| headings.any(|heading| letters(heading) == other));
        (!against).then_some(described)
    }

    /// A heading that begins the title is the headline, whatever the site is called; where
    /// another ends the title, the longer of the two.
    fn started(&self, claims: &Claims) -> Option<String> {
        let starts = |heading: &str| self.all.iter().all(|title| title.starts_with(heading));
        let long = |heading: &&String| heading.chars().count() >= TELLING;
        let lone = self.lone.as_ref().map(|lone| &lone.text);
        let lone = lone.filter(|lone| !self.all.is_empty() && starts(lone));
        if !claims.headlines.is_empty() {
            return lone.filter(long).cloned();
        }
        let title = self.all.last()?;
        let ends = |heading: &str| {
            let front = title.strip_suffix(heading);
            front.is_some_and(|front| SEPARATORS.iter().any(|sign| front.ends_with(sign)))
        };
        let begun = self.headings.iter().find(|heading| starts(heading))?;
        let ended = self.headings.iter().find(|heading| ends(heading));
        let longer = ended.filter(|ended| ended.chars().count() > begun.chars().count());
        Some(longer.unwrap_or(begun)).filter(long).cloned()
    }

    /// A heading may hold the kicker too, or a date; the claim then is the headline.
    fn kicked(&self) -> Option<String> {
        let within = |claim: &&String| {
            let key = letters(claim);
            let more = |heading: &&String| {
                let heading = letters(heading);
                let twice = || self.votes(claim) >= 2 && self.votes(&heading) == 0;
                let holds = heading.ends_with(&key) || heading.starts_with(&key) && twice();
                holds && heading.len() > key.len() && heading.len() < key.len() * 2
            };
            key.chars().count() >= 15 && self.headings.iter().any(|heading| more(&heading))
        };
        self.claimed.iter().find(within).cloned()
    }

    /// The heading that a claim confirms. "News" may head the page and its title; what it
    /// gives to others is the article's own.
    fn confirmed(&self, claims: &Claims) -> Option<String> {
        let given = claims.headlines.iter();
        let given: Vec<String> = given.map(|claim| self.clean(claim, &self.all)).collect();
        let confirmed = [&given, &self.claimed].into_iter().find_map(|claims| {
            self.headings.iter().find(|heading| {
                let key = letters(heading);
                claims.iter().any(|claim| letters(claim) == key)
            })
        });
        confirmed.cloned()
    }

    /// The only heading of the first level: what readers see, whatever search engines are
    /// told, if it is alike, named so, or says more. Three claims that agree outweigh it.
    fn alone(&self) -> Option<String> {
        let lone = self.lone.as_ref()?;
        let count = |text: &str| text.split_whitespace().count();
        let alike = |claim: &String| likeness(&lone.text, claim) >= 0.3;
        let within = |claim: &String| {
            let claim = letters(claim);
            let mut words = lone.text.split_whitespace().map(letters);
            count(&lone.text) >= 2 && words.all(|word| claim.contains(&word))
        };
        let most = self.claimed.iter().map(|claim| count(claim)).max();
        let says_more = count(&lone.text) > most.unwrap_or(0).max(3);
        let told = self
            .claimed
            .iter()
            .any(|claim| alike(claim) || within(claim));
        let outweighed = self.claimed.iter().any(|claim| self.votes(claim) >= 3);
        (!outweighed && (lone.named || told || says_more)).then(|| lone.text.clone())
    }

    fn likely(&self) -> Option<String> {
        let alike = self.headings.iter().find(|heading| {
            let mut claimed = self.claimed.iter();
            claimed.any(|claim| likeness(heading, claim) >= 0.6)
        });
        let agreed = self.claimed.iter().find(|claim| self.votes(claim) >= 2);
        alike
            .or(agreed)
            .or(self.claimed.first())
            .or(self.headings.first())
            .cloned()
    }
}

/// The title of the page; some stand below the head, some within drawings are not it.
fn title(page: &Elements) -> Option<String> {
    let drawn = |node: &NodeRef| node.ancestors().take(4).any(|above| above.has_name("svg"));
    let titles = page.select("title");
    titles.iter().find(|node| !drawn(node)).map(words)
}

/// A claim without what follows a heading that it begins with, or another claim: the
/// outlet, the section, the date.
fn confirmed(claim: &str, headings: &[String], others: &[String]) -> String {
    let rest = |front: &String| {
        let rest = claim.strip_prefix(front.trim())?;
        let parted = SEPARATORS
            .iter()
            .any(|sign| rest.starts_with(sign.trim_end()));
        (front.chars().count() >= 10 && parted).then_some(rest)
    };
    // What ends like a sentence belongs to the headline, but not after a bar.
    let is_end = |rest: &str| {
        let barred = rest.trim_start().starts_with(['|', '｜']);
        let told = rest
            .trim_end()
            .ends_with(['?', '!', '.', '"', '“', '”', '»', '’', '\'']);
        (barred || !told) && rest.chars().count() <= LONGEST_END
    };
    let heading = headings.iter().find(|heading| rest(heading).is_some());
    let other = others.iter().find(|other| rest(other).is_some_and(is_end));
    let front = heading.or(other).map(|front| front.trim());
    front.unwrap_or(claim).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn a_claim_that_another_begins_ends_with_the_outlet() {
        let page = Document::from(
            "<title>Bridge reopens on Monday - National | HP</title>
            <meta property='og:title' content='Bridge reopens on Monday * The HP * by Ada Moss'>
            <meta name='twitter:title' content='Bridge reopens on Monday'>",
        );
        let elements = Elements::of(&page);
        let claims = crate::structured::claims(&elements);
        let found = headline(&elements, &claims, "example.org");
        assert_eq!(found.as_deref(), Some("Bridge reopens on Monday"));
        let others = ["Leave or remain".to_owned()];
        let barred = "Leave or remain | Voices e. V.";
        assert_eq!(confirmed(barred, &[], &others), "Leave or remain");
        let whole = "Leave or remain – what is better?";
        assert_eq!(confirmed(whole, &[], &others), whole);
    }

    fn found(html: &str) -> Option<String> {
        let page = Document::from(html);
        let elements = Elements::of(&page);
        let claims = crate::structured::claims(&elements);
        headline(&elements, &claims, "www.kaefer-zeitung.example")
    }

    #[test]
    fn the_only_heading_says_what_readers_see() {
        let told =
            "<title>Compare loans now</title><meta property='og:title' content='Loans 2024'>";
        for heading in [
            "<h1>How dear is a loan this year?</h1>",
            "<h1 class=sr-only>Main navigation of the whole site</h1><h1>How dear is a loan this year?</h1>",
            "<h1 class=entry-title>How dear is a loan this year?</h1><nav><h1>Money</h1></nav>",
        ] {
            let found = found(&format!("{told}{heading}"));
            assert_eq!(
                found.as_deref(),
                Some("How dear is a loan this year?"),
                "{heading}"
            );
        }
        // The name of a part of the page says nothing.
        let detail = found(&format!("{told}<h1>Detail</h1>"));
        assert_eq!(detail.as_deref(), Some("Loans 2024"));
    }

    #[test]
    fn three_claims_that_agree_outweigh_a_heading() {
        let found = found(
            "<title>Council votes for the new bridge</title>
            <meta property='og:title' content='Council votes for the new bridge'>
            <meta name='twitter:title' content='Council votes for the new bridge'>
            <h1>At last: the new bridge may be built</h1>",
        );
        assert_eq!(found.as_deref(), Some("Council votes for the new bridge"));
    }

    #[test]
    fn a_description_that_stands_alone_is_outvoted() {
        let page = |claimed: &str| {
            format!(
                "<title>Bridge reopens on Monday - K.Z.</title>
                <meta property='og:title' content='{claimed}'>
                <meta name='twitter:title' content='{claimed}'>
                <script type='application/ld+json'>{{\"@type\":\"NewsArticle\",
                \"headline\":\"Waiting is over\"}}</script><h1>Bridge reopens on Monday</h1>"
            )
        };
        let agreed = found(&page("Bridge reopens on Monday"));
        assert_eq!(agreed.as_deref(), Some("Bridge reopens on Monday"));
        let others = found(&page("Bridge: what drivers must know"));
        assert_eq!(others.as_deref(), Some("Waiting is over"));
    }

    #[test]
    fn a_heading_of_any_level_on_which_claims_agree_outvotes_the_description() {
        let page = |headings: &str| {
            format!(
                "<title>Three years: Bridge reopens</title>
                <meta property='og:title' content='Three years: Bridge reopens'>
                <meta name='twitter:title' content='Three years: Bridge reopens'>
                <script type='application/ld+json'>{{\"@type\":\"NewsArticle\",
                \"headline\":\"Bridge reopens\"}}</script>{headings}"
            )
        };
        let heading = "<h2>Three years: <span class=headline>Bridge reopens</span></h2>";
        let outvoted = found(&page(heading));
        assert_eq!(outvoted.as_deref(), Some("Three years: Bridge reopens"));
        let both = format!("<h1>Bridge reopens</h1>{heading}");
        assert_eq!(found(&page(&both)).as_deref(), Some("Bridge reopens"));
    }

    #[test]
    fn a_title_that_begins_with_the_site_ends_with_the_headline() {
        let page = "<body><script></script><title>Four lean years » Bridge reopens on Monday after all</title>
            <svg><title>Menu</title></svg><h1>Four lean years</h1><h2>Bridge reopens on Monday after all</h2>";
        assert_eq!(
            found(page).as_deref(),
            Some("Bridge reopens on Monday after all")
        );
    }

    #[test]
    fn a_date_after_the_headline_is_no_part_of_it() {
        let page = "<title>Bridge reopens on Monday | Town</title>
            <meta property='og:title' content='Bridge reopens on Monday'>
            <h1>Bridge reopens on Monday 02.02.2022</h1>";
        assert_eq!(found(page).as_deref(), Some("Bridge reopens on Monday"));
    }

    #[test]
    fn signs_for_breaking_words_are_no_letters() {
        let page = "<title>Bridge reopens | Town</title><h1>Bri\u{ad}dge re\u{ad}opens</h1>";
        assert_eq!(found(page).as_deref(), Some("Bridge reopens"));
    }

    #[test]
    fn the_host_names_the_site_too() {
        let page = Document::from("<title>harbourpost » Bridge reopens on Monday</title>");
        let found = headline(
            &Elements::of(&page),
            &Claims::default(),
            "www.harbourpost.co.uk",
        );
        assert_eq!(found.as_deref(), Some("Bridge reopens on Monday"));
    }

    #[test]
    fn the_heading_that_metadata_confirms_wins() {
        let page = Document::from(
            "<title>Bridge reopens - HP</title><h1>The Harbour Post</h1><h1>Bridge reopens</h1>",
        );
        let claims = Claims {
            headlines: vec!["Bridge reopens".to_owned()],
            ..Claims::default()
        };
        assert_eq!(
            headline(&Elements::of(&page), &claims, "example.org").as_deref(),
            Some("Bridge reopens")
        );
    }
}

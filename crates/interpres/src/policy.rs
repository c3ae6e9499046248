//! What readers may see of machine translations, by source and pair of languages.

use crate::config::Config;
use anyhow::{Result, bail};
use news::{Lang, Pair, WebUrl};
use serde::{Deserialize, Serialize};
use translate::{Policy, Publish};

/// One `[[policy]]` of the configuration.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyConfig {
    /// The host of the sources it is for; those below it count too. Empty: all.
    #[serde(default)]
    pub source: String,
    /// The pair it is for, with `*` for any language.
    #[serde(default = "any")]
    pub pair: Pair,
    /// What readers see.
    pub publish: Publish,
    /// A translation that scores less is held for review.
    pub hold_below: Option<f32>,
}

fn any() -> Pair {
    Pair::ANY
}

impl PolicyConfig {
    /// Says what is wrong with it.
    pub fn check(&self) -> Result<()> {
        if self
            .hold_below
            .is_some_and(|least| !(0.0..=1.0).contains(&least))
        {
            bail!("policy.hold_below is a share: give a number from 0 to 1");
        }
        Ok(())
    }

    fn fits(&self, home: &WebUrl, (from, to): (Lang, Lang)) -> bool {
        self.pair.fits(from, to) && (self.source.is_empty() || home.is_at(&self.source))
    }
}

impl Config {
    /// The policy for the articles of a source, by its home page, in a pair of languages.
    pub fn policy(&self, home: &WebUrl, pair: (Lang, Lang)) -> Policy {
        let found = self.policy.iter().find(|policy| policy.fits(home, pair));
        Policy {
            publish: found.map_or(Publish::Checked, |it| it.publish),
            least_score: found
                .and_then(|it| it.hold_below)
                .unwrap_or(self.translate.hold_below),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_first_policy_that_fits_holds() {
        let mut config = Config::load(Path::new("/nowhere/interpres.toml")).unwrap();
        let policies = "
            [[policy]]
            source = \"gazette.example\"
            pair = \"vi-*\"
            publish = \"headline\"
            [[policy]]
            pair = \"*-de\"
            publish = \"checked\"
            hold_below = 0.9
            [[policy]]
            source = \"gazette.example\"
            publish = \"nothing\"";
        let table: toml::Table = toml::from_str(policies).unwrap();
        config.policy = table["policy"].clone().try_into().unwrap();
        let of = |home: &str, from: &str, to: &str| {
            let pair = (from.parse().unwrap(), to.parse().unwrap());
            let policy = config.policy(&home.parse().unwrap(), pair);
            (policy.publish, policy.least_score)
        };
        let gazette = "https://news.gazette.example/";
        assert_eq!(of(gazette, "vi", "de"), (Publish::Headline, 0.5));
        assert_eq!(of(gazette, "fr-CA", "de"), (Publish::Checked, 0.9));
        assert_eq!(of(gazette, "fr", "en"), (Publish::Nothing, 0.5));
        let other = "https://mygazette.example/";
        assert_eq!(of(other, "vi", "en"), (Publish::Checked, 0.5));
    }
}

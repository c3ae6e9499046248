//! Given names, by which people are told from other names.

/// The given names that we know, each as it is written, of many languages in Latin script.
pub fn given_names() -> impl Iterator<Item = &'static str> {
    include_str!("../data/given-names.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_no_names() {
        assert!(given_names().any(|name| name == "Ada"));
        let name = |word: &str| word.starts_with(char::is_uppercase);
        assert!(given_names().all(name));
    }
}

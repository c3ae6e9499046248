//! Chinese in simplified or traditional signs.
//!
//! `han.txt` holds two lines, each in order of code: signs that GB 2312 has and Big5 has
//! not, and signs of Big5's first level that GB 2312 has not. The standards were made
//! for the two ways of writing.

use std::sync::LazyLock;

static SIGNS: LazyLock<[Vec<char>; 2]> = LazyLock::new(|| {
    let mut lines = include_str!("han.txt")
        .lines()
        .map(|line| line.chars().collect());
    [(); 2].map(|()| lines.next().unwrap_or_default())
});

/// `zh`, or `zh-Hant` where more signs are traditional only than simplified only.
pub fn chinese(signs: impl Iterator<Item = char>) -> &'static str {
    let [simplified, traditional] = &*SIGNS;
    let mut counts = (0_usize, 0_usize);
    for sign in signs {
        counts.0 += usize::from(simplified.binary_search(&sign).is_ok());
        counts.1 += usize::from(traditional.binary_search(&sign).is_ok());
    }
    match counts.1 > counts.0 {
        true => "zh-Hant",
        false => "zh",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_are_told_apart() {
        assert_eq!(chinese("河上的橋週二重新開放".chars()), "zh-Hant");
        assert_eq!(chinese("河上的桥周二重新开放".chars()), "zh");
        assert_eq!(chinese("人口".chars()), "zh");
    }
}

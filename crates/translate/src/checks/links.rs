use super::{Complaint, error};
use crate::literal;
use news::{Mark, Text, WebUrl};

/// Every link and every written address is there once for each time in the source.
pub(super) fn check(source: &Text, target: &Text) -> Complaint {
    let (wanted, got) = (links(source), links(target));
    if let Some(lost) = wanted
        .iter()
        .find(|url| count(&wanted, url) > count(&got, url))
    {
        return error(format!("the link to {lost} is lost"));
    }
    if let Some(new) = got
        .iter()
        .find(|url| count(&got, url) > count(&wanted, url))
    {
        return error(format!("the link to {new} is there too often"));
    }
    let (words, target) = (source.words(), target.words());
    let literals = literal::literals(source);
    let case = |text: &str| text.to_lowercase();
    match literal::kept(&case(&words), &literals, &case(&target))
        || literal::kept(&words, &literals, &target)
    {
        true => None,
        false => error("an address, e-mail, handle or program text is not the same"),
    }
}

fn count(urls: &[&WebUrl], url: &WebUrl) -> usize {
    urls.iter().filter(|other| **other == url).count()
}

/// The links in order; spans under one link that follow each other are one.
fn links(text: &Text) -> Vec<&WebUrl> {
    let mut links = Vec::new();
    let mut open: Option<&WebUrl> = None;
    for span in &text.spans {
        let link = span.marks.iter().find_map(|mark| match mark {
            Mark::Link(url) => Some(url),
            _ => None,
        });
        if let Some(url) = link.filter(|_| link != open) {
            links.push(url);
        }
        open = link;
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(words: &[(&str, bool)]) -> Text {
        let mark = Mark::Link("https://a.example/".parse().unwrap());
        let mut text = Text::default();
        for &(word, link) in words {
            let marks: &[Mark] = if link {
                std::slice::from_ref(&mark)
            } else {
                &[]
            };
            text.push(word, marks);
        }
        text
    }

    #[test]
    fn links_are_counted() {
        let source = linked(&[("See ", false), ("this", true)]);
        let moved = linked(&[("Isto", true), (" veja", false)]);
        assert_eq!(check(&source, &moved), None);
        assert!(check(&source, &linked(&[("Veja", false)])).is_some());
        let twice = linked(&[("a", true), (" b ", false), ("c", true)]);
        assert!(check(&source, &twice).is_some());
    }

    #[test]
    fn addresses_are_compared() {
        let source = Text::from("Write to desk@news.example or @desk.");
        assert_eq!(
            check(&source, &"Escreva a desk@news.example ou @desk.".into()),
            None
        );
        assert!(check(&source, &"Escreva a mesa@news.example ou @desk.".into()).is_some());
    }
}

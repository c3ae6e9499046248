//! Comments in threads.

use news::CommentId;
use std::collections::{HashMap, HashSet};
use store::StoredComment;

/// Replies deeper than this stand as far in as those.
const DEEPEST: usize = 4;

/// A comment at its place in a thread.
#[derive(Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The comment.
    pub comment: &'a StoredComment,
    /// What it replies to.
    pub above: Option<&'a StoredComment>,
    /// How far in it stands, from 0.
    pub level: usize,
}

/// Each comment once: those that reply to nothing that is shown in the order they came,
/// each followed by the replies to it.
pub fn threaded(comments: &[StoredComment]) -> Vec<Placed<'_>> {
    let shown: HashSet<CommentId> = comments.iter().map(|comment| comment.id).collect();
    let mut under: HashMap<Option<CommentId>, Vec<&StoredComment>> = HashMap::new();
    for comment in comments {
        let parent = comment.parent.filter(|parent| shown.contains(parent));
        under.entry(parent).or_default().push(comment);
    }
    // The last of the stack is next, so each list goes on it from its end.
    let mut placed = Vec::with_capacity(comments.len());
    let mut ahead: Vec<Placed<'_>> = Vec::new();
    add(&mut ahead, under.remove(&None), None, 0);
    while let Some(next) = ahead.pop() {
        let replies = under.remove(&Some(next.comment.id));
        let level = (next.level + 1).min(DEEPEST);
        add(&mut ahead, replies, Some(next.comment), level);
        placed.push(next);
    }
    placed
}

fn add<'a>(
    ahead: &mut Vec<Placed<'a>>,
    replies: Option<Vec<&'a StoredComment>>,
    above: Option<&'a StoredComment>,
    level: usize,
) {
    let place = |comment| Placed {
        comment,
        above,
        level,
    };
    ahead.extend(replies.unwrap_or_default().into_iter().rev().map(place));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn shape(parents: &[(i64, i64)]) -> String {
        let sample = samples::comments().remove(0);
        let comment = |(id, parent): &(i64, i64)| StoredComment {
            id: CommentId::new(*id).unwrap(),
            parent: CommentId::new(*parent).ok(),
            ..sample.clone()
        };
        let comments: Vec<StoredComment> = parents.iter().map(comment).collect();
        let placed = threaded(&comments);
        let show = |placed: &Placed<'_>| match placed.above {
            Some(above) => format!("{}:{}<{}", placed.level, placed.comment.id, above.id),
            None => format!("{}:{}", placed.level, placed.comment.id),
        };
        placed.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn replies_follow_what_they_reply_to() {
        assert_eq!(shape(&[]), "");
        assert_eq!(
            shape(&[(1, 0), (2, 0), (3, 1), (4, 3), (5, 1), (6, 2)]),
            "0:1 1:3<1 2:4<3 1:5<1 0:2 1:6<2"
        );
    }

    #[test]
    fn a_reply_to_what_is_gone_stands_by_itself() {
        assert_eq!(shape(&[(2, 1), (3, 2)]), "0:2 1:3<2");
    }

    #[test]
    fn a_long_quarrel_stays_within_the_page() {
        let quarrel: Vec<(i64, i64)> = (1..=2_000).map(|id| (id, id - 1)).collect();
        let shape = shape(&quarrel);
        assert!(shape.ends_with("4:2000<1999"), "{shape}");
        assert_eq!(shape.split(' ').count(), 2_000);
    }
}

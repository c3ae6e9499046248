//! The shortest way from one list to another.

/// One step from an old list to a new one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step<'a, T> {
    /// In both.
    Kept(&'a T),
    /// In the old one only.
    Removed(&'a T),
    /// In the new one only.
    Added(&'a T),
}

/// Pairs that are compared at most. Beyond, all between what is the same at both ends is
/// taken for changed.
const MOST_PAIRS: usize = 4_000_000;

/// The steps from an old list to a new one, along a longest common subsequence; what
/// went stands before what came in its place.
pub(crate) fn steps<'a, T: PartialEq>(old: &'a [T], new: &'a [T]) -> Vec<Step<'a, T>> {
    let both = || old.iter().zip(new);
    let start = both().take_while(|(a, b)| a == b).count();
    let (head, old) = old.split_at(start);
    let new = new.get(start..).unwrap_or_default();
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old, tail) = old.split_at(old.len() - end);
    let new = new.get(..new.len() - end).unwrap_or_default();
    let mut steps: Vec<Step<'a, T>> = head.iter().map(Step::Kept).collect();
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        steps.extend(old.iter().map(Step::Removed));
        steps.extend(new.iter().map(Step::Added));
    } else {
        middle(old, new, &mut steps);
    }
    steps.extend(tail.iter().map(Step::Kept));
    steps
}

fn middle<'a, T: PartialEq>(old: &'a [T], new: &'a [T], steps: &mut Vec<Step<'a, T>>) {
    // longest[i][j]: the length of the longest common subsequence of what follows i and j.
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    let at = |longest: &[Vec<u32>], i: usize, j: usize| -> u32 {
        longest
            .get(i)
            .and_then(|row| row.get(j))
            .copied()
            .unwrap_or(0)
    };
    for (i, from) in old.iter().enumerate().rev() {
        for (j, to) in new.iter().enumerate().rev() {
            let best = match from == to {
                true => at(&longest, i + 1, j + 1) + 1,
                false => at(&longest, i + 1, j).max(at(&longest, i, j + 1)),
            };
            if let Some(place) = longest.get_mut(i).and_then(|row| row.get_mut(j)) {
                *place = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(from), Some(to)) if from == to => {
                steps.push(Step::Kept(from));
                i += 1;
                j += 1;
            }
            (Some(from), to)
                if to.is_none() || at(&longest, i + 1, j) >= at(&longest, i, j + 1) =>
            {
                steps.push(Step::Removed(from));
                i += 1;
            }
            (_, Some(to)) => {
                steps.push(Step::Added(to));
                j += 1;
            }
            (_, None) => return,
        }
    }
}

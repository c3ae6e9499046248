//! A trie over the pieces' bytes: which pieces begin here?

/// No piece ends at this node.
const NONE: u32 = u32::MAX;

/// All nodes in breadth-first order, so that the children of a node lie side by side, sorted by
/// their byte. Where only one piece goes on, its remaining bytes are the node's tail.
#[derive(Debug, Default)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    /// The byte that leads to each node.
    bytes: Vec<u8>,
    tails: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    /// The first child; or where the tail begins, if there is one.
    first: u32,
    children: u16,
    /// Length of the tail that must follow before the piece ends.
    tail: u16,
    piece: u32,
}

/// Pieces that share the first `depth` bytes: a part of the sorted pieces.
#[derive(Clone, Copy)]
struct Shared {
    from: u32,
    to: u32,
    depth: u32,
}

impl Trie {
    /// Of at most `most` pieces and their ids. Of equal pieces one wins; none is empty, or
    /// longer than 65535 bytes.
    pub(super) fn new<'a>(most: usize, pieces: impl Iterator<Item = (&'a [u8], u32)>) -> Self {
        // Comparing the first eight bytes as a number saves most looks at the pieces themselves.
        let mut sorted: Vec<(u64, &[u8], u32)> = Vec::with_capacity(most);
        sorted.extend(pieces.map(|(piece, id)| (beginning(piece), piece, id)));
        sorted.sort_unstable_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        let mut trie = Self {
            nodes: Vec::with_capacity(2 * sorted.len()),
            bytes: Vec::with_capacity(2 * sorted.len()),
            tails: Vec::new(),
        };
        trie.bytes.push(0);
        // What each node's pieces share; nodes are made in the order in which they stand here.
        let mut shared = Vec::with_capacity(2 * sorted.len());
        shared.push(Shared {
            from: 0,
            to: sorted.len() as u32,
            depth: 0,
        });
        while let Some(&next) = shared.get(trie.nodes.len()) {
            let pieces = sorted
                .get(next.from as usize..next.to as usize)
                .unwrap_or_default();
            let node = match pieces {
                [(_, piece, id)] => trie.tail(piece.get(next.depth as usize..), *id),
                _ => trie.children(pieces, next, &mut shared),
            };
            trie.nodes.push(node);
        }
        trie
    }

    fn tail(&mut self, tail: Option<&[u8]>, piece: u32) -> Node {
        let tail = tail.unwrap_or_default();
        let first = self.tails.len() as u32;
        self.tails.extend(tail);
        Node {
            first,
            children: 0,
            tail: tail.len() as u16,
            piece,
        }
    }

    /// The node whose pieces share `here`; appends what its children share.
    fn children(
        &mut self,
        pieces: &[(u64, &[u8], u32)],
        here: Shared,
        shared: &mut Vec<Shared>,
    ) -> Node {
        let mut node = Node {
            first: shared.len() as u32,
            children: 0,
            tail: 0,
            piece: NONE,
        };
        let mut last = None;
        for (at, (_, piece, id)) in (here.from..).zip(pieces) {
            let Some(&byte) = piece.get(here.depth as usize) else {
                node.piece = *id;
                continue;
            };
            if last != Some(byte) {
                last = Some(byte);
                self.bytes.push(byte);
                node.children += 1;
                shared.push(Shared {
                    from: at,
                    to: at,
                    depth: here.depth + 1,
                });
            }
            if let Some(child) = shared.last_mut() {
                child.to = at + 1;
            }
        }
        node
    }

    /// Calls `found` with the length and id of every piece that `text` begins with, shortest
    /// first.
    pub(super) fn prefixes(&self, text: &[u8], mut found: impl FnMut(usize, u32)) {
        let Some(mut node) = self.nodes.first() else {
            return;
        };
        let mut length = 0;
        loop {
            if node.tail > 0 {
                let tail = self.tails.get(node.first as usize..).unwrap_or_default();
                let tail = tail.get(..usize::from(node.tail)).unwrap_or_default();
                if text
                    .get(length..)
                    .is_some_and(|rest| rest.starts_with(tail))
                {
                    found(length + tail.len(), node.piece);
                }
                return;
            }
            if node.piece != NONE && length > 0 {
                found(length, node.piece);
            }
            let Some(next) = text.get(length).and_then(|&byte| self.child(node, byte)) else {
                return;
            };
            node = next;
            length += 1;
        }
    }

    fn child(&self, node: &Node, byte: u8) -> Option<&Node> {
        let first = node.first as usize;
        let bytes = self.bytes.get(first..first + usize::from(node.children))?;
        let child = match bytes.len() {
            0..=8 => bytes.iter().position(|&one| one == byte),
            _ => bytes.binary_search(&byte).ok(),
        };
        self.nodes.get(first + child?)
    }
}

/// The first eight bytes as a number that orders like them.
fn beginning(piece: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(piece) {
        *place = *byte;
    }
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn prefixes(trie: &Trie, text: &str) -> Vec<(usize, u32)> {
        let mut all = Vec::new();
        trie.prefixes(text.as_bytes(), |length, id| all.push((length, id)));
        all
    }

    #[test]
    fn every_prefix_is_found_shortest_first() {
        let pieces = ["a", "ab", "abcdefghij", "abcdefghik", "b", "ção"];
        let trie = Trie::new(
            0,
            pieces
                .iter()
                .zip(0..)
                .map(|(piece, id)| (piece.as_bytes(), id)),
        );
        assert_eq!(prefixes(&trie, "abcdefghik!"), [(1, 0), (2, 1), (10, 3)]);
        assert_eq!(prefixes(&trie, "ção"), [(5, 5)]);
        assert_eq!(prefixes(&trie, "çã"), []);
        assert_eq!(prefixes(&trie, ""), []);
        assert_eq!(prefixes(&Trie::new(0, std::iter::empty()), "a"), []);
    }

    proptest! {
        #[test]
        fn like_asking_every_piece(
            pieces in proptest::collection::btree_set("[ab\0é]{1,12}", 0..60),
            text in "[ab\0é]{0,14}",
        ) {
            let trie = Trie::new(9, pieces.iter().zip(0..).map(|(piece, id)| (piece.as_bytes(), id)));
            let mut expected: Vec<(usize, u32)> = pieces
                .iter()
                .zip(0..)
                .filter(|(piece, _)| text.starts_with(piece.as_str()))
                .map(|(piece, id)| (piece.len(), id))
                .collect();
            expected.sort_unstable();
            prop_assert_eq!(prefixes(&trie, &text), expected);
        }
    }
}

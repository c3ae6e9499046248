//! What is known of the nodes of a tree.

use super::{NodeId, NodeRef};
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// What is known of some nodes of one tree.
pub(crate) type NodeMap<T> = HashMap<NodeId, T, BuildHasherDefault<NodeHasher>>;
/// Some nodes of one tree.
pub(crate) type NodeSet = HashSet<NodeId, BuildHasherDefault<NodeHasher>>;

/// Spreads the numbers that nodes have in their tree by one multiplication: nobody outside
/// chooses them, so nothing stronger is needed.
#[derive(Default)]
pub(crate) struct NodeHasher(u64);

impl Hasher for NodeHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        // 2^64 by the golden ratio, as Knuth proposes for multiplicative hashing.
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }
}

/// Whether something holds for a node or for one above it, below those of `stop`; asked once
/// for each node, as many ask and most have the same above them.
pub(crate) struct Within<'s> {
    stop: &'s NodeSet,
    known: NodeMap<bool>,
}

impl<'s> Within<'s> {
    /// Nothing known yet.
    pub(crate) fn new(stop: &'s NodeSet) -> Within<'s> {
        Within {
            stop,
            known: NodeMap::default(),
        }
    }

    /// Whether the test, always the same, holds for a node or one above it.
    pub(crate) fn holds(&mut self, node: Option<NodeRef>, test: impl Fn(&NodeRef) -> bool) -> bool {
        let mut passed = Vec::new();
        let mut at = node;
        let found = loop {
            let Some(above) = at.filter(|above| !self.stop.contains(&above.id)) else {
                break false;
            };
            if let Some(known) = self.known.get(&above.id) {
                break *known;
            }
            passed.push(above.id);
            if test(&above) {
                break true;
            }
            at = above.parent();
        };
        self.known.extend(passed.into_iter().map(|id| (id, found)));
        found
    }
}

package org.sanbiao.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are added to one by one, for those who want roots and no proofs: it keeps only the roots of the
 * complete subtrees at its right edge, one for each one-bit of its size. Not for several threads. O(1) hashes a leaf on
 * average.
 */
public final class GrowingTree {

    private final List<Hash> edge = new ArrayList<>(); // largest subtree first
    private long size;

    /** Adds one leaf by its hash. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = Hash.node(edge.remove(edge.size() - 1), hash);
        }
        edge.add(hash);
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far. */
    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = edge.get(edge.size() - 1);
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Hash.node(edge.get(i), root);
        }
        return root;
    }
}

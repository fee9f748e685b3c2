package org.sanbiao.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are added to one by one, for those who want roots and no proofs: it keeps only the roots of the
 * complete subtrees at its right edge, one for each one-bit of its size. Not for several threads. O(1) hashes a leaf on
 * average.
 */
public final class GrowingTree {

    /** Is told of every complete subtree, leaves included, as soon as its last leaf is there. */
    @FunctionalInterface
    public interface Watcher {
        /** The hash that {@link Hashes#at} would answer. */
        void complete(int level, long n, Hash hash);
    }

    private final Watcher watcher;
    private final List<Hash> edge = new ArrayList<>(); // largest subtree first
    private long size;

    /** A tree without leaves. */
    public GrowingTree() {
        this((level, n, hash) -> {});
    }

    /** A tree without leaves that tells of its subtrees. */
    public GrowingTree(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Adds one leaf by its hash. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        watcher.complete(0, size, leaf);
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = Hash.node(edge.remove(edge.size() - 1), hash);
            level++;
            watcher.complete(level, carry >> 1, hash);
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

package org.sanbiao.ledger.tree;

/**
 * The hashes of the complete subtrees of a log, wherever they are kept.
 *
 * <p>{@code at(0, i)} is the hash of leaf {@code i}; {@code at(k, n)} that of the {@code 2^k} leaves from {@code n · 2^k}
 * on. It is asked only for subtrees whose leaves are all there.
 */
@FunctionalInterface
public interface Hashes {

    /**
     * The hash of one complete subtree.
     *
     * @throws IllegalStateException if it is not kept, though all its leaves should be there
     */
    Hash at(int level, long n);
}

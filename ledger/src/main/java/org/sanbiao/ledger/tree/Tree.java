package org.sanbiao.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 and RFC 9162, 2.1: roots, and proofs that an outsider can check with nothing but a
 * checkpoint.
 *
 * <p>A tree over {@code n > 1} leaves splits at {@code k}, the largest power of two smaller than {@code n}:
 *
 * <pre>
 * root(d[0:n]) = node(root(d[0:k]), root(d[k:n]))        2.1.1
 * </pre>
 *
 * <p>Laws, tested under these names: what is proved checks; what was proved for another leaf, size or root does not;
 * {@code root(n)} of a log never changes when leaves are added. All methods take O(log n) hashes and keep no state.
 */
public final class Tree {

    private Tree() {}

    /** The root of the tree over the first {@code size} leaves. */
    public static Hash root(long size, Hashes hashes) {
        requireSize(size);
        return size == 0 ? Hash.OF_NOTHING : range(0, size, hashes);
    }

    /**
     * The proof that leaf {@code index} is in the tree of {@code size} leaves: the sibling at each level, lowest first
     * (RFC 9162, 2.1.3.1).
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public static List<Hash> proveInclusion(long index, long size, Hashes hashes) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size + ".");
        }
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, hashes, proof);
        return List.copyOf(proof);
    }

    private static void path(long index, long from, long to, Hashes hashes, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, hashes, proof);
            proof.add(range(middle, to, hashes));
        } else {
            path(index, middle, to, hashes, proof);
            proof.add(range(from, middle, hashes));
        }
    }

    /**
     * Whether the proof shows that a leaf of this hash stands at {@code index} in the tree of {@code size} leaves with
     * this root (RFC 9162, 2.1.3.2). Never throws: what cannot be true is not shown.
     */
    public static boolean checkInclusion(List<Hash> proof, long index, Hash leaf, long size, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /**
     * The proof that the tree of {@code size} leaves begins with the leaves of the tree of {@code before} (RFC 9162,
     * 2.1.4.1). Empty where nothing needs proof: equal sizes, or nothing before.
     *
     * @throws IllegalArgumentException if {@code before} is larger than {@code size}
     */
    public static List<Hash> proveConsistency(long before, long size, Hashes hashes) {
        requireSize(before);
        requireSize(size);
        if (before > size) {
            throw new IllegalArgumentException("A tree of " + size + " cannot continue one of " + before + ".");
        }
        List<Hash> proof = new ArrayList<>();
        if (before > 0 && before < size) {
            subproof(before, 0, size, true, hashes, proof);
        }
        return List.copyOf(proof);
    }

    // whole: whether [from, before) is the whole of the earlier tree, whose root the checker knows already
    private static void subproof(long before, long from, long to, boolean whole, Hashes hashes, List<Hash> proof) {
        if (before == to) {
            if (!whole) {
                proof.add(range(from, to, hashes));
            }
            return;
        }
        long middle = from + split(to - from);
        if (before <= middle) {
            subproof(before, from, middle, whole, hashes, proof);
            proof.add(range(middle, to, hashes));
        } else {
            subproof(before, middle, to, false, hashes, proof);
            proof.add(range(from, middle, hashes));
        }
    }

    /**
     * Whether the proof shows that the tree of {@code size} leaves with {@code root} only added to the tree of
     * {@code before} leaves with {@code rootBefore} (RFC 9162, 2.1.4.2). Never throws: what cannot be true is not shown.
     */
    public static boolean checkConsistency(List<Hash> proof, long before, Hash rootBefore, long size, Hash root) {
        if (before < 0 || before > size) {
            return false;
        }
        if (before == size) {
            return proof.isEmpty() && rootBefore.equals(root);
        }
        if (before == 0) {
            return proof.isEmpty() && rootBefore.equals(Hash.OF_NOTHING);
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean complete = Long.bitCount(before) == 1;
        long fn = before - 1;
        long sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash first = complete ? rootBefore : proof.get(0);
        Hash old = first;
        Hash now = first;
        for (Hash sibling : proof.subList(complete ? 0 : 1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                old = Hash.node(sibling, old);
                now = Hash.node(sibling, now);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                now = Hash.node(now, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && old.equals(rootBefore) && now.equals(root);
    }

    // The root over the leaves [from, to), from being a multiple of the largest power of two not above to - from.
    private static Hash range(long from, long to, Hashes hashes) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hashes.at(level, from >> level);
        }
        long middle = from + split(size);
        return Hash.node(range(from, middle, hashes), range(middle, to, hashes));
    }

    /** The largest power of two smaller than a size above 1. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves.");
        }
    }
}

/**
 * The Merkle tree: hashes, roots, proofs, checkpoints as text.
 *
 * <p>It knows nothing of signatures and of storage; whoever keeps the hashes answers {@link
 * org.sanbiao.ledger.tree.Hashes}. Start with {@link org.sanbiao.ledger.tree.Tree}.
 */
@NullMarked
package org.sanbiao.ledger.tree;

import org.jspecify.annotations.NullMarked;

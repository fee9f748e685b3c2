package org.sanbiao.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TreeTest {

    private static final List<Hash> VECTOR = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    @TestFactory
    Stream<DynamicTest> vectorsOfRfc6962() {
        return Cases.of(TreeTest.class, "rfc6962.txt", (what, expected) -> {
            String[] words = what.split(" ");
            long[] numbers = Stream.of(words).skip(1).mapToLong(Long::parseLong).toArray();
            List<Hash> hashes = switch (words[0]) {
                case "root" -> List.of(Tree.root(numbers[0], over(VECTOR)));
                case "inclusion" -> Tree.proveInclusion(numbers[0], numbers[1], over(VECTOR));
                default -> Tree.proveConsistency(numbers[0], numbers[1], over(VECTOR));
            };
            assertThat(hashes.stream().map(Hash::hex).collect(Collectors.joining(" ")))
                    .isEqualTo(expected);
        });
    }

    @Test
    void whatIsProvedChecks() {
        List<Hash> leaves = leaves(100);
        Hashes hashes = over(leaves);
        for (int size = 1; size <= leaves.size(); size++) {
            Hash root = Tree.root(size, hashes);
            for (int i = 0; i < size; i++) {
                List<Hash> proof = Tree.proveInclusion(i, size, hashes);
                assertThat(Tree.checkInclusion(proof, i, leaves.get(i), size, root))
                        .isTrue();
            }
            for (int before = 0; before <= size; before++) {
                List<Hash> proof = Tree.proveConsistency(before, size, hashes);
                assertThat(Tree.checkConsistency(proof, before, Tree.root(before, hashes), size, root))
                        .isTrue();
            }
        }
    }

    @Test
    void whatWasProvedForAnotherLeafSizeOrRootDoesNot() {
        List<Hash> leaves = leaves(70);
        Hashes hashes = over(leaves);
        for (int size = 1; size <= leaves.size(); size++) {
            Hash root = Tree.root(size, hashes);
            for (int i = 0; i < size; i++) {
                List<Hash> proof = Tree.proveInclusion(i, size, hashes);
                Hash leaf = leaves.get(i);
                assertThat(Tree.checkInclusion(proof, i, flip(leaf, i), size, root))
                        .isFalse();
                assertThat(Tree.checkInclusion(proof, i, leaf, size, flip(root, i)))
                        .isFalse();
                assertThat(Tree.checkInclusion(with(proof, leaf), i, leaf, size, root))
                        .isFalse();
                assertThat(Tree.checkInclusion(proof, size, leaf, size, root)).isFalse();
                assertThat(Tree.checkInclusion(proof, -1, leaf, size, root)).isFalse();
                for (int j = 0; j < size; j++) {
                    assertThat(Tree.checkInclusion(proof, j, leaf, size, root)).isEqualTo(i == j);
                }
                for (int j = 0; j < proof.size(); j++) {
                    assertThat(Tree.checkInclusion(flipped(proof, j), i, leaf, size, root))
                            .isFalse();
                    assertThat(Tree.checkInclusion(proof.subList(0, j), i, leaf, size, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aHistoryThatWasChangedIsNotConsistent() {
        List<Hash> leaves = leaves(70);
        Hashes hashes = over(leaves);
        for (int size = 1; size <= leaves.size(); size++) {
            Hash root = Tree.root(size, hashes);
            for (int before = 1; before <= size; before++) {
                Hash old = Tree.root(before, hashes);
                List<Hash> proof = Tree.proveConsistency(before, size, hashes);
                assertThat(Tree.checkConsistency(proof, before, flip(old, size), size, root))
                        .isFalse();
                assertThat(Tree.checkConsistency(proof, before, old, size, flip(root, size)))
                        .isFalse();
                assertThat(Tree.checkConsistency(with(proof, old), before, old, size, root))
                        .isFalse();
                assertThat(Tree.checkConsistency(proof, size + 1, old, size, root))
                        .isFalse();
                for (int j = 0; j < proof.size(); j++) {
                    assertThat(Tree.checkConsistency(flipped(proof, j), before, old, size, root))
                            .isFalse();
                    assertThat(Tree.checkConsistency(proof.subList(0, j), before, old, size, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aGrowingTreeHasTheSameRoots() {
        List<Hash> leaves = leaves(600);
        Hashes hashes = over(leaves);
        GrowingTree growing = new GrowingTree();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(growing.size()).isEqualTo(size);
            assertThat(growing.root()).isEqualTo(Tree.root(size, hashes));
            if (size < leaves.size()) {
                growing.add(leaves.get(size));
            }
        }
    }

    @Test
    void refusesToProveWhatIsNotThere() {
        assertThatThrownBy(() -> Tree.proveInclusion(8, 8, over(VECTOR))).hasMessage("No leaf 8 in a tree of 8.");
        assertThatThrownBy(() -> Tree.proveConsistency(9, 8, over(VECTOR)))
                .hasMessage("A tree of 8 cannot continue one of 9.");
    }

    static List<Hash> leaves(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            leaves.add(Hash.leaf(data));
        }
        return leaves;
    }

    /** Hashes computed the slow way, from the formula. */
    static Hashes over(List<Hash> leaves) {
        Map<List<Long>, Hash> known = new HashMap<>();
        return new Hashes() {
            @Override
            public Hash at(int level, long n) {
                if (level == 0) {
                    return leaves.get((int) n);
                }
                List<Long> place = List.of((long) level, n);
                Hash hash = known.get(place);
                if (hash == null) {
                    hash = Hash.node(at(level - 1, 2 * n), at(level - 1, 2 * n + 1));
                    known.put(place, hash);
                }
                return hash;
            }
        };
    }

    static Hash flip(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8 % Hash.SIZE] ^= (byte) (1 << bit % 8);
        return Hash.ofBytes(bytes);
    }

    private static List<Hash> with(List<Hash> proof, Hash more) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(more);
        return longer;
    }

    private static List<Hash> flipped(List<Hash> proof, int which) {
        List<Hash> other = new ArrayList<>(proof);
        other.set(which, flip(proof.get(which), 7 * which));
        return other;
    }
}

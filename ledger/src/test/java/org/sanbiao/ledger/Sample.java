package org.sanbiao.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.tree.Hash;

/** A log with everything in it: contents, two of them erased, a replaced key, checkpoints, the newest over all of it. */
record Sample(Ledger ledger, SigningKey key, List<Note> checkpoints) implements AutoCloseable {

    static final String NAME = "ledger.example.gov.cn/plan";

    static Sample in(String url, int about) throws IOException {
        SplittableRandom chance = new SplittableRandom(about);
        SigningKey first = SigningKey.generate(NAME, new SecureRandom());
        SigningKey second = SigningKey.generate(NAME, new SecureRandom());
        Founding founding = new Founding(ZoneId.of("Asia/Shanghai"), first.verifyingKey());
        Instant[] now = {Instant.parse("2026-03-01T00:00:00Z")};
        InstantSource clock = () -> now[0] = now[0].plusMillis(chance.nextInt(2_000));
        Ledger ledger = Ledger.found(url, founding, clock);
        List<Note> checkpoints = new ArrayList<>();
        List<Hash> names = new ArrayList<>();
        append(ledger, about / 3, chance, names);
        checkpoints.add(ledger.checkpoint(first));
        ledger.write(appending -> appending.erase(names.subList(0, 1), Erasure.MISTYPED));
        append(ledger, about / 3, chance, names);
        checkpoints.add(ledger.rotate(first, second));
        ledger.write(appending -> appending.erase(names.subList(1, 2), Erasure.PRIVATE));
        append(ledger, about / 3, chance, names);
        checkpoints.add(ledger.checkpoint(second));
        return new Sample(ledger, second, checkpoints);
    }

    private static void append(Ledger ledger, int count, SplittableRandom chance, List<Hash> names) {
        for (int done = 0; done < count; ) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 1 + chance.nextInt(20); i > 0; i--) {
                if (chance.nextInt(5) == 0) {
                    Content name = Content.salted("王" + chance.nextInt(1_000), chance);
                    names.add(name.commitment());
                    drafts.add(naming(name));
                } else {
                    drafts.add(LedgerTest.draft("n" + chance.nextInt(1_000)));
                }
            }
            ledger.append(drafts, (connection, entries) -> {});
            done += drafts.size();
        }
    }

    static Draft naming(Content name) {
        Json.Members body = Json.members()
                .put("person", name.commitment().hex())
                .put("type", "assigned")
                .put("version", "1")
                .done();
        return new Draft(body, List.of(name));
    }

    Note newest() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    @Override
    public void close() {
        ledger.close();
    }
}

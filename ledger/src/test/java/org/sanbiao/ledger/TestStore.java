package org.sanbiao.ledger;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every test of the store runs on. */
enum TestStore {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("ledger" + NUMBER.incrementAndGet() + ".db");
        }
    },
    POSTGRESQL {
        @Override
        String fresh(Path folder) {
            return Postgresql.running().fresh("ledger" + NUMBER.incrementAndGet());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of a new empty database; the test is skipped where there is no server to make it on. */
    abstract String fresh(Path folder);
}

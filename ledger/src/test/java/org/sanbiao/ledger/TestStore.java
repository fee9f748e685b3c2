package org.sanbiao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every test of the store runs on. */
enum TestStore {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("ledger" + NUMBER.incrementAndGet() + ".db");
        }

        @Override
        String freshIn(Path place) {
            return fresh(place);
        }

        @Override
        void drop(String url) {}
    },
    POSTGRESQL {
        @Override
        String fresh(Path folder) {
            return Postgresql.running().fresh("ledger" + NUMBER.incrementAndGet());
        }

        @Override
        String freshIn(Path place) throws IOException {
            if ("root".equals(System.getProperty("user.name"))) {
                UserPrincipal server =
                        place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
                Files.setOwner(place, server);
                for (Path parent = place.getParent(); parent.startsWith("/tmp/"); parent = parent.getParent()) {
                    parent.toFile().setExecutable(true, false);
                }
            }
            return Postgresql.running().freshIn(place, "ledger" + NUMBER.incrementAndGet());
        }

        @Override
        void drop(String url) {
            Postgresql.running().drop(url.replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of a new empty database; the test is skipped where there is no server to make it on. */
    abstract String fresh(Path folder);

    /** The address of a new empty database whose tables are kept in this folder. */
    abstract String freshIn(Path place) throws IOException;

    /** Gives up a database of {@link #freshIn}, before its folder goes. */
    abstract void drop(String url);
}

package org.sanbiao.following.office;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** Where a bureau keeps its ledger. A database for every test takes its time: a server only where everything is tested. */
enum Store {
    SQLITE {
        @Override
        Bureau bureau(Path folder) {
            return Bureau.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        Bureau bureau(Path folder) {
            assumeTrue("true".equals(System.getenv("CI")), "on a server only where CI=true");
            return Bureau.at(Server.fresh());
        }
    };

    abstract Bureau bureau(Path folder);
}

package org.sanbiao.following.office;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same office on PostgreSQL; a database for every test takes its time, so only where everything is tested. */
@EnabledIfEnvironmentVariable(named = "CI", matches = "true")
class OfficeOnPostgresqlTest extends OfficeTest {

    @Override
    Bureau bureau(Path place) {
        return Bureau.at(Server.fresh());
    }
}

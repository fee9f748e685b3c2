package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several ledgers open on one database take turns; none keeps the others out while it is idle. */
@ParameterizedClass
@EnumSource(TestStore.class)
class ProcessesTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void aLedgerThatIsIdleKeepsNobodyOut() {
        String url = store.fresh(folder);
        try (Ledger one = Ledger.found(url, LedgerTest.FOUNDING, Clock.systemUTC());
                Ledger other = Ledger.open(url, Clock.systemUTC())) {
            for (int i = 1; i < 20; i += 2) {
                long first = one.append(List.of(LedgerTest.draft("a" + i)), (connection, entries) -> {});
                long second = other.append(List.of(LedgerTest.draft("b" + i)), (connection, entries) -> {});
                assertThat(List.of(first, second)).containsExactly((long) i, (long) i + 1);
                assertThat(one.entry(second).body().text("id")).isEqualTo("b" + i);
            }
        }
    }
}

package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;

/** A bureau at work, in a file and on a server. */
@ParameterizedClass
@EnumSource(Store.class)
abstract class DeskTest {

    static final Pack YINCHUAN = Packs.builtIn().get("银川");

    @Parameter
    Store store;

    @TempDir
    Path folder;

    Bureau bureau;

    @BeforeEach
    void open() {
        bureau = store.bureau(folder);
    }

    @AfterEach
    void close() {
        if (bureau != null) {
            bureau.close();
        }
    }

    Situation situation(String id) {
        return bureau.office.register().situation(id, bureau.today());
    }

    /** A command is refused in one line and has changed nothing. */
    void refused(Refusal.Reason reason, String words, ThrowingCallable command) {
        List<String> before = bureau.dump();
        long size = bureau.ledger.size();
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getMessage()).contains(words).doesNotContain("\n");
        });
        assertThat(bureau.ledger.size()).isEqualTo(size);
        assertThat(bureau.dump()).isEqualTo(before);
    }
}

package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.web.Turns;

/** Pages take turns, and each gives its own back, whatever becomes of it. */
class TurnsTest {

    @RegisterExtension
    static final Site site = Site.demo();

    @Test
    void everyTurnEnds() throws Exception {
        Turns turns = Server.turns(site.server());
        int all = turns.free();
        Client client = site.client(Site.SUPERVISOR);
        List<String> paths = List.of(
                "/register",
                "/commitments/" + site.id("公办园"),
                "/commitments/C999999", // refused
                "/commitments/C1?pack=nothing",
                "/documents/nothing",
                "/register/file.csv",
                "/assets/web/sanbiao.css",
                "/public",
                "/people"); // not theirs
        ExecutorService many = Executors.newFixedThreadPool(4 * all);
        try {
            List<Callable<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 12 * all; i++) {
                String path = paths.get(i % paths.size());
                asked.add(() -> client.get(path).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : many.invokeAll(asked)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).contains(200, 404).allMatch(status -> status < 500);
        } finally {
            many.shutdownNow();
        }
        // the last of them may still be on their way out
        for (int i = 0; i < 100 && turns.free() < all; i++) {
            Thread.sleep(20);
        }
        assertThat(turns.free()).isEqualTo(all);
    }
}

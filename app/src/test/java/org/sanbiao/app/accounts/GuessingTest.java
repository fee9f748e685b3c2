package org.sanbiao.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Client;
import org.sanbiao.app.server.Site;

/** Ten thousand guesses at passwords, over HTTP, from where everybody else comes from too. */
class GuessingTest {

    @RegisterExtension
    static final Site site = Site.demo();

    @Test
    void tenThousandWrongPasswordsOpenNothingAndLockNobodyOut() throws Exception {
        site.client(Site.VIEWER);
        site.client(Site.ADMINISTRATOR);
        site.stranger().signIn(Site.INSPECTOR, Site.PASSWORD); // has been here before
        int tries = 10_000;
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        Map<Integer, Integer> answers = new TreeMap<>();
        try {
            List<Callable<Map<Integer, Integer>>> all = new ArrayList<>();
            for (int guesser = 0; guesser < 8; guesser++) {
                int number = guesser;
                all.add(() -> guess(number, tries / 8));
            }
            for (Future<Map<Integer, Integer>> done : guessers.invokeAll(all)) {
                done.get().forEach((status, times) -> answers.merge(status, times, Integer::sum));
            }
        } finally {
            guessers.shutdownNow();
        }
        assertThat(answers.keySet()).containsOnly(401, 429);
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(tries);
        assertThat(answers.get(429)).as("most were not even looked at").isGreaterThan(tries * 9 / 10);

        assertThat(site.stranger().tryToSignIn(Site.INSPECTOR, Site.PASSWORD).statusCode())
                .as("who was here before comes in at once, from the same address")
                .isEqualTo(303);
        HttpResponse<String> slowed = site.stranger().tryToSignIn(Site.OTHER_REPORTER, Site.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 121L);
        site.later(Duration.ofSeconds(121));
        assertThat(site.stranger()
                        .tryToSignIn(Site.OTHER_REPORTER, Site.PASSWORD)
                        .statusCode())
                .as("who was not, and at whom they guessed, waits two minutes at most")
                .isEqualTo(303);
        assertThat(site.client(Site.VIEWER).get("/register").statusCode()).isEqualTo(200);
        String audit = site.client(Site.ADMINISTRATOR).get("/logins").body();
        assertThat(audit).contains("密码或代号不对").doesNotContain("nobody-");
    }

    /** Guesses at people who are there and people who are not. */
    private static Map<Integer, Integer> guess(int number, int times) {
        Client client = site.stranger();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            String person =
                    i % 3 == 0 ? "nobody-" + number + "-" + i : i % 3 == 1 ? Site.SUPERVISOR : Site.OTHER_REPORTER;
            answers.merge(client.tryToSignIn(person, "guess " + i).statusCode(), 1, Integer::sum);
        }
        return answers;
    }
}

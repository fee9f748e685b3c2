package org.sanbiao.app.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Register.Sort;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Unit;

/**
 * What the register says of the moment: asked once and kept until an entry follows in the ledger, whoever wrote it. Many
 * who ask the same at once wait for one answer. For any number of threads.
 */
final class Standing {

    /** Answers that are kept; a page of 50 rows takes about 200 kB. */
    private static final int KEPT = 120;

    /** Pages with more rows are asked for each time. */
    private static final int ROWS_KEPT = 100;

    private final WorkFolder work;
    private long moment = -1;

    private final Map<Object, CompletableFuture<Object>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Object>> eldest) {
            return size() > KEPT;
        }
    };

    Standing(WorkFolder work) {
        this.work = work;
    }

    private record Rows(Filter filter, Sort sort, Pack pack, int offset, int size, LocalDate today) {}

    private record States(Filter filter, LocalDate today) {}

    Register.Page page(View view, LocalDate today) {
        int offset = (view.number() - 1) * view.size();
        Supplier<Register.Page> ask = () ->
                work.office().register().page(view.filter(), view.sort(), offset, view.size(), view.pack(), today);
        return view.size() > ROWS_KEPT
                ? ask.get()
                : kept(new Rows(view.filter(), view.sort(), view.pack(), offset, view.size(), today), ask);
    }

    /** In the order of the states; those that none is in are left out. */
    Map<State, Integer> states(Filter filter, LocalDate today) {
        return kept(new States(filter, today), () -> {
            Map<State, Integer> states = new EnumMap<>(State.class);
            work.office()
                    .register()
                    .states(filter, today)
                    .forEach((name, number) -> states.put(State.valueOf(name.toUpperCase(Locale.ROOT)), number));
            return states;
        });
    }

    /** The names of all units. */
    List<String> units() {
        return kept(
                "units",
                () -> work.office().register().units().stream().map(Unit::name).toList());
    }

    List<Reporting> periods() {
        return kept("periods", () -> work.office().register().periods());
    }

    /** Forgets what is older than the ledger's last entry; to be called before answers are asked for. */
    void look() {
        long now = work.ledger().size();
        synchronized (answers) {
            if (now != moment) {
                answers.clear();
                moment = now;
            }
        }
    }

    @SuppressWarnings("unchecked") // a key always has answers of one type
    private <T> T kept(Object key, Supplier<T> ask) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> answer;
        synchronized (answers) {
            answer = answers.putIfAbsent(key, mine);
        }
        if (answer == null) {
            answer = mine;
            try {
                mine.complete(ask.get());
            } catch (RuntimeException | Error e) {
                mine.completeExceptionally(e);
                synchronized (answers) {
                    answers.remove(key, mine);
                }
            }
        }
        try {
            return (T) answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException itself ? itself : e;
        }
    }
}

package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Gauge;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;

/**
 * The lights of all commitments by one pack on one day, a byte each. Only those that changed since the last look are lit
 * anew. For any number of threads.
 */
final class Lights {

    private static final int BATCH = 4_000;
    private static final Colour[] COLOURS = Colour.values();

    private final Pack pack;
    private final LocalDate today;
    private final Leeway leeway;
    private byte[] colours = new byte[1024];
    private long version = -1;

    Lights(Pack pack, LocalDate today, Leeway leeway) {
        this.pack = pack;
        this.today = today;
        this.leeway = leeway;
    }

    /** Lights what this connection sees and was not seen yet. */
    synchronized void catchUp(Connection connection) throws SQLException {
        String sql =
                "SELECT number, version, gauge FROM now_commitment JOIN now_gauge USING (number) WHERE version > ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, version);
            try (ResultSet rows = select.executeQuery()) {
                long last = version;
                List<Unlit> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(new Unlit(rows.getInt(1), rows.getString(3)));
                    last = Math.max(last, rows.getLong(2));
                    if (batch.size() == BATCH) {
                        light(connection, batch);
                        batch.clear();
                    }
                }
                light(connection, batch);
                version = last;
            }
        }
    }

    private record Unlit(int number, String gauge) {}

    private void light(Connection connection, List<Unlit> batch) throws SQLException {
        for (Unlit unlit : batch) {
            if (unlit.number() >= colours.length) {
                colours = Arrays.copyOf(colours, Math.max(unlit.number() + 1, colours.length * 2));
            }
        }
        List<Integer> earlier = batch.parallelStream()
                .filter(unlit -> !isLit(unlit))
                .map(Unlit::number)
                .toList();
        for (int number : earlier) {
            for (String text : Register.cards(connection, List.of(number))) {
                Card card = EventJson.cached(Card.class, text);
                Situation then = Situation.of(card, Map.of(), today, leeway); // no light asks for periods
                colours[number] = (byte) then.light(pack).colour().ordinal();
            }
        }
    }

    /** False where something was reported after the day, so that all has to be judged anew. */
    private boolean isLit(Unlit unlit) {
        Gauge gauge = EventJson.cached(Gauge.class, unlit.gauge());
        if (gauge.since().isAfter(today)) {
            return false;
        }
        Colour colour = gauge.followed()
                ? pack.light(gauge.readings(today, pack.pace())).colour()
                : Colour.NONE;
        colours[unlit.number()] = (byte) colour.ordinal();
        return true;
    }

    /** The light of a commitment that was seen. */
    synchronized Colour of(int number) {
        return number < colours.length ? COLOURS[colours[number]] : Colour.NONE;
    }
}

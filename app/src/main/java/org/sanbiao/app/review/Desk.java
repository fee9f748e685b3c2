package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.following.wording.Wording;

/**
 * A document and what is beside it, as the page shows it.
 *
 * @param prose the part of the text; null where the bytes were erased
 * @param items of the part, in the order of the list
 * @param current the item that everything to be done is done to; null where there is none
 * @param form that is open; null mostly
 * @param show {@code all}, {@code open} or {@code none}: what the list holds
 * @param reviewing whether it is the review desk, and not the reader
 * @param mayReview whether whoever looks may review
 * @param at the place that was linked to, or null
 */
public record Desk(
        Volume volume,
        @Nullable Prose prose,
        List<Part> parts,
        int part,
        List<Item> items,
        @Nullable Item current,
        List<Told> history,
        @Nullable Form form,
        String show,
        boolean reviewing,
        boolean mayReview,
        int commitments,
        int reviewed,
        int news,
        List<Note> checks,
        List<Note> unread,
        List<String> units,
        @Nullable String at) {

    public Desk {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
        history = List.copyOf(history);
        checks = List.copyOf(checks);
        unread = List.copyOf(unread);
        units = List.copyOf(units);
    }

    /** A part of a long document: what stands first in it, and how much of it waits. */
    public record Part(int number, String words, int waiting) {}

    /**
     * Something that happened to the current item.
     *
     * @param what in a line
     */
    public record Told(String day, String who, Wording what) {}

    /**
     * A line of the checks or of the unread numbers.
     *
     * @param at where it stands: {@code 120-144}
     * @param good whether it holds; null where that is not asked
     */
    public record Note(
            String at,
            String quote,
            Wording words,
            @Nullable Boolean good) {}

    /**
     * A form that is open.
     *
     * @param act {@code correct}, {@code reject}, {@code split} or {@code merge}
     * @param parts of a split; else one
     * @param near what it may be merged with
     * @param with what it is to be merged with
     * @param seen the version of the item that this form was opened on
     * @param problem why it was refused, or null
     * @param since what others did since it was opened
     */
    public record Form(
            String act,
            List<Fields> parts,
            List<Item> near,
            List<Item> with,
            String reason,
            long seen,
            @Nullable Wording problem,
            List<Told> since) {
        public Form {
            parts = List.copyOf(parts);
            near = List.copyOf(near);
            with = List.copyOf(with);
            since = List.copyOf(since);
        }
    }

    /** The address of this document. */
    public String address() {
        return address(volume);
    }

    static String address(Volume volume) {
        return "/documents/" + volume.hash().replace("sha256:", "");
    }

    /** This page with another item chosen. */
    public String on(String item) {
        return query("item=" + item) + "#" + item;
    }

    /** This page with a form for the current item. */
    public String act(String act) {
        return current == null ? address() : query("item=" + current.id() + "&act=" + act) + "#" + current.id();
    }

    /** Another part. */
    public String toPart(int number) {
        return query("part=" + (number + 1));
    }

    /** The same part with more or less in the list. */
    public String showing(String what) {
        return address() + "?" + view() + "part=" + (part + 1) + "&show=" + what;
    }

    /** A place of the text. */
    public String toPlace(String place) {
        return address() + "?" + view() + "at=" + place + "#quoted";
    }

    private String query(String first) {
        return address() + "?" + view() + first + (show.equals("all") ? "" : "&show=" + show);
    }

    private String view() {
        return mayReview && !reviewing ? "view=read&" : "";
    }

    /** Of a hundred, how many are reviewed. */
    public int percent() {
        return commitments == 0 ? 100 : reviewed * 100 / commitments;
    }

    /** The commitments of the list, and behind them the statements that gave none. */
    public List<Item> commitmentsOrOthers(boolean others) {
        List<Item> some = new ArrayList<>();
        for (Item item : items) {
            if ((item.card() == null && !item.state().equals("found")) == others && !item.isGone()) {
                some.add(item);
            }
        }
        return some;
    }
}

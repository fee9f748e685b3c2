package org.sanbiao.following.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.register.Keeping;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Unit;
import org.sanbiao.ledger.Appending;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.Draft;

/**
 * One command's turn: what it reads is still true when it writes, and what it lets happen is appended and brought to the
 * tables together when it ends well. Its questions answer or refuse.
 */
final class Turn {

    /** Longest free text in characters. */
    static final int LONGEST_TEXT = 20_000;

    final Acting as;
    final Keeping tables;
    private final Appending appending;
    private final RandomGenerator chance;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Character, Integer> next = new HashMap<>();
    private final java.util.Set<String> units = new java.util.HashSet<>();
    private final List<Content> files = new ArrayList<>();

    Turn(Acting as, Appending appending, Leeway leeway, RandomGenerator chance) {
        this.as = as;
        this.appending = appending;
        this.tables = new Keeping(appending.connection(), leeway);
        this.chance = chance;
    }

    LocalDate today() {
        return as.today();
    }

    /** Refuses who was dismissed or given other rights since they were asked for. */
    void known() throws SQLException {
        Person person = tables.person(as.person());
        if (person == null || person.role() != as.role() || !Objects.equals(person.unit(), as.unit())) {
            throw new Refusal(
                    Refusal.Reason.ROLE,
                    as.person() + "的权限已变更，请重新登录",
                    "the rights of " + as.person() + " have changed: sign in again");
        }
    }

    /** Refuses a role that may not do this. */
    void may(Deed deed) {
        may(as, deed);
    }

    /** Refuses somebody whose role may not do this. */
    static void may(Acting as, Deed deed) {
        if (!deed.roles().contains(as.role())) {
            String role = as.role().name().toLowerCase(java.util.Locale.ROOT);
            throw new Refusal(
                    Refusal.Reason.ROLE,
                    as.person() + "的角色不能" + deed.words().zh(),
                    as.person() + " is a " + role + " and may not "
                            + deed.words().en());
        }
    }

    /** Refuses a reporter or approver of another unit. */
    void own(@Nullable String... units) throws SQLException {
        if (as.role() != Role.REPORTER && as.role() != Role.APPROVER) {
            return;
        }
        String mine = as.unit();
        for (String unit : units) {
            if (unit != null && mine != null && tables.belongs(unit, mine)) {
                return;
            }
        }
        String theirs = units.length == 0 || units[0] == null ? "—" : units[0];
        throw new Refusal(
                Refusal.Reason.ROLE,
                as.person() + "只能办理本单位事项，这是" + theirs + "的",
                as.person() + " acts for " + (mine == null ? "no unit" : mine) + ", and this is " + theirs + "'s");
    }

    /** Refuses a person who is to be a second one and is the first. */
    void second(String first, String zh, String en) {
        if (as.person().equals(first)) {
            throw new Refusal(Refusal.Reason.ROLE, zh, en);
        }
    }

    Card commitment(String id, long seen) throws SQLException {
        Card card = tables.commitment(id);
        if (card == null) {
            throw Refusal.unknown("没有编号为" + id + "的任务", "there is no commitment " + id);
        }
        fresh(id, card.version(), seen);
        return card;
    }

    /** A commitment that is confirmed and neither withdrawn nor closed. */
    Card inForce(String id, long seen) throws SQLException {
        Card card = commitment(id, seen);
        if (card.standing() != Standing.CONFIRMED) {
            String standing = card.standing().name().toLowerCase(java.util.Locale.ROOT);
            throw Refusal.state(id + "不在推进中（" + standing + "）", id + " is " + standing + ", not in force");
        }
        return card;
    }

    FindingCard finding(String id, long seen) throws SQLException {
        FindingCard card = tables.finding(id);
        if (card == null) {
            throw Refusal.unknown("没有编号为" + id + "的问题", "there is no finding " + id);
        }
        fresh(id, card.version(), seen);
        return card;
    }

    BatchCard batch(String id, long seen) throws SQLException {
        BatchCard card = tables.batch(id);
        if (card == null) {
            throw Refusal.unknown("没有编号为" + id + "的批次", "there is no batch " + id);
        }
        fresh(id, card.version(), seen);
        return card;
    }

    Reporting period(String id) throws SQLException {
        Reporting period = tables.period(id);
        if (period == null) {
            throw Refusal.unknown("没有编号为" + id + "的报告期", "there is no reporting period " + id);
        }
        return period;
    }

    Unit unit(String name) throws SQLException {
        Unit unit = tables.unit(name);
        if (unit == null) {
            throw Refusal.unknown("没有登记过“" + name + "”这个单位", "the unit “" + name + "” is not known");
        }
        return unit;
    }

    /** Whether a unit is not known yet; asked once, it counts as known from then on in this turn. */
    boolean isNewUnit(String name) throws SQLException {
        return tables.unit(name) == null && units.add(name);
    }

    /** Refuses who has not seen the last change; {@link Office#LATEST} stands for whatever is there. */
    void fresh(String id, long version, long seen) {
        if (seen != Office.LATEST && seen != version) {
            throw new Refusal(
                    Refusal.Reason.STALE,
                    id + "已有更新（第" + version + "条），您看到的是第" + seen + "条，请重新查看",
                    id + " has changed: its last entry is " + version + ", you saw " + seen + "; look again");
        }
        versions.put(id, version);
    }

    /** A new identity: C18. */
    String enter(char kind) throws SQLException {
        Integer free = next.get(kind);
        int number = free == null ? tables.next(kind) : free;
        next.put(kind, number + 1);
        return kind + Integer.toString(number);
    }

    /** Salts files for the next event. */
    List<Evidence> evidence(List<Upload> uploads) {
        return Upload.keep(uploads, files, chance);
    }

    /** Lets something happen today. */
    void happen(String about, Event event) {
        happen(about, event, as.today());
    }

    /** Lets something happen that takes effect on a day. */
    void happen(String about, Event event, LocalDate effective) {
        if (event instanceof CommitmentEvent && effective.isAfter(as.today().plusYears(1))) {
            throw Refusal.input("生效日期" + effective + "过远", "it cannot take effect as late as " + effective);
        }
        Long seen = versions.get(about);
        drafts.add(EventJson.draft(about, as.person(), effective, seen, event, files, chance));
        files.clear();
    }

    /** Appends what happened and brings the tables up to it. */
    void end() throws SQLException {
        if (!drafts.isEmpty()) {
            tables.take(appending.append(drafts));
        }
    }

    Appending appending() {
        return appending;
    }

    /** A free text within its limit. */
    static String text(String text, String zh, String en, boolean needed) {
        String bare = text.strip();
        if (needed && bare.isEmpty()) {
            throw Refusal.input("请填写" + zh, "say " + en);
        }
        if (bare.length() > LONGEST_TEXT) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    zh + "超过" + LONGEST_TEXT + "字",
                    en + " has " + bare.length() + " characters, at most " + LONGEST_TEXT + " are taken");
        }
        return bare;
    }
}

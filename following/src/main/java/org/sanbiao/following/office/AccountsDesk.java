package org.sanbiao.following.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.PersonAppointed;
import org.sanbiao.following.event.OfficeEvent.PersonDismissed;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.OfficeEvent.UnitEntered;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Unit;
import org.sanbiao.ledger.Erasure;
import org.sanbiao.ledger.tree.Hash;

/** Units, people, and the erasing of contents. As long as there is no administrator, anybody may appoint. */
public final class AccountsDesk {

    private final Office office;

    AccountsDesk(Office office) {
        this.office = office;
    }

    /**
     * Enters a unit, or changes what is known of it.
     *
     * @param area the code of its place, or null
     * @param above the unit that it belongs to, or null
     */
    public String unit(Acting as, String name, @Nullable String area, @Nullable String above) {
        return office.write(as, Deed.GOVERN, turn -> {
            String bare = name(name);
            if (above != null) {
                turn.unit(above);
                if (turn.tables.belongs(above, bare)) {
                    throw Refusal.input(
                            above + "隶属于" + bare + "，不能互相隶属", above + " belongs to " + bare + ", not the reverse");
                }
            }
            area(turn, area);
            Unit known = turn.tables.unit(bare);
            String about = "unit:" + bare;
            if (known != null) {
                turn.fresh(about, known.version(), Office.LATEST);
            }
            turn.happen(about, new UnitEntered(bare, area, above));
            return bare;
        });
    }

    /** Enters many units without place at once, those that are known left alone; answers how many were new. */
    public int units(Acting as, List<String> names) {
        return office.write(as, Deed.GOVERN, turn -> {
            int entered = 0;
            for (String name : new java.util.LinkedHashSet<>(names)) {
                String bare = name(name);
                if (turn.tables.unit(bare) == null) {
                    turn.happen("unit:" + bare, new UnitEntered(bare, null, null));
                    entered++;
                }
            }
            return entered;
        });
    }

    /**
     * Appoints somebody.
     *
     * @param person a short name, which stays for ever: letters, digits, dot and hyphen
     * @param unit needed for reporters and approvers
     * @param name the full name, which can be erased
     */
    public String appoint(Acting as, String person, Role role, @Nullable String unit, String name) {
        return office.write(as, Deed.GOVERN, turn -> {
            if (person.isEmpty() || person.length() > 40 || !person.chars().allMatch(AccountsDesk::isPlain)) {
                throw Refusal.input(
                        "代号“" + person + "”只能用字母、数字、点和横线",
                        "a short name has letters, digits, dots and hyphens, not “" + person + "”");
            }
            if (unit != null) {
                turn.unit(unit);
            } else if (role == Role.REPORTER || role == Role.APPROVER) {
                throw Refusal.input("填报人和审核人须有所属单位", "a reporter or approver needs a unit");
            }
            Person known = turn.tables.person(person);
            String about = "person:" + person;
            if (known != null) {
                turn.fresh(about, known.version(), Office.LATEST);
            }
            turn.happen(about, new PersonAppointed(role, unit, Said.of(Turn.text(name, "姓名", "the name", false))));
            return person;
        });
    }

    /** Takes somebody's rights away. */
    public void dismiss(Acting as, String person) {
        office.write(as, Deed.GOVERN, turn -> {
            Person known = turn.tables.person(person);
            if (known == null || known.role() == null) {
                throw Refusal.unknown("没有登记过“" + person + "”", "nobody is known as “" + person + "”");
            }
            if (person.equals(as.person())) {
                throw Refusal.input("不能撤销自己", "nobody dismisses themselves");
            }
            turn.fresh("person:" + person, known.version(), Office.LATEST);
            turn.happen("person:" + person, new PersonDismissed());
            return person;
        });
    }

    /** Erases the contents of an entry: its free texts, or a file. The entry stays, and every proof still checks. */
    public void erase(Acting as, long entry, String commitment, Erasure reason) {
        office.write(as, Deed.ERASE, turn -> {
            String about = turn.tables.subject(entry);
            if (about == null) {
                throw Refusal.unknown("没有第" + entry + "条记录", "there is no entry " + entry);
            }
            try {
                turn.appending().erase(List.of(Hash.ofHex(commitment)), reason);
            } catch (IllegalArgumentException e) {
                throw Refusal.unknown("没有可清除的内容", "there is nothing to erase: " + e.getMessage());
            }
            turn.tables.rewrite(about);
            return about;
        });
    }

    private void area(Turn turn, @Nullable String code) {
        if (code != null && code.length() <= 6 && office.divisions().on(code, turn.today()) == null) {
            throw Refusal.unknown("没有代码为" + code + "的行政区划", "no division has the code " + code);
        }
    }

    private static String name(String name) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.length() > 100 || bare.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw Refusal.input("单位名称“" + bare + "”不可用", "“" + bare + "” is no name for a unit");
        }
        return bare;
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
    }
}

package org.sanbiao.following.office;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.ledger.Founding;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/** An office for tests: a ledger of its own, a few units, one person of each role, a calendar that is turned by hand. */
public final class Bureau implements AutoCloseable {

    public static final String EDUCATION = "市教育局";
    public static final String JINSHUI = "金水区教育局";
    public static final String ZHONGMU = "中牟县教育局";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SigningKey KEY = SigningKey.generate("ledger.example.gov.cn/plan", new SecureRandom());

    public final Ledger ledger;
    public final Office office;
    private LocalDate today = LocalDate.parse("2022-01-04");
    private int second;

    private Bureau(String url) {
        ledger = Ledger.found(url, new Founding(ZONE, KEY.verifyingKey()), this::now);
        office = Office.open(ledger, Leeway.TWENTIETH, Divisions.standard(), new SplittableRandom(1));
        AccountsDesk accounts = office.accounts();
        Acting founder = new Acting("root", Role.VIEWER, null, today);
        accounts.appoint(founder, "root", Role.ADMINISTRATOR, null, "管理员");
        Acting root = as("root");
        accounts.unit(root, EDUCATION, "410100", null);
        accounts.unit(root, JINSHUI, "410105", EDUCATION);
        accounts.unit(root, ZHONGMU, "410122", EDUCATION);
        accounts.unit(root, "市财政局", "410100", null);
        accounts.appoint(root, "super", Role.SUPERVISOR, null, "赵督查");
        accounts.appoint(root, "super2", Role.SUPERVISOR, null, "钱督查");
        accounts.appoint(root, "look", Role.INSPECTOR, null, "孙检查");
        accounts.appoint(root, "edu", Role.REPORTER, EDUCATION, "李填报");
        accounts.appoint(root, "edu-head", Role.APPROVER, EDUCATION, "周审核");
        accounts.appoint(root, "jinshui", Role.REPORTER, JINSHUI, "吴填报");
        accounts.appoint(root, "money", Role.REPORTER, "市财政局", "郑填报");
        accounts.appoint(root, "guest", Role.VIEWER, null, "王访客");
    }

    static Bureau in(Path folder) {
        return new Bureau("jdbc:sqlite:" + folder.resolve("office.db"));
    }

    public static Bureau at(String url) {
        return new Bureau(url);
    }

    private synchronized Instant now() {
        return today.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(second++);
    }

    Bureau on(String day) {
        LocalDate next = LocalDate.parse(day);
        second = next.equals(today) ? second : 0;
        today = next;
        return this;
    }

    LocalDate today() {
        return today;
    }

    Acting as(String person) {
        return office.acting(person, today);
    }

    /** A confirmed commitment with a target, led by the bureau of education. */
    String commitment(String target) {
        return commitment(TargetNotation.target(target));
    }

    String commitment(Target target) {
        Substance substance = substance(target);
        return office.review().instruction(as("super"), "张市长", "年内新增公办园投用", today, substance);
    }

    static Substance substance(Target target) {
        return new Substance(
                Said.of("8月底前，全市投用公办园76所"),
                target,
                null,
                Kind.TARGET,
                Strength.FIRM,
                Testable.MEASURED,
                target.to() == null ? "" : "8月底前",
                target.to(),
                true,
                EDUCATION,
                List.of("市财政局"),
                "410100",
                "郑州市");
    }

    /** A reporting period over a month. */
    String month(String first, String last) {
        return office.reports()
                .open(
                        as("super"),
                        first.substring(0, 7),
                        new org.sanbiao.following.judging.Period(LocalDate.parse(first), LocalDate.parse(last)),
                        LocalDate.parse(last).plusDays(5));
    }

    long report(String person, String id, String period, Figures figures) {
        return office.reports()
                .report(as(person), id, Office.LATEST, period, figures, true, "按计划推进", "", "", List.of());
    }

    List<String> dump() {
        List<String> lines = new ArrayList<>();
        office.register().dump(lines::add);
        return lines;
    }

    static Upload photo(String name) {
        return new Upload(name, new byte[] {1, 2, 3, (byte) name.hashCode()});
    }

    @Override
    public void close() {
        ledger.close();
    }
}

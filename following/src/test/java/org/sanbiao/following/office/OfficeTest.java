package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.commitment.State;
import org.sanbiao.ledger.Erasure;

/** What the office refuses, forgets and finds out of place. */
class OfficeTest extends DeskTest {

    @Test
    void badInputGetsOneLineAndChangesNothing() {
        String id = bureau.commitment("≥85% by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-01-31");
        long version = bureau.office.version(id);
        refused(
                Refusal.Reason.UNKNOWN,
                "不存在的局",
                () -> bureau.office
                        .assignment()
                        .assign(bureau.as("super"), id, version, "不存在的局", List.of(), "", "", null, ""));
        refused(
                Refusal.Reason.UNKNOWN,
                "C999",
                () -> bureau.office.reports().accept(bureau.as("edu"), "C999", version));
        refused(Refusal.Reason.INPUT, "101%超出范围", () -> bureau.report("edu", id, january, Figures.of("101")));
        refused(Refusal.Reason.INPUT, "-1", () -> bureau.report("edu", id, january, Figures.of("-1")));
        refused(Refusal.Reason.INPUT, "不是数字", () -> bureau.report("edu", id, january, Figures.of("八成")));
        refused(Refusal.Reason.INPUT, "大于分母", () -> bureau.report("edu", id, january, Figures.of("77", "76")));
        refused(Refusal.Reason.INPUT, "分母须大于零", () -> bureau.report("edu", id, january, Figures.of("0", "0")));
        Figures contradiction = new Figures(
                new BigDecimal("40"), new BigDecimal("19"), new BigDecimal("76"), null, null, null, null, null, null);
        refused(Refusal.Reason.INPUT, "25.0%", () -> bureau.report("edu", id, january, contradiction));
        refused(Refusal.Reason.ROLE, "只能办理本单位", () -> bureau.report("jinshui", id, january, Figures.of("80")));
        refused(Refusal.Reason.ROLE, "guest", () -> bureau.report("guest", id, january, Figures.of("80")));
        refused(
                Refusal.Reason.ROLE,
                "edu",
                () -> bureau.office.assignment().dun(bureau.as("edu"), id, version, 0, null, ""));
        refused(Refusal.Reason.ROLE, "nobody", () -> bureau.office.acting("nobody", bureau.today()));
        refused(Refusal.Reason.UNKNOWN, "P9", () -> bureau.report("edu", id, "P9", Figures.of("80")));
        refused(
                Refusal.Reason.LIMIT,
                "大图.jpg",
                () -> bureau.office
                        .reports()
                        .report(
                                bureau.as("edu"),
                                id,
                                version,
                                january,
                                Figures.of("80"),
                                true,
                                "",
                                "",
                                "",
                                List.of(new Upload("大图.jpg", new byte[Upload.LARGEST + 1]))));
        refused(
                Refusal.Reason.INPUT,
                "空文件",
                () -> bureau.office
                        .reports()
                        .report(
                                bureau.as("edu"),
                                id,
                                version,
                                january,
                                Figures.of("80"),
                                true,
                                "",
                                "",
                                "",
                                List.of(new Upload("空.jpg", new byte[0]))));
        bureau.report(
                "edu",
                id,
                january,
                new Figures(
                        new BigDecimal("33"),
                        new BigDecimal("25"),
                        new BigDecimal("76"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        refused(
                Refusal.Reason.STALE,
                "请重新查看",
                () -> bureau.office.assignment().dun(bureau.as("super"), id, version, 0, null, ""));
        bureau.office.reports().close(bureau.as("super"), january);
        refused(Refusal.Reason.STATE, "已关闭", () -> bureau.report("edu", id, january, Figures.of("80")));
    }

    @Test
    void anErasedTextIsGoneAndTheEntryStays() {
        String id = bureau.commitment("76所 by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        long report = bureau.on("2022-01-31").report("edu", id, january, Figures.of("10"));
        String commitment = bureau.ledger.entry(report).body().text("texts");
        refused(
                Refusal.Reason.ROLE,
                "super",
                () -> bureau.office.accounts().erase(bureau.as("super"), report, commitment, Erasure.MISTYPED));
        bureau.office.accounts().erase(bureau.as("root"), report, commitment, Erasure.MISTYPED);
        assertThat(situation(id).card().last().words().text()).isNull();
        assertThat(situation(id).verdict().print().zh()).contains("完成值：10所");
        List<String> live = bureau.dump();
        bureau.office.rebuild();
        assertThat(bureau.dump()).isEqualTo(live);
        refused(
                Refusal.Reason.UNKNOWN,
                "没有可清除",
                () -> bureau.office.accounts().erase(bureau.as("root"), report, commitment, Erasure.MISTYPED));
    }

    @Test
    void commandsTogetherAreDurableTogetherOrNotAtAll() {
        long before = bureau.ledger.size();
        refused(
                Refusal.Reason.UNKNOWN,
                "C999",
                () -> bureau.office.together(() -> {
                    String id = bureau.commitment("76所 by 2022-12-31");
                    assertThat(situation(id).state()).isEqualTo(State.NO_EVIDENCE); // seen before it is durable
                    assertThat(bureau.ledger.size()).isEqualTo(before);
                    bureau.office.reports().accept(bureau.as("edu"), "C999", Office.LATEST);
                    return id;
                }));
        String id = bureau.office.together(() -> {
            String made = bureau.commitment("76所 by 2022-12-31");
            bureau.office.reports().accept(bureau.as("edu"), made, Office.LATEST);
            return made;
        });
        assertThat(situation(id).card().accepted()).isTrue();
        assertThat(bureau.office.strayRows(9)).isEmpty();
        assertThat(bureau.ledger.verify(null).isSound()).isTrue();
    }

    @Test
    void rowsThatSomebodyChangedPastTheDesksAreNamed() {
        String id = bureau.commitment("76所 by 2022-12-31");
        assertThat(bureau.office.strayRows(9)).isEmpty();
        String number = id.substring(1);
        bureau.ledger.write(appending -> {
            try (var statement = appending.connection().createStatement()) {
                statement.executeUpdate(
                        "UPDATE now_card SET card = replace(card, '76', '19') WHERE number = " + number);
                return statement.executeUpdate("DELETE FROM now_duty WHERE unit = '市财政局'");
            }
        });
        assertThat(bureau.office.strayRows(9)).containsExactly("now_card " + number, "now_duty 市财政局");
        assertThat(bureau.office.strayRows(1)).hasSize(1);
        bureau.office.rebuild();
        assertThat(bureau.office.strayRows(9)).isEmpty();
    }

    @Test
    void whatConcernsTheWholeLedgerIsTheAdministrators() {
        bureau.office.require(bureau.as("root"), Deed.GOVERN);
        refused(Refusal.Reason.ROLE, "super", () -> bureau.office.require(bureau.as("super"), Deed.GOVERN));
    }
}

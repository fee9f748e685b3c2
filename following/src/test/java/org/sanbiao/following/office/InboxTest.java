package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.register.Inbox;
import org.sanbiao.following.register.Waiting;

/** What waits for whom, from assignment to verification. */
class InboxTest {

    @TempDir
    Path folder;

    @Test
    void whatWaitsGoesFromDeskToDesk() {
        try (Bureau bureau = Bureau.in(folder)) {
            bureau.on("2022-03-01");
            String id = bureau.commitment("76所 by 2022-08-31");
            Inbox inbox = bureau.office.register().inbox();
            assertThat(inbox.byUnit()).isEmpty();

            AssignmentDesk assignment = bureau.office.assignment();
            assignment.assign(
                    bureau.as("super"), id, Office.LATEST, Bureau.EDUCATION, List.of(), "", "", null, "请按月报告");
            assertThat(inbox.byUnit()).isEqualTo(Map.of(Bureau.EDUCATION, Map.of(Waiting.ACCEPTANCE, 1)));

            ReportDesk reports = bureau.office.reports();
            reports.accept(bureau.as("edu"), id, Office.LATEST);
            assignment.dun(bureau.as("super"), id, Office.LATEST, 0, null, "请报进展");
            assertThat(inbox.count(Waiting.ANSWER, null)).isEqualTo(1);
            assertThat(inbox.count(Waiting.ACCEPTANCE, null)).isZero();

            String march = bureau.month("2022-03-01", "2022-03-31");
            long first = bureau.report("edu", id, march, Figures.of("8"));
            assertThat(waiting(inbox)).containsExactly(Waiting.UNIT_APPROVAL);
            reports.sendBack(bureau.as("edu-head"), id, Office.LATEST, first, "数字不对");
            assertThat(waiting(inbox)).containsExactly(Waiting.REPORT_AGAIN);
            long second = bureau.report("edu", id, march, Figures.of("7"));
            reports.approve(bureau.as("edu-head"), id, Office.LATEST, second, 1);
            assertThat(waiting(inbox)).containsExactly(Waiting.OFFICE_APPROVAL);
            assertThat(inbox.of(Waiting.OFFICE_APPROVAL, List.of(Bureau.EDUCATION), 0, 9, bureau.today()))
                    .extracting(situation -> situation.card().id())
                    .containsExactly(id);
            assertThat(inbox.of(Waiting.OFFICE_APPROVAL, List.of(Bureau.JINSHUI), 0, 9, bureau.today()))
                    .isEmpty();
            assertThat(inbox.of(Waiting.OFFICE_APPROVAL, List.of(), 0, 9, bureau.today()))
                    .isEmpty();
            reports.approve(bureau.as("super"), id, Office.LATEST, second, 2);
            reports.askExtension(bureau.as("edu"), id, Office.LATEST, LocalDate.parse("2022-12-31"), "汛期");
            reports.deliver(bureau.as("edu"), id, Office.LATEST, bureau.today(), "都已投用", List.of());
            assertThat(waiting(inbox)).containsExactlyInAnyOrder(Waiting.EXTENSION, Waiting.VERIFICATION);

            List<String> before = bureau.dump();
            bureau.office.rebuild();
            assertThat(bureau.dump()).isEqualTo(before);

            assignment.withdraw(bureau.as("super"), id, Office.LATEST, "项目取消");
            assertThat(waiting(inbox)).isEmpty();
        }
    }

    private static List<Waiting> waiting(Inbox inbox) {
        return inbox.byUnit().values().stream()
                .flatMap(of -> of.keySet().stream())
                .toList();
    }

    @Test
    void eachHasItsWords() {
        assertThat(Waiting.values()).allSatisfy(what -> {
            assertThat(what.words().zh()).isNotBlank();
            assertThat(what.words().en()).isNotBlank();
        });
    }
}

package org.sanbiao.app.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Client;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.ledger.InclusionProof;

/** The forms of a commitment's page, and what leaves it, without a browser. */
class DeedsTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static Card card(String id) {
        return Objects.requireNonNull(site.office().register().situation(id, LocalDate.parse("2022-12-06")))
                .card();
    }

    /** Sends a form of the page as it is now. */
    private static HttpResponse<String> send(String person, String id, String form, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "about";
        all[1] = id;
        all[2] = "seen";
        all[3] = String.valueOf(site.office().version(id));
        return site.client(person).post("/commitments/" + id + "/" + form, all);
    }

    private static void done(HttpResponse<String> answer, String id) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/commitments/" + id);
    }

    @Test
    void aCommitmentIsAssignedPlannedDunnedAndJudged() {
        String id = site.id("充电桩");
        done(
                send(
                        "zhao",
                        id,
                        "assignment",
                        "lead",
                        "郑州市住房保障局",
                        "support",
                        "郑州市财政局、郑州市教育局",
                        "person",
                        "冯涛",
                        "leader",
                        "王副市长",
                        "acceptby",
                        "2022-12-08",
                        "words",
                        "按月报告"),
                id);
        assertThat(card(id).substance().support()).containsExactly("郑州市财政局", "郑州市教育局");
        done(
                send(
                        "zhao",
                        id,
                        "trajectory",
                        "shape",
                        "milestones",
                        "day",
                        "2022-12-10",
                        "amount",
                        "560",
                        "what",
                        "三十个点",
                        "day",
                        "2022-12-31",
                        "amount",
                        "600",
                        "what",
                        "",
                        "day",
                        "",
                        "amount",
                        "",
                        "what",
                        ""),
                id);
        assertThat(card(id).trajectory()).isInstanceOf(Trajectory.Milestones.class);
        done(
                send(
                        "zhao",
                        id,
                        "trajectory",
                        "shape",
                        "quarters",
                        "year",
                        "2022",
                        "quarter",
                        "100",
                        "quarter",
                        "300",
                        "quarter",
                        "500",
                        "quarter",
                        "600"),
                id);
        done(send("zhao", id, "dunning", "urgency", "2", "answerby", "2022-12-09", "words", "请报进展"), id);
        done(send("zhao", id, "judgement", "judgement", "UNLIKELY", "words", "选址未定"), id);
        done(send("zhao", id, "instruction", "leader", "王副市长", "words", "抓紧"), id);
        assertThat(card(id).outlook()).isEqualTo(Judgement.UNLIKELY);
        String page = site.client("guest").get("/commitments/" + id).body();
        assertThat(page).contains("特急", "选址未定", "王副市长批示", "季度节点");
        assertThat(page).doesNotContain("<form class=\"form\"");
        done(send("zhao", id, "withdrawal", "reason", "并入专项"), id);
        assertThat(card(id).standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aTargetIsAllocatedAndTheSumIsChecked() {
        String id = site.id("无烟");
        HttpResponse<String> refused =
                send("zhao", id, "allocation", "unit", "中牟县卫健委", "value", "150", "unit", "巩义市卫健委", "value", "60");
        assertThat(refused.statusCode()).isIn(409, 422);
        String open = site.id("驿站");
        HttpResponse<String> over =
                send("zhao", open, "allocation", "unit", "中牟县卫健委", "value", "100", "unit", "巩义市卫健委", "value", "60");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("多出40个", "value=\"巩义市卫健委\"", "value=\"60\"");
        done(
                send(
                        "zhao",
                        open,
                        "allocation",
                        "unit",
                        "中牟县卫健委",
                        "value",
                        "100",
                        "unit",
                        "巩义市卫健委",
                        "value",
                        "60",
                        "unit",
                        "",
                        "value",
                        "",
                        "more",
                        "yes"),
                open);
        assertThat(card(open).shares()).hasSize(2);
        assertThat(site.client("guest")
                        .get("/commitments/" + open + "/completion")
                        .body())
                .contains("巩义市", "未报");
    }

    @Test
    void aSecondPairOfEyesCloses() {
        String id = site.id("投用校"); // verified by sun, late
        assertThat(send("sun", id, "closure", "words", "同意").statusCode()).isIn(403, 409, 422);
        assertThat(site.client("sun").get("/commitments/" + id).body()).contains("销号须由另一人办理");
        done(send("zhao", id, "closure", "words", "同意销号"), id);
        assertThat(card(id).standing()).isEqualTo(Standing.CLOSED);
        done(send("zhao", id, "reopening", "reason", "回访发现两所未开学"), id);
        assertThat(card(id).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(site.client("guest").get("/commitments/" + id).body()).contains("曾判定");
    }

    @Test
    void anExtensionIsAnsweredAndTheOldDeadlineStays() {
        String id = site.id("泊位");
        site.office().reports().askExtension(site.as("zhufang"), id, -1, LocalDate.parse("2023-06-30"), "立体车库用地未批");
        assertThat(site.client("zhao").get("/commitments/" + id).body()).contains("单位申请延期至2023-06-30");
        done(send("qian", id, "extension", "answer", "grant", "to", "2023-03-31", "words", "只延到一季度"), id);
        String page = site.client("guest").get("/commitments/" + id).body();
        assertThat(page).contains("<del>2022-12-31</del>", "2023-03-31", "+90天");
    }

    @Test
    void whoMayNotIsSentAwayWhateverTheFormSays() {
        String id = site.id("公寓");
        for (String form : List.of("assignment", "allocation", "revision", "dunning", "withdrawal", "closure")) {
            for (String person : List.of("guest", "zhufang", "zhufang-head", "jiaoyu")) {
                assertThat(send(person, id, form).statusCode())
                        .as(person + " " + form)
                        .isEqualTo(403);
            }
        }
        assertThat(site.client("zhao")
                        .post("/commitments/" + id + "/dunning", "urgency", "0")
                        .statusCode())
                .as("without a version")
                .isEqualTo(422);
        for (String bad : List.of("C0", "c1", "C99999", "C1'", "D1", "F1", "%2e%2e", "C１")) {
            assertThat(site.client("guest")
                            .get("/commitments/"
                                    + java.net.URLEncoder.encode(bad, java.nio.charset.StandardCharsets.UTF_8))
                            .statusCode())
                    .as(bad)
                    .isIn(400, 404);
        }
        HttpResponse<String> pack = site.client("guest").get("/commitments/" + id + "?pack=%3Cscript%3E");
        assertThat(pack.statusCode()).isEqualTo(404);
        assertThat(pack.body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void scriptThatSomebodyTypesIsText() {
        String id = site.id("旧小区");
        String script = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        done(send("zhao", id, "instruction", "leader", script, "words", script), id);
        HttpResponse<String> refused = send("zhao", id, "revision", "target", script, "reason", script);
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String body : List.of(
                refused.body(), site.client("guest").get("/commitments/" + id).body())) {
            assertThat(body).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img");
        }
    }

    @Test
    void filesAndProofsLeaveAsFilesAndTheProofHolds() {
        String id = site.id("发热");
        Client guest = site.client("guest");
        Evidence file = site.office().register().history(id).stream()
                .flatMap(happened -> org.sanbiao.app.history.Narrative.files(happened.event()).stream())
                .findFirst()
                .orElseThrow();
        HttpResponse<String> sent = guest.get("/commitments/" + id + "/files/" + file.hash());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("样例佐证材料");
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(sent.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
        assertThat(sent.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(guest.get("/commitments/" + site.id("公寓") + "/files/" + file.hash())
                        .statusCode())
                .as("another commitment's file")
                .isEqualTo(404);

        long entry = site.office().version(id);
        HttpResponse<String> proof = guest.get("/commitments/" + id + "/proof/" + entry);
        InclusionProof read = InclusionProof.parse(proof.body());
        assertThat(read.checks(site.work().ledger().founding().key())).isTrue();
        assertThat(read.index()).isEqualTo(entry);
        assertThat(read.line()).contains("\"about\":\"" + id + "\"");
        assertThat(guest.get("/commitments/" + site.id("公寓") + "/proof/" + entry)
                        .statusCode())
                .isEqualTo(404);
        assertThat(guest.get("/commitments/" + id + "/slips/" + entry).statusCode())
                .isEqualTo(404);
    }
}

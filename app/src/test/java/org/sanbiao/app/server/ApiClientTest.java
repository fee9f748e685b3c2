package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.CommitmentsApi;
import client.api.DocumentsApi;
import client.api.FindingsApi;
import client.api.LedgerApi;
import client.api.OfficeApi;
import client.api.ReportsApi;
import client.model.Allocation;
import client.model.Approval;
import client.model.Assignment;
import client.model.Check;
import client.model.Checkpoint;
import client.model.Commitment;
import client.model.Completion;
import client.model.Correction;
import client.model.Delivery;
import client.model.DocumentText;
import client.model.Done;
import client.model.Entered;
import client.model.Fields;
import client.model.Merger;
import client.model.NewDocument;
import client.model.NewDunning;
import client.model.NewFile;
import client.model.NewFinding;
import client.model.NewReport;
import client.model.NewRevision;
import client.model.OptionalReason;
import client.model.Order;
import client.model.Pattern;
import client.model.Portion;
import client.model.Problem;
import client.model.Proposal;
import client.model.Rows;
import client.model.Split;
import client.model.Trajectory;
import client.model.Verification;
import client.model.Words;
import client.model.WordsAndFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.ledger.ConsistencyProof;
import org.sanbiao.ledger.InclusionProof;
import org.sanbiao.ledger.note.VerifyingKey;

/** A client that somebody else's generator made of openapi.json drives the server. */
class ApiClientTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final LocalDate TODAY = LocalDate.parse("2022-12-06");
    private static final String UNIT = "郑州市教育局";
    private static final List<NewFile> PHOTO =
            List.of(new NewFile().name("验收.txt").content("十二月验收合格".getBytes(StandardCharsets.UTF_8)));

    private static ApiClient as(String person, String scope) {
        String token = site.token(person, scope);
        ApiClient client = new ApiClient();
        client.updateBaseUri(site.address().toString().replaceAll("/$", ""));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static Problem problem(int status, ThrowingCallable call) throws Exception {
        ApiException refused = catchThrowableOfType(ApiException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.getCode()).as(refused.getResponseBody()).isEqualTo(status);
        assertThat(refused.getResponseHeaders().firstValue("Content-Type")).hasValue("application/problem+json");
        Problem problem = new ObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(status);
        return problem;
    }

    private static String tag(Integer version) {
        return "\"" + version + "\"";
    }

    @Test
    void itReadsTheRegister() throws Exception {
        CommitmentsApi api = new CommitmentsApi(as(Site.VIEWER, "read"));
        ApiResponse<Rows> first = rows(api, null, 0);
        Rows page = first.getData();
        assertThat(page.getItems()).hasSize(3).allSatisfy(row -> {
            assertThat(row.getLead()).isEqualTo(UNIT);
            assertThat(row.getStateCode()).isIn("under_way", "overdue");
            assertThat(row.getLit().getWord().getZh()).isNotEmpty();
        });
        assertThat(page.getTotal()).isGreaterThan(3);
        assertThat(first.getHeaders().get("link").get(0)).contains("rel=\"next\"");
        String etag = first.getHeaders().get("etag").get(0);
        assertThat(catchThrowableOfType(ApiException.class, () -> rows(api, etag, 0))
                        .getCode())
                .isEqualTo(304);
        assertThat(rows(api, null, 3).getData().getItems().get(0).getId())
                .isNotEqualTo(page.getItems().get(2).getId());

        Commitment one = api.commitment(site.id("公办园"), null, null);
        assertThat(one.getVerdict().getRule()).isNotEmpty();
        assertThat(one.getSource().getQuote()).contains("76所");
        assertThat(one.getReports())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getPeriod()).startsWith("P"));
        assertThat(one.getHistory()).hasSizeGreaterThan(5);
        Completion levels = api.completion(site.id("卫生室"), null);
        assertThat(levels.getTwoLevel().getWhole().getPercent()).isNotNull();
        assertThat(levels.getParts())
                .hasSize(6)
                .allSatisfy(part -> assertThat(part.getTest().getMissing()).isNotNull());
        assertThat(levels.getAreas())
                .anySatisfy(area -> assertThat(area.getName()).isEqualTo("郑州市"));
        assertThat(api.changes(
                                TODAY.minusDays(9),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                0,
                                5)
                        .getItems())
                .isNotEmpty();
        assertThat(problem(404, () -> api.commitment("C99999", null, null)).getDetail())
                .contains("C99999");
        assertThat(problem(403, () -> api.dun("C1", "*", new NewDunning())).getTitle())
                .isNotEmpty();
    }

    private static ApiResponse<Rows> rows(CommitmentsApi api, String etag, int offset) throws ApiException {
        return api.commitmentsWithHttpInfo(
                UNIT,
                null,
                null,
                List.of("under_way", "overdue"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "due",
                etag,
                offset,
                3);
    }

    @Test
    void itBringsACommitmentFromThePageToItsEnd() throws Exception {
        ApiClient office = as(Site.SUPERVISOR, "write");
        DocumentsApi documents = new DocumentsApi(as(Site.SUPERVISOR, "review"));
        CommitmentsApi commitments = new CommitmentsApi(office);
        ReportsApi unit = new ReportsApi(as(Site.REPORTER, "report"));

        NewDocument page = new NewDocument()
                .text("郑州市2022年补充工作安排\n12月底前，全市新建公办幼儿园12所。（市教育局牵头）\n12月底前，全市改造中小学厕所30座。（市教育局牵头）\n")
                .published(LocalDate.parse("2022-12-01"))
                .place("郑州市");
        Entered entered = documents.enterDocument(page);
        assertThat(entered.getMade()).hasSize(2);
        assertThat(documents.enterDocument(page).getMade()).isEmpty();
        DocumentText text = documents.document(entered.getHash(), null);
        assertThat(text.getItems()).anySatisfy(statement -> {
            assertThat(statement.getStance()).isEqualTo("commitment");
            assertThat(statement.getGave()).containsExactly(entered.getMade().get(0));
        });
        assertThat(Files.readString(documents.documentFile(entered.getHash()).toPath()))
                .isEqualTo(page.getText());
        Proposal proposal = text.getGave().get(0);
        String id = proposal.getId();
        assertThat(proposal.getStanding()).isEqualTo("proposed");
        documents.reject(entered.getMade().get(1), "*", new OptionalReason().reason("重复"));
        Done done = documents.correct(id, tag(proposal.getVersion()), new Correction().lead(UNIT));
        documents.confirm(id, tag(done.getVersion()));
        assertThat(problem(412, () -> documents.confirm(id, tag(done.getVersion())))
                        .getDetail())
                .isNotEmpty();
        assertThat(problem(409, () -> documents.confirm(id, "*")).getDetail()).contains(id);
        assertThat(documents.document(entered.getHash(), null).getGave().get(0).getDoubts())
                .isEmpty();
        List<String> both = documents
                .split(
                        id,
                        "*",
                        new Split()
                                .addPartsItem(new Fields().task("新建公办园8所").value("8"))
                                .addPartsItem(new Fields().task("新建公办园4所").value("4")))
                .getMade();
        String whole = documents
                .merge(both.get(0), "*", new Merger().with(both.subList(1, 2)).value("12"))
                .getMade()
                .get(0);
        isFollowed(whole, commitments, unit, office);
    }

    private static void isFollowed(String id, CommitmentsApi commitments, ReportsApi unit, ApiClient office)
            throws Exception {

        commitments.assign(id, "*", new Assignment().lead(UNIT).words("请按月报告"));
        commitments.plan(
                id,
                "*",
                new Trajectory()
                        .shape(Trajectory.ShapeEnum.LINEAR)
                        .from(LocalDate.parse("2022-12-01"))
                        .start(TODAY));
        Done parts = commitments.allocate(
                id,
                "*",
                new Allocation()
                        .addPartsItem(new Portion().unit("金水区教育局").value("5"))
                        .addPartsItem(new Portion().unit("中原区教育局").value("7")));
        assertThat(parts.getMade()).hasSize(2);
        assertThat(commitments.completion(id, null).getParts()).hasSize(2);
        assertThat(problem(
                                422,
                                () -> commitments.allocate(
                                        id,
                                        "*",
                                        new Allocation()
                                                .addPartsItem(new Portion()
                                                        .unit("金水区教育局")
                                                        .value("4"))))
                        .getDetail())
                .contains("分解不平");
        commitments.revise(
                id, "*", new NewRevision().due(LocalDate.parse("2022-12-20")).reason("提前验收"));
        commitments.dun(id, "*", new NewDunning().urgency(1).answerBy(TODAY.plusDays(2)));
        assertThat(commitments.slips(id, null, null, null).getItems())
                .extracting(slip -> slip.getKind())
                .containsExactly("assignment", "dunning");

        unit.accept(id, "*");
        Commitment seen = commitments.commitment(id, null, null);
        NewReport report =
                new NewReport().period(period()).value("12").words("12所全部建成").evidence(PHOTO);
        Done sent = unit.report(id, tag(seen.getVersion()), report);
        problem(412, () -> unit.report(id, tag(seen.getVersion()), report));
        assertThat(commitments.commitment(id, null, null).getReports()).hasSize(1);
        String number = String.valueOf(sent.getVersion());
        new ReportsApi(as(Site.APPROVER, "write")).approveReport(id, number, "*", new Approval());
        new ReportsApi(office).approveReport(id, number, "*", new Approval());
        var reported = commitments.commitment(id, null, null).getReports().get(0);
        assertThat(reported.getLocked()).isTrue();
        assertThat(Files.readString(commitments
                        .commitmentFile(id, reported.getEvidence().get(0).getHash())
                        .toPath()))
                .isEqualTo("十二月验收合格");
        unit.deliver(id, "*", new Delivery().day(TODAY).words("已交付使用"));
        CommitmentsApi inspector = new CommitmentsApi(as(Site.INSPECTOR, "write"));
        inspector.verify(
                id,
                "*",
                new Verification()
                        .result(Verification.ResultEnum.DELIVERED)
                        .day(TODAY)
                        .words("现场查看12所"));
        assertThat(problem(403, () -> inspector.close(id, "*", new Words())).getDetail())
                .contains("复核人不能自己销号");
        commitments.close(id, "*", new Words().words("同意"));
        assertThat(commitments.commitment(id, null, null).getRegister().getStateCode())
                .isEqualTo("closed");
    }

    private static String period() throws ApiException {
        return new OfficeApi(as(Site.VIEWER, "read"))
                .periods(null, 0, 500).getItems().stream()
                        .filter(period -> !period.getClosed())
                        .findFirst()
                        .orElseThrow()
                        .getId();
    }

    @Test
    void itInspects() throws Exception {
        FindingsApi inspector = new FindingsApi(as(Site.INSPECTOR, "inspect"));
        FindingsApi unit = new FindingsApi(as(Site.REPORTER, "report"));
        String id = inspector
                .find(new NewFinding().unit(UNIT).conclusion("三所园无消防通道").evidence(PHOTO))
                .getId();
        inspector.confirmFinding(id, "*", new Words());
        String batch = inspector
                .drawPattern(id, "*", new Pattern().pattern("无消防通道").addUnitsItem("郑州市卫健委"))
                .getMade()
                .get(0);
        inspector.orderRectification(id, "*", new Order().due(TODAY.plusDays(7)));
        unit.replyToFinding(id, "*", new WordsAndFiles().words("情况属实"));
        unit.reportRectification(id, "*", new WordsAndFiles().words("已打通").evidence(PHOTO));
        inspector.verifyRectification(id, "*", new WordsAndFiles().words("现场已看"));
        problem(403, () -> inspector.closeFinding(id, "*", new Words())); // the token's scope
        new FindingsApi(as(Site.SUPERVISOR, "write")).closeFinding(id, "*", new Words());
        inspector.checkCandidate(batch, "*", new Check().unit("郑州市卫健委").words("没有"));
        inspector.closeBatch(batch, "*", new Words());
        assertThat(inspector.finding(id, null).getState()).isEqualTo("closed");
        assertThat(inspector.finding(id, null).getSteps()).isNotEmpty();
        assertThat(inspector.batch(batch, null).getClosed()).isEqualTo(TODAY);
        assertThat(inspector.findings(UNIT, "closed", null, 0, 50).getItems())
                .anySatisfy(finding -> assertThat(finding.getId()).isEqualTo(id));
    }

    @Test
    void itProvesWhatStandsInTheLedger() throws Exception {
        LedgerApi api = new LedgerApi(as(Site.VIEWER, "read"));
        Checkpoint before = api.checkpoint(null);
        VerifyingKey key = VerifyingKey.parse(before.getKey());
        site.office().accounts().unit(site.as(Site.ADMINISTRATOR), "样例局", null, null);
        InclusionProof entry = InclusionProof.parse(
                api.inclusionProof(String.valueOf(before.getSize()), null).getProof());
        assertThat(entry.checks(key)).isTrue();
        assertThat(entry.line()).contains("样例局");
        ConsistencyProof grown = ConsistencyProof.parse(
                api.consistencyProof(before.getSize().longValue(), null).getProof());
        assertThat(grown.checks(
                        org.sanbiao.ledger.tree.Checkpoint.parse(org.sanbiao.ledger.note.Note.parse(
                                        before.getNote().getBytes(StandardCharsets.UTF_8))
                                .text()),
                        key))
                .isTrue();
        problem(404, () -> api.inclusionProof("99999999", null));
    }
}

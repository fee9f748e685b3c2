package org.sanbiao.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Chromium;
import org.sanbiao.app.server.Client;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Shelf.Volume;

/** What strangers see: what was published, all that is public of it, and nothing else. */
class PublicSiteTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final Pattern LINK = Pattern.compile("href=\"/public/commitments/(C[0-9]+)\"");

    private static Volume plan() {
        return site.office()
                .register()
                .shelf()
                .documents("三部门负责人", 0, 1)
                .volumes()
                .get(0);
    }

    private static HttpResponse<String> set(String person, boolean published) {
        return site.client(person)
                .post(
                        "/public/settings",
                        "document",
                        plan().hash().replace("sha256:", ""),
                        "published",
                        String.valueOf(published));
    }

    private static String body(String path) {
        HttpResponse<String> answer = site.stranger().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<Card> cards() {
        return site.office().register().shelf().commitments(plan().id());
    }

    private static List<String> ids(boolean open) {
        return cards().stream()
                .filter(card -> PublicCard.may(card) == open)
                .map(Card::id)
                .toList();
    }

    @Test
    void nothingIsPublicUntilASupervisorPublishesItAndAgainWhenItWasTakenBack() {
        set(Site.SUPERVISOR, false);
        String id = site.id("公办园");
        assertThat(body("/public")).contains("目前还没有公开的文件").doesNotContain(id);
        assertThat(site.stranger().get("/public/commitments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(set(Site.REPORTER, true).statusCode()).isEqualTo(403);
        assertThat(set(Site.VIEWER, true).statusCode()).isEqualTo(403);
        assertThat(body("/public/feed.atom")).doesNotContain("<entry>");

        assertThat(set(Site.SUPERVISOR, true).statusCode()).isEqualTo(303);
        List<String> listed = LINK.matcher(body("/public"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids(true)).hasSizeGreaterThan(10);
        assertThat(ids(false))
                .isNotEmpty()
                .allSatisfy(hidden -> assertThat(site.stranger()
                                .get("/public/commitments/" + hidden)
                                .statusCode())
                        .as(hidden)
                        .isEqualTo(404));
        String part = site.id("公办园@金水区教育局"); // of an allocation: of no document
        assertThat(site.stranger().get("/public/commitments/" + part).statusCode())
                .isEqualTo(404);
        assertThat(site.stranger().get("/").headers().firstValue("location")).hasValue("/public");

        set(Site.SUPERVISOR, false);
        assertThat(site.stranger().get("/public/commitments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(site.stranger().get("/public/file.csv").body()).doesNotContain(id);
    }

    @Test
    void filtersStandInTheAddress() {
        set(Site.SUPERVISOR, true);
        assertThat(LINK.matcher(body("/public?words=%E5%85%AC%E5%8A%9E%E5%B9%BC%E5%84%BF%E5%9B%AD"))
                        .results()
                        .map(found -> found.group(1)))
                .contains(site.id("公办园"))
                .hasSizeLessThan(5);
        String csv = body("/public/file.csv?unit=%E9%83%91%E5%B7%9E%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80");
        assertThat(csv).startsWith("\ufeff序号,").contains("郑州市教育局").doesNotContain(site.id("公寓") + ",");
        assertThat(body("/public?state=%3Cscript%3E&page=-1&words=%3Cscript%3E"))
                .doesNotContain("<script>");
        assertThat(body("/public?page=9999999&unit=x")).contains("没有符合条件的承诺");
        assertThat(site.stranger().get("/public/checkpoint").statusCode()).isIn(200, 404);
    }

    @Test
    void nothingInternalIsInAnyPublicPage() {
        set(Site.SUPERVISOR, true);
        StringBuilder all = new StringBuilder(body("/public") + body("/public/file.csv") + body("/public/feed.atom"));
        all.append(body("/public?lang=en")).append(body("/public/feed.atom?lang=en"));
        ids(true).forEach(id -> all.append(body("/public/commitments/" + id)));
        String seen = all.toString();

        List<String> names = new ArrayList<>(List.of("zhao", "qian", "jiaoyu", "weijian", "zhufang"));
        site.office().register().people().forEach(person -> names.add(person.name()));
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names).allSatisfy(name -> assertThat(seen).doesNotContain(name));

        Set<String> internal = new LinkedHashSet<>();
        for (Card card : cards()) {
            card.instructions().forEach(mark -> add(internal, mark));
            card.dunnings().forEach(slip -> add(internal, slip.words()));
            card.revisions().forEach(revision -> add(internal, revision.reason()));
            for (Report report : card.reports()) {
                add(internal, report.words());
                add(internal, report.problems());
                add(internal, report.next());
                add(internal, report.returned());
                report.evidence().forEach(file -> internal.add(file.name().shown()));
            }
            add(internal, card.judged());
            add(internal, card.delivered());
            add(internal, card.verified());
            add(internal, card.closed());
            card.overturned().forEach(overturned -> add(internal, overturned.by()));
            add(internal, card.reason());
        }
        assertThat(internal).hasSizeGreaterThan(20);
        assertThat(internal).allSatisfy(words -> assertThat(seen).doesNotContain(words));
        assertThat(seen).doesNotContain("催办").doesNotContain("批示").doesNotContain("/files/");
    }

    private static void add(Set<String> words, @org.jspecify.annotations.Nullable Mark mark) {
        if (mark != null) {
            add(words, mark.words());
        }
    }

    /** Sentences; a bare number is a value and may well be public. */
    private static void add(Set<String> words, Said said) {
        if (said.shown().codePointCount(0, said.shown().length()) >= 8) {
            words.add(said.shown());
        }
    }

    @Test
    void aReportThatNobodyApprovedChangesNothing() {
        set(Site.SUPERVISOR, true);
        int compared = 0;
        for (Card card : cards()) {
            for (Report report : card.reports()) {
                if (PublicCard.may(card) && !report.locked()) {
                    assertThat(body("/public/commitments/" + card.id()))
                            .as("%s, report %d", card.id(), report.number())
                            .doesNotContain("报告" + report.number());
                    compared++;
                }
            }
        }
        assertThat(compared).as("reports without approval in the demo").isPositive();
    }

    @Test
    void aVerdictThatWasCorrectedShowsItsCorrection() {
        set(Site.SUPERVISOR, true);
        String id = site.id("无烟");
        String before = body("/public/commitments/" + id);
        assertThat(before).contains("核验完成").doesNotContain("更正：");
        site.office()
                .closing()
                .verify(
                        site.as(Site.INSPECTOR),
                        id,
                        Office.LATEST,
                        Result.PARTLY,
                        LocalDate.of(2022, 11, 4),
                        "复查发现其中三个不符合标准",
                        List.of());
        assertThat(body("/public/commitments/" + id))
                .contains("更正：", "2022-11-18认定“核验完成”，2022-12-06更正", "核验：部分完成（2022-11-04的情况）")
                .doesNotContain("复查发现");
        assertThat(body("/public/feed.atom")).contains("核验：部分完成");
    }

    @Test
    void aParserThatIsNotOursReadsTheFeed() throws Exception {
        set(Site.SUPERVISOR, true);
        Client stranger = site.stranger();
        HttpResponse<String> answer = stranger.get("/public/feed.atom");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/atom+xml;charset=utf-8");
        Feed atom = (Feed) new WireFeedInput(true, java.util.Locale.ROOT).build(new StringReader(answer.body()));
        assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
        assertThat(atom.getOtherLinks()).anySatisfy(link -> {
            assertThat(link.getRel()).isEqualTo("self");
            assertThat(link.getHref()).endsWith("/public/feed.atom");
        });
        SyndFeed feed = new SyndFeedInput(true, java.util.Locale.ROOT).build(new StringReader(answer.body()));
        assertThat(feed.getEntries()).hasSize(50);
        assertThat(feed.getEntries().get(0).getTitle()).startsWith("公开文件：");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getLink()).startsWith(site.address().toString().replaceFirst("/$", "") + "/public");
        });
        assertThat(feed.getEntries().stream().map(entry -> entry.getUri()).distinct())
                .hasSize(50);
        assertThat(stranger.get("/public/feed.atom").body()).isEqualTo(answer.body());
    }

    @Test
    void thePagesAreReadWithoutScript() {
        set(Site.SUPERVISOR, true);
        for (String language : List.of("zh", "en")) {
            try (Page page = Chromium.open(site, Chromium.PHONE, false)) {
                page.navigate("/public?lang=" + language);
                page.fill("input[name=words]", "公办幼儿园");
                page.click(".filters button");
                page.click(".items .task a >> nth=0");
                assertThat(page.url()).contains("/public/commitments/");
                assertThat(page.locator("h1").count()).isEqualTo(1);
            }
        }
    }

    @Test
    void thePagesAreFitForEverybody() { // axe itself needs script
        set(Site.SUPERVISOR, true);
        String one = "/public/commitments/" + site.id("公办园");
        for (int width : List.of(Chromium.DESK, Chromium.PHONE)) {
            for (String language : List.of("zh", "en")) {
                try (Page page = Chromium.open(site, width)) {
                    for (String path : List.of("/public", one)) {
                        page.navigate(path + "?lang=" + language);
                        Chromium.seesNoSeriousFault(page);
                        String name = path.equals("/public") ? "public" : "public-commitment";
                        Chromium.screenshot(page, name + "-" + language + "-" + width);
                    }
                    Chromium.quiet(page);
                }
            }
        }
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/public/settings");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "public-settings-zh-1440");
        }
    }
}

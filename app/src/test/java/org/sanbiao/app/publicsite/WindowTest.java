package org.sanbiao.app.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.ledger.Erasure;

/** What the public pages take over from before is what would be worked out anew. */
class WindowTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final Pattern TEXTS = Pattern.compile("\"texts\":\"([0-9a-f]{64})\"");

    private final Window window = new Window(site.work());

    private Published same(String after) {
        LocalDate today = site.work().today();
        Published now = window.on(today);
        assertThat(now).as(after).isEqualTo(new Window(site.work()).on(today));
        return now;
    }

    @Test
    void everyChangeReachesThePublic() {
        Office office = site.office();
        Volume plan =
                office.register().shelf().documents("三部门负责人", 0, 1).volumes().get(0);
        window.publications()
                .set(plan.hash(), true, Site.SUPERVISOR, site.work().now());
        Published first = same("published");
        String id = site.id("无烟");

        office.accounts().unit(site.as(Site.ADMINISTRATOR), "郑州市样例局", null, null);
        Published unit = same("a unit was entered");
        assertThat(unit.commitments().get(id)).isSameAs(first.commitments().get(id));

        office.closing()
                .verify(
                        site.as(Site.INSPECTOR),
                        id,
                        Office.LATEST,
                        Result.PARTLY,
                        LocalDate.of(2022, 11, 4),
                        "三个不符合标准",
                        List.of());
        Published verified = same("verified");
        assertThat(verified.commitments().get(id))
                .isNotEqualTo(first.commitments().get(id));

        Card open = office.register().shelf().commitments(plan.id()).stream()
                .filter(card -> card.standing() == Standing.CONFIRMED
                        && card.reports().isEmpty()
                        && !card.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> parts = office.review()
                .split(site.as(Site.SUPERVISOR), open.id(), Office.LATEST, List.of(open.substance(), open.substance()));
        assertThat(same("split").commitments())
                .containsKeys(parts.toArray(String[]::new))
                .doesNotContainKey(open.id());

        LocalDate today = site.work().today();
        office.reports().open(site.as(Site.SUPERVISOR), "下一期", new Period(today, today.plusDays(5)), today.plusDays(9));
        same("a period was opened");

        long entry = office.register().history(id).get(0).sequence();
        String line = new String(site.work().ledger().entry(entry).line(), StandardCharsets.UTF_8);
        Matcher texts = TEXTS.matcher(line);
        assertThat(texts.find()).isTrue();
        office.accounts().erase(site.as(Site.ADMINISTRATOR), entry, texts.group(1), Erasure.values()[0]);
        assertThat(same("erased").commitments().get(id).task())
                .isNotEqualTo(first.commitments().get(id).task());

        window.publications()
                .set(plan.hash(), false, Site.SUPERVISOR, site.work().now());
        assertThat(same("taken back").commitments()).isEmpty();
    }
}

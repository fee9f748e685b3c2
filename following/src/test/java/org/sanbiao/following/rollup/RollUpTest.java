package org.sanbiao.following.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.judging.Bound;
import org.sanbiao.following.wording.Numbers;

class RollUpTest {

    private static final LocalDate DAY = LocalDate.parse("2022-08-31");
    private static final Divisions DIVISIONS = Divisions.standard();
    private static final Bound EIGHTY = new Bound(new BigDecimal("80"), false, false);
    private static final Bound EIGHTY_FIVE = new Bound(new BigDecimal("85"), false, false);

    private static Part part(String code, long done, long of) {
        return new Part(code, DIVISIONS.name(code, DAY), BigDecimal.valueOf(done), BigDecimal.valueOf(of));
    }

    @Test
    void partsAreAddedAndNeverAveraged() {
        RollUp up = RollUp.of(List.of(part("410105", 90, 100), part("410122", 100, 400)), true, DIVISIONS, DAY);
        RollUp.Sum city = up.at("410100");
        assertThat(city.name()).isEqualTo("郑州市");
        assertThat(city.done()).isEqualByComparingTo("190");
        assertThat(city.of()).isEqualByComparingTo("500");
        assertThat(Numbers.share(city.percent())).isEqualTo("38.0"); // the mean of 90 % and 25 % would be 57.5 %
        assertThat(up.at("410000").done()).isEqualByComparingTo("190");
    }

    @Test
    void villagesAndTownsBelongWhereTheirCodesSay() {
        RollUp up = RollUp.of(
                List.of(part("410122101201", 1, 2), part("410122101202", 2, 2), part("410122102201", 3, 4)),
                true,
                DIVISIONS,
                DAY);
        assertThat(up.at("410122101").done()).isEqualByComparingTo("3");
        assertThat(up.at("410122").of()).isEqualByComparingTo("8");
        assertThat(up.at("410100").parts()).isEqualTo(3);
    }

    @Test
    void whatCannotBeAddedIsNamed() {
        Part silent = new Part("410181", "巩义市", null, null);
        Part bare = new Part("410182", "荥阳市", BigDecimal.TEN, null);
        RollUp up = RollUp.of(List.of(part("410105", 9, 10), silent, bare), true, DIVISIONS, DAY);
        assertThat(up.at("410100").left()).containsExactly("410181", "410182");
        assertThat(up.at("410100").done()).isEqualByComparingTo("9");
    }

    @Test
    void aFigureOfThePlaceItselfIsComparedWithItsParts() {
        RollUp up = RollUp.of(
                List.of(part("410122", 7, 10), part("410122101", 3, 5), part("410122102", 3, 5)), true, DIVISIONS, DAY);
        assertThat(up.at("410122").done()).isEqualByComparingTo("7");
        assertThat(up.at("410122").differs()).isEqualByComparingTo("6");
        assertThat(up.at("410100").done()).isEqualByComparingTo("7");
    }

    @Test
    void noAreaStandsTwice() {
        assertThatThrownBy(() -> RollUp.of(List.of(part("410105", 1, 2), part("410105", 1, 2)), true, DIVISIONS, DAY))
                .hasMessageContaining("金水区 (410105) stands twice");
    }

    @Test
    void divisionsAreThoseOfTheDay() {
        LocalDate before = LocalDate.parse("2018-12-25");
        LocalDate after = LocalDate.parse("2018-12-26");
        assertThat(DIVISIONS.parent("371202", before)).isEqualTo("371200");
        assertThat(DIVISIONS.on("371202", after)).isNull();
        assertThat(DIVISIONS.parent("370116", after)).isEqualTo("370100");
        assertThat(DIVISIONS.on("370116", before)).isNull();
        assertThat(DIVISIONS.parent("410171", DAY)).isEqualTo("410100");
        assertThat(DIVISIONS.parent("419001", DAY)).isEqualTo("410000");
        assertThat(DIVISIONS.within("410122101201", "410100", DAY)).isTrue();
        assertThat(DIVISIONS.within("410122101201", "410181", DAY)).isFalse();
    }

    @Test
    void rollUpOfThePartsIsRollUpOfTheWhole() {
        SplittableRandom random = new SplittableRandom(Long.getLong("sanbiao.seed", 7));
        String[] counties = {"410102", "410105", "410122", "410181", "410171"};
        for (int round = 0; round < 200; round++) {
            List<Part> villages = new ArrayList<>();
            for (String county : counties) {
                for (int town = 1; town <= random.nextInt(4); town++) {
                    for (int village = 1; village <= random.nextInt(5); village++) {
                        long of = 1 + random.nextInt(30);
                        villages.add(part(county + "10" + town + "20" + village, random.nextLong(of + 1), of));
                    }
                }
            }
            RollUp straight = RollUp.of(villages, true, DIVISIONS, DAY);
            List<Part> towns = new ArrayList<>();
            for (RollUp.Sum sum : straight.all()) {
                if (sum.code().length() == 9) {
                    towns.add(new Part(sum.code(), sum.name(), sum.done(), sum.of()));
                }
            }
            RollUp stepwise = RollUp.of(towns, true, DIVISIONS, DAY);
            assertThat(stepwise.at("410100") == null).isEqualTo(straight.at("410100") == null);
            if (straight.at("410100") != null) {
                assertThat(stepwise.at("410100").done())
                        .isEqualByComparingTo(straight.at("410100").done());
                assertThat(stepwise.at("410100").of())
                        .isEqualByComparingTo(straight.at("410100").of());
            }
        }
    }

    @Test
    void allCountiesAtEightyDoNotMakeTheCityEightyFive() {
        TwoLevel two =
                TwoLevel.of(List.of(part("410105", 80, 100), part("410122", 85, 100)), EIGHTY, EIGHTY_FIVE, "全市");
        assertThat(two.breaking()).isEmpty();
        assertThat(two.whole().broken()).isTrue();
        assertThat(two.whole().missing()).isEqualByComparingTo("5");
        assertThat(two.met()).isFalse();
        assertThat(two.print("所").zh()).isEqualTo("各单位：2/2达标；全市82.5%，未达标，缺口5所");
        assertThat(two.print("所").en()).isEqualTo("each: 2 of 2 meet it; 全市 82.5%, not met, 5 所 missing");
    }

    @Test
    void theCityMayPassWhileACountyBreaksItsTest() {
        TwoLevel two =
                TwoLevel.of(List.of(part("410105", 990, 1000), part("410122", 79, 100)), EIGHTY, EIGHTY_FIVE, "全市");
        assertThat(two.whole().broken()).isFalse();
        assertThat(two.breaking()).extracting(TwoLevel.Test::name).containsExactly("中牟县");
        assertThat(two.breaking().get(0).missing()).isEqualByComparingTo("1");
        assertThat(two.print("所").zh()).isEqualTo("各单位：1/2达标，中牟县79.0%缺口1所；全市97.2%，达标");
    }

    @Test
    void whatIsMissingIsCountedInWholeUnits() {
        assertThat(TwoLevel.of(List.of(part("410105", 2, 3)), EIGHTY, EIGHTY_FIVE, "全市")
                        .breaking()
                        .get(0)
                        .missing())
                .isEqualByComparingTo("1");
        Bound above = new Bound(new BigDecimal("80"), false, true);
        assertThat(TwoLevel.of(List.of(part("410105", 80, 100)), above, EIGHTY_FIVE, "全市")
                        .breaking()
                        .get(0)
                        .missing())
                .isEqualByComparingTo("1");
    }

    @Test
    void withoutADenominatorTheWholeCannotBeSaid() {
        Part bare = new Part("410182", "荥阳市", BigDecimal.TEN, null);
        TwoLevel two = TwoLevel.of(List.of(part("410105", 90, 100), bare), EIGHTY, EIGHTY_FIVE, "全市");
        assertThat(two.met()).isNull();
        assertThat(two.print("所").zh()).isEqualTo("各单位：1/2达标，荥阳市缺少分母；全市：无法评判");
    }

    @Test
    void theBestUnitIsOneOfSeveralThatAreLargeEnough() {
        List<Part> parts =
                List.of(part("410105", 1, 1), part("410122", 45, 50), part("410181", 90, 100), part("410182", 60, 100));
        Benchmark best = Benchmark.of(parts, BigDecimal.valueOf(20), false);
        assertThat(best.best()).extracting(Part::name).containsExactly("中牟县", "巩义市");
        assertThat(best.small()).isEqualTo(1);
        assertThat(Benchmark.of(parts, BigDecimal.valueOf(20), true).best())
                .extracting(Part::name)
                .containsExactly("荥阳市");
        assertThat(Benchmark.of(parts.subList(0, 2), BigDecimal.valueOf(20), false)
                        .best())
                .isEmpty();
    }

    @Test
    void anAllocationHasToAddUp() {
        BigDecimal whole = BigDecimal.valueOf(76);
        List<Part> short2 = List.of(part("410105", 40, 1), part("410122", 34, 1));
        List<Part> exact = List.of(part("410105", 40, 1), part("410122", 36, 1));
        List<Part> over = List.of(part("410105", 40, 1), part("410122", 40, 1));
        assertThat(Allocation.fault(whole, "所", short2, false))
                .hasToString("各部分合计74所，目标76所，还差2所 / the parts add up to 74所, the target is 76所: 2 missing");
        assertThat(Allocation.fault(whole, "所", exact, false)).isNull();
        assertThat(Allocation.fault(whole, "所", over, false)).asString().contains("多出4所", "4 too many");
        assertThat(Allocation.fault(whole, "所", over, true)).isNull();
        assertThat(Allocation.fault(
                        new BigDecimal("85"), "%", List.of(part("410105", 80, 100), part("410122", 90, 100)), false))
                .isNull();
        assertThat(Allocation.fault(
                        new BigDecimal("85"), "%", List.of(part("410105", 80, 300), part("410122", 90, 100)), false))
                .asString()
                .contains("不足85%", "stay below 85%");
    }
}

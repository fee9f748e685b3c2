package org.sanbiao.app.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.BatchEvent.BatchClosed;
import org.sanbiao.following.event.BatchEvent.CandidateChecked;
import org.sanbiao.following.event.BatchEvent.PatternDrawn;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAccepted;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentClosed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentCorrected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentInstructed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentJudged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentMerged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRejected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentReopened;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRevised;
import org.sanbiao.following.event.CommitmentEvent.CommitmentSplit;
import org.sanbiao.following.event.CommitmentEvent.CommitmentWithdrawn;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ExtensionGranted;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRefused;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRequested;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.ReportApproved;
import org.sanbiao.following.event.CommitmentEvent.ReportReturned;
import org.sanbiao.following.event.CommitmentEvent.ReportUnlocked;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.CommitmentEvent.TargetAllocated;
import org.sanbiao.following.event.CommitmentEvent.TrajectorySet;
import org.sanbiao.following.event.DocumentEvent.DocumentContinued;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.FindingEvent.FindingClosed;
import org.sanbiao.following.event.FindingEvent.FindingConfirmed;
import org.sanbiao.following.event.FindingEvent.FindingDismissed;
import org.sanbiao.following.event.FindingEvent.FindingRecorded;
import org.sanbiao.following.event.FindingEvent.FindingReopened;
import org.sanbiao.following.event.FindingEvent.FindingReplied;
import org.sanbiao.following.event.FindingEvent.InspectionOpened;
import org.sanbiao.following.event.FindingEvent.RectificationOrdered;
import org.sanbiao.following.event.FindingEvent.RectificationPlanned;
import org.sanbiao.following.event.FindingEvent.RectificationReported;
import org.sanbiao.following.event.FindingEvent.RectificationVerified;
import org.sanbiao.following.event.OfficeEvent.PersonAppointed;
import org.sanbiao.following.event.OfficeEvent.PersonDismissed;
import org.sanbiao.following.event.OfficeEvent.UnitEntered;
import org.sanbiao.following.event.PeriodEvent.PeriodClosed;
import org.sanbiao.following.event.PeriodEvent.PeriodOpened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/** What an event says, as a line in each language; who and when stand beside it. Thread-safe. */
public final class Narrative {

    private static final Wording NOTHING = new Wording("", "");
    private static final Map<Class<? extends Event>, Function<Event, Line>> LINES = new HashMap<>();

    private Narrative() {}

    /** Something told, and the files that it names. */
    private record Line(String zh, String en, boolean more, List<Evidence> files) {}

    /** The line of an event, its files named in it. */
    public static Wording of(Event event) {
        Line line = line(event);
        if (line.files.isEmpty()) {
            return new Wording(line.zh, line.en);
        }
        String names = String.join(
                "、",
                line.files.stream()
                        .map(file -> file.name().shown() + "（" + file.hash().substring(0, 12) + "…）")
                        .toList());
        return new Wording(
                line.zh + (line.more ? "；" : "：") + "佐证 " + names,
                line.en + (line.more ? "; " : ": ") + "evidence " + names);
    }

    /** The line of an event without its files, for those who show them beside it. */
    public static Wording words(Event event) {
        Line line = line(event);
        return new Wording(line.zh, line.en);
    }

    /** The files that an event names, in its order. */
    public static List<Evidence> files(Event event) {
        return line(event).files;
    }

    private static Line line(Event event) {
        Function<Event, Line> line = LINES.get(event.getClass());
        if (line == null) {
            throw new IllegalStateException("Bug: nothing is told of " + event.getClass());
        }
        return line.apply(event);
    }

    /** The kinds of event that it tells of. */
    static Set<Class<? extends Event>> kinds() {
        return Set.copyOf(LINES.keySet());
    }

    private static <E extends Event> void on(Class<E> kind, Function<E, Line> line) {
        LINES.put(kind, event -> line.apply(kind.cast(event)));
    }

    /** What is told, and what more: texts that are the same in both languages, words in each, lists of files. */
    private static Line say(String zh, String en, Object... more) {
        StringBuilder chinese = new StringBuilder(zh);
        StringBuilder english = new StringBuilder(en);
        List<Evidence> files = new ArrayList<>();
        boolean any = false;
        for (Object one : more) {
            if (one instanceof List<?> list) {
                list.forEach(file -> files.add((Evidence) file));
                continue;
            }
            Wording words = one instanceof Wording both ? both : new Wording(text(one), text(one));
            if (!words.zh().isEmpty()) {
                chinese.append(any ? "；" : "：").append(words.zh());
                english.append(any ? "; " : ": ").append(words.en());
                any = true;
            }
        }
        return new Line(chinese.toString(), english.toString(), any, List.copyOf(files));
    }

    private static String text(Object one) {
        return one instanceof Said said ? said.shown() : String.valueOf(one);
    }

    private static Wording value(@Nullable Actual actual) {
        if (actual == null) {
            return NOTHING;
        }
        String parts = actual.numerator() == null
                ? ""
                : "（" + Numbers.plain(actual.numerator())
                        + (actual.denominator() == null ? "" : "/" + Numbers.plain(actual.denominator())) + "）";
        String share = actual.value() == null && actual.unit().equals("%") && actual.amount() != null
                ? Numbers.share(actual.amount())
                : actual.amount() == null ? "—" : Numbers.written(actual.amount());
        String shown = share + actual.unit() + parts + (actual.stage() == null ? "" : "（" + actual.stage() + "）");
        return new Wording("完成值 " + shown, "actual " + shown);
    }

    private static String shares(List<Share> shares) {
        return String.join(
                "，",
                shares.stream()
                        .map(share -> share.commitment() + " " + share.name() + " " + Numbers.written(share.value()))
                        .toList());
    }

    private static Wording part(String zh, String en, Said said) {
        return said.shown().isEmpty() ? NOTHING : new Wording(zh + said.shown(), en + said.shown());
    }

    /** Words in both languages, or nothing where there is no value. */
    private static Wording by(@Nullable Object value, String zh, String zhEnd, String en) {
        return value == null ? NOTHING : new Wording(zh + value + zhEnd, en + value);
    }

    static {
        on(DocumentRead.class, e -> say("读入文件", "document read", e.title(), e.address()));
        on(DocumentContinued.class, e -> say("读入文件（续）", "document read, continued"));
        commitments();
        reports();
        inspections();
        on(PeriodOpened.class, e -> say("开报告期", "period opened", e.name(), e.span(), by(e.due(), "限", "前报", "due ")));
        on(PeriodClosed.class, e -> say("关报告期", "period closed"));
        on(UnitEntered.class, e -> say("登记单位", "unit entered", e.name(), by(e.above(), "隶属", "", "belongs to ")));
        on(
                PersonAppointed.class,
                e -> say(
                        "任用",
                        "appointed " + e.role().name().toLowerCase(java.util.Locale.ROOT),
                        e.name(),
                        e.unit() == null ? "" : e.unit()));
        on(PersonDismissed.class, e -> say("撤销权限", "dismissed"));
    }

    private static void commitments() {
        on(CommitmentEntered.class, e -> say("立项（待确认）", "entered", e.substance().task()));
        on(CommitmentCorrected.class, e -> say("更正", "corrected", e.reason()));
        on(CommitmentConfirmed.class, e -> say("确认", "confirmed"));
        on(CommitmentRejected.class, e -> say("不予立项", "rejected", e.reason()));
        on(CommitmentSplit.class, e -> say("拆分为" + String.join("、", e.into()), "split into " + e.into()));
        on(CommitmentMerged.class, e -> say("并入" + e.into(), "merged into " + e.into()));
        on(
                CommitmentAssigned.class,
                e -> say(
                        "交办" + e.lead(),
                        "assigned to " + e.lead(),
                        e.support().isEmpty() ? NOTHING : by(String.join("、", e.support()), "配合 ", "", "support "),
                        part("责任人 ", "person ", e.person()),
                        part("牵头领导 ", "leader ", e.leader()),
                        by(e.acceptBy(), "限", "前签收", "to be accepted by "),
                        e.words()));
        on(CommitmentAccepted.class, e -> say("签收", "accepted"));
        on(TargetAllocated.class, e -> say("分解", "allocated", shares(e.shares())));
        on(
                TrajectorySet.class,
                e -> say(
                        "设定节点：" + e.trajectory().words().zh(),
                        "trajectory: " + e.trajectory().words().en(),
                        by(e.start(), "计划", "前启动", "to begin by ")));
        on(ExtensionRequested.class, e -> say("申请延期至" + e.to(), "asks for an extension to " + e.to(), e.reason()));
        on(ExtensionGranted.class, e -> say("批准延期至" + e.to(), "extension granted to " + e.to(), e.words()));
        on(ExtensionRefused.class, e -> say("驳回延期", "extension refused", e.reason()));
        on(
                CommitmentRevised.class,
                e -> say(
                        "调整",
                        "revised",
                        by(e.due(), "完成时限 → ", "", "due → "),
                        e.target() == null
                                ? NOTHING
                                : new Wording(
                                        "目标值 → " + e.target().amount().zh(),
                                        "target → " + e.target().amount().en()),
                        e.reason()));
        on(CommitmentInstructed.class, e -> say(e.leader().shown() + "批示", "instruction", e.words()));
        on(
                CommitmentDunned.class,
                e -> say(
                        "催办" + List.of("", "（急）", "（特急）").get(e.urgency()),
                        "dunned" + List.of("", " (urgent)", " (most urgent)").get(e.urgency()),
                        by(e.answerBy(), "限", "前答复", "to be answered by "),
                        e.words()));
        on(CommitmentJudged.class, e -> switch (e.judgement()) {
            case POOR_QUALITY -> say("人工认定质量不高", "judged of poor quality", e.words());
            case GOOD_QUALITY -> say("人工认定质量合格", "judged of good quality", e.words());
            case UNLIKELY -> say("人工认定难以完成", "judged unlikely", e.words());
            case ATTAINABLE -> say("人工认定可以完成", "judged attainable", e.words());
        });
        on(DeliveryReported.class, e -> say("自报办结", "reported as delivered", e.words(), e.evidence()));
        on(DeliveryVerified.class, e -> switch (e.result()) {
            case DELIVERED -> say("复核：完成", "verified", e.words(), e.evidence());
            case LATE -> say("复核：逾期完成", "verified, late", e.words(), e.evidence());
            case PARTLY -> say("复核：部分完成", "verified in part", e.words(), e.evidence());
            case MISSED -> say("复核：未完成", "missed", e.words(), e.evidence());
        });
        on(CommitmentWithdrawn.class, e -> say("撤销", "withdrawn", e.reason()));
        on(CommitmentClosed.class, e -> say("销号", "closed", e.opinion()));
        on(CommitmentReopened.class, e -> say("重开", "reopened", e.reason()));
    }

    private static void reports() {
        on(
                ProgressReported.class,
                e -> say(
                        e.reporting() + "反馈" + (e.started() ? "" : "（未启动）"),
                        e.reporting() + " report" + (e.started() ? "" : " (not started)"),
                        value(e.actual()),
                        e.words(),
                        part("存在问题 ", "problems ", e.problems()),
                        part("下步措施 ", "next ", e.next()),
                        e.evidence()));
        on(ReportReturned.class, e -> say("退回报告" + e.report(), "report " + e.report() + " sent back", e.reason()));
        on(
                ReportApproved.class,
                e -> say(
                        "第" + e.level() + "级审核通过报告" + e.report() + (e.locks() ? "，锁定" : ""),
                        "report " + e.report() + " approved at level " + e.level() + (e.locks() ? ", locked" : "")));
        on(ReportUnlocked.class, e -> say("解锁报告" + e.report(), "report " + e.report() + " unlocked", e.reason()));
    }

    private static void inspections() {
        on(InspectionOpened.class, e -> say("督查", "inspection opened", e.title(), String.join("、", e.units())));
        on(
                FindingRecorded.class,
                e -> say(
                        "发现问题（" + e.unit() + (e.hard() ? "，难点" : "") + "）",
                        "finding at " + e.unit() + (e.hard() ? " (hard)" : ""),
                        e.conclusion(),
                        e.evidence()));
        on(FindingReplied.class, e -> say("单位回复", "replied", e.reply(), e.evidence()));
        on(FindingConfirmed.class, e -> say("认定", "confirmed", e.words()));
        on(FindingDismissed.class, e -> say("不成立", "dismissed", e.reason()));
        on(
                RectificationOrdered.class,
                e -> say("交办整改，限" + e.due() + "前", "rectification ordered by " + e.due(), e.words()));
        on(RectificationPlanned.class, e -> say("整改计划，" + e.due() + "前", "to be put right by " + e.due(), e.plan()));
        on(RectificationReported.class, e -> say("报整改", "reported as put right", e.words(), e.evidence()));
        on(RectificationVerified.class, e -> say("核验", "verified", e.words(), e.evidence()));
        on(FindingClosed.class, e -> say("销号", "closed", e.opinion()));
        on(FindingReopened.class, e -> say("重开", "reopened", e.reason()));
        on(
                PatternDrawn.class,
                e -> say(
                        "由" + e.finding() + "举一反三",
                        "pattern of " + e.finding(),
                        e.pattern(),
                        String.join("、", e.candidates())));
        on(
                CandidateChecked.class,
                e -> say(
                        "排查" + e.unit() + (e.finding() == null ? "：无此问题" : "：有，" + e.finding()),
                        e.unit() + (e.finding() == null ? " does not have it" : " has it: " + e.finding()),
                        e.words()));
        on(BatchClosed.class, e -> say("批次办结", "batch closed", e.summary()));
    }
}

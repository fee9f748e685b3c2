package org.sanbiao.following.commitment;

import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.wording.Wording;

/** Where a commitment stands (状态). */
public enum State {
    PROPOSED("待确认", "proposed", false),
    REJECTED("未采纳", "rejected", false),
    DIVIDED("已拆分", "split", false),
    MERGED("已合并", "merged", false),
    WITHDRAWN("已撤销", "withdrawn", false),
    /** Nobody could ever say whether it was kept: a class of its own. */
    UNTESTABLE("不可检验", "not testable", false),
    /** Nothing was reported; that is not the same as not begun. */
    NO_EVIDENCE("暂无佐证", "no evidence", true),
    NOT_STARTED("未启动", "not started", true),
    UNDER_WAY("推进中", "under way", true),
    /** Reported, its day has passed, and it was not reached by then. */
    OVERDUE("逾期未完成", "overdue", true),
    /** What was reported cannot be held against the target. */
    NOT_ASSESSABLE("无法评判", "not assessable", true),
    /** The unit says so; nobody looked. */
    SELF_REPORTED("自报完成", "self-reported", false),
    SELF_REPORTED_LATE("自报逾期完成", "self-reported, late", false),
    VERIFIED("核验完成", "verified", false),
    /** Kept in part. */
    VERIFIED_LATE("核验逾期完成", "verified, late", false),
    PARTLY("部分完成", "delivered partly", false),
    MISSED("未完成", "missed", false),
    CLOSED("已销号", "closed", false);

    private final Wording words;
    private final boolean open;

    State(String zh, String en, boolean open) {
        words = new Wording(zh, en);
        this.open = open;
    }

    /** The state that a verification gives. */
    public static State of(Result result) {
        return switch (result) {
            case DELIVERED -> VERIFIED;
            case LATE -> VERIFIED_LATE;
            case PARTLY -> PARTLY;
            case MISSED -> MISSED;
        };
    }

    public Wording words() {
        return words;
    }

    /** Whether something is still to be done, so that its day matters. */
    public boolean open() {
        return open;
    }
}

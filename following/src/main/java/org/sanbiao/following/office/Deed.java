package org.sanbiao.following.office;

import static org.sanbiao.following.event.OfficeEvent.Role.ADMINISTRATOR;
import static org.sanbiao.following.event.OfficeEvent.Role.APPROVER;
import static org.sanbiao.following.event.OfficeEvent.Role.INSPECTOR;
import static org.sanbiao.following.event.OfficeEvent.Role.REPORTER;
import static org.sanbiao.following.event.OfficeEvent.Role.SUPERVISOR;

import java.util.List;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.wording.Wording;

/**
 * What may be done, and by whom: the table of rights. Reporters and approvers act for their own unit and those that
 * belong to it, and for no other.
 */
public enum Deed {
    ENTER("立项", "enter", SUPERVISOR, ADMINISTRATOR),
    REVIEW("审核立项", "review what was entered", SUPERVISOR, ADMINISTRATOR),
    ASSIGN("交办", "assign", SUPERVISOR, ADMINISTRATOR),
    ALLOCATE("分解", "allocate", SUPERVISOR, ADMINISTRATOR),
    PLAN("设定节点", "set a trajectory", SUPERVISOR, ADMINISTRATOR),
    ACCEPT("签收", "accept", REPORTER, APPROVER),
    REPORT("反馈", "report", REPORTER, APPROVER),
    APPROVE("审核报告", "approve or return a report", APPROVER, SUPERVISOR, ADMINISTRATOR),
    UNLOCK("解锁报告", "unlock a report", SUPERVISOR, ADMINISTRATOR),
    ASK_EXTENSION("申请延期", "ask for an extension", REPORTER, APPROVER),
    ANSWER_EXTENSION("批复延期", "grant or refuse an extension", SUPERVISOR, ADMINISTRATOR),
    REVISE("调整", "revise", SUPERVISOR, ADMINISTRATOR),
    INSTRUCT("批示", "enter an instruction", SUPERVISOR, ADMINISTRATOR),
    DUN("催办", "dun", SUPERVISOR, ADMINISTRATOR),
    JUDGE("人工认定", "judge", SUPERVISOR, INSPECTOR, ADMINISTRATOR),
    VERIFY("复核", "verify", INSPECTOR, SUPERVISOR),
    WITHDRAW("撤销", "withdraw", SUPERVISOR, ADMINISTRATOR),
    CLOSE("销号", "close or reopen", INSPECTOR, SUPERVISOR),
    OPEN_PERIOD("开闭报告期", "open or close a reporting period", SUPERVISOR, ADMINISTRATOR),
    INSPECT("督查", "inspect", INSPECTOR, SUPERVISOR),
    REPLY("回复问题", "reply to a finding", REPORTER, APPROVER),
    BATCH("批处理", "work on a batch", INSPECTOR, SUPERVISOR),
    GOVERN("管理单位与人员", "manage units and people", ADMINISTRATOR),
    ERASE("清除内容", "erase", ADMINISTRATOR);

    private final Wording words;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Role> roles;

    Deed(String zh, String en, Role... roles) {
        this.words = new Wording(zh, en);
        this.roles = List.of(roles);
    }

    public Wording words() {
        return words;
    }

    /** The roles that may do it. */
    public List<Role> roles() {
        return roles;
    }
}

package org.sanbiao.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the groups that the first screen shows. */
final class Commands {

    private static final String SEE = "看 see — begin here";
    private static final String READ = "读 read — documents, without a work folder";
    private static final String KEEP = "立 keep — what was read becomes a register";
    private static final String ASK = "查 ask — where everything stands";
    private static final String FOLLOW = "办 follow — from 交办 to 销号";
    private static final String INSPECT = "督 inspect — findings, rectification, batches";
    private static final String LEDGER = "账 ledger — proofs and copies";
    private static final String OFFICE = "管 office — work folder, people, units, periods";

    private final CommandLine line;
    private final String wanted;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

    private Commands(CommandLine line, String wanted) {
        this.line = line;
        this.wanted = wanted;
    }

    /**
     * Adds the commands to a line: the one that its first word names, else all of them. Making one takes milliseconds,
     * making all of them a tenth of a second.
     */
    static void add(CommandLine line, Console console, String... words) {
        Commands all = new Commands(line, words.length == 0 ? "" : words[0]);
        all.add(SEE, "demo", () -> new DemoCommand(console), "样例 — a year of an office, in a folder of its own");
        all.add(
                READ,
                "read",
                () -> new ReadCommand(console),
                "读取 — what a plan commits to: who, what, how much, by when");
        all.add(
                READ,
                "check",
                () -> new CheckCommand(console),
                "检查 — what it leaves out, and where it contradicts itself");
        all.add(READ, "explain", () -> new ExplainCommand(console), "说明 — what was read at one place, by which rules");
        all.add(READ, "text", () -> new TextCommand(console), "原文 — the text that all offsets count");
        all.add(READ, "mentions", () -> new MentionsCommand(console), "用例 — numbers and times in others' test cases");
        all.add(KEEP, "enter", () -> new EnterCommand(console), "立项 — read documents into the register");
        all.add(KEEP, "review", () -> ReviewCommand.line(console), "审核 — confirm, correct, reject, split, merge");
        all.add(
                ASK,
                "register",
                () -> new RegisterCommand(console),
                "台账 — all commitments with state and light; table, csv, json, xlsx");
        all.add(
                ASK,
                "show",
                () -> new ShowCommand(console),
                "查看 — one of them: source, verdict and its reasons, history");
        all.add(ASK, "due", () -> new DueCommand(console), "到期 — what is late, falls due or was not reported, by unit");
        all.add(
                ASK,
                "rollup",
                () -> new RollupCommand(console),
                "完成情况 — by area, both tests of a threshold, the best unit");
        all.add(ASK, "search", () -> new SearchCommand(console), "检索 — words in commitments, findings, documents");
        all.add(ASK, "fetch", () -> new FetchCommand(console), "取件 — a document or evidence as it was handed in");
        all.add(ASK, "packs", () -> new PacksCommand(console), "亮灯规则 — the rule packs and where they are published");
        all.add(FOLLOW, "assign", () -> new AssignCommand(console), "交办 — say who answers for it");
        all.add(FOLLOW, "accept", () -> new AcceptCommand(console), "签收 — the unit takes it");
        all.add(FOLLOW, "allocate", () -> new AllocateCommand(console), "分解 — split a target by unit and area");
        all.add(FOLLOW, "trajectory", () -> new TrajectoryCommand(console), "节点 — what is due by when on the way");
        all.add(
                FOLLOW,
                "report",
                () -> new ReportCommand(console),
                "反馈 — what the unit says for a period, with evidence");
        all.add(FOLLOW, "approve", () -> new ApproveCommand(console), "审核 — approve a report");
        all.add(FOLLOW, "return", () -> new ApproveCommand.Return(console), "退回 — send a report back");
        all.add(FOLLOW, "unlock", () -> new ApproveCommand.Unlock(console), "解锁 — let a locked report be replaced");
        all.add(
                FOLLOW,
                "revise",
                () -> new ReviseCommand(console),
                "调整 — change target or deadline; the old stays visible");
        all.add(FOLLOW, "extend", () -> ExtendCommand.line(console), "延期 — ask, grant, refuse");
        all.add(FOLLOW, "dun", () -> new DunCommand(console), "催办 — send a slip");
        all.add(FOLLOW, "instruct", () -> new InstructCommand(console), "批示 — a leader's instruction, one line typed");
        all.add(
                FOLLOW,
                "judge",
                () -> new JudgeCommand(console),
                "认定 — poor quality, unlikely: what only a person can say");
        all.add(FOLLOW, "deliver", () -> new DeliverCommand(console), "办结 — the unit says that it is done");
        all.add(FOLLOW, "verify", () -> new DeliverCommand.Verify(console), "复核 — somebody looked");
        all.add(FOLLOW, "close", () -> new CloseCommand(console), "销号 — strike off, by a second person");
        all.add(FOLLOW, "reopen", () -> new CloseCommand.Reopen(console), "重开 — open again");
        all.add(FOLLOW, "withdraw", () -> new ReviseCommand.Withdraw(console), "撤销 — no longer to be done");
        all.add(INSPECT, "inspect", () -> new InspectCommand(console), "督查 — open an inspection");
        all.add(INSPECT, "find", () -> new InspectCommand.Find(console), "问题 — record what is wrong, with evidence");
        all.add(INSPECT, "rectify", () -> RectifyCommand.line(console), "整改 — reply, order, plan, done, verify");
        all.add(
                INSPECT,
                "batch",
                () -> BatchCommand.line(console),
                "批处理 — one finding, every other unit that may have it");
        all.add(
                LEDGER,
                "ledger",
                () -> LedgerCommand.line(console),
                "账本 — sign, prove, verify, export, rebuild, rotate");
        all.add(LEDGER, "backup", () -> new BackupCommand(console), "备份 — copy the work folder while others work");
        all.add(
                LEDGER,
                "restore",
                () -> new RestoreCommand(console),
                "恢复 — verify a copy and make a work folder of it");
        all.add(OFFICE, "init", () -> new InitCommand(console), "make a work folder");
        all.add(OFFICE, "people", () -> PeopleCommand.line(console), "人员 — who may do what");
        all.add(OFFICE, "units", () -> UnitsCommand.line(console), "单位 — the units that are known");
        all.add(OFFICE, "period", () -> PeriodCommand.line(console), "报告期 — open, close, who has not reported");
        all.add(OFFICE, "erase", () -> new EraseCommand(console), "清除 — texts or a file of an entry; the entry stays");
        all.add(OFFICE, "serve", () -> new ServeCommand(console), "the pages in the browser");
        all.add("", "rehearse", RehearseCommand::new, "");
        all.make();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> all.list(help));
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    }

    /** Adds a command to a group, in the order in which they are shown; that without a name is not shown. */
    private void add(String group, String name, Supplier<Object> command, String words) {
        commands.put(name, command);
        if (!group.isEmpty()) {
            groups.computeIfAbsent(group, key -> new LinkedHashMap<>()).put(name, words);
        }
    }

    private void make() {
        commands.forEach((name, command) -> {
            if (name.equals(wanted) || !commands.containsKey(wanted)) {
                line.addSubcommand(name, command.get());
            }
        });
    }

    private String list(Help help) {
        StringBuilder list = new StringBuilder();
        groups.forEach((group, commands) -> {
            list.append('\n')
                    .append(help.colorScheme().ansi().string("@|bold " + group + "|@"))
                    .append('\n');
            commands.forEach((name, words) -> list.append("  ")
                    .append(help.colorScheme().commandText(name))
                    .append(" ".repeat(Math.max(1, 12 - name.length())))
                    .append(words)
                    .append('\n'));
        });
        return list.toString();
    }
}

package org.sanbiao.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the groups that the first screen shows. */
final class Commands {

    private static final String READ = "读 read — documents, without a work folder";
    private static final String KEEP = "立 keep — what was read becomes a register";
    private static final String ASK = "查 ask — where everything stands";
    private static final String FOLLOW = "办 follow — from 交办 to 销号";
    private static final String INSPECT = "督 inspect — findings, rectification, batches";
    private static final String OFFICE = "管 office — work folder, people, units, periods";

    private final CommandLine line;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

    private Commands(CommandLine line) {
        this.line = line;
    }

    static void add(CommandLine line, Console console) {
        Commands all = new Commands(line);
        all.add(READ, new ReadCommand(console), "what a plan commits to: who, what, how much, by when");
        all.add(READ, new CheckCommand(console), "what it leaves out, and where it contradicts itself");
        all.add(READ, new ExplainCommand(console), "what was read at one place, by which rules");
        all.add(READ, new TextCommand(console), "the text that all offsets count");
        all.add(READ, new MentionsCommand(console), "numbers and times in others' test cases");
        all.add(KEEP, new EnterCommand(console), "立项 — read documents into the register");
        all.add(KEEP, ReviewCommand.line(console), "审核 — confirm, correct, reject, split, merge");
        all.add(ASK, new RegisterCommand(console), "台账 — all commitments with state and light; table, csv, json, xlsx");
        all.add(ASK, new ShowCommand(console), "one of them: source, verdict and its reasons, history");
        all.add(ASK, new DueCommand(console), "到期 — what is late, falls due or was not reported, by unit");
        all.add(ASK, new RollupCommand(console), "完成情况 — by area, both tests of a threshold, the best unit");
        all.add(ASK, new SearchCommand(console), "检索 — words in commitments, findings, documents");
        all.add(ASK, new PacksCommand(console), "亮灯规则 — the rule packs and where they are published");
        all.add(FOLLOW, new AssignCommand(console), "交办 — say who answers for it");
        all.add(FOLLOW, new AcceptCommand(console), "签收 — the unit takes it");
        all.add(FOLLOW, new AllocateCommand(console), "分解 — split a target by unit and area");
        all.add(FOLLOW, new TrajectoryCommand(console), "节点 — what is due by when on the way");
        all.add(FOLLOW, new ReportCommand(console), "反馈 — what the unit says for a period, with evidence");
        all.add(FOLLOW, new ApproveCommand(console), "审核 — approve a report");
        all.add(FOLLOW, new ApproveCommand.Return(console), "退回 — send a report back");
        all.add(FOLLOW, new ApproveCommand.Unlock(console), "解锁 — let a locked report be replaced");
        all.add(FOLLOW, new ReviseCommand(console), "调整 — change target or deadline; the old stays visible");
        all.add(FOLLOW, ExtendCommand.line(console), "延期 — ask, grant, refuse");
        all.add(FOLLOW, new DunCommand(console), "催办 — send a slip");
        all.add(FOLLOW, new InstructCommand(console), "批示 — a leader's instruction, one line typed");
        all.add(FOLLOW, new JudgeCommand(console), "认定 — poor quality, unlikely: what only a person can say");
        all.add(FOLLOW, new DeliverCommand(console), "办结 — the unit says that it is done");
        all.add(FOLLOW, new DeliverCommand.Verify(console), "复核 — somebody looked");
        all.add(FOLLOW, new CloseCommand(console), "销号 — strike off, by a second person");
        all.add(FOLLOW, new CloseCommand.Reopen(console), "重开 — open again");
        all.add(FOLLOW, new ReviseCommand.Withdraw(console), "撤销 — no longer to be done");
        all.add(INSPECT, new InspectCommand(console), "督查 — open an inspection");
        all.add(INSPECT, new InspectCommand.Find(console), "问题 — record what is wrong, with evidence");
        all.add(INSPECT, RectifyCommand.line(console), "整改 — reply, order, plan, done, verify");
        all.add(INSPECT, BatchCommand.line(console), "批处理 — one finding, every other unit that may have it");
        all.add(OFFICE, new InitCommand(console), "make a work folder");
        all.add(OFFICE, PeopleCommand.line(console), "人员 — who may do what");
        all.add(OFFICE, UnitsCommand.line(console), "单位 — the units that are known");
        all.add(OFFICE, PeriodCommand.line(console), "报告期 — open, close, who has not reported");
        line.addSubcommand(new RehearseCommand());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> all.list(help));
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    }

    /** Adds a command to a group, in the order in which they are shown. */
    private void add(String group, Object command, String words) {
        CommandLine one = command instanceof CommandLine made ? made : new CommandLine(command);
        line.addSubcommand(one);
        groups.computeIfAbsent(group, key -> new LinkedHashMap<>()).put(one.getCommandName(), words);
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

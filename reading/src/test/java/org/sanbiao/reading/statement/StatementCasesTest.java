package org.sanbiao.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/**
 * Each line of {@code measures.txt} and {@code statements.txt} is a test named by its text: {@code part: text => what is
 * read}. The part sets the text into a document of 2024-02-01: {@code plan} and {@code review} of a work report, a
 * {@code notice}, {@code news}; {@code points} has a title for its year and no headings, {@code piece} is a text without a
 * title; ¶ ends a line.
 */
class StatementCasesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 1);

    @TestFactory
    Stream<DynamicTest> measures() throws IOException {
        return lines("measures.txt").map(line -> test(line, StatementCasesTest::measures));
    }

    @TestFactory
    Stream<DynamicTest> statements() throws IOException {
        return lines("statements.txt").map(line -> test(line, StatementCasesTest::statements));
    }

    private interface Rendering {
        String of(List<Statement> statements);
    }

    private static DynamicTest test(String line, Rendering rendering) {
        int arrow = line.indexOf(" =>");
        String said = line.substring(0, arrow);
        String expected = line.substring(arrow + 3).trim();
        return DynamicTest.dynamicTest(
                said, () -> assertThat(rendering.of(read(said))).isEqualTo(expected));
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = StatementCasesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    private static List<Statement> read(String line) {
        int colon = line.indexOf(": ");
        String text = line.substring(colon + 2).replace("¶", "\n") + (line.startsWith("news") ? "。" : "");
        String before = switch (line.substring(0, colon)) {
            case "plan" -> "各位代表：\n一、2024年工作安排\n";
            case "review" -> "各位代表：\n一、2023年工作回顾\n";
            case "notice" -> "关于推进某项工作的实施意见\n一、主要任务\n";
            case "points" -> "2024年工作要点\n";
            case "piece" -> "";
            case "news" -> "本市公布近期安排\n本报讯（记者 张三）据了解，相关工作正在进行。\n";
            default -> throw new IllegalArgumentException("Bug: no part of a document in " + line);
        };
        @Nullable
        String title = switch (line.substring(0, colon)) {
            case "points" -> "2024年工作要点";
            case "piece" -> null;
            case "notice" -> "关于推进某项工作的实施意见";
            case "news" -> "某市新闻";
            default -> "政府工作报告";
        };
        Facts facts = new Facts(title, PUBLISHED, "某市人民政府", "某市");
        List<Statement> found = new ArrayList<>();
        for (Statement statement : Reader.read(Page.of(before + text), facts).statements()) {
            if (statement.span().start() >= before.length()) {
                found.add(statement);
            }
        }
        return found;
    }

    /** {@code indicator comparator value unit flags}, joined by {@code ; }. */
    private static String measures(List<Statement> statements) {
        List<String> said = new ArrayList<>();
        for (Statement statement : statements) {
            for (Measure m : statement.measures()) {
                StringBuilder line = new StringBuilder(
                        m.indicator() == null ? "?" : m.indicator().text());
                line.append(m.indicator() != null && m.indicator().inherited() ? "^ " : " ")
                        .append(m.comparator().sign())
                        .append(' ')
                        .append(m.value() == null ? "?" : m.value().toPlainString());
                if (m.high() != null) {
                    line.append('—').append(m.high().toPlainString());
                }
                line.append(m.unit().isEmpty() ? "" : " " + m.unit());
                if (m.change() != Change.LEVEL) {
                    line.append(m.change() == Change.INCREASE ? " up" : " down");
                }
                line.append(m.scope() == Scope.EACH ? " each" : "");
                line.append(
                        m.aim() == Aim.KEEP || m.aim() == Aim.ZERO || m.aim() == Aim.ALL
                                ? " " + m.aim().name().toLowerCase(Locale.ROOT)
                                : "");
                line.append(m.stage() == null ? "" : " [" + m.stage() + "]");
                line.append(m.baseline() == null ? "" : " from " + m.baseline());
                line.append(m.stance() == null ? "" : " (" + m.stance().name().toLowerCase(Locale.ROOT) + ")");
                said.add(line.toString());
            }
        }
        return String.join("; ", said);
    }

    /** {@code stance text <deadline> @units}, joined by {@code / }. */
    private static String statements(List<Statement> statements) {
        List<String> said = new ArrayList<>();
        for (Statement s : statements) {
            StringBuilder line = new StringBuilder(s.stance().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(s.text());
            boolean inherited = s.doubts().contains(Doubt.DEADLINE_INHERITED);
            if (s.deadline() != null && !(inherited && s.deadline().text().contains("安排"))) {
                line.append(inherited ? " <~" : " <")
                        .append(s.deadline().from() == null ? "" : s.deadline().from() + "…")
                        .append(s.deadline().to())
                        .append(s.deadline().certain() ? "" : "?")
                        .append('>');
            }
            line.append(
                    s.strength() == Strength.FIRM
                            ? ""
                            : " " + s.strength().name().toLowerCase(Locale.ROOT));
            for (Responsible unit : s.responsible()) {
                if (unit.role() != Responsible.Role.ISSUER) {
                    line.append(" @").append(unit.name()).append(unit.role() == Responsible.Role.LEAD ? "*" : "");
                }
            }
            said.add(line.toString());
        }
        return String.join(" / ", said);
    }
}

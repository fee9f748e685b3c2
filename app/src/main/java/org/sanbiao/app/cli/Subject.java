package org.sanbiao.app.cli;

import java.util.Locale;
import org.sanbiao.following.office.Office;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is about: C17 a commitment, F3 a finding, B2 a batch. */
final class Subject {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            converter = Id.class,
            description = "编号，如C17。What it is about, such as C17.")
    String id = "";

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description =
                    "您看到的版本，已有新变动则拒绝。The version that you saw (`show` prints it): refused where somebody changed it since.")
    long seen = Office.LATEST;

    /** c17 is C17. */
    static final class Id implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value.strip().toUpperCase(Locale.ROOT);
        }
    }
}

package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sanbiao.app.format.Words;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.light.Colour;
import org.sanbiao.language.name.Place;
import org.sanbiao.language.name.Places;
import org.sanbiao.reading.statement.Kind;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values that are given by their names, in Chinese or English: 红 or red, 逾期未完成 or overdue. */
final class Named {

    private Named() {}

    /** Teaches a command line all of them; to be called after its commands were added. */
    static void teach(CommandLine line) {
        teach(line, State.class, state -> state.words().zh());
        teach(line, Colour.class, colour -> colour.words().zh());
        teach(line, Kind.class, Words::of);
        teach(line, Role.class, Named::of);
        teach(line, Result.class, result -> switch (result) {
            case DELIVERED -> "完成";
            case LATE -> "逾期完成";
            case PARTLY -> "部分完成";
            case MISSED -> "未完成";
        });
        teach(line, Judgement.class, judgement -> switch (judgement) {
            case POOR_QUALITY -> "质量不高";
            case GOOD_QUALITY -> "质量合格";
            case UNLIKELY -> "难以完成";
            case ATTAINABLE -> "可以完成";
        });
    }

    static String of(Role role) {
        return switch (role) {
            case VIEWER -> "访客";
            case REPORTER -> "填报人";
            case APPROVER -> "审核人";
            case INSPECTOR -> "督查员";
            case SUPERVISOR -> "督办员";
            case ADMINISTRATOR -> "管理员";
        };
    }

    static String english(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> void teach(CommandLine line, Class<E> kind, Function<E, String> chinese) {
        line.registerConverter(kind, value -> {
            List<String> all = new ArrayList<>();
            for (E one : kind.getEnumConstants()) {
                String english = english(one);
                if (value.equals(chinese.apply(one))
                        || value.toLowerCase(Locale.ROOT).replace('_', '-').equals(english)) {
                    return one;
                }
                all.add(english + " " + chinese.apply(one));
            }
            throw new TypeConversionException("'" + value + "' is none of " + String.join(", ", all));
        });
    }

    /** A place by its name or code, as its code: six digits, nine of a town, twelve of a village. */
    static final class Area implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            String name = value.strip();
            if (name.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
                return name;
            }
            Place place = Places.resolve(name, null);
            String code = place == null ? null : place.code();
            if (code == null) {
                throw new TypeConversionException(
                        "'" + value + "' is no place that is known, or more than one; give its code, such as 410105");
            }
            return code;
        }
    }
}

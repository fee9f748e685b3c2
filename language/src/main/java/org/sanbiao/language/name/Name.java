package org.sanbiao.language.name;

import org.jspecify.annotations.Nullable;

/**
 * A name that stands in a text.
 *
 * @param kind what it names
 * @param name its full form where one is known (郑州市 for 郑州), else as written
 * @param code the administrative code of a place (GB/T 2260, six digits, or the statistical list), of an ordinal
 *     the number in digits (1 for 第一批), else null
 * @param office the office a person holds, as written, else null
 */
public record Name(
        Kind kind,
        String name,
        @Nullable String code,
        @Nullable String office) {

    /** What a name names. */
    public enum Kind {
        /** An administrative place: 郑州市, 金水, 高新区. */
        PLACE,
        /** A place by its relation to the writer: 全市, 我省, 市区, 各区县. */
        AREA,
        /** A government unit or other body: 市教育局, 国务院办公厅, 高新区管委会. */
        UNIT,
        /** A group of units that a text speaks of without naming them: 各有关部门. */
        COLLECTIVE,
        /** A person, with the office where it says so. */
        PERSON,
        /** A law, plan, standard or other work in 《》. */
        WORK,
        /** A fixed name that holds a number and counts nothing: 一带一路, 三农, “四个全面”, 二十大, 双减. */
        FIXED,
        /** An ordinal, rank or number of an edition: 第一批, 第三届, 二期. */
        ORDINAL,
        /** A number that only labels: list numbers, document numbers, telephones, addresses, codes. */
        LABEL
    }
}

package org.sanbiao.language.name;

import org.jspecify.annotations.Nullable;

/**
 * An administrative place.
 *
 * @param code six digits of GB/T 2260 or of the statistical list, or null for a zone that neither has
 * @param name its full name without that of its parents: 金水区
 * @param parent the code of what it belongs to, or null for a province
 */
public record Place(
        @Nullable String code, String name, @Nullable String parent) {

    /** How far down it stands. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    /** Its level, by its code; a zone without one counts as a county. */
    public Level level() {
        if (code == null) {
            return Level.COUNTY;
        }
        return code.endsWith("0000") ? Level.PROVINCE : code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /** The code of what a code belongs to, or null for a province: 410105 belongs to 410100, 419001 to 410000. */
    static @Nullable String parentOf(String code) {
        if (code.endsWith("0000")) {
            return null;
        }
        String province = code.substring(0, 2).concat("0000");
        boolean direct = code.endsWith("00") || code.charAt(2) == '9' || isMunicipality(code);
        return direct ? province : code.substring(0, 4).concat("00");
    }

    private static boolean isMunicipality(String code) {
        return code.startsWith("11") || code.startsWith("12") || code.startsWith("31") || code.startsWith("50");
    }
}

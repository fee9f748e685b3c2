package org.sanbiao.following.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: no exponents, no trailing zeros, shares with one decimal. */
public final class Numbers {

    private Numbers() {}

    /** In full: 76, 0.5, 1520000000000. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** As plans write it: 4.2万, 1.2亿, 8000万; in full where that would need more than two decimals: 12345. */
    public static String written(BigDecimal value) {
        BigDecimal size = value.abs();
        for (Scale scale : Scale.values()) {
            if (size.compareTo(scale.size) >= 0) {
                BigDecimal scaled = value.divide(scale.size).stripTrailingZeros();
                if (scaled.scale() <= 2) {
                    return scaled.toPlainString() + scale.word;
                }
            }
        }
        return plain(value);
    }

    private enum Scale {
        YI("亿", 8),
        WAN("万", 4);

        private final String word;
        private final BigDecimal size;

        Scale(String word, int zeros) {
            this.word = word;
            this.size = BigDecimal.ONE.scaleByPowerOfTen(zeros);
        }
    }

    /** To one decimal, halves up: 25.0, 91.7; what is below 100 is never printed as 100.0. Nothing is compared rounded. */
    public static String share(BigDecimal percent) {
        BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
        boolean crossed = percent.compareTo(HUNDRED) < 0 && rounded.compareTo(HUNDRED) >= 0;
        return (crossed ? percent.setScale(1, RoundingMode.DOWN) : rounded).toPlainString();
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
}

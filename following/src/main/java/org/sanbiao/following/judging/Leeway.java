package org.sanbiao.following.judging;

import java.math.BigDecimal;

/**
 * How far below N左右 and 约N still count as kept; every verdict that uses it prints it.
 *
 * @param share of N, from 0 to below 1
 */
public record Leeway(BigDecimal share) {

    /** A twentieth. */
    public static final Leeway TWENTIETH = new Leeway(new BigDecimal("0.05"));

    public Leeway {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a leeway is a share from 0 to below 1, not " + share);
        }
    }
}

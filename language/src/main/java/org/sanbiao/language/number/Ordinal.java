package org.sanbiao.language.number;

import java.math.BigDecimal;

/**
 * A place in an order: 第十四 is 14, 倒数第二 is -2.
 *
 * @param value counted from one; from the end where negative
 */
public record Ordinal(BigDecimal value) {}

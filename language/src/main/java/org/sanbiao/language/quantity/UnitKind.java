package org.sanbiao.language.quantity;

/** What sort of unit a quantity has. */
public enum UnitKind {
    /** No unit at all. */
    NONE,
    /** A classifier that counts things or people: 个, 家, 所, 人次. */
    COUNT,
    /** A share of a hundred: %, 百分之, 成. */
    PERCENT,
    /** A difference of two shares: 个百分点. */
    POINT,
    /** A multiple: 倍, 番. */
    TIMES,
    /** Money: 元, 美元. */
    MONEY,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    /** A span of time: 年, 个月, 天, 小时, 分钟. */
    DURATION,
    TEMPERATURE,
    /** Power, energy, pressure, data, angle and all other measures of physics. */
    PHYSICAL,
    /** One unit by another: 微克/立方米, 吨/年. */
    RATE,
    /** A rank, grade or generation: 级, 类, 等, 位, 名, 届, 期, 轮, 代, 批. */
    RANK
}

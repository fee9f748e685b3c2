package org.sanbiao.language.quantity;

/**
 * A unit as the lexicon knows it.
 *
 * @param name its plain form, as {@link Quantity#unit()} gives it
 * @param kind what it measures
 */
record Unit(String name, UnitKind kind) {}

/**
 * 督查: what was found, the unit's reply beside it, its rectification under the clock of 13710, and the batch that one
 * confirmed finding leads to. Start with {@link FindingPages}.
 */
@NullMarked
package org.sanbiao.app.inspection;

import org.jspecify.annotations.NullMarked;

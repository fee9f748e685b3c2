/**
 * What is to be done today: a unit's own desk with its reports, approvals up the hierarchy, reporting periods, and the
 * office's overview. Start with {@link DeskPages}.
 */
@NullMarked
package org.sanbiao.app.desk;

import org.jspecify.annotations.NullMarked;

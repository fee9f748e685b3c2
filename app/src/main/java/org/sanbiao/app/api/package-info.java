/**
 * What programs ask and report: JSON over the same office as the pages, described in {@code openapi.json}. Start with
 * {@link CommitmentApi}.
 */
@NullMarked
package org.sanbiao.app.api;

import org.jspecify.annotations.NullMarked;

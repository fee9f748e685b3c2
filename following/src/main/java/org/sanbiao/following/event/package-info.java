/** What happens to documents, commitments, findings and batches, in past participles, and how it is written as JSON. Start with {@code Event}. */
@NullMarked
package org.sanbiao.following.event;

import org.jspecify.annotations.NullMarked;

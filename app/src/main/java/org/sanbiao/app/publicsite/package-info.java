/**
 * What everybody may see: the published documents, their commitments and how they stand, as pages, a file and a feed.
 *
 * <p>Nothing is public until a supervisor publishes a document. What is internal of a commitment is taken out of its card
 * in one place, {@link org.sanbiao.app.publicsite.PublicCard}, before anything is worked out from it.
 */
@NullMarked
package org.sanbiao.app.publicsite;

import org.jspecify.annotations.NullMarked;

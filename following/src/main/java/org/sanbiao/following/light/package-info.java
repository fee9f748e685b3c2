/** Lights by rule packs: named, versioned data files of bands over a closed set of inputs. Start with {@code Pack}. */
@NullMarked
package org.sanbiao.following.light;

import org.jspecify.annotations.NullMarked;

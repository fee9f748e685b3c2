/**
 * What a document says of itself, tested; and every number that ended up nowhere.
 */
@NullMarked
package org.sanbiao.reading.check;

import org.jspecify.annotations.NullMarked;

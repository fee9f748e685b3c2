/**
 * From a page to its articles and sections: in goes a {@code Page}, out comes an {@code Outline} of paragraphs, each
 * with its role, its article and the headings above it.
 */
@NullMarked
package org.sanbiao.reading.structure;

import org.jspecify.annotations.NullMarked;

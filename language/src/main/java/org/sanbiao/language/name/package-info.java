/** Names: administrative places, government units, people with their offices, laws and plans. Start with {@code Name}. */
@NullMarked
package org.sanbiao.language.name;

import org.jspecify.annotations.NullMarked;

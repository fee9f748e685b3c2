/**
 * The ground that all pages stand on: who may go where, texts in two languages, the page around a page, problems.
 *
 * <p>A feature is a package of its own beside this one: a controller that returns {@link Page} or {@link Go}, records for
 * its templates, {@code texts_zh.properties} and {@code texts_en.properties}, templates in {@code src/main/jte/FEATURE}.
 * Start with {@link Access}.
 */
@NullMarked
package org.sanbiao.app.web;

import org.jspecify.annotations.NullMarked;

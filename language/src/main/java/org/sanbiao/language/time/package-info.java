/**
 * Times as ISO-TimeML knows them (timex): days, periods, deadlines, lengths and recurrences.
 *
 * <p>{@link org.sanbiao.language.time.TimeRecognizer} proposes {@link org.sanbiao.language.time.Timex} mentions in official
 * prose. Its way has two halves: readers of words ({@code PhraseReader} and those below it) make phrases without knowing
 * the day; {@code Official} and {@code Calendar} turn these into days as seen from a day of reference. {@link
 * org.sanbiao.language.time.SpokenTimes} has the same words and the conventions of talk. The words themselves are in
 * words.txt, feasts.txt and holidays.txt.
 */
@NullMarked
package org.sanbiao.language.time;

import org.jspecify.annotations.NullMarked;

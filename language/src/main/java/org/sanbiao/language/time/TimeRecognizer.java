package org.sanbiao.language.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/**
 * Proposes the times of a text as {@link Timex}: days, periods, deadlines, plans, feasts, lengths, recurrences, and words
 * that give no date.
 *
 * <p>A time that names no year takes the one named last in its sentence, else that of the reference; a deadline does not
 * go back to a past year. A span holds the whole expression with the words that bound it (到, 自; 前, 底, 起, 以来).
 * A length of time (300天, 三年) may also be what a sentence counts: that is for others to decide. {@code time.plan-name} is
 * a plan spoken of by its name (“十四五”规划), whose years are no deadline; 30日内 is a length with the days it covers when
 * counted from the reference.
 */
public final class TimeRecognizer implements Recognizer {

    private static final List<String> RULES = List.of(
            "time.clock",
            "time.date",
            "time.duration",
            "time.feast",
            "time.period",
            "time.plan",
            "time.plan-name",
            "time.range",
            "time.run",
            "time.set",
            "time.shift",
            "time.vague",
            "time.weekday");

    @Override
    public List<String> rules() {
        return RULES;
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        Official official = new Official(reference);
        int from = 0;
        for (Phrase phrase : PhraseReader.read(s, Manner.OFFICIAL)) {
            if (endsSentence(s, from, phrase.start)) {
                official.endSentence();
            }
            from = phrase.end;
            Timex value = official.read(phrase);
            proposals.add(new Mention<>(new Span(phrase.start, phrase.end), value, Official.rule(phrase), List.of()));
        }
    }

    private static boolean endsSentence(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '。' || c == '！' || c == '？') {
                return true;
            }
        }
        return false;
    }
}

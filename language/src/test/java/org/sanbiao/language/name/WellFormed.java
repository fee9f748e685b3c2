package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Text;

/** What holds of every recognizer's mentions, whatever the text. */
final class WellFormed {

    private WellFormed() {}

    static void check(Text text, Proposals proposals, Recognizer recognizer) {
        for (Mention<?> m : proposals.all()) {
            assertThat(m.start()).isLessThan(m.end());
            assertThat(m.end()).isLessThanOrEqualTo(text.length());
            assertThat(recognizer.rules()).contains(m.rule());
            assertThat(Character.isLowSurrogate(text.normal().charAt(m.start())))
                    .isFalse();
            assertThat(Character.isHighSurrogate(text.normal().charAt(m.end() - 1)))
                    .isFalse();
            m.from().forEach(part -> assertThat(part.end()).isLessThanOrEqualTo(text.length()));
        }
    }
}

package org.sanbiao.language.name;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;

/**
 * Names of every {@link Name.Kind}: places, units, people, works, fixed names, ordinals, labels.
 *
 * <p>It reads characters only. Stateless; linear in the length of the text; the first use loads the lexicon.
 */
public final class NameRecognizer implements Recognizer {

    @Override
    public List<String> rules() {
        return Stream.of(
                        Works.RULES,
                        PlaceNames.RULES,
                        Areas.RULES,
                        Units.RULES,
                        People.RULES,
                        FixedNames.RULES,
                        Ordinals.RULES,
                        Labels.RULES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        Hits terms = new Hits(Terms.ALL, proposals.text().normal());
        UnitGrammar grammar = new UnitGrammar(terms);
        Works.propose(proposals);
        PlaceNames.propose(proposals, terms);
        Areas.propose(proposals, terms);
        Units.propose(proposals, terms, grammar);
        People.propose(proposals, terms, grammar);
        FixedNames.propose(proposals, terms);
        Ordinals.propose(proposals, terms);
        Labels.propose(proposals, terms);
    }
}

package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * Finds the words that say what is counted: every candidate is weighed, the heaviest wins.
 *
 * <p>One instance follows one paragraph, because what a clause leaves out is taken from the one before it.
 */
final class Indicators {

    /** The longest verb that is taken off a noun named before. */
    private static final int VERB_MAX = 6;

    /** The longest clause that is nothing but the topic of the next one. */
    private static final int TOPIC_MAX = 20;

    /** One reading of what is counted. */
    record Candidate(String rule, Indicator indicator, int weight) {}

    private final Passage passage;
    private final Reasons reasons;
    private final List<Indicator> earlier = new ArrayList<>();
    private final List<UnitKind> counted = new ArrayList<>(); // by what each of them was counted
    private @Nullable Span object; // of the clause before

    Indicators(Passage passage, Reasons reasons) {
        this.passage = passage;
        this.reasons = reasons;
    }

    /** Remembers what a clause without measures speaks of. */
    void pass(Clause clause) {
        Span said = Action.in(passage, List.of(clause)).object();
        if (said == null && clause.end() - clause.start() <= TOPIC_MAX && !hasWordOf(clause)) {
            said = new Span(clause.start(), clause.end()); // 公有产权的村卫生室，各县区占比都要超过80%
        }
        object = said == null ? object : said;
    }

    /** Whether a clause holds any word that makes it more than a noun. */
    private boolean hasWordOf(Clause clause) {
        for (int i = clause.start(); i < clause.end(); i++) {
            Word word = passage.wordAt(i);
            if (word != null && word.role() != Word.Role.NOUN && !passage.isAttribute(i)) {
                return true;
            }
        }
        return !clause.mentions().isEmpty();
    }

    /** How many indicators have been found in the paragraph so far. */
    int found() {
        return earlier.size();
    }

    /**
     * The indicator of one of the quantities of a clause, or null where nothing says it.
     *
     * @param found how many indicators had been found before the clause began
     */
    @Nullable
    Indicator of(Clause clause, List<Mention<?>> quantities, List<Frame> frames, int i, int found) {
        Candidate best = null;
        for (Candidate candidate : candidates(clause, quantities, frames, i, found)) {
            if (reasons.isAsked()) {
                reasons.add(
                        quantities.get(i).span(),
                        candidate.rule() + " " + candidate.weight() + ": "
                                + candidate.indicator().text());
            }
            if (best == null || candidate.weight() > best.weight()) {
                best = candidate;
            }
        }
        if (best == null) {
            return null;
        }
        earlier.add(best.indicator());
        counted.add(((Quantity) quantities.get(i).value()).kind());
        return best.indicator();
    }

    private List<Candidate> candidates(
            Clause clause, List<Mention<?>> quantities, List<Frame> frames, int i, int found) {
        List<Candidate> candidates = new ArrayList<>();
        Mention<?> mention = quantities.get(i);
        Frame frame = frames.get(i);
        Span topic = frame.topic();
        Span head = head(quantities, frames, i);
        boolean sum = topic != null && Nouns.endsWithAny(passage.sub(topic.start(), topic.end()), Nouns.SUMS);
        boolean shareOfTopic = topic != null && isShare(mention);
        boolean attribute = mention.end() < clause.end() && passage.normal.charAt(mention.end()) == '的';

        // 每个乡镇建成1所敬老院 builds what follows; 城镇化率达到68% rates what precedes
        boolean rated = frame.hasPredicate()
                && !(head != null && frame.predicate().get(0).role() == Word.Role.MAKE);

        Indicator row = row(Row.around(quantities, frames, i), frames, i, found);
        if (row != null) {
            candidates.add(new Candidate("indicator.row", row, Weights.of("indicator.row")));
        }
        Span behind = attribute ? NounPhrase.from(passage, mention.end() + 1, clause.end()) : null;
        if (behind != null) {
            int weight = Weights.of("indicator.behind")
                    + (sum ? Weights.of("behind.topic-is-sum") : 0)
                    + (shareOfTopic ? Weights.of("behind.topic-of-share") : 0);
            candidates.add(new Candidate("indicator.behind", of(directed(frame), behind), weight));
        }
        if (head != null) {
            int weight = Weights.of("indicator.head")
                    + (topic != null && sum ? Weights.of("head.topic-is-sum") : 0)
                    + (shareOfTopic ? Weights.of("head.topic-of-share") : 0)
                    + (rated && topic != null ? Weights.of("head.predicate") : 0)
                    + (frame.hasPredicate() && isTotal(frame) ? Weights.of("head.total") : 0);
            candidates.add(new Candidate(
                    "indicator.head", of(directed(frame), ofAttribute(quantities, i, head, clause)), weight));
        }
        if (topic != null) {
            boolean open = isOpen(topic);
            Span later = open && head == null ? behindRow(clause, quantities, i) : null;
            if (later != null) {
                candidates.add(
                        new Candidate("indicator.head", of(directed(frame), later), Weights.of("indicator.head")));
            }
            boolean share = isShareOf(topic);
            int weight = Weights.of("indicator.topic")
                    + (rated ? Weights.of("topic.predicate") : 0)
                    + (open ? Weights.of("topic.open") : 0)
                    + (share ? Weights.of("topic.opens-with-share") : 0);
            candidates.add(new Candidate("indicator.topic", of(attribute ? null : heavy(frame), topic), weight));
            Indicator rate = isBareRate(topic) ? rateOf(topic) : null;
            if (rate != null) {
                candidates.add(new Candidate(
                        "indicator.rate",
                        rate,
                        Weights.of("indicator.rate") + (rated ? Weights.of("topic.predicate") : 0)));
            }
            if (share) {
                int more = frame.hasPredicate() ? Weights.of("topic.predicate") : 0;
                candidates.add(new Candidate("indicator.share", shareOf(topic), Weights.of("indicator.share") + more));
            }
        } else if (frame.verb() != null && !frame.hasPredicate()) {
            Indicator same = i > 0 || isStage(frame) ? sameThing(frame.verb(), mention) : null;
            if (same != null) {
                candidates.add(new Candidate("indicator.same-thing", same, Weights.of("indicator.same-thing")));
            }
            candidates.add(new Candidate("indicator.verb", of(null, frame.verb()), Weights.of("indicator.verb")));
        }
        if (((Quantity) mention.value()).form() == Quantity.Form.WORD && object != null) {
            candidates.add(new Candidate("indicator.object", of(null, object), Weights.of("indicator.object")));
        }
        Indicator inherited = topic == null && head == null ? inherited(mention) : null;
        if (inherited != null) {
            candidates.add(new Candidate("indicator.inherited", inherited, Weights.of("indicator.inherited")));
        }
        return candidates;
    }

    private static boolean isShare(Mention<?> mention) {
        Quantity quantity = (Quantity) mention.value();
        return quantity.kind() == UnitKind.PERCENT || quantity.form() == Quantity.Form.FRACTION;
    }

    /** The noun right behind the number; of two counts of one thing (403户、964人贫困人口) the noun behind the second. */
    private @Nullable Span head(List<Mention<?>> quantities, List<Frame> frames, int i) {
        Span head = frames.get(i).head();
        if (head != null || i + 1 >= quantities.size()) {
            return head;
        }
        int end = quantities.get(i).end();
        int gap = quantities.get(i + 1).start() - end;
        boolean same = (gap == 0 || gap == 1 && passage.normal.charAt(end) == '、')
                && ((Quantity) quantities.get(i).value()).kind() == UnitKind.COUNT
                && ((Quantity) quantities.get(i + 1).value()).kind() == UnitKind.COUNT;
        return same ? frames.get(i + 1).head() : null;
    }

    /** 共计, 合计 before a number count what stands behind it. */
    private static boolean isTotal(Frame frame) {
        String word = frame.predicate().get(0).text();
        return word.endsWith("计") || word.equals("有");
    }

    /** In 引进1个投资100亿元以上的大项目 the noun right behind the first number belongs to the second. */
    private Span ofAttribute(List<Mention<?>> quantities, int i, Span head, Clause clause) {
        if (i + 1 >= quantities.size()) {
            return head;
        }
        Mention<?> next = quantities.get(i + 1);
        if (next.start() != head.end() || next.end() >= clause.end() || passage.normal.charAt(next.end()) != '的') {
            return head;
        }
        Span behind = NounPhrase.from(passage, next.end() + 1, clause.end());
        return behind == null ? head : behind;
    }

    /** In 数字化改造等26个、总投资16亿元的项目 the noun stands behind the row. */
    private @Nullable Span behindRow(Clause clause, List<Mention<?>> quantities, int i) {
        if (i + 1 >= quantities.size()
                || passage.normal.charAt(quantities.get(i).end()) != '、') {
            return null;
        }
        int end = quantities.get(i + 1).end();
        return end < clause.end() && passage.normal.charAt(end) == '的'
                ? NounPhrase.from(passage, end + 1, clause.end())
                : null;
    }

    private boolean isOpen(Span topic) {
        char last = passage.normal.charAt(topic.end() - 1);
        return last == '等' || last == '的' || last == '”' && topic.length() > 6;
    }

    /** 占全省支出的68% says a share of what was named before. */
    private boolean isShareOf(Span topic) {
        return passage.normal.charAt(topic.start()) == '占'
                && !passage.startsWith("占地", topic.start())
                && !passage.startsWith("占比", topic.start())
                && !earlier.isEmpty();
    }

    private boolean isBareRate(Span topic) {
        String words = passage.sub(topic.start(), topic.end());
        return words.equals("占比") || words.equals("比重") || words.equals("比例") || words.equals("覆盖率");
    }

    /** 改造村卫生室，占比都要超过80%: a rate of what the clause before speaks of. */
    private @Nullable Indicator rateOf(Span topic) {
        if (object == null) {
            return null;
        }
        Span thing = trim(object);
        return new Indicator(
                passage.sub(thing.start(), thing.end()) + passage.sub(topic.start(), topic.end()),
                List.of(passage.text.original(thing), passage.text.original(topic)),
                true);
    }

    private Indicator shareOf(Span topic) {
        Indicator whole = earlier.get(earlier.size() - 1);
        Span trimmed = trim(topic);
        List<Span> spans = new ArrayList<>(whole.spans());
        spans.add(passage.text.original(trimmed));
        return new Indicator(whole.text() + passage.sub(trimmed.start(), trimmed.end()), spans, true);
    }

    private static boolean isStage(Frame frame) {
        return frame.verbs().stream()
                .allMatch(
                        word -> word.role() == Word.Role.MAKE && !word.feature().isEmpty());
    }

    /** 生猪存栏49万头、出栏70万头; 引进项目24个、建成17个: another verb for the noun named before. */
    private @Nullable Indicator sameThing(Span verb, Mention<?> mention) {
        if (earlier.isEmpty()) {
            return null;
        }
        int at = latest(mention);
        while (at > 0 && earlier.get(at).spans().size() != 1) {
            at--; // behind one that was itself put together
        }
        Indicator before = earlier.get(at);
        String words = passage.sub(verb.start(), verb.end());
        if (before.spans().size() != 1 || before.text().length() <= words.length()) {
            return null;
        }
        Span said = before.spans().get(0);
        int kept = before.text().length() - words.length();
        if (Words.isVerb(before.text().substring(kept))) {
            return new Indicator(
                    before.text().substring(0, kept) + words,
                    List.of(new Span(said.start(), said.end() - words.length()), passage.text.original(verb)),
                    true);
        }
        int cut = Math.min(VERB_MAX, before.text().length() - 2);
        while (cut >= 2 && !Words.isVerb(before.text().substring(0, cut))) {
            cut--;
        }
        cut = Math.max(cut, 0) < 2 ? 0 : cut;
        return new Indicator(
                words + before.text().substring(cut),
                List.of(new Span(said.start() + cut, said.end()), passage.text.original(verb)),
                true);
    }

    /** Where the last indicator of the same kind of unit stands; the last of all where there is none. */
    private int latest(Mention<?> mention) {
        int at = counted.lastIndexOf(((Quantity) mention.value()).kind());
        return at < 0 ? earlier.size() - 1 : at;
    }

    private @Nullable Indicator row(Row row, List<Frame> frames, int i, int found) {
        Frame first = frames.get(row.first());
        if (row.size() < 2) {
            return null;
        }
        if (first.topic() == null) {
            int before = Math.min(found + row.first(), earlier.size() - (i - row.first()));
            if (!first.respectively() || before < row.size()) {
                return null;
            }
            Indicator said = earlier.get(before - row.size() + (i - row.first()));
            return new Indicator(said.text(), said.spans(), true);
        }
        List<Span> items = Row.items(passage, first.topic());
        if (items.size() != row.size() || items.stream().anyMatch(item -> item.length() < 2)) {
            return new Indicator(
                    passage.sub(first.topic().start(), first.topic().end()),
                    List.of(passage.text.original(first.topic())),
                    i > row.first());
        }
        StringBuilder words = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (Span part : Row.parts(passage, items, i - row.first())) {
            words.append(passage.sub(part.start(), part.end()));
            spans.add(passage.text.original(part));
        }
        return new Indicator(words.toString(), spans, false);
    }

    private @Nullable Indicator inherited(Mention<?> mention) {
        if (((Quantity) mention.value()).kind() == UnitKind.TEMPERATURE) {
            return new Indicator("气温", List.of(), true);
        }
        if (earlier.isEmpty()) {
            return null;
        }
        Indicator last = earlier.get(earlier.size() - 1);
        return new Indicator(last.text(), last.spans(), true);
    }

    /** The verb before a number whose noun follows it (取消165项…) belongs to the indicator where it says a direction. */
    private static @Nullable Span directed(Frame frame) {
        for (Word word : frame.verbs()) {
            if (word.feature().equals("新增") || word.feature().equals("use") || word.role() == Word.Role.FALL) {
                return heavy(frame);
            }
        }
        return null;
    }

    /** The verb, where it says more than that something is done. */
    private static @Nullable Span heavy(Frame frame) {
        for (Word word : frame.verbs()) {
            if (word.role() == Word.Role.MAKE
                    || word.role() == Word.Role.FALL
                    || word.role() == Word.Role.RISE
                    || word.feature().equals("use")) {
                return frame.verb();
            }
        }
        return null;
    }

    private Indicator of(@Nullable Span verb, Span noun) {
        Span trimmed = trim(noun);
        String words = passage.sub(trimmed.start(), trimmed.end());
        if (verb == null) {
            return new Indicator(words, List.of(passage.text.original(trimmed)), false);
        }
        String both = passage.sub(verb.start(), verb.end()) + words;
        return verb.end() == trimmed.start()
                ? new Indicator(both, List.of(passage.text.original(verb.to(trimmed))), false)
                : new Indicator(both, List.of(passage.text.original(verb), passage.text.original(trimmed)), false);
    }

    private Span trim(Span noun) {
        int start = noun.start();
        int end = noun.end();
        while (end - start > 1 && "等的：，、".indexOf(passage.normal.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end - start > 1 && "的：，、了”".indexOf(passage.normal.charAt(start)) >= 0) {
            start++;
        }
        if (end - start > 1
                && passage.normal.charAt(start) == '“'
                && passage.normal.substring(start, end).indexOf('”') < 0) {
            start++;
        }
        return new Span(start, end);
    }
}

package org.sanbiao.following.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentCorrected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentMerged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRejected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentSplit;
import org.sanbiao.following.event.DocumentEvent.DocumentContinued;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.DocumentEvent.Sentence;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.OfficeEvent.UnitEntered;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.event.Substance;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Statement;

/** 立项: what was read becomes proposals, and people say what they are. */
public final class ReviewDesk {

    /** Characters of context beside a quote. */
    private static final int CONTEXT = 20;

    /** Statements in one entry. */
    private static final int SENTENCES = 5_000;

    private final Office office;

    ReviewDesk(Office office) {
        this.office = office;
    }

    /**
     * What was entered of a document.
     *
     * @param document its identity
     * @param commitments the new ones
     * @param known how many the document had given before; they stay as people left them
     */
    public record Entered(String document, List<String> commitments, int known) {
        public Entered {
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * Enters what was read from a document as proposals. Read again, it only adds what is not there yet.
     *
     * @param confirm whether all are confirmed at once
     */
    public Entered enter(Acting as, Reading reading, Sheet sheet, boolean confirm) {
        List<Proposal> proposals = Proposal.of(reading);
        return office.write(as, Deed.ENTER, turn -> {
            CodePoints points = new CodePoints(reading.page().text());
            String document = turn.tables.document(sheet.hash());
            List<Card> known = document == null ? List.of() : turn.tables.ofDocument(document);
            if (document == null) {
                document = turn.enter('D');
                read(turn, document, reading, sheet, points);
            }
            List<String> commitments = new ArrayList<>();
            for (Proposal proposal : proposals) {
                Anchor anchor = anchor(reading, sheet, document, proposal, points);
                if (known.stream().noneMatch(card -> covers(card, anchor))) {
                    String id = turn.enter('C');
                    turn.happen(id, new CommitmentEntered(anchor, proposal.substance(), proposal.doubts()));
                    if (confirm) {
                        turn.happen(id, new CommitmentConfirmed());
                        units(turn, proposal.substance());
                    }
                    commitments.add(id);
                }
            }
            return new Entered(document, commitments, known.size());
        });
    }

    /**
     * Enters a statement that reading took for no commitment, because somebody says that it is one.
     *
     * @param sheet of its document, which was entered before
     * @param statement one of the reading's
     * @return the new commitments, one for each target
     */
    public List<String> add(Acting as, Reading reading, Sheet sheet, Statement statement) {
        List<Proposal> proposals = Proposal.taken(statement);
        return office.write(as, Deed.REVIEW, turn -> {
            String document = turn.tables.document(sheet.hash());
            if (document == null || !reading.statements().contains(statement)) {
                throw Refusal.unknown("台账里没有这份文件或这句话", "no such document was entered, or it says no such thing");
            }
            List<Card> known = turn.tables.ofDocument(document);
            CodePoints points = new CodePoints(reading.page().text());
            List<String> commitments = new ArrayList<>();
            for (Proposal proposal : proposals) {
                Anchor anchor = anchor(reading, sheet, document, proposal, points);
                if (known.stream().anyMatch(card -> covers(card, anchor))) {
                    throw Refusal.state("这句话已经立项", "it was entered already");
                }
                String id = turn.enter('C');
                turn.happen(id, new CommitmentEntered(anchor, proposal.substance(), proposal.doubts()));
                commitments.add(id);
            }
            return commitments;
        });
    }

    private static boolean covers(Card card, Anchor anchor) {
        return card.source() instanceof Anchor known && known.start() < anchor.end() && anchor.start() < known.end();
    }

    private static void read(Turn turn, String document, Reading reading, Sheet sheet, CodePoints points) {
        List<Evidence> file = sheet.bytes() == null ? List.of() : turn.evidence(List.of(sheet.bytes()));
        List<Sentence> sentences = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            sentences.add(new Sentence(
                    points.at(statement.span().start()),
                    points.at(statement.span().end()),
                    statement.stance().name().toLowerCase(Locale.ROOT),
                    Said.of(statement.text())));
        }
        var facts = reading.facts();
        int first = Math.min(SENTENCES, sentences.size());
        DocumentRead read = new DocumentRead(
                sheet.hash(),
                file.isEmpty() ? null : file.get(0),
                Said.of(sheet.address()),
                sheet.retrieved(),
                Said.of(facts.title() == null ? "" : facts.title()),
                facts.published(),
                facts.issuer(),
                facts.place(),
                sheet.reader(),
                sentences.subList(0, first));
        turn.happen(document, read);
        for (int i = first; i < sentences.size(); i += SENTENCES) {
            int end = Math.min(sentences.size(), i + SENTENCES);
            turn.happen(document, new DocumentContinued(sentences.subList(i, end)));
        }
    }

    private static Anchor anchor(Reading reading, Sheet sheet, String document, Proposal proposal, CodePoints points) {
        String text = reading.page().text();
        int from = whole(text, Math.max(0, proposal.start() - CONTEXT));
        int to = whole(text, Math.min(text.length(), proposal.end() + CONTEXT));
        return new Anchor(
                document,
                sheet.hash(),
                points.at(proposal.start()),
                points.at(proposal.end()),
                Said.of(text.substring(from, proposal.start())),
                Said.of(text.substring(proposal.start(), proposal.end())),
                Said.of(text.substring(proposal.end(), to)));
    }

    /** Never inside a surrogate pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** A leader's instruction as a source, one line typed; {@code substance} is what was read from it or filled in. */
    public String instruction(Acting as, String leader, String words, LocalDate day, Substance substance) {
        return office.write(as, Deed.ENTER, turn -> {
            String said = Turn.text(words, "批示内容", "what was instructed", true);
            String who = Turn.text(leader, "批示领导", "whose instruction it is", true);
            String id = turn.enter('C');
            turn.happen(id, new CommitmentEntered(new Instruction(Said.of(who), Said.of(said), day), substance));
            turn.happen(id, new CommitmentConfirmed());
            units(turn, substance);
            return id;
        });
    }

    /** What a page says without being entered, for a line typed: the substance of its first commitment, or null. */
    public static @Nullable Substance substance(Reading reading) {
        List<Proposal> proposals = Proposal.of(reading);
        return proposals.isEmpty() ? null : proposals.get(0).substance();
    }

    /** Puts right what the reader understood; a changed target or deadline stays visible beside the new one. */
    public void correct(Acting as, String id, long seen, Substance substance, String reason) {
        office.write(as, Deed.REVIEW, turn -> {
            Card card = turn.commitment(id, seen);
            alive(card);
            for (String unit : named(substance)) {
                if (card.standing() == Standing.CONFIRMED) {
                    turn.unit(unit);
                }
            }
            turn.happen(id, new CommitmentCorrected(substance, Said.of(Turn.text(reason, "理由", "why", false))));
            return id;
        });
    }

    /** Says that it is a commitment; its units become known. */
    public void confirm(Acting as, String id, long seen) {
        office.write(as, Deed.REVIEW, turn -> {
            Card card = turn.commitment(id, seen);
            proposed(card);
            turn.happen(id, new CommitmentConfirmed());
            units(turn, card.substance());
            return id;
        });
    }

    /** Says that it is none. */
    public void reject(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.REVIEW, turn -> {
            proposed(turn.commitment(id, seen));
            turn.happen(id, new CommitmentRejected(Said.of(Turn.text(reason, "理由", "why", false))));
            return id;
        });
    }

    /** Makes several of one; they stand where it stood. Answers their identities. */
    public List<String> split(Acting as, String id, long seen, List<Substance> parts) {
        return office.write(as, Deed.REVIEW, turn -> {
            Card card = turn.commitment(id, seen);
            alive(card);
            if (parts.size() < 2) {
                throw Refusal.input("拆分至少要有两项", "a split has at least two parts");
            }
            List<String> into = new ArrayList<>();
            for (Substance part : parts) {
                into.add(derived(turn, id, "split", part, card.standing()));
            }
            turn.happen(id, new CommitmentSplit(into));
            return into;
        });
    }

    /** Makes one of several. Answers its identity. */
    public String merge(Acting as, List<String> ids, List<Long> seen, Substance whole) {
        return office.write(as, Deed.REVIEW, turn -> {
            if (ids.size() < 2
                    || ids.size() != seen.size()
                    || ids.stream().distinct().count() < ids.size()) {
                throw Refusal.input("合并至少要有两项不同的任务", "a merger has at least two different parts");
            }
            Standing standing = Standing.PROPOSED;
            for (int i = 0; i < ids.size(); i++) {
                Card card = turn.commitment(ids.get(i), seen.get(i));
                alive(card);
                standing = card.standing() == Standing.CONFIRMED ? Standing.CONFIRMED : standing;
            }
            String into = derived(turn, ids.get(0), "merged", whole, standing);
            for (String id : ids) {
                turn.happen(id, new CommitmentMerged(into));
            }
            return into;
        });
    }

    private static String derived(Turn turn, String from, String how, Substance substance, Standing standing)
            throws SQLException {
        String id = turn.enter('C');
        Source source = new Derived(from, how);
        turn.happen(id, new CommitmentEntered(source, substance));
        if (standing == Standing.CONFIRMED) {
            turn.happen(id, new CommitmentConfirmed());
            units(turn, substance);
        }
        return id;
    }

    private static void proposed(Card card) {
        if (card.standing() != Standing.PROPOSED) {
            throw Refusal.state(card.id() + "已审核过", card.id() + " was reviewed already");
        }
    }

    private static void alive(Card card) {
        if (card.standing() != Standing.PROPOSED && card.standing() != Standing.CONFIRMED) {
            throw Refusal.state(
                    card.id() + "已了结，不能再改",
                    card.id() + " is " + card.standing().name().toLowerCase(Locale.ROOT));
        }
    }

    private static List<String> named(Substance substance) {
        List<String> units = new ArrayList<>(substance.support());
        if (substance.lead() != null) {
            units.add(0, substance.lead());
        }
        return units;
    }

    private static void units(Turn turn, Substance substance) throws SQLException {
        for (String unit : named(substance)) {
            if (turn.isNewUnit(unit)) {
                turn.happen("unit:" + unit, new UnitEntered(unit, null, null));
            }
        }
    }
}

package org.sanbiao.language.text;

/**
 * A half-open stretch of text, {@code start} inclusive to {@code end} exclusive, in UTF-16 units.
 *
 * @param start the first unit, not negative
 * @param end one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Bug: a span from " + start + " to " + end + " is no stretch of text");
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether the two share at least one unit; an empty span overlaps nothing. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every unit of the other lies in this one. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The shortest span that covers both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, the longer one first among those that start together. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}

package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.name.Places;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Finds the places that a stretch of a paragraph is about. */
final class Locations {

    private final Passage passage;
    private final @Nullable String place; // of the document

    Locations(Passage passage, @Nullable String place) {
        this.passage = passage;
        this.place = place;
    }

    /** The places named in a stretch, in order. */
    List<Place> in(Span span) {
        List<Place> places = new ArrayList<>();
        for (Mention<?> mention : passage.mentionsIn(span)) {
            if (mention.value() instanceof Name name) {
                if (name.kind() == Name.Kind.PLACE) {
                    places.add(named(name, passage.text.original(mention.span())));
                } else if (name.kind() == Name.Kind.AREA && isWhole(mention)) {
                    String whole = whole(passage.normal.charAt(mention.end() - 1));
                    if (whole != null) {
                        places.add(new Place(whole, code(whole), passage.text.original(mention.span())));
                    }
                }
            }
        }
        return places;
    }

    /** A place by its name; one that several share, or that a city calls 高新区, is the one nearest to the document's. */
    private Place named(Name name, Span span) {
        if (name.code() != null || place == null) {
            return new Place(name.name(), name.code(), span);
        }
        var known = Places.resolve(name.name(), code(place));
        return new Place(name.name(), known == null ? null : known.code(), span);
    }

    /** The place that 全市, 我省 or 全国 means: the part of the document's place that ends so. */
    private @Nullable String whole(char level) {
        if (level == '国') {
            return "中国";
        }
        if (place == null) {
            return null;
        }
        int end = place.lastIndexOf(level);
        if (end < 0) {
            return null;
        }
        int start = end - 1;
        while (start > 0 && "省市县区州盟旗".indexOf(place.charAt(start - 1)) < 0) {
            start--;
        }
        return place.substring(Math.max(start, 0), end + 1);
    }

    private @Nullable String code(String whole) {
        var known = Places.resolve(place != null && place.endsWith(whole) ? place : whole, null);
        return known == null ? null : known.code();
    }

    private boolean isWhole(Mention<?> mention) {
        char c = passage.normal.charAt(mention.start());
        return (c == '全' || c == '我' || c == '本') && mention.span().length() == 2;
    }
}

package org.sanbiao.app.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.wording.Numbers;

/** How the parts of an allocated target are written. */
public final class Parts {

    private Parts() {}

    /** What a part has done of its goal: 7/8所; of a share 83.3%（180/216）; a dash where nothing is known. */
    public static String done(Completion.Row row) {
        Target target = row.situation().card().substance().target();
        Part part = row.part();
        BigDecimal done = part.done();
        if (target != null && target.unit().equals("%")) {
            BigDecimal share = share(part);
            return share == null || done == null || part.of() == null
                    ? "—"
                    : Numbers.share(share) + "%（" + Numbers.plain(done) + "/" + Numbers.plain(part.of()) + "）";
        }
        String unit = target == null ? "" : target.unit();
        return (done == null ? "—" : Numbers.plain(done)) + "/" + Numbers.plain(row.goal()) + unit;
    }

    /** Percent, or null where it cannot be said. */
    public static @Nullable BigDecimal share(Part part) {
        BigDecimal done = part.done();
        BigDecimal of = part.of();
        return done == null || of == null || of.signum() <= 0
                ? null
                : done.movePointRight(2).divide(of, MathContext.DECIMAL64);
    }

    /** What is counted: the target's unit; of a share, things. */
    public static String counted(@Nullable Target target) {
        return target == null || target.unit().equals("%") || target.unit().isEmpty() ? "个" : target.unit();
    }
}

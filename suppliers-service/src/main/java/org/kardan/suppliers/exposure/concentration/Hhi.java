package org.kardan.suppliers.exposure.concentration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kardan.suppliers.ownership.graph.ShareRange;

/**
 * The Herfindahl–Hirschman index {@code 10 000 · Σ pᵢ²} of holders whose parts {@code pᵢ} of a whole are known as ranges.
 *
 * <p>The parts add up to 1 together with what nobody knows the holder of. At least: the parts are as even as their ranges
 * allow, and the unknown is scattered over so many that it counts nothing. At most: the parts are as uneven as their ranges
 * allow, and the unknown belongs to the largest holder, known or not. Where every part is exact both are the index itself.
 */
public final class Hhi {

    private static final double WHOLE = 10_000;

    /** The index lies between these, both included. */
    public record Bounds(double min, double max) {}

    private Hhi() {}

    /**
     * @param parts what each known holder has, as fractions of the whole
     * @param unknownMost how much of the whole may belong to holders nobody knows
     */
    public static Bounds of(List<ShareRange> parts, double unknownMost) {
        double most = Math.min(1, most(parts, unknownMost));
        return new Bounds(WHOLE * Math.min(least(parts, unknownMost), most), WHOLE * most);
    }

    /** As even as can be: every part at one level, but for those whose range forbids it. */
    private static double least(List<ShareRange> parts, double unknownMost) {
        if (sumAt(parts, 0) >= 1 - unknownMost) {
            // Nothing has to be more than its least; halving would end near 0, and not at it.
            return parts.stream().mapToDouble(part -> part.min() * part.min()).sum();
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < 100; step++) {
            double level = (low + high) / 2;
            if (sumAt(parts, level) < 1 - unknownMost) {
                low = level;
            } else {
                high = level;
            }
        }
        double level = high;
        return parts.stream()
                .mapToDouble(part -> Math.clamp(level, part.min(), part.max()))
                .map(part -> part * part)
                .sum();
    }

    private static double sumAt(List<ShareRange> parts, double level) {
        return parts.stream()
                .mapToDouble(part -> Math.clamp(level, part.min(), part.max()))
                .sum();
    }

    /**
     * As uneven as can be. A square lies below the chord of its range, and the sum of the chords is largest when what is left
     * goes to the steepest first: at most one part then ends within its range, where the chord is a little too high.
     */
    private static double most(List<ShareRange> parts, double unknownMost) {
        List<ShareRange> open = new ArrayList<>();
        open.add(new ShareRange(0, unknownMost));
        parts.forEach(part -> open.add(new ShareRange(part.min(), Math.min(1, part.max() + unknownMost))));
        open.sort(Comparator.comparingDouble(part -> -(part.min() + part.max())));
        double left = 1 - open.stream().mapToDouble(ShareRange::min).sum();
        double squares = 0;
        for (var part : open) {
            double more = Math.clamp(left, 0, part.max() - part.min());
            squares += part.min() * part.min() + (part.min() + part.max()) * more;
            left -= more;
        }
        return squares;
    }
}

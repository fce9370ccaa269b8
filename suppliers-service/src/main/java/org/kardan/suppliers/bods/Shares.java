package org.kardan.suppliers.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.OwnershipStake.Share;

/** Percentages of the standard, 0 to 100, as our fractions, 0 to 1, and back, without a rounding error of the conversion. */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<String> BOUNDS = List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

    private Shares() {}

    /** A share that is no share: its text says why. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        Impossible(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The share, or its range. A bound that is left out is 0 or 1; an exclusive bound becomes the bound itself, since our ranges
     * have inclusive ends.
     */
    static Share read(@Nullable JsonNode share) throws Impossible {
        if (share == null || share.isNull() || share.isEmpty()) {
            return new Share(null, null);
        }
        var exact = fraction(share, "exact");
        if (exact != null) {
            if (BOUNDS.stream().anyMatch(share::hasNonNull)) {
                throw new Impossible("it is exact and has bounds; give one of the two");
            }
            return new Share(exact, exact);
        }
        var low = either(share, "minimum", "exclusiveMinimum");
        var high = either(share, "maximum", "exclusiveMaximum");
        if (low == null && high == null) {
            return new Share(null, null);
        }
        double min = low == null ? 0 : low;
        double max = high == null ? 1 : high;
        if (min > max) {
            throw new Impossible("the minimum is above the maximum; give them the other way round");
        }
        return new Share(min, max);
    }

    /** The percentage of a fraction. */
    static BigDecimal percent(double fraction) {
        var percent = BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static @Nullable Double either(JsonNode share, String inclusive, String exclusive) throws Impossible {
        var bound = fraction(share, inclusive);
        if (bound != null && share.hasNonNull(exclusive)) {
            throw new Impossible("%s and %s are given; give one of the two".formatted(inclusive, exclusive));
        }
        return bound == null ? fraction(share, exclusive) : bound;
    }

    private static @Nullable Double fraction(JsonNode share, String field) throws Impossible {
        var number = share.get(field);
        if (number == null || number.isNull()) {
            return null;
        }
        if (!number.isNumber()
                || number.decimalValue().signum() < 0
                || number.decimalValue().compareTo(HUNDRED) > 0) {
            throw new Impossible(field + " is " + number + "; give a percentage from 0 to 100");
        }
        return number.decimalValue().movePointLeft(2).doubleValue();
    }
}

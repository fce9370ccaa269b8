package org.kardan.suppliers.ownership.graph;

/** A share that is known to lie between two fractions of 0..1, both included. */
public record ShareRange(double min, double max) {

    static ShareRange of(double min, double max) {
        double low = Math.clamp(min, 0.0, 1.0);
        return new ShareRange(low, Math.clamp(max, low, 1.0));
    }
}

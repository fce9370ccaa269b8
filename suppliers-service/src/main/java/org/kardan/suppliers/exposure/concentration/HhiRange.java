package org.kardan.suppliers.exposure.concentration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A Herfindahl–Hirschman index as far as it is known. */
@Description(
        "A Herfindahl–Hirschman index 10 000 · Σ pᵢ², where pᵢ is the part of the whole capacity that holder i has: 10 000 for"
                + " one holder alone, 10 000 / n for n equal ones. Capacities and shares that are ranges or not published make it a range:"
                + " at least, the parts are as even as is possible and what nobody knows the holder of is scattered; at most, they are as"
                + " uneven as is possible and all that nobody knows the holder of belongs to one.")
public record HhiRange(
        @NonNull @Description("The index at least, 0 to 10 000.")
        double min,

        @NonNull @Description(
                "The index at most, 0 to 10 000; equal to `min` where every capacity and share is known. Where shares"
                        + " are ranges, a capacity is not published, or more than 12 capacities are ranges, it may be a little too high, never"
                        + " too low.")
        double max,

        @NonNull @Description("How many holders are known.") int holders) {}

package org.kardan.gateway.supergraph;

import java.util.Map;
import java.util.stream.Collectors;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.report.CompositionError;
import org.kardan.federation.composition.report.Place;

/** Why subgraphs do not compose, as a person reads it: each reason a paragraph, with its places as {@code file:line:column}. */
final class RefusedComposition {
    private RefusedComposition() {}

    /** @param files what to call each subgraph's SDL, by its name */
    static String text(CompositionResult.Refused refused, Map<String, String> files) {
        var errors = refused.errors();
        return "the subgraphs do not compose: %s%n%n"
                        .formatted(errors.size() == 1 ? "one error" : errors.size() + " errors")
                + errors.stream().map(error -> paragraph(error, files)).collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(CompositionError error, Map<String, String> files) {
        var places = error.places().stream()
                .map(place -> "\n  at " + place(place, files))
                .collect(Collectors.joining());
        return error + places;
    }

    private static String place(Place place, Map<String, String> files) {
        return files.getOrDefault(place.subgraph(), place.subgraph()) + ":" + place.line() + ":" + place.column();
    }
}

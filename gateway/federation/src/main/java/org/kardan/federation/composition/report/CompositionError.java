package org.kardan.federation.composition.report;

import java.util.List;
import org.kardan.federation.error.PublicApi;

/**
 * One reason why subgraphs do not compose.
 *
 * @param message what is wrong and what would be right, for who writes the subgraphs
 * @param subgraphs the names of those concerned, in their order
 * @param places where to look; empty where no single place is at fault
 */
@PublicApi
public record CompositionError(CompositionCode code, String message, List<String> subgraphs, List<Place> places) {
    public CompositionError {
        subgraphs = List.copyOf(subgraphs);
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}

package org.kardan.federation.composition.report;

import java.util.List;
import org.kardan.federation.error.PublicApi;

/** Something that composes, and that whoever writes the subgraphs may still want to know. */
@PublicApi
public record CompositionHint(HintCode code, String message, List<String> subgraphs) {
    public CompositionHint {
        subgraphs = List.copyOf(subgraphs);
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}

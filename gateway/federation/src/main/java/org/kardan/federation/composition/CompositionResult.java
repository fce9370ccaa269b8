package org.kardan.federation.composition;

import java.util.List;
import org.kardan.federation.composition.report.CompositionError;
import org.kardan.federation.composition.report.CompositionHint;
import org.kardan.federation.error.PublicApi;

/** What came of composing. */
@PublicApi
public sealed interface CompositionResult {
    /**
     * They fit together.
     *
     * @param supergraphSdl of the {@code join} specification v0.5
     * @param apiSchemaSdl what clients see: without {@code @inaccessible} parts and without machinery
     */
    record Composed(String supergraphSdl, String apiSchemaSdl, List<CompositionHint> hints)
            implements CompositionResult {
        public Composed {
            hints = List.copyOf(hints);
        }
    }

    /** They do not. */
    record Refused(List<CompositionError> errors) implements CompositionResult {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}

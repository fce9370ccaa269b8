package org.kardan.suppliers.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.suppliers.evidence.SourceRepository;

/** Finds what an import is cited to: nothing is stated without a source. */
@ApplicationScoped
public class ImportSource {

    private final SourceRepository sources;

    ImportSource(SourceRepository sources) {
        this.sources = sources;
    }

    /** The id of the source with this code. */
    public UUID id(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new BadUserInput("source", "is missing", "give the code of the source the file comes from");
        }
        return sources.byCodes(List.of(code)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("source", code))
                .getId();
    }
}

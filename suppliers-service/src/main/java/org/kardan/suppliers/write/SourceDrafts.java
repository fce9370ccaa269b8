package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;

/** Checks what a client says of a source. */
@ApplicationScoped
public class SourceDrafts {

    private final SourceRepository sources;

    SourceDrafts(SourceRepository sources) {
        this.sources = sources;
    }

    /** A new source. */
    public Source of(UUID id, SupplySourceInput input) {
        return new Source(
                id,
                Given.matching("code", input.code(), "[A-Za-z0-9][A-Za-z0-9._-]*", "letters, figures, . _ and -"),
                Given.required("kind", input.kind()),
                Given.text("title", input.title()),
                Given.optionalText("outlet", input.outlet()),
                Given.optionalText("url", input.url()),
                Given.optionalText("language", input.language()),
                Given.date("published", input.published()),
                input.derivedFrom() == null
                        ? null
                        : sources.require(input.derivedFrom()).getId());
    }
}

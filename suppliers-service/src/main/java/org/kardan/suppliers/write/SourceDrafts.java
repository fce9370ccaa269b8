package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;

/** Checks what a client says of a source. */
@ApplicationScoped
public class SourceDrafts {

    private final SourceRepository sources;
    private final SourceRows rows;

    SourceDrafts(SourceRepository sources, SourceRows rows) {
        this.sources = sources;
        this.rows = rows;
    }

    /** The id of a new source: the one that is given, or else the one that its code makes. */
    public UUID newId(SupplySourceInput input) {
        var given = Given.optionalId("id", input.id());
        return given == null ? rows.newId(code(input)) : given;
    }

    private static String code(SupplySourceInput input) {
        return Given.matching("code", input.code(), SourceRows.CODE, "a code such as S1, 40 characters at most");
    }

    /** A new source. */
    public Source of(UUID id, SupplySourceInput input) {
        return of(
                id,
                code(input),
                input,
                input.derivedFrom() == null
                        ? null
                        : sources.require(input.derivedFrom()).getId());
    }

    /** What a source that is here is to say from now on. */
    Source corrected(Source before, SupplySourceInput input) {
        if (before.getSupplyRetractedAt() != null) {
            throw new Conflict(
                    "Source %s has been retracted; what it said stays as it was".formatted(before.getCode()));
        }
        Given.unchanged("code", before.getCode(), Given.text("code", input.code()));
        if (input.id() != null) {
            Given.unchanged("id", before.getId().toString(), input.id());
        }
        return of(
                before.getId(),
                before.getCode(),
                input,
                input.derivedFrom() == null ? null : sources.requireOrigin(before.getId(), input.derivedFrom()));
    }

    private static Source of(UUID id, String code, SupplySourceInput input, @Nullable UUID derivedFrom) {
        return new Source(
                id,
                code,
                Given.required("kind", input.kind()),
                Given.text("title", input.title()),
                Given.optionalText("outlet", input.outlet()),
                input.url() == null
                        ? null
                        : Given.matching("url", input.url(), "https?://\\S+", "an address that begins with https://"),
                Given.optionalText("language", input.language()),
                Given.date("published", input.published()),
                derivedFrom);
    }
}

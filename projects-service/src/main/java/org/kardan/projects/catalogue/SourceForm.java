package org.kardan.projects.catalogue;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.write.RowForm;

/** How sources are written. */
@Singleton
public class SourceForm extends RowForm<Source, SourceInput> {

    private final SourceRepository sources;
    private final SourceRows rows;

    SourceForm(SourceRepository sources, SourceRows rows) {
        super("Source", "sources", Source.class);
        this.sources = sources;
        this.rows = rows;
    }

    @Override
    protected UUID newId(SourceInput input) {
        return rows.newId(code(input));
    }

    @Override
    protected Object keyOf(Source row) {
        return row.getId();
    }

    @Override
    protected String whereReferredTo() {
        return "correct it instead, or give withdrawCitations: true to retract what rests on it alone, too";
    }

    @Override
    protected void made(Source row) {
        Foreseen.made(Source.class, row.getCode(), row);
    }

    /** Of two corrections at once, each could close the circle that the other one has not written yet. */
    @Override
    protected void correcting(SourceInput input) {
        if (input.derivedFrom() != null) {
            rows.lockDerivations();
        }
    }

    @Override
    protected Source row(UUID id, @Nullable Source previous, SourceInput input) {
        if (previous != null && previous.getRetractedAt() != null) {
            throw new Conflict(
                    "Source %s has been retracted; what it said stays as it was".formatted(previous.getId()));
        }
        var code = code(input);
        Given.unchanged("code", previous == null ? null : previous.getCode(), code);
        return new Source(
                previous == null ? id : previous.getId(),
                code,
                Given.required("kind", input.kind()),
                Given.text("title", input.title()),
                Given.optionalText("outlet", input.outlet()),
                url(input.url()),
                Given.optionalText("language", input.language()),
                Given.date("published", input.published()),
                input.derivedFrom() == null ? null : origin(previous, input.derivedFrom()));
    }

    private static String code(SourceInput input) {
        return Given.matching("code", input.code(), SourceRows.CODE, "a code such as S1, 40 characters at most");
    }

    private static @Nullable String url(@Nullable String url) {
        return url == null ? null : Given.matching("url", url, "https?://\\S+", "an address that begins with https://");
    }

    private UUID origin(@Nullable Source previous, String code) {
        return previous == null ? sources.require(code).getId() : sources.requireOrigin(previous.getId(), code);
    }
}

package org.kardan.projects.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.write.RowForm;

/** How sources are written. */
@Singleton
public class SourceForm extends RowForm<Source, SourceInput> {

    private final SourceRepository sources;

    SourceForm(SourceRepository sources) {
        super("Source", "sources", Source.class);
        this.sources = sources;
    }

    @Override
    protected Object keyOf(Source row) {
        return row.getId();
    }

    @Override
    protected Source row(@Nullable Source previous, SourceInput input) {
        var code = Given.matching("code", input.code(), "[A-Z0-9][A-Z0-9._-]{0,39}", "a code such as S1");
        Given.unchanged("code", previous == null ? null : previous.getCode(), code);
        return new Source(
                previous == null ? NewId.next() : previous.getId(),
                code,
                Given.required("kind", input.kind()),
                Given.text("title", input.title()),
                Given.optionalText("outlet", input.outlet()),
                url(input.url()),
                Given.optionalText("language", input.language()),
                Given.date("published", input.published()),
                input.derivedFrom() == null ? null : origin(previous, input.derivedFrom()));
    }

    private static @Nullable String url(@Nullable String url) {
        return url == null ? null : Given.matching("url", url, "https?://\\S+", "an address that begins with https://");
    }

    private UUID origin(@Nullable Source previous, String code) {
        var origin = byCode(code).orElseThrow(() -> new NotFound("source", code));
        for (Source step = origin; step != null; step = next(step)) {
            if (previous != null && step.getId().equals(previous.getId())) {
                throw new BadUserInput(
                        "derivedFrom",
                        code + " derives from this source itself",
                        "give a source that does not, or none");
            }
        }
        return origin.getId();
    }

    private @Nullable Source next(Source source) {
        return source.getDerivedFromId() == null
                ? null
                : sources.byIds(List.of(source.getDerivedFromId())).getFirst();
    }

    private Optional<Source> byCode(String code) {
        return sources.byCodes(List.of(code)).stream().findFirst();
    }
}

package org.kardan.suppliers.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.fact.Related;

/** What a citation leads to. */
@GraphQLApi
public class CitationApi {

    private final SourceRepository sources;

    CitationApi(SourceRepository sources) {
        this.sources = sources;
    }

    @NonNull @Description("The source that says it.")
    @RunOnVirtualThread
    public List<@Nullable Source> source(@org.eclipse.microprofile.graphql.Source List<Citation> citations) {
        return Related.row(citations, Citation::getSourceId, sources::referred, Source::getId);
    }
}

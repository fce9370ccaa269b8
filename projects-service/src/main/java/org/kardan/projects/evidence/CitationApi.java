package org.kardan.projects.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.Related;

/** What a citation leads to. */
@GraphQLApi
public class CitationApi {

    private final SourceRepository sources;
    private final PersonRepository persons;

    CitationApi(SourceRepository sources, PersonRepository persons) {
        this.sources = sources;
        this.persons = persons;
    }

    @NonNull @Description("The source that says it.")
    @RunOnVirtualThread
    public List<@Nullable Source> source(@org.eclipse.microprofile.graphql.Source List<Citation> citations) {
        return Related.row(citations, Citation::getSourceId, sources::referred, Source::getId);
    }

    @Description("Who says it in the source. Null: nobody in particular.")
    @RunOnVirtualThread
    public List<@Nullable Person> speaker(@org.eclipse.microprofile.graphql.Source List<Citation> citations) {
        return Related.row(citations, Citation::getSpeakerId, persons::referred, Person::getId);
    }
}

package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.projects.evidence.Person;

/** A page of people. */
@Description("A page of people.")
public record PersonConnection(
        @NonNull @Description(EDGES) List<@NonNull PersonEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore Listing<Person> list) {

    static PersonConnection of(List<Placed<Person>> rows, PageRequest request, Listing<Person> list) {
        var page = Page.of(rows, request);
        return new PersonConnection(page.edges(PersonEdge::new), page.info(), list);
    }
}

package org.kardan.suppliers.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Words;

/** What names and identifiers rest on. */
@GraphQLApi
public class OrganisationEvidenceApi {

    private final Citations citations;

    OrganisationEvidenceApi(Citations citations) {
        this.citations = citations;
    }

    @Name("citations")
    @NonNull @Description("The sources that there is such an organisation, and how firmly they say so. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfOrganisations(@Source List<Organisation> of) {
        return citations.ofIds(of.stream().map(Organisation::getId).toList());
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfNames(@Source List<OrganisationName> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfIdentifiers(@Source List<OrganisationIdentifier> of) {
        return citations.ofEach(of);
    }
}

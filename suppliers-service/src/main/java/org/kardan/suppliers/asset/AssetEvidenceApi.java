package org.kardan.suppliers.asset;

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
public class AssetEvidenceApi {

    private final Citations citations;

    AssetEvidenceApi(Citations citations) {
        this.citations = citations;
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfStatuses(@Source List<AssetStatus> of) {
        return citations.ofEach(of);
    }

    @Name("citations")
    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfNames(@Source List<AssetName> of) {
        return citations.ofEach(of);
    }
}

package org.kardan.projects.supplier;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.Keys;

/**
 * Takes up entities of the suppliers service by key, so that this service can add its fields to them. Whether they exist is the
 * other service's to say, so nothing is looked up here.
 */
@GraphQLApi
public class SupplierApi {

    @Resolver
    @NonBlocking
    public List<@Nullable Asset> assetById(@Name("id") List<String> id) {
        return Keys.uuids(id).stream().<@Nullable Asset>map(Asset::of).toList();
    }

    @Resolver
    @NonBlocking
    public List<@Nullable Organisation> organisationById(@Name("id") List<String> id) {
        return Keys.uuids(id).stream()
                .<@Nullable Organisation>map(Organisation::of)
                .toList();
    }

    @Resolver
    @NonBlocking
    public List<Component> componentByCode(@Name("code") List<String> code) {
        return code.stream().map(Component::new).toList();
    }
}

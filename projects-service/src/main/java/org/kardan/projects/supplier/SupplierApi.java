package org.kardan.projects.supplier;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.federation.External;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
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
    public List<@Nullable Organisation> organisationByIdWithAllIds(
            @Name("id") List<String> id, @Name("allIds") List<@Nullable List<String>> allIds) {
        var ids = Keys.uuids(id);
        return IntStream.range(0, id.size())
                .<@Nullable Organisation>mapToObj(i -> withAllIds(Organisation.of(ids.get(i)), allIds.get(i)))
                .toList();
    }

    private static @Nullable Organisation withAllIds(
            @Nullable Organisation organisation, @Nullable List<String> allIds) {
        return organisation == null || allIds == null
                ? organisation
                : new Organisation(
                        organisation.id(),
                        Keys.uuids(allIds).stream().filter(Objects::nonNull).toList());
    }

    @External
    @NonNull @Id
    @Description("Every id it is found by, as suppliers-service says. At most 1 000.")
    public List<@NonNull String> allIds(@Source Organisation of) {
        throw new IllegalStateException("allIds is external: suppliers-service serves it");
    }

    @Resolver
    @NonBlocking
    public List<Component> componentByCode(@Name("code") List<String> code) {
        return code.stream().map(Component::new).toList();
    }
}

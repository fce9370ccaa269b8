package org.kardan.projects.region;

import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;

/** Regions by code. */
@GraphQLApi
public class RegionApi {

    private final RegionRepository regions;

    RegionApi(RegionRepository regions) {
        this.regions = regions;
    }

    @Query
    @Description("A region by its ISO 3166-2 code, for example `RU-NIZ`. Null when none is recorded under it, or"
            + " none was known at the moment.")
    @RunOnVirtualThread
    public @Nullable Region region(
            @NonNull @Name("code") @Description("ISO 3166-2 code.") String code,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return regions.byCodes(List.of(code), Moment.of(null, knownAt).knownAt()).stream()
                .findFirst()
                .orElse(null);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Region> regionByCode(@Name("code") List<String> code) {
        return InOrder.one(code, regions.byCodes(InOrder.distinct(code)), Region::getCode);
    }
}

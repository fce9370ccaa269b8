package org.kardan.suppliers.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Words;

/** Organisations by key and as a list, with their names and identifiers. */
@GraphQLApi
public class OrganisationApi {

    private final OrganisationRepository organisations;
    private final OrganisationNameRepository names;
    private final OrganisationIdentifierRepository identifiers;

    OrganisationApi(
            OrganisationRepository organisations,
            OrganisationNameRepository names,
            OrganisationIdentifierRepository identifiers) {
        this.organisations = organisations;
        this.names = names;
        this.identifiers = identifiers;
    }

    @Query
    @Description("An organisation by its slug, for example `faurecia`. Null when there is none.")
    @RunOnVirtualThread
    public @Nullable Organisation organisation(
            @NonNull @Name("slug") @Description("The organisation's slug.") String slug) {
        return organisations.bySlugs(List.of(slug)).stream().findFirst().orElse(null);
    }

    @Query
    @NonNull @Description(
            "Organisations, sorted by slug. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public OrganisationConnection organisations(
            @Name("kind") @Description("Only of this kind.") @Nullable OrganisationKind kind,
            @Name("country") @Description("Only of this country, ISO 3166-1 alpha-2.") @Nullable String country,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var filter = new OrganisationFilter(kind, country);
        var request = PageRequest.of(first, after, last, before);
        return OrganisationConnection.of(organisations.page(filter, request), request, filter);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public int totalCount(@Source OrganisationConnection connection) {
        return organisations.count(connection.filter());
    }

    @NonNull @Description("All recorded names, in several scripts, oldest record first.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OrganisationName>> names(
            @Source List<Organisation> of,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var found = names.ofOrganisations(ids, Moment.of(null, knownAt));
        return InOrder.many(ids, found, OrganisationName::getOrganisationId);
    }

    @NonNull @Description("What registers and knowledge bases call it.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OrganisationIdentifier>> identifiers(
            @Source List<Organisation> of,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var found = identifiers.ofOrganisations(ids, Moment.of(null, knownAt));
        return InOrder.many(ids, found, OrganisationIdentifier::getOrganisationId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisationById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, organisations.byIds(InOrder.distinct(ids)), Organisation::getId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisationBySlug(@Name("slug") List<String> slug) {
        return InOrder.one(slug, organisations.bySlugs(InOrder.distinct(slug)), Organisation::getSlug);
    }
}

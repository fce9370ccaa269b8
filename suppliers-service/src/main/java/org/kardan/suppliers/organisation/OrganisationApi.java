package org.kardan.suppliers.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Words;

/** Organisations by key and as a list, with their names and identifiers. */
@GraphQLApi
public class OrganisationApi {

    private final OrganisationRepository organisations;
    private final OrganisationNameRepository names;
    private final OrganisationIdentifierRepository identifiers;
    private final KnownRows known;

    OrganisationApi(
            OrganisationRepository organisations,
            OrganisationNameRepository names,
            OrganisationIdentifierRepository identifiers,
            KnownRows known) {
        this.organisations = organisations;
        this.names = names;
        this.identifiers = identifiers;
        this.known = known;
    }

    @Query
    @Description(
            "An organisation by its id or by its slug, for example `faurecia`. Null when there is none, or none was known at the"
                    + " moment. One that was merged into another one is found as that one. BAD_USER_INPUT unless exactly one of id and slug is given.")
    @RunOnVirtualThread
    public @Nullable Organisation organisation(
            @Id @Name("id") @Description("The organisation's id.") @Nullable String id,
            @Name("slug") @Description("The organisation's slug.") @Nullable String slug,
            @Name("knownAt")
                    @Description(
                            "With the merges that stood at this moment: before it was merged, an organisation is found as"
                                    + " itself. " + Words.ROW_KNOWN_AT)
                    @Nullable OffsetDateTime knownAt) {
        if ((id == null) == (slug == null)) {
            throw new BadUserInput(
                    "id",
                    id == null ? "neither id nor slug is given" : "both id and slug are given",
                    "give one of them");
        }
        var moment = Moment.of(null, knownAt).knownAt();
        var named = slug == null ? byId(id, moment) : organisations.bySlugs(List.of(slug), moment);
        var found = organisations.survivors(named, knownAt);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Organisation> byId(String id, OffsetDateTime knownAt) {
        var key = Keys.uuid(id);
        return key == null ? List.of() : organisations.byIds(List.of(key), knownAt);
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
            @Name("before") @Description(Words.BEFORE) @Nullable String before,
            @Name("knownAt") @Description(Words.ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var filter =
                new OrganisationFilter(kind, country, Moment.of(null, knownAt).knownAt(), null);
        var request = PageRequest.of(first, after, last, before);
        return OrganisationConnection.of(organisations.page(filter, request), request, filter);
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<OrganisationConnection> connections) {
        var versions = known.count(
                OrganisationRepository.TABLE,
                InOrder.distinct(connections.stream()
                        .map(connection -> connection.filter().versionsOf())
                        .toList()));
        return connections.stream()
                .map(OrganisationConnection::filter)
                .map(filter -> filter.versionsOf() == null
                        ? organisations.count(filter)
                        : versions.getOrDefault(filter.versionsOf(), 0))
                .toList();
    }

    @NonNull @Description("All recorded names, in several scripts, oldest record first. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OrganisationName>> names(
            @Source List<Organisation> of,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var found = names.ofOrganisations(ids, Moment.of(null, knownAt));
        return InOrder.many(ids, found, OrganisationName::getOrganisationId);
    }

    @NonNull @Description("What registers and knowledge bases call it. At most 1 000.")
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
        var found = InOrder.one(ids, organisations.byIds(InOrder.distinct(ids)), Organisation::getId);
        return organisations.survivors(found);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisationBySlug(@Name("slug") List<String> slug) {
        var found = InOrder.one(slug, organisations.bySlugs(InOrder.distinct(slug)), Organisation::getSlug);
        return organisations.survivors(found);
    }
}

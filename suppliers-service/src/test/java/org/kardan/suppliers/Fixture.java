package org.kardan.suppliers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.asset.Place;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationKind;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Makes data for one test, under ids of its own. */
@ApplicationScoped
public class Fixture {

    /** When everything made here became known, unless a test says otherwise. */
    public static final OffsetDateTime KNOWN = OffsetDateTime.parse("2020-01-01T00:00:00Z");

    private final EntityManager database;
    private final SessionFactory sessions;

    Fixture(EntityManager database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** An organisation called so. */
    @Transactional
    public UUID organisation(String slug) {
        var id = UUID.randomUUID();
        var organisation = new Organisation(id, slug, slug, OrganisationKind.COMPANY, null, null);
        organisation.knownSince(KNOWN);
        database.persist(organisation);
        return id;
    }

    /** A plant called so, in a region. */
    public UUID plant(String slug, String region) {
        return part(slug, region, null);
    }

    /** A plant that is part of another asset. */
    @Transactional
    public UUID part(String slug, String region, @Nullable UUID whole) {
        var id = UUID.randomUUID();
        var place = new Place(region, region.substring(0, 2), null, null);
        var asset = new Asset(id, slug, slug, AssetKind.PLANT, place, whole);
        asset.knownSince(KNOWN);
        database.persist(asset);
        return id;
    }

    /** An exact shareholding in an organisation that holds from one day up to another. */
    public UUID stake(UUID owner, UUID organisation, double share, String from, @Nullable String to) {
        return stake(UUID.randomUUID(), KNOWN, owner, new Subject(organisation, null), share, from, to);
    }

    /** An exact shareholding in an asset that has always held. */
    public UUID stakeInAsset(UUID owner, UUID asset, double share) {
        return stake(UUID.randomUUID(), KNOWN, owner, new Subject(null, asset), share, "undisclosed", null);
    }

    /** A version of a stake. */
    @Transactional
    public UUID stake(
            UUID id,
            OffsetDateTime knownFrom,
            UUID owner,
            Subject subject,
            double share,
            String from,
            @Nullable String to) {
        var begin = FuzzyDate.parseOrUndisclosed("from", from);
        var end = to == null ? null : FuzzyDate.parseOrUndisclosed("to", to);
        var stake = new OwnershipStake(
                id, knownFrom, owner, subject, InterestType.SHAREHOLDING, new Share(share, share), begin, end);
        database.createQuery("from OwnershipStake where id = :id order by version desc", OwnershipStake.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .forEach(stake::follow);
        database.persist(stake);
        return id;
    }

    /** Closes the version of a stake that is believed now, as a correction does before it opens another. */
    @Transactional
    public void closeStake(UUID id, OffsetDateTime knownTo) {
        database.createNativeQuery("update ownership_stakes set known_to = :to where id = :id and known_to is null")
                .setParameter("to", knownTo)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The slug of the only organisation called so: an import makes slugs of its own. */
    @Transactional
    public String slugOf(String name) {
        return database.createQuery("select slug from Organisation where name = :name", String.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** So many owners of an organisation, each with an equal exact share, in one statement. */
    @Transactional
    public void manyOwners(UUID organisation, int count, String run) {
        many("id, :organisation", organisation, count, run);
    }

    /** So many organisations that an organisation holds a share of, in one statement. */
    @Transactional
    public void manyHoldings(UUID organisation, int count, String run) {
        many(":organisation, id", organisation, count, run);
    }

    private void many(String ownerAndSubject, UUID organisation, int count, String run) {
        database.createNativeQuery("""
                with made as (insert into organisations (id, slug, name, kind)
                    select gen_random_uuid(), 'many-' || :run || '-' || i, 'many', 'COMPANY' from generate_series(1, :count) i
                    returning id)
                insert into ownership_stakes (row_id, id, owner_id, organisation_id, interest, share_min, share_max,
                    valid_from_edtf, known_from)
                select gen_random_uuid(), gen_random_uuid(), %s, 'SHAREHOLDING', 1.0 / :count, 1.0 / :count,
                    'undisclosed', :known from made
                """.formatted(ownerAndSubject))
                .setParameter("run", run)
                .setParameter("count", count)
                .setParameter("organisation", organisation)
                .setParameter("known", KNOWN)
                .executeUpdate();
    }

    /** So many parts of an asset, in one statement. */
    @Transactional
    public void manyParts(UUID whole, int count, String run) {
        database.createNativeQuery(
                        "insert into assets (id, slug, name, kind, parent_id)"
                                + " select gen_random_uuid(), 'part-' || :run || '-' || i, 'part', 'LINE', :whole from generate_series(1, :count) i")
                .setParameter("run", run)
                .setParameter("whole", whole)
                .setParameter("count", count)
                .executeUpdate();
    }

    /** Takes away the many of a run and their stakes: thousands of rows that every later test of everything would read again. */
    @Transactional
    public void takeAwayMany(String run) {
        // Nobody else refers to them. Otherwise each of them would be looked for in all tables that might, and kept as
        // a version.
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        for (var end : List.of("owner_id", "organisation_id")) {
            database.createNativeQuery(
                            "delete from ownership_stakes s using organisations o where o.slug like 'many-' || :run || '-%' and s."
                                    + end + " = o.id")
                    .setParameter("run", run)
                    .executeUpdate();
        }
        for (var table : List.of("organisations", "assets")) {
            database.createNativeQuery("delete from " + table
                            + " where slug like 'many-' || :run || '-%' or slug like 'part-' || :run || '-%'")
                    .setParameter("run", run)
                    .executeUpdate();
        }
    }

    /** How many rows have no numbers to be found by. */
    @Transactional
    public long unsearched() {
        return ((Number) database.createNativeQuery("""
                        select (select count(*) from organisations where search is null)
                            + (select count(*) from organisation_names where search is null and known_to is null)
                            + (select count(*) from assets where search is null)
                            + (select count(*) from asset_names where search is null and known_to is null)
                        """).getSingleResult()).longValue();
    }

    /** How many SQL statements something needs. */
    public long statementsOf(Runnable something) {
        var statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        something.run();
        return statistics.getPrepareStatementCount() - before;
    }
}

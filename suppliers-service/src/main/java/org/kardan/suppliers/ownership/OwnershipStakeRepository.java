package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Children;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.LastingFactRepository;
import org.kardan.suppliers.fact.Where;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.PartHoldings;

/** The table of ownership stakes. */
@ApplicationScoped
public class OwnershipStakeRepository extends LastingFactRepository<OwnershipStake> {

    private static final Children<OwnershipStake> OF_OWNERS =
            new Children<>(OwnershipStake.class, Organisation.class, "ownerId", "id", "rowId");

    /**
     * From the subjects up to everybody above them. {@code union} keeps each node once, so that circles end; only what holds at
     * the moment is walked, so that nothing but the reachable part of the graph is read. PostgreSQL walks no further than
     * {@code nearest} asks for. Every node past the subjects is reached by a stake of its own, so that where nodes are left
     * out, there are too many stakes as well.
     */
    private static final String UPWARDS =
            """
            with recursive above (node) as (
                select unnest(cast(:subjects as uuid[]))
                union
                select t.owner_id from ownership_stakes t join above a on t.subject_id = a.node where %s),
            nearest as (select node from above limit :nodes)
            select e.* from nearest n join ownership_stakes e on e.subject_id = n.node where %s
            """.formatted(Holds.sqlAt("ownership_stakes", "t"), Holds.sqlAt("ownership_stakes", "e"));

    /** From the owners down to everything they hold anything in, in the same way. */
    private static final String DOWNWARDS =
            """
            with recursive below (node) as (
                select unnest(cast(:owners as uuid[]))
                union
                select t.subject_id from ownership_stakes t join below b on t.owner_id = b.node where %s),
            nearest as (select node from below limit :nodes)
            select e.* from nearest n join ownership_stakes e on e.owner_id = n.node where %s
            """.formatted(Holds.sqlAt("ownership_stakes", "t"), Holds.sqlAt("ownership_stakes", "e"));

    /** Without those of undisclosed beginning that were learnt of later, of which the versions decide. */
    private static final String CERTAINLY_HELD =
            "select distinct e.subjectId from OwnershipStake e where among(e.subjectId, :subjects) and "
                    + Holds.at(OwnershipStake.class, "e")
                    + " and (e.validFrom.latest <= :asOf or e.validFrom.stored = 'undisclosed'"
                    + " and cast(function('timezone', 'UTC', e.knownFrom) as LocalDate) <= :asOf)"
                    + " and (e.validTo.stored is null or e.validTo.earliest > :asOf)";

    OwnershipStakeRepository() {
        super(OwnershipStake.class);
    }

    /** The stakes in organisations or assets at the moment, oldest record first. */
    public List<OwnershipStake> inSubjects(Collection<UUID> subjects, Moment moment) {
        return dated(
                moment,
                read(
                        new Where()
                                .and("among(e.subjectId, :subjects)", "subjects", Among.ids(subjects))
                                .holdingAt(OwnershipStake.class, moment),
                        "id",
                        moment));
    }

    /** Those of these assets that somebody certainly holds anything in at the moment. */
    Set<UUID> heldAmong(Collection<UUID> assets, Moment moment) {
        var held = new HashSet<>(reading.in(session -> session.createSelectionQuery(CERTAINLY_HELD, UUID.class)
                .setParameter("subjects", Among.ids(assets))
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .getResultList()));
        var open = assets.stream().filter(asset -> !held.contains(asset)).toList();
        var inDoubt = open.isEmpty() ? List.<OwnershipStake>of() : inSubjects(open, moment, Ownership.MOST_STAKES);
        inDoubt.stream()
                .map(stake -> stake.holding(moment.asOf()))
                .collect(Collectors.groupingBy(Holding::subject))
                .forEach((asset, holdings) -> {
                    if (PartHoldings.isHeld(holdings)) {
                        held.add(asset);
                    }
                });
        return held;
    }

    /** Another stake that is believed and says the same; null: there is none. Whoever asks has locked the subject. */
    @Nullable OwnershipStake twin(OwnershipStake stake) {
        var to = stake.getValidTo();
        return getEntityManager()
                .createQuery("""
                        from OwnershipStake where subjectId = coalesce(:organisation, :asset) and ownerId = :owner and interest = :interest
                        and shareMin is not distinct from :shareMin and shareMax is not distinct from :shareMax
                        and validFrom.stored = :validFrom and validTo.stored is not distinct from :validTo
                        and knownTo is null and id <> :id order by id""", OwnershipStake.class)
                .setParameter("organisation", stake.getOrganisationId())
                .setParameter("asset", stake.getAssetId())
                .setParameter("owner", stake.getOwnerId())
                .setParameter("interest", stake.getInterest())
                .setParameter("shareMin", stake.getShareMin())
                .setParameter("shareMax", stake.getShareMax())
                .setParameter("validFrom", stake.getValidFrom().stored())
                .setParameter("validTo", to == null ? null : to.stored())
                .setParameter("id", stake.getId())
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The stakes of these rows, as read at the moment. */
    public List<OwnershipStake> rows(Collection<UUID> rows, Moment moment) {
        return readAt(moment, reading.rows(OwnershipStake.class, "among(rowId, ?1)", Among.ids(rows)));
    }

    /** The same, up to so many, sorted by subject. */
    List<OwnershipStake> inSubjects(Collection<UUID> subjects, Moment moment, int most) {
        var where = new Where()
                .and("among(e.subjectId, :subjects)", "subjects", Among.ids(subjects))
                .holdingAt(OwnershipStake.class, moment);
        return dated(moment, readAt(moment, where.rows(reading, OwnershipStake.class, "e.subjectId, e.id", most)));
    }

    /** The stakes of these owners at the moment: up to so many, oldest record first. */
    List<OwnershipStake> ofOwners(Collection<UUID> owners, Moment moment, int most) {
        var where = new Where()
                .and("among(e.ownerId, :owners)", "owners", Among.ids(owners))
                .holdingAt(OwnershipStake.class, moment);
        return readAt(moment, where.rows(reading, OwnershipStake.class, "e.id", most));
    }

    /** Stakes above these subjects at any distance, in one statement: all, or any so many, oldest record first. */
    List<OwnershipStake> above(Collection<UUID> subjects, Moment moment, int most) {
        var rows = new ArrayList<>(reading.in(session -> session.createNativeQuery(UPWARDS, OwnershipStake.class)
                .setParameter("subjects", Among.ids(subjects))
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .setParameter("nodes", most + subjects.size())
                .setMaxResults(most)
                .getResultList()));
        // Sorted here: a database that sorts reads all before it gives any, however few are wanted.
        rows.sort(Comparator.comparing(OwnershipStake::getId));
        return dated(moment, readAt(moment, rows));
    }

    /** Stakes below these owners at any distance, in one statement: all, or any so many, oldest record first. */
    List<OwnershipStake> below(Collection<UUID> owners, Moment moment, int most) {
        var rows = new ArrayList<>(reading.in(session -> session.createNativeQuery(DOWNWARDS, OwnershipStake.class)
                .setParameter("owners", Among.ids(owners))
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .setParameter("nodes", most + owners.size())
                .setMaxResults(most)
                .getResultList()));
        rows.sort(Comparator.comparing(OwnershipStake::getId));
        return readAt(moment, rows);
    }

    /** Up to {@link PageRequest#rows()} stakes of each owner, nearest to the cursor first. */
    List<OwnershipStake> pageOfOwners(Collection<UUID> owners, Moment moment, PageRequest request) {
        var where = new Where().holdingAt(OwnershipStake.class, moment).past(request, "id", UUID::fromString);
        return readAt(moment, OF_OWNERS.page(reading, Among.ids(owners), where, request));
    }

    /** How many stakes each owner has. */
    Map<Object, Integer> counts(Collection<UUID> owners, Moment moment) {
        var where = new Where().holdingAt(OwnershipStake.class, moment);
        return OF_OWNERS.counts(reading, Among.ids(owners), where);
    }
}

package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Children;
import org.kardan.suppliers.fact.FactRepository;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Where;

/** The table of ownership stakes. */
@ApplicationScoped
@Transactional
public class OwnershipStakeRepository extends FactRepository<OwnershipStake> {

    private static final Children<OwnershipStake> OF_OWNERS =
            new Children<>(OwnershipStake.class, "ownerId", "id", "rowId");

    /**
     * From the subjects up to everybody above them. {@code union} keeps each node once, so that circles end; only what holds at
     * the moment is walked, so that nothing but the reachable part of the graph is read.
     */
    private static final String UPWARDS = """
            with above as (
                select s.subjectId as node from OwnershipStake s where s.subjectId in :subjects
                union
                select t.ownerId as node from OwnershipStake t join above a on t.subjectId = a.node where %s)
            select e from OwnershipStake e join above b on e.subjectId = b.node where %s order by e.id
            """.formatted(Holds.at("t"), Holds.at("e"));

    OwnershipStakeRepository() {
        super(OwnershipStake.class);
    }

    /** The stakes in organisations or assets at the moment, oldest record first. */
    List<OwnershipStake> inSubjects(Collection<UUID> subjects, Moment moment) {
        return read(
                new Where()
                        .and("e.subjectId in :subjects", "subjects", subjects)
                        .holdingAt(moment),
                "id",
                moment);
    }

    /** All stakes above these subjects at any distance, in one statement. */
    List<OwnershipStake> above(Collection<UUID> subjects, Moment moment) {
        var rows = getEntityManager()
                .createQuery(UPWARDS, OwnershipStake.class)
                .setParameter("subjects", subjects)
                .setParameter("asOf", moment.asOf())
                .setParameter("knownAt", moment.knownAt())
                .getResultList();
        return readAt(moment, rows);
    }

    /** Up to {@link PageRequest#rows()} stakes of each owner, nearest to the cursor first. */
    List<OwnershipStake> pageOfOwners(Collection<UUID> owners, Moment moment, PageRequest request) {
        var where = new Where()
                .and("e.ownerId in :owners", "owners", owners)
                .holdingAt(moment)
                .past(request, "id", UUID::fromString);
        return readAt(moment, OF_OWNERS.page(getEntityManager(), where, request));
    }

    /** How many stakes each owner has. */
    Map<Object, Integer> counts(Collection<UUID> owners, Moment moment) {
        var where = new Where().and("e.ownerId in :owners", "owners", owners).holdingAt(moment);
        return OF_OWNERS.counts(getEntityManager(), where);
    }
}

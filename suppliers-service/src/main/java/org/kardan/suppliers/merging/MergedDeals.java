package org.kardan.suppliers.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.DealLists;
import org.kardan.suppliers.organisation.Organisation;

/** Refuses a merge that would leave an open deal in a state in which it could never close. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedDeals {

    private static final String SELLS_TO_ITSELF = """
            select distinct s.deal_id from deal_parties s join deal_parties a on a.deal_id = s.deal_id and a.known_to is null
                and a.role = 'ACQUIRER' and a.organisation_id = s.organisation_id
            where s.known_to is null and s.role = 'SELLER' and s.organisation_id = :organisation
            """;

    private static final String TARGET_TWICE = """
            select deal_id from deal_targets where known_to is null and organisation_id = :organisation
            group by deal_id having count(*) > 1
            """;

    private final EntityManager database;
    private final DealLists deals;

    MergedDeals(EntityManager database, DealLists deals) {
        this.database = database;
        this.deals = deals;
    }

    void check(Organisation survivor) {
        refuse(survivor, SELLS_TO_ITSELF, "would have %s as its seller and as an acquirer; correct its parties first");
        refuse(
                survivor,
                TARGET_TWICE,
                "would have %s as a target twice, with different shares; correct its targets first");
    }

    private void refuse(Organisation survivor, String query, String why) {
        List<UUID> found =
                Found.ids(database.createNativeQuery(query, UUID.class).setParameter("organisation", survivor.getId()));
        if (found.isEmpty()) {
            return;
        }
        deals.byIds(found, true, Moment.now()).stream().findFirst().ifPresent(deal -> {
            throw new Conflict("merged: the open deal " + deal.getSlug() + " " + why.formatted(survivor.getSlug()));
        });
    }
}

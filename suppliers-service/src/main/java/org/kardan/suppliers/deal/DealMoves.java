package org.kardan.suppliers.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.suppliers.ownership.history.OwnershipChange;

/** The table of what deals moved. */
@ApplicationScoped
@Transactional
public class DealMoves {

    private final EntityManager database;

    DealMoves(EntityManager database) {
        this.database = database;
    }

    /** That a stake began or ended because a deal closed. */
    public record DealMove(UUID deal, UUID stake, OwnershipChange.Kind change) {}

    /** Records why stakes began or ended, in the transaction of the closing. */
    public void record(UUID deal, Collection<UUID> stakes, OwnershipChange.Kind change) {
        database.createNativeQuery("insert into deal_moves (deal_id, stake_id, change)"
                        + " select :deal, s.id, :change from unnest(:stakes) as s (id)"
                        + " on conflict (stake_id, change) do update set deal_id = excluded.deal_id")
                .setParameter("deal", deal)
                .setParameter("change", change.name())
                .setParameter("stakes", stakes.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What is known of why these stakes began and ended. */
    List<DealMove> ofStakes(Collection<UUID> stakes) {
        var moves = new ArrayList<DealMove>();
        for (Object row : database.createNativeQuery(
                        "select deal_id, stake_id, change from deal_moves where stake_id = any(:stakes)",
                        Object[].class)
                .setParameter("stakes", stakes.toArray(UUID[]::new))
                .getResultList()) {
            var columns = (Object[]) row;
            moves.add(new DealMove(
                    (UUID) columns[0], (UUID) columns[1], OwnershipChange.Kind.valueOf((String) columns[2])));
        }
        return moves;
    }
}

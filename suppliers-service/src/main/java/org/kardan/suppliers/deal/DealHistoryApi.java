package org.kardan.suppliers.deal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.suppliers.deal.DealMoves.DealMove;
import org.kardan.suppliers.ownership.history.OwnershipChange;

/** Which deals changed who owns what. */
@GraphQLApi
public class DealHistoryApi {

    private final DealMoves moves;
    private final DealRepository deals;

    DealHistoryApi(DealMoves moves, DealRepository deals) {
        this.moves = moves;
        this.deals = deals;
    }

    /** A change as deals know it. */
    private record Key(UUID stake, OwnershipChange.Kind change) {}

    @Description("The deal whose closing brought it about. Null: it was recorded by itself.")
    @RunOnVirtualThread
    public List<@Nullable Deal> deal(@Source List<OwnershipChange> of) {
        var keys = of.stream()
                .map(change -> new Key(change.stake().getId(), change.kind()))
                .toList();
        var found =
                moves.ofStakes(InOrder.distinct(keys.stream().map(Key::stake).toList()));
        var ids = InOrder.one(keys, found, move -> new Key(move.stake(), move.change())).stream()
                .<@Nullable UUID>map(move -> move == null ? null : move.deal())
                .toList();
        var rows =
                deals.byIds(InOrder.distinct(found.stream().map(DealMove::deal).toList()));
        return InOrder.one(ids, rows, Deal::getId);
    }
}

package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.Piece;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Key;
import org.kardan.federation.planning.plan.SubgraphOperation;

/**
 * Asks a subgraph for more of objects that are in the tree already: one call for all of them, or none; and one more where some of them
 * lack a value that only some of the fields require.
 */
final class EntityFetchStep implements Step {
    private final Lookups whole;
    private final @Nullable Lookups inPieces;
    private final List<Piece> pieces;

    /** @param isolation null where all is for all */
    EntityFetchStep(EntityFetchNode node, boolean sharing, @Nullable Isolation isolation) {
        var targets = node.lookups().stream()
                .flatMap(lookup -> lookup.targets().stream())
                .toList();
        var errors = new SubgraphErrors(
                node.subgraph(),
                targets.size() == 1 ? knownPath(targets.getFirst().path()) : List.of());
        whole = lookups(node.subgraph(), node.lookups(), node.operation(), errors, sharing, isolation);
        if (node.pieces() == null) {
            pieces = List.of();
            inPieces = null;
        } else {
            pieces = node.pieces().lookups();
            var lookups = pieces.stream().map(Piece::lookup).toList();
            inPieces = lookups(node.subgraph(), lookups, node.pieces().operation(), errors, sharing, null);
        }
    }

    private static Lookups lookups(
            String subgraph,
            List<EntityLookup> lookups,
            SubgraphOperation operation,
            SubgraphErrors errors,
            boolean sharing,
            @Nullable Isolation isolation) {
        return lookups.stream().allMatch(lookup -> lookup.contexts().isEmpty())
                ? new EntityLookups(subgraph, lookups, operation, errors, sharing, isolation)
                : new ContextualLookups(subgraph, lookups, operation, errors);
    }

    /** The path as far as it leads to one place. */
    private static List<Object> knownPath(FetchPath path) {
        var keys = new ArrayList<>();
        for (var segment : path.segments()) {
            if (!(segment instanceof Key key)) {
                break;
            }
            keys.add(key.sourceKey());
        }
        return keys;
    }

    @Override
    public void run(Execution execution, Runnable done) {
        whole.run(execution, _ -> null, asked -> {
            if (inPieces == null
                    || asked.stream().allMatch(places -> places.left().isEmpty())) {
                end(asked, done);
            } else {
                var left = asked.stream().map(EntityPlaces::left).toList();
                inPieces.run(execution, piece -> left.get(pieces.get(piece).whole()), more -> {
                    more.forEach(EntityPlaces::answerLeft);
                    end(asked, done);
                });
            }
        });
    }

    private static void end(List<EntityPlaces> asked, Runnable done) {
        asked.forEach(EntityPlaces::answerLeft);
        done.run();
    }
}

package org.kardan.federation.planning.fetch;

import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.EntityDocument;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.Piece;
import org.kardan.federation.planning.plan.EntityFetchNode.Pieces;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Several lookups put together in one request: the first is {@code _entities}, the others are aliases of it. */
final class EntityRequest {
    /** The parts of these lookups in one request; null where they have none. */
    static @Nullable Pieces pieces(List<WrittenLookup> written, List<VariableDefinition> defined) {
        var all = written.stream().flatMap(one -> one.pieces().stream()).toList();
        if (all.isEmpty()) {
            return null;
        }
        var request = new EntityRequest(all, defined);
        var lookups = request.lookups().iterator();
        var pieces = new ArrayList<Piece>();
        for (int whole = 0; whole < written.size(); whole++) {
            for (int i = 0; i < written.get(whole).pieces().size(); i++) {
                pieces.add(new Piece(whole, lookups.next()));
            }
        }
        return new Pieces(pieces, request.operation());
    }

    private final List<EntityLookup> lookups = new ArrayList<>();
    private final SubgraphOperation operation;

    EntityRequest(List<WrittenLookup> written, List<VariableDefinition> defined) {
        var taken = new HashSet<String>();
        defined.forEach(definition -> taken.add(definition.getName()));
        var document = new EntityDocument();
        var used = new LinkedHashSet<String>();
        for (var one : written) {
            var key = lookups.isEmpty()
                    ? EntityFetchNode.ENTITIES
                    : EntityFetchNode.ENTITIES + "_" + (lookups.size() + 1);
            var variable = free("representations", lookups.size() + 1, taken);
            document.add(lookups.size() + 1, key, variable, one.selection(), one.contexts());
            used.addAll(one.variables());
            lookups.add(new EntityLookup(key, variable, one.targets(), one.selection(), one.contexts()));
        }
        operation = new SubgraphOperation(
                OperationKind.QUERY,
                document.text(DocumentWriter.definitions(defined, used, document.definitions())),
                DocumentWriter.used(defined, used));
    }

    /** The client's variables keep their names, so that these have to be others. */
    private static String free(String wish, int number, HashSet<String> taken) {
        var name = number == 1 ? wish : wish + "_" + number;
        while (!taken.add(name)) {
            name = "_" + name;
        }
        return name;
    }

    List<EntityLookup> lookups() {
        return lookups;
    }

    SubgraphOperation operation() {
        return operation;
    }
}

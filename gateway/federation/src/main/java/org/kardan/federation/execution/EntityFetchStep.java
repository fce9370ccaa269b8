package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.entity.EntityPlaces.Place;
import org.kardan.federation.execution.entity.EntityQuestion;
import org.kardan.federation.execution.merge.EntityAnswer;
import org.kardan.federation.execution.merge.ErrorPath;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.KnownKeys;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Key;

/** Asks a subgraph for more of objects that are in the tree already: one call for all of them, or none. */
final class EntityFetchStep implements Step {
    private final RequestTemplate request;
    private final List<Lookup> lookups;
    private final SubgraphErrors errors;
    private final KnownKeys keys;
    private final TreeFailure unknown;

    EntityFetchStep(EntityFetchNode node) {
        request = RequestTemplate.forEntities(node.subgraph(), node.operation());
        keys = request.answerKeys();
        lookups = node.lookups().stream().map(Lookup::new).toList();
        var targets = node.lookups().stream()
                .flatMap(lookup -> lookup.targets().stream())
                .toList();
        errors = new SubgraphErrors(
                node.subgraph(),
                targets.size() == 1 ? knownPath(targets.getFirst().path()) : List.of());
        unknown = errors.nothingToAskWith();
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
        var body = request.open();
        var asked = new ArrayList<EntityPlaces>(lookups.size());
        int representations = 0;
        for (var lookup : lookups) {
            var places = lookup.ask(execution, body, asked.isEmpty(), unknown);
            asked.add(places);
            representations += places.representations();
        }
        if (representations == 0) {
            done.run();
            return;
        }
        execution.ask(request.entities(body, execution.variables()), reply -> {
            merge(SubgraphAnswer.of(reply, errors, keys), asked, execution);
            done.run();
        });
    }

    private void merge(SubgraphAnswer answer, List<EntityPlaces> asked, Execution execution) {
        for (var error : answer.errors()) {
            execution.failed(error.failure());
            if (answer.data() != null) {
                ErrorPath.mark(answer.data(), error.path(), error.failure());
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            lookups.get(i).merge(answer, asked.get(i), execution, errors);
        }
    }

    /** One {@code _entities} field, made ready. */
    private static final class Lookup {
        private final String responseKey;
        private final String variable;
        private final EntityQuestion question;

        Lookup(EntityLookup lookup) {
            responseKey = lookup.responseKey();
            variable = lookup.variable();
            question = new EntityQuestion(lookup.targets());
        }

        EntityPlaces ask(Execution execution, JsonBytes body, boolean first, TreeFailure unknown) {
            if (!first) {
                body.raw(',');
            }
            body.key(variable);
            body.raw('[');
            var places = question.ask(execution.root(), body, unknown);
            body.raw(']');
            return places;
        }

        void merge(SubgraphAnswer answer, EntityPlaces asked, Execution execution, SubgraphErrors errors) {
            var entities = EntityAnswer.of(answer, responseKey, asked.representations(), errors);
            entities.failures().forEach(execution::failed);
            for (Place place : asked.places()) {
                entities.giveTo(place.object(), place.index(), place.answers());
            }
        }
    }
}

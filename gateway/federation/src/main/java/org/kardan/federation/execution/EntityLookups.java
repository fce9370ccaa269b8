package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.entity.EntityPlaces.Place;
import org.kardan.federation.execution.entity.EntityQuestion;
import org.kardan.federation.execution.merge.EntityAnswer;
import org.kardan.federation.execution.merge.ErrorPath;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.KnownKeys;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** The {@code _entities} fields of one request, which is the same for all executions but for the objects that it asks about. */
final class EntityLookups implements Lookups {
    private final RequestTemplate request;
    private final List<Lookup> lookups;
    private final SubgraphErrors errors;
    private final KnownKeys keys = new KnownKeys();
    private final int apart;
    private final TreeFailure unknown;
    private final @Nullable Isolation isolation;
    /** The operation without some of its lookups; as many as there are ways to leave some out, which are few. */
    private final Map<Set<List<String>>, SubgraphOperation> fewer = new ConcurrentHashMap<>(1);

    /** @param isolation null where all is for all */
    EntityLookups(
            String subgraph,
            List<EntityLookup> lookups,
            SubgraphOperation operation,
            SubgraphErrors errors,
            boolean sharing,
            @Nullable Isolation isolation) {
        this.isolation = isolation;
        // The entities themselves go into objects that are not alike.
        apart = sharing && SharedPlaces.haveOnePlaceEach(lookups) ? 1 : SubgraphAnswer.ALL_APART;
        this.request = RequestTemplate.forEntities(subgraph, operation);
        this.lookups = lookups.stream().map(Lookup::new).toList();
        this.errors = errors;
        this.unknown = errors.nothingToAskWith();
    }

    @Override
    public void run(Execution execution, Chosen chosen, Consumer<List<EntityPlaces>> then) {
        var body = request.open();
        var asked = new ArrayList<EntityPlaces>(lookups.size());
        int representations = 0;
        for (int i = 0; i < lookups.size(); i++) {
            var places = lookups.get(i).ask(execution, chosen.of(i), body, unknown);
            asked.add(places);
            representations += places.representations();
        }
        if (representations == 0) {
            then.accept(asked);
            return;
        }
        var written = withoutIdle(request.entities(body, execution.variables()), asked);
        Isolation.ask(isolation, execution, written, reply -> SubgraphAnswer.of(reply, errors, keys, apart), answer -> {
            merge(answer, asked, execution);
            then.accept(asked);
        });
    }

    /** What asks about no object is left out. */
    private SubgraphRequest withoutIdle(SubgraphRequest whole, List<EntityPlaces> asked) {
        var idle = new HashSet<List<String>>();
        for (int i = 0; i < lookups.size(); i++) {
            if (asked.get(i).representations() == 0) {
                idle.add(List.of(lookups.get(i).responseKey));
            }
        }
        return idle.isEmpty()
                ? whole
                : RequestTemplate.again(
                        whole, fewer.computeIfAbsent(idle, keys -> FewerFields.without(keys, whole.operation())));
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

    /** One {@code _entities} field. */
    private static final class Lookup {
        private final String responseKey;
        private final String variable;
        private final EntityQuestion question;

        Lookup(EntityLookup lookup) {
            responseKey = lookup.responseKey();
            variable = lookup.variable();
            question = new EntityQuestion(lookup.targets());
        }

        EntityPlaces ask(Execution execution, @Nullable Set<TreeObject> chosen, JsonBytes body, TreeFailure unknown) {
            int mark = body.length();
            if (body.last() != '{') {
                body.raw(',');
            }
            body.key(variable);
            body.raw('[');
            var places = question.ask(execution.root(), chosen, body, unknown);
            body.raw(']');
            if (places.representations() == 0) {
                body.truncate(mark);
            }
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

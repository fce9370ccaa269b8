package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.entity.EntityPlaces.Place;
import org.kardan.federation.execution.entity.EntityQuestion;
import org.kardan.federation.execution.merge.EntityAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Key;

/** Asks a subgraph for more of objects that are in the tree already: one call for all of them, or none. */
final class EntityFetchStep implements Step {
    private final RequestTemplate request;
    private final EntityQuestion question;
    private final SubgraphErrors errors;
    private final TreeFailure unknown;

    EntityFetchStep(EntityFetchNode node) {
        request = RequestTemplate.forEntities(node.subgraph(), node.operation());
        question = new EntityQuestion(node.targets());
        errors = new SubgraphErrors(
                node.subgraph(),
                node.targets().size() == 1 ? knownPath(node.targets().getFirst().path()) : List.of());
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
        var places = question.ask(execution.root(), body, unknown);
        if (places.representations() == 0) {
            done.run();
            return;
        }
        execution.ask(request.entities(body, execution.variables()), reply -> {
            merge(reply, places, execution);
            done.run();
        });
    }

    private void merge(SubgraphReply reply, EntityPlaces places, Execution execution) {
        var answer = EntityAnswer.of(reply, places.representations(), errors);
        answer.failures().forEach(execution::failed);
        for (Place place : places.places()) {
            answer.giveTo(place.object(), place.index(), place.answers());
        }
    }
}

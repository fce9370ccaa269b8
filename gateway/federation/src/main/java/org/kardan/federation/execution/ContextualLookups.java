package org.kardan.federation.execution;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kardan.federation.execution.entity.ContextualQuestion;
import org.kardan.federation.execution.entity.ContextualQuestion.Alike;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.merge.EntityAnswer;
import org.kardan.federation.execution.merge.ErrorPath;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.planning.plan.EntityDocument;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.SubgraphOperation;

/**
 * Lookups some of which are told values from further up: each is an {@code _entities} field for every set of values that there is, so
 * that the text of the request depends on what was found.
 */
final class ContextualLookups implements Lookups {
    /** Fields that one request has at most; more of them go into further requests, which are sent at once. */
    static final int MOST_IN_ONE_REQUEST = 100;

    private final String subgraph;
    private final List<EntityLookup> lookups;
    private final List<ContextualQuestion> questions;
    private final SubgraphOperation operation;
    private final SubgraphErrors errors;
    private final TreeFailure unknown;
    /** Of the client's variables. */
    private final Map<String, String> definitions;

    ContextualLookups(String subgraph, List<EntityLookup> lookups, SubgraphOperation operation, SubgraphErrors errors) {
        this.subgraph = subgraph;
        this.lookups = lookups;
        this.questions = lookups.stream().map(ContextualQuestion::new).toList();
        this.operation = operation;
        this.errors = errors;
        this.unknown = errors.nothingToAskWith();
        this.definitions = definitions(operation);
    }

    /** By name, in the order of the operation. */
    private static Map<String, String> definitions(SubgraphOperation operation) {
        var found = new LinkedHashMap<String, String>();
        Parser.parse(operation.document())
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getVariableDefinitions()
                .stream()
                .filter(one -> operation.variables().contains(one.getName()))
                .forEach(one -> found.put(one.getName(), AstPrinter.printAstCompact(one)));
        return found;
    }

    /** The request for some of the lookups, with the client's variables that these use. */
    private SubgraphOperation operation(EntityDocument document) {
        var used = definitions.keySet().stream().filter(document::uses).toList();
        var all = new StringBuilder(document.definitions());
        used.forEach(name -> all.append(',').append(definitions.get(name)));
        return new SubgraphOperation(operation.kind(), document.text(all.toString()), used);
    }

    /** One {@code _entities} field. */
    private record Asked(EntityLookup lookup, Alike alike) {}

    @Override
    public void run(Execution execution, Chosen chosen, Consumer<List<EntityPlaces>> then) {
        var left = new ArrayList<EntityPlaces>(lookups.size());
        var all = new ArrayList<Asked>();
        for (int i = 0; i < lookups.size(); i++) {
            var lookup = lookups.get(i);
            var asked = questions.get(i).ask(execution.root(), chosen.of(i), unknown);
            left.add(asked.left());
            asked.sets().forEach(alike -> all.add(new Asked(lookup, alike)));
        }
        int requests = (all.size() + MOST_IN_ONE_REQUEST - 1) / MOST_IN_ONE_REQUEST;
        if (requests == 0) {
            then.accept(left);
            return;
        }
        var open = new AtomicInteger(requests);
        for (int from = 0; from < all.size(); from += MOST_IN_ONE_REQUEST) {
            var some = List.copyOf(all.subList(from, Math.min(all.size(), from + MOST_IN_ONE_REQUEST)));
            ask(some, execution, () -> {
                if (open.decrementAndGet() == 0) {
                    then.accept(left);
                }
            });
        }
    }

    private void ask(List<Asked> some, Execution execution, Runnable then) {
        var document = new EntityDocument();
        var variables = new JsonBytes(256);
        for (int i = 0; i < some.size(); i++) {
            var one = some.get(i);
            int number = i + 1;
            var lookup = one.lookup;
            document.add(
                    number,
                    responseKey(number),
                    representations(lookup, number),
                    lookup.selection(),
                    lookup.contexts());
            separate(variables);
            variables.key(representations(lookup, number));
            variables.raw('[');
            variables.raw(one.alike.representations().toByteArray());
            variables.raw(']');
            for (int at = 0; at < lookup.contexts().size(); at++) {
                separate(variables);
                variables.key(EntityDocument.name(lookup.contexts().get(at), number));
                variables.raw(one.alike.values().get(at));
            }
        }
        var request = RequestTemplate.forEntities(subgraph, operation(document));
        var body = request.open();
        body.raw(variables.toByteArray());
        execution.ask(request.entities(body, execution.variables()), reply -> {
            merge(SubgraphAnswer.of(reply, errors), some, execution);
            then.run();
        });
    }

    private static void separate(JsonBytes out) {
        if (out.length() > 0) {
            out.raw(',');
        }
    }

    private static String responseKey(int number) {
        return number == 1 ? EntityFetchNode.ENTITIES : EntityFetchNode.ENTITIES + "_" + number;
    }

    /** No variable of the client is called so: none begins as that of a context does. */
    private static String representations(EntityLookup lookup, int number) {
        return number == 1 || lookup.contexts().isEmpty()
                ? lookup.variable()
                : lookup.contexts().getFirst().name() + "_representations_" + number;
    }

    private void merge(SubgraphAnswer answer, List<Asked> some, Execution execution) {
        for (var error : answer.errors()) {
            execution.failed(error.failure());
            if (answer.data() != null) {
                ErrorPath.mark(answer.data(), error.path(), error.failure());
            }
        }
        for (int i = 0; i < some.size(); i++) {
            var places = some.get(i).alike.places();
            var entities = EntityAnswer.of(answer, responseKey(i + 1), places.representations(), errors);
            entities.failures().forEach(execution::failed);
            for (var place : places.places()) {
                entities.giveTo(place.object(), place.index(), place.answers());
            }
        }
    }
}

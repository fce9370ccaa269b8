package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.response.PartForm;
import org.kardan.federation.supergraph.Supergraph;

/** One federation, on one set of data, beside one server that holds everything. */
final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supergraph supergraph;
    private final World world;
    private final Federation federation;
    private final Monolith monolith;

    Comparison(Supergraph supergraph, Map<String, String> subgraphs, long data, Set<String> activeLabels) {
        this.supergraph = supergraph;
        this.world = new World(supergraph, data);
        this.federation = new Federation(world, subgraphs, activeLabels);
        this.monolith = new Monolith(world);
    }

    /** Null where the subgraphs do not compose. */
    static @Nullable Supergraph composed(Map<String, String> subgraphs) {
        var definitions = new ArrayList<SubgraphDefinition>();
        subgraphs.forEach((name, sdl) -> definitions.add(new SubgraphDefinition(name, "", sdl)));
        return Composition.compose(definitions) instanceof CompositionResult.Composed done
                ? Supergraph.parse(done.supergraphSdl())
                : null;
    }

    Supergraph supergraph() {
        return supergraph;
    }

    /** What the data have had by now. */
    Set<Element> met() {
        return world.met();
    }

    /** What came of asking both. */
    sealed interface Outcome permits Same, Invalid, Unplannable, Different {}

    /** They agree. */
    record Same() implements Outcome {}

    /** The random operation is not valid. */
    record Invalid() implements Outcome {}

    /** No plan was found. */
    record Unplannable(String detail) implements Outcome {}

    /** @param report all that helps to see why */
    record Different(String report) implements Outcome {}

    Outcome ask(RandomOperation.Asked asked) {
        try {
            var prepared = federation.prepare(asked.document());
            if (!prepared.prepared().unanswered().isEmpty()) {
                return new Unplannable(
                        asked.document() + "\n" + prepared.prepared().unanswered());
            }
            var answer = federation.answer(prepared, asked.variables());
            var expected = expected(asked);
            if (expected == null || world.isImpossible()) {
                return new Invalid();
            }
            if (ErrorPaths.agree(expected, answer.response())
                    && answer.planProblems().isEmpty()) {
                return new Same();
            }
            return new Different("%s%nvariables %s%n%s%nplan problems %s%ncalls%n  %s%nexpected %s%n but was %s"
                    .formatted(
                            asked.document(),
                            asked.variables(),
                            answer.plan(),
                            answer.planProblems(),
                            String.join("\n  ", answer.calls()),
                            expected,
                            answer.response()));
        } catch (OperationRefused refused) {
            var first = refused.errors().getFirst();
            if (first.code() == ErrorCode.BAD_USER_INPUT) {
                return new Invalid();
            }
            return new Unplannable(asked.document() + "\n" + List.copyOf(refused.errors()));
        } catch (RuntimeException | StackOverflowError bug) {
            var trace = Stream.of(bug.getStackTrace())
                    .limit(30)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  "));
            return new Different(asked.document() + "\n" + asked.variables() + "\n" + bug + "\n  " + trace);
        }
    }

    /** Answers in parts and at once must come to the same. Null where the operation does not say anything about that. */
    @Nullable Outcome askDeferred(RandomOperation.Asked asked) {
        try {
            var prepared = federation.prepareWhole(asked.document());
            if (prepared == null) {
                return null;
            }
            var whole = federation.answer(prepared, asked.variables());
            var form = asked.document().length() % 2 == 0 ? PartForm.BY_PATH : PartForm.BY_ID;
            var deferred = federation.defer(asked.document(), asked.variables(), form);
            if (deferred == null
                    || deferred.merge().parts() == 0
                    || whole.response().has("errors")) {
                return null;
            }
            if (deferred.answer().planProblems().isEmpty()
                    && !deferred.merge().hasErrors()
                    && deferred.answer().response().equals(whole.response().path("data"))
                    && deferred.answer().calls().size() <= whole.calls().size()) {
                return new Same();
            }
            return new Different("%s%nvariables %s%n%s%nplan problems %s%ncalls%n  %s%nexpected %s%n but was %s"
                    .formatted(
                            asked.document(),
                            asked.variables(),
                            deferred.answer().plan(),
                            deferred.answer().planProblems(),
                            String.join("\n  ", deferred.answer().calls()),
                            whole.response().path("data"),
                            deferred.answer().response()));
        } catch (IllegalStateException wrong) {
            return new Different(asked.document() + "\n" + asked.variables() + "\n" + wrong);
        } catch (OperationRefused refused) {
            return null;
        }
    }

    /** Null where the truth is endless: a field that requires itself of another object that requires the first one's. */
    private @Nullable JsonNode expected(RandomOperation.Asked asked) {
        try {
            return JSON.valueToTree(
                    monolith.answer(asked.document(), asked.variables()).toSpecification());
        } catch (CompletionException problem) {
            if (problem.getCause() instanceof StackOverflowError) {
                return null;
            }
            throw problem;
        }
    }
}

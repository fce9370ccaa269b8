package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphAnswer.PathedFailure;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.FetchReaders;
import org.kardan.federation.planning.plan.FetchReaders.Asked;
import org.kardan.federation.planning.plan.FetchReaders.Reader;

/**
 * Keeps what fails for one part of an answer from taking away what other parts show of the same fetch. Where the null of a field
 * has travelled up into what parts show that do not show the field, the subgraph is asked once more, without it.
 */
final class Isolation {
    /** A subgraph may tell of one failure at a time only. */
    private static final int MOST_TIMES = 4;

    private final Asked data;

    Isolation(FetchReaders readers) {
        data = readers.data();
    }

    /**
     * Sends a request.
     *
     * @param isolation null where all is for all
     * @param reading of each answer
     */
    static void ask(
            @Nullable Isolation isolation,
            Execution execution,
            SubgraphRequest request,
            Function<SubgraphReply, SubgraphAnswer> reading,
            Consumer<SubgraphAnswer> then) {
        // What a mutation has done it would do again.
        if (isolation == null || request.operation().kind() == OperationKind.MUTATION) {
            execution.ask(request, reply -> then.accept(reading.apply(reply)));
        } else {
            isolation.ask(execution, request, reading, List.of(), then);
        }
    }

    private void ask(
            Execution execution,
            SubgraphRequest request,
            Function<SubgraphReply, SubgraphAnswer> reading,
            List<Lost> before,
            Consumer<SubgraphAnswer> then) {
        execution.ask(request, reply -> {
            var answer = reading.apply(reply);
            var lost = new ArrayList<>(before);
            if (before.size() < MOST_TIMES) {
                addLost(answer, execution.variables()::isTrue, lost);
            }
            if (lost.size() == before.size()) {
                then.accept(restored(answer, lost));
            } else {
                var without = lost.stream().map(Lost::keys).collect(Collectors.toSet());
                var fewer = FewerFields.without(without, request.operation());
                ask(execution, RequestTemplate.again(request, fewer), reading, lost, then);
            }
        });
    }

    /** Adds the failures whose nulls have taken away something that others show. */
    private void addLost(SubgraphAnswer answer, Predicate<String> isTrue, List<Lost> lost) {
        for (var error : answer.errors()) {
            var keys = keys(error.path());
            int known = known(keys);
            int nulled = nulled(answer.data(), error.path());
            if (nulled < known
                    && !readers(keys.subList(0, known), isTrue).containsAll(readers(keys.subList(0, nulled), isTrue))) {
                lost.add(new Lost(keys.subList(0, known), error.failure()));
            }
        }
    }

    private static List<String> keys(List<Object> path) {
        return path.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** How many of the keys are known to have been asked for. */
    private int known(List<String> keys) {
        var at = data;
        for (int i = 0; i < keys.size(); i++) {
            at = at.below().get(keys.get(i));
            if (at == null) {
                return i;
            }
        }
        return keys.size();
    }

    /** How many keys of the path lead to the null that is there now. */
    private static int nulled(@Nullable TreeNode data, List<Object> path) {
        var at = data;
        int keys = 0;
        for (int i = 0; i < path.size() && at != null && at != TreeNull.NULL; i++) {
            switch (path.get(i)) {
                case String key -> {
                    at = at instanceof TreeObject object ? object.get(key) : null;
                    keys++;
                }
                case Integer index ->
                    at = at instanceof TreeList list && index >= 0 && index < list.size() ? list.get(index) : null;
                default -> throw new IllegalArgumentException("no step of a path: " + path.get(i));
            }
        }
        return keys;
    }

    /** The parts that show what the keys lead to. */
    private Set<Integer> readers(List<String> keys, Predicate<String> isTrue) {
        var parts = parts(data, isTrue);
        var at = data;
        for (var key : keys) {
            at = at.below().get(key);
            if (at != null && !at.readers().isEmpty()) {
                parts.retainAll(at.readers().stream()
                        .filter(reader -> reader.when().holds(isTrue))
                        .map(Reader::part)
                        .toList());
            }
        }
        return parts;
    }

    private static Set<Integer> parts(Asked asked, Predicate<String> isTrue) {
        var parts = new HashSet<Integer>();
        asked.readers().stream()
                .filter(reader -> reader.when().holds(isTrue))
                .map(Reader::part)
                .forEach(parts::add);
        asked.below().values().forEach(below -> parts.addAll(parts(below, isTrue)));
        return parts;
    }

    /** The answer with each failure where its field would be. */
    private static SubgraphAnswer restored(SubgraphAnswer answer, List<Lost> lost) {
        if (lost.isEmpty()) {
            return answer;
        }
        var errors = new ArrayList<>(answer.errors());
        for (var one : lost) {
            if (answer.data() != null) {
                put(answer.data(), one.keys(), one.failure());
            }
            errors.add(new PathedFailure(one.failure(), List.of()));
        }
        return new SubgraphAnswer(answer.data(), errors);
    }

    /** In all objects of a list: which of them it was, others than it need not have learned. */
    private static void put(TreeNode node, List<String> keys, TreeFailure failure) {
        if (node instanceof TreeList list) {
            for (int i = 0; i < list.size(); i++) {
                put(list.get(i), keys, failure);
            }
        } else if (node instanceof TreeObject object) {
            var below = object.get(keys.getFirst());
            if (below == null) {
                object.put(keys.getFirst(), failure.of(List.copyOf(keys.subList(1, keys.size()))));
            } else if (keys.size() > 1) {
                put(below, keys.subList(1, keys.size()), failure);
            }
        }
    }

    /**
     * A failure that took away too much.
     *
     * @param keys that lead to the field which failed
     */
    private record Lost(List<String> keys, TreeFailure failure) {}
}

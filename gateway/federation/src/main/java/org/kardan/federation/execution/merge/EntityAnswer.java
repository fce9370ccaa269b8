package org.kardan.federation.execution.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/** What a subgraph says about each entity: an object, null, or the failure in its place. */
public final class EntityAnswer {
    private final TreeList entities;
    private final List<TreeFailure> failures = new ArrayList<>(0);
    private final BitSet given = new BitSet();

    private EntityAnswer(TreeList entities) {
        this.entities = entities;
    }

    /**
     * The answer to one lookup.
     *
     * @param answer its errors are told already, and stand where they happened
     * @param responseKey of the lookup
     * @param expected how many entities were asked for; an answer with another number of them is wrong as a whole
     */
    public static EntityAnswer of(SubgraphAnswer answer, String responseKey, int expected, SubgraphErrors errors) {
        var entities = answer.data() == null ? null : answer.data().get(responseKey);
        if (entities instanceof TreeList list && list.size() == expected) {
            var merged = new EntityAnswer(list);
            merged.check(errors);
            return merged;
        }
        var failed = new EntityAnswer(new TreeList());
        if (expected > 0) {
            var failure = failed.reason(answer, entities, expected, errors);
            for (int i = 0; i < expected; i++) {
                failed.entities.add(failure);
            }
        }
        return failed;
    }

    private TreeFailure reason(
            SubgraphAnswer answer, @Nullable TreeNode entities, int expected, SubgraphErrors errors) {
        if (entities instanceof TreeFailure failure) {
            return failure;
        }
        if (!(entities instanceof TreeList) && !answer.errors().isEmpty()) {
            return answer.errors().getFirst().failure();
        }
        var wrong = errors.wrongAnswer(
                entities instanceof TreeList list
                        ? "%d entities were asked for and %d came back".formatted(expected, list.size())
                        : "no entities came back");
        failures.add(wrong);
        return wrong;
    }

    private void check(SubgraphErrors errors) {
        for (int i = 0; i < entities.size(); i++) {
            var entity = entities.get(i);
            if (!(entity instanceof TreeObject || entity == TreeNull.NULL || entity instanceof TreeFailure)) {
                var wrong = errors.wrongAnswer("entity %d is not an object".formatted(i));
                failures.add(wrong);
                entities.set(i, wrong);
            }
        }
    }

    /** What is wrong with the answer besides the errors it tells of. */
    public List<TreeFailure> failures() {
        return failures;
    }

    /**
     * Merges an entity into an object that it stands for.
     *
     * @param answers what the object lacks where there is no such entity
     */
    public void giveTo(TreeObject object, int index, List<String> answers) {
        TreeNode entity = entities.get(index);
        if (!(entity instanceof TreeObject from)) {
            for (int i = 0; i < answers.size(); i++) {
                object.putIfAbsent(
                        answers.get(i), entity instanceof TreeFailure failure ? of(answers.get(i), failure) : entity);
            }
            return;
        }
        // Moved into the first place, copied into the others: places may get different things further down.
        if (given.get(index)) {
            TreeMerge.copy(from, object);
        } else {
            given.set(index);
            TreeMerge.move(from, object);
        }
    }

    /** Only below the field that failed is there more to say of where. */
    private static TreeFailure of(String answer, TreeFailure failure) {
        var below = failure.below();
        var here = !below.isEmpty() && answer.equals(below.getFirst()) ? below.subList(1, below.size()) : List.of();
        var also = failure.also();
        var first = new TreeFailure(failure.error()).of(here);
        return also == null ? first : first.and(of(answer, also));
    }
}

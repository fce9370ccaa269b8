package org.kardan.federation.execution.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/** What a subgraph says about each entity: an object, null, or the failure in its place. */
public final class EntityAnswer {
    private static final String ENTITIES = "_entities";

    private final TreeList entities;
    private final List<TreeFailure> failures = new ArrayList<>(0);
    private final BitSet given = new BitSet();

    private EntityAnswer(TreeList entities) {
        this.entities = entities;
    }

    /** @param expected how many entities were asked for; an answer with another number of them is wrong as a whole */
    public static EntityAnswer of(SubgraphReply reply, int expected, SubgraphErrors errors) {
        var answer = SubgraphAnswer.of(reply, errors);
        var entities = answer.data() == null ? null : answer.data().get(ENTITIES);
        if (entities instanceof TreeList list && list.size() == expected) {
            var merged = new EntityAnswer(list);
            merged.place(answer, errors);
            return merged;
        }
        var failed = new EntityAnswer(new TreeList());
        answer.errors().forEach(error -> failed.failures.add(error.failure()));
        if (entities instanceof TreeList list) {
            failed.failures.addFirst(
                    errors.wrongAnswer("%d entities were asked for and %d came back".formatted(expected, list.size())));
        } else if (failed.failures.isEmpty()) {
            failed.failures.add(errors.wrongAnswer("no entities came back"));
        }
        for (int i = 0; i < expected; i++) {
            failed.entities.add(failed.failures.getFirst());
        }
        return failed;
    }

    private void place(SubgraphAnswer answer, SubgraphErrors errors) {
        var data = answer.data();
        for (var error : answer.errors()) {
            failures.add(error.failure());
            if (data != null) {
                ErrorPath.mark(data, error.path(), error.failure());
            }
        }
        for (int i = 0; i < entities.size(); i++) {
            var entity = entities.get(i);
            if (!(entity instanceof TreeObject || entity == TreeNull.NULL || entity instanceof TreeFailure)) {
                var wrong = errors.wrongAnswer("entity %d is not an object".formatted(i));
                failures.add(wrong);
                entities.set(i, wrong);
            }
        }
    }

    /** Everything that failed, placed or not. */
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
                object.putIfAbsent(answers.get(i), entity);
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
}

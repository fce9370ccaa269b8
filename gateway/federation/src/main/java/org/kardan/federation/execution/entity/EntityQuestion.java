package org.kardan.federation.execution.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;

/** The objects that an entity fetch asks about, made ready once for all executions of a plan. */
public final class EntityQuestion {
    private final List<Target> targets;

    public EntityQuestion(List<EntityTarget> targets) {
        this.targets = targets.stream().map(Target::new).toList();
    }

    /**
     * Finds the objects and writes what describes them, elements of a JSON array without its brackets, each only once. Objects
     * that cannot be described are {@linkplain EntityPlaces#left() left}.
     *
     * @param only these objects; null for all
     * @param unknown what stands in the way where a value was never answered
     */
    public EntityPlaces ask(TreeObject root, @Nullable Set<TreeObject> only, JsonBytes out, TreeFailure unknown) {
        var places = new EntityPlaces();
        var written = new WrittenRepresentations(out);
        for (Target target : targets) {
            for (TreeObject object : target.path.objects(root)) {
                if (only == null || only.contains(object)) {
                    ask(object, target, written, places, unknown);
                }
            }
        }
        places.representations(written.count());
        return places;
    }

    private static void ask(
            TreeObject object,
            Target target,
            WrittenRepresentations written,
            EntityPlaces places,
            TreeFailure unknown) {
        for (RepresentationTemplate template : target.templates) {
            if (!template.appliesTo(object)) {
                continue;
            }
            int index = written.add(template, object);
            if (index >= 0) {
                places.add(object, index, target.answers);
            } else {
                var obstacle = written.obstacle();
                var known = obstacle == TreeNull.NULL || obstacle instanceof TreeFailure;
                places.leave(object, target.answers, obstacle != null && known ? obstacle : unknown);
            }
            return;
        }
    }

    private static final class Target {
        private final PathWalk path;
        private final List<RepresentationTemplate> templates;
        private final List<String> answers;

        Target(EntityTarget target) {
            path = new PathWalk(target.path());
            templates = target.representations().stream()
                    .map(RepresentationTemplate::new)
                    .toList();
            answers = target.answers().stream().map(String::intern).toList();
        }
    }
}

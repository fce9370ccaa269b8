package org.kardan.federation.execution.entity;

import java.util.List;
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
     * that cannot be described get their answers at once: null where a key is null, or the failure that stands in the way.
     *
     * @param unknown what stands in the way where a value was never answered
     */
    public EntityPlaces ask(TreeObject root, JsonBytes out, TreeFailure unknown) {
        var places = new EntityPlaces();
        var written = new WrittenRepresentations(out);
        for (Target target : targets) {
            for (TreeObject object : target.path.objects(root)) {
                ask(object, target, written, places, unknown);
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
            } else if (written.obstacle() == TreeNull.NULL) {
                EntityPlaces.answer(object, target.answers, TreeNull.NULL);
            } else {
                var failure = written.obstacle() instanceof TreeFailure known ? known : unknown;
                EntityPlaces.answer(object, target.answers, failure);
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

package org.kardan.federation.execution.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.ContextVariable;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;

/**
 * The objects that a lookup asks about whose fields take values from further up: those that are told the same are asked about together.
 * Equal representations are sent once for each set of values, and not merged where the values differ.
 */
public final class ContextualQuestion {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final List<String> variables;
    private final List<EntityTarget> targets;

    public ContextualQuestion(EntityLookup lookup) {
        variables = lookup.contexts().stream().map(ContextVariable::name).toList();
        targets = lookup.targets();
    }

    /**
     * Objects that are told the same.
     *
     * @param values JSON, for each of the lookup's variables
     * @param representations elements of a JSON array without its brackets
     */
    public record Alike(List<byte[]> values, JsonBytes representations, EntityPlaces places) {}

    /** @param left has the objects that could not be described */
    public record Asked(List<Alike> sets, EntityPlaces left) {}

    /**
     * Finds the objects and writes what describes them.
     *
     * @param only these objects; null for all
     * @param unknown what stands in the way where a value was never answered
     */
    public Asked ask(TreeObject root, @Nullable Set<TreeObject> only, TreeFailure unknown) {
        var run = new Run(unknown);
        for (var target : targets) {
            var walk = new TrailWalk(target.path());
            var described = target.representations().stream()
                    .map(one -> new Described(
                            new RepresentationTemplate(one),
                            one.contexts().stream().map(ContextReader::new).toList()))
                    .toList();
            walk.walk(root, object -> {
                if (only == null || only.contains(object)) {
                    described.stream()
                            .filter(one -> one.template.appliesTo(object))
                            .findFirst()
                            .ifPresent(one -> run.add(object, one, walk, target.answers()));
                }
            });
        }
        return run.asked();
    }

    private record Described(RepresentationTemplate template, List<ContextReader> contexts) {}

    /** One set of values while its objects are found. */
    private record Open(Alike alike, WrittenRepresentations written) {}

    private final class Run {
        private final TreeFailure unknown;
        private final Map<String, Open> byValues = new LinkedHashMap<>();
        private final EntityPlaces left = new EntityPlaces();

        Run(TreeFailure unknown) {
            this.unknown = unknown;
        }

        void add(TreeObject object, Described described, TrailWalk walk, List<String> answers) {
            var values = new byte[variables.size()][];
            Arrays.fill(values, NULL);
            for (var context : described.contexts) {
                var out = new JsonBytes(32);
                var obstacle = context.write(walk.at(context.segments()), out);
                if (obstacle != null) {
                    leave(object, answers, obstacle);
                    return;
                }
                values[variables.indexOf(context.variable())] = out.toByteArray();
            }
            var open = byValues.computeIfAbsent(key(values), _ -> open(values));
            int index = open.written.add(described.template, object);
            if (index >= 0) {
                open.alike.places.add(object, index, answers);
            } else {
                leave(object, answers, open.written.obstacle());
            }
        }

        private void leave(TreeObject object, List<String> answers, @Nullable TreeNode obstacle) {
            var known = obstacle == TreeNull.NULL || obstacle instanceof TreeFailure;
            left.leave(object, answers, obstacle != null && known ? obstacle : unknown);
        }

        private Open open(byte[][] values) {
            var representations = new JsonBytes(128);
            return new Open(
                    new Alike(List.of(values), representations, new EntityPlaces()),
                    new WrittenRepresentations(representations));
        }

        Asked asked() {
            var sets = new ArrayList<Alike>();
            for (var open : byValues.values()) {
                open.alike.places.representations(open.written.count());
                if (open.written.count() > 0) {
                    sets.add(open.alike);
                }
            }
            return new Asked(sets, left);
        }
    }

    /** Equal for equal values, byte by byte. */
    private static String key(byte[][] values) {
        var key = new StringBuilder();
        for (var value : values) {
            key.append(value.length).append(':').append(new String(value, StandardCharsets.ISO_8859_1));
        }
        return key.toString();
    }
}

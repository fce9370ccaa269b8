package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.planning.graph.KeyMove;
import org.kardan.federation.planning.path.Assignment;
import org.kardan.federation.planning.path.ObjectSolution;
import org.kardan.federation.planning.path.Visit;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.Supergraph;

/** Lays what the search has found out into places: remembered solutions are shared, places are not. */
public final class FetchGraphBuilder {
    /** Fields that one plan may ask subgraphs for; an operation that needs more is refused. */
    private static final int MOST_ENTRIES = 100_000;

    private final Place root;
    private final Position rootPosition;
    private final List<FetchGroup> groups = new ArrayList<>();
    private final Map<GroupKey, List<FetchGroup>> known = new HashMap<>();
    private final boolean contextual;
    private int entries;

    public FetchGraphBuilder(Supergraph supergraph, String rootType) {
        this.contextual = supergraph.hasContexts();
        this.root = Place.root(supergraph, rootType);
        this.rootPosition = new Position(null, root, null, null);
    }

    public Place root() {
        return root;
    }

    /** Adds root fields, and takes the fetches they need: of this call only, in the order they were found. */
    public FetchGraph add(ObjectSolution solution) {
        groups.clear();
        known.clear();
        lay(List.of(solution), null, null, rootPosition, new LinkedHashSet<>());
        groups.forEach(group -> GroupContexts.waitForThem(group, groups));
        return new FetchGraph(List.copyOf(groups), root);
    }

    /**
     * @param found the fetch that found the objects; null at the root
     * @param selection what it asks for on them; null at the root
     * @param created collects every fetch that is made
     */
    private void lay(
            List<ObjectSolution> objects,
            @Nullable FetchGroup found,
            @Nullable SelectionNode selection,
            Position position,
            Set<FetchGroup> created) {
        for (var object : objects) {
            var visits = object.visits();
            var conditions = conditions(object);
            var fetches = new FetchGroup[visits.size()];
            var asks = new SelectionNode[visits.size()];
            for (int i = 0; i < fetches.length; i++) {
                if (visits.get(i).depth() == 0 && found != null && selection != null) {
                    fetches[i] = found;
                    asks[i] = selection;
                } else {
                    fetches[i] = enter(object, visits.get(i), conditions[i], found, position, created);
                    asks[i] = fetches[i].selection(visits.get(i).node());
                }
            }
            assign(object, conditions, fetches, asks, position, created);
            for (int i = 0; i < fetches.length; i++) {
                var whole = visits.get(i).whole();
                if (whole != null) {
                    asks[i].wantTypesWhen(visits.get(i).wholeWhen());
                    lay(whole.objects(), fetches[i], asks[i], position, created);
                }
            }
        }
    }

    private FetchGroup enter(
            ObjectSolution object,
            Visit visit,
            Condition when,
            @Nullable FetchGroup found,
            Position position,
            Set<FetchGroup> created) {
        var move = visit.move();
        var root = move == null || move.isIntoRoot();
        var described = root
                ? List.<FetchGroup.Described>of()
                : List.of(described(object, visit, move, position.condition().and(when)));
        int depth = visit.depth() + (found == null ? 0 : found.depth());
        var alike = known.computeIfAbsent(
                new GroupKey(position, visit.node().subgraph(), depth, root), unused -> new ArrayList<>(1));
        var group =
                alike.stream().filter(one -> one.suits(described)).findFirst().orElse(null);
        if (group == null) {
            group = new FetchGroup(visit.node().subgraph(), position, depth, root);
            groups.add(group);
            alike.add(group);
        }
        created.add(group);
        if (found != null) {
            group.after().add(found);
        }
        for (var one : described) {
            if (!group.described().contains(one)) {
                group.described().add(one);
            }
        }
        return group;
    }

    private static FetchGroup.Described described(
            ObjectSolution object, Visit visit, KeyMove move, @Nullable Condition when) {
        return new FetchGroup.Described(
                object.type(),
                visit.node(),
                move.key(),
                visit.requires(),
                visit.contexts(),
                when == null ? Condition.ALWAYS : when);
    }

    private void assign(
            ObjectSolution object,
            Condition[] conditions,
            FetchGroup[] fetches,
            SelectionNode[] asks,
            Position position,
            Set<FetchGroup> created) {
        for (var assignment : object.assignments()) {
            var when = assignment.servesVisit() == Assignment.CLIENT
                    ? assignment.field().when()
                    : conditions[assignment.servesVisit()];
            int visit = assignment.visit();
            var entry = entry(object.type(), assignment, when, fetches[visit], asks[visit], position);
            created.addAll(entry.below());
            if (contextual) {
                position.place().isFetchedBy(assignment.field().slot(), fetches[visit], entry.below());
            }
            if (assignment.servesVisit() != Assignment.CLIENT) {
                var waiting = fetches[assignment.servesVisit()];
                waiting.after().add(fetches[visit]);
                waiting.after().addAll(entry.below());
                waiting.after().remove(waiting);
            }
        }
    }

    /** What each visit is made under: what is common to all that it answers. */
    private static Condition[] conditions(ObjectSolution object) {
        var conditions = new @Nullable Condition[object.visits().size()];
        for (int i = 0; i < conditions.length; i++) {
            for (var when : object.visits().get(i).wholeWhen()) {
                add(conditions, i, when);
            }
        }
        for (var assignment : object.assignments()) {
            if (assignment.servesVisit() == Assignment.CLIENT) {
                add(conditions, assignment.visit(), assignment.field().when());
            }
        }
        for (int visit = conditions.length - 1; visit >= 0; visit--) {
            for (var assignment : object.assignments()) {
                if (assignment.servesVisit() == visit) {
                    var condition = conditions[visit];
                    add(conditions, assignment.visit(), condition == null ? Condition.ALWAYS : condition);
                }
            }
        }
        return Arrays.stream(conditions)
                .map(condition -> condition == null ? Condition.ALWAYS : condition)
                .toArray(Condition[]::new);
    }

    private static void add(@Nullable Condition[] conditions, int visit, Condition when) {
        var known = conditions[visit];
        conditions[visit] = known == null ? when : known.common(when);
    }

    private SelectionEntry entry(
            String type,
            Assignment assignment,
            Condition when,
            FetchGroup fetch,
            SelectionNode asks,
            Position position) {
        var field = assignment.field();
        var value = assignment.value();
        var known = asks.entry(field, when, value);
        if (known != null) {
            known.types().add(type);
            if (value != null) {
                position.place().child(field, type);
            }
            return known;
        }
        if (++entries > MOST_ENTRIES) {
            throw new OperationRefused(ClientError.tooComplex(
                    "The operation needs more than " + MOST_ENTRIES + " fields of the subgraphs."));
        }
        if (value == null) {
            var leaf = asks.add(field, when, null, null);
            leaf.types().add(type);
            return leaf;
        }
        var place = position.place().child(field, type);
        place.isAskedWhen(when);
        var child = new SelectionNode(value.node(), place);
        var entry = asks.add(field, when, value, child);
        entry.types().add(type);
        lay(value.objects(), fetch, child, new Position(position, place, asks, entry), entry.below());
        return entry;
    }

    private record GroupKey(Position position, Subgraph subgraph, int depth, boolean root) {}
}

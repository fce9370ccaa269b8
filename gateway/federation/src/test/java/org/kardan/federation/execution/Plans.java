package org.kardan.federation.execution;

import java.util.List;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.FetchPath.Segment;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Plan nodes in a few words. */
final class Plans {
    private Plans() {}

    static Executor executor(PlanNode... steps) {
        return new Executor(
                new QueryPlan(OperationKind.QUERY, new SequenceNode(List.of(steps))), TestSchema.introspection());
    }

    static FetchNode fetch(String subgraph, String document, String... answers) {
        return new FetchNode(1, subgraph, List.of(), query(document), List.of(FetchPath.ROOT), List.of(answers));
    }

    static EntityFetchNode entities(String subgraph, EntityTarget... targets) {
        return new EntityFetchNode(2, subgraph, List.of(1), List.of(lookup("", targets)), query("q"), null);
    }

    /** @param number empty for the first of a request */
    static EntityLookup lookup(String number, EntityTarget... targets) {
        return new EntityLookup("_entities" + number, "representations" + number, List.of(targets), "{__typename}");
    }

    static EntityTarget target(List<Segment> path, Representation representation, String... answers) {
        return new EntityTarget(new FetchPath(path), List.of(representation), List.of(answers));
    }

    static SubgraphOperation query(String document, String... variables) {
        return new SubgraphOperation(OperationKind.QUERY, document, List.of(variables));
    }

    static Representation representation(String typename, RepresentationField... fields) {
        return new Representation(List.of(), typename, List.of(fields));
    }

    static RepresentationField key(String name) {
        return new RepresentationField(name, name, List.of(), false, List.of());
    }

    static RepresentationField optional(String name, RepresentationField... fields) {
        return new RepresentationField(name, name, List.of(), true, List.of(fields));
    }

    /** A path such as {@code "products", "@", "owner"}: {@code @} is every element, {@code |A|B} is only these types. */
    static List<Segment> path(String... steps) {
        return List.of(steps).stream().map(Plans::segment).toList();
    }

    private static Segment segment(String step) {
        if (step.equals("@")) {
            return new FetchPath.Elements();
        }
        return step.startsWith("|")
                ? new FetchPath.OfType(List.of(step.substring(1).split("\\|")))
                : new FetchPath.Key(step);
    }
}

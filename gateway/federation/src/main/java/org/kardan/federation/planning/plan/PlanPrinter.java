package org.kardan.federation.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.planning.plan.DeferNode.DeferredPart;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityLookup;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;

/**
 * Prints a plan as indented text: for logs, for {@code explain} and for tests.
 *
 * <p>A representation reads {@code Type{field ...}}; before it, in brackets, the runtime types it applies to; {@code ?} marks
 * what may be null, {@code $c=path{field}} what a variable is told from further up, {@code a=b} a field {@code a} whose source key is {@code b}. The pieces of an entity fetch follow from it and are not
 * printed.
 */
@PublicApi
public final class PlanPrinter {
    private final StringBuilder text = new StringBuilder();

    private PlanPrinter() {}

    public static String print(QueryPlan plan) {
        var printer = new PlanPrinter();
        printer.line(0, plan.kind().keyword());
        printer.node(1, plan.root());
        return printer.text.toString();
    }

    private void line(int indent, String words) {
        text.append("  ".repeat(indent)).append(words).append('\n');
    }

    private void node(int indent, @Nullable PlanNode node) {
        switch (node) {
            case null -> line(indent, "nothing");
            case SequenceNode(var steps) -> group(indent, "sequence", steps);
            case ParallelNode(var branches) -> group(indent, "parallel", branches);
            case FetchNode fetch -> {
                line(indent, fetch.id() + " fetch " + fetch.subgraph() + after(fetch.after()));
                if (!fetch.isIntoRoot()) {
                    fetch.into().forEach(path -> line(indent + 1, "into " + print(path)));
                }
                line(indent + 1, fetch.operation().document());
            }
            case EntityFetchNode fetch -> {
                line(indent, fetch.id() + " entities " + fetch.subgraph() + after(fetch.after()));
                fetch.lookups().forEach(lookup -> lookup(indent + 1, lookup, variables(fetch.operation())));
            }
            case ConditionNode choice
            when alternatives(choice).size() > 1 ->
                group(indent, "if " + String.join(" or ", alternatives(choice)), List.of(step(choice)));
            case ConditionNode(var variable, var whenTrue, var whenFalse) -> {
                if (whenTrue != null) {
                    group(indent, "if $" + variable, List.of(whenTrue));
                }
                if (whenFalse != null) {
                    group(indent, "unless $" + variable, List.of(whenFalse));
                }
            }
            case IntrospectionNode introspection -> {
                line(indent, introspection.id() + " introspection");
                line(indent + 1, introspection.operation().document());
            }
            case SubscriptionNode(var primary, var rest) -> {
                group(indent, "subscription", List.of(primary));
                if (rest != null) {
                    group(indent, "then", List.of(rest));
                }
            }
            case DeferNode(var primary, var parts, var _) -> {
                line(indent, "primary");
                node(indent + 1, primary);
                parts.forEach(part -> part(indent, part));
            }
        }
    }

    private void part(int indent, DeferredPart part) {
        var label = part.label() == null ? "" : " \"" + part.label() + "\"";
        var place = part.path().segments().isEmpty() ? "" : " at " + print(part.path());
        var parent = part.parent() == DeferNode.PRIMARY ? "" : " in part " + part.parent();
        line(indent, "part " + part.id() + label + place + parent);
        node(indent + 1, part.node());
    }

    /** The conditions of which any makes one and the same step run; empty where the branches do different things. */
    private static List<String> alternatives(ConditionNode choice) {
        var step = step(choice);
        var words = new ArrayList<String>();
        PlanNode at = choice;
        while (at instanceof ConditionNode(var variable, var whenTrue, var whenFalse)) {
            if (whenTrue != step && whenFalse != step) {
                return List.of();
            }
            words.add((whenTrue == step ? "$" : "not $") + variable);
            at = whenTrue == step ? whenFalse : whenTrue;
        }
        return at == null ? words : List.of();
    }

    /** What the first branch does that is not another condition. */
    private static PlanNode step(ConditionNode choice) {
        var first = choice.whenTrue() == null || choice.whenTrue() instanceof ConditionNode
                ? choice.whenFalse()
                : choice.whenTrue();
        return first == null ? choice : first;
    }

    private void group(int indent, String head, List<PlanNode> nodes) {
        line(indent, head);
        nodes.forEach(node -> node(indent + 1, node));
    }

    /** Without what all entity fetches have in common, which leaves the types and their selections. */
    private void lookup(int indent, EntityLookup lookup, String variables) {
        lookup.targets().forEach(target -> target(indent, target));
        line(indent, lookup.selection() + variables);
    }

    private static String variables(SubgraphOperation operation) {
        return operation.variables().isEmpty() ? "" : " with $" + String.join(", $", operation.variables());
    }

    private static String after(List<Integer> ids) {
        return ids.isEmpty()
                ? ""
                : " after " + ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void target(int indent, EntityTarget target) {
        line(
                indent,
                print(target.path()) + ": "
                        + target.representations().stream()
                                .map(one -> print(one) + contexts(one, target.path()))
                                .collect(Collectors.joining(" ")));
    }

    /** As {@code products.@.|Book|.author}. */
    public static String print(FetchPath path) {
        return path.segments().stream()
                .map(segment -> switch (segment) {
                    case FetchPath.Key(var key) -> key;
                    case FetchPath.Elements() -> "@";
                    case FetchPath.OfType(var types) -> "|" + String.join("|", types) + "|";
                })
                .collect(Collectors.joining("."));
    }

    private static String contexts(Representation one, FetchPath path) {
        return one.contexts().stream()
                .map(context -> " $" + context.variable() + "="
                        + print(new FetchPath(path.segments().subList(0, context.segments())))
                        + values(context.fields()))
                .collect(Collectors.joining());
    }

    /** Any of them may be null. */
    private static String values(List<RepresentationField> fields) {
        return fields.isEmpty()
                ? ""
                : fields.stream()
                        .map(field -> types(field) + field.name() + source(field) + values(field.fields()))
                        .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String print(Representation one) {
        var types = one.runtimeTypes().isEmpty() ? "" : "[" + String.join("|", one.runtimeTypes()) + "]";
        return types + one.typename() + fields(one.fields());
    }

    private static String fields(List<RepresentationField> fields) {
        return fields.isEmpty()
                ? ""
                : fields.stream().map(PlanPrinter::print).collect(Collectors.joining(" ", "{", "}"));
    }

    private static String print(RepresentationField field) {
        return types(field) + field.name() + source(field) + (field.nullable() ? "?" : "") + fields(field.fields());
    }

    private static String types(RepresentationField field) {
        return field.onTypes().isEmpty() ? "" : "[" + String.join("|", field.onTypes()) + "]";
    }

    private static String source(RepresentationField field) {
        return field.sourceKey().equals(field.name()) ? "" : "=" + field.sourceKey();
    }
}

package org.kardan.federation.composition;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph;

/** Operations that ask each field of each type, on every way that differs in its last two fields. */
final class EveryField {
    private final Supergraph supergraph;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<Way> pending = new ArrayDeque<>();
    private final List<String> operations = new ArrayList<>();

    private EveryField(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /**
     * @param variables declarations of what required arguments are given
     * @param opening with one brace for each of {@code braces} that it leaves open
     */
    private record Way(
            String kind,
            String variables,
            String opening,
            int braces,
            GraphQLObjectType type,
            @Nullable String field) {}

    static List<String> of(Supergraph supergraph) {
        var all = new EveryField(supergraph);
        var schema = supergraph.apiSchema();
        all.pending.add(new Way("query", "", "{", 1, schema.getQueryType(), null));
        if (schema.getMutationType() != null) {
            all.pending.add(new Way("mutation", "", "{", 1, schema.getMutationType(), null));
        }
        if (schema.getSubscriptionType() != null) {
            all.pending.add(new Way("subscription", "", "{", 1, schema.getSubscriptionType(), null));
        }
        while (!all.pending.isEmpty()) {
            var way = all.pending.poll();
            way.type.getFieldDefinitions().forEach(field -> all.ask(way, field));
        }
        return all.operations;
    }

    private void ask(Way way, GraphQLFieldDefinition field) {
        var here = way.type.getName() + "." + field.getName();
        if (!seen.add(way.field + " " + here)) {
            return;
        }
        var variables = new StringBuilder(way.variables);
        var given = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            if (argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue()) {
                var name = "$v" + variables.chars().filter(one -> one == '$').count();
                variables
                        .append(name)
                        .append(": ")
                        .append(GraphQLTypeUtil.simplePrint(argument.getType()))
                        .append(' ');
                given.add(argument.getName() + ": " + name);
            }
        }
        var asked = field.getName() + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")");
        var head = way.kind + (variables.isEmpty() ? "" : " (" + variables + ")") + " " + way.opening + " " + asked;
        if (GraphQLTypeUtil.isLeaf(field.getType())) {
            operations.add(head + " }".repeat(way.braces));
            return;
        }
        operations.add(head + " { __typename }" + " }".repeat(way.braces));
        var named = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        for (var type : supergraph.visibleTypes(named)) {
            var opening = way.opening + " " + asked + " { ... on " + type + " {";
            pending.add(new Way(
                    way.kind,
                    variables.toString(),
                    opening,
                    way.braces + 2,
                    supergraph.apiSchema().getObjectType(type),
                    here));
        }
    }
}

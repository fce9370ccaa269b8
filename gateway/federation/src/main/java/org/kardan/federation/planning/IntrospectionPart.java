package org.kardan.federation.planning;

import graphql.language.VariableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.fetch.SelectionText;
import org.kardan.federation.planning.plan.SubgraphOperation;
import org.kardan.federation.planning.shape.SourceKeys;

/** The {@code __schema} and {@code __type} fields of an operation's root. */
final class IntrospectionPart {
    /** An answer can be as large as the schema, and every alias asks for another one. */
    private static final int MOST = 20;

    private final Map<FieldSelection, String> keys = new LinkedHashMap<>();
    /** Selections of one response name are one field, answered together. */
    private final Map<String, Map<FieldSelection, String>> byResponseName = new LinkedHashMap<>();

    IntrospectionPart(Selections root) {
        for (var field : root.fields()) {
            if (isIntrospection(field)) {
                // No field of the graph may start with two underscores, so that these keys never meet another.
                var name = field.responseName();
                var number = byResponseName.containsKey(name)
                        ? List.copyOf(byResponseName.keySet()).indexOf(name) + 1
                        : byResponseName.size() + 1;
                var key = number == 1 ? field.name() : field.name() + "_" + number;
                keys.put(field, key);
                byResponseName
                        .computeIfAbsent(name, unused -> new LinkedHashMap<>())
                        .put(field, key);
            }
        }
        if (byResponseName.size() > MOST) {
            throw new OperationRefused(
                    ClientError.tooComplex("The operation asks for more than " + MOST + " of __schema and __type."));
        }
    }

    static boolean isIntrospection(FieldSelection field) {
        return field.name().equals("__schema") || field.name().equals("__type");
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** One for each field of the response: what graphql-java lets pass as one good introspection is one field. */
    List<SubgraphOperation> operations(List<VariableDefinition> variables) {
        return byResponseName.values().stream()
                .map(fields -> SelectionText.query(fields, variables))
                .toList();
    }

    /** The source keys of the root with those of introspection. */
    SourceKeys with(SourceKeys root) {
        return new SourceKeys() {
            @Override
            public String key(FieldSelection field, String type) {
                var key = keys.get(field);
                return key != null ? key : root.key(field, type);
            }

            @Override
            public @Nullable String subgraph(FieldSelection field) {
                return keys.containsKey(field) ? null : root.subgraph(field);
            }

            @Override
            public @Nullable SourceKeys child(FieldSelection field) {
                return root.child(field);
            }
        };
    }
}

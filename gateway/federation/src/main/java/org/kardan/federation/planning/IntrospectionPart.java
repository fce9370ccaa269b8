package org.kardan.federation.planning;

import graphql.language.VariableDefinition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.fetch.SelectionText;
import org.kardan.federation.planning.plan.SubgraphOperation;
import org.kardan.federation.planning.shape.SourceKeys;

/** The {@code __schema} and {@code __type} fields of an operation's root. */
final class IntrospectionPart {
    private final Map<FieldSelection, String> keys = new LinkedHashMap<>();

    IntrospectionPart(Selections root) {
        var taken = new HashSet<String>();
        for (var field : root.fields()) {
            if (isIntrospection(field)) {
                // No field of the graph may start with two underscores, so that these keys never meet another.
                var key = field.name();
                for (int i = 2; !taken.add(key); i++) {
                    key = field.name() + "_" + i;
                }
                keys.put(field, key);
            }
        }
    }

    static boolean isIntrospection(FieldSelection field) {
        return field.name().equals("__schema") || field.name().equals("__type");
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    SubgraphOperation operation(List<VariableDefinition> variables) {
        return SelectionText.query(keys, variables);
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
            public @Nullable SourceKeys child(FieldSelection field) {
                return root.child(field);
            }
        };
    }
}

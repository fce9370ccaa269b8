package org.kardan.federation.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads applications of the {@code join} directives. */
final class JoinDirectives {
    private final SpecNames names;
    private final Map<String, Subgraph> graphs;

    JoinDirectives(SpecNames names, Map<String, Subgraph> graphs) {
        this.names = names;
        this.graphs = graphs;
    }

    /** The applications of {@code join__<element>} on something. */
    List<Applied> on(DirectivesContainer<?> node, String element) {
        return node.getDirectives(names.join(element)).stream()
                .map(Applied::new)
                .toList();
    }

    /** One application. */
    final class Applied {
        private final Directive directive;

        private Applied(Directive directive) {
            this.directive = directive;
        }

        /** The subgraph of its {@code graph} argument; null where it has none. */
        @Nullable Subgraph graph() {
            var value = value("graph");
            if (!(value instanceof EnumValue name)) {
                return null;
            }
            var found = graphs.get(name.getName());
            if (found == null) {
                throw new InvalidSupergraph("There is no subgraph " + name.getName() + " in the supergraph's list.");
            }
            return found;
        }

        @Nullable String text(String argument) {
            return value(argument) instanceof StringValue text ? text.getValue() : null;
        }

        boolean flag(String argument, boolean otherwise) {
            return value(argument) instanceof BooleanValue flag ? flag.isValue() : otherwise;
        }

        @Nullable FieldSet fieldSet(String argument) {
            var text = text(argument);
            return text == null || text.isBlank() ? null : FieldSetReader.read(text);
        }

        /** A list of input objects, each with its texts by name; empty where there is none. */
        List<Map<String, String>> objects(String argument) {
            if (!(value(argument) instanceof ArrayValue list)) {
                return List.of();
            }
            return list.getValues().stream()
                    .filter(ObjectValue.class::isInstance)
                    .map(one -> texts((ObjectValue) one))
                    .toList();
        }

        private static Map<String, String> texts(ObjectValue object) {
            var found = new LinkedHashMap<String, String>();
            object.getObjectFields().forEach(field -> {
                if (field.getValue() instanceof StringValue text) {
                    found.put(field.getName(), text.getValue());
                }
            });
            return found;
        }

        private @Nullable Value<?> value(String argument) {
            var found = directive.getArgument(argument);
            return found == null ? null : found.getValue();
        }
    }
}

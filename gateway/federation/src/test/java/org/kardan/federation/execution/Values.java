package org.kardan.federation.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableCoercion;
import org.kardan.federation.execution.variable.VariableValues;

/** Variables as an operation declares them and a client gives them. */
final class Values {
    private Values() {}

    static VariableValues of(String operation, String json) {
        var definition = new Parser()
                .parseDocument(operation)
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst();
        return new VariableCoercion(definition.getVariableDefinitions(), TestSchema.of("type Query { x: Int }"))
                .coerce(json(json));
    }

    private static TreeObject json(String json) {
        try {
            return (TreeObject) JsonReader.read(json.getBytes(UTF_8));
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e);
        }
    }
}

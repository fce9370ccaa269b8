package org.kardan.kit.testing;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mutation as the schema has it, asked for with the least that makes a valid document: what is changed is not there, so that nothing
 * comes of it even where it is allowed.
 *
 * @param name the mutation
 * @param role which its description says it needs
 * @param field it with its arguments, as it stands in an operation
 */
public record MutationCall(String name, String role, String field) {

    private static final Pattern ROLE = Pattern.compile("Role: `([a-z]+)`\\.$");

    /** All mutations of a schema. */
    public static List<MutationCall> of(Path schema) {
        var types = new SchemaParser().parse(schema.toFile());
        var root = (ObjectTypeDefinition) types.types().get("Mutation");
        return root.getFieldDefinitions().stream()
                .map(mutation -> of(types, mutation))
                .toList();
    }

    private static MutationCall of(TypeDefinitionRegistry types, FieldDefinition mutation) {
        var description = mutation.getDescription().getContent();
        var role = ROLE.matcher(description);
        if (!role.find()) {
            throw new AssertionError(mutation.getName() + " does not say which role it needs: " + description);
        }
        return new MutationCall(
                mutation.getName(),
                role.group(1),
                "%s%s { __typename }"
                        .formatted(mutation.getName(), given(types, "(%s)", mutation.getInputValueDefinitions())));
    }

    private static String given(TypeDefinitionRegistry types, String brackets, List<InputValueDefinition> values) {
        return brackets.formatted(values.stream()
                .filter(value -> value.getType() instanceof NonNullType)
                .map(value -> value.getName() + ": " + literal(types, value.getType()))
                .collect(Collectors.joining(", ")));
    }

    private static String literal(TypeDefinitionRegistry types, Type<?> type) {
        return switch (type) {
            case NonNullType some -> literal(types, some.getType());
            case ListType list -> "[" + literal(types, list.getType()) + "]";
            case TypeName name -> literal(types, name.getName());
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private static String literal(TypeDefinitionRegistry types, String type) {
        return switch (types.types().get(type)) {
            case InputObjectTypeDefinition input -> given(types, "{%s}", input.getInputValueDefinitions());
            case EnumTypeDefinition values ->
                values.getEnumValueDefinitions().getFirst().getName();
            case null, default ->
                switch (type) {
                    case "Int" -> "1";
                    case "Float" -> "0.5";
                    case "Boolean" -> "false";
                    case "String" -> "\"\"";
                    default -> "\"00000000-0000-7000-8000-000000000000\"";
                };
        };
    }

    /** An operation of it alone. */
    public String document() {
        return "mutation { " + field + " }";
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.kardan.federation.differential;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subgraph's SDL without the directives of federation, and with a query root in any case. */
final class PlainSdl {
    private PlainSdl() {}

    static TypeDefinitionRegistry registry(String sdl) {
        var builder = Document.newDocument();
        var hasQuery = false;
        for (Definition<?> definition : Parser.parse(sdl).getDefinitions()) {
            var plain = plain(definition);
            if (plain != null) {
                builder.definition(plain);
            }
            hasQuery |= plain instanceof ObjectTypeDefinition object
                    && object.getName().equals("Query");
        }
        if (!hasQuery) {
            builder.definition(ObjectTypeDefinition.newObjectTypeDefinition()
                    .name("Query")
                    .fieldDefinition(FieldDefinition.newFieldDefinition()
                            .name("_unused")
                            .type(TypeName.newTypeName("Int").build())
                            .build())
                    .build());
        }
        return new SchemaParser().buildRegistry(builder.build());
    }

    private static @Nullable SDLDefinition<?> plain(Definition<?> definition) {
        return switch (definition) {
            case SchemaExtensionDefinition unused -> null;
            case SchemaDefinition unused -> null;
            case DirectiveDefinition unused -> null;
            case ObjectTypeExtensionDefinition extension ->
                ObjectTypeDefinition.newObjectTypeDefinition()
                        .name(extension.getName())
                        .implementz(extension.getImplements())
                        .fieldDefinitions(fields(extension.getFieldDefinitions()))
                        .build();
            case ObjectTypeDefinition object ->
                object.transform(builder ->
                        builder.directives(List.of()).fieldDefinitions(fields(object.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(
                        builder -> builder.directives(List.of()).definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type -> type.transform(builder -> builder.directives(List.of()));
            case EnumTypeDefinition type ->
                type.transform(builder -> builder.directives(List.of())
                        .enumValueDefinitions(type.getEnumValueDefinitions().stream()
                                .map(value -> value.transform(inner -> inner.directives(List.of())))
                                .toList()));
            case InputObjectTypeDefinition type -> type.transform(builder -> builder.directives(List.of()));
            case ScalarTypeDefinition type -> type.transform(builder -> builder.directives(List.of()));
            default -> throw new IllegalArgumentException("not in these tests: " + definition);
        };
    }

    private static List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .map(field -> field.transform(builder -> builder.directives(List.of())))
                .toList();
    }
}

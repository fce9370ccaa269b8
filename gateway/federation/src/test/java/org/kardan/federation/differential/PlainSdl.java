package org.kardan.federation.differential;

import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.HashSet;
import java.util.List;

/** A subgraph's SDL without the directives of federation, and with a query root in any case. */
final class PlainSdl {
    private PlainSdl() {}

    /** @param entities names of the object types that {@code _entities} gives; no such field where there are none */
    static TypeDefinitionRegistry withEntities(TypeDefinitionRegistry registry, List<String> entities) {
        return entities.isEmpty()
                ? registry
                : registry.merge(new SchemaParser()
                        .parse(
                                "extend type Query { _entities(representations: [_Any!]!): [_Entity]! } scalar _Any union _Entity = "
                                        + String.join(" | ", entities)));
    }

    static TypeDefinitionRegistry registry(String sdl) {
        var plain = (Document) new AstTransformer().transform(Parser.parse(sdl), new WithoutDirectives());
        var defined = new HashSet<String>();
        for (Definition<?> definition : plain.getDefinitions()) {
            if (!isExtension(definition) && definition instanceof SDLNamedDefinition<?> named) {
                defined.add(named.getName());
            }
        }
        var builder = Document.newDocument();
        for (Definition<?> definition : plain.getDefinitions()) {
            switch (definition) {
                case SchemaExtensionDefinition _, SchemaDefinition _, DirectiveDefinition _ -> {}
                case ObjectTypeExtensionDefinition extension
                when defined.add(extension.getName()) ->
                    builder.definition(ObjectTypeDefinition.newObjectTypeDefinition()
                            .name(extension.getName())
                            .implementz(extension.getImplements())
                            .fieldDefinitions(extension.getFieldDefinitions())
                            .build());
                case InterfaceTypeExtensionDefinition extension
                when defined.add(extension.getName()) ->
                    builder.definition(InterfaceTypeDefinition.newInterfaceTypeDefinition()
                            .name(extension.getName())
                            .definitions(extension.getFieldDefinitions())
                            .build());
                default -> builder.definition(definition);
            }
        }
        if (!defined.contains("Query")) {
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

    private static boolean isExtension(Definition<?> definition) {
        return definition.getClass().getSimpleName().endsWith("ExtensionDefinition");
    }

    private static final class WithoutDirectives extends NodeVisitorStub {
        @Override
        @SuppressWarnings("rawtypes")
        public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
            return TreeTransformerUtil.deleteNode(context);
        }
    }
}

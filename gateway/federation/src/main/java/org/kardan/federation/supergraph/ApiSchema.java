package org.kardan.federation.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of a supergraph what clients must not see: {@code @inaccessible} parts and the machinery of the specifications. */
final class ApiSchema {
    /** The type system directives of GraphQL itself; applications of all others are the composition's business. */
    private static final Set<String> KEPT = new HashSet<>(List.of("deprecated", "specifiedBy", "oneOf"));

    /** What this gateway does with a fragment, whatever subgraphs say of such a directive. */
    private static final Definition<?> DEFER =
            Parser.parse("""
            "Allows what the fragment asks for to be answered later, where the client accepts `multipart/mixed`."
            directive @defer(
              "Where false, the fragment is answered together with what is around it."
              if: Boolean! = true
              "Comes back with what is answered later; each label may stand in an operation once."
              label: String
            ) on FRAGMENT_SPREAD | INLINE_FRAGMENT
            """).getDefinitions().getFirst();

    private final SpecNames names;
    private final String inaccessible;
    private final Set<String> hiddenTypes = new HashSet<>();

    private ApiSchema(SpecNames names) {
        this.names = names;
        this.inaccessible = names.directive("inaccessible");
    }

    static GraphQLSchema of(Document supergraph, SpecNames names) {
        var document = new ApiSchema(names).visible(supergraph);
        var registry = new SchemaParser().buildRegistry(document);
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new PublicWiring())
                .build();
        return SchemaTransformer.transformSchema(
                new SchemaGenerator().makeExecutableSchema(registry, wiring), new Undescribed());
    }

    /** A scalar without a description has none, where the generator gives it an empty one. */
    private static final class Undescribed extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            return "".equals(scalar.getDescription())
                    ? changeNode(context, scalar.transform(builder -> builder.description(null)))
                    : TraversalControl.CONTINUE;
        }
    }

    private Document visible(Document supergraph) {
        supergraph.getDefinitionsOfType(TypeDefinition.class).stream()
                .filter(type -> names.hides(type.getName()) || hidden(type))
                .forEach(type -> hiddenTypes.add(type.getName()));
        var builder = Document.newDocument();
        supergraph.getDefinitions().stream()
                .map(this::visible)
                .filter(definition -> definition != null)
                .filter(definition -> !isDefer(definition))
                .forEach(builder::definition);
        return builder.definition(DEFER).build();
    }

    private static boolean isDefer(Definition<?> definition) {
        return definition instanceof DirectiveDefinition directive
                && directive.getName().equals(Supergraph.DEFER);
    }

    private @Nullable Definition<?> visible(Definition<?> definition) {
        return switch (definition) {
            case SchemaDefinition schema ->
                schema.transform(builder -> builder.directives(List.of())
                        .operationTypeDefinitions(schema.getOperationTypeDefinitions().stream()
                                .filter(root ->
                                        !hiddenTypes.contains(root.getTypeName().getName()))
                                .toList()));
            case DirectiveDefinition directive -> names.hides(directive.getName()) ? null : directive;
            case TypeDefinition<?> type when hiddenTypes.contains(type.getName()) -> null;
            case ObjectTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type))
                        .implementz(visibleTypes(type.getImplements()))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type))
                        .implementz(visibleTypes(type.getImplements()))
                        .definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type ->
                type.transform(
                        builder -> builder.directives(kept(type)).memberTypes(visibleTypes(type.getMemberTypes())));
            case EnumTypeDefinition type ->
                type.transform(builder -> builder.directives(kept(type))
                        .enumValueDefinitions(type.getEnumValueDefinitions().stream()
                                .filter(value -> !hidden(value))
                                .map(value -> value.transform(inner -> inner.directives(kept(value))))
                                .toList()));
            case InputObjectTypeDefinition type ->
                type.transform(builder ->
                        builder.directives(kept(type)).inputValueDefinitions(values(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(builder -> builder.directives(kept(type)));
            default -> definition;
        };
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> !hidden(field))
                .map(field -> field.transform(builder -> builder.directives(kept(field))
                        .inputValueDefinitions(values(field.getInputValueDefinitions()))))
                .toList();
    }

    private List<InputValueDefinition> values(List<InputValueDefinition> values) {
        return values.stream()
                .filter(value -> !hidden(value))
                .map(value -> value.transform(builder -> builder.directives(kept(value))))
                .toList();
    }

    @SuppressWarnings("rawtypes") // graphql-java's own lists of type names are raw
    private List<Type> visibleTypes(List<Type> types) {
        return types.stream()
                .filter(type -> !(type instanceof TypeName name && hiddenTypes.contains(name.getName())))
                .toList();
    }

    private boolean hidden(Object element) {
        return element instanceof DirectivesContainer<?> container && container.hasDirective(inaccessible);
    }

    private static List<Directive> kept(DirectivesContainer<?> element) {
        return element.getDirectives().stream()
                .filter(directive -> KEPT.contains(((NamedNode<?>) directive).getName()))
                .toList();
    }
}

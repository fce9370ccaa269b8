package org.kardan.federation.composition.subgraph;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/** From SDL to a schema; what is wrong with it goes to the findings. */
public final class SubgraphReader {
    private static final String QUERY = RootRenaming.usualName(RootKind.QUERY);

    private final String name;
    private final String url;
    private final Findings findings;

    private SubgraphReader(String name, String url, Findings findings) {
        this.name = name;
        this.url = url;
        this.findings = findings;
    }

    /** Null where the SDL is so wrong that nothing more can be said of it; the findings then say why. */
    public static @Nullable SubgraphSchema read(String name, String url, String sdl, Findings findings) {
        var reader = new SubgraphReader(name, url, findings);
        try {
            var environment = ParserEnvironment.newParserEnvironment()
                    .document(sdl)
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build();
            return reader.schema(Parser.parse(environment));
        } catch (InvalidSyntaxException problem) {
            findings.error(CompositionCode.INVALID_GRAPHQL, name, problem.getLocation(), problem.getMessage());
            return null;
        }
    }

    private @Nullable SubgraphSchema schema(Document document) {
        var onSchema = new ArrayList<Directive>();
        var roots = new LinkedHashMap<RootKind, String>();
        // An extension of the schema is a SchemaDefinition to graphql-java too.
        document.getDefinitionsOfType(SchemaDefinition.class).forEach(definition -> {
            onSchema.addAll(definition.getDirectives());
            definition
                    .getOperationTypeDefinitions()
                    .forEach(root -> roots.put(
                            RootKind.valueOf(root.getName().toUpperCase(Locale.ROOT)),
                            root.getTypeName().getName()));
        });
        var before = findings.errors().size();
        var links = LinkReader.read(name, onSchema, findings);
        if (findings.errors().size() > before) {
            return null; // what the names mean is not known
        }
        var names = new DirectiveNames(links, LinkReader.nameOfLink(onSchema));
        var schema = new SubgraphSchema(name, url, links);
        onSchema.forEach(directive -> schema.applied()
                .add(new Applied(directive.getName(), names.kind(directive.getName()), directive, false)));
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .filter(definition -> definition.getDescription() != null)
                .forEach(definition ->
                        schema.describe(definition.getDescription().getContent()));
        addDirectives(schema, document, names);
        addTypes(schema, document, names, roots);
        if (findings.errors().size() > before) {
            return null;
        }
        new GraphqlCheck(schema, names, findings).check();
        if (findings.errors().size() > before) {
            return null;
        }
        // Each subgraph can be asked for its entities, so each has a query root.
        schema.types().putIfAbsent(QUERY, new TypeElement(TypeKind.OBJECT, QUERY, null));
        return schema;
    }

    private void addDirectives(SubgraphSchema schema, Document document, DirectiveNames names) {
        for (var definition : document.getDefinitionsOfType(DirectiveDefinition.class)) {
            var kind = names.kind(definition.getName());
            if (kind != null) {
                new DefinitionCheck(name, findings).check(definition, kind);
            } else if (!names.isMachinery(definition.getName())
                    && schema.directives().putIfAbsent(definition.getName(), definition) != null) {
                findings.error(
                        CompositionCode.INVALID_GRAPHQL,
                        name,
                        definition.getSourceLocation(),
                        "There can be only one directive named \"@" + definition.getName() + "\".");
            }
        }
    }

    private void addTypes(
            SubgraphSchema schema, Document document, DirectiveNames names, Map<RootKind, String> givenRoots) {
        var types = document.getDefinitionsOfType(TypeDefinition.class);
        List<String> typeNames =
                types.stream().map(type -> ((TypeDefinition<?>) type).getName()).toList();
        var renaming = new RootRenaming(name, givenRoots, typeNames, findings);
        var reader = new ElementReader(schema, names, findings);
        for (TypeDefinition<?> type : types) {
            if (names.isMachineryType(type.getName())) {
                new DefinitionCheck(name, findings).check(type);
            } else {
                reader.add(renaming.rename(type));
            }
        }
        // A root that had nothing but machinery is no root.
        for (var root : RootKind.values()) {
            var rootName = RootRenaming.usualName(root);
            var type = schema.type(rootName);
            if (type != null && type.isEmpty() && type.applied().isEmpty()) {
                schema.types().remove(rootName);
            }
        }
    }
}

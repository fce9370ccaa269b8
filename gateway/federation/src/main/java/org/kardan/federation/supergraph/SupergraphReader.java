package org.kardan.federation.supergraph;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kardan.federation.supergraph.CompositeType.Kind;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/** Reads a supergraph's SDL into the model. */
final class SupergraphReader {
    private final Document document;
    private final SpecNames names;
    private final Map<String, Subgraph> graphs;
    private final JoinDirectives joins;

    private SupergraphReader(Document document) {
        RequiredFeatures.check(document);
        this.document = document;
        this.names = new SpecNames(document);
        this.graphs = readGraphs();
        this.joins = new JoinDirectives(names, graphs);
    }

    static Supergraph read(String sdl) {
        try {
            var environment = ParserEnvironment.newParserEnvironment()
                    .document(sdl)
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build();
            return new SupergraphReader(Parser.parse(environment)).supergraph();
        } catch (SchemaProblem problem) {
            var reasons =
                    problem.getErrors().stream().map(GraphQLError::getMessage).collect(Collectors.joining("; "));
            throw new InvalidSupergraph("The supergraph is not valid: " + reasons, problem);
        } catch (InvalidSyntaxException problem) {
            throw new InvalidSupergraph("The supergraph is not valid: " + problem.getMessage(), problem);
        } catch (GraphQLException problem) {
            throw new InvalidSupergraph("The supergraph cannot be read: " + problem.getMessage(), problem);
        }
    }

    private Supergraph supergraph() {
        var implementations = implementations();
        var types = new LinkedHashMap<String, CompositeType>();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case ObjectTypeDefinition object ->
                    types.put(object.getName(), composite(object, Kind.OBJECT, setOf(object.getName())));
                case InterfaceTypeDefinition type ->
                    types.put(
                            type.getName(),
                            composite(
                                    type,
                                    Kind.INTERFACE,
                                    implementations.getOrDefault(type.getName(), new LinkedHashSet<>())));
                case UnionTypeDefinition union -> types.put(union.getName(), union(union));
                default -> {
                    // scalars, enums and inputs are only of interest to the public API schema
                }
            }
        }
        return new Supergraph(
                List.copyOf(graphs.values()),
                types,
                roots(),
                contexts(types),
                ApiSchema.of(document, names),
                RequiredFeatures.authorisation(document));
    }

    private Map<String, Subgraph> readGraphs() {
        var found = new LinkedHashMap<String, Subgraph>();
        document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals(names.join("Graph")))
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .forEach(value -> {
                    var directive = value.getDirectives(names.join("graph")).getFirst();
                    var name = ((StringValue) directive.getArgument("name").getValue()).getValue();
                    var url =
                            directive.getArgument("url").getValue() instanceof StringValue text ? text.getValue() : "";
                    found.put(value.getName(), new Subgraph(name, url, found.size()));
                });
        if (found.isEmpty()) {
            throw new InvalidSupergraph("The supergraph lists no subgraphs: it needs an enum " + names.join("Graph")
                    + " with " + names.join("graph") + " on each value, as the join specification v0.2 or later says.");
        }
        return found;
    }

    private Map<RootKind, String> roots() {
        var found = new LinkedHashMap<RootKind, String>();
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .forEach(root -> found.put(
                        RootKind.valueOf(root.getName().toUpperCase(Locale.ROOT)),
                        root.getTypeName().getName()));
        if (found.isEmpty()) {
            document.getDefinitionsOfType(ObjectTypeDefinition.class).forEach(type -> {
                for (var kind : RootKind.values()) {
                    if (kind.name().equalsIgnoreCase(type.getName())) {
                        found.put(kind, type.getName());
                    }
                }
            });
        }
        return found;
    }

    /** Context to the concrete types whose objects set it. */
    private Map<String, Set<String>> contexts(Map<String, CompositeType> types) {
        var found = new LinkedHashMap<String, Set<String>>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type
                    && types.get(type.getName()) instanceof CompositeType composite) {
                for (var applied : type.getDirectives(names.directive("context"))) {
                    if (applied.getArgument("name").getValue() instanceof StringValue name) {
                        found.computeIfAbsent(name.getValue(), unused -> new LinkedHashSet<>())
                                .addAll(composite.possibleTypes());
                    }
                }
            }
        }
        return found;
    }

    /** Interface to its concrete types, over all subgraphs. */
    private Map<String, Set<String>> implementations() {
        var found = new LinkedHashMap<String, Set<String>>();
        document.getDefinitionsOfType(ObjectTypeDefinition.class)
                .forEach(object -> object.getImplements()
                        .forEach(type -> found.computeIfAbsent(
                                        ((TypeName) type).getName(), name -> new LinkedHashSet<>())
                                .add(object.getName())));
        return found;
    }

    private CompositeType union(UnionTypeDefinition union) {
        var members = new LinkedHashSet<String>();
        union.getMemberTypes().forEach(type -> members.add(((TypeName) type).getName()));
        var perGraph = new LinkedHashMap<Subgraph, Set<String>>();
        joins.on(union, "unionMember")
                .forEach(member -> perGraph.computeIfAbsent(member.graph(), graph -> new LinkedHashSet<>())
                        .add(String.valueOf(member.text("member"))));
        var locals = new LinkedHashMap<Subgraph, LocalType>();
        for (var applied : joins.on(union, "type")) {
            var graph = applied.graph();
            if (graph != null) {
                var local = perGraph.isEmpty() ? members : perGraph.getOrDefault(graph, new LinkedHashSet<>());
                locals.put(graph, new LocalType(graph, union.getName(), List.of(), false, local, Map.of()));
            }
        }
        return new CompositeType(union.getName(), Kind.UNION, members, Map.of(), locals);
    }

    private CompositeType composite(ImplementingTypeDefinition<?> type, Kind kind, Set<String> possible) {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        var keys = new LinkedHashMap<Subgraph, List<LocalType.Key>>();
        var interfaceObjects = new LinkedHashSet<Subgraph>();
        for (var applied : joins.on(type, "type")) {
            var graph = applied.graph();
            if (graph == null) {
                continue;
            }
            var known = keys.computeIfAbsent(graph, unused -> new ArrayList<>());
            var key = applied.fieldSet("key");
            if (key != null) {
                known.add(new LocalType.Key(key, applied.flag("resolvable", true)));
            }
            if (applied.flag("isInterfaceObject", false)) {
                interfaceObjects.add(graph);
            }
        }
        var locals = new LinkedHashMap<Subgraph, LocalType>();
        var localFields = new LocalFieldReader(joins).read(type, keys.keySet());
        keys.forEach((graph, known) -> {
            var interfaceObject = interfaceObjects.contains(graph);
            var members = kind == Kind.INTERFACE && !interfaceObject
                    ? implementationsIn(graph, type.getName(), possible)
                    : setOf(type.getName());
            locals.put(
                    graph,
                    new LocalType(
                            graph,
                            type.getName(),
                            known,
                            interfaceObject,
                            members,
                            localFields.getOrDefault(graph, Map.of())));
        });
        return new CompositeType(type.getName(), kind, possible, fields, locals);
    }

    private Set<String> implementationsIn(Subgraph graph, String interfaceName, Set<String> possible) {
        var found = new LinkedHashSet<String>();
        for (Definition<?> definition : document.getDefinitions()) {
            // An interface counts where it is an interface object in this subgraph: there it is what comes back.
            var member = definition instanceof ObjectTypeDefinition object && possible.contains(object.getName())
                    || definition instanceof InterfaceTypeDefinition type && isInterfaceObjectIn(graph, type);
            if (member && implementsIn(graph, (ImplementingTypeDefinition<?>) definition, interfaceName)) {
                found.add(((ImplementingTypeDefinition<?>) definition).getName());
            }
        }
        return found;
    }

    private boolean implementsIn(Subgraph graph, ImplementingTypeDefinition<?> type, String interfaceName) {
        return joins.on(type, "implements").stream()
                .anyMatch(applied -> graph.equals(applied.graph()) && interfaceName.equals(applied.text("interface")));
    }

    private boolean isInterfaceObjectIn(Subgraph graph, InterfaceTypeDefinition type) {
        return joins.on(type, "type").stream()
                .anyMatch(applied -> graph.equals(applied.graph()) && applied.flag("isInterfaceObject", false));
    }

    private static Set<String> setOf(String name) {
        var set = new LinkedHashSet<String>();
        set.add(name);
        return set;
    }
}

package org.kardan.federation.composition.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Values;

/** The definitions that each supergraph has of the specifications it is written in. */
final class SupergraphMachinery {
    private static final String APOLLO = "https://specs.apollo.dev/";

    private static final List<String> JOIN = List.of(
            "join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA |"
                    + " OBJECT | INTERFACE | FIELD_DEFINITION",
            "join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE",
            "join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external:"
                    + " Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments:"
                    + " [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION",
            "join__graph(name: String!, url: String!) on ENUM_VALUE",
            "join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE",
            "join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true,"
                    + " isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT |"
                    + " SCALAR",
            "join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION",
            "link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA");

    private static final List<String> TYPES = List.of(
            """
            input join__ContextArgument {
              name: String!
              type: String!
              context: String!
              selection: join__FieldValue!
            }""",
            "scalar join__DirectiveArguments",
            "scalar join__FieldSet",
            "scalar join__FieldValue",
            "scalar link__Import",
            """
            enum link__Purpose {
              \"""
              `SECURITY` features provide metadata necessary to securely resolve fields.
              \"""
              SECURITY

              \"""
              `EXECUTION` features provide metadata necessary for operation execution.
              \"""
              EXECUTION
            }""");

    private SupergraphMachinery() {}

    static Map<String, String> directives(MergedSchema merged) {
        var found = new LinkedHashMap<String, String>();
        JOIN.forEach(text -> found.put(text.substring(0, text.indexOf('(')), "directive @" + text));
        merged.names().forEach((kind, name) -> {
            var text = SupergraphPrinter.print(kind.definition().transform(builder -> builder.name(name)));
            if (kind == FederationDirective.CONTEXT) {
                found.put(
                        "context__fromContext",
                        "directive @context__fromContext(field: " + scalar(kind) + ") on ARGUMENT_DEFINITION");
            }
            found.put(
                    name,
                    text.replace("[[Scope!]", "[[" + scalar(kind) + "!]")
                            .replace("[[Policy!]", "[[" + scalar(kind) + "!]"));
        });
        return found;
    }

    static List<String> types(MergedSchema merged) {
        var found = new ArrayList<>(TYPES);
        merged.names().keySet().forEach(kind -> {
            if (!scalar(kind).isEmpty()) {
                found.add("scalar " + scalar(kind));
            }
        });
        var graphs = new StringBuilder("enum join__Graph {\n");
        for (var subgraph : merged.subgraphs()) {
            graphs.append("  ")
                    .append(merged.graph(subgraph))
                    .append(" @join__graph(name: ")
                    .append(Values.quote(subgraph.name()))
                    .append(", url: ")
                    .append(Values.quote(subgraph.url()))
                    .append(")\n");
        }
        found.add(graphs.append('}').toString());
        return found;
    }

    private static String scalar(FederationDirective kind) {
        return switch (kind) {
            case REQUIRES_SCOPES -> "requiresScopes__Scope";
            case POLICY -> "policy__Policy";
            case CONTEXT -> "context__ContextFieldValue";
            default -> "";
        };
    }

    static List<String> links(MergedSchema merged) {
        var found = new ArrayList<String>();
        found.add(link("link/v1.0", ""));
        found.add(link("join/v0.5", ", for: EXECUTION"));
        merged.names().forEach((kind, name) -> {
            switch (kind) {
                case TAG -> found.add(link("tag/v0.3", named(kind, name)));
                case INACCESSIBLE -> found.add(link("inaccessible/v0.2", named(kind, name) + ", for: SECURITY"));
                case AUTHENTICATED, REQUIRES_SCOPES, POLICY, CONTEXT ->
                    found.add(link(kind.specName() + "/v0.1", named(kind, name) + ", for: SECURITY"));
                default -> {
                    // the two of the cost specification share a link
                }
            }
        });
        var cost = merged.names().get(FederationDirective.COST);
        var listSize = merged.names().get(FederationDirective.LIST_SIZE);
        if (cost != null || listSize != null) {
            var imports = new ArrayList<String>();
            if (cost != null && !cost.equals("cost")) {
                imports.add(imported(FederationDirective.COST, cost));
            }
            if (listSize != null) {
                imports.add(imported(FederationDirective.LIST_SIZE, listSize));
            }
            found.add(link("cost/v0.1", imports.isEmpty() ? "" : ", import: [" + String.join(", ", imports) + "]"));
        }
        found.addAll(merged.links());
        return found;
    }

    private static String named(FederationDirective kind, String name) {
        return kind.specName().equals(name) ? "" : ", import: [" + imported(kind, name) + "]";
    }

    private static String imported(FederationDirective kind, String name) {
        return kind.specName().equals(name)
                ? "\"@" + name + "\""
                : "{name: \"@" + kind.specName() + "\", as: \"@" + name + "\"}";
    }

    private static String link(String spec, String rest) {
        return "@link(url: \"" + APOLLO + spec + "\"" + rest + ")";
    }
}

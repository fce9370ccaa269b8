package org.kardan.federation.composition.schema;

import graphql.language.DirectiveDefinition;
import graphql.parser.Parser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directives that federation gives a meaning to, under whatever name a subgraph imports them. */
public enum FederationDirective {
    KEY(0, "key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
    REQUIRES(0, "requires(fields: FieldSet!) on FIELD_DEFINITION"),
    PROVIDES(0, "provides(fields: FieldSet!) on FIELD_DEFINITION"),
    EXTERNAL(0, "external(reason: String) on OBJECT | FIELD_DEFINITION"),
    EXTENDS(0, "extends on OBJECT | INTERFACE"),
    SHAREABLE(0, "shareable repeatable on OBJECT | FIELD_DEFINITION"),
    OVERRIDE(0, "override(from: String!, label: String) on FIELD_DEFINITION"),
    TAG(0, "tag(name: String!) repeatable on " + Locations.ANY + " | SCHEMA"),
    INACCESSIBLE(0, "inaccessible on " + Locations.ANY),
    COMPOSE_DIRECTIVE(1, "composeDirective(name: String!) repeatable on SCHEMA"),
    INTERFACE_OBJECT(3, "interfaceObject on OBJECT"),
    AUTHENTICATED(5, "authenticated on " + Locations.ACCESS),
    REQUIRES_SCOPES(5, "requiresScopes(scopes: [[Scope!]!]!) on " + Locations.ACCESS),
    POLICY(6, "policy(policies: [[Policy!]!]!) on " + Locations.ACCESS),
    CONTEXT(8, "context(name: String!) repeatable on INTERFACE | OBJECT | UNION"),
    FROM_CONTEXT(8, "fromContext(field: ContextFieldValue) on ARGUMENT_DEFINITION"),
    COST(
            9,
            "cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT"
                    + " | SCALAR"),
    LIST_SIZE(
            9,
            "listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],"
                    + " requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION"),
    CACHE_TAG(12, "cacheTag(format: String!) repeatable on OBJECT | FIELD_DEFINITION");

    /** The latest minor version of Federation 2 that is known here. */
    public static final int LATEST_MINOR = 14;

    /** Since which version 2.x {@code @override} has a label. */
    public static final int OVERRIDE_LABEL_MINOR = 7;

    /** Those that say who may see something. */
    public static final List<FederationDirective> ACCESS = List.of(AUTHENTICATED, REQUIRES_SCOPES, POLICY);

    private static final Map<String, FederationDirective> BY_NAME = new LinkedHashMap<>();

    static {
        Arrays.stream(values()).forEach(one -> BY_NAME.put(one.specName(), one));
    }

    private final int sinceMinor;
    private final DirectiveDefinition definition;

    FederationDirective(int sinceMinor, String text) {
        this.sinceMinor = sinceMinor;
        this.definition = Parser.parse("directive @" + text)
                .getDefinitionsOfType(DirectiveDefinition.class)
                .getFirst();
    }

    /** By its name in the specification; null for any other. */
    public static @Nullable FederationDirective of(String specName) {
        return BY_NAME.get(specName);
    }

    public String specName() {
        return definition.getName();
    }

    /** Since which version 2.x it exists. */
    public int sinceMinor() {
        return sinceMinor;
    }

    /** As the specification's newest version has it; its types under the specification's own names. */
    public DirectiveDefinition definition() {
        return definition;
    }

    @Override
    public String toString() {
        return "@" + specName();
    }

    private static final class Locations {
        static final String ANY = "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM"
                + " | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";
        static final String ACCESS = "FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";
    }
}

package org.kardan.federation.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupergraphTest {
    private static final String SDL = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/inaccessible/v0.2", as: "hidden", for: SECURITY)
            { query: Query }
            directive @hidden on FIELD_DEFINITION | OBJECT | ENUM_VALUE | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!, key: String, resolvable: Boolean) repeatable on OBJECT | ENUM
            directive @join__field(graph: join__Graph, external: Boolean, type: String) repeatable on FIELD_DEFINITION
            directive @link(url: String, as: String, for: String) repeatable on SCHEMA
            enum join__Graph {
              A @join__graph(name: "a-service", url: "http://a.example/graphql")
              B @join__graph(name: "b", url: "")
            }
            type Query @join__type(graph: A) { "What there is." thing(id: ID!, secret: Int @hidden): Thing any: Any }
            union Any = Thing | Ghost
            "A thing."
            type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", resolvable: false) {
              id: ID!
              colour: Colour @join__field(graph: A) @deprecated(reason: "Use shade.")
              weight: Int @join__field(graph: A, type: "Int!") @join__field(graph: B, external: true)
              inner: Int @hidden @join__field(graph: B)
            }
            type Ghost @hidden @join__type(graph: A) { id: ID! }
            enum Colour @join__type(graph: A) { RED BLUE @hidden }
            """;
    private static final Supergraph SUPERGRAPH = Supergraph.parse(SDL);

    @Test
    void subgraphsHaveTheNamesAndAddressesOfTheJoinGraph() {
        assertThat(SUPERGRAPH.subgraphs())
                .extracting(Subgraph::name, Subgraph::url)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a-service", "http://a.example/graphql"),
                        org.assertj.core.groups.Tuple.tuple("b", ""));
    }

    @Test
    void aScalarWithoutADescriptionHasNoneForClientsEither() {
        var schema = Supergraph.parse(
                        SDL.replace("union Any", "scalar Big union Any").replace("any: Any }", "any: Any big: Big }"))
                .apiSchema();

        assertThat(schema.getType("Big"))
                .isInstanceOfSatisfying(
                        GraphQLScalarType.class,
                        scalar -> assertThat(scalar.getDescription()).isNull());
    }

    @Test
    void clientsDoNotSeeWhatIsInaccessible() {
        var schema = SUPERGRAPH.apiSchema();

        assertThat(schema.getType("Ghost")).isNull();
        assertThat(schema.getObjectType("Thing").getFieldDefinition("inner")).isNull();
        assertThat(schema.getQueryType().getFieldDefinition("thing").getArgument("secret"))
                .isNull();
        assertThat(((GraphQLEnumType) schema.getType("Colour")).getValue("BLUE"))
                .isNull();
        assertThat(SUPERGRAPH.possibleTypes("Any")).containsExactly("Thing", "Ghost");
        assertThat(SUPERGRAPH.visibleTypes("Any")).containsExactly("Thing");
    }

    @Test
    void clientsDoNotSeeTheMachinery() {
        var schema = SUPERGRAPH.apiSchema();

        assertThat(schema.getType("join__Graph")).isNull();
        assertThat(schema.getDirective("join__field")).isNull();
        assertThat(schema.getDirective("link")).isNull();
        assertThat(schema.getDirective("hidden")).isNull();
    }

    @Test
    void descriptionsAndDeprecationsAreKept() {
        var thing = SUPERGRAPH.apiSchema().getObjectType("Thing");

        assertThat(thing.getDescription()).isEqualTo("A thing.");
        assertThat(thing.getFieldDefinition("colour").getDeprecationReason()).isEqualTo("Use shade.");
    }

    @Test
    void aFieldWithoutJoinFieldIsEverywhereItsTypeIs() {
        var thing = SUPERGRAPH.types().get("Thing");

        assertThat(thing.locals().values())
                .allSatisfy(local -> assertThat(local.field("id")).isNotNull());
        assertThat(thing.locals().values())
                .filteredOn(local -> local.field("colour") != null)
                .extracting(local -> local.subgraph().name())
                .containsExactly("a-service");
    }

    @Test
    void anExternalFieldIsNotResolved() {
        var b = SUPERGRAPH.types().get("Thing").in(SUPERGRAPH.subgraphs().get(1));

        assertThat(b.field("weight").resolvedHere(Set.of())).isFalse();
        assertThat(b.field("id").resolvedHere(Set.of())).isTrue();
        assertThat(b.keys()).extracting(LocalType.Key::resolvable).containsExactly(false);
    }

    @Test
    void aSubgraphMayHaveItsOwnTypeOfAField() {
        var a = SUPERGRAPH.types().get("Thing").in(SUPERGRAPH.subgraphs().get(0));

        assertThat(TypeForms.isNonNull(a.field("weight").type())).isTrue();
    }

    @Test
    void anOrdinarySchemaIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> Supergraph.parse("type Query { a: Int }"))
                .isInstanceOf(InvalidSupergraph.class)
                .hasMessageContaining("join__Graph");
    }

    @Test
    void textThatIsNoSdlIsRefused() {
        assertThatThrownBy(() -> Supergraph.parse("type {")).isInstanceOf(InvalidSupergraph.class);
    }

    @Test
    void aSupergraphThatNamesAnUnknownTypeIsRefused() {
        assertThatThrownBy(() -> Supergraph.parse(SDL.replace("any: Any", "any: Nothing")))
                .isInstanceOf(InvalidSupergraph.class)
                .hasMessageContaining("Nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://specs.apollo.dev/join/v0.1, for: EXECUTION | join specification v0.1; v0.2 to v0.5 are read",
                "https://specs.apollo.dev/join/v0.6, for: EXECUTION | join specification v0.6; v0.2 to v0.5 are read",
                "https://specs.apollo.dev/connect/v0.1, for: EXECUTION | needs https://specs.apollo.dev/connect/v0.1 (for: EXECUTION)",
                "https://specs.example/guard/v2.0, for: SECURITY | needs https://specs.example/guard/v2.0 (for: SECURITY)",
                "https://specs.example/tag/v0.3, for: EXECUTION | needs https://specs.example/tag/v0.3 (for: EXECUTION)"
            })
    void whatHasToBeKnownAndIsNotIsRefused(String link, String message) {
        var parts = link.split(", for: ");
        var sdl = SDL.replace(
                "{ query: Query }", "@link(url: \"" + parts[0] + "\", for: " + parts[1] + ") { query: Query }");

        assertThatThrownBy(() -> Supergraph.parse(sdl))
                .isInstanceOf(InvalidSupergraph.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSupergraphForGatewaysOfFederationOneIsRefusedWithWhatHelps() {
        var sdl = SDL.replace(
                "@link(url: \"https://specs.apollo.dev/join/v0.3\", for: EXECUTION)",
                "@core(feature: \"https://specs.apollo.dev/core/v0.2\") @core(feature: \"https://specs.apollo.dev/join/v0.1\", for: EXECUTION)");

        assertThatThrownBy(() -> Supergraph.parse(sdl))
                .isInstanceOf(InvalidSupergraph.class)
                .hasMessageContaining("Federation 1: compose the subgraphs again");
    }

    @Test
    void whatHasToBeAuthorisedIsTold() {
        var sdl = SDL.replace(
                "{ query: Query }",
                "@link(url: \"https://specs.apollo.dev/authenticated/v0.1\", for: SECURITY) { query: Query }");

        assertThat(Supergraph.parse(sdl).authorisation()).containsExactly("authenticated");
        assertThat(SUPERGRAPH.authorisation()).isEmpty();
    }

    @Test
    void whatIsLinkedForNothingInParticularMayBeIgnored() {
        var sdl = SDL.replace(
                "{ query: Query }",
                "@link(url: \"https://specs.example/guard/v2.0\", import: [\"@guarded\"]) { query: Query }");

        assertThat(Supergraph.parse(sdl).subgraphs()).hasSize(2);
    }
}

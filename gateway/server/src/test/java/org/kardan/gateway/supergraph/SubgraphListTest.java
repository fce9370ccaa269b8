package org.kardan.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.gateway.supergraph.SubgraphList.Entry;
import org.kardan.gateway.supergraph.SubgraphList.Schema;

class SubgraphListTest {
    private static final String A = "http://a.example/graphql";
    private static final String B = "http://b.example/graphql";

    @TempDir
    Path folder;

    @Test
    void aListOfNamesAndUrls() throws Exception {
        assertThat(read("""
                subgraphs:
                  - {name: a, url: "http://a.example/graphql", schema: a.graphql}
                  - {name: b, url: "http://b.example/graphql"}
                """).subgraphs())
                .containsExactly(
                        new Entry("a", A, new Schema.InFile("a.graphql")), new Entry("b", B, new Schema.Asked(B)));
    }

    @Test
    void theListAlone() throws Exception {
        assertThat(read("[{name: a, url: \"http://a.example/graphql\"}]").subgraphs())
                .containsExactly(new Entry("a", A, new Schema.Asked(A)));
    }

    @Test
    void theFileOfApollosCommandLine() throws Exception {
        assertThat(read("""
                federation_version: =2.9.0
                subgraphs:
                  a:
                    routing_url: http://a.example/graphql
                    schema:
                      file: ./a.graphql
                  b:
                    schema: {subgraph_url: "http://b.example/graphql"}
                  c:
                    routing_url: http://c.example/graphql
                    schema:
                      sdl: |
                        type Query { c: Int }
                  d:
                    routing_url: http://d.example/graphql
                """).subgraphs())
                .containsExactly(
                        new Entry("a", A, new Schema.InFile("./a.graphql")),
                        new Entry("b", B, new Schema.Asked(B)),
                        new Entry("c", "http://c.example/graphql", new Schema.Written("type Query { c: Int }\n")),
                        new Entry("d", "http://d.example/graphql", new Schema.Asked("http://d.example/graphql")));
    }

    @Test
    void aWrittenSchemaIsComposed() throws Exception {
        var file =
                write("subgraphs: {c: {routing_url: \"http://c.example\", schema: {sdl: \"type Query { c: Int }\"}}}");

        assertThat(ComposedSupergraph.ofFile(file).compose()).isInstanceOf(CompositionResult.Composed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | it names no subgraph: give subgraphs, a list of
            [1]                                        | number 1 of subgraphs is the value 1; subgraphs takes a list of
            {subgraphs: []}                            | it names no subgraph
            {subgraphs: [a]}                           | number 1 of subgraphs is the value "a"; subgraphs takes a list of
            {subgraphs: [{url: u}]}                    | number 1 of subgraphs has no name
            {subgraphs: [{name: a}]}                   | the subgraph "a" has no url
            {subgraphs: [{name: a, uri: u}]}           | number 1 of subgraphs has "uri"; it may have name, schema, url
            {subgraphs: [{name: a, url: [u]}]}         | the url of the subgraph "a" is a list, not a text
            {subgraphs: [{name: a, url: u}, {name: a, url: v}]} | it names the subgraph "a" twice
            {subgraphs: {a: u}}                        | the subgraph "a" is the value "u"; subgraphs takes a list of
            {subgraphs: {a: {url: u}}}                 | the subgraph "a" has "url"; it may have routing_url, schema
            {subgraphs: {a: {schema: {file: f}}}}      | the subgraph "a" has no routing_url
            {subgraphs: {a: {routing_url: u, schema: {graphref: g}}}} | schema of the subgraph "a" has "graphref"; it may have file, sdl, subgraph_url
            {subgraphs: {a: {routing_url: u, schema: {}}}} | the schema of the subgraph "a" takes one of file, sdl and subgraph_url
            {subgraphs: [                              | line 1: neither YAML nor JSON
            """)
    void whatIsWrongIsSaidOfWhom(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SupergraphUnavailable.class)
                .message()
                .startsWith(message)
                .doesNotContain("org.kardan", "com.fasterxml");
    }

    private SubgraphList read(String text) throws Exception {
        return SubgraphList.read(write(text));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("subgraphs.yaml"), text);
    }
}

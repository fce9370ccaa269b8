package org.kardan.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatIsDeferredStandsApart() throws Exception {
        var subgraphs = write("subgraphs.yaml", """
                subgraphs:
                  - {name: people, url: "http://people/graphql", schema: people.graphql}
                  - {name: scores, url: "http://scores/graphql", schema: scores.graphql}
                """);
        write(
                "people.graphql",
                LINK + "type Query { me: Person } type Person @key(fields: \"id\") { id: ID! name: String }");
        write("scores.graphql", LINK + "type Person @key(fields: \"id\") { id: ID! score: Int }");
        var query = write("query.graphql", "{ me { name ... @defer(label: \"slow\") { score } } }");

        assertThat(ExplainCommand.run(List.of("--subgraphs", subgraphs, query))).isEqualTo("""
                query
                  primary
                    1 fetch people
                      {me{name id}}
                  part 0 "slow" at me
                    2 entities scores after 1
                      me: Person{id}
                      {...on Person{score}}
                """);
    }

    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"])\n";

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}

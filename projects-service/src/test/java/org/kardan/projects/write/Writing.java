package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.projects.Graph;

/** Sends mutations over HTTP. */
final class Writing {

    private Writing() {}

    /** An input with these fields and one citation. */
    static Map<String, Object> input(Object... fields) {
        var input = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        input.putIfAbsent("citations", List.of(citation("S5", "REPORTED")));
        return input;
    }

    static Map<String, Object> citation(String source, String modality) {
        return Map.of("source", source, "modality", modality);
    }

    /** Records a fact of a project, and returns the whole answer. */
    static JsonPath record(String type, String project, Map<String, ?> input, String selection) {
        return Graph.ask(
                "mutation($p: ID!, $i: %1$sInput!) { done: record%1$s(project: $p, input: $i) { id version %2$s } }"
                        .formatted(type, selection),
                Map.of("p", project, "i", input));
    }

    /** Corrects a fact, and returns the whole answer. */
    static JsonPath correct(String type, String id, int version, Map<String, ?> input, String selection) {
        return Graph.ask(
                "mutation($id: ID!, $v: Int!, $i: %1$sInput!) { done: correct%1$s(id: $id, version: $v, input: $i) { id version %2$s } }"
                        .formatted(type, selection),
                Map.of("id", id, "v", version, "i", input));
    }

    static JsonPath retract(String id, int version) {
        return Graph.ask(
                "mutation($id: ID!, $v: Int!) { done: retractFact(id: $id, version: $v, reason: \"withdrawn\")"
                        + " { type id version knownTo } }",
                Map.of("id", id, "v", version));
    }

    /** What a mutation that succeeded gives. */
    static JsonPath done(JsonPath answer) {
        assertThat(answer.getList("errors")).as("errors").isNull();
        return answer.setRootPath("data.done");
    }

    static void refused(JsonPath answer, String code, String... words) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getString("errors[0].message")).contains(words);
        assertThat(answer.getMap("data.done")).isNull();
    }
}

package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.supergraph.Supergraph;

/**
 * A file of {@code src/test/resources/cases}: subgraphs, their data, and questions with the whole answer that each must get. Its
 * parts begin with a line {@code # subgraph NAME} (Federation 2, everything imported), {@code # plain subgraph NAME} (as it
 * is), {@code # data NAME}, {@code # supergraph} (instead of composing), {@code # ask}, {@code # answer} and, if it is of interest,
 * {@code # calls} (the subgraphs asked, in any order).
 */
final class WrittenCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@requires\","
                    + " \"@provides\", \"@external\", \"@override\", \"@shareable\", \"@interfaceObject\","
                    + " \"@inaccessible\", \"@extends\", \"@tag\", \"@context\", \"@fromContext\"])\n";

    private final Map<String, String> sdls = new LinkedHashMap<>();
    private final Map<String, StaticSubgraph> subgraphs = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private @Nullable String supergraph;

    private WrittenCase() {}

    static WrittenCase read(Path file) {
        try {
            var read = new WrittenCase();
            var data = new LinkedHashMap<String, JsonNode>();
            for (var part : Files.readString(file).split("(?m)^# ")) {
                int end = part.indexOf('\n');
                if (end > 0) {
                    read.add(part.substring(0, end).strip(), part.substring(end).strip(), data);
                }
            }
            read.sdls.forEach((name, sdl) -> read.subgraphs.put(
                    name, new StaticSubgraph(sdl, data.getOrDefault(name, JSON.createObjectNode()))));
            return read;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void add(String heading, String text, Map<String, JsonNode> data) throws IOException {
        var name = heading.substring(heading.lastIndexOf(' ') + 1);
        switch (heading.replaceFirst(" \\S+$", "")) {
            case "subgraph" -> sdls.put(name, LINK + text);
            case "plain subgraph" -> sdls.put(name, text);
            case "data" -> data.put(name, JSON.readTree(text));
            case "supergraph" -> supergraph = text;
            case "ask" -> questions.add(new Question(text, "", null));
            case "answer" ->
                questions.add(
                        questions.removeLast().answered(JSON.readTree(text).toString()));
            case "calls" -> questions.add(questions.removeLast().calling(text));
            default -> throw new IllegalArgumentException("There is no part called " + heading);
        }
    }

    List<Question> questions() {
        return questions;
    }

    void check(Question question) {
        var federation = new StaticFederation(supergraph(), subgraphs);

        var answer = federation.answer(question.text());

        var told = "%s%n%s".formatted(question.text(), String.join("\n", federation.calls()));
        assertThat(told(answer)).as(told).isEqualTo(question.answer());
        if (question.calls() != null) {
            assertThat(federation.calls().stream().map(call -> call.substring(0, call.indexOf(' '))))
                    .as(told)
                    .containsExactlyInAnyOrder(
                            question.calls().isEmpty()
                                    ? new String[0]
                                    : question.calls().split("\\s+"));
        }
    }

    private Supergraph supergraph() {
        if (supergraph != null) {
            return Supergraph.parse(supergraph);
        }
        var definitions = new ArrayList<SubgraphDefinition>();
        sdls.forEach((name, sdl) -> definitions.add(new SubgraphDefinition(name, "", sdl)));
        return switch (Composition.compose(definitions)) {
            case CompositionResult.Composed done -> Supergraph.parse(done.supergraphSdl());
            case CompositionResult.Refused refused -> throw new AssertionError(refused.errors());
        };
    }

    /** Of an error its code and path: messages are for people. */
    private static String told(String answer) {
        try {
            var tree = (com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(answer);
            if (tree.has("errors")) {
                var errors = JSON.createArrayNode();
                for (var error : tree.path("errors")) {
                    var one = errors.addObject()
                            .put("code", error.at("/extensions/code").asText());
                    if (error.has("path")) {
                        one.set("path", error.path("path"));
                    }
                }
                tree.set("errors", errors);
            }
            return tree.toString();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * @param answer as text, with {@code code} and {@code path} of each error
     * @param calls names of subgraphs; null where that is not looked at
     */
    record Question(String text, String answer, @Nullable String calls) {
        Question answered(String json) {
            return new Question(text, json, calls);
        }

        Question calling(String names) {
            return new Question(text, answer, names);
        }
    }
}

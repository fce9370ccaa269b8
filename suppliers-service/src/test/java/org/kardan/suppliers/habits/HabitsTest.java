package org.kardan.suppliers.habits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.code;
import static org.kardan.suppliers.Writes.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;

/** What can be done to every type, and what is refused of every type; a type that comes later and is not tried here fails. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HabitsTest {

    /** Mutations that record or correct. */
    private static final Pattern WRITES = Pattern.compile("^  ((?:record|correct)\\w+)\\(", Pattern.MULTILINE);

    private World world;

    @BeforeEach
    void aNewWorld() {
        world = new World();
    }

    static Stream<String> types() {
        return Kind.ALL.stream().map(Kind::type);
    }

    static Stream<String> recorded() {
        return Kind.ALL.stream().filter(kind -> kind.record() != null).map(Kind::type);
    }

    static Stream<String> facts() {
        return Kind.ALL.stream().filter(Kind::isFact).map(Kind::type);
    }

    @Test
    void everyMutationThatWritesIsTriedHere() throws IOException {
        var schema = Files.readString(Path.of("src/test/resources/schema.graphql"));
        var mutations = schema.substring(schema.indexOf("\ntype Mutation"));

        var written = WRITES.matcher(mutations.substring(0, mutations.indexOf("\n}")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(Kind.mutations()).containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatIsSentTwiceUnderAKeyIsRecordedOnce(String type) {
        var kind = Kind.of(type);

        var first = world.recorded(kind, "one", "key-" + world.tag);
        var again = world.recorded(kind, "one", "key-" + world.tag);
        var other = world.recorded(kind, "another", "key-" + world.tag);

        assertThat(first.getString("data.it.id")).as(first.prettify()).isNotNull();
        assertThat(again.getString("data.it.id")).isEqualTo(first.getString("data.it.id"));
        assertThat(code(other)).isEqualTo("CONFLICT");
        assertThat(message(other)).contains("idempotencyKey");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aCorrectionNamesTheVersionItHasReadAndIsDoneOnce(String type) {
        var kind = Kind.of(type);
        var id = world.one(kind);

        var ahead = world.corrected(kind, id, 2, "another", null);
        var first = world.corrected(kind, id, 1, "another", "key-" + world.tag);
        var again = world.corrected(kind, id, 1, "another", "key-" + world.tag);
        var other = world.corrected(kind, id, 2, "third", "key-" + world.tag);
        var stale = world.corrected(kind, id, 1, "third", null);

        assertThat(first.getInt("data.it.version")).isEqualTo(2);
        assertThat(again.getInt("data.it.version")).isEqualTo(2);
        assertThat(Stream.of(ahead, other, stale).map(answer -> code(answer))).containsOnly("CONFLICT");
        assertThat(message(stale)).contains("version");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatIsOnlyDeniedIsNotRecorded(String type) {
        var kind = Kind.of(type);
        if (!kind.made().apply(world, "one").containsKey("citations")) {
            return;
        }
        var denial = Map.of("source", "S4", "modality", "DENIED");

        var refused = world.recordedWith(kind, "one", List.of(denial));
        var disputed = world.recordedWith(kind, "one", List.of(denial, Map.of("source", "S3", "modality", "REPORTED")));

        assertThat(code(refused)).as(refused.prettify()).isEqualTo("BAD_USER_INPUT");
        assertThat(message(refused)).startsWith("citations: all of them are DENIED");
        assertThat(disputed.getString("data.it.id")).as(disputed.prettify()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aCorrectionThatChangesWhatIsSaidBringsCitations(String type) {
        var kind = Kind.of(type);
        if (!kind.made().apply(world, "one").containsKey("citations")) {
            return;
        }
        var id = world.one(kind);

        var refused = world.correctedWithoutCitations(kind, id, "another");
        var same = world.correctedWithoutCitations(kind, id, "one");

        assertThat(code(refused)).as(refused.prettify()).isEqualTo("BAD_USER_INPUT");
        var start = "citations: there are none, and the correction changes what is said (";
        assertThat(message(refused)).startsWith(start);
        var named = message(refused).substring(start.length(), message(refused).indexOf(')'));
        assertThat(arguments(kind)).contains(named.split(", "));
        if (kind.found() == null) {
            assertThat(same.getInt("data.it.version")).as(same.prettify()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theAuditLogSaysWhatWasThereBeforeAndAfter(String type) {
        var kind = Kind.of(type);
        var start = followFrom();
        var id = world.one(kind);

        world.corrected(kind, id, 1, "another", null);

        var changes = changes(start, type);
        var corrected = changes.getLast();
        assertThat(corrected.get("action")).isEqualTo("CORRECT");
        assertThat(corrected.get("actor")).isNotNull();
        assertThat((String) corrected.get("before")).isNotNull().isNotEqualTo(corrected.get("after"));
        assertThat((String) corrected.get("after")).contains("\"version\": 2");
        if (kind.record() != null) {
            assertThat(changes.getFirst().get("action")).isEqualTo("CREATE");
            assertThat(changes.getFirst().get("before")).isNull();
            assertThat((String) changes.getFirst().get("after")).isEqualTo(corrected.get("before"));
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatIsRetractedIsStillKnownToHaveBeenBelieved(String type) {
        var kind = Kind.of(type);
        var id = world.one(kind);
        var then = now();

        var stale = retract(id, 7);
        var gone = retract(id, 1);

        assertThat(code(stale)).isEqualTo("CONFLICT");
        assertThat(gone.getString("data.it.type")).as(gone.prettify()).isEqualTo(type);
        assertThat(believed(kind, "")).doesNotContain(id);
        assertThat(believed(kind, "(knownAt: \"" + then + "\")")).contains(id);
        assertThat(code(world.corrected(kind, id, 1, "another", null))).isEqualTo("CONFLICT");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void bothSidesOfADisputeAreOnRecord(String type) {
        var kind = Kind.of(type);
        var start = followFrom();
        var id = world.one(kind);

        var disputed = Graph.ask("""
                mutation { it: disputeSupplyFact(id: "%s", version: 1, reason: "No.",
                    citation: { source: "S4", modality: DENIED }) { modality } }
                """.formatted(id));

        if (type.equals("Citation")) {
            assertThat(code(disputed)).isEqualTo("CONFLICT");
            assertThat(message(disputed)).contains("name the fact it belongs to");
        } else {
            assertThat(disputed.getString("data.it.modality")).isEqualTo("DENIED");
            assertThat(changes(start, type).getLast().get("action")).isEqualTo("DISPUTE");
            assertThat((String) changes(start, type).getLast().get("after")).contains("DENIED");
        }
    }

    @Test
    void theOnlyCitationOfAFactCannotBeTakenFromIt() {
        var first = world.citation();
        assertThat(code(retract(first, 1))).isNull();
        var second = believed(Kind.of("Citation"), "").getFirst();

        var refused = retract(second, 1);

        assertThat(code(refused)).isEqualTo("CONFLICT");
        assertThat(message(refused)).contains("the only citation");
    }

    /** What the input of a correction has, as clients name it. */
    private static List<String> arguments(Kind kind) {
        var input = Graph.data(
                        "{ __type(name: \"Mutation\") { fields { name args { name type { ofType { name } } } } } }")
                .getString("__type.fields.find { it.name == '%s' }.args.find { it.name == 'input' }.type.ofType.name"
                        .formatted(kind.correct()));
        return Graph.data("{ __type(name: \"%s\") { inputFields { name } } }".formatted(input))
                .getList("__type.inputFields.name");
    }

    private static JsonPath retract(String id, int version) {
        return Graph.ask("mutation { it: retractSupplyFact(id: \"%s\", version: %d, reason: \"A mix-up.\") { type } }"
                .formatted(id, version));
    }

    /** The ids of what is believed of the kind in this world. */
    private List<String> believed(Kind kind, String arguments) {
        var query = Objects.requireNonNull(kind.ids()).apply(world).formatted(arguments);
        return ids(Graph.data(query).get(""), false).toList();
    }

    /** The ids of everything called {@code it}. */
    private static Stream<String> ids(Object answer, boolean wanted) {
        if (answer instanceof List<?> list) {
            return list.stream().flatMap(one -> ids(one, wanted));
        }
        if (answer instanceof Map<?, ?> map) {
            return wanted
                    ? Stream.of((String) map.get("id"))
                    : map.entrySet().stream()
                            .flatMap(entry ->
                                    ids(entry.getValue(), entry.getKey().equals("it")));
        }
        return Stream.of();
    }

    /** A moment after all that was written until now. */
    private String now() {
        return Graph.data("{ supplyChanges(last: 1) { edges { node { at } } } }")
                .getString("supplyChanges.edges[0].node.at");
    }

    private static String followFrom() {
        return Graph.data("{ supplyChanges(last: 1) { followFrom } }").getString("supplyChanges.followFrom");
    }

    private static List<Map<String, Object>> changes(String after, String type) {
        return Graph.data("""
                { supplyChanges(after: "%s", type: "%s", first: 100) { edges { node { action actor before after } } } }
                """.formatted(after, type)).getList("supplyChanges.edges.node");
    }
}

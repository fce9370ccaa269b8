package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.citation;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.refused;
import static org.kardan.projects.write.Writing.retract;
import static org.kardan.projects.write.WrittenType.with;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/** What everything that can be written has in common: done once, in order, on record, and refused with the field and the rule. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WriteHabitsTest {

    private static final String FACTS =
            "{ project(slug: \"%s\") { facts(first: 100%s) { edges { node { kind deniedBy { id } fact { ... on %s { id version citations { modality } } } } } } } }";

    @Inject
    Fixture fixture;

    private String project;
    private String key;

    static List<WrittenType> facts() {
        return WrittenType.facts();
    }

    static List<WrittenType> rows() {
        return WrittenType.rows();
    }

    static List<WrittenType> all() {
        return Stream.concat(facts().stream(), rows().stream()).toList();
    }

    @BeforeEach
    void aProject() {
        project = fixture.project("habits").getSlug();
        key = UUID.randomUUID().toString();
    }

    @Test
    void everythingThatCanBeRecordedIsTriedHereAndCanBeCorrected() {
        var sdl = new SchemaParser()
                .parse(Path.of("src/test/resources/schema.graphql").toFile());
        var mutations = ((ObjectTypeDefinition) sdl.types().get("Mutation"))
                .getFieldDefinitions().stream().map(FieldDefinition::getName).toList();

        var tried = all().stream().map(WrittenType::type).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(types(mutations, "record"));
        assertThat(types(mutations, "correct")).containsAll(tried);
        assertThat(types(mutations, "retract"))
                .containsAll(rows().stream().map(WrittenType::type).toList())
                .contains("Fact");
    }

    private static TreeSet<String> types(List<String> mutations, String verb) {
        return mutations.stream()
                .filter(name -> name.startsWith(verb))
                .map(name -> name.substring(verb.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameUnderOneKeyIsDoneOnceAndSomethingElseIsAConflict(WrittenType type) {
        var under = type.parentIn(project);
        var input = type.first();
        var first = id(type, type.recorded(under, input, key));

        assertThat(id(type, type.recorded(under, input, key))).isEqualTo(first);
        refused(
                type.recorded(under, with(input, type.field(), type.value().getLast()), key),
                "CONFLICT",
                "idempotencyKey: ",
                "another input");

        var second = with(input, type.field(), type.value().getLast());
        var again = UUID.randomUUID().toString();
        assertThat(done(type.corrected(first, 1, second, again)).getInt("version"))
                .isEqualTo(2);
        assertThat(done(type.corrected(first, 1, second, again)).getInt("version"))
                .isEqualTo(2);
        refused(type.corrected(first, 2, second, again), "CONFLICT", "idempotencyKey: ");
        assertThat(changes(type, first).<String>getList("node.action")).containsExactly("CREATE", "CORRECT");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsWrongIsNamedWithItsRuleAndNothingIsWritten(WrittenType type) {
        var under = type.parentIn(project);
        var input = type.first();

        var answer = type.recorded(under, with(input, type.wrongField(), type.wrong()), key);

        refused(answer, "BAD_USER_INPUT", type.refusal());
        assertThat(answer.getString("errors[0].message"))
                .startsWith(type.refusal())
                .contains("; ");
        var id = id(type, type.recorded(under, input, key));
        refused(
                type.corrected(id, 1, with(input, type.wrongField(), type.wrong()), key + "-2"),
                "BAD_USER_INPUT",
                type.refusal());
        assertThat(done(type.corrected(id, 1, input, key + "-2")).getInt("version"))
                .isEqualTo(2);
        refused(type.recorded(under, input, ""), "BAD_USER_INPUT", "idempotencyKey: ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStaleVersionIsAConflictThatNamesThePresentOne(WrittenType type) {
        var input = type.first();
        var id = id(type, type.recorded(type.parentIn(project), input, key));
        var second = with(input, type.field(), type.value().getLast());
        done(type.corrected(id, 1, second, key + "-2"));

        refused(type.corrected(id, 1, input, key + "-3"), "CONFLICT", "version: ", "is at version 2, not 1");
        assertThat(changes(type, id).getList("node")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAuditLogSaysWhoChangedWhatWhenFromWhatToWhat(WrittenType type) {
        var start = OffsetDateTime.now().minusSeconds(1);
        var input = type.first();
        var id = id(type, type.recorded(type.parentIn(project), input, key));
        done(type.corrected(id, 1, with(input, type.field(), type.value().getLast()), key + "-2"));

        var changes = changes(type, id);

        assertThat(changes.<String>getList("node.actor")).containsOnly("anonymous");
        assertThat(changes.<String>getList("node.type")).containsOnly(type.type());
        assertThat(changes.<String>getList("node.at"))
                .allSatisfy(at -> assertThat(OffsetDateTime.parse(at))
                        .isBetween(start, OffsetDateTime.now().plusSeconds(1)));
        assertThat(changes.getString("node[0].before")).isNull();
        assertThat(JsonPath.from(changes.getString("node[0].after")).getInt("version"))
                .isEqualTo(1);
        var before = JsonPath.from(changes.getString("node[1].before"));
        var after = JsonPath.from(changes.getString("node[1].after"));
        assertThat(before.getInt("version")).isEqualTo(1);
        assertThat(after.getInt("version")).isEqualTo(2);
        assertThat(before.<Object>get(type.field())).isEqualTo(type.value().getFirst());
        assertThat(after.<Object>get(type.field())).isEqualTo(type.value().getLast());
        assertThat(changes.<String>getList("node[1].changed")).contains(type.field(), "version");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aCorrectionThatChangesWhatIsSaidBringsCitations(WrittenType type) {
        var input = type.first();
        var id = id(type, type.recorded(type.parentIn(project), input, key));
        var uncited = with(input, type.field(), type.value().getLast());
        uncited.remove("citations");

        refused(
                type.corrected(id, 1, uncited, key + "-2"),
                "BAD_USER_INPUT",
                "citations: there are none, and the correction changes what is said (" + type.field() + "); ");

        uncited.put(type.field(), type.value().getFirst());
        assertThat(done(type.corrected(id, 1, uncited, key + "-2")).getInt("version"))
                .isEqualTo(2);
        assertThat(JsonPath.from(changes(type, id).getString("node[1].after")).getList("citations"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatIsOnlyDeniedIsNotRecorded(WrittenType type) {
        var under = type.parentIn(project);
        var denied = with(type.first(), "citations", List.of(citation("S2", "DENIED"), citation("S3", "DENIED")));
        var disputed = with(type.first(), "citations", List.of(citation("S2", "DENIED"), citation("S3", "REPORTED")));

        refused(type.recorded(under, denied, key), "BAD_USER_INPUT", "citations: all of them are DENIED");
        var id = id(type, type.recorded(under, disputed, key + "-2"));

        assertThat(read(type, id, "").getList("fact[0].citations.modality")).containsExactly("DENIED", "REPORTED");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsDisputedAndRetractedAndStaysOnRecord(WrittenType type) {
        var input = type.first();
        var id = id(type, type.recorded(type.parentIn(project), input, key));
        done(type.corrected(id, 1, with(input, type.field(), type.value().getLast()), key + "-2"));
        var knownBefore = OffsetDateTime.now();

        refused(cite("disputeFact", id, 1), "CONFLICT", "version: ", "is at version 2, not 1");
        done(cite("disputeFact", id, 2));

        assertThat(read(type, id, ", restingOn: DISPUTED").getList("fact.citations[0].modality"))
                .containsExactly("REPORTED", "DENIED");
        refused(retract(id, 1), "CONFLICT", "version: ", "is at version 2, not 1");
        done(retract(id, 2));

        assertThat(read(type, id, "").getList("fact")).isEmpty();
        var then = read(type, id, ", knownAt: \"" + knownBefore + "\"");
        assertThat(then.getInt("fact[0].version")).isEqualTo(2);
        assertThat(then.getList("fact[0].citations.modality")).containsExactly("REPORTED");
        refused(retract(id, 2), "CONFLICT", "has been retracted");
        refused(cite("disputeFact", id, 2), "CONFLICT", "has been retracted");
        refused(type.corrected(id, 2, input, key + "-3"), "CONFLICT", "has been retracted");
        var changes = changes(type, id);
        assertThat(changes.<String>getList("node.action")).containsExactly("CREATE", "CORRECT", "DISPUTE", "RETRACT");
        assertThat(changes.getString("node[3].reason")).isEqualTo("withdrawn");
        var last = JsonPath.from(changes.getString("node[3].before"));
        assertThat(last.getInt("version")).isEqualTo(2);
        assertThat(last.getList("citations.modality")).containsExactly("REPORTED", "DENIED");
        assertThat(changes.getString("node[3].after")).isNull();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsRetractedUnlessAnythingRefersToIt(WrittenType type) {
        var id = id(type, type.recorded("", type.first(), key));
        var mutation =
                "mutation($of: ID!, $v: Int!, $r: String!, $k: String) { done: retract%s(%s: $of, version: $v, reason: $r, idempotencyKey: $k) { type key version } }"
                        .formatted(type.type(), type.key());
        refused(Graph.ask(mutation, Map.of("of", id, "v", 2, "r", "a slip")), "CONFLICT", "is at version 1, not 2");
        refused(Graph.ask(mutation, Map.of("of", id, "v", 1, "r", " ")), "BAD_USER_INPUT", "reason: it is blank");

        var once = Map.of("of", id, "v", 1, "r", "a slip", "k", key + "-2");
        assertThat(done(Graph.ask(mutation, once)).getString("key")).isEqualTo(id);
        assertThat(done(Graph.ask(mutation, once)).getInt("version")).isEqualTo(1);

        refused(Graph.ask(mutation, Map.of("of", id, "v", 1, "r", "again")), "NOT_FOUND", type.type() + " ");
        var changes = changes(type, id);
        assertThat(changes.<String>getList("node.action")).containsExactly("CREATE", "RETRACT");
        assertThat(changes.getString("node[1].reason")).isEqualTo("a slip");
        assertThat(JsonPath.from(changes.getString("node[1].before")).getInt("version"))
                .isEqualTo(1);
        var used = usedBy(type);
        refused(
                Graph.ask(mutation, Map.of("of", used, "v", 1, "r", "a slip")),
                "CONFLICT",
                type.type() + " " + used + " is referred to");
    }

    /** Something of the first data set that facts refer to. */
    private static String usedBy(WrittenType type) {
        return switch (type.type()) {
            case "Source" -> Graph.data("{ it: source(code: \"S5\") { id } }").getString("it.id");
            case "Person" ->
                Graph.data("{ it: person(slug: \"kazem-jalali\") { id } }").getString("it.id");
            case "Region" -> "RU-KLU";
            default -> Graph.ofProject("id").getString("id");
        };
    }

    private static JsonPath cite(String mutation, String id, int version) {
        return Graph.ask(
                "mutation($id: ID!, $v: Int!, $c: CitationInput!) { done: %s(id: $id, version: $v, citation: $c) { id } }"
                        .formatted(mutation),
                Map.of("id", id, "v", version, "c", citation("S2", "DENIED")));
    }

    /** The fact among those of the project, where it is one. */
    private JsonPath read(WrittenType type, String id, String arguments) {
        return Graph.data(FACTS.formatted(project, arguments, type.type()))
                .setRootPath("data.project.facts.edges.node.findAll { it.fact.id == '%s' }".formatted(id));
    }

    /** What has become of it, in the order of commits. */
    private static JsonPath changes(WrittenType type, String id) {
        return Graph.data(
                        "{ projectChanges(type: \"%s\", last: 100) { edges { node { at actor action type id before after changed reason } } } }"
                                .formatted(type.type()))
                .setRootPath("data.projectChanges.edges.findAll { it.node.id == '%s' }".formatted(id));
    }

    private static String id(WrittenType type, JsonPath answer) {
        return done(answer).getString(type.key());
    }
}

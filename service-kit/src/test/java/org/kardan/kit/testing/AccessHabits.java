package org.kardan.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.graphql.Mutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.access.Needs;

/** What holds of callers in both services; each runs it with what it has to read and to write. */
public abstract class AccessHabits {

    private static final List<String> ROLES = List.of("viewer", "contributor", "reviewer", "admin");

    @Inject
    DataSource database;

    /** A selection of the root that anybody with the least role may ask for. */
    protected abstract String aRead();

    /** The mutation that records a source. */
    protected abstract String recordSource();

    /** The mutation that retracts a source. */
    protected abstract String retractSource();

    /** The root field that lists changes. */
    protected abstract String changes();

    private String aMutation() {
        return "%s(input: {code: \"%s\", kind: REPORT, title: \"A report\", published: \"2026\"}) { id }"
                .formatted(recordSource(), code());
    }

    private String aReviewersMutation() {
        return mutations().stream()
                .filter(mutation -> mutation.name().equals(retractSource()))
                .findFirst()
                .orElseThrow()
                .field();
    }

    private static String code() {
        return ("A" + UUID.randomUUID()).toUpperCase(Locale.ROOT);
    }

    /** All mutations of the service. */
    protected static List<MutationCall> mutations() {
        return MutationCall.of(Path.of("src/test/resources/schema.graphql"));
    }

    /** A caller with these groups. */
    protected static RequestSpecification as(String subject, String... groups) {
        return with(TestIssuer.token(subject, groups));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse ask(RequestSpecification caller, String document) {
        return caller.contentType("application/json")
                .body(Map.of("query", document))
                .when()
                .post("/graphql")
                .then();
    }

    @Test
    void everyMutationAndEndpointSaysWhichRoleItNeeds() {
        var own = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(getClass().getPackageName(), "org.kardan.kit");

        methods()
                .that()
                .areAnnotatedWith(Mutation.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .because("what is not said needs the highest role, which few have")
                .check(own);
    }

    @Test
    void whatAMutationNeedsFollowsFromWhatItDoes() {
        assertThat(mutations())
                .allSatisfy(mutation -> assertThat(mutation.role()).isEqualTo(expected(mutation.name())));
    }

    private static String expected(String mutation) {
        if (mutation.matches("(undoM|m)erge[A-Z].*")) {
            return "admin";
        }
        return mutation.matches("(retract|dispute|accept)[A-Z].*|closeDeal") ? "reviewer" : "contributor";
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aLowerRoleIsForbiddenAndNothingIsWritten(MutationCall mutation) throws SQLException {
        var before = written();
        var lower = ROLES.get(ROLES.indexOf(mutation.role()) - 1);

        var answer = ask(as("low@example.org", lower), mutation.document())
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("%s needs the role %s; the token of low@example.org has the role %s"
                        .formatted(mutation.name(), mutation.role(), lower));
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theRoleItselfMay(MutationCall mutation) {
        var answer = ask(as("may@example.org", mutation.role()), mutation.document())
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code"))
                .as("refused by the domain, since nothing of it is there: %s", answer.getString("errors"))
                .isIn("NOT_FOUND", "BAD_USER_INPUT", "CONFLICT");
    }

    private long written() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "select (select count(*) from audit_entries) + (select count(*) from idempotency_keys)");
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void rolesIncludeThoseBelow() {
        ask(as("root@example.org", "admin"), "{ %s }".formatted(aRead()))
                .statusCode(200)
                .body("errors", nullValue());
    }

    @Test
    void theActorIsWhomTheTokenNames() {
        assertThat(actorOf(
                        ask(as("ada@example.org", "contributor", "cafeteria"), "mutation { made: " + aMutation() + " }")
                                .statusCode(200)
                                .extract()
                                .path("data.made.id")))
                .isEqualTo("ada@example.org");
    }

    private String actorOf(String id) {
        List<Map<String, Object>> nodes = ask(
                        given(), "{ %s(last: 20) { edges { node { actor id } } } }".formatted(changes()))
                .extract()
                .jsonPath()
                .getList("data.%s.edges.node".formatted(changes()));
        return nodes.stream()
                .filter(node -> node.get("id").equals(id))
                .map(node -> (String) node.get("actor"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFieldThatIsForbiddenIsRefusedAloneAndTheOthersAreDone() {
        var answer = ask(
                        as("ada@example.org", "contributor"),
                        "mutation { first: %s second: %s third: %s }"
                                .formatted(aMutation(), aReviewersMutation(), aMutation()))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("errors.path")).isEqualTo(List.of(List.of("second")));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(List.of(actorOf(answer.getString("data.first.id")), actorOf(answer.getString("data.third.id"))))
                .containsOnly("ada@example.org");
    }

    @Test
    void aTokenWithoutAnyRoleMayNotEvenRead() {
        var answer = ask(as("guest@example.org", "cafeteria"), "{ %s }".formatted(aRead()))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("errors[0].message"))
                .endsWith(
                        "needs the role viewer; the token of guest@example.org has none of the roles viewer, contributor,"
                                + " reviewer, admin among its groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "forged", "issuer", "garbage"})
    void aTokenThatCannotBeTrustedIsRefusedBeforeAnythingIsAsked(String what) {
        var bad = bad(what);

        var inGraph =
                ask(with(bad), "{ %s }".formatted(aRead())).statusCode(401).extract();
        var inExport = with(bad).when().get("/export").then().statusCode(401).extract();

        assertThat(inGraph.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(inGraph.contentType()).startsWith("application/graphql-response+json");
        assertThat(inGraph.<String>path("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(inGraph.<String>path("errors[0].message")).isEqualTo(why(what));
        assertThat(inExport.<String>path("code")).isEqualTo("UNAUTHENTICATED");
        assertThat(inExport.<String>path("message")).isEqualTo(why(what));
    }

    private static String bad(String what) {
        return switch (what) {
            case "expired" -> TestIssuer.expired("ada@example.org", "admin");
            case "forged" -> TestIssuer.forged("ada@example.org", "admin");
            case "issuer" -> TestIssuer.ofAnotherIssuer("ada@example.org", "admin");
            default -> "no.token.atall";
        };
    }

    private static String why(String what) {
        return switch (what) {
            case "expired" -> "the token has expired; get a new one";
            case "forged" ->
                "the token's signature is not by the key of the issuer that this service trusts; get one from there";
            case "issuer" -> "the token's issuer (iss) is not the one that this service trusts; get one from there";
            default ->
                "the token is not a signed JSON Web Token (RFC 7519) as this service takes it; get one from its issuer";
        };
    }

    @Test
    void anImportIsForAdminsAndItsEntriesBearTheirName() {
        var forbidden = send(as("ada@example.org", "reviewer")).statusCode(403).extract();
        send(as("root@example.org", "admin")).statusCode(200);

        assertThat(forbidden.<String>path("code")).isEqualTo("FORBIDDEN");
        assertThat(forbidden.<String>path("message"))
                .isEqualTo("POST /import needs the role admin; the token of ada@example.org has the role reviewer");
        assertThat(ask(given(), "{ %s(last: 1) { edges { node { actor } } } }".formatted(changes()))
                        .extract()
                        .<String>path("data.%s.edges[0].node.actor".formatted(changes())))
                .isEqualTo("root@example.org");
    }

    private ValidatableResponse send(RequestSpecification caller) {
        return caller.contentType("text/plain")
                .body(
                        "{\"type\":\"Source\",\"code\":\"%s\",\"kind\":\"REPORT\",\"title\":\"A report\",\"published\":\"2026\"}\n"
                                .formatted(code()))
                .when()
                .post("/import?key=" + UUID.randomUUID())
                .then();
    }

    @Test
    void aSocketIsTheCallersWhoseTokenOpenedIt() {
        try (var socket = new LiveClient(RestAssured.port, TestIssuer.token("ada@example.org", "contributor"))) {
            socket.subscribe("1", "mutation { made: " + aMutation() + " }");
            var made = socket.event().path("made").path("id").asText();
            socket.expect("complete");
            socket.subscribe("2", "mutation { " + aReviewersMutation() + " }");
            var refused = socket.expect("next").path("payload").path("errors").path(0);

            assertThat(actorOf(made)).isEqualTo("ada@example.org");
            assertThat(refused.path("extensions").path("code").asText()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aSocketIsNotOpenedForATokenThatCannotBeTrusted() {
        assertThatThrownBy(() -> new LiveClient(RestAssured.port, TestIssuer.forged("ada@example.org", "admin")))
                .rootCause()
                .hasMessageContaining("401");
    }
}

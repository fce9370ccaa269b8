package org.kardan.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What holds of proposals in both services; each runs it with a kind of fact of its own. */
public abstract class ProposalHabits {

    private static final String FACT = "{ id version proposal { fact version proposedBy acceptedAt acceptedBy } }";

    @Inject
    EntityManagerFactory sessions;

    /** The mutation that records the fact, with arguments that succeed each time. */
    protected abstract String record();

    /** The mutation that corrects it, with arguments and citations. */
    protected abstract String correct(String id, int version);

    /** The mutation that accepts a fact. */
    protected abstract String accept();

    /** The root field that lists facts of the kind, with arguments that leave those of this run alone; {@code %s} takes more of them. */
    protected abstract String list();

    /** The root field that lists changes. */
    protected abstract String changes();

    /** A token of a contributor. */
    protected static String ada() {
        return TestIssuer.token("ada@example.org", "contributor");
    }

    /** A token of a reviewer. */
    protected static String reviewer() {
        return TestIssuer.token("rev@example.org", "reviewer");
    }

    /** The whole answer to the bearer of a token. */
    protected static JsonPath ask(String token, String document) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("query", document))
                .when()
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath write(String token, String mutation) {
        var answer = ask(token, "mutation { it: %s %s }".formatted(mutation, FACT));
        assertThat(answer.<Object>get("errors")).isNull();
        return answer.setRootPath("data.it");
    }

    private JsonPath accepts(String id, int version, String more) {
        return ask(
                reviewer(),
                "mutation { it: %s(id: \"%s\", version: %d%s) { fact version proposedBy acceptedAt acceptedBy } }"
                        .formatted(accept(), id, version, more));
    }

    private List<Map<String, Object>> listed(String more) {
        var field = list().formatted(more);
        return ask(reviewer(), "{ it: %s { edges { node %s } } }".formatted(field, FACT))
                .getList("data.it.edges.node");
    }

    @Test
    void everyKindOfFactSaysWhetherItWasProposed() {
        var types = new SchemaParser()
                .parse(Path.of("src/test/resources/schema.graphql").toFile());

        var facts = types.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> has(type, "knownFrom") && has(type, "version") && has(type, "citations"))
                // What has versions as a list is no fact, but what facts are about.
                .filter(type -> !has(type, "versions"))
                .toList();

        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(has(type, "proposal")).as(type.getName()).isTrue());
    }

    private static boolean has(ObjectTypeDefinition type, String field) {
        return type.getFieldDefinitions().stream().map(FieldDefinition::getName).anyMatch(field::equals);
    }

    @Test
    void whatAContributorRecordsIsProposedAndShownAsSuchUntilAReviewerAcceptsIt() {
        var proposed = write(ada(), record());
        var id = proposed.getString("id");

        assertThat(proposed.getString("proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(proposed.<Object>get("proposal.acceptedBy")).isNull();
        assertThat(listed("")).extracting(node -> node.get("id")).contains(id);
        assertThat(listed(", accepted: false"))
                .extracting(node -> node.get("id"))
                .contains(id);
        assertThat(listed(", accepted: true"))
                .extracting(node -> node.get("id"))
                .doesNotContain(id);

        var accepted = accepts(id, 1, "").setRootPath("data.it");

        assertThat(accepted.getString("fact")).isEqualTo(id);
        assertThat(accepted.getString("acceptedBy")).isEqualTo("rev@example.org");
        assertThat(accepted.getString("acceptedAt")).isNotNull();
        assertThat(listed(", accepted: false"))
                .extracting(node -> node.get("id"))
                .doesNotContain(id);
        assertThat(listed(", accepted: true"))
                .filteredOn(node -> node.get("id").equals(id))
                .extracting(node -> (Object) ((Map<?, ?>) node.get("proposal")).get("acceptedBy"))
                .containsExactly("rev@example.org");
    }

    @Test
    void acceptingIsOnRecord() {
        var id = write(ada(), record()).getString("id");
        accepts(id, 1, "");

        var entry = ask(
                        reviewer(),
                        "{ %s(last: 1, actor: \"rev@example.org\") { edges { node { action id actor before after } } } }"
                                .formatted(changes()))
                .setRootPath("data.%s.edges[0].node".formatted(changes()));

        assertThat(entry.getString("action")).isEqualTo("ACCEPT");
        assertThat(entry.getString("id")).isEqualTo(id);
        assertThat(entry.getString("before")).contains("ada@example.org").doesNotContain("rev@example.org");
        assertThat(entry.getString("after")).contains("ada@example.org").contains("rev@example.org");
    }

    @Test
    void whatAReviewerWritesIsAcceptedAtOnceAndACorrectionIsItsAuthors() {
        var id = write(reviewer(), record()).getString("id");
        var byContributor = write(ada(), correct(id, 1));
        var byReviewer = write(reviewer(), correct(id, 2));

        assertThat(byContributor.getInt("proposal.version")).isEqualTo(2);
        assertThat(byContributor.<Object>get("proposal.acceptedBy")).isNull();
        assertThat(byReviewer.getInt("version")).isEqualTo(3);
        assertThat(byReviewer.<Object>get("proposal")).isNull();
    }

    @Test
    void acceptingIsDoneOnceAndNotOfWhatIsNoProposal() {
        var id = write(ada(), record()).getString("id");
        var key = ", idempotencyKey: \"%s\"".formatted(UUID.randomUUID());

        var first = accepts(id, 1, key);
        var again = accepts(id, 1, key);
        var twice = accepts(id, 1, "");
        var stale = accepts(id, 2, "");
        var never = accepts(write(reviewer(), record()).getString("id"), 1, "");

        assertThat(again.getString("data.it.acceptedAt")).isEqualTo(first.getString("data.it.acceptedAt"));
        assertThat(List.of(twice, stale, never))
                .extracting(answer -> answer.getString("errors[0].extensions.code"))
                .containsOnly("CONFLICT");
        assertThat(twice.getString("errors[0].message"))
                .isEqualTo("version: version 1 of %s has been accepted by rev@example.org; there is nothing to do"
                        .formatted(id));
        assertThat(never.getString("errors[0].message")).contains("was not proposed, and so is accepted");
    }

    @Test
    void proposalsOfAPageAreReadByOneStatement() {
        write(ada(), record());
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        listed("");
        long before = statistics.getPrepareStatementCount();
        listed("");
        long few = statistics.getPrepareStatementCount() - before;
        IntStream.range(0, 10).forEach(_ -> write(ada(), record()));
        before = statistics.getPrepareStatementCount();

        var page = listed("");

        assertThat(page).hasSizeGreaterThan(10);
        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(few);
    }
}

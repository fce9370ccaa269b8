package org.kardan.suppliers.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Corrections of sources against each other and against retractions. Each was once checked before its transaction began. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceCorrectionTest {

    private String one;
    private String other;

    @BeforeEach
    void twoSources() {
        var cites = new Cites();
        one = cites.source("ONE", null);
        other = cites.source("OTHER", null);
    }

    @Test
    void whoRepeatsACorrectionGetsTheFirstResultWhateverHasBecomeOfIt() {
        var key = "key of " + one;
        assertThat(correct(one, other, key).getInt("data.it.supplyVersion")).isEqualTo(2);
        Cites.retract(other, 1);

        var repeated = correct(one, other, key);

        assertThat(repeated.<Object>getList("errors")).as(repeated.prettify()).isNull();
        assertThat(repeated.getString("data.it.code")).isEqualTo(one);
        assertThat(repeated.getString("data.it.supplyRetractedAt")).isNotNull();
        assertThat(Writes.code(correct(one, other, null))).isEqualTo("CONFLICT");
    }

    @RepeatedTest(6)
    void ofTwoThatWouldCloseACircleOneIsRefused() throws InterruptedException {
        var answers = Writes.atOnce(List.of(() -> correct(one, other, null), () -> correct(other, one, null)));

        assertThat(answers.stream().map(answer -> answer.get("errors") == null)).containsExactlyInAnyOrder(true, false);
        var refused = answers.stream()
                .filter(answer -> answer.get("errors") != null)
                .findFirst()
                .orElseThrow();
        assertThat(Writes.message(refused)).contains("derives from this source itself");
    }

    @RepeatedTest(6)
    void nothingThatStandsDerivesFromWhatIsRetractedMeanwhile() throws InterruptedException {
        Writes.atOnce(List.of(() -> correct(one, other, null), () -> Cites.retract(other, 1)));

        var after = Graph.data(
                        "{ one: supplySource(code: \"%s\") { supplyRetractedAt derivedFrom { code } } other: supplySource(code: \"%s\") { supplyRetractedAt } }"
                                .formatted(one, other))
                .setRootPath("data");

        assertThat(after.getString("other.supplyRetractedAt")).isNotNull();
        if (after.getString("one.supplyRetractedAt") == null) {
            assertThat(after.getString("one.derivedFrom")).isNull();
        }
    }

    private static JsonPath correct(String code, String derivedFrom, String key) {
        var variables = new HashMap<String, Object>();
        variables.put("code", code);
        variables.put("key", key);
        variables.put(
                "input",
                Map.of("code", code, "kind", "REPORT", "title", "T", "published", "2026", "derivedFrom", derivedFrom));
        return Graph.ask(
                "mutation($code: ID!, $key: String, $input: SupplySourceInput!) { it: correctSupplySource(code: $code, version: 1,"
                        + " input: $input, idempotencyKey: $key) { code supplyVersion supplyRetractedAt } }",
                variables);
    }
}

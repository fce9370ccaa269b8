package org.kardan.suppliers.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** A study, a summary of it, and a voice of its own; the study is retracted, with what rests on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SupplyRetractionTest {

    @Inject
    Fixture fixture;

    private Cites cites;
    private String study;
    private String summary;
    private String voice;

    @BeforeEach
    void aStudyAndItsSummary() {
        cites = new Cites();
        study = cites.source("STUDY", null);
        summary = cites.source("SUMMARY", study);
        voice = cites.source("VOICE", null);
    }

    @Test
    void aFactIsAsStrongAsItsOriginsMakeIt() {
        var once = cites.name("Once", List.of(Cites.said(study, "ASSERTED"), Cites.said(summary, "REPORTED")));
        var twice = cites.restriction("P", List.of(Cites.said(study, "ASSERTED"), Cites.said(voice, "REPORTED")));
        var denied = cites.name("Denied", List.of(Cites.said(voice, "ASSERTED"), Cites.said(summary, "DENIED")));

        // 0.64; 1 - (1 - 0.64) (1 - 0.512); 0.64 (1 - 0.64)
        assertThat(cites.strengths(""))
                .containsEntry(once, "0.64 1 0")
                .containsEntry(twice, "0.8243 2 0")
                .containsEntry(denied, "0.2304 1 1");
    }

    @Test
    void whatNothingElseSpeaksForFallsAndTheRestStandsWeaker() {
        var falls = cites.name("Falls", List.of(Cites.said(study, "ASSERTED"), Cites.said(summary, "REPORTED")));
        var stands = cites.restriction("P", List.of(Cites.said(study, "ASSERTED"), Cites.said(voice, "REPORTED")));
        var denied = cites.name("Denied", List.of(Cites.said(voice, "ASSERTED"), Cites.said(summary, "DENIED")));
        var before = OffsetDateTime.now();
        var start = Graph.data("{ supplyChanges(last: 1) { followFrom } }").getString("supplyChanges.followFrom");

        var done = Cites.retract(study, 1);

        assertThat(done.getMap("data.it"))
                .containsEntry("retractedSources", 2)
                .containsEntry("endedCitations", 4)
                .containsEntry("fallenFacts", 1);
        assertThat(cites.strengths(""))
                .doesNotContainKey(falls)
                .containsEntry(stands, "0.512 1 0")
                .containsEntry(denied, "0.64 1 0");
        assertThat(cites.strengths("(knownAt: \"" + before + "\")"))
                .containsEntry(falls, "0.64 1 0")
                .containsEntry(stands, "0.8243 2 0")
                .containsEntry(denied, "0.2304 1 1");
        var changes = Graph.data("""
                        { supplyChanges(first: 20, after: "%s") { edges { node { action type id reason organisation { slug }
                            fact { __typename ... on Restriction { id } } } } } }
                        """.formatted(start)).setRootPath("data.supplyChanges.edges.node");
        assertThat(changes.<String>getList("type"))
                .containsExactlyInAnyOrder("OrganisationName", "Citation", "Citation", "Source", "Source");
        assertThat(changes.<String>getList("action")).containsOnly("RETRACT");
        assertThat(changes.<String>getList("reason")).containsOnly("forged");
        assertThat(changes.getList("findAll { it.type != 'Source' }.organisation.slug"))
                .containsOnly(cites.company);
        assertThat(changes.getList("fact").stream().filter(Objects::nonNull)).isEmpty();
    }

    @Test
    void itTakesNoMoreStatementsForMoreFacts() {
        long few = statementsFor(cites.source("FEW", null), 2);

        long many = statementsFor(cites.source("MANY", null), 9);

        assertThat(many).isEqualTo(few);
    }

    /** Of retracting a source that names and restrictions rest on: as many fall as stand. */
    private long statementsFor(String source, int each) {
        var other = cites.source("OTHER-" + source, null);
        for (int i = 0; i < each; i++) {
            var once = List.of(Cites.said(source, "ASSERTED"));
            var twice = List.of(Cites.said(source, "ASSERTED"), Cites.said(other, "REPORTED"));
            cites.name("Falls " + source + i, once);
            cites.name("Stands " + source + i, twice);
            cites.restriction("Falls", once);
            cites.restriction("Stands", twice);
        }
        return fixture.statementsOf(() -> assertThat(Cites.retract(source, 1).getInt("data.it.fallenFacts"))
                .isEqualTo(2 * each));
    }

    @Test
    void aRetractedSourceIsNotCitedNorDerivedFromNorCorrectedNorRetractedAgain() {
        cites.name("Falls", List.of(Cites.said(study, "ASSERTED")));
        Cites.retract(study, 1);

        var cited = Writes.send(
                "recordOrganisationName",
                Map.of(
                        "organisation",
                        cites.company,
                        "value",
                        "N",
                        "kind",
                        "TRADING",
                        "citations",
                        List.of(Cites.said(summary, "ASSERTED"))),
                "id");
        var derived = Writes.send(
                "recordSupplySource",
                Map.of("code", "X-" + study, "kind", "REPORT", "title", "T", "published", "2026", "derivedFrom", study),
                "id");

        assertConflict(cited, "source %s has been retracted; name another one".formatted(summary));
        assertConflict(derived, "source %s has been retracted; name another one".formatted(study));
        assertConflict(correct(study), "Source %s has been retracted".formatted(study));
        assertConflict(Cites.retract(study, 2), "Source ");
    }

    @Test
    void anImportIsNotCitedToARetractedSource() {
        Cites.retract(voice, 1);

        var refused = RestAssured.given()
                .contentType("text/csv")
                .body("name,address,country,lat,lng\n")
                .post("/import/facilities?source=" + voice);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.asString()).contains("source %s has been retracted; name another one".formatted(voice));
        assertThat(RestAssured.get("/export?types=Source").asString())
                .contains(summary)
                .doesNotContain(voice);
    }

    @Test
    void aSourceThatIsCitedIsRetractedOnlyByWhoSaysSo() {
        cites.name("Stands", List.of(Cites.said(voice, "ASSERTED")));
        var mutation =
                "mutation { it: retractSupplySource(code: \"%s\", version: 1, reason: \"a slip\", idempotencyKey: \"%s\") { key retractedSources } }";

        assertConflict(
                Graph.ask(mutation.formatted(voice, voice)),
                "Source %s is referred to, be it by what is believed no more, and that stays on record; correct it instead, or give withdrawCitations: true"
                        .formatted(voice));
        var taken = Graph.data(mutation.formatted(summary, summary)).getMap("it");
        assertThat(taken).containsEntry("retractedSources", 0);
        assertThat(Graph.data(mutation.formatted(summary, summary)).getMap("it"))
                .isEqualTo(taken);
        assertThat(Graph.data("{ supplySource(code: \"%s\") { id } }".formatted(summary))
                        .getMap("supplySource"))
                .isNull();
    }

    @Test
    void anOrganisationStandsWithNothingBehindIt() {
        var input = input("slug", "only-" + cites.company, "name", "O", "kind", "COMPANY");
        input.put("citations", List.of(Cites.said(study, "ASSERTED")));
        record("recordOrganisation", input);

        assertThat(Graph.data("""
                        { supplySource(code: "%s") { supplyFacts { edges { node { kind falls
                            strengthAfterRetraction { score } fact { ... on Organisation { slug } } } } } } }
                        """.formatted(study)).getMap("supplySource.supplyFacts.edges[0].node"))
                .isEqualTo(Map.of(
                        "kind",
                        "ORGANISATION",
                        "falls",
                        false,
                        "strengthAfterRetraction",
                        Map.of("score", 0.0f),
                        "fact",
                        Map.of("slug", "only-" + cites.company)));
        Cites.retract(study, 1);

        var left = Graph.data("{ organisation(slug: \"only-%s\") { evidenceStrength { score } citations { id } } }"
                .formatted(cites.company));
        assertThat(left.getFloat("organisation.evidenceStrength.score")).isZero();
        assertThat(left.getList("organisation.citations")).isEmpty();
    }

    @Test
    void aDealOfWhichNothingIsSaidAnyMoreHasNoStageAndOneThatIsOverStays() {
        var rumour = deal("rumour", "RUMOURED", study);
        Graph.data("""
                mutation { advanceDeal(deal: "%s", version: 1, stage: EXPLORING, input: { occurred: "2026", description: "D",
                    citations: [{ source: "%s", modality: REPORTED }] }) { id } }
                """.formatted(rumour, summary));
        var stopped = deal("stopped", "RUMOURED", voice);
        Graph.data("""
                mutation { abandonDeal(deal: "%s", version: 1, input: { occurred: "2026", description: "D",
                    citations: [{ source: "%s", modality: REPORTED }] }) { id } }
                """.formatted(stopped, voice));

        assertThat(Cites.retract(study, 1).getInt("data.it.fallenFacts")).isEqualTo(2);
        assertThat(Graph.data("{ deal(slug: \"%s\") { stage events { id } } }".formatted(rumour))
                        .getMap("deal"))
                .containsEntry("stage", null)
                .containsEntry("events", List.of());
        assertConflict(
                Cites.retract(voice, 1),
                "code: deal %s is ABANDONED, and what it was about stays on record; cite another source for it first"
                        .formatted(stopped));
    }

    /** It could once be closed from nowhere, while the what-if of a moment before said that it could not. */
    @Test
    void aDealInNoStageIsNeitherOpenNorOverAndBeginsAnew() {
        var deal = deal("agreed", "AGREED", study);
        Cites.retract(study, 1);
        var step =
                "input: { occurred: \"2026\", description: \"D\", citations: [{ source: \"%s\", modality: REPORTED }] }) { stage } }"
                        .formatted(voice);

        var closed = Graph.ask("mutation { it: closeDeal(deal: \"%s\", version: 1, ".formatted(deal) + step);
        var lists = Graph.data(
                "{ open: deals(open: true, first: 100) { edges { node { slug } } } over: deals(open: false, first: 100) { edges { node { slug } } }"
                        + " dealImpact(deal: \"%s\", component: \"SEATS\") { refused { wrong } } }".formatted(deal));
        var again = Graph.ask(
                "mutation { it: advanceDeal(deal: \"%s\", version: 1, stage: NEGOTIATING, ".formatted(deal) + step);

        assertConflict(
                closed,
                "stage: %s is in no stage, from where it cannot become CLOSED; legal next stages: [RUMOURED, EXPLORING, NEGOTIATING, AGREED, APPROVED]"
                        .formatted(deal));
        assertThat(lists.<String>getList("open.edges.node.slug")).doesNotContain(deal);
        assertThat(lists.<String>getList("over.edges.node.slug")).doesNotContain(deal);
        assertThat(again.getString("data.it.stage")).as(again.prettify()).isEqualTo("NEGOTIATING");
    }

    @Test
    void anEventThatOthersFollowStandsInTheWay() {
        var deal = deal("followed", "RUMOURED", study);
        Graph.data("""
                mutation { advanceDeal(deal: "%s", version: 1, stage: EXPLORING, input: { occurred: "2026", description: "D",
                    citations: [{ source: "%s", modality: REPORTED }] }) { id } }
                """.formatted(deal, voice));

        assertConflict(
                Cites.retract(study, 1),
                "code: only the last event of a deal can end, and others of %s follow; cite another source for it first"
                        .formatted(deal));
        assertThat(Cites.retract(voice, 1).getInt("data.it.fallenFacts")).isEqualTo(1);
    }

    @Test
    void aChangeLeadsToTheFactThatItChanged() {
        var name = cites.name("A name", List.of(Cites.said(voice, "ASSERTED")));

        var last = Graph.data(
                "{ supplyChanges(last: 1, type: \"OrganisationName\") { edges { node { fact { __typename ... on OrganisationName { id value } } } } } }");

        assertThat(last.getMap("supplyChanges.edges[0].node.fact"))
                .isEqualTo(Map.of("__typename", "OrganisationName", "id", name, "value", "A name"));
    }

    private String deal(String name, String stage, String source) {
        var slug = name + "-" + cites.company;
        var input = input("slug", slug, "title", "D", "stage", stage, "occurred", "2026", "description", "Heard.");
        input.put("citations", List.of(Cites.said(source, "REPORTED")));
        record("recordDeal", input);
        return slug;
    }

    private static JsonPath correct(String source) {
        return Graph.ask("""
                mutation { correctSupplySource(code: "%1$s", version: 2,
                    input: { code: "%1$s", kind: REPORT, title: "T", published: "2026" }) { id } }
                """.formatted(source));
    }

    private static void assertConflict(JsonPath answer, String message) {
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(answer.prettify())
                .isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message")).startsWith(message);
    }
}

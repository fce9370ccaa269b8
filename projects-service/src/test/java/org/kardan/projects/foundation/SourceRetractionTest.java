package org.kardan.projects.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.StatementLog;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;

/** A study, a summary of it, and a voice of its own; the study is retracted, with what rests on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceRetractionTest {

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private Project project;
    private UUID study;
    private UUID summary;
    private UUID voice;

    @BeforeEach
    void aStudyAndItsSummary() {
        project = fixture.project("withdrawn");
        study = whole.source("STUDY-" + mark, null);
        summary = whole.source("SUMMARY-" + mark, "STUDY-" + mark);
        voice = whole.source("VOICE-" + mark, null);
    }

    @Test
    void aSourceThatIsCitedIsRetractedOnlyByWhoSaysSo() {
        var claim = whole.claim(project, "The study says so.");
        whole.cite(claim, study, Modality.ASSERTED);

        var refused = Graph.ask(
                "mutation { retractSource(id: \"%s\", version: 1, reason: \"forged\") { key } }".formatted(study));

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(refused.getString("errors[0].message"))
                .isEqualTo(
                        "Source %s is referred to, be it by what is believed no more, and that stays on record; correct it"
                                        .formatted(study)
                                + " instead, or give withdrawCitations: true to retract what rests on it alone, too");
        assertThat(claims("")).containsExactly(claim.toString());
    }

    @Test
    void whatNothingElseSpeaksForFallsAndTheRestStandsWeaker() {
        var ofBoth = whole.claim(project, "The study and its summary say so.");
        whole.cite(ofBoth, study, Modality.ASSERTED);
        whole.cite(ofBoth, summary, Modality.REPORTED);
        var ofSummary = whole.claim(project, "The summary alone says so.");
        whole.cite(ofSummary, summary, Modality.REPORTED);
        var ofVoice = whole.claim(project, "The voice says so, too.");
        whole.cite(ofVoice, voice, Modality.REPORTED);
        whole.cite(ofVoice, study, Modality.ASSERTED);
        var denied = whole.claim(project, "The voice says so, and the summary denies it.");
        whole.cite(denied, voice, Modality.ASSERTED);
        whole.cite(denied, summary, Modality.DENIED);
        var onlyDenied = whole.claim(project, "The study denies it, and nobody has said it.");
        whole.cite(onlyDenied, study, Modality.DENIED);
        var before = OffsetDateTime.now();

        var done = retract(study, 1).getMap("data.done");

        assertThat(done)
                .isEqualTo(Map.of(
                        "type",
                        "Source",
                        "key",
                        study.toString(),
                        "version",
                        1,
                        "retractedSources",
                        2,
                        "endedCitations",
                        6,
                        "fallenFacts",
                        3));
        assertThat(claims("")).containsExactlyInAnyOrder(ofVoice.toString(), denied.toString());
        assertThat(scoreOf(ofVoice)).isEqualTo(0.512f);
        assertThat(scoreOf(denied)).as("the denial ended, too").isEqualTo(0.64f);
        assertThat(claims("knownAt: \"%s\"".formatted(before))).hasSize(5);
        var then = Graph.data(
                        "{ project(slug: \"%s\") { claims(knownAt: \"%s\") { id citations { source { code retractedAt knownTo } } } } }"
                                .formatted(project.getSlug(), before))
                .setRootPath("data.project.claims.find { it.id == '%s' }.citations.source".formatted(ofBoth));
        assertThat(then.<String>getList("code")).containsExactlyInAnyOrder("STUDY-" + mark, "SUMMARY-" + mark);
        assertThat(then.getList("retractedAt")).as("nobody knew it then").containsOnlyNulls();
        assertThat(then.getList("knownTo")).doesNotContainNull();
        assertThat(Graph.data("{ source(code: \"STUDY-%s\") { retractedAt } }".formatted(mark))
                        .getString("source.retractedAt"))
                .isNotNull();
    }

    @Test
    void eachThingThatChangedHasItsEntryInTheAuditLog() {
        var falls = whole.claim(project, "The study says so.");
        whole.cite(falls, study, Modality.ASSERTED);
        var stands = whole.claim(project, "The voice says so, too.");
        whole.cite(stands, voice, Modality.REPORTED);
        whole.cite(stands, summary, Modality.ASSERTED);

        retract(study, 1);

        var ofProject = entries("project: \"%s\", ".formatted(project.getSlug()));
        assertThat(ofProject.<String>getList("action")).containsExactly("RETRACT", "RETRACT");
        assertThat(ofProject.<String>getList("type")).containsExactly("Claim", "Citation");
        assertThat(ofProject.getString("id[0]")).isEqualTo(falls.toString());
        assertThat(JsonPath.from(ofProject.getString("before[0]")).getList("citations"))
                .hasSize(1);
        assertThat(JsonPath.from(ofProject.getString("before[1]")).getString("sourceId"))
                .isEqualTo(summary.toString());
        assertThat(ofProject.<String>getList("reason")).containsOnly("forged");
        var ofSources = entries("type: \"Source\", ");
        var ids = ofSources.<String>getList("id");
        for (var id : List.of(study, summary)) {
            int i = ids.indexOf(id.toString());
            assertThat(ofSources.getString("action[" + i + "]")).isEqualTo("RETRACT");
            assertThat(ofSources.<String>getList("changed[" + i + "]"))
                    .containsExactlyInAnyOrder("retractedAt", "version");
        }
    }

    @Test
    void aRetractedSourceIsNeitherCitedNorDerivedFromNorCorrectedNorRetractedAgain() {
        whole.cite(whole.claim(project, "The study says so."), study, Modality.ASSERTED);
        retract(study, 1);

        var cited = Graph.ask(
                "mutation { recordClaim(project: \"%s\", input: {kind: OTHER, statement: \"S\", citations: [{source: \"SUMMARY-%s\", modality: ASSERTED}]}) { id } }"
                        .formatted(project.getSlug(), mark));
        var derived = Graph.ask(
                "mutation { recordSource(input: {code: \"X-%1$s\", kind: REPORT, title: \"T\", published: \"2026\", derivedFrom: \"STUDY-%1$s\"}) { id } }"
                        .formatted(mark));
        var corrected = Graph.ask(
                "mutation { correctSource(id: \"%s\", version: 2, input: {code: \"STUDY-%s\", kind: REPORT, title: \"T\", published: \"2026\"}) { id } }"
                        .formatted(study, mark));

        assertConflict(cited, "source SUMMARY-%s has been retracted; name another one".formatted(mark));
        assertConflict(derived, "source STUDY-%s has been retracted; name another one".formatted(mark));
        assertConflict(corrected, "Source %s has been retracted; what it said stays as it was".formatted(study));
        assertConflict(retract(study, 2), "Source %s has been retracted already".formatted(study));
        assertThat(claims("")).isEmpty();
    }

    @Test
    void aSummaryThatIsToStandByItselfIsGivenItsOwnOriginBefore() {
        var claim = whole.claim(project, "The study and its summary say so.");
        whole.cite(claim, study, Modality.ASSERTED);
        whole.cite(claim, summary, Modality.REPORTED);
        assertThat(Graph.ask(
                                "mutation { correctSource(id: \"%s\", version: 1, input: {code: \"SUMMARY-%s\", kind: REPORT, title: \"T\", published: \"2026\"}) { version } }"
                                        .formatted(summary, mark))
                        .getInt("data.correctSource.version"))
                .isEqualTo(2);

        assertThat(retract(study, 1).getInt("data.done.retractedSources")).isEqualTo(1);

        assertThat(claims("")).containsExactly(claim.toString());
        assertThat(scoreOf(claim)).isEqualTo(0.512f);
    }

    @Test
    void whatStandsAndRefersToWhatWouldFallIsInTheWay() {
        var phase = whole.phase(project, 1, UUID.randomUUID(), List.of(), null);
        var after = whole.phase(project, 2, UUID.randomUUID(), List.of(phase.getId()), null);
        fixture.restOn(phase.getId(), study);

        assertConflict(
                retract(study, 1),
                "Phase %s is referred to by Phase %s; correct or retract that first"
                        .formatted(phase.getId(), after.getId()));

        fixture.restOn(after.getId(), summary);
        assertThat(retract(study, 1).getInt("data.done.fallenFacts"))
                .as("both fall")
                .isEqualTo(2);
    }

    @Test
    void theStepsThatStayMustFollowOneAnother() {
        var interest = fixture.stage(project, 1, null, Stage.INTEREST, "2024");
        fixture.stage(project, 2, Stage.INTEREST, Stage.TALKS, "2025");
        var talks = fixture.stage(project, 3, Stage.TALKS, Stage.PLANNING, "2026");
        fixture.restOn(interest.getId(), study);

        assertConflict(
                retract(study, 1),
                "the steps of project %s that stay would no longer follow one another: the transition from INTEREST to TALKS would begin in no stage"
                        .formatted(project.getId()));

        fixture.restOn(interest.getId(), voice);
        fixture.restOn(talks.getId(), study);
        assertThat(retract(study, 1).getInt("data.done.fallenFacts")).isEqualTo(1);
        assertThat(Graph.data("{ project(slug: \"%s\") { stage { name } } }".formatted(project.getSlug()))
                        .getString("project.stage.name"))
                .isEqualTo("TALKS");
    }

    @Test
    void itTakesNoMoreStatementsForMoreFacts() {
        // The first one also asks which columns the tables have.
        statementsFor(whole.source("FIRST-" + mark, null), 1);
        int few = statementsFor(whole.source("FEW-" + mark, null), 2);

        int many = statementsFor(whole.source("MANY-" + mark, null), 9);

        assertThat(many).isEqualTo(few);
    }

    /** Of retracting a source that phases and their criteria rest on: as many fall as stand. */
    private int statementsFor(UUID source, int each) {
        for (int i = 1; i <= each; i++) {
            var stands = whole.phase(project, 1, UUID.randomUUID(), List.of(), null);
            whole.cite(stands.getId(), source, Modality.REPORTED);
            whole.cite(whole.criterion(stands.getId()), source, Modality.REPORTED);
            var falls = whole.phase(project, 2, UUID.randomUUID(), List.of(), null);
            fixture.restOn(falls.getId(), source);
            fixture.restOn(whole.criterion(falls.getId()), source);
            fixture.restOn(whole.criterion(stands.getId()), source);
        }
        return StatementLog.during(() -> assertThat(retract(source, 1).getInt("data.done.fallenFacts"))
                        .isEqualTo(3 * each))
                .size();
    }

    @Test
    void whatWouldTakeTooMuchOfOneTransactionIsRefused() {
        var claim = whole.claim(project, "The study says so.");
        whole.cite(claim, study, Modality.ASSERTED);
        whole.citeOften(claim, voice, SourceRetraction.MOST_READ);

        assertConflict(
                retract(study, 1),
                "the facts that rest on source %s and what derives from it have more than 100000 citations together"
                        .formatted(study));
        assertConflict(
                retract(voice, 1),
                "source %s and what derives from it have more than 20000 citations".formatted(voice));
    }

    @Test
    void anExportHasItOnlyWhereItLooksBack() {
        whole.cite(whole.claim(project, "The study says so."), study, Modality.ASSERTED);
        var before = OffsetDateTime.now(ZoneOffset.UTC);
        retract(study, 1);

        assertThat(sources("")).contains("VOICE-" + mark).doesNotContain("STUDY-" + mark, "SUMMARY-" + mark);
        assertThat(sources("&knownAt=" + before)).contains("STUDY-" + mark, "SUMMARY-" + mark);
        assertThat(sources("&history=true")).contains("STUDY-" + mark, "SUMMARY-" + mark);
    }

    private static String sources(String view) {
        return RestAssured.get("/export?types=Source" + view)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aMutationSentTwiceUnderOneKeyIsDoneOnce() {
        whole.cite(whole.claim(project, "The study says so."), study, Modality.ASSERTED);
        var mutation =
                "mutation { done: retractSource(id: \"%s\", version: 1, reason: \"forged\", withdrawCitations: %s, idempotencyKey: \"%s\") { version retractedSources endedCitations fallenFacts } }";

        var first = Graph.data(mutation.formatted(study, true, mark)).getMap("done");

        assertThat(first).containsEntry("fallenFacts", 1).containsEntry("retractedSources", 2);
        assertThat(Graph.data(mutation.formatted(study, true, mark)).getMap("done"))
                .isEqualTo(first);
        assertConflict(Graph.ask(mutation.formatted(study, false, mark)), "idempotencyKey: " + mark);
    }

    @Test
    void aSourceThatNothingRefersToIsTakenAwayOrMarkedAsOneLikes() {
        assertThat(Graph.data(
                                "mutation { retractSource(id: \"%s\", version: 1, reason: \"a slip\") { retractedSources } }"
                                        .formatted(voice))
                        .getInt("retractSource.retractedSources"))
                .isZero();
        assertThat(Graph.data("{ source(code: \"VOICE-%s\") { id } }".formatted(mark))
                        .getMap("source"))
                .isNull();

        assertThat(retract(summary, 1).getInt("data.done.retractedSources")).isEqualTo(1);
        assertThat(Graph.data("{ source(code: \"SUMMARY-%s\") { retractedAt version } }".formatted(mark))
                        .getInt("source.version"))
                .isEqualTo(2);
    }

    private static JsonPath retract(UUID source, int version) {
        return Graph.ask(
                "mutation { done: retractSource(id: \"%s\", version: %d, reason: \"forged\", withdrawCitations: true) { type key version retractedSources endedCitations fallenFacts } }"
                        .formatted(source, version));
    }

    private static void assertConflict(JsonPath answer, String message) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message")).startsWith(message);
    }

    private List<String> claims(String arguments) {
        return Graph.data("{ project(slug: \"%s\") { claims%s { id } } }"
                        .formatted(project.getSlug(), arguments.isEmpty() ? "" : "(" + arguments + ")"))
                .getList("project.claims.id");
    }

    private float scoreOf(UUID claim) {
        return Graph.data("{ project(slug: \"%s\") { claims { id evidenceStrength { score } } } }"
                        .formatted(project.getSlug()))
                .getFloat("project.claims.find { it.id == '%s' }.evidenceStrength.score".formatted(claim));
    }

    private static JsonPath entries(String arguments) {
        return Graph.data("{ projectChanges(%slast: 50) { edges { node { action type id before changed reason } } } }"
                        .formatted(arguments))
                .setRootPath("data.projectChanges.edges.node");
    }
}

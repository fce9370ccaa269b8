package org.kardan.projects.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;

/**
 * A study, a report of it and a summary of that report (each derives from the one before), and a voice of its own. All are of
 * reliability B and credibility 2, so that an assertion weighs 0.64 and a report 0.512.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChainsOfSourcesTest {

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private Project project;
    private UUID study;
    private UUID report;
    private UUID summary;
    private UUID voice;

    @BeforeEach
    void aChain() {
        project = fixture.project("chained");
        study = whole.source("STUDY-" + mark, null);
        report = whole.source("REPORT-" + mark, "STUDY-" + mark);
        summary = whole.source("SUMMARY-" + mark, "REPORT-" + mark);
        voice = whole.source("VOICE-" + mark, null);
    }

    @Test
    void whatAChainRepeatsIsSaidOnce() {
        var claim = whole.claim(project, "The report asserts it, and the summary repeats it.");
        whole.cite(claim, report, Modality.ASSERTED);
        whole.cite(claim, summary, Modality.REPORTED);

        assertStrength(claim, 0.64, 1, 0, false);
        assertThat(resting("SINGLE_ORIGIN")).containsKey(claim.toString());

        whole.cite(claim, voice, Modality.REPORTED);

        // 1 - (1 - 0.64) (1 - 0.512)
        assertStrength(claim, 0.8243, 2, 0, false);
        assertThat(resting("SINGLE_ORIGIN")).doesNotContainKey(claim.toString());
    }

    @Test
    void denialsOfOneOriginCountOnceAndAnOriginMayBeOnBothSides() {
        var claim = whole.claim(project, "The voice asserts it; the report and the summary deny it.");
        whole.cite(claim, voice, Modality.ASSERTED);
        whole.cite(claim, report, Modality.DENIED);
        whole.cite(claim, summary, Modality.DENIED);
        var torn = whole.claim(project, "The study asserts it, and its summary denies it.");
        whole.cite(torn, study, Modality.ASSERTED);
        whole.cite(torn, summary, Modality.DENIED);

        // 0.64 (1 - 0.64), either way
        assertStrength(claim, 0.2304, 1, 1, true);
        assertStrength(torn, 0.2304, 1, 1, true);
        assertThat(resting("DISPUTED").keySet()).containsExactlyInAnyOrder(claim.toString(), torn.toString());
    }

    @Test
    void withASourceFallsWhatOnlyItAndWhatDerivesFromItSay() {
        var ofSummary = whole.claim(project, "Only the summary says so.");
        whole.cite(ofSummary, summary, Modality.REPORTED);
        var ofBoth = whole.claim(project, "The report says so, and the second source derives from it.");
        whole.cite(ofBoth, report, Modality.ASSERTED);
        whole.cite(ofBoth, summary, Modality.REPORTED);
        var ofStudy = whole.claim(project, "The study says so, and so does the summary.");
        whole.cite(ofStudy, study, Modality.ASSERTED);
        whole.cite(ofStudy, summary, Modality.REPORTED);
        var ofVoice = whole.claim(project, "The voice says so, and so does the summary.");
        whole.cite(ofVoice, voice, Modality.REPORTED);
        whole.cite(ofVoice, summary, Modality.ASSERTED);
        var denied = whole.claim(project, "The study says so, and the summary denies it.");
        whole.cite(denied, study, Modality.ASSERTED);
        whole.cite(denied, summary, Modality.DENIED);

        assertThat(falling("REPORT-" + mark))
                .as("with the report goes the summary, and what it denies is not what it supports")
                .isEqualTo(Map.of(
                        ofSummary.toString(), "0.512 0.0 true",
                        ofBoth.toString(), "0.64 0.0 true",
                        ofStudy.toString(), "0.64 0.64 false",
                        ofVoice.toString(), "0.8243 0.512 false"));
        assertThat(falling("STUDY-" + mark))
                .isEqualTo(Map.of(
                        ofSummary.toString(), "0.512 0.0 true",
                        ofBoth.toString(), "0.64 0.0 true",
                        ofStudy.toString(), "0.64 0.0 true",
                        ofVoice.toString(), "0.8243 0.512 false",
                        denied.toString(), "0.2304 0.0 true"));
        assertThat(falling("SUMMARY-" + mark))
                .containsEntry(ofBoth.toString(), "0.64 0.64 false")
                .containsEntry(ofSummary.toString(), "0.512 0.0 true");
    }

    @Test
    void aCircleOfDerivationIsRefusedHoweverLong() {
        for (var from : new String[] {"STUDY-" + mark, "REPORT-" + mark, "SUMMARY-" + mark}) {
            var answer = Graph.ask(
                    "mutation { correctSource(id: \"%s\", version: 1, input: {code: \"STUDY-%s\", kind: REPORT, title: \"T\", published: \"2026\", derivedFrom: \"%s\"}) { id } }"
                            .formatted(study, mark, from));

            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].message"))
                    .isEqualTo("derivedFrom: " + from
                            + " derives from this source itself; give a source that does not, or none");
        }
    }

    @Test
    void theOriginIsTheFirstOfTheChainAndWhatDerivesFromASourceIsListedStepByStep() {
        var chain = Graph.data(
                        "{ source(code: \"SUMMARY-%s\") { derivedFrom { code } origin { code derivedSources { code derivedSources { code } } } } }"
                                .formatted(mark))
                .setRootPath("data.source");

        assertThat(chain.getString("derivedFrom.code")).isEqualTo("REPORT-" + mark);
        assertThat(chain.getString("origin.code")).isEqualTo("STUDY-" + mark);
        assertThat(chain.getString("origin.derivedSources[0].derivedSources[0].code"))
                .isEqualTo("SUMMARY-" + mark);
    }

    @Test
    void whatWasCitedOnceCountsAtThatMomentAlone() {
        var claim = whole.claim(project, "The voice said so, until somebody saw that it had not.");
        whole.cite(claim, study, Modality.ASSERTED);
        whole.cite(claim, voice, Modality.ASSERTED);
        fixture.forgetCitation(claim, voice, Fixture.EARLIER.plusDays(30));

        assertStrength(claim, 0.64, 1, 0, false);
        assertThat(resting("SEVERAL_ORIGINS")).isEmpty();
        // 1 - (1 - 0.64)²
        assertThat(Graph.data(
                                "{ project(slug: \"%s\") { facts(restingOn: SEVERAL_ORIGINS, knownAt: \"%s\") { edges { node { strength { score } } } } } }"
                                        .formatted(project.getSlug(), Fixture.EARLIER.plusDays(29)))
                        .getDouble("project.facts.edges[0].node.strength.score"))
                .isEqualTo(0.8704, within(5e-5));
    }

    private void assertStrength(UUID claim, double score, int affirming, int denying, boolean disputed) {
        var strength = Graph.data(
                        "{ project(slug: \"%s\") { claims { id evidenceStrength { score affirmingOrigins denyingOrigins disputed singleOrigin } } } }"
                                .formatted(project.getSlug()))
                .setRootPath("data.project.claims.find { it.id == '%s' }.evidenceStrength".formatted(claim));
        assertThat(strength.getDouble("score")).isEqualTo(score, within(5e-5));
        assertThat(strength.getInt("affirmingOrigins")).isEqualTo(affirming);
        assertThat(strength.getInt("denyingOrigins")).isEqualTo(denying);
        assertThat(strength.getBoolean("disputed")).isEqualTo(disputed);
        assertThat(strength.getBoolean("singleOrigin")).isEqualTo(affirming == 1);
    }

    private Map<String, String> resting(String foundation) {
        var page = Graph.data(
                "{ project(slug: \"%s\") { facts(restingOn: %s) { edges { node { kind fact { ... on Claim { id } } } } } } }"
                        .formatted(project.getSlug(), foundation));
        return byId(page, "project.facts.edges.node", "kind");
    }

    /** Score before, score after, and whether it falls. */
    private static Map<String, String> falling(String source) {
        var page = Graph.data(
                "{ source(code: \"%s\") { projectFacts { edges { node { falls strength { score } strengthAfterRetraction { score } fact { ... on Claim { id } } } } } } }"
                        .formatted(source));
        return byId(page, "source.projectFacts.edges.node", "strength.score", "strengthAfterRetraction.score", "falls");
    }

    private static Map<String, String> byId(JsonPath page, String nodes, String... fields) {
        var byId = new HashMap<String, String>();
        for (int i = 0; i < page.getList(nodes).size(); i++) {
            var node = nodes + "[" + i + "].";
            var values = new StringBuilder();
            for (var field : fields) {
                values.append(values.isEmpty() ? "" : " ").append(page.getString(node + field));
            }
            byId.put(page.getString(node + "fact.id"), values.toString());
        }
        return byId;
    }
}

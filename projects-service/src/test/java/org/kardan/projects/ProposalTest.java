package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.ProposalHabits;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;

/** What contributors propose, and reviewers accept, on hubs of a project. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class ProposalTest extends ProposalHabits {

    private static final String INPUT =
            "input: { region: \"RU-NIZ\", certainty: POTENTIAL, validFrom: \"2026\", citations: [{ source: \"S5\", modality: POTENTIAL }] }";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("proposals").getSlug();
    }

    @Override
    protected String record() {
        return "recordHub(project: \"%s\", %s)".formatted(project, INPUT);
    }

    @Override
    protected String correct(String id, int version) {
        return "correctHub(id: \"%s\", version: %d, %s)".formatted(id, version, INPUT);
    }

    @Override
    protected String accept() {
        return "acceptFact";
    }

    @Override
    protected String list() {
        return "hubs(project: \"" + project + "\", first: 100%s)";
    }

    @Override
    protected String changes() {
        return "projectChanges";
    }

    @Test
    void anIdentificationIsProposedWithItsVisitWhichStaysProposedWithoutIt() {
        var visit = ask(ada(), """
                        mutation { it: recordSiteVisit(project: "%s", input: { description: "a plant",
                            visited: "2026", asset: "%s", citations: [{ source: "S5", modality: REPORTED }],
                            identification: [{ source: "S5", modality: INFERRED }] }) { id } }
                        """.formatted(project, UUID.randomUUID())).getString("data.it.id");
        var fields = "id version proposal { proposedBy acceptedBy }";
        var read = "{ siteVisits(project: \"%s\") { edges { node { %s plantIdentification { %s } } } } }"
                .formatted(project, fields, fields);
        var before = ask(reviewer(), read).setRootPath("data.siteVisits.edges[0].node");

        var retracted = ask(
                reviewer(),
                "mutation { retractFact(id: \"%s\", version: 1, reason: \"It is another.\") { id } }"
                        .formatted(before.getString("plantIdentification.id")));
        var after = ask(reviewer(), read).setRootPath("data.siteVisits.edges[0].node");

        assertThat(before.getString("id")).isNotNull().isEqualTo(visit);
        assertThat(before.getString("plantIdentification.proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(retracted.<Object>get("errors")).isNull();
        assertThat(after.getInt("version")).isEqualTo(2);
        assertThat(after.getString("proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(after.<Object>get("proposal.acceptedBy")).isNull();
    }

    private static final String ROW = "{ id version proposal { proposedBy acceptedBy } }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Project | projects | {slug: '%s', title: 'T', sector: 'automotive'} | {slug: '%s', title: 'U', sector: 'automotive'}",
                "Person | people | {slug: '%s', name: 'N', names: [{value: 'N', script: 'Latn'}]}"
                        + " | {slug: '%s', name: 'O', names: [{value: 'O', script: 'Latn'}]}",
                "Source | sources | {code: '%s', kind: REPORT, title: 'T', published: '2026'}"
                        + " | {code: '%s', kind: REPORT, title: 'U', published: '2026'}",
            })
    void whatFactsReferToIsProposedByContributorsToo(String type, String list, String first, String second) {
        var key = (type.equals("Source") ? "P-" : "p-")
                + type.charAt(0)
                + UUID.randomUUID().toString().substring(0, 8);
        var input =
                first.formatted(type.equals("Source") ? key.toUpperCase(Locale.ROOT) : key.toLowerCase(Locale.ROOT));
        var corrected =
                second.formatted(type.equals("Source") ? key.toUpperCase(Locale.ROOT) : key.toLowerCase(Locale.ROOT));

        var proposed = written(ada(), "record%s(input: %s)".formatted(type, input));
        var id = proposed.getString("data.it.id");
        var waiting = ids(list, false);
        accepted(id, 1);
        var byReviewer =
                written(reviewer(), "correct%s(id: '%s', version: 1, input: %s)".formatted(type, id, corrected));
        var byContributor = written(ada(), "correct%s(id: '%s', version: 2, input: %s)".formatted(type, id, input));
        var stale = ask(reviewer(), "mutation { it: acceptFact(id: \"%s\", version: 2) { fact } }".formatted(id));

        assertThat(proposed.getString("data.it.proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(waiting).contains(id);
        assertThat(byReviewer.<Object>get("data.it.proposal")).isNull();
        assertThat(byContributor.getInt("data.it.version")).isEqualTo(3);
        assertThat(byContributor.getString("data.it.proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(stale.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(ids(list, true)).doesNotContain(id);

        accepted(id, 3);

        assertThat(ids(list, false)).doesNotContain(id);
        assertThat(ids(list, true)).contains(id);
    }

    private static JsonPath written(String token, String mutation) {
        var answer = ask(token, "mutation { it: %s %s }".formatted(mutation.replace('\'', '"'), ROW));
        assertThat(answer.<Object>get("errors")).isNull();
        return answer;
    }

    private static void accepted(String id, int version) {
        var answer = ask(
                reviewer(),
                "mutation { it: acceptFact(id: \"%s\", version: %d) { acceptedBy } }".formatted(id, version));
        assertThat(answer.getString("data.it.acceptedBy")).isEqualTo("rev@example.org");
    }

    /** The newest of a list. */
    private static List<String> ids(String list, boolean accepted) {
        var sort = list.equals("projects") ? "RECORDED" : list.equals("people") ? "SLUG" : "CODE";
        var ids = new ArrayList<String>();
        var after = "null";
        boolean more = true;
        while (more) {
            var page = ask(
                            reviewer(),
                            "{ it: %s(accepted: %s, sort: %s, first: 100, after: %s) { edges { node { id } } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(list, accepted, sort, after))
                    .setRootPath("data.it");
            ids.addAll(page.getList("edges.node.id"));
            after = "\"" + page.getString("pageInfo.endCursor") + "\"";
            more = page.getBoolean("pageInfo.hasNextPage");
        }
        return ids;
    }

    private static final String VISIT =
            "description: 'a plant', visited: '2026', citations: [{ source: 'S5', modality: REPORTED }]";

    /** By a reviewer, with the plant; and the id of its identification. */
    private JsonPath visitOfAPlant(String token, UUID plant) {
        return ask(token, """
                mutation { it: recordSiteVisit(project: "%s", input: { %s, asset: "%s",
                    identification: [{ source: "S5", modality: INFERRED }] }) { id plantIdentification { id } } }
                """.formatted(project, VISIT.replace('\'', '"'), plant))
                .setRootPath("data.it");
    }

    private static JsonPath corrected(String token, String visit, int version, String more) {
        return ask(
                token,
                "mutation { it: correctSiteVisit(id: '%s', version: %d, input: { %s%s }) { version plantIdentification { id proposal { proposedBy } } proposal { proposedBy } } }"
                        .formatted(visit, version, VISIT, more)
                        .replace('\'', '"'));
    }

    @Test
    void anIdentificationThatAReviewerDeniesIsEndedByReviewersAlone() {
        var visit = visitOfAPlant(reviewer(), UUID.randomUUID());
        var plant = visit.getString("plantIdentification.id");
        ask(
                reviewer(),
                "mutation { disputeFact(id: \"%s\", version: 1, citation: { source: \"S5\", modality: DENIED }) { id } }"
                        .formatted(plant));

        var refused = corrected(ada(), visit.getString("id"), 1, "");
        var other = corrected(
                ada(),
                visit.getString("id"),
                1,
                ", asset: '%s', identification: [{ source: 'S5', modality: INFERRED }]".formatted(UUID.randomUUID()));
        var done = corrected(reviewer(), visit.getString("id"), 1, "");

        assertThat(List.of(refused, other))
                .extracting(answer -> answer.getString("errors[0].extensions.code"))
                .containsOnly("FORBIDDEN");
        assertThat(refused.getString("errors[0].message"))
                .isEqualTo("To correct it so that a disputed PlantIdentification %s ends needs the role reviewer;"
                                .formatted(plant)
                        + " the token of ada@example.org has the role contributor");
        assertThat(done.<Object>get("errors")).isNull();
        assertThat(done.<Object>get("data.it.plantIdentification")).isNull();
    }

    @Test
    void anIdentificationThatACorrectionSaysNothingOfKeepsItsStanding() {
        var plant = UUID.randomUUID();
        var asset = ", asset: '%s'".formatted(plant);
        var accepted = visitOfAPlant(reviewer(), plant).getString("id");
        var proposed = visitOfAPlant(ada(), plant).getString("id");

        var byContributor = corrected(ada(), accepted, 1, asset).setRootPath("data.it");
        var byReviewer = corrected(reviewer(), proposed, 1, asset).setRootPath("data.it");
        var saidAnew = corrected(ada(), accepted, 2, asset + ", identification: [{ source: 'S5', modality: INFERRED }]")
                .setRootPath("data.it");

        assertThat(byContributor.getString("proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(byContributor.<Object>get("plantIdentification.proposal")).isNull();
        assertThat(byReviewer.<Object>get("proposal")).isNull();
        assertThat(byReviewer.getString("plantIdentification.proposal.proposedBy"))
                .isEqualTo("ada@example.org");
        assertThat(saidAnew.getString("plantIdentification.proposal.proposedBy"))
                .isEqualTo("ada@example.org");
    }
}

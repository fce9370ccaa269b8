package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.ProposalHabits;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;

/** What contributors propose, and reviewers accept, on restrictions. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class ProposalTest extends ProposalHabits {

    private final String authority = "Authority " + UUID.randomUUID();

    private String input(String organisation) {
        return "input: { organisation: \"%s\", authority: \"%s\", programme: \"A programme\", validFrom: \"2026\", citations: [{ source: \"S5\", modality: REPORTED }] }"
                .formatted(organisation, authority);
    }

    @Override
    protected String record() {
        return "recordRestriction(" + input("gaz") + ")";
    }

    @Override
    protected String correct(String id, int version) {
        return "correctRestriction(id: \"%s\", version: %d, %s)".formatted(id, version, input("gaz"));
    }

    @Override
    protected String accept() {
        return "acceptSupplyFact";
    }

    @Override
    protected String list() {
        return "restrictions(authority: \"" + authority + "\", first: 100%s)";
    }

    @Override
    protected String changes() {
        return "supplyChanges";
    }

    @Test
    void whatIsProposedStaysProposedThroughAMergeAndItsUndoing() {
        var one = organisation();
        var other = organisation();
        var id = ask(ada(), "mutation { it: recordRestriction(%s) { id } }".formatted(input(one)))
                .getString("data.it.id");

        var version = Graph.data("""
                mutation { it: mergeOrganisations(merged: "%s", mergedVersion: 1, into: "%s", intoVersion: 1, reason: "one")
                    { merged { version } } }
                """.formatted(one, other)).getInt("it.merged.version");
        var merged = onlyOpen();
        Graph.data("mutation { undoMergeOrganisations(merged: \"%s\", version: %d, reason: \"two\") { id } }"
                .formatted(one, version));
        var undone = onlyOpen();

        assertThat(merged).isEqualTo(id + " 2 ada@example.org");
        assertThat(undone).isEqualTo(id + " 3 ada@example.org");
    }

    /** The row that they speak for is no fact: nobody accepts it, and so nobody would have accepted them with it. */
    @Test
    void citationsOfWhatFactsAreAboutAreProposedByThemselves() {
        var slug = "proposal-" + UUID.randomUUID();
        var cited = "citations: [{ source: \"S5\", modality: REPORTED }]";
        var row = "input: { slug: \"%s\", name: \"%s\", kind: %s, %s }";
        var proposed = " { citations { id version proposal { proposedBy acceptedAt } } } }";

        var recorded = ask(
                        ada(),
                        "mutation { it: recordOrganisation(%s)%s"
                                .formatted(row.formatted(slug, slug, "COMPANY", cited), proposed))
                .getMap("data.it.citations[0]");
        var corrected = ask(
                        ada(),
                        "mutation { it: correctOrganisation(organisation: \"%s\", version: 1, %s)%s"
                                .formatted(slug, row.formatted(slug, slug, "FUND", cited), proposed))
                .getMap("data.it.citations[0]");
        var deal = ask(ada(), """
                        mutation { it: recordDeal(input: { slug: "%s", title: "A deal", stage: RUMOURED, occurred: "2026", description: "d", %s })%s
                        """.formatted(slug, cited, proposed)).getMap("data.it.citations[0]");
        var reviewed = ask(
                        reviewer(),
                        "mutation { it: recordAsset(%s)%s"
                                .formatted(row.formatted(slug, slug, "PLANT", cited), proposed))
                .getMap("data.it.citations[0]");
        var accepted = ask(
                reviewer(),
                "mutation { it: acceptSupplyFact(id: \"%s\", version: 1) { proposedBy acceptedBy } }"
                        .formatted(corrected.get("id")));

        var open = new HashMap<String, Object>();
        open.put("proposedBy", "ada@example.org");
        open.put("acceptedAt", null);
        assertThat(List.of(recorded, corrected, deal))
                .allSatisfy(one -> assertThat(one.get("proposal")).isEqualTo(open));
        assertThat(reviewed.get("proposal")).isNull();
        assertThat(accepted.getMap("data.it"))
                .isEqualTo(Map.of("proposedBy", "ada@example.org", "acceptedBy", "rev@example.org"));
    }

    private static String organisation() {
        var slug = "proposal-" + UUID.randomUUID();
        Graph.data("""
                mutation { recordOrganisation(input: { slug: "%s", name: "%s", kind: COMPANY,
                    citations: [{ source: "S5", modality: REPORTED }] }) { id } }
                """.formatted(slug, slug));
        return slug;
    }

    /** The one restriction of this test that nobody has accepted: id, version and who proposed it. */
    private String onlyOpen() {
        var found = Graph.data(
                        "{ restrictions(authority: \"%s\", accepted: false) { edges { node { id version proposal { proposedBy } } } } }"
                                .formatted(authority))
                .setRootPath("data.restrictions.edges");
        assertThat(found.getList("")).hasSize(1);
        return "%s %d %s"
                .formatted(
                        found.getString("[0].node.id"),
                        found.getInt("[0].node.version"),
                        found.getString("[0].node.proposal.proposedBy"));
    }
}

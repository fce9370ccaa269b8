package org.kardan.suppliers.versions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Rows and the facts about them are known from the same moments. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RowsAndFactsTest {

    @Inject
    DataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDealIsKnownAsSoonAsItsFirstEvent() {
        var slug = "deal-" + mark;
        var input = Writes.input(
                "slug", slug, "title", "A deal", "stage", "EXPLORING", "occurred", "2026", "description", "talks");
        input.put("citations", Writes.CITED);
        Writes.record("recordDeal", input);
        var since = Graph.data("query($s: String!) { deal(slug: $s) { events { knownFrom } } }", Map.of("s", slug))
                .getString("deal.events[0].knownFrom");

        var then = Graph.data(
                "query($s: String!, $k: DateTime!) { deal(slug: $s, knownAt: $k) { title } }",
                Map.of("s", slug, "k", since));

        assertThat(then.getString("deal.title")).isEqualTo("A deal");
    }

    @Test
    void anImportedOrganisationIsKnownAsSoonAsItsName() {
        var name = "Imported " + mark;
        var statement = """
                {"statementId": "0f3a5b7c-1111-4222-8333-44445555-%1$s", "statementDate": "2024-01-01", "declarationSubject": "r-%1$s", "recordId": "r-%1$s",
                 "recordType": "entity", "recordStatus": "new", "recordDetails": {"isComponent": false,
                 "entityType": {"type": "registeredEntity"}, "name": "%2$s"},
                 "publicationDetails": {"publicationDate": "2024-01-01", "bodsVersion": "0.4", "publisher": {"name": "P"}},
                 "source": {"type": ["officialRegister"]}}
                """.formatted(mark, name);
        given().body("[" + statement + "]")
                .contentType("application/json")
                .post("/import/bods?source=S1")
                .then()
                .statusCode(200);
        var found = Graph.data(
                "query($n: String!) { searchSuppliers(text: $n, first: 1) { edges { node { ... on Organisation { slug knownFrom names {"
                        + " knownFrom } } } } } }",
                Map.of("n", name));
        var slug = found.getString("searchSuppliers.edges[0].node.slug");
        var since = found.getString("searchSuppliers.edges[0].node.names[0].knownFrom");

        var then = Graph.data(
                "query($s: String!, $k: DateTime!) { organisation(slug: $s, knownAt: $k) { name } }",
                Map.of("s", slug, "k", since));

        assertThat(then.getString("organisation.name")).isEqualTo(name);
        assertThat(found.getString("searchSuppliers.edges[0].node.knownFrom")).isEqualTo(since);
    }

    @Test
    void whatAnAssetOfThePastIsPartOfNowIsNotLost() {
        var owner = Writes.organisation("owner-" + mark);
        Writes.record(
                "recordAsset",
                Writes.input("slug", "whole-" + mark, "name", "W", "kind", "ASSET_GROUP", "country", "QA"));
        var stake = Writes.stakeInput(owner, owner, 1, "2020");
        stake.remove("organisation");
        stake.put("asset", "whole-" + mark);
        Writes.record("recordOwnershipStake", stake);
        Writes.record(
                "recordAsset", Writes.input("slug", "part-" + mark, "name", "P", "kind", "PLANT", "country", "QA"));
        var alone = Graph.data("query($s: String!) { asset(slug: $s) { knownFrom } }", Map.of("s", "part-" + mark))
                .getString("asset.knownFrom");
        Graph.data(
                "mutation($i: AssetInput!) { correctAsset(asset: \"part-%s\", version: 1, input: $i) { id } }"
                        .formatted(mark),
                Map.of(
                        "i",
                        Writes.input(
                                "slug",
                                "part-" + mark,
                                "name",
                                "P",
                                "kind",
                                "PLANT",
                                "country",
                                "QA",
                                "parent",
                                "whole-" + mark)));

        var asked = Graph.data(
                "query($s: String!, $k: DateTime!) { asset(slug: $s, knownAt: $k) { then: ultimateOwners(knownAt: $k) { owners {"
                        + " owner { slug } } } now: ultimateOwners { owners { owner { slug } } } } }",
                Map.of("s", "part-" + mark, "k", alone));

        assertThat(asked.getList("asset.now.owners.owner.slug")).containsExactly("owner-" + mark);
        assertThat(asked.getList("asset.then.owners")).isEmpty();
    }

    /** Of rows of before V080 the first versions may be lost: they were merged, or taken from step to step. */
    @Test
    void whereTheFirstVersionIsLostTheEarliestOneStandsIn() throws SQLException {
        var owner = Writes.organisation("owner-" + mark);
        var owned = Writes.organisation("owned-" + mark);
        Writes.stake(owner, owned, 1, "2020");
        execute(
                "update organisations set known_from = known_from + interval '1 hour', version = 3 where slug = 'owner-%s'");
        execute("delete from organisation_versions where slug = 'owner-%s'");
        execute("update organisations set version = 4, name = 'Later' where slug = 'owner-%s'");

        var asked = Graph.data(
                "query($s: String!, $k: DateTime!) { organisation(slug: $s) { owners(knownAt: $k) { owner { slug name version } }"
                        + " ultimateOwners(knownAt: $k) { owners { owner { version } } } } }",
                Map.of(
                        "s",
                        "owned-" + mark,
                        "k",
                        Graph.data("{ organisation(slug: \"owned-%s\") { owners { knownFrom } } }".formatted(mark))
                                .getString("organisation.owners[0].knownFrom")));

        assertThat(asked.getList("organisation.owners.owner"))
                .containsExactly(Map.of("slug", "owner-" + mark, "name", "owner-" + mark, "version", 3));
        assertThat(asked.getList("organisation.ultimateOwners.owners.owner.version"))
                .containsExactly(3);
    }

    @Test
    void allThatAMergeChangesItChangesAtOneMoment() {
        var kept = Writes.organisation("kept-" + mark);
        var gone = Writes.organisation("gone-" + mark);
        Writes.stake(gone, Writes.organisation("owned-" + mark), 1, "2020");

        var merged = Graph.data("""
                        mutation { it: mergeOrganisations(merged: "%s", mergedVersion: 1, into: "%s", intoVersion: 1, reason: "one")
                            { knownFrom merged { knownFrom } survivor { knownFrom } } }
                        """.formatted(gone, kept)).setRootPath("data.it");
        var since = merged.getString("knownFrom");
        var owner = Graph.data(
                "{ organisation(slug: \"owned-%s\") { owners { knownFrom owner { slug } } } }".formatted(mark));
        var undone = Graph.data("""
                        mutation { it: undoMergeOrganisations(merged: "%s", version: 2, reason: "two")
                            { knownTo merged { knownFrom } survivor { knownFrom } } }
                        """.formatted(gone)).setRootPath("data.it");

        assertThat(merged.getString("merged.knownFrom")).isEqualTo(since);
        assertThat(merged.getString("survivor.knownFrom")).isEqualTo(since);
        assertThat(owner.getString("organisation.owners[0].owner.slug")).isEqualTo("kept-" + mark);
        assertThat(owner.getString("organisation.owners[0].knownFrom")).isEqualTo(since);
        assertThat(undone.getString("merged.knownFrom")).isEqualTo(undone.getString("knownTo"));
        assertThat(undone.getString("survivor.knownFrom")).isEqualTo(undone.getString("knownTo"));
    }

    @Test
    void whatAnOrganisationWasMergedIntoIsCalledWhatItWasCalledThen() {
        var kept = Writes.organisation("kept-" + mark);
        var gone = Writes.organisation("gone-" + mark);
        var since = Graph.data("""
                        mutation { it: mergeOrganisations(merged: "%s", mergedVersion: 1, into: "%s", intoVersion: 1, reason: "one")
                            { knownFrom } }
                        """.formatted(gone, kept)).getString("it.knownFrom");
        var input = Writes.input("slug", "kept-" + mark, "name", "Renamed", "kind", "COMPANY");
        Graph.data(
                "mutation($i: OrganisationInput!) { correctOrganisation(organisation: \"kept-%s\", version: 2, input: $i) { id } }"
                        .formatted(mark),
                Map.of("i", input));

        var asked = Graph.data(
                "query($s: String!, $k: DateTime!) { organisation(slug: $s) { then: mergedFrom(knownAt: $k) { ...m } now: mergedFrom { ...m } } }"
                        + " fragment m on OrganisationMerge { survivor { name } merged { then: mergedInto(knownAt: $k) { name } now: mergedInto { name } } }",
                Map.of("s", "kept-" + mark, "k", since));

        assertThat(asked.getString("organisation.then[0].survivor.name")).isEqualTo("kept-" + mark);
        assertThat(asked.getString("organisation.now[0].survivor.name")).isEqualTo("Renamed");
        assertThat(asked.getString("organisation.now[0].merged.then.name")).isEqualTo("kept-" + mark);
        assertThat(asked.getString("organisation.now[0].merged.now.name")).isEqualTo("Renamed");
    }

    @Test
    void allThatAClosingChangesItChangesAtOneMoment() {
        var seller = Writes.organisation("seller-" + mark);
        var target = Writes.organisation("target-" + mark);
        var buyer = Writes.organisation("buyer-" + mark);
        Writes.stake(seller, target, 1, "2020");
        var input = Writes.input(
                "slug",
                "deal-" + mark,
                "title",
                "A deal",
                "stage",
                "AGREED",
                "occurred",
                "2026",
                "description",
                "agreed");
        var deal = Writes.record("recordDeal", input);
        Writes.record("recordDealParty", Writes.input("deal", deal, "organisation", seller, "role", "SELLER"));
        Writes.record("recordDealParty", Writes.input("deal", deal, "organisation", buyer, "role", "ACQUIRER"));
        Writes.record(
                "recordDealTarget",
                Writes.input("deal", deal, "organisation", target, "shareMin", 0.6, "shareMax", 0.6));

        var closed = Graph.data(
                        "mutation($d: ID!, $i: DealStepInput!) { it: closeDeal(deal: $d, version: 1, input: $i) { knownFrom events { knownFrom } } }",
                        Map.of("d", deal, "i", Writes.input("occurred", "2026-05-20", "description", "It happened.")))
                .setRootPath("data.it");
        var owners = Graph.data(
                "{ organisation(slug: \"target-%s\") { owners(asOf: \"2026-05-20\") { knownFrom citations { knownFrom } } } }"
                        .formatted(mark));

        var since = closed.getString("knownFrom");
        assertThat(closed.getList("events.knownFrom")).last().isEqualTo(since);
        assertThat(owners.getList("organisation.owners.knownFrom")).hasSize(2).containsOnly(since);
        assertThat(owners.getList("organisation.owners.citations[0].knownFrom")).contains(since);
    }

    @Test
    void aCorrectedRowAndItsCitationsAreKnownFromOneMoment() {
        var slug = "corrected-" + mark;
        Writes.organisation(slug);
        var input = Writes.input("slug", slug, "name", "Renamed", "kind", "COMPANY");

        var corrected = Graph.data(
                        "mutation($i: OrganisationInput!) { it: correctOrganisation(organisation: \"%s\", version: 1, input: $i)"
                                        .formatted(slug)
                                + " { knownFrom citations { knownFrom } } }",
                        Map.of("i", input))
                .setRootPath("data.it");

        assertThat(corrected.getList("citations.knownFrom")).hasSize(1).containsOnly(corrected.getString("knownFrom"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(mark));
        }
    }
}

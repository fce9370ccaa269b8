package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.CITED;
import static org.kardan.suppliers.Writes.code;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.message;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.send;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stakeInput;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** What is recorded, corrected, disputed and retracted over HTTP, and what is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FactWritesTest {

    private static final String CORRECT = """
            mutation($id: ID!, $version: Int!, $input: OwnershipStakeInput!, $key: String) {
                it: correctOwnershipStake(id: $id, version: $version, input: $input, idempotencyKey: $key) { id version shareMin } }
            """;

    private final String company = slug("company");
    private final String owner = slug("owner");

    @Test
    void anOrganisationWithNamesIdentifiersAndRestrictionsReadsBack() {
        organisation(company);
        record("recordOrganisationName", input("organisation", company, "value", "Завод", "kind", "OFFICIAL"));
        record("recordOrganisationIdentifier", input("organisation", company, "scheme", "LEI", "value", "L1"));
        record(
                "recordRestriction",
                input("organisation", company, "authority", "An office", "programme", "P", "validFrom", "2024~"));

        var read = Graph.data("""
                { organisation(slug: "%s") {
                    names { value script citations { source { code } } }
                    identifiers { scheme value version citations { modality } }
                    restrictions { authority programme validFrom { edtf } citations { modality } } } }
                """.formatted(company));

        assertThat(read.getString("organisation.names[0].script")).isEqualTo("Cyrl");
        assertThat(read.getString("organisation.names[0].citations[0].source.code"))
                .isEqualTo("S5");
        assertThat(read.getString("organisation.identifiers[0].value")).isEqualTo("L1");
        assertThat(read.getString("organisation.identifiers[0].citations[0].modality"))
                .isEqualTo("REPORTED");
        assertThat(read.getString("organisation.restrictions[0].validFrom.edtf"))
                .isEqualTo("2024~");
    }

    @Test
    void anAssetWithItsMembersStatusAndWhatItMakesReadsBack() {
        var group = slug("group");
        var plant = slug("plant");
        var code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        record("recordAsset", input("slug", group, "name", "Group", "kind", "ASSET_GROUP"));
        record(
                "recordAsset",
                input(
                        "slug",
                        plant,
                        "name",
                        "Plant",
                        "kind",
                        "PLANT",
                        "region",
                        "RU-NIZ",
                        "country",
                        "RU",
                        "latitude",
                        56.3,
                        "longitude",
                        44.0,
                        "parent",
                        group));
        Graph.data(
                "mutation($input: ComponentInput!) { recordComponent(input: $input) { code version } }",
                Map.of("input", Map.of("code", code, "name", "Part", "hsCode", "870829")));
        record("recordAssetName", input("asset", plant, "value", "The plant", "kind", "SHORT"));
        record("recordAssetStatus", input("asset", plant, "status", "OPERATING", "validFrom", "2020"));
        record(
                "recordSupplyCapability",
                input("asset", plant, "component", code, "unitsLow", 10, "unitsHigh", 20, "validFrom", "2020"));

        var read = Graph.data("""
                { asset(slug: "%s") { members { edges { node { slug names { value } latitude status } } } }
                  component(code: "%s") { makers { edges { node { unitsHigh asset { slug } } } } } }
                """.formatted(group, code));

        assertThat(read.getString("asset.members.edges[0].node.slug")).isEqualTo(plant);
        assertThat(read.getString("asset.members.edges[0].node.status")).isEqualTo("OPERATING");
        assertThat(read.getInt("component.makers.edges[0].node.unitsHigh")).isEqualTo(20);
        var renamed = Graph.data(
                "mutation($input: ComponentInput!) { it: correctComponent(code: \"%s\", version: 1, input: $input) { name version } }"
                        .formatted(code),
                Map.of("input", Map.of("code", code, "name", "Another part")));
        assertThat(renamed.getString("it.name")).isEqualTo("Another part");
        assertThat(renamed.getInt("it.version")).isEqualTo(2);
        var circle = Graph.ask(
                "mutation($input: AssetInput!) { correctAsset(asset: \"%s\", version: 1, input: $input) { id } }"
                        .formatted(group),
                Map.of("input", input("slug", group, "name", "Group", "kind", "ASSET_GROUP", "parent", plant)));
        assertThat(code(circle)).isEqualTo("CONFLICT");
    }

    @Test
    void dealsAreFoundByTheTimeTheyWereAnnounced() {
        var deal = slug("deal");
        record(
                "recordDeal",
                input(
                        "slug",
                        deal,
                        "title",
                        "D",
                        "stage",
                        "RUMOURED",
                        "occurred",
                        "1987-03",
                        "description",
                        "A rumour."));

        var found = Graph.data(
                "{ in: deals(announcedWithin: \"1987\") { edges { node { slug } } } out: deals(announcedWithin: \"1986\") { totalCount } }");

        assertThat(found.getList("in.edges.node.slug")).isEqualTo(List.of(deal));
        assertThat(found.getInt("out.totalCount")).isZero();
    }

    @Test
    void nothingIsStatedWithoutASource() {
        organisation(company);
        organisation(owner);
        var stake = new HashMap<>(stakeInput(owner, company, 0.5, "2020"));
        stake.remove("citations");

        assertThat(code(send("recordOwnershipStake", stake, "id"))).isEqualTo("BAD_USER_INPUT");
        stake.put("citations", List.of(Map.of("source", "NOWHERE", "modality", "ASSERTED")));
        assertThat(code(send("recordOwnershipStake", stake, "id"))).isEqualTo("NOT_FOUND");
        assertThat(owners("")).isEmpty();
    }

    @Test
    void aNewSourceCanBeCitedFromThenOn() {
        organisation(company);
        organisation(owner);
        var code = slug("source").toUpperCase(Locale.ROOT);
        var source = Map.of(
                "code", code, "kind", "REGISTRY", "title", "A register", "published", "2026", "derivedFrom", "S1");
        var recorded = Graph.data(
                "mutation($input: SupplySourceInput!) { it: recordSupplySource(input: $input) { code origin { code } } }",
                Map.of("input", source));
        var stake = new HashMap<>(stakeInput(owner, company, 0.5, "2020"));
        stake.put("citations", List.of(Map.of("source", code, "modality", "ASSERTED")));

        record("recordOwnershipStake", stake);

        assertThat(recorded.getString("it.origin.code")).isEqualTo("S1");
        assertThat(owners("")).containsExactly(0.5f);
    }

    @Test
    void aCorrectionNamesTheVersionItHasReadAndIsDoneOnce() {
        organisation(company);
        organisation(owner);
        var id = record("recordOwnershipStake", stakeInput(owner, company, 0.5, "2020"));

        var first = correct(id, 1, 0.7, "key-" + id);
        var again = correct(id, 1, 0.7, "key-" + id);
        var other = correct(id, 1, 0.8, "key-" + id);
        var stale = correct(id, 1, 0.8, null);

        assertThat(first.getInt("data.it.version")).isEqualTo(2);
        assertThat(again.getInt("data.it.version")).isEqualTo(2);
        assertThat(code(other)).isEqualTo("CONFLICT");
        assertThat(message(stale)).contains("version");
        assertThat(owners("")).containsExactly(0.7f);
    }

    @Test
    void whatIsRetractedIsStillKnownToHaveBeenBelieved() {
        organisation(company);
        organisation(owner);
        var id = record("recordOwnershipStake", stakeInput(owner, company, 0.5, "2020"));

        var gone = Graph.data(
                "mutation { it: retractSupplyFact(id: \"%s\", version: 1, reason: \"A mix-up.\") { type knownTo } }"
                        .formatted(id));

        assertThat(gone.getString("it.type")).isEqualTo("OwnershipStake");
        assertThat(owners("")).isEmpty();
        assertThat(code(correct(id, 1, 0.7, null))).isEqualTo("CONFLICT");
    }

    @Test
    void bothSidesOfADisputeStandSideBySide() {
        organisation(company);
        organisation(owner);
        var id = record("recordOwnershipStake", stakeInput(owner, company, 0.5, "2020"));
        var mutation =
                "mutation($c: CitationInput!) { it: disputeSupplyFact(id: \"%s\", version: 1, citation: $c, reason: \"No.\") { modality } }"
                        .formatted(id);

        var refused = Graph.ask(mutation, Map.of("c", CITED.getFirst()));
        Graph.data(mutation, Map.of("c", Map.of("source", "S4", "modality", "DENIED")));

        assertThat(code(refused)).isEqualTo("BAD_USER_INPUT");
        var citations =
                Graph.data("{ organisation(slug: \"%s\") { owners { citations { modality } } } }".formatted(company));
        assertThat(citations.getList("organisation.owners[0].citations.modality"))
                .isEqualTo(List.of("REPORTED", "DENIED"));
        var again = stakeInput(owner, company, 0.6, "2020");
        again.put("citations", List.of(Map.of("source", "S3", "modality", "ASSERTED")));
        assertThat(Graph.data(CORRECT, Map.of("id", id, "version", 1, "input", again))
                        .getInt("it.version"))
                .isEqualTo(2);
        citations =
                Graph.data("{ organisation(slug: \"%s\") { owners { citations { modality } } } }".formatted(company));
        assertThat(citations.getList("organisation.owners[0].citations.modality"))
                .isEqualTo(List.of("DENIED", "ASSERTED"));
        again.put("citations", List.of(Map.of("source", "S3", "modality", "DENIED")));
        assertThat(message(Graph.ask(CORRECT, Map.of("id", id, "version", 2, "input", again))))
                .contains("citations.modality: ", "disputeSupplyFact");
        var denial = Graph.data("{ organisation(slug: \"%s\") { owners { citations { id } } } }".formatted(company))
                .getString("organisation.owners[0].citations[0].id");
        var otherSide = Graph.ask(
                "mutation($c: CitationInput!) { it: correctSupplyCitation(id: \"%s\", version: 1, input: $c) { id } }"
                        .formatted(denial),
                Map.of("c", CITED.getFirst()));
        assertThat(message(otherSide)).contains("modality: it is DENIED", "retract it");
        var affirming = Graph.data("{ organisation(slug: \"%s\") { owners { citations { id } } } }".formatted(company))
                .getString("organisation.owners[0].citations[1].id");
        var only = Graph.ask("mutation { it: retractSupplyFact(id: \"%s\", version: 1, reason: \"No.\") { id } }"
                .formatted(affirming));
        assertThat(code(only)).isEqualTo("CONFLICT");
        assertThat(message(only)).contains("the only citation that speaks for fact " + id);
    }

    @Test
    void moreThanThereIsCannotBeOwned() {
        organisation(company);
        organisation(owner);
        record("recordOwnershipStake", stakeInput(owner, company, 0.6, "2020"));

        var tooMuch = send("recordOwnershipStake", stakeInput(owner, company, 0.5, "2021-06-01"), "id");
        var unheard = send("recordOwnershipStake", stakeInput(owner, company, 1.5, "2021"), "id");

        assertThat(code(tooMuch)).isEqualTo("CONFLICT");
        assertThat(message(tooMuch)).contains("2021-06-01").contains("1.1");
        assertThat(code(unheard)).isEqualTo("BAD_USER_INPUT");
        assertThat(owners("")).containsExactly(0.6f);
    }

    @Test
    void ofTwoWhoWriteMoreThanThereIsAtOnceOneWins() throws InterruptedException {
        organisation(company);
        organisation(owner);

        var answers = Writes.atOnce(List.of(
                () -> send("recordOwnershipStake", stakeInput(owner, company, 0.6, "2020-01-01"), "id"),
                () -> send("recordOwnershipStake", stakeInput(owner, company, 0.6, "2020-01-01"), "id")));

        assertThat(answers.stream()
                        .filter(answer -> answer.get("errors") != null)
                        .map(Writes::code))
                .containsExactly("CONFLICT");
        assertThat(owners("")).containsExactly(0.6f);
    }

    private JsonPath correct(String id, int version, double share, String key) {
        var variables = new HashMap<String, Object>();
        variables.put("id", id);
        variables.put("version", version);
        variables.put("input", stakeInput(owner, company, share, "2020"));
        variables.put("key", key);
        return Graph.ask(CORRECT, variables);
    }

    private List<Float> owners(String arguments) {
        return Graph.data("{ organisation(slug: \"%s\") { owners%s { shareMin } } }".formatted(company, arguments))
                .getList("organisation.owners.shareMin");
    }
}

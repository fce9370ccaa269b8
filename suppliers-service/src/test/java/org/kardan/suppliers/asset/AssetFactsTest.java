package org.kardan.suppliers.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What is recorded of a plant, and how it is found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssetFactsTest {

    private final String plant = slug("plant");
    private String id;

    @BeforeEach
    void aPlant() {
        id = record(
                "recordAsset",
                input("slug", plant, "name", plant, "kind", "PLANT", "country", "SM", "address", "Via Prima 1"));
    }

    @Test
    void everyStatusIsThereWithWhenItHeld() {
        record(
                "recordAssetStatus",
                input("asset", plant, "status", "OPERATING", "validFrom", "2010", "validTo", "2020-05"));
        record("recordAssetStatus", input("asset", plant, "status", "IDLE", "validFrom", "2020-05"));

        var asset = Graph.data(
                "{ asset(id: \"%s\") { address status statuses { status validFrom { edtf } validTo { edtf } citations {"
                                .formatted(id)
                        + " modality } } } }");

        assertThat(asset.getString("asset.address")).isEqualTo("Via Prima 1");
        assertThat(asset.getString("asset.status")).isEqualTo("IDLE");
        assertThat(asset.getList("asset.statuses.status")).isEqualTo(List.of("OPERATING", "IDLE"));
        assertThat(asset.getList("asset.statuses.validFrom.edtf")).isEqualTo(List.of("2010", "2020-05"));
        assertThat(asset.getList("asset.statuses[0].citations.modality")).isEqualTo(List.of("REPORTED"));
    }

    @Test
    void assetsAreFoundByCountry() {
        assertThat(Graph.data("{ assets(country: \"SM\", first: 100) { edges { node { slug country } } } }")
                        .getList("assets.edges.node.slug"))
                .contains(plant)
                .doesNotContain("gaz-nizhny-novgorod");
    }

    @Test
    void oneKeyIsGivenAndOneOnly() {
        assertThat(Writes.code(Graph.ask("{ asset { slug } }"))).isEqualTo("BAD_USER_INPUT");
        assertThat(Graph.data("{ asset(id: \"nothing\") { slug } }").getMap("asset"))
                .isNull();
    }
}

package org.kardan.suppliers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.file;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;
import org.kardan.suppliers.Graph;

/** Lines are held to the rules that mutations are held to, whatever else is in their batch. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportTest {

    private static final String CITED = "\"citations\":[{\"source\":\"S5\",\"modality\":\"REPORTED\"}]";

    private final String company = slug("company");
    private TransferClient client;

    @BeforeEach
    void aClient() {
        client = new TransferClient(RestAssured.port);
    }

    private static String company(String slug) {
        return "{\"type\":\"Organisation\",\"slug\":\"%s\",\"name\":\"x\",\"kind\":\"COMPANY\",%s}"
                .formatted(slug, CITED);
    }

    private String share(String owner, double share) {
        return "{\"type\":\"OwnershipStake\",\"owner\":\"%s\",\"organisation\":\"%s\",\"interest\":\"SHAREHOLDING\",\"shareMin\":%s,\"shareMax\":%s,\"validFrom\":\"2020-01-01\",%s}"
                .formatted(owner, company, share, share, CITED);
    }

    private int owners() {
        return Graph.data("{ organisation(slug: \"%s\") { owners { owner { slug } } } }".formatted(company))
                .getList("organisation.owners")
                .size();
    }

    @Test
    void moreThanThereIsCannotBeOwnedAndTheLineThatWouldBeTooMuchIsNamed() {
        organisation(company);
        var owner = organisation(slug("owner"));
        stake(owner, company, 0.5, "2019-01-01");
        var lines = List.of(
                company("a-" + company), share("a-" + company, 0.4), share("a-" + company, 0.2), share(owner, 0.1));

        var report = client.send("", file(lines));

        assertThat(report.count("REFUSED")).as(report.lines().toString()).isEqualTo(1);
        assertThat(report.of(3).path("code").asText()).isEqualTo("CONFLICT");
        assertThat(report.of(3).path("field").asText()).isEqualTo("shareMin");
        assertThat(report.of(3).path("message").asText()).contains("would add up to 1.1");
        assertThat(owners()).isEqualTo(1);

        var without = new ArrayList<>(lines);
        without.remove(2);
        assertThat(client.send("", file(without)).end().path("created").asInt()).isEqualTo(3);
        assertThat(owners()).isEqualTo(3);
    }

    @Test
    void aDealComesToItsStagesInTheirOrderAndItsTermsAreThenHistory() {
        organisation(company);
        var deal = slug("deal");
        var event =
                "{\"type\":\"DealEvent\",\"deal\":\"%s\",\"stage\":\"%s\",\"occurred\":\"2026\",\"description\":\"x\",%s}";
        client.send(
                "",
                file(List.of(
                        "{\"type\":\"Deal\",\"slug\":\"%s\",\"title\":\"x\",%s}".formatted(deal, CITED),
                        event.formatted(deal, "EXPLORING", CITED))));

        var report = client.send(
                "mode=report",
                file(List.of(event.formatted(deal, "CLOSED", CITED), event.formatted(deal, "RUMOURED", CITED))));
        assertThat(report.of(1).path("message").asText()).contains("is EXPLORING, from where it cannot become CLOSED");
        assertThat(report.of(2).path("message").asText()).contains("legal next stages: [NEGOTIATING");

        var early = event.formatted(deal, "CLOSED", CITED).replace("\"2026\"", "\"2025\"");
        var agreed =
                client.send("mode=report&dryRun=true", file(List.of(event.formatted(deal, "AGREED", CITED), early)));
        assertThat(agreed.of(2).path("message").asText()).contains("2025 is before 2026, when the deal came to AGREED");
        client.send("", file(List.of(event.formatted(deal, "AGREED", CITED), event.formatted(deal, "CLOSED", CITED))));
        var late = client.send(
                "",
                "{\"type\":\"DealParty\",\"deal\":\"%s\",\"organisation\":\"%s\",\"role\":\"SELLER\",%s}"
                        .formatted(deal, company, CITED));
        assertThat(late.of(1).path("message").asText()).contains("is CLOSED; its terms are history");
        assertThat(owners()).as("stakes are lines of their own").isZero();
    }

    @Test
    void referencesThatLeadNowhereAreNamedByTheirField() {
        var report = client.send(
                "mode=report",
                file(List.of(
                        share("nobody", 0.1),
                        company(company).replace("S5", "S-none"),
                        "{\"type\":\"AssetStatus\",\"asset\":\"nothing\",\"status\":\"IDLE\",\"validFrom\":\"2026\",%s}"
                                .formatted(CITED),
                        "{\"type\":\"Component\",\"code\":\"X_TEST\",\"name\":\"x\",\"parent\":\"NO_PARENT\"}")));

        assertThat(report.of(1).path("field").asText()).isEqualTo("owner");
        assertThat(report.of(2).path("field").asText()).isEqualTo("citations.source");
        assertThat(report.of(3).path("message").asText()).isEqualTo("there is no asset nothing");
        assertThat(report.of(4).path("field").asText()).isEqualTo("parent");
    }
}

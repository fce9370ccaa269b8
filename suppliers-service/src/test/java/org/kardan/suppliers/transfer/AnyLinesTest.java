package org.kardan.suppliers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.kit.testing.TransferClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferClient;

/** Whatever a line may say, the export says the same of it: any script, any date, any share, anything left out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnyLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DATES = List.of(
            "undisclosed",
            "2026",
            "2026-03",
            "2026-03-14",
            "2026~",
            "2026?",
            "2026-21",
            "XXXX-03",
            "2026-03/..",
            "../2026",
            "2020/2026-05");
    private static final String LETTERS = "aZ9 -'\"\\/&<>\t\n€ßшЖ漢字کاظمİı🚗\u200f";

    private final String tag = UUID.randomUUID().toString();
    private final List<ObjectNode> lines = new ArrayList<>();

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesComeBackAsTheyWereSent(long seed) {
        random = new Random(seed);
        var client = new TransferClient(RestAssured.port);
        for (int i = 0; i < 120; i++) {
            organisation(i);
            name(i);
            stake(i);
        }

        var report = client.send(
                "", TransferClient.file(lines.stream().map(JsonNode::toString).toList()));

        assertThat(report.end().path("created").asInt())
                .as(report.lines().toString())
                .isEqualTo(lines.size());
        var exported = new HashMap<String, JsonNode>();
        for (var line : client.export("types=Organisation,OrganisationName,OwnershipStake")) {
            if (line.contains(tag)) {
                var tree = json(line);
                exported.put(tree.at("/citations/0/locator").asText(), tree);
            }
        }
        for (var line : lines) {
            var back = (ObjectNode) exported.get(line.at("/citations/0/locator").asText());
            back.remove(List.of("id", "knownFrom"));
            back.path("citations").forEach(citation -> ((ObjectNode) citation).remove(List.of("id", "knownFrom")));
            assertThat(json(back.toString())).isEqualTo(json(line.toString()));
        }
    }

    private ObjectNode line(String type) {
        var line = JSON.createObjectNode().put("type", type);
        var citations = line.putArray("citations");
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var citation = citations.addObject().put("source", "S" + (1 + random.nextInt(5)));
            citation.put("modality", List.of("ASSERTED", "POTENTIAL", "DENIED").get(random.nextInt(i == 0 ? 2 : 3)));
            citation.put("reliability", "ABCDEF".substring(random.nextInt(6)).substring(0, 1));
            citation.put("credibility", 1 + random.nextInt(6));
            citation.put("locator", tag + " " + lines.size());
            if (random.nextBoolean()) {
                citation.put("note", text());
            }
        }
        lines.add(line);
        return line;
    }

    private void organisation(int number) {
        var line = line("Organisation")
                .put("slug", "any-" + tag + "-" + number)
                .put("name", text())
                .put("kind", List.of("COMPANY", "FUND", "UNKNOWN").get(random.nextInt(3)));
        if (random.nextBoolean()) {
            line.put("legalForm", text());
        }
        if (random.nextBoolean()) {
            line.put("country", List.of("RU", "IR", "FR").get(random.nextInt(3)));
        }
    }

    private void name(int number) {
        line("OrganisationName")
                .put("organisation", "any-" + tag + "-" + number)
                .put("value", text())
                .put("script", List.of("Latn", "Cyrl", "Arab").get(random.nextInt(3)))
                .put("kind", "FORMER");
    }

    /** One a company, so that nothing adds up to more than there is. */
    private void stake(int number) {
        var line = line("OwnershipStake")
                .put("owner", "any-" + tag + "-" + random.nextInt(number + 1))
                .put("organisation", "any-" + tag + "-" + number)
                .put("interest", List.of("SHAREHOLDING", "VOTING_RIGHTS").get(random.nextInt(2)))
                .put("validFrom", DATES.get(random.nextInt(DATES.size())));
        if (random.nextBoolean()) {
            double low = random.nextDouble();
            line.put("shareMin", low).put("shareMax", low + (1 - low) * random.nextDouble());
        }
    }

    private String text() {
        var text = new StringBuilder("x");
        int length = random.nextInt(30);
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}

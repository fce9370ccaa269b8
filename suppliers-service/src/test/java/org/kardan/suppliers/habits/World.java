package org.kardan.suppliers.habits;

import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What facts can be about, made anew for one test as it is asked for, and how a type is written there. */
final class World {

    final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> made = new HashSet<>();

    /** The slug of a company. */
    String company() {
        return organisation("company-" + tag);
    }

    /** The slug of another company. */
    String owner() {
        return organisation("owner-" + tag);
    }

    /** The slug of a plant. */
    String plant() {
        return once(
                "plant-" + tag, slug -> record("recordAsset", input("slug", slug, "name", "Plant", "kind", "PLANT")));
    }

    /** The code of a component. */
    String part() {
        return once(
                "PART_" + tag.toUpperCase(Locale.ROOT),
                code -> Graph.data(
                        "mutation($input: ComponentInput!) { recordComponent(input: $input) { code } }",
                        Map.of("input", Map.of("code", code, "name", "Part"))));
    }

    /** The slug of a deal that somebody has heard of. */
    String deal() {
        return once(
                "deal-" + tag,
                slug -> record(
                        "recordDeal",
                        input(
                                "slug",
                                slug,
                                "title",
                                "D",
                                "stage",
                                "RUMOURED",
                                "occurred",
                                "2026",
                                "description",
                                "A rumour.")));
    }

    private String organisation(String slug) {
        return once(slug, Writes::organisation);
    }

    private String once(String key, Consumer<String> make) {
        if (made.add(key)) {
            make.accept(key);
        }
        return key;
    }

    /** The first of two citations of a new name of the company. */
    String citation() {
        var name = record("recordOrganisationName", input("organisation", company(), "value", "N", "kind", "TRADING"));
        Graph.data("""
                mutation { citeSupplyFact(id: "%s", version: 1, citation: { source: "S2", modality: REPORTED }) { id } }
                """.formatted(name));
        return ask(
                "{ organisation(slug: \"" + company() + "\") { names { citations { id } } } }",
                "organisation.names[0].citations[0].id");
    }

    /** The last of two events of the deal: the first one cannot be retracted. */
    String event() {
        Graph.data("""
                mutation { advanceDeal(deal: "%s", version: 1, stage: EXPLORING, input: { occurred: "2026", description: "Heard.",
                    citations: [{ source: "S4", modality: REPORTED }] }) { id } }
                """.formatted(deal()));
        return ask("{ deal(slug: \"" + deal() + "\") { events { id } } }", "deal.events[-1].id");
    }

    private static String ask(String query, String path) {
        return Graph.data(query).getString(path);
    }

    /** The answer to recording one of a kind. */
    JsonPath recorded(Kind kind, String word, @Nullable String idempotencyKey) {
        return recorded(kind, kind.made().apply(this, word), idempotencyKey);
    }

    JsonPath recordedWith(Kind kind, String word, List<Map<String, String>> citations) {
        var given = kind.made().apply(this, word);
        given.put("citations", citations);
        return recorded(kind, given, null);
    }

    private JsonPath recorded(Kind kind, Map<String, Object> given, @Nullable String idempotencyKey) {
        var variables = new HashMap<String, Object>(Map.of("input", given));
        variables.put("k", idempotencyKey);
        return Graph.ask(
                "mutation($input: %s!, $k: String) { it: %s(input: $input, idempotencyKey: $k) { %s } }"
                        .formatted(inputOf(kind), kind.record(), id(kind)),
                variables);
    }

    /** The answer to correcting it. */
    JsonPath corrected(Kind kind, String id, int version, String word, @Nullable String idempotencyKey) {
        return corrected(kind, id, version, kind.made().apply(this, word), idempotencyKey);
    }

    JsonPath correctedWithoutCitations(Kind kind, String id, String word) {
        var given = kind.made().apply(this, word);
        given.remove("citations");
        return corrected(kind, id, 1, given, null);
    }

    private JsonPath corrected(
            Kind kind, String id, int version, Map<String, Object> given, @Nullable String idempotencyKey) {
        if (kind.type().equals("Deal")) {
            given.keySet().retainAll(Set.of("title", "citations"));
        }
        var variables = new HashMap<String, Object>(Map.of("input", given, "id", id, "v", version));
        variables.put("k", idempotencyKey);
        return Graph.ask(
                "mutation($input: %s!, $id: ID!, $v: Int!, $k: String) { it: %s(%s: $id, version: $v, input: $input, idempotencyKey: $k) { %s } }"
                        .formatted(
                                kind.type().equals("Deal") ? "DealCorrectionInput" : inputOf(kind),
                                kind.correct(),
                                kind.key(),
                                kind.type().equals("Source") ? "version: supplyVersion" : "version"),
                variables);
    }

    /** The key of one that is there: made, or found. */
    String one(Kind kind) {
        return kind.found() == null
                ? recorded(kind, "one", null).getString("data.it.id")
                : kind.found().apply(this);
    }

    private static String id(Kind kind) {
        return kind.key().equals("code") ? "id: code" : "id";
    }

    private static String inputOf(Kind kind) {
        return switch (kind.type()) {
            case "Source" -> "SupplySourceInput";
            case "DealEvent" -> "DealStepInput";
            default -> kind.type() + "Input";
        };
    }
}

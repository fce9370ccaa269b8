package org.kardan.suppliers.deal;

import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.suppliers.Graph;

/** What clients do with deals, over HTTP. */
final class DealCalls {

    private DealCalls() {}

    /** The id of a new deal in a stage since January 2026, without parties and targets. */
    static String deal(String stage) {
        return deal(stage, "2026-01");
    }

    static String deal(String stage, String occurred) {
        return record(
                "recordDeal",
                input(
                        "slug",
                        slug("deal"),
                        "title",
                        "A deal",
                        "stage",
                        stage,
                        "occurred",
                        occurred,
                        "description",
                        "Said so."));
    }

    static void party(String deal, String organisation, String role) {
        record("recordDealParty", input("deal", deal, "organisation", organisation, "role", role));
    }

    /** That so much of something changes hands; {@code kind} is {@code organisation} or {@code asset}. */
    static void target(String deal, String kind, String target, Double share) {
        record("recordDealTarget", input("deal", deal, kind, target, "shareMin", share, "shareMax", share));
    }

    /** The answer to {@code closeDeal} or {@code abandonDeal}. */
    static JsonPath step(String mutation, String deal, int version, String day) {
        return Graph.ask(
                "mutation($deal: ID!, $version: Int!, $input: DealStepInput!) { it: " + mutation
                        + "(deal: $deal, version: $version, input: $input) { stage } }",
                variables(deal, version, day));
    }

    static JsonPath advance(String deal, String stage) {
        return Graph.ask(
                "mutation($deal: ID!, $version: Int!, $input: DealStepInput!) { it: advanceDeal(deal: $deal, version: $version,"
                        + " stage: " + stage + ", input: $input) { stage } }",
                variables(deal, 1, "2026-05-20"));
    }

    /** The least share of each owner on a day, by slug; {@code kind} is {@code organisation} or {@code asset}. */
    static Map<String, Float> leastShares(String kind, String slug, String day) {
        var shares = new HashMap<String, Float>();
        stakes(kind, slug, day).forEach((owner, range) -> shares.put(owner, range.getFirst()));
        return shares;
    }

    /** The least and the greatest share of each owner on a day, by slug. */
    static Map<String, List<Float>> stakes(String kind, String slug, String day) {
        var answer = Graph.data("{ it: %s(slug: \"%s\") { owners(asOf: \"%s\") { shareMin shareMax owner { slug } } } }"
                .formatted(kind, slug, day));
        List<Map<String, ?>> stakes = answer.getList("it.owners");
        var owners = new HashMap<String, List<Float>>();
        stakes.forEach(stake -> owners.put(
                (String) ((Map<?, ?>) stake.get("owner")).get("slug"),
                List.of(((Number) stake.get("shareMin")).floatValue(), ((Number) stake.get("shareMax")).floatValue())));
        return owners;
    }

    private static Map<String, ?> variables(String deal, int version, String day) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("deal", deal);
        variables.put("version", version);
        variables.put("input", input("occurred", day, "description", "It happened."));
        return variables;
    }
}

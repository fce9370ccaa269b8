package org.kardan.suppliers.foundation;

import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Sources of one test, and facts about one company that are cited to them, over HTTP. */
final class Cites {

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    final String company = "cited-" + tag;

    Cites() {
        Writes.organisation(company);
    }

    /** The code of a new source. */
    String source(String name, @Nullable String derivedFrom) {
        var code = name + "-" + tag.toUpperCase(Locale.ROOT);
        var input = new HashMap<String, Object>(
                Map.of("code", code, "kind", "REPORT", "title", "Source " + name, "published", "2026"));
        if (derivedFrom != null) {
            input.put("derivedFrom", derivedFrom);
        }
        record("recordSupplySource", input);
        return code;
    }

    /** What a source says: usually reliable, and probably true. */
    static Map<String, Object> said(String source, String modality) {
        return Map.of("source", source, "modality", modality, "reliability", "B", "credibility", 2);
    }

    /** A name of the company that rests on this. */
    String name(String value, List<Map<String, Object>> citations) {
        var input = input("organisation", company, "value", value, "kind", "TRADING");
        input.put("citations", citations);
        return record("recordOrganisationName", input);
    }

    /** A restriction on the company that rests on this. */
    String restriction(String programme, List<Map<String, Object>> citations) {
        var input = input(
                "organisation", company, "authority", "An authority", "programme", programme, "validFrom", "2024");
        input.put("citations", citations);
        return record("recordRestriction", input);
    }

    static JsonPath retract(String source, int version) {
        return Graph.ask("""
                mutation { it: retractSupplySource(code: "%s", version: %d, reason: "forged", withdrawCitations: true) {
                    key version retractedSources endedCitations fallenFacts } }
                """.formatted(source, version));
    }

    /** Score, and origins on both sides, of each fact of the company that is believed. */
    Map<String, String> strengths(String arguments) {
        var strength = "{ id evidenceStrength { score affirmingOrigins denyingOrigins } }";
        var facts = Graph.data("{ organisation(slug: \"%s\") { names%2$s %3$s restrictions%2$s %3$s } }"
                        .formatted(company, arguments, strength))
                .setRootPath("data.organisation");
        var strengths = new HashMap<String, String>();
        for (var list : List.of("names", "restrictions")) {
            for (int i = 0; i < facts.getList(list).size(); i++) {
                var fact = list + "[" + i + "].";
                strengths.put(facts.getString(fact + "id"), strength(facts, fact + "evidenceStrength."));
            }
        }
        return strengths;
    }

    static String strength(JsonPath answer, String of) {
        return "%s %s %s"
                .formatted(
                        answer.getString(of + "score"),
                        answer.getString(of + "affirmingOrigins"),
                        answer.getString(of + "denyingOrigins"));
    }
}

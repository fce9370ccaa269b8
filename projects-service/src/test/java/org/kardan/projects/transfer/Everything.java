package org.kardan.projects.transfer;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A project of which everything is recorded that can be, as lines; each has the tag in it. */
final class Everything {

    final String tag = UUID.randomUUID().toString().substring(0, 8);
    final String slug = "project-" + tag;

    private final UUID person = UUID.randomUUID();
    private final UUID party = UUID.randomUUID();
    private final UUID phase = UUID.randomUUID();
    private final String code = tag.toUpperCase(Locale.ROOT);
    private final String region = "AQ-" + code.substring(0, 3);

    List<String> lines() {
        return List.of(
                "{\"type\":\"Source\",\"code\":\"T%s\",\"kind\":\"REPORT\",\"title\":\"About %s\",\"published\":\"2026~\"}"
                        .formatted(code, tag),
                "{\"type\":\"Person\",\"id\":\"%s\",\"slug\":\"person-%s\",\"name\":\"Somebody\",\"names\":[{\"value\":\"Кто-то\",\"script\":\"Cyrl\"}]}"
                        .formatted(person, tag),
                "{\"type\":\"Region\",\"code\":\"%s\",\"name\":\"Region %s\"}".formatted(region, tag),
                "{\"type\":\"Project\",\"slug\":\"%s\",\"title\":\"Project %s\",\"sector\":\"transfer\"}"
                        .formatted(slug, tag),
                fact("Launch", "\"launch\":\"undisclosed\""),
                fact("Claim", "\"kind\":\"OTHER\",\"statement\":\"It is said\""),
                "{\"type\":\"Party\",\"id\":\"%s\",\"project\":\"%s\",\"country\":\"IR\",\"role\":\"HOST\",\"validFrom\":\"2020\",%s}"
                        .formatted(party, slug, Lines.CITED),
                fact("StageTransition", "\"to\":\"INTEREST\",\"status\":\"DONE\",\"occurred\":\"XXXX-03\""),
                fact(
                        "RegionalEngagement",
                        "\"region\":\"%s\",\"kind\":\"TALKS\",\"since\":\"2024\",\"status\":\"BEGUN\""
                                .formatted(region)),
                fact(
                        "SiteVisit",
                        "\"description\":\"a plant\",\"visited\":\"2025-02\",\"visitor\":\"%s\"".formatted(person)),
                fact(
                        "CapabilityClaim",
                        "\"party\":\"%s\",\"area\":\"DESIGN\",\"direction\":\"NEEDS\",\"strength\":3".formatted(party)),
                fact(
                        "Prerequisite",
                        "\"kind\":\"PLANNING\",\"statement\":\"A plan\",\"status\":\"UNMET\",\"validFrom\":\"2024\""),
                fact("Assessment", "\"subject\":\"FINANCING\",\"status\":\"BLOCKED\",\"validFrom\":\"2024\""),
                fact("Hub", "\"region\":\"%s\",\"certainty\":\"POTENTIAL\",\"validFrom\":\"2024\"".formatted(region)),
                fact("ComponentNeed", "\"component\":\"SEATS\",\"criticality\":\"CRITICAL\",\"unitsPerVehicle\":5"),
                "{\"type\":\"Phase\",\"id\":\"%s\",\"project\":\"%s\",\"position\":1,\"kind\":\"PILOT_LINE\",%s}"
                        .formatted(phase, slug, Lines.CITED),
                "{\"type\":\"PhaseCriterion\",\"phase\":\"%s\",\"position\":1,\"description\":\"It runs %s\",%s}"
                        .formatted(phase, tag, Lines.CITED));
    }

    private String fact(String type, String fields) {
        return Lines.fact(type, slug, fields);
    }
}

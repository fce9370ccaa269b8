package org.kardan.projects.write;

import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kardan.projects.Graph;

/**
 * A type that can be written, and what a test says of it.
 *
 * @param parent the argument it is recorded under, {@code project} or {@code phase}; empty for what belongs to nothing
 * @param key the argument that names it in a mutation: {@code id} or {@code code}
 * @param given what is recorded, under a fresh parent
 * @param field what is changed, as input and audit log name it
 * @param value the value before the change, and the one after
 * @param wrongField what is got wrong
 * @param refusal how the refusal begins
 */
record WrittenType(
        String type,
        String parent,
        String key,
        Function<String, Map<String, Object>> given,
        String field,
        List<Object> value,
        String wrongField,
        Object wrong,
        String refusal) {

    /** Three characters leave too little room to draw codes from. */
    private static final AtomicInteger REGIONS = new AtomicInteger();

    private static WrittenType fact(
            String type,
            Function<String, Map<String, Object>> given,
            String field,
            Object before,
            Object after,
            String wrongField,
            Object wrong,
            String refusal) {
        return new WrittenType(type, "project", "id", given, field, List.of(before, after), wrongField, wrong, refusal);
    }

    private static WrittenType row(
            String type,
            Function<String, Map<String, Object>> given,
            String field,
            Object before,
            Object after,
            String wrongField,
            Object wrong,
            String refusal) {
        var key = type.equals("Region") ? "code" : "id";
        return new WrittenType(type, "", key, given, field, List.of(before, after), wrongField, wrong, refusal);
    }

    /** Facts, which have a history and citations. */
    static List<WrittenType> facts() {
        return List.of(
                fact("Launch", p -> input(), "launch", "2027", "2028~", "launch", "soon", "launch: "),
                fact(
                        "Party",
                        p -> input("country", "IR", "validFrom", "2026"),
                        "role",
                        "HOST",
                        "INVESTOR",
                        "country",
                        "Iran",
                        "country: 'Iran' "),
                fact(
                        "StageTransition",
                        p -> input("to", "TALKS", "status", "DONE"),
                        "occurred",
                        "2025",
                        "2026-03",
                        "occurred",
                        "2026-13",
                        "occurred: "),
                fact(
                        "RegionalEngagement",
                        p -> input("region", "RU-KLU", "kind", "TALKS", "since", "2025"),
                        "status",
                        "PLANNED",
                        "BEGUN",
                        "until",
                        "2024",
                        "until: "),
                fact(
                        "SiteVisit",
                        p -> input("visited", "2026"),
                        "description",
                        "a plant",
                        "several plants",
                        "description",
                        " ",
                        "description: it is blank; give 1 to 2 000 characters"),
                fact(
                        "CapabilityClaim",
                        p -> input("area", "DESIGN", "direction", "UNSTATED"),
                        "strength",
                        3,
                        4,
                        "strength",
                        6,
                        "strength: 6 "),
                fact(
                        "Claim",
                        p -> input("kind", "OTHER"),
                        "statement",
                        "It is so.",
                        "It is not so.",
                        "statement",
                        "x".repeat(2001),
                        "statement: it is too long"),
                fact(
                        "Prerequisite",
                        p -> input("kind", "PLANNING", "statement", "A plan.", "validFrom", "undisclosed"),
                        "status",
                        "UNMET",
                        "MET",
                        "validTo",
                        "next year",
                        "validTo: "),
                fact(
                        "Assessment",
                        p -> input("subject", "FINANCING", "validFrom", "2026"),
                        "status",
                        "UNDER_EVALUATION",
                        "BLOCKED",
                        "validTo",
                        "2025",
                        "validTo: "),
                fact(
                        "Phase",
                        p -> input("kind", "SERIES"),
                        "position",
                        1,
                        2,
                        "gateProbability",
                        1.5,
                        "gateProbability: 1.5 "),
                new WrittenType(
                        "PhaseCriterion",
                        "phase",
                        "id",
                        p -> input("position", 1, "description", "Cars leave the line.", "verdict", "MET"),
                        "outcome",
                        List.of("two did", "all did"),
                        "position",
                        0,
                        "position: 0 "),
                fact(
                        "Hub",
                        p -> input("region", "RU-TVE", "certainty", "POTENTIAL", "validFrom", "2026", "capacityLow", 1),
                        "capacityHigh",
                        10,
                        20,
                        "capacityHigh",
                        0,
                        "capacityHigh: 0 is below"),
                fact(
                        "ComponentNeed",
                        p -> input("component", "SEATS"),
                        "criticality",
                        "CRITICAL",
                        "REPLACEABLE",
                        "localContentWanted",
                        -0.1,
                        "localContentWanted: -0.1 "));
    }

    /** What facts refer to, which is overwritten, and whose past is in the audit log. */
    static List<WrittenType> rows() {
        return List.of(
                row(
                        "Project",
                        unique -> bare("slug", "habits-" + unique, "sector", "automotive"),
                        "title",
                        "Cars",
                        "Buses",
                        "slug",
                        "No Slug",
                        "slug: 'No Slug' has another form; give small letters"),
                row(
                        "Source",
                        unique -> bare("code", unique.toUpperCase(Locale.ROOT), "kind", "REPORT", "published", "2026"),
                        "title",
                        "A report",
                        "Another report",
                        "url",
                        "ftp://example.org",
                        "url: "),
                row(
                        "Person",
                        unique -> bare(
                                "slug",
                                "habits-" + unique,
                                "name",
                                "N",
                                "names",
                                List.of(Map.of("value", "N", "script", "Latn"))),
                        "office",
                        "minister",
                        "former minister",
                        "names",
                        List.of(),
                        "names: there is none; give at least one"),
                row(
                        "Region",
                        unique -> bare(
                                "code",
                                "JP-"
                                        + "%3s"
                                                .formatted(Integer.toString(REGIONS.getAndIncrement(), 36))
                                                .replace(' ', '0')
                                                .toUpperCase(Locale.ROOT),
                                "latitude",
                                35.0,
                                "longitude",
                                135.0),
                        "name",
                        "North",
                        "South",
                        "latitude",
                        91.0,
                        "latitude: 91.0 "));
    }

    private static Map<String, Object> bare(Object... fields) {
        var given = input(fields);
        given.remove("citations");
        return given;
    }

    /** A fresh parent to record it under, for a project that is there. */
    String parentIn(String project) {
        return parent.equals("phase")
                ? done(record("Phase", project, input("position", 1, "kind", "SERIES"), ""))
                        .getString("id")
                : project;
    }

    /** What is recorded: one that differs from every other, where that matters. */
    Map<String, Object> first() {
        var input = given.apply(UUID.randomUUID().toString().substring(0, 8));
        input.put(field, value.getFirst());
        return input;
    }

    /** The same with something else in its place. */
    static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var other = new HashMap<>(input);
        other.put(field, value);
        return other;
    }

    JsonPath recorded(String under, Map<String, Object> input, String idempotencyKey) {
        var arguments = new HashMap<String, Object>(Map.of("i", input, "k", idempotencyKey));
        var declared = "";
        var given = "";
        if (!parent.isEmpty()) {
            declared = "$p: ID!, ";
            given = parent + ": $p, ";
            arguments.put("p", under);
        }
        return Graph.ask(
                "mutation(%1$s$i: %2$sInput!, $k: String) { done: record%2$s(%3$sinput: $i, idempotencyKey: $k) { %4$s version } }"
                        .formatted(declared, type, given, key),
                arguments);
    }

    JsonPath corrected(String of, int version, Map<String, Object> input, String idempotencyKey) {
        return Graph.ask(
                "mutation($of: ID!, $v: Int!, $i: %1$sInput!, $k: String) { done: correct%1$s(%2$s: $of, version: $v, input: $i, idempotencyKey: $k) { %3$s version } }"
                        .formatted(type, key, key),
                Map.of("of", of, "v", version, "i", input, "k", idempotencyKey));
    }

    @Override
    public String toString() {
        return type;
    }
}

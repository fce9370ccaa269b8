package org.kardan.suppliers;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes over HTTP, as a client does. */
public final class Writes {

    /** One citation, of a source that the first data set brings. */
    public static final List<Map<String, String>> CITED = List.of(Map.of("source", "S5", "modality", "REPORTED"));

    private Writes() {}

    /** An answer to a mutation with an input, errors and all; {@code fields} are asked of the result. */
    public static JsonPath send(String mutation, Map<String, ?> input, String fields) {
        var type =
                Character.toUpperCase(mutation.charAt("record".length())) + mutation.substring("record".length() + 1);
        return Graph.ask(
                "mutation($input: %sInput!) { it: %s(input: $input) { %s } }".formatted(type, mutation, fields),
                Map.of("input", input));
    }

    /** The id of what a mutation has recorded. */
    public static String record(String mutation, Map<String, ?> input) {
        var answer = send(mutation, input, "id");
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.getString("data.it.id");
    }

    /** An input of these names and values, with a citation. */
    public static Map<String, Object> input(Object... namesAndValues) {
        var input = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        input.put("citations", CITED);
        return input;
    }

    /** A new organisation. */
    public static String organisation(String slug) {
        return record("recordOrganisation", input("slug", slug, "name", slug, "kind", "COMPANY"));
    }

    /** A new exact shareholding since a day. */
    public static String stake(String owner, String organisation, double share, String since) {
        return record("recordOwnershipStake", stakeInput(owner, organisation, share, since));
    }

    /** The input of an exact shareholding. */
    public static Map<String, Object> stakeInput(String owner, String organisation, double share, String since) {
        return input(
                "owner",
                owner,
                "organisation",
                organisation,
                "interest",
                "SHAREHOLDING",
                "shareMin",
                share,
                "shareMax",
                share,
                "validFrom",
                since);
    }

    /** The code of the only error. */
    public static String code(JsonPath answer) {
        return answer.getString("errors[0].extensions.code");
    }

    /** The message of the only error. */
    public static String message(JsonPath answer) {
        return answer.getString("errors[0].message");
    }

    /** Sends the requests at the same time; the answers come in their order. */
    public static List<JsonPath> atOnce(List<Supplier<JsonPath>> requests) throws InterruptedException {
        var answers = new JsonPath[requests.size()];
        var threads = Arrays.asList(new Thread[requests.size()]);
        for (int i = 0; i < requests.size(); i++) {
            int place = i;
            threads.set(
                    i,
                    Thread.ofVirtual()
                            .start(() -> answers[place] = requests.get(place).get()));
        }
        for (var thread : threads) {
            thread.join();
        }
        return Arrays.asList(answers);
    }

    /** A slug that nothing has. */
    public static String slug(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}

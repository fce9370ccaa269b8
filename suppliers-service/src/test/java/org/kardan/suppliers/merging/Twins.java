package org.kardan.suppliers.merging;

import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;

import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.Graph;

/** One company that was recorded twice, and those around it. */
final class Twins {

    static final String MERGED =
            "id knownFrom knownTo reason moved saidOfBoth stakesBetween merged { slug version } survivor { slug version }"
                    + " possibleDuplicates { id }";

    private static final String FACTS = """
            slug name kind country mergedInto { slug } mergedFrom { merged { slug } }
            names { id value script kind citations { id note modality } } identifiers { id scheme value }
            restrictions { id programme citations { id } }
            owners { id shareMin shareMax owner { slug } citations { id note } }
            holdings(first: 50) { totalCount edges { node { id shareMin organisation { slug } asset { slug } } } }
            ultimateOwners { owners { shareMin shareMax owner { slug } } unattributedMin gaps { reason count } control {
                steps { controller { slug } } end } }
            """;

    final String one = slug("one");
    final String other = slug("other");
    final String parent = slug("parent");
    final String held = slug("held");
    final String deal = slug("deal");

    Twins() {
        organisation(one);
        organisation(other);
        organisation(parent);
        organisation(held);
    }

    /** All that can be recorded of a company, recorded of one of the two. */
    Twins withEverything() {
        name(one, "Первое имя");
        name(one, "The same name");
        name(other, "The same name");
        record("recordOrganisationIdentifier", input("organisation", one, "scheme", "LEI", "value", "LEI-" + one));
        record(
                "recordRestriction",
                input("organisation", one, "authority", "A", "programme", "P", "validFrom", "2020"));
        stake(parent, one, 0.4, "2010-01-01");
        stake(parent, other, 0.3, "2012-01-01");
        stake(one, held, 0.25, "2011-01-01");
        stake(other, held, 0.35, "2013-01-01");
        record(
                "recordDeal",
                input(
                        "slug",
                        deal,
                        "title",
                        deal,
                        "stage",
                        "EXPLORING",
                        "occurred",
                        "2024",
                        "description",
                        "It began."));
        record("recordDealParty", input("deal", deal, "organisation", one, "role", "ACQUIRER"));
        record("recordDealTarget", input("deal", deal, "organisation", held));
        return this;
    }

    static String name(String organisation, String value) {
        return record("recordOrganisationName", input("organisation", organisation, "value", value, "kind", "TRADING"));
    }

    /** A source that nothing but a test cites. */
    static String source(String code) {
        record(
                "recordSupplySource",
                Map.of("code", code, "kind", "REPORT", "title", "Source " + code, "published", "2026"));
        return code;
    }

    /** A name that rests on one source. */
    static void cited(String organisation, String value, String source) {
        var input = input("organisation", organisation, "value", value, "kind", "TRADING");
        input.put("citations", List.of(Map.of("source", source, "modality", "REPORTED")));
        record("recordOrganisationName", input);
    }

    JsonPath merge() {
        return merge(one, other, null);
    }

    static JsonPath merge(String merged, String into, @Nullable String key) {
        return merge(merged, version(merged), into, version(into), key);
    }

    static JsonPath merge(String merged, int version, String into, int intoVersion, @Nullable String key) {
        var variables =
                new LinkedHashMap<String, Object>(Map.of("m", merged, "mv", version, "i", into, "iv", intoVersion));
        variables.put("k", key);
        return Graph.ask(
                "mutation($m: ID!, $mv: Int!, $i: ID!, $iv: Int!, $k: String) { it: mergeOrganisations(merged: $m,"
                        + " mergedVersion: $mv, into: $i, intoVersion: $iv, reason: \"one company\", idempotencyKey: $k) { "
                        + MERGED
                        + " } }",
                variables);
    }

    static JsonPath undo(String merged, int version) {
        return Graph.ask(
                "mutation($m: ID!, $v: Int!) { it: undoMergeOrganisations(merged: $m, version: $v,"
                        + " reason: \"two companies\") { " + MERGED + " } }",
                Map.of("m", merged, "v", version));
    }

    /** The version of the organisation itself, also where it was merged: its own slug then finds the other one. */
    static int version(String slug) {
        var found = Graph.data("{ organisation(slug: \"%s\") { slug version mergedFrom { merged { slug version } } } }"
                .formatted(slug));
        return found.getString("organisation.slug").equals(slug)
                ? found.getInt("organisation.version")
                : found.getInt(
                        "organisation.mergedFrom.find { it.merged.slug == '%s' }.merged.version".formatted(slug));
    }

    /** All that the graph says of everybody, but for versions and the moments of knowledge. */
    Map<String, Object> everything() {
        var all = new LinkedHashMap<String, Object>();
        for (var slug : new String[] {one, other, parent, held}) {
            all.put(
                    slug,
                    Graph.data("{ organisation(slug: \"%s\") { %s } }".formatted(slug, FACTS))
                            .get("organisation"));
        }
        all.put(
                deal,
                Graph.data("{ deal(slug: \"%s\") { parties { id role organisation { slug } citations { id } }"
                                        .formatted(deal)
                                + " targets { id organisation { slug } } acquirers { slug } } }")
                        .get("deal"));
        return all;
    }

    /** The shares of the owners of an organisation. */
    static Map<String, Float> owners(String slug, String arguments) {
        var answer = Graph.data(
                "{ organisation(slug: \"%s\") { owners%s { shareMin owner { slug } } } }".formatted(slug, arguments));
        var owners = new LinkedHashMap<String, Float>();
        answer.<Map<String, ?>>getList("organisation.owners")
                .forEach(stake -> owners.merge(
                        (String) ((Map<?, ?>) stake.get("owner")).get("slug"),
                        ((Number) stake.get("shareMin")).floatValue(),
                        Float::sum));
        owners.replaceAll((owner, share) -> Math.round(share * 100) / 100f);
        return owners;
    }
}

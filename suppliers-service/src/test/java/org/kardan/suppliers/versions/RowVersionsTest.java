package org.kardan.suppliers.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What organisations, assets, components, deals and sources said at an earlier moment: corrected, then asked for as they were before. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RowVersionsTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** What a mutation gives that succeeds. */
    private static JsonPath done(String mutation, String arguments, String type, Map<String, ?> input, String fields) {
        var answer = Graph.data(
                "mutation($input: %sInput!) { done: %s(%sinput: $input) { %s } }"
                        .formatted(type, mutation, arguments, fields),
                Map.of("input", input));
        return answer.setRootPath("data.done");
    }

    private static OffsetDateTime at(JsonPath answer, String field) {
        return OffsetDateTime.parse(answer.getString(field));
    }

    private static OffsetDateTime before(OffsetDateTime moment) {
        return moment.minusNanos(1_000);
    }

    private static OffsetDateTime correctAsset(String slug, int version, Map<String, ?> input) {
        var arguments = "asset: \"%s\", version: %d, ".formatted(slug, version);
        return at(done("correctAsset", arguments, "Asset", input, "knownFrom"), "knownFrom");
    }

    @Test
    void anOrganisationIsCalledWhatItWasCalledThen() {
        var slug = "renamed-" + mark;
        var made = done(
                "recordOrganisation",
                "",
                "Organisation",
                Writes.input("slug", slug, "name", "A", "kind", "COMPANY", "country", "QA"),
                "knownFrom");
        var owned = Writes.organisation("owned-" + mark);
        Writes.stake(slug, owned, 0.6, "2020");
        var corrected = done(
                "correctOrganisation",
                "organisation: \"%s\", version: 1, ".formatted(slug),
                "Organisation",
                Writes.input("slug", slug, "name", "B", "kind", "FUND", "legalForm", "LP"),
                "knownFrom recordedBy");
        var then = before(at(corrected, "knownFrom")).toString();
        var query = """
                query($s: String!, $o: ID!, $k: DateTime!, $first: DateTime!, $unknown: DateTime!) {
                  unknown: organisation(slug: $s, knownAt: $unknown) { id }
                  first: organisation(slug: $s, knownAt: $first) { name }
                  then: organisation(slug: $s, knownAt: $k) { name kind legalForm country version knownTo }
                  now: organisation(slug: $s) { name kind legalForm country version knownFrom
                    versions { totalCount edges { node { name version knownFrom knownTo recordedBy } } } }
                  list: organisations(country: "QA", first: 100, knownAt: $k) { totalCount edges { node { slug name } } }
                  owned: organisation(id: $o) {
                    then: owners(knownAt: $k) { owner { name } } now: owners { owner { name } }
                    ultimate: ultimateOwners(knownAt: $k) { owners { owner { name } } control { steps { controller { name } } } } }
                }
                """;

        var asked = Graph.data(
                query,
                Map.of(
                        "s",
                        slug,
                        "o",
                        owned,
                        "k",
                        then,
                        "first",
                        made.getString("knownFrom"),
                        "unknown",
                        before(at(made, "knownFrom")).toString()));

        assertThat(asked.getMap("unknown")).isNull();
        assertThat(asked.getString("first.name")).isEqualTo("A");
        assertThat(asked.getMap("then"))
                .containsEntry("name", "A")
                .containsEntry("kind", "COMPANY")
                .containsEntry("legalForm", null)
                .containsEntry("country", "QA")
                .containsEntry("version", 1)
                .containsEntry("knownTo", corrected.getString("knownFrom"));
        assertThat(asked.getString("now.name")).isEqualTo("B");
        assertThat(asked.getInt("now.versions.totalCount")).isEqualTo(2);
        assertThat(asked.getList("now.versions.edges.node.name")).containsExactly("A", "B");
        assertThat(asked.getList("now.versions.edges.node.recordedBy")).containsOnly("anonymous");
        assertThat(asked.getList("list.edges.node.name")).contains("A");
        assertThat(asked.getString("owned.then[0].owner.name")).isEqualTo("A");
        assertThat(asked.getString("owned.now[0].owner.name")).isEqualTo("B");
        assertThat(asked.getString("owned.ultimate.owners[0].owner.name")).isEqualTo("A");
        assertThat(asked.getString("owned.ultimate.control.steps[0].controller.name"))
                .isEqualTo("A");
    }

    @Test
    void anAssetWasPartOfWhatItWasPartOfThen() {
        for (var whole : List.of("one-", "other-")) {
            Writes.record(
                    "recordAsset", Writes.input("slug", whole + mark, "name", whole + mark, "kind", "ASSET_GROUP"));
            Writes.record(
                    "recordOwnershipStake",
                    Writes.input(
                            "owner",
                            Writes.organisation("of-" + whole + mark),
                            "asset",
                            whole + mark,
                            "interest",
                            "SHAREHOLDING",
                            "shareMin",
                            1,
                            "shareMax",
                            1,
                            "validFrom",
                            "2020"));
        }
        var plant = "plant-" + mark;
        Writes.record("recordAsset", plant("one-" + mark, "A"));
        var moved = correctAsset(plant, 1, plant("other-" + mark, "B"));

        var asked = Graph.data(
                """
                query($p: String!, $one: String!, $other: String!, $k: DateTime!) {
                  now: asset(slug: $p) { ...a } then: asset(slug: $p, knownAt: $k) { ...a }
                  same: asset(slug: $p) { ultimateOwners(knownAt: $k) { asPartOf { slug } owners { owner { slug } } } owners(knownAt: $k) { owner { slug } } }
                  one: asset(slug: $one, knownAt: $k) { members { totalCount edges { node { name } } } }
                  oneNow: asset(slug: $one) { members { totalCount } }
                  other: asset(slug: $other, knownAt: $k) { members { totalCount edges { node { name } } } }
                  list: assets(country: "QA", status: UNKNOWN, first: 100, knownAt: $k) { totalCount edges { node { slug name } } }
                  none: assets(country: "QA", knownAt: "2001-01-01T00:00:00Z") { totalCount }
                }
                fragment a on Asset { name latitude parent { slug } ultimateOwners { asPartOf { slug } } }
                """,
                Map.of(
                        "p",
                        plant,
                        "one",
                        "one-" + mark,
                        "other",
                        "other-" + mark,
                        "k",
                        before(moved).toString()));

        assertThat(asked.getString("now.name")).isEqualTo("B");
        assertThat(asked.getString("now.parent.slug")).isEqualTo("other-" + mark);
        assertThat(asked.getString("then.name")).isEqualTo("A");
        assertThat(asked.getString("then.parent.slug")).isEqualTo("one-" + mark);
        assertThat(asked.getString("now.ultimateOwners.asPartOf.slug")).isEqualTo("other-" + mark);
        assertThat(asked.getString("same.ultimateOwners.asPartOf.slug")).isEqualTo("one-" + mark);
        assertThat(asked.getList("same.ultimateOwners.owners.owner.slug")).containsExactly("of-one-" + mark);
        assertThat(asked.getList("same.owners.owner.slug")).containsExactly("of-one-" + mark);
        assertThat(asked.getList("one.members.edges.node.name")).containsExactly("A");
        assertThat(asked.getInt("one.members.totalCount")).isEqualTo(1);
        assertThat(asked.getInt("oneNow.members.totalCount")).isZero();
        assertThat(asked.getInt("other.members.totalCount")).isZero();
        assertThat(asked.getString("list.edges.node.find { it.slug == '%s' }.name".formatted(plant)))
                .isEqualTo("A");
        assertThat(asked.getInt("none.totalCount")).isZero();
    }

    private Map<String, Object> plant(String parent, String name) {
        return Writes.input("slug", "plant-" + mark, "name", name, "kind", "PLANT", "parent", parent, "country", "QA");
    }

    @Test
    void whatAMergeMovedWasApartBeforeIt() {
        var kept = "kept-" + mark;
        var gone = "gone-" + mark;
        Writes.organisation(kept);
        Writes.organisation(gone);
        Graph.data(
                "mutation { mergeOrganisations(merged: \"%s\", mergedVersion: 1, into: \"%s\", intoVersion: 1, reason: \"the same\") { id } }"
                        .formatted(gone, kept));
        var since = at(
                Graph.data("{ organisation(slug: \"%s\") { knownFrom } }".formatted(kept))
                        .setRootPath("data.organisation"),
                "knownFrom");

        var asked = Graph.data(
                "query($g: String!, $k: DateTime!) { now: organisation(slug: $g) { slug } then: organisation(slug: $g, knownAt: $k) { slug version knownTo } }",
                Map.of("g", gone, "k", before(since).toString()));

        assertThat(asked.getString("now.slug")).isEqualTo(kept);
        assertThat(asked.getString("then.slug")).isEqualTo(gone);
        assertThat(asked.getInt("then.version")).isEqualTo(1);
        assertThat(asked.getString("then.knownTo")).isNotNull();
    }

    @Test
    void componentsAndDealsWereCalledWhatTheyWereCalledThen() {
        var code = "C_" + mark.toUpperCase(Locale.ROOT);
        Map<String, Object> component = Map.of("code", code, "name", "A");
        done("recordComponent", "", "Component", component, "version");
        var corrected = at(
                done(
                        "correctComponent",
                        "code: \"%s\", version: 1, ".formatted(code),
                        "Component",
                        Map.of("code", code, "name", "B", "parent", "SEATS"),
                        "knownFrom"),
                "knownFrom");
        var slug = "deal-" + mark;
        Graph.data("mutation($i: DealInput!) { recordDeal(input: $i) { id } }", Map.of("i", deal(slug)));
        var retitled = at(
                done(
                        "correctDeal",
                        "deal: \"%s\", version: 1, ".formatted(slug),
                        "DealCorrection",
                        Writes.input("title", "B"),
                        "knownFrom"),
                "knownFrom");

        var asked = Graph.data(
                """
                query($c: String!, $d: String!, $k: DateTime!, $l: DateTime!) {
                  now: component(code: $c) { name parent { code } versions { edges { node { name parent { code } } } } }
                  then: component(code: $c, knownAt: $k) { name parent { code } }
                  seats: component(code: "SEATS", knownAt: $k) { children { code } }
                  deal(slug: $d, knownAt: $l) { title } deals(sort: RECORDED, direction: DESCENDING, first: 100, knownAt: $l) { edges { node { slug title } } }
                  new: deal(slug: $d) { title versions { totalCount edges { node { title } } } }
                }
                """,
                Map.of(
                        "c",
                        code,
                        "d",
                        slug,
                        "k",
                        before(corrected).toString(),
                        "l",
                        before(retitled).toString()));

        assertThat(asked.getString("now.name")).isEqualTo("B");
        assertThat(asked.getString("now.parent.code")).isEqualTo("SEATS");
        assertThat(asked.getList("now.versions.edges.node.parent")).containsExactly(null, Map.of("code", "SEATS"));
        assertThat(asked.getString("then.name")).isEqualTo("A");
        assertThat(asked.getMap("then.parent")).isNull();
        assertThat(asked.getList("seats.children.code")).doesNotContain(code);
        assertThat(listedComponents(before(corrected))).containsEntry(code, "A");
        assertThat(asked.getString("deal.title")).isEqualTo("A");
        assertThat(asked.getString("deals.edges.node.find { it.slug == '%s' }.title".formatted(slug)))
                .isEqualTo("A");
        assertThat(asked.getString("new.title")).isEqualTo("B");
        assertThat(asked.getList("new.versions.edges.node.title")).containsExactly("A", "B");
    }

    /** Names by code, from all pages: other tests leave more components than one page holds. */
    private static Map<String, String> listedComponents(OffsetDateTime knownAt) {
        var names = new HashMap<String, String>();
        for (String after = null, next; ; after = next) {
            var page = Graph.data(
                            "query($k: DateTime!, $after: String) { components(first: 100, after: $after, knownAt: $k)"
                                    + " { edges { node { code name } } pageInfo { hasNextPage endCursor } } }",
                            after == null
                                    ? Map.of("k", knownAt.toString())
                                    : Map.of("k", knownAt.toString(), "after", after))
                    .setRootPath("data.components");
            page.<Map<String, String>>getList("edges.node")
                    .forEach(node -> names.put(node.get("code"), node.get("name")));
            next = page.getString("pageInfo.endCursor");
            if (!page.getBoolean("pageInfo.hasNextPage")) {
                return names;
            }
        }
    }

    private static Map<String, Object> deal(String slug) {
        var deal = new HashMap<>(Writes.input("slug", slug, "title", "A", "stage", "RUMOURED", "occurred", "2026"));
        deal.put("description", "It is said.");
        return deal;
    }

    @Test
    void sourcesThatWereBelievedToDeriveFromOneAnotherCountedOnce() {
        var original = "A-" + mark.toUpperCase(Locale.ROOT);
        var summary = "B-" + mark.toUpperCase(Locale.ROOT);
        source(original, null, "A report");
        source(summary, original, "A report");
        var slug = "cited-" + mark;
        var input = Writes.input("slug", slug, "name", slug, "kind", "COMPANY");
        Writes.record("recordOrganisation", input);
        var named = Writes.input("organisation", slug, "value", "N", "script", "Latn", "kind", "OFFICIAL");
        named.put(
                "citations",
                List.of(
                        Map.of("source", original, "modality", "ASSERTED"),
                        Map.of("source", summary, "modality", "ASSERTED")));
        Writes.record("recordOrganisationName", named);
        var corrected = at(
                done(
                        "correctSupplySource",
                        "code: \"%s\", version: 1, ".formatted(summary),
                        "SupplySource",
                        Map.of("code", summary, "kind", "REPORT", "title", "Alone", "published", "2026"),
                        "supplyKnownFrom"),
                "supplyKnownFrom");

        var asked = Graph.data(
                """
                query($s: String!, $a: String!, $b: String!, $k: DateTime!) {
                  organisation(slug: $s) { then: names(knownAt: $k) { ...n } now: names { ...n } }
                  then: supplySource(code: $b, knownAt: $k) { title origin { code } derivedFrom { title } supplyKnownTo }
                  now: supplySource(code: $b) { title origin { code } supplyRecordedBy
                    supplyVersions { totalCount edges { node { title supplyVersion derivedFrom { code } } } } }
                  original: supplySource(code: $a, knownAt: $k) { derivedSources { code } supplyFacts(knownAt: $k) { totalCount edges { node { falls } } } }
                }
                fragment n on OrganisationName { evidenceStrength { affirmingOrigins } citations { source { title } } }
                """,
                Map.of(
                        "s",
                        slug,
                        "a",
                        original,
                        "b",
                        summary,
                        "k",
                        before(corrected).toString()));

        assertThat(asked.getInt("organisation.then[0].evidenceStrength.affirmingOrigins"))
                .isEqualTo(1);
        assertThat(asked.getInt("organisation.now[0].evidenceStrength.affirmingOrigins"))
                .isEqualTo(2);
        assertThat(asked.getList("organisation.then[0].citations.source.title")).containsOnly("A report");
        assertThat(asked.getList("organisation.now[0].citations.source.title")).contains("Alone");
        assertThat(asked.getString("then.origin.code")).isEqualTo(original);
        assertThat(asked.getString("then.supplyKnownTo")).isNotNull();
        assertThat(asked.getString("now.origin.code")).isEqualTo(summary);
        assertThat(asked.getList("now.supplyVersions.edges.node.title")).containsExactly("A report", "Alone");
        assertThat(asked.getList("now.supplyVersions.edges.node.derivedFrom"))
                .containsExactly(Map.of("code", original), null);
        assertThat(asked.getString("now.supplyRecordedBy")).isEqualTo("anonymous");
        assertThat(asked.getList("original.derivedSources.code")).containsExactly(summary);
        assertThat(asked.getList("original.supplyFacts.edges.node.falls")).containsExactly(true);
    }

    private static void source(String code, String derivedFrom, String title) {
        var input = new HashMap<String, Object>(
                Map.of("code", code, "kind", "REPORT", "title", title, "published", "2026"));
        if (derivedFrom != null) {
            input.put("derivedFrom", derivedFrom);
        }
        done("recordSupplySource", "", "SupplySource", input, "id");
    }
}

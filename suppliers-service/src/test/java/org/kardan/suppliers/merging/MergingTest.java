package org.kardan.suppliers.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;
import static org.kardan.suppliers.merging.Twins.merge;
import static org.kardan.suppliers.merging.Twins.owners;
import static org.kardan.suppliers.merging.Twins.undo;
import static org.kardan.suppliers.merging.Twins.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Two organisations become one, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MergingTest {

    @Test
    void everythingRecordedOfTheOneIsRecordedOfTheOther() {
        var twins = new Twins().withEverything();

        var merged = ok(twins.merge());

        var after = Graph.data(
                "{ organisation(slug: \"%s\") { names { value citations { id } } identifiers { value } restrictions {"
                                .formatted(twins.other)
                        + " programme } } deal(slug: \"" + twins.deal + "\") { acquirers { slug } } }");
        assertThat(after.getList("organisation.names.value")).containsExactlyInAnyOrder("Первое имя", "The same name");
        assertThat(after.getList("organisation.identifiers.value")).containsExactly("LEI-" + twins.one);
        assertThat(after.getList("organisation.restrictions.programme")).containsExactly("P");
        assertThat(after.getList("deal.acquirers.slug")).containsExactly(twins.other);
        assertThat(owners(twins.other, "")).isEqualTo(Map.of(twins.parent, 0.7f));
        assertThat(owners(twins.held, "")).isEqualTo(Map.of(twins.other, 0.6f));
        assertThat(merged.getInt("moved")).isEqualTo(6);
        assertThat(merged.getInt("saidOfBoth")).isEqualTo(1);
        assertThat(merged.getList("possibleDuplicates")).hasSize(2);
    }

    @Test
    void itsKeysFindTheOther() {
        var twins = new Twins();
        var made = Graph.data("{ organisation(slug: \"%s\") { id knownFrom } }".formatted(twins.one));
        var id = made.getString("organisation.id");
        var at = ok(twins.merge()).getString("knownFrom");

        var found = Graph.data(
                """
                query($id: ID!, $slug: String!, $k: DateTime!, $r: [_Any!]!) {
                  id: organisation(id: $id) { slug mergedFrom { merged { id mergedInto { slug } } } }
                  slug: organisation(slug: $slug) { slug }
                  before: organisation(slug: $slug, knownAt: $k) { slug mergedInto { slug } }
                  _entities(representations: $r) { ... on Organisation { slug } }
                }
                """,
                Map.of(
                        "id",
                        id,
                        "slug",
                        twins.one,
                        "k",
                        made.getString("organisation.knownFrom"),
                        "r",
                        List.of(
                                Map.of("__typename", "Organisation", "id", id),
                                Map.of("__typename", "Organisation", "slug", twins.one))));

        assertThat(found.getString("id.slug")).isEqualTo(twins.other);
        assertThat(found.getString("id.mergedFrom[0].merged.id")).isEqualTo(id);
        assertThat(found.getString("id.mergedFrom[0].merged.mergedInto.slug")).isEqualTo(twins.other);
        assertThat(found.getString("slug.slug")).isEqualTo(twins.other);
        assertThat(found.getString("before.slug")).isEqualTo(twins.one);
        assertThat(found.getString("before.mergedInto.slug")).isEqualTo(twins.other);
        assertThat(found.getList("_entities.slug")).containsExactly(twins.other, twins.other);
        assertThat(at).isNotNull();
    }

    @Test
    void whatWasKnownBeforeIsAnsweredAsItWasKnown() {
        var twins = new Twins().withEverything();
        var merged = ok(twins.merge());
        var before = "(knownAt: \"%s\")"
                .formatted(java.time.OffsetDateTime.parse(merged.getString("knownFrom"))
                        .minusNanos(1000));

        assertThat(owners(twins.held, before)).isEqualTo(Map.of(twins.one, 0.25f, twins.other, 0.35f));
        assertThat(owners(twins.other, before)).isEqualTo(Map.of(twins.parent, 0.3f));
        assertThat(owners(twins.held, "(asOf: \"2012-06-01\")")).isEqualTo(Map.of(twins.other, 0.25f));
    }

    @Test
    void undoingRestoresEveryAnswer() {
        var twins = new Twins().withEverything();
        stake(twins.one, twins.other, 0.1, "2015-01-01");
        var before = twins.everything();
        var merged = ok(twins.merge());
        assertThat(twins.everything()).isNotEqualTo(before);

        ok(undo(twins.one, merged.getInt("merged.version")));

        assertThat(twins.everything()).isEqualTo(before);
    }

    @Test
    void anOrganisationMergedAndUndoneCanBeMergedAgain() {
        var twins = new Twins().withEverything();
        var merged = ok(twins.merge());
        var first = twins.everything();
        ok(undo(twins.one, merged.getInt("merged.version")));

        ok(twins.merge());

        var again = twins.everything();
        again.remove(twins.one);
        first.remove(twins.one);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void whatIsRecordedAfterwardsStaysWithTheOther() {
        var twins = new Twins().withEverything();
        var merged = ok(twins.merge());
        var corrected = Graph.data(
                        "{ organisation(slug: \"%s\") { owners { id version shareMin } } }".formatted(twins.other))
                .<Map<String, ?>>getList("organisation.owners")
                .stream()
                .filter(stake -> ((Number) stake.get("shareMin")).floatValue() == 0.4f)
                .findFirst()
                .orElseThrow();
        var late = Twins.name(twins.one, "A later name");
        ok(Graph.ask(
                "mutation($id: ID!, $v: Int!, $i: OwnershipStakeInput!) { it: correctOwnershipStake(id: $id, version: $v,"
                        + " input: $i) { id } }",
                Map.of(
                        "id",
                        corrected.get("id"),
                        "v",
                        corrected.get("version"),
                        "i",
                        Writes.stakeInput(twins.parent, twins.other, 0.45, "2010-01-01"))));

        ok(undo(twins.one, merged.getInt("merged.version")));

        assertThat(Graph.data("{ organisation(slug: \"%s\") { names { id } } }".formatted(twins.other))
                        .getList("organisation.names.id"))
                .contains(late);
        assertThat(owners(twins.one, "")).isEqualTo(Map.of(twins.parent, 0.45f));
        assertThat(owners(twins.other, "")).isEqualTo(Map.of(twins.parent, 0.3f));
    }

    @Test
    void sharesThatWouldAddUpToMoreThanAllAreRefused() {
        var twins = new Twins();
        var stranger = organisation(slug("stranger"));
        stake(twins.parent, twins.one, 0.6, "2010-01-01");
        stake(stranger, twins.other, 0.6, "2012-01-01");

        var answer = twins.merge();

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("2012-01-01", "1.2");
        assertThat(owners(twins.one, "")).isEqualTo(Map.of(twins.parent, 0.6f));
    }

    @Test
    void theSameStakeInBothIsOneStake() {
        var twins = new Twins();
        stake(twins.parent, twins.one, 1, "2010-01-01");
        stake(twins.parent, twins.other, 1, "2010-01-01");

        ok(twins.merge());

        assertThat(owners(twins.other, "")).isEqualTo(Map.of(twins.parent, 1f));
    }

    @Test
    void stakesInEachOtherEnd() {
        var twins = new Twins();
        stake(twins.one, twins.other, 0.8, "2010-01-01");
        stake(twins.parent, twins.one, 1, "2010-01-01");

        var merged = ok(twins.merge());

        assertThat(merged.getInt("stakesBetween")).isEqualTo(1);
        assertThat(owners(twins.other, "")).isEqualTo(Map.of(twins.parent, 1f));
    }

    @Test
    void chainsAreFollowedAndUndoneFromTheirEnd() {
        var twins = new Twins().withEverything();
        var third = slug("third");
        organisation(third);
        var first = ok(twins.merge());
        var second = ok(merge(twins.other, third, null));

        assertThat(Graph.data("{ organisation(slug: \"%s\") { slug } }".formatted(twins.one))
                        .getString("organisation.slug"))
                .isEqualTo(third);
        assertThat(owners(twins.held, "")).isEqualTo(Map.of(third, 0.6f));
        var tooEarly = undo(twins.one, first.getInt("merged.version"));
        assertThat(Writes.code(tooEarly)).isEqualTo("CONFLICT");
        assertThat(Writes.message(tooEarly)).contains(twins.other);
        ok(undo(twins.other, second.getInt("merged.version")));
        ok(undo(twins.one, first.getInt("merged.version")));
        assertThat(owners(twins.held, "")).isEqualTo(Map.of(twins.one, 0.25f, twins.other, 0.35f));
    }

    @Test
    void circlesAndWhatWasMergedAlreadyAreRefused() {
        var twins = new Twins();
        ok(twins.merge());

        assertThat(Writes.code(merge(twins.other, version(twins.other), twins.one, version(twins.one), null)))
                .isEqualTo("CONFLICT");
        assertThat(Writes.code(merge(twins.one, version(twins.one), twins.parent, 1, null)))
                .isEqualTo("CONFLICT");
        assertThat(Writes.code(merge(twins.parent, 1, twins.parent, 1, null))).isEqualTo("BAD_USER_INPUT");
        assertThat(Writes.code(merge("no-such-one", 1, twins.parent, 1, null))).isEqualTo("NOT_FOUND");
        assertThat(Writes.code(undo(twins.parent, 1))).isEqualTo("CONFLICT");
    }

    @Test
    void aStaleVersionIsRefusedAndAKeyMergesOnce() {
        var twins = new Twins();
        var key = slug("key");

        assertThat(Writes.code(merge(twins.one, 7, twins.other, 1, null))).isEqualTo("CONFLICT");
        var first = ok(merge(twins.one, 1, twins.other, 1, key));
        var again = ok(merge(twins.one, 1, twins.other, 1, key));
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
    }

    @Test
    void aFactRecordedWhileTheyAreMergedIsNotLeftBehind() throws InterruptedException {
        var twins = new Twins().withEverything();

        var answers = Writes.atOnce(List.of(
                twins::merge,
                () -> Writes.send(
                        "recordOrganisationName",
                        Writes.input("organisation", twins.one, "value", "Meanwhile", "kind", "TRADING"),
                        "id"),
                () -> Writes.send(
                        "recordOrganisationName",
                        Writes.input("organisation", twins.one, "value", "Meanwhile too", "kind", "TRADING"),
                        "id")));

        answers.forEach(MergingTest::ok);
        assertThat(Graph.data("{ organisation(slug: \"%s\") { names { value } } }".formatted(twins.one))
                        .getList("organisation.names.value"))
                .contains("Meanwhile", "Meanwhile too");
    }

    @Test
    void anOpenDealThatWouldSellToItselfStopsTheMerge() {
        var twins = new Twins().withEverything();
        Writes.record(
                "recordDealParty", Writes.input("deal", twins.deal, "organisation", twins.other, "role", "SELLER"));

        var answer = twins.merge();

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains(twins.deal);
    }

    private static JsonPath ok(JsonPath answer) {
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.setRootPath("data.it");
    }
}

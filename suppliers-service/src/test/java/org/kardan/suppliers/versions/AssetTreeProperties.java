package org.kardan.suppliers.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/**
 * Which asset was part of which, and so whose it was, over HTTP, against a list of versions that is walked for each answer: assets are moved
 * about and renamed at random below one that has an owner. {@link AssetTreeModelTest} runs this beside the application.
 */
class AssetTreeProperties {

    private static final int ASSETS = 4;
    private static final int MOVES = 7;

    /** An asset is moved below one with a smaller number, so that they go in no circle, or below none. */
    record Move(int asset, int parent, String name) {}

    /** What was believed of an asset from a moment on, until its next version. */
    private record Version(int asset, String name, @Nullable Integer parent, OffsetDateTime from) {}

    private final List<Version> versions = new ArrayList<>();
    private String mark = "";

    @Provide
    Arbitrary<List<Move>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, ASSETS - 1),
                        Arbitraries.integers().between(-1, ASSETS - 2),
                        Arbitraries.of("X", "Y"))
                .as(Move::new)
                .list()
                .ofMinSize(MOVES - 3)
                .ofMaxSize(MOVES);
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void theTreeAtAnyMomentIsWhatTheListOfVersionsSays(@ForAll("stories") List<Move> story) {
        versions.clear();
        mark = UUID.randomUUID().toString().substring(0, 12);
        for (int asset = 0; asset < ASSETS; asset++) {
            write("recordAsset", "", asset, "N", null);
        }
        own();
        var recorded =
                OffsetDateTime.parse(Graph.data("{ asset(slug: \"%s\") { owners { knownFrom } } }".formatted(slug(0)))
                        .getString("asset.owners[0].knownFrom"));

        story.forEach(move -> {
            var parent = move.parent() < 0 || move.parent() >= move.asset() ? null : move.parent();
            var arguments = "asset: \"%s\", version: %d, "
                    .formatted(slug(move.asset()), of(move.asset()).size());
            write("correctAsset", arguments, move.asset(), move.name(), parent);
        });

        var moments = new TreeSet<OffsetDateTime>();
        versions.stream()
                .map(Version::from)
                .filter(from -> from.isAfter(recorded))
                .forEach(from -> moments.addAll(List.of(from, from.minusNanos(1_000))));
        moments.forEach(this::compare);
    }

    private void write(String mutation, String arguments, int asset, String name, @Nullable Integer parent) {
        var input = Writes.input("slug", slug(asset), "name", name, "kind", "PLANT");
        if (parent != null) {
            input.put("parent", slug(parent));
        }
        var answer = Graph.data(
                "mutation($input: AssetInput!) { done: %s(%sinput: $input) { knownFrom } }"
                        .formatted(mutation, arguments),
                Map.of("input", input));
        versions.add(new Version(asset, name, parent, OffsetDateTime.parse(answer.getString("done.knownFrom"))));
    }

    private void own() {
        Writes.record(
                "recordOwnershipStake",
                Writes.input(
                        "owner",
                        Writes.organisation("owner-" + mark),
                        "asset",
                        slug(0),
                        "interest",
                        "SHAREHOLDING",
                        "shareMin",
                        1,
                        "shareMax",
                        1,
                        "validFrom",
                        "2020"));
    }

    private String slug(int asset) {
        return "tree-" + mark + "-" + asset;
    }

    private List<Version> of(int asset) {
        return versions.stream().filter(version -> version.asset() == asset).toList();
    }

    private Version known(int asset, OffsetDateTime moment) {
        return of(asset).stream()
                .filter(version -> !version.from().isAfter(moment))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void compare(OffsetDateTime moment) {
        var fields = new StringBuilder();
        for (int asset = 0; asset < ASSETS; asset++) {
            fields.append(
                    ("a%1$d: asset(slug: \"%2$s\", knownAt: $k) { name version parent { name } members { totalCount edges { node { slug name } } } }"
                                    + " o%1$d: asset(slug: \"%2$s\") { ultimateOwners(knownAt: $k) { asPartOf { slug } owners { shareMin } } } ")
                            .formatted(asset, slug(asset)));
        }
        var answer = Graph.data("query($k: DateTime!) { " + fields + "}", Map.of("k", moment.toString()));
        for (int asset = 0; asset < ASSETS; asset++) {
            assertThat(answer.<String, Object>getMap("a" + asset))
                    .as("asset %d as known at %s", asset, moment)
                    .isEqualTo(shown(asset, moment));
            boolean owned = top(asset, moment) == 0;
            assertThat(answer.getString("o%d.ultimateOwners.asPartOf.slug".formatted(asset)))
                    .as("what asset %d was owned as, as known at %s", asset, moment)
                    .isEqualTo(owned && asset > 0 ? slug(0) : null);
            assertThat(answer.getList("o%d.ultimateOwners.owners".formatted(asset)))
                    .hasSize(owned ? 1 : 0);
        }
    }

    private Map<String, Object> shown(int asset, OffsetDateTime moment) {
        var version = known(asset, moment);
        var members = new ArrayList<Map<String, Object>>();
        for (int part = 0; part < ASSETS; part++) {
            var other = known(part, moment);
            if (other.parent() != null && other.parent() == asset) {
                members.add(Map.of("node", Map.of("slug", slug(part), "name", other.name())));
            }
        }
        var shown = new HashMap<String, Object>();
        shown.put("name", version.name());
        shown.put("version", of(asset).indexOf(version) + 1);
        shown.put(
                "parent",
                version.parent() == null
                        ? null
                        : Map.of("name", known(version.parent(), moment).name()));
        shown.put("members", Map.of("totalCount", members.size(), "edges", members));
        return shown;
    }

    private int top(int asset, OffsetDateTime moment) {
        var version = known(asset, moment);
        return version.parent() == null ? asset : top(version.parent(), moment);
    }
}

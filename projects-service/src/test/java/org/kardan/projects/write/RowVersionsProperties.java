package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.refused;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.Graph;

/**
 * What is believed of sources, over HTTP, against a list of versions that is walked for each answer: they are recorded, corrected, taken
 * away and recorded again at random, and derive from one another. {@link RowVersionsModelTest} runs this beside the application.
 */
class RowVersionsProperties {

    private static final int SOURCES = 3;
    private static final int ACTS = 8;

    /** What is done to a source: it is recorded where there is none, else taken away or corrected. */
    record Act(int source, boolean takesAway, String title, boolean derives) {}

    /** What was believed of a source from one moment to another; the end is null where it still is. */
    private static final class Version {
        final int source;
        final String id;
        final int number;
        final String title;
        final @Nullable String derivedFrom;
        final OffsetDateTime from;

        @Nullable OffsetDateTime to;

        Version(int source, String id, int number, String title, @Nullable String derivedFrom, OffsetDateTime from) {
            this.source = source;
            this.id = id;
            this.number = number;
            this.title = title;
            this.derivedFrom = derivedFrom;
            this.from = from;
        }

        boolean isKnown(OffsetDateTime at) {
            return !from.isAfter(at) && (to == null || to.isAfter(at));
        }
    }

    private final List<Version> versions = new ArrayList<>();
    private String mark = "";

    @Provide
    Arbitrary<List<Act>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SOURCES - 1),
                        Arbitraries.integers().between(0, 3).map(number -> number == 0),
                        Arbitraries.of("X", "Y", "Z"),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMinSize(ACTS - 3)
                .ofMaxSize(ACTS);
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void whatIsBelievedOfARowAtAnyMomentIsWhatTheListOfVersionsSays(@ForAll("stories") List<Act> story) {
        versions.clear();
        mark = UUID.randomUUID().toString();

        story.forEach(this::act);

        for (var moment : moments()) {
            compare(moment);
        }
        versions.stream().map(version -> version.id).distinct().forEach(this::compareHistory);
    }

    private void act(Act act) {
        var present = believed(act.source());
        if (present == null) {
            var answer = done(Graph.ask(
                    "mutation($i: SourceInput!) { done: recordSource(input: $i) { id knownFrom } }",
                    Map.of("i", input(act))));
            add(act, answer.getString("id"), 1, OffsetDateTime.parse(answer.getString("knownFrom")));
        } else if (act.takesAway()) {
            takeAway(present);
        } else {
            var answer = done(Graph.ask(
                    "mutation($id: ID!, $v: Int!, $i: SourceInput!) { done: correctSource(id: $id, version: $v, input: $i) { knownFrom } }",
                    Map.of("id", present.id, "v", present.number, "i", input(act))));
            var from = OffsetDateTime.parse(answer.getString("knownFrom"));
            present.to = from;
            add(act, present.id, present.number + 1, from);
        }
    }

    private void takeAway(Version present) {
        var answer = Graph.ask(
                "mutation($id: ID!, $v: Int!) { done: retractSource(id: $id, version: $v, reason: \"a mistake\") { key } }",
                Map.of("id", present.id, "v", present.number));
        if (versions.stream().anyMatch(other -> other.to == null && present.id.equals(other.derivedFrom))) {
            refused(answer, "CONFLICT", "is referred to");
        } else {
            done(answer);
            present.to = OffsetDateTime.parse(Graph.data(
                            "query($c: String!, $k: DateTime!) { source(code: $c, knownAt: $k) { knownTo } }",
                            Map.of("c", code(present.source), "k", present.from.toString()))
                    .getString("source.knownTo"));
        }
    }

    private void add(Act act, String id, int number, OffsetDateTime from) {
        var derivedFrom = derivedFrom(act);
        versions.add(
                new Version(act.source(), id, number, act.title(), derivedFrom == null ? null : derivedFrom.id, from));
    }

    /** A source derives from the one before it, where that is there: so they go in no circle. */
    private @Nullable Version derivedFrom(Act act) {
        return act.derives() && act.source() > 0 ? believed(act.source() - 1) : null;
    }

    private @Nullable Version believed(int source) {
        return versions.stream()
                .filter(version -> version.source == source && version.to == null)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> input(Act act) {
        var input = new HashMap<String, Object>(Map.of(
                "code",
                code(act.source()),
                "kind",
                "REPORT",
                "title",
                act.title(),
                "outlet",
                mark,
                "published",
                "2026"));
        if (derivedFrom(act) != null) {
            input.put("derivedFrom", code(act.source() - 1));
        }
        return input;
    }

    private String code(int source) {
        return (mark.substring(0, 8) + "-" + source).toUpperCase(Locale.ROOT);
    }

    /** Each moment at which something has changed, and the last one before it. */
    private TreeSet<OffsetDateTime> moments() {
        var moments = new TreeSet<OffsetDateTime>();
        versions.stream()
                .flatMap(version -> Stream.of(version.from, Objects.requireNonNullElse(version.to, version.from)))
                .forEach(moment -> moments.addAll(List.of(moment, moment.minusNanos(1_000))));
        return moments;
    }

    private void compare(OffsetDateTime moment) {
        var fields = "{ code title version derivedFrom { code title } origin { code title } }";
        var sources = new StringBuilder();
        for (int source = 0; source < SOURCES; source++) {
            sources.append("s%d: source(code: \"%s\", knownAt: $k) %s ".formatted(source, code(source), fields));
        }
        var answer = Graph.data(
                "query($k: DateTime!, $o: String!) { %s list: sources(outlet: $o, knownAt: $k) { totalCount edges { node %s } } }"
                        .formatted(sources, fields),
                Map.of("k", moment.toString(), "o", mark));

        var believed =
                versions.stream().filter(version -> version.isKnown(moment)).toList();
        assertThat(answer.getList("list.edges.node"))
                .as("sources known at %s", moment)
                .containsExactlyInAnyOrderElementsOf(
                        believed.stream().map(version -> shown(version, moment)).toList());
        assertThat(answer.getInt("list.totalCount")).isEqualTo(believed.size());
        for (int source = 0; source < SOURCES; source++) {
            int wanted = source;
            assertThat(answer.<String, Object>getMap("s" + source))
                    .as("source %d known at %s", source, moment)
                    .isEqualTo(believed.stream()
                            .filter(version -> version.source == wanted)
                            .findFirst()
                            .map(version -> shown(version, moment))
                            .orElse(null));
        }
    }

    private Map<String, Object> shown(Version version, OffsetDateTime moment) {
        var shown = new HashMap<String, Object>(named(version));
        shown.put("version", version.number);
        shown.put("derivedFrom", version.derivedFrom == null ? null : named(known(version.derivedFrom, moment)));
        var origin = version;
        while (origin.derivedFrom != null) {
            origin = known(origin.derivedFrom, moment);
        }
        shown.put("origin", named(origin));
        return shown;
    }

    private Map<String, Object> named(Version version) {
        return Map.of("code", code(version.source), "title", version.title);
    }

    private Version known(String id, OffsetDateTime moment) {
        return versions.stream()
                .filter(version -> version.id.equals(id) && version.isKnown(moment))
                .findFirst()
                .orElseThrow();
    }

    private void compareHistory(String id) {
        var all = versions.stream().filter(version -> version.id.equals(id)).toList();
        var first = all.getFirst();
        var answer = Graph.data(
                "query($c: String!, $k: DateTime!) { source(code: $c, knownAt: $k) { versions { edges { node { title version knownFrom knownTo } } } } }",
                Map.of("c", code(first.source), "k", first.from.toString()));

        var told = answer.<Map<String, Object>>getList("source.versions.edges.node").stream()
                .map(node -> "%s %s %s".formatted(node.get("version"), node.get("title"), span(node)))
                .toList();
        assertThat(told)
                .isEqualTo(all.stream()
                        .map(version -> "%d %s %s..%s"
                                .formatted(
                                        version.number,
                                        version.title,
                                        version.from.toInstant(),
                                        version.to == null ? null : version.to.toInstant()))
                        .toList());
    }

    private static String span(Map<String, Object> node) {
        var to = (String) node.get("knownTo");
        return OffsetDateTime.parse((String) node.get("knownFrom")).toInstant() + ".."
                + (to == null ? null : OffsetDateTime.parse(to).toInstant());
    }
}

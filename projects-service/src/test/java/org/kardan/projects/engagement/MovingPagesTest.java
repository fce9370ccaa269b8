package org.kardan.projects.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.project.Project;

/** Whoever goes through a list page by page while others write sees each item that was there all the time once, and in order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MovingPagesTest {

    private static final int ITEMS = 25;

    @Inject
    Fixture fixture;

    @ParameterizedTest
    @CsvSource({"1,first", "2,first", "3,first", "4,last", "5,last", "6,last"})
    void whatStaysIsSeenOnceHoweverTheListMoves(long seed, String direction) {
        var random = new Random(seed);
        var project = fixture.project("moving");
        var stay = new ArrayList<String>();
        var go = new ArrayList<String>();
        for (int i = 0; i < ITEMS; i++) {
            (random.nextBoolean() ? stay : go).add(engagement(project, random));
        }

        var seen = new ArrayList<String>();
        var dates = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(project, direction, 1 + random.nextInt(4), cursor);
            var ids = page.<String>getList("edges.node.id");
            var since = page.<String>getList("edges.node.since.earliest");
            seen.addAll(direction.equals("first") ? seen.size() : 0, ids);
            dates.addAll(direction.equals("first") ? dates.size() : 0, since);
            cursor = next(page, direction);
            if (!go.isEmpty()) {
                fixture.forget("regional_engagements", UUID.fromString(go.removeFirst()), OffsetDateTime.now());
            }
            engagement(project, random);
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
        assertThat(dates).isSorted();
    }

    /** Equal dates are frequent, so that the order among them matters. */
    private String engagement(Project project, Random random) {
        return fixture.engagement(project, "RU-TVE", "20%02d".formatted(10 + random.nextInt(6)))
                .getId()
                .toString();
    }

    private static JsonPath page(Project project, String direction, int size, @Nullable String cursor) {
        var variables = new HashMap<String, Object>(Map.of("slug", project.getSlug()));
        variables.put(direction, size);
        if (cursor != null) {
            variables.put(direction.equals("first") ? "after" : "before", cursor);
        }
        return Graph.data("""
                        query($slug: String!, $first: Int, $after: String, $last: Int, $before: String) { project(slug: $slug) {
                          engagements(first: $first, after: $after, last: $last, before: $before) {
                            edges { node { id since { earliest } } }
                            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }
                        """, variables).setRootPath("data.project.engagements");
    }

    private static @Nullable String next(JsonPath page, String direction) {
        return direction.equals("first")
                ? page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null
                : page.getBoolean("pageInfo.hasPreviousPage") ? page.getString("pageInfo.startCursor") : null;
    }
}

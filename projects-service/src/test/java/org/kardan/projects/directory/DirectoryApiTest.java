package org.kardan.projects.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DirectoryApiTest {

    @Test
    void peopleAreListedByOffice() {
        assertThat(list("people(office: \"AMBASSADOR\")", "slug")).contains("kazem-jalali");
        assertThat(list("people(office: \"gardener to the court\")", "slug")).isEmpty();
    }

    @Test
    void sourcesAreListedByKindOutletAndDate() {
        assertThat(list("sources(kind: INTERVIEW, outlet: \"Izvestia\")", "code"))
                .contains("S1");
        assertThat(list("sources(kind: REGISTRY, outlet: \"Izvestia\")", "code"))
                .isEmpty();
        // S1 is undisclosed
        assertThat(list("sources(kind: INTERVIEW, outlet: \"Izvestia\", publishedWithin: \"1900/2100\")", "code"))
                .isEmpty();
    }

    @Test
    void regionsAreListedByCountryInPages() {
        var all = list("regions(country: \"RU\", first: 100)", "code");
        var first = Graph.data(
                "{ regions(country: \"RU\", first: 2) { totalCount edges { node { code } } pageInfo { endCursor } } }");
        var next = list(
                "regions(country: \"RU\", first: 100, after: \"%s\")"
                        .formatted(first.getString("regions.pageInfo.endCursor")),
                "code");
        var last = list("regions(country: \"RU\", last: 1)", "code");

        assertThat(all).contains("RU-KLU", "RU-NIZ", "RU-TVE").isSorted();
        assertThat(first.getInt("regions.totalCount")).isEqualTo(all.size());
        assertThat(first.getList("regions.edges.node.code")).isEqualTo(all.subList(0, 2));
        assertThat(next).isEqualTo(all.subList(2, all.size()));
        assertThat(last).containsExactly(all.getLast());
    }

    @Test
    void aBadDateNamesItsArgument() {
        var answer = Graph.ask("{ sources(publishedWithin: \"March\") { totalCount } }");

        assertThat(answer.getString("errors[0].message")).startsWith("publishedWithin: \"March\" is no EDTF date");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    private static List<String> list(String field, String key) {
        return Graph.data("{ list: %s { edges { node { %s } } } }".formatted(field, key))
                .getList("list.edges.node." + key);
    }
}

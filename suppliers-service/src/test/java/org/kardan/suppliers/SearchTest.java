package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.search.database.SearchColumns;
import org.kardan.kit.testing.TestDatabase;

/** What is found by which words, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final String QUERY = """
            query($text: String!, $types: [SupplierSearchType], $first: Int, $after: String) {
              found: searchSuppliers(text: $text, types: $types, first: $first, after: $after) {
                totalCount bounded pageInfo { hasNextPage endCursor }
                edges { cursor score match { field text highlights { text start end fit } }
                  node { __typename ... on Organisation { slug } ... on Asset { slug } ... on Component { code } ... on Deal { slug } } }
              }
            }
            """;

    @Inject
    Fixture fixture;

    @Inject
    SearchColumns columns;

    private boolean recorded;

    /** Each with its names; the first is the one that is shown. */
    @BeforeEach
    void corpus() {
        if (recorded) {
            return;
        }
        recorded = true;
        named("search-avtodizel", "ПАО «Автодизель» (Ярославский моторный завод)", "Avtodizel");
        named("search-mueller", "Müller & Söhne GmbH");
        named("search-yildirim", "Yıldırım Otomotiv Sanayi A.Ş.");
        named("search-byd", "比亚迪汽车股份有限公司", "BYD Auto");
        named("search-iran-khodro", "ایران خودرو", "Iran Khodro");
        named("search-saipa", "سایپا");
        named("search-shcherbakov", "Щербаковский литейный завод");
        named("search-kamaz", "КАМАЗ", "KAMAZ PTC");
        named("search-ooo", "ООО Ромашка");
        named("search-ooo-2", "ООО Лютик");
        named("search-quote", "O'Brien %_ \\ Works");
        named("search-mirage-motors", "Mirage Motors");
        named("search-mirage-motors-trading", "Mirage Motors Trading House of Samara");
        named("search-miragge", "Miragex Motors");
    }

    private static String named(String slug, String name, String... others) {
        var id = record("recordOrganisation", input("slug", slug, "name", name, "kind", "COMPANY"));
        for (var other : others) {
            record("recordOrganisationName", input("organisation", id, "value", other, "kind", "TRADING"));
        }
        return id;
    }

    private static JsonPath ask(String text, @Nullable List<String> types, int first, @Nullable String after) {
        var variables = new HashMap<String, Object>(Map.of("text", text, "first", first));
        variables.put("types", types);
        variables.put("after", after);
        return Graph.ask(QUERY, variables);
    }

    private static List<String> slugs(String text) {
        var answer = ask(text, List.of("ORGANISATION", "ASSET"), 50, null);
        assertThat(answer.<Object>get("errors")).as(answer.prettify()).isNull();
        return answer.getList("data.found.edges.node.slug");
    }

    @ParameterizedTest
    @CsvSource({
        // Other scripts and spellings.
        "Avtodizel, search-avtodizel",
        "Автодизель, search-avtodizel",
        "Yaroslavsky Motorny Zavod, search-avtodizel",
        "Iaroslavskii motornyi zavod, search-avtodizel",
        "Mueller, search-mueller",
        "MULLER, search-mueller",
        "Мюллер, search-mueller",
        "Yildirim Otomotiv, search-yildirim",
        "YILDIRIM, search-yildirim",
        "Йылдырым, search-yildirim",
        "比亚迪, search-byd",
        "汽车, search-byd",
        "Biyadi, search-byd",
        "byd auto, search-byd",
        "ايران خودرو, search-iran-khodro",
        "ایران‌خودرو, search-iran-khodro",
        "IranKhodro, search-iran-khodro",
        "Иран Ходро, search-iran-khodro",
        "Saipa, search-saipa",
        "سايپا, search-saipa",
        "سَایپا, search-saipa",
        "Shcherbakovsky, search-shcherbakov",
        "Scherbakowski, search-shcherbakov",
        "Ščerbakovskij, search-shcherbakov",
        "Kam AZ, search-kamaz",
        "КамАЗ, search-kamaz",
        "ООО КАМАЗ, search-kamaz",
        "PAO KAMAZ, search-kamaz",
        // A letter too many, too few, another, and two that have changed places.
        "Avtodizzel, search-avtodizel",
        "Avtodiel, search-avtodizel",
        "Avtodixel, search-avtodizel",
        "Avtdoizel, search-avtodizel",
        "Автодизлеь, search-avtodizel",
        // The beginning of a word.
        "Avtod, search-avtodizel",
        "O'Brien, search-quote",
        "GAZ, gaz",
        "ГАЗ, gaz",
        "Gorky Automobile Plant, gaz",
        "Gorki Automobil Plant, gaz",
        "Faurecai, faurecia",
    })
    void isFoundBy(String text, String slug) {
        assertThat(slugs(text)).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zzyzxqwv", "xx", "%", "' or 'qzx'='qzx' --", "Robert'); drop table organisations;--", "NULL"})
    void whatFitsNothingFindsNothing(String text) {
        var answer = ask(text, List.of("ORGANISATION"), 50, null);

        if (answer.get("errors") == null) {
            assertThat(answer.getList("data.found.edges")).isEmpty();
            assertThat(answer.getInt("data.found.totalCount")).isZero();
        } else {
            assertThat(Writes.code(answer)).isEqualTo("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "«—…»!?", "😀", "\u0000", "\u200c"})
    void aTextWithoutLettersIsRefused(String text) {
        var answer = ask(text, null, 10, null);

        assertThat(Writes.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Writes.message(answer))
                .isEqualTo("text: there is no letter and no figure in it; give a name or a few words");
    }

    @Test
    void aTextTooLongIsRefused() {
        assertThat(Writes.message(ask("а".repeat(10_000), null, 10, null)))
                .isEqualTo("text: 10000 characters are too many; give a name or a few words, up to 200 characters");
        assertThat(Writes.message(ask("a b c d e f g h i j k l m n", null, 10, null)))
                .isEqualTo("text: 14 words are too many; give the 12 that tell most at most");
        assertThat(Writes.message(ask("GAZ", null, 0, null))).startsWith("first: 0 is not a page size");
        assertThat(Writes.code(ask("GAZ", null, 10, "bm90aGluZw"))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void theBestComesFirst() {
        assertThat(slugs("Mirage Motors"))
                .containsExactly("search-mirage-motors", "search-mirage-motors-trading", "search-miragge");

        var scores =
                ask("Mirage Motors", List.of("ORGANISATION"), 10, null).getList("data.found.edges.score", Double.class);
        assertThat(scores.getFirst()).isEqualTo(1);
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(scores).allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void aLegalFormSaysNextToNothing() {
        assertThat(slugs("ООО Ромашка").getFirst()).isEqualTo("search-ooo");
        assertThat(slugs("ООО Ромашка")).doesNotContain("search-ooo-2");
        assertThat(slugs("OOO")).contains("search-ooo", "search-ooo-2");
    }

    @Test
    void itSaysWhichNameAndWhichPartOfIt() {
        var match = ask("yaroslavskij zavodd", List.of("ORGANISATION"), 1, null).getMap("data.found.edges[0].match");

        assertThat(match)
                .isEqualTo(Map.of(
                        "field",
                        "NAME",
                        "text",
                        "ПАО «Автодизель» (Ярославский моторный завод)",
                        "highlights",
                        List.of(
                                Map.of("text", "Ярославский", "start", 18, "end", 29, "fit", "SPELLING"),
                                Map.of("text", "завод", "start", 39, "end", 44, "fit", "SPELLING"))));
        assertThat(highlight("Avtodixel")).isEqualTo("Avtodizel TYPO");
        assertThat(highlight("Avtod")).isEqualTo("Avtodizel BEGINNING");
        assertThat(highlight("avtodizel")).isEqualTo("Avtodizel SAME");
        assertThat(highlight("汽车")).isEqualTo("汽车 SAME");
        assertThat(highlight("IranKhodro")).isEqualTo("Iran Khodro SPELLING");
    }

    private static String highlight(String text) {
        var answer = ask(text, List.of("ORGANISATION"), 1, null);
        var part = "data.found.edges[0].match.highlights[0].";
        return answer.getString(part + "text") + " " + answer.getString(part + "fit");
    }

    @Test
    void anIdentifierFindsItsOrganisationLetterForLetter() {
        var id = named("search-lei", "Quietly Named");
        record(
                "recordOrganisationIdentifier",
                input("organisation", id, "scheme", "LEI", "value", "5493001KJTIIGC8Y1R12"));

        var found = ask("5493001kjtiigc8y1r12", null, 10, null);

        assertThat(found.getList("data.found.edges.node.slug")).containsExactly("search-lei");
        assertThat(found.getString("data.found.edges[0].match.field")).isEqualTo("IDENTIFIER");
        assertThat(found.getDouble("data.found.edges[0].score")).isEqualTo(1);
        assertThat(slugs("5493001KJTIIGC8Y1R13")).isEmpty();
    }

    @Test
    void assetsComponentsAndDealsAreFoundToo() {
        assertThat(ask("Форесия", null, 10, null).getList("data.found.edges.node.slug"))
                .contains("faurecia");
        assertThat(ask("seats", List.of("COMPONENT"), 10, null).getList("data.found.edges.node.code"))
                .contains("SEATS");
        assertThat(ask("Russian managers", List.of("DEAL", "ORGANISATION"), 10, null)
                        .getList("data.found.edges.node.slug"))
                .contains("russian-managers");
        assertThat(ask("Nizhniy Novgorod plant", List.of("ASSET"), 10, null).getList("data.found.edges.node.slug"))
                .contains("gaz-nizhny-novgorod");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            named("search-page-" + i, "Pagination Gmbh");
        }
        var seen = new ArrayList<String>();
        String after = null;
        boolean more = true;
        while (more) {
            var page = ask("pagination", List.of("ORGANISATION"), 3, after);
            seen.addAll(page.getList("data.found.edges.node.slug"));
            assertThat(page.getInt("data.found.totalCount")).isEqualTo(7);
            after = page.getString("data.found.pageInfo.endCursor");
            more = page.getBoolean("data.found.pageInfo.hasNextPage");
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSearchedIsWhatIsKnownNow() {
        named("search-now", "Zeta Nomina");
        var name = Graph.data("{ organisation(slug: \"search-now\") { id } }").getString("organisation.id");
        var fact =
                record("recordOrganisationName", input("organisation", name, "value", "Oldwordia", "kind", "FORMER"));
        assertThat(slugs("Oldwordia")).containsExactly("search-now");

        Graph.data(
                "mutation($id: ID!, $input: OrganisationNameInput!) { correctOrganisationName(id: $id, version: 1, input: $input) { id } }",
                Map.of("id", fact, "input", input("organisation", name, "value", "Newwordia", "kind", "FORMER")));
        assertThat(slugs("Oldwordia")).isEmpty();
        assertThat(slugs("Newwordia")).containsExactly("search-now");

        Graph.data(
                "mutation($id: ID!) { retractSupplyFact(id: $id, version: 2, reason: \"mistaken\") { id } }",
                Map.of("id", fact));
        assertThat(slugs("Newwordia")).isEmpty();

        Graph.data(
                "mutation($input: OrganisationInput!) { correctOrganisation(organisation: \"search-now\", version: 1, input: $input) { id } }",
                Map.of("input", input("slug", "search-now", "name", "Omega Nomina", "kind", "COMPANY")));
        assertThat(slugs("Zeta Nomina")).isEmpty();
        assertThat(slugs("Omega Nomina")).containsExactly("search-now");
    }

    @Test
    void whatWasMergedIsFoundAsTheOneThatStays() {
        named("search-merged", "Quixotica Motors", "Квиксотика Моторс");
        named("search-stays", "Betterlabel Works");

        Graph.data("mutation { mergeOrganisations(merged: \"search-merged\", mergedVersion: 1, into: \"search-stays\","
                + " intoVersion: 1, reason: \"the same\") { __typename } }");

        assertThat(slugs("Quixotica")).containsExactly("search-stays");
        assertThat(slugs("Квиксотика Моторс")).containsExactly("search-stays");
        assertThat(slugs("search-merged")).contains("search-stays").doesNotContain("search-merged");
    }

    @Test
    void rowsWithoutNumbersAreFoundAndThenFilled() {
        fixture.organisation("legacyrowium");
        assertThat(slugs("Legacyrowjum")).containsExactly("legacyrowium");

        assertThat(columns.fillSome()).isPositive();
        while (columns.fillSome() > 0) {}

        assertThat(fixture.unsearched()).isZero();
        assertThat(slugs("Legacyrowjum")).containsExactly("legacyrowium");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithWhatIsFound() {
        long few = fixture.statementsOf(() -> ask("pagination", List.of("ORGANISATION"), 1, null));
        long many = fixture.statementsOf(() -> ask("pagination", List.of("ORGANISATION"), 50, null));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(3);
    }
}

package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.search.SearchQuestion;
import org.kardan.kit.search.database.CommonNumbers;
import org.kardan.kit.search.database.Searcher;
import org.kardan.kit.search.database.Searcher.Hit;
import org.kardan.kit.testing.TestDatabase;

/** Words that a good part of all names have. What is written is rolled back, so that other tests find what they found before. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommonWordsTest {

    private static final int ORGANISATIONS = 12_000;

    private static final List<String> TYPES = List.of("ORGANISATION");

    @Inject
    Searcher searcher;

    @Inject
    CommonNumbers common;

    @Inject
    EntityManager entityManager;

    @AfterEach
    void forget() {
        common.forget();
    }

    private static char letter(int i) {
        return "bdgklmnprstz".charAt(i % 12);
    }

    private void load() {
        var names = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i ->
                        "%ca%co%ci%c Ordinaria".formatted(letter(i), letter(i / 12), letter(i / 144), letter(i / 1728)))
                .toList();
        entityManager
                .createNativeQuery("""
                        insert into organisations (id, slug, name, kind, search)
                        select cast(id as uuid), 'common-' || id, name, 'COMPANY', cast(keys as integer[])
                        from unnest(cast(:ids as text[]), cast(:names as text[]), cast(:keys as text[])) as n (id, name, keys)
                        """)
                .setParameter(
                        "ids",
                        names.stream().map(_ -> UUID.randomUUID().toString()).toArray(String[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .setParameter(
                        "keys",
                        names.stream()
                                .map(name -> SearchKeys.literal(List.of(name)))
                                .toArray(String[]::new))
                .executeUpdate();
        entityManager.createNativeQuery("analyze organisations").executeUpdate();
        common.forget();
    }

    private Searcher.Found find(String text, int first, String after) {
        return searcher.find(SearchQuestion.of("text", text), TYPES, PageRequest.of(first, after, null, null));
    }

    @Test
    @TestTransaction
    void manyRowsOfACommonWordAreFoundPageByPage() {
        load();

        var first = find("Ordinaria", 50, null);
        var next = find("Ordinaria", 50, first.page().info().endCursor());

        assertThat(first.bounded()).isTrue();
        assertThat(first.total()).isEqualTo(next.total()).isGreaterThanOrEqualTo(100);
        assertThat(first.page().items())
                .hasSize(50)
                .allSatisfy(hit -> assertThat(hit.match().text()).endsWith("Ordinaria"));
        assertThat(next.page().items())
                .hasSize(50)
                .extracting(Hit::key)
                .doesNotContainAnyElementsOf(
                        first.page().items().stream().map(Hit::key).toList());
    }

    private List<String> texts(String text) {
        return find(text, 20, null).page().items().stream()
                .map(hit -> hit.match().text())
                .toList();
    }

    @Test
    @TestTransaction
    void aRareWordBesideACommonOneFindsItsRow() {
        load();

        assertThat(texts("badogib Ordinaria")).startsWith("badogib Ordinaria");
        assertThat(texts("Бадогиб Ордынария")).startsWith("badogib Ordinaria");
        // A slip in each of the two.
        assertThat(texts("Badogiib Ordinarja")).contains("badogib Ordinaria");
    }
}

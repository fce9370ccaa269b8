package org.kardan.kit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private record Row(int key, String text) {}

    @Test
    void rowsComeInTheOrderOfTheirKeysWithNullWhereThereIsNone() {
        var rows = List.of(new Row(1, "one"), new Row(2, "two"));

        assertThat(InOrder.one(Arrays.asList(2, null, 3, 1, 2), rows, Row::key))
                .containsExactly(new Row(2, "two"), null, null, new Row(1, "one"), new Row(2, "two"));
    }

    @Test
    void eachKeyGetsAllItsRowsInTheOrderTheyCame() {
        var rows = List.of(new Row(1, "b"), new Row(2, "x"), new Row(1, "a"));

        assertThat(InOrder.many(List.of(3, 1, 1), rows, Row::key))
                .containsExactly(
                        List.of(),
                        List.of(new Row(1, "b"), new Row(1, "a")),
                        List.of(new Row(1, "b"), new Row(1, "a")));
    }

    @Test
    void eachKeyIsAskedForOnce() {
        assertThat(InOrder.<Integer>distinct(Arrays.asList(2, null, 1, 2))).containsExactly(2, 1);
    }
}

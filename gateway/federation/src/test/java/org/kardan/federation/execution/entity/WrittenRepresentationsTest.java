package org.kardan.federation.execution.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;

/** Each representation is written once, and none is taken for another, however many there are. */
class WrittenRepresentationsTest {
    private static final int MANY = 20_000;

    @Test
    void everyOneOfManyIsFoundAgain() {
        var out = new JsonBytes(16);
        var written = new WrittenRepresentations(out);
        var template = new RepresentationTemplate(new Representation(
                List.of(), "Book", List.of(new RepresentationField("isbn", "isbn", List.of(), false, List.of()))));

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MANY; i++) {
                assertThat(written.add(template, book(i))).isEqualTo(i);
            }
        }

        assertThat(written.count()).isEqualTo(MANY);
        assertThat(out.toString())
                .startsWith("{\"__typename\":\"Book\",\"isbn\":\"0\"},{")
                .endsWith("\"isbn\":\"" + (MANY - 1) + "\"}");
    }

    private static TreeObject book(int number) {
        var book = new TreeObject();
        book.put("isbn", TreeLeaf.string(String.valueOf(number)));
        return book;
    }
}

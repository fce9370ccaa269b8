package org.kardan.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static String encoded(String key) {
        return PageRequest.of(1, null, null, null).encoded(Cursor.of(key));
    }

    @Test
    void theRowBeyondThePageOnlyTellsThatMoreFollow() {
        var page = Page.of(List.of("a", "b", "c"), PageRequest.of(2, null, null, null), Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.info().hasNextPage()).isTrue();
        assertThat(page.info().hasPreviousPage()).isFalse();
        assertThat(page.info().endCursor()).isEqualTo(encoded("b"));
    }

    @Test
    void theLastPageSaysThatNothingFollows() {
        var after = encoded("b");

        var page = Page.of(List.of("c"), PageRequest.of(2, after, null, null), Cursor::of);

        assertThat(page.items()).containsExactly("c");
        assertThat(page.info().hasNextPage()).isFalse();
        assertThat(page.info().hasPreviousPage()).isTrue();
    }

    @Test
    void pagingBackwardsKeepsTheOrderOfTheList() {
        var before = encoded("d");

        var page = Page.of(List.of("c", "b", "a"), PageRequest.of(null, null, 2, before), Cursor::of);

        assertThat(page.items()).containsExactly("b", "c");
        assertThat(page.info().hasPreviousPage()).isTrue();
        assertThat(page.info().hasNextPage()).isTrue();
        assertThat(page.info().startCursor()).isEqualTo(encoded("b"));
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var page = Page.of(List.<String>of(), PageRequest.of(null, null, null, null), Cursor::of);

        assertThat(page.info()).isEqualTo(new PageInfo(false, false, null, null));
    }

    @Test
    void edgesPairItemsWithTheirCursors() {
        var page = Page.of(List.of("a", "b"), PageRequest.of(2, null, null, null), Cursor::of);

        var edges = page.edges((item, cursor) -> item + "@" + cursor);

        assertThat(edges).containsExactly("a@" + encoded("a"), "b@" + encoded("b"));
    }
}

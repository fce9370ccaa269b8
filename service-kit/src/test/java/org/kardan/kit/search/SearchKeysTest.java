package org.kardan.kit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.search.SearchScorer.Text;

class SearchKeysTest {

    private static Set<Integer> keys(String text) {
        return Arrays.stream(SearchKeys.of(List.of(text))).boxed().collect(Collectors.toSet());
    }

    private static boolean isReached(String question, String text) {
        var keys = keys(text);
        return SearchQuestion.of("text", question).like().stream()
                .allMatch(word -> Arrays.stream(word).anyMatch(keys::contains));
    }

    private static Set<String> slips(String word) {
        var slips = new LinkedHashSet<String>();
        for (int i = 0; i <= word.length(); i++) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                slips.add(word.substring(0, i) + letter + word.substring(i));
                if (i < word.length()) {
                    slips.add(word.substring(0, i) + letter + word.substring(i + 1));
                }
            }
            if (i < word.length()) {
                slips.add(word.substring(0, i) + word.substring(i + 1));
            }
            if (i + 1 < word.length()) {
                slips.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        return slips;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gorky", "avtodizel", "faurecia"})
    void everySingleSlipOfAWordIsReachedAndScored(String word) {
        for (var slip : slips(word)) {
            assertThat(isReached(slip, word)).as(slip).isTrue();
            assertThat(new SearchScorer(SearchQuestion.of("text", slip))
                            .score(List.of(new Text(SearchedField.NAME, word, 1))))
                    .as(slip)
                    .hasValueSatisfying(scored -> assertThat(scored.score()).isBetween(0.5, 1.0));
        }
    }

    @Test
    void oneFigureOffIsAnotherNumber() {
        var texts = List.of(new Text(SearchedField.TITLE, "Project 4711", 1));

        assertThat(new SearchScorer(SearchQuestion.of("text", "4711")).score(texts))
                .isPresent();
        assertThat(new SearchScorer(SearchQuestion.of("text", "4712")).score(texts))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gorky, gorky, 0",
        "gorky, gory, 1",
        "gorky, gorrky, 1",
        "gorky, gorly, 1",
        "gorky, groky, 1",
        "gorky, gr, 3",
        "ab, ba, 1",
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Slips.between(one, other, 10)).isEqualTo(slips);
        assertThat(Slips.between(other, one, 10)).isEqualTo(slips);
    }

    @Test
    void aTextOfManyWordsHasABoundedNumberOfKeys() {
        var words = "слово ".repeat(10_000);

        assertThat(SearchKeys.of(List.of(words)).length).isLessThan(50);
        assertThat(SearchKeys.of(List.of("щ".repeat(2_000)))).isNotEmpty();
        assertThat(SearchKeys.literal(List.of("—"))).isEqualTo("{}");
    }

    @Test
    void whoeverChangesTheRulesCountsThemUpSoThatOlderRowsAreMadeAnew() {
        var names = List.of(
                "Kazım Celali",
                "Щербаковский литейный завод",
                "کاظم جلالی",
                "比亚迪汽车",
                "トヨタ",
                "김정은",
                "Abd al-Rahman Wolkow");

        assertThat(names.stream()
                        .map(name -> SearchKeys.literal(List.of(name)))
                        .toList()
                        .hashCode())
                .as("rules %d of SearchKeys made other numbers", SearchKeys.RULES)
                .isEqualTo(527967063);
    }

    @Test
    void aQuestionIsOfWords() {
        assertThatThrownBy(() -> SearchQuestion.of("text", "…")).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> SearchQuestion.of("text", "a".repeat(201))).isInstanceOf(BadUserInput.class);
        assertThat(SearchQuestion.of("text", "ООО Ромашка").all()).hasSize(1);
        assertThat(SearchQuestion.of("text", "ООО").all()).hasSize(1);
    }
}

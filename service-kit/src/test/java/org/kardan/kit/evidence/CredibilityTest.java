package org.kardan.kit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;

class CredibilityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isADigitOfTheAdmiraltyCode(int digit) {
        assertThat(Credibility.checked("credibility", digit)).isEqualTo(digit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1, Integer.MAX_VALUE})
    void refusesAnyOtherNumber(int number) {
        assertThatThrownBy(() -> Credibility.checked("credibility", number))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("credibility: %d is not a credibility; give 1", number);
    }
}

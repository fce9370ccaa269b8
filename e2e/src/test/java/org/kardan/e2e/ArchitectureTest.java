package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.FileSizes;

class ArchitectureTest {
    private static final int LONGEST_TEST_FILE = 400;

    @Test
    void noFileIsTooLong() {
        assertThat(FileSizes.over(LONGEST_TEST_FILE, "src/test")).isEmpty();
    }

    @Test
    void theRuleOnLengthFindsFilesThatAreTooLong() {
        assertThat(FileSizes.over(10, "src/test")).isNotEmpty();
    }
}

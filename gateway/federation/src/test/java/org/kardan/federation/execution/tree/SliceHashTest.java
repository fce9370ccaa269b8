package org.kardan.federation.execution.tree;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slices of eight bytes and their multiples once had the hash of their first four. */
class SliceHashTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "c", "\"c", "\"co", "\"cod", "\"code", "\"code-", "\"code-1", "\"code-12", "\"a-code-of-12-"
            })
    void numbersInAnyPlaceAreToldApart(String before) {
        for (var after : new String[] {"", "\"", "\",\"x\":1"}) {
            var slots = new HashSet<Integer>();
            for (int number = 10_000; number < 20_000; number++) {
                var bytes = (before + number + after).getBytes(US_ASCII);
                slots.add(SliceHash.of(bytes, 0, bytes.length) & 0xffff);
            }

            // Of 10 000 thrown into 65 536 slots by chance, some 9 270 meet no other.
            assertThat(slots).hasSizeGreaterThan(9_000);
        }
    }
}

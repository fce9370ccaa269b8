package org.kardan.federation.execution.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys that were met before are found again, and none is mistaken for another. */
class KnownKeysTest {
    private final KnownKeys keys = new KnownKeys();

    @Test
    void theSecondAnswerHasTheKeysOfTheFirst() throws MalformedJson {
        var first = read("{\"isbn\": 1, \"title\": 2}");
        var second = read("{\"title\": 3, \"isbn\": 4}");

        assertThat(read("{\"isbn\": 1}").key(0)).isSameAs(second.key(1)).isSameAs("isbn");
        assertThat(first.get("title")).hasToString("2");
        assertThat(second.get("title")).hasToString("3");
    }

    @Test
    void anAnswerWithOtherKeysIsReadAsItIs() throws MalformedJson {
        read("{\"a\": 1, \"b\": 2}");

        var other = read("{\"b\": 1, \"c\\u0041\": {\"a\": 2}, \"ä\": 3}");

        assertThat(other).hasToString("{\"b\":1,\"cA\":{\"a\":2},\"ä\":3}");
        assertThat(other.get("cA")).hasToString("{\"a\":2}");
    }

    @Test
    void moreKeysThanAreRememberedAreStillRead() throws MalformedJson {
        for (int answer = 0; answer < 10; answer++) {
            var json = new StringBuilder("{");
            for (int key = 0; key < 300; key++) {
                json.append("\"k")
                        .append(answer * 300 + key)
                        .append("\":")
                        .append(key)
                        .append(',');
            }
            var read = read(json.append("\"last\":true}").toString());

            assertThat(read.size()).isEqualTo(301);
            assertThat(read.get("k" + (answer * 300 + 299))).hasToString("299");
            assertThat(read.get("last")).hasToString("true");
        }
        assertThat(keys.table().used()).isZero();
    }

    private TreeObject read(String json) throws MalformedJson {
        return (TreeObject) JsonReader.read(json.getBytes(UTF_8), keys);
    }
}

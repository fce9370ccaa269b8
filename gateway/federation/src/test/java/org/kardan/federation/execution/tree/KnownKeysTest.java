package org.kardan.federation.execution.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
        assertThat(keys.mayRemember()).isFalse();
    }

    @Test
    void objectsAtOnePlaceShareTheirLayoutAndThoseAtAnotherHaveTheirOwn() throws MalformedJson {
        var list = "[{\"id\":1,\"of\":{\"id\":2}},{\"id\":3,\"of\":{\"id\":4}}]";
        var first = (TreeList) read("{\"list\":" + list + "}").value(0);
        var second = (TreeList) read("{\"list\":" + list + "}").value(0);

        var one = (TreeObject) first.get(0);

        assertThat(one.layout()).isSameAs(((TreeObject) first.get(1)).layout());
        assertThat(one.layout()).isSameAs(((TreeObject) second.get(1)).layout());
        assertThat(((TreeObject) one.value(1)).layout()).isNotSameAs(one.layout());
        assertThat(second).hasToString(list);
    }

    @Test
    void aKeyThatIsAnothersBeginningIsNotTakenForIt() throws MalformedJson {
        read("{\"name\": 1}");
        read("{\"nameInFull\": 1}");

        assertThat(read("{\"name\": 2}")).hasToString("{\"name\":2}");
        assertThat(read("{\"nam\": 3}")).hasToString("{\"nam\":3}");
        assertThat(read("{\"nameInFul\":4}")).hasToString("{\"nameInFul\":4}");
        assertThat(read("{\"nameInFullest\": 5}")).hasToString("{\"nameInFullest\":5}");
    }

    @Test
    void positionsAreFoundInObjectsOfAnyLayout() throws MalformedJson {
        var positions = new KeyPositions("b", "missing", "a");

        for (int round = 0; round < 3; round++) {
            assertThat(positions.in(read("{\"a\": 1, \"b\": 2}"))).containsExactly(1, -1, 0);
            assertThat(positions.in(read("{\"b\": 1, \"a\": 2}"))).containsExactly(0, -1, 1);
            assertThat(positions.in(read("{\"c\": 1, \"b\": 2}"))).containsExactly(1, -1, -1);
            assertThat(positions.in(read("{\"missing\": 1, \"x\": 2}"))).containsExactly(-1, 0, -1);
            assertThat(positions.in(read("{}"))).containsExactly(-1, -1, -1);
            assertThat(positions.in(new TreeObject())).containsExactly(-1, -1, -1);
        }
    }

    @Test
    void ofEqualKeysTheLastCounts() throws MalformedJson {
        for (int round = 0; round < 2; round++) {
            var twice = read("{\"a\": 1, \"b\": 2, \"a\": 3}");

            assertThat(twice.get("a")).hasToString("3");
            assertThat(new KeyPositions("a").in(twice)).containsExactly(2);
        }
    }

    @Test
    void anObjectThatComesAgainAtItsPlaceIsTheSame() throws MalformedJson {
        var json = "{\"a\":[{\"id\":1,\"x\":{\"y\":[2]}},{\"id\":1,\"x\":{\"y\":[3]}},{\"id\":1,\"x\":{\"y\":[3]}}],"
                + "\"b\":[{\"id\":1,\"x\":{\"y\":[3]}}]}";

        for (int round = 0; round < 2; round++) {
            var read = (TreeObject) JsonReader.readSharing(json.getBytes(UTF_8), keys, 0);
            var first = (TreeList) read.value(0);

            assertThat(read).hasToString(json);
            assertThat(first.get(1)).isSameAs(first.get(2)).isNotSameAs(first.get(0));
            assertThat(((TreeList) read.value(1)).get(0)).isNotSameAs(first.get(1));
            assertThat(((TreeObject) first.get(0)).sharing()).isNull();
            assertThat(((TreeObject) first.get(1)).sharing()).isNotNull();
        }
    }

    @Test
    void whatCannotBeReadTheSecondTimeIsRefused() throws MalformedJson {
        var whole = "{\"a\":[{\"id\":1,\"x\":[2]},{\"id\":1,\"x\":[2]}]}";
        for (int end = 1; end < whole.length(); end++) {
            var part = whole.substring(0, end).getBytes(UTF_8);

            assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.readSharing(part, keys, 0));
        }
    }

    @Test
    void anObjectThatComesAgainDeeperThanMayBeIsRefused() throws MalformedJson {
        var object = "{\"id\":1,\"x\":" + "[".repeat(300) + "]".repeat(300) + "}";
        var asDeep = "{\"a\":[[" + object + "],[" + object + "]]}";
        var tooDeep = "{\"a\":[[" + object + "]," + "[".repeat(300) + object + "]".repeat(300) + "]}";

        assertThat(JsonReader.readSharing(asDeep.getBytes(UTF_8), keys, 0)).hasToString(asDeep);
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> JsonReader.readSharing(tooDeep.getBytes(UTF_8), keys, 0));
    }

    private TreeObject read(String json) throws MalformedJson {
        return (TreeObject) JsonReader.read(json.getBytes(UTF_8), keys);
    }
}

package org.kardan.federation.execution.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "0",
                "-0.5e+10",
                "\"\"",
                "\"a\\\"b\\\\c\\u00e9\"",
                "\"é漢😀\"",
                "{\"a\":[1,{\"b\":null}],\"c\":\"a long string that is more than eight bytes\"}",
                "123456789012345678901234567890"
            })
    void whatIsReadIsWrittenAsItWas(String json) throws MalformedJson {
        assertThat(JsonBytes.of(JsonReader.read(json.getBytes(UTF_8)))).hasToString(json);
    }

    @Test
    void blanksBetweenTokensAreDropped() throws MalformedJson {
        assertThat(read(" { \"a\" :\t[ 1 , 2 ]\r\n} ")).hasToString("{\"a\":[1,2]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                ".5",
                "-",
                "1e",
                "+1",
                "tru",
                "truex",
                "nul",
                "NaN",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"a\nb\"",
                "1 2",
                "[1] x",
                "'a'",
                "{\"a\":1 \"b\":2}",
                "//x",
                "{}\uFEFF"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00c3(",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00e2\u0082",
                "\u00ff"
            })
    void whatIsNotUtf8IsRefused(String bytes) {
        var json = ("\"" + bytes + "\"").getBytes(ISO_8859_1);

        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.read(json));
    }

    @Test
    void nestingHasALimit() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> read("[".repeat(100_000)))
                .withMessageContaining("nested too deeply");
    }

    @Test
    void aLeafKnowsItsText() throws MalformedJson {
        var leaf = (TreeLeaf) read("\"a\\/\\n\\u0041\\ud83d\\ude00\"");

        assertThat(leaf.text()).isEqualTo("a/\nA😀");
        assertThat(leaf.textEquals("a/\nA😀")).isTrue();
        assertThat(leaf.textEquals("a/\nA")).isFalse();
        assertThat(TreeLeaf.string("Plant").textEquals("Plan")).isFalse();
        assertThat(TreeLeaf.string("Plan").textEquals("Plant")).isFalse();
    }

    @Test
    void ofEqualKeysTheLastCounts() throws MalformedJson {
        assertThat(((TreeObject) read("{\"a\":1,\"a\":2}")).get("a")).hasToString("2");
    }

    @Test
    void aByteOrderMarkSaysNothing() throws MalformedJson, JsonProcessingException {
        assertThat(read("\uFEFF{\"a\":1}")).hasToString("{\"a\":1}");
        assertThat(mine("{\uFEFF}")).isEqualTo("refused");
    }

    @Test
    void aWideObjectFindsEveryKey() throws MalformedJson {
        var json = new StringBuilder("{\"k\":0");
        for (int i = 0; i < 3_000; i++) {
            json.append(",\"key").append(i).append("\":").append(i);
        }
        var object = (TreeObject) read(json.append('}').toString());

        object.put("added", TreeNull.NULL);

        assertThat(object.get("key2999")).hasToString("2999");
        assertThat(object.get("added")).isEqualTo(TreeNull.NULL);
        assertThat(object.get("absent")).isNull();
    }

    /** Broken and whole texts alike: what one accepts the other accepts, and both read the same. */
    @Test
    void itAgreesWithJacksonOnRandomTexts() throws JsonProcessingException {
        var random = new Random(7);
        var pieces = new String[] {
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"é\\n\"", "1", "-2.5e3", "true", "null", " ", "0", "\"", "\\", "."
        };
        for (int round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(mine(text.toString())).as(text.toString()).isEqualTo(jacksons(text.toString()));
        }
    }

    private static String mine(String text) throws JsonProcessingException {
        try {
            return String.valueOf(JACKSON.readTree(read(text).toString()));
        } catch (MalformedJson e) {
            return "refused";
        }
    }

    private static String jacksons(String text) {
        try {
            JsonNode node = JACKSON.readTree(text.getBytes(UTF_8));
            return node == null || node.isMissingNode() ? "refused" : node.toString();
        } catch (IOException e) {
            return "refused";
        }
    }

    private static TreeNode read(String json) throws MalformedJson {
        return JsonReader.read(json.getBytes(UTF_8));
    }
}

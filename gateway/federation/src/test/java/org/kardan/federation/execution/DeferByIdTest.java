package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.response.PartForm;

/** Answers in parts that are announced under ids. */
class DeferByIdTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ToldInParts client = new ToldInParts(DeferTest.shop(), transport, PartForm.BY_ID);

    @Test
    void eachObjectIsAnnouncedThenAnsweredThenCompleted() {
        transport
                .answers(
                        "accounts",
                        "{\"data\":{\"users\":[{\"name\":\"A\",\"id\":\"1\"},{\"name\":\"B\",\"id\":\"2\"}]}}")
                .answers("reviews", "{\"data\":{\"_entities\":[{\"reviews\":[]},{\"reviews\":null}]}}");

        client.ask("{ users { name ... @defer(label: \"r\") { reviews { body } } } }");

        assertThat(client.told())
                .containsExactly(
                        "\"data\":{\"users\":[{\"name\":\"A\"},{\"name\":\"B\"}]},\"pending\":["
                                + "{\"id\":\"0\",\"path\":[\"users\",0],\"label\":\"r\"},"
                                + "{\"id\":\"1\",\"path\":[\"users\",1],\"label\":\"r\"}]",
                        "\"incremental\":[{\"id\":\"0\",\"data\":{\"reviews\":[]}},{\"id\":\"1\",\"data\":{\"reviews\":null}}],"
                                + "\"completed\":[{\"id\":\"0\"},{\"id\":\"1\"}]");
    }

    @Test
    void aPartThatIsNullIsCompletedWithItsErrorsOnly() {
        transport.answers("reviews", "{\"data\":{\"latestReview\":{\"body\":\"good\",\"id\":null}}}");

        client.ask("{ latestReview { body ... @defer { id } } }");

        assertThat(client.told().getLast())
                .startsWith("\"completed\":[{\"id\":\"0\",\"errors\":[")
                .contains("\"path\":[\"latestReview\",\"id\"]");
    }

    @Test
    void aPartInsideOfAnotherIsAnnouncedWithIt() {
        transport
                .answers("accounts", "{\"data\":{\"me\":{\"name\":\"A\",\"id\":\"1\"}}}")
                .answers(
                        "reviews",
                        "{\"data\":{\"_entities\":[{\"reviews\":[{\"body\":\"b\",\"product\":{\"upc\":\"7\"}}]}]}}")
                .answers("inventory", "{\"data\":{\"_entities\":[{\"inStock\":true}]}}");

        client.ask("{ me { name ... @defer { reviews { product { upc ... @defer { inStock } } } } } }");

        assertThat(client.told())
                .containsExactly(
                        "\"data\":{\"me\":{\"name\":\"A\"}},\"pending\":[{\"id\":\"0\",\"path\":[\"me\"]}]",
                        "\"incremental\":[{\"id\":\"0\",\"data\":{\"reviews\":[{\"product\":{\"upc\":\"7\"}}]}}],"
                                + "\"completed\":[{\"id\":\"0\"}],"
                                + "\"pending\":[{\"id\":\"1\",\"path\":[\"me\",\"reviews\",0,\"product\"]}]",
                        "\"incremental\":[{\"id\":\"1\",\"data\":{\"inStock\":true}}],\"completed\":[{\"id\":\"1\"}]");
    }

    @Test
    void anAnswerThatIsWholeAtOnceAnnouncesNothing() {
        transport.answers("reviews", "{\"data\":{\"latestReview\":null}}");

        client.ask("{ latestReview { body ... @defer { id } } }");

        assertThat(client.told()).containsExactly("\"data\":{\"latestReview\":null}");
    }
}

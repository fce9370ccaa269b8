package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.supergraph.Supergraph;

/** Answers in parts, with subgraphs that answer when they are told to. */
class DeferTest {
    private static final String USERS =
            "{\"data\":{\"users\":[{\"name\":\"A\",\"id\":\"1\"},{\"name\":\"B\",\"id\":\"2\"}]}}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ToldInParts client = new ToldInParts(shop(), transport);
    private final List<String> told = client.told();

    private void ask(String text) {
        client.ask(text);
    }

    static Supergraph shop() {
        return Supergraph.parse(sdl());
    }

    private static String sdl() {
        try (var stream = DeferTest.class.getResourceAsStream("/federations/shop/supergraph.graphql")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void thePrimaryIsToldWhileADeferredSubgraphWaits() {
        transport.answers("accounts", USERS);

        ask("{ users { name ... @defer(label: \"r\") { reviews { body } } } }");

        assertThat(transport.calls()).hasSize(2);
        assertThat(told).containsExactly("\"data\":{\"users\":[{\"name\":\"A\"},{\"name\":\"B\"}]}");
    }

    @Test
    void eachObjectOfAListIsAnEntryAndAFailureIsItsOwn() {
        transport
                .answers("accounts", USERS)
                .ends("reviews", new SubgraphReply.Failure(ErrorCode.SUBGRAPH_TIMEOUT, "too slow"));

        ask("{ users { name ... @defer(label: \"r\") { reviews { body } } } }");

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).doesNotContain("errors");
        assertThat(told.getLast())
                .contains("{\"path\":[\"users\",0],\"label\":\"r\",\"data\":{\"reviews\":null},\"errors\":[")
                .contains("{\"path\":[\"users\",1],\"label\":\"r\",\"data\":{\"reviews\":null},\"errors\":[")
                .contains(
                        "\"path\":[\"users\",0,\"reviews\"]", "\"path\":[\"users\",1,\"reviews\"]", "SUBGRAPH_TIMEOUT");
    }

    /** The part that came first told also what failed in the others, without saying where. */
    @Test
    void aPartTellsNothingOfWhatFailedInAnother() {
        transport
                .answers(
                        "accounts",
                        "{\"data\":{\"me\":{\"name\":\"A\",\"id\":\"1\"},\"users\":[{\"name\":\"B\",\"id\":\"2\"}]}}")
                .answers(
                        "reviews",
                        "{\"data\":{\"_entities\":[{\"reviews\":[]},{\"reviews\":null}]},\"errors\":[{\"message\":\"gone\",\"path\":[\"_entities\",1,\"reviews\"]}]}");

        ask(
                "{ me { name ... @defer(label: \"r\") { reviews { body } } } users { name ... @defer { reviews { body } } } }");

        assertThat(transport.calls()).hasSize(2);
        assertThat(told.get(1))
                .isEqualTo("\"incremental\":[{\"path\":[\"me\"],\"label\":\"r\",\"data\":{\"reviews\":[]}}]");
        assertThat(told.get(2)).contains("\"path\":[\"users\",0,\"reviews\"]");
    }

    @Test
    void whatStandsNowhereIsToldInTheEnd() {
        transport
                .answers(
                        "accounts",
                        "{\"data\":{\"me\":{\"name\":\"A\",\"id\":\"1\"}},\"errors\":[{\"message\":\"odd\"}]}")
                .answers("reviews", "{\"data\":{\"_entities\":[{\"reviews\":[]}]}}");

        ask("{ me { name ... @defer { reviews { body } } } }");

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).doesNotContain("errors");
        assertThat(told.getLast())
                .startsWith("\"incremental\":[{\"path\":[\"me\"],\"data\":{\"reviews\":[]},\"errors\":[{");
    }

    @Test
    void aNullGoesNoFurtherThanItsPart() {
        transport.answers("reviews", "{\"data\":{\"latestReview\":{\"body\":\"good\",\"id\":null}}}");

        ask("{ latestReview { body ... @defer { id } } }");

        assertThat(told.getFirst()).isEqualTo("\"data\":{\"latestReview\":{\"body\":\"good\"}}");
        assertThat(told.getLast())
                .startsWith("\"incremental\":[{\"path\":[\"latestReview\"],\"data\":null,\"errors\":[")
                .contains("\"path\":[\"latestReview\",\"id\"]");
    }

    @Test
    void anObjectThatIsNotInTheAnswerGetsNoPart() {
        transport.answers(
                "reviews", "{\"data\":{\"latestReview\":{\"id\":null,\"body\":\"good\",\"product\":{\"upc\":\"1\"}}}}");

        ask("{ latestReview { id ... @defer { product { name } } } }");

        assertThat(told).hasSize(1);
        assertThat(transport.calls()).hasSize(1);
    }

    /** What is asked for around a fragment is not in its part: so the part alone does not know that there is nothing. */
    @Test
    void whatTheFirstAnswerSaysIsNullGetsNothingByAnotherFragment() {
        transport.answers("reviews", "{\"data\":{\"latestReview\":{\"id\":null,\"body\":\"good\"}}}");

        ask("{ latestReview { id } ... @defer { latestReview { id ... @defer { body } } } }");

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).startsWith("\"data\":{\"latestReview\":null},\"errors\"");
        assertThat(told.getLast()).isEqualTo("\"incremental\":[{\"path\":[],\"data\":{\"latestReview\":null}}]");
    }

    @Test
    void aNestedPartFollowsTheOneAroundItAndAFetchIsMadeOnce() {
        transport
                .answers("accounts", "{\"data\":{\"me\":{\"name\":\"A\",\"id\":\"1\"}}}")
                .answers(
                        "reviews",
                        "{\"data\":{\"_entities\":[{\"reviews\":[{\"body\":\"b\",\"product\":{\"upc\":\"7\"}}]}]}}")
                .answers("inventory", "{\"data\":{\"_entities\":[{\"inStock\":true}]}}");

        ask(
                "{ me { name ... @defer { reviews { body } } ... @defer { reviews { product { ... @defer { inStock } } } } } }");

        assertThat(transport.calls()).hasSize(3);
        assertThat(told)
                .containsExactly(
                        "\"data\":{\"me\":{\"name\":\"A\"}}",
                        "\"incremental\":[{\"path\":[\"me\"],\"data\":{\"reviews\":[{\"body\":\"b\"}]}}]",
                        "\"incremental\":[{\"path\":[\"me\"],\"data\":{\"reviews\":[{\"product\":{}}]}}]",
                        "\"incremental\":[{\"path\":[\"me\",\"reviews\",0,\"product\"],\"data\":{\"inStock\":true}}]");
    }
}

package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.e2e.GraphQlClient.JSON;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kardan.e2e.GraphQlClient.Answer;

/** What a client gets wrong is answered with the right status and code, shows nothing of the inside, and harms nobody. */
@ExtendWith(SuiteExtension.class)
class BadInputIT {
    private static final String GOOD = "{ project(slug: \"iran-russia-joint-car-production\") { slug } }";

    /** Words of a stack trace. */
    private static final String[] INSIDE = {"Exception", "\\tat ", "org.kardan", "io.vertx"};

    private final GraphQlClient client;

    BadInputIT(RunningSuite suite) {
        client = suite.client();
    }

    @AfterEach
    void theServerGoesOn() throws Exception {
        Answer answer = client.ask(GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().at("/project/slug").asText()).isEqualTo("iran-russia-joint-car-production");
    }

    @Test
    void anUnknownSlugIsNullAndNoError() throws Exception {
        Answer answer = client.ask("{ project(slug: \"no-such-project\") { title } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("{\"data\":{\"project\":null}}");
    }

    @Test
    void anUnknownFieldIsRefusedByName() throws Exception {
        Answer answer = client.ask("{ project(slug: \"x\") { colour } }");

        assertRefused(answer, 400, "BAD_USER_INPUT", "colour");
    }

    @Test
    void anUnknownStageIsRefusedByName() throws Exception {
        Answer answer = client.ask("{ projects(stage: DREAMING) { edges { node { slug } } } }");

        assertRefused(answer, 400, "BAD_USER_INPUT", "DREAMING");
    }

    @Test
    void anUnknownStageInAVariableIsRefusedByName() throws Exception {
        Answer answer = client.ask(
                "query ($stage: Stage) { projects(stage: $stage) { edges { node { slug } } } }",
                Map.of("stage", "DREAMING"));

        assertRefused(answer, 400, "BAD_USER_INPUT", "DREAMING");
    }

    /** The service finds it, not the gateway: the operation was valid, so the status is 200 and the error has a path. */
    @Test
    void aMalformedDateIsSaidWithTheArgumentAndWhatWouldBeRight() throws Exception {
        Answer answer = client.ask("{ projects(launchWithin: \"2027-13\") { edges { node { slug } } } }");

        assertThat(answer.status()).as(answer.pretty()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.errors().path(0).path("path").toString()).isEqualTo("[\"projects\"]");
        assertThat(answer.errors().path(0).path("message").asText()).contains("launchWithin", "2027-13", "EDTF");
        assertThat(answer.body().toString()).doesNotContain(INSIDE);
    }

    @Test
    void aQueryThatCannotBeParsedIsRefused() throws Exception {
        Answer answer = client.ask("{ project(slug: ");

        assertRefused(answer, 400, "BAD_USER_INPUT", "");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() throws Exception {
        Answer answer = client.post(JSON, "{\"query\": ");

        assertRefused(answer, 400, "BAD_USER_INPUT", "JSON");
    }

    @Test
    void anEmptyBodyIsRefused() throws Exception {
        Answer answer = client.post(JSON, "");

        assertRefused(answer, 400, "BAD_USER_INPUT", "");
    }

    @Test
    void aBodyWithoutAQueryIsRefused() throws Exception {
        Answer answer = client.post(JSON, "{}");

        assertRefused(answer, 400, "BAD_USER_INPUT", "query");
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        Answer answer = client.post("text/plain", GOOD);

        assertRefused(answer, 415, "BAD_USER_INPUT", JSON);
    }

    @Test
    void aQueryOfFiveMegabytesIsRefused() throws Exception {
        Answer answer = client.ask(GOOD + "#".repeat(5 * 1024 * 1024));

        assertRefused(answer, 413, "OPERATION_TOO_COMPLEX", "");
    }

    private static void assertRefused(Answer answer, int status, String code, String word) {
        assertThat(answer.status()).as(answer.pretty()).isEqualTo(status);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.errors().path(0).path("message").asText())
                .isNotBlank()
                .contains(word);
        assertThat(answer.body().toString()).doesNotContain(INSIDE);
    }
}

package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kardan.e2e.GraphQlClient.Answer;

/** Callers with tokens of {@code ./kardan token}, through the gateway, in both services. */
@ExtendWith(SuiteExtension.class)
class AccessIT {

    private static final String ADA = "ada@example.org";
    private static final String FORGED =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEiLCJncm91cHMiOlsiYWRtaW4iXX0.c2lnbmVk";

    private final String code = UUID.randomUUID().toString().toUpperCase();

    private String records(String name) {
        return "%s(input: { code: \"%s\", kind: REPORT, title: \"A report\", published: \"2026\" }) { id }"
                .formatted(name, code);
    }

    @Test
    void aContributorWritesInBothServicesUnderTheirOwnName(RunningSuite suite) throws Exception {
        var ada = suite.client().with(suite.token(ADA, "contributor"));

        var written = ada.ask(
                "mutation { there: %s here: %s }".formatted(records("recordSource"), records("recordSupplySource")));

        assertThat(written.errors()).as(written.pretty()).isEmpty();
        var changes = suite.client()
                .ask(
                        "{ projectChanges(last: 1, actor: \"%1$s\") { edges { node { id } } } supplyChanges(last: 1, actor: \"%1$s\") { edges { node { id } } } }"
                                .formatted(ADA));
        assertThat(changes.data().findValuesAsText("id"))
                .containsExactly(
                        written.data().at("/there/id").asText(),
                        written.data().at("/here/id").asText());
    }

    @Test
    void whatARoleDoesNotIncludeIsForbiddenAndTheRestIsAnswered(RunningSuite suite) throws Exception {
        var ada = suite.client().with(suite.token(ADA, "contributor"));

        Answer answer = ada.ask(
                "mutation { one: %s two: mergeOrganisations(merged: \"a\", mergedVersion: 1, into: \"b\", intoVersion: 1, reason: \"one\") { id } }"
                        .formatted(records("recordSource")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().at("/one/id").asText()).isNotEmpty();
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(answer.errors().at("/0/path/0").asText()).isEqualTo("two");
        assertThat(answer.errors().at("/0/message").asText())
                .isEqualTo("mergeOrganisations needs the role admin; the token of %s has the role contributor"
                        .formatted(ADA));
    }

    @Test
    void aTokenThatCannotBeTrustedIsRefusedByEachService(RunningSuite suite) throws Exception {
        Answer answer = suite.client().with(FORGED).ask("{ projects(first: 1) { totalCount } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.errors().at("/0/message").asText()).startsWith("the token");
    }

    @Test
    void aSubscriptionIsTheCallersWhoseTokenCameWithIt(RunningSuite suite) throws Exception {
        URI gateway = suite.address(RunningSuite.GATEWAY).resolve("/graphql");
        var token = suite.token("followed@example.org", "contributor");
        var start = suite.client()
                .ask("{ supplyChanges { followFrom } }")
                .data()
                .at("/supplyChanges/followFrom")
                .asText();
        var follow = "subscription { supplyChanged(actor: \"followed@example.org\", after: \"%s\") { id } }"
                .formatted(start);

        try (var refused = new StreamClient(gateway, StreamClient.EVENTS, follow, "Authorization", "Bearer " + FORGED);
                var followed =
                        new StreamClient(gateway, StreamClient.EVENTS, follow, "Authorization", "Bearer " + token)) {
            assertThat(refused.next().at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");

            var written =
                    suite.client().with(token).ask("mutation { here: %s }".formatted(records("recordSupplySource")));

            assertThat(followed.next().at("/data/supplyChanged/id").asText())
                    .isEqualTo(written.data().at("/here/id").asText());
        }
    }
}

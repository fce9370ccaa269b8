package org.kardan.suppliers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;

/** Questions that cannot be answered are refused with a reason, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organisations(first: 0) { pageInfo { hasNextPage } } }",
                "{ organisations(first: 101) { pageInfo { hasNextPage } } }",
                "{ assets(first: 1, last: 1) { pageInfo { hasNextPage } } }",
                "{ components(after: \"nonsense!\") { pageInfo { hasNextPage } } }",
                "{ organisation(slug: \"forvia\") { holdings(after: \"bm8\") { pageInfo { hasNextPage } } } }",
                "{ deals(announcedWithin: \"last spring\") { totalCount } }",
                "{ deals(stage: SOON) { totalCount } }",
                "{ deal { slug } }",
                "{ organisation(slug: \"a\\u0000b\") { id } }",
                "{ component(code: \"\\u0000\") { name } }",
                "{ deal(id: \"01990000-0000-7000-8012-000000000001\", slug: \"x\") { slug } }",
                "{ organisation(slug: \"gaz\") { ultimateOwners(threshold: 1.5) { unattributedMin } } }",
                "{ organisation(slug: \"gaz\") { owners(asOf: \"yesterday\") { shareMin } } }",
                "{ organisation(slug: \"gaz\") { owners(asOf: \"-0001-01-01\") { shareMin } } }",
                "{ organisation(slug: \"gaz\") { ultimateOwners(asOf: \"+999999999-01-01\") { unattributedMin } } }",
                "{ organisation(slug: \"gaz\") { owners(knownAt: \"-9999-01-01T00:00:00Z\") { shareMin } } }",
                "{ asset(slug: \"gaz-nizhny-novgorod\", knownAt: \"+999999999-01-01T00:00:00Z\") { slug } }",
                "{ asset(slug: \"gaz-nizhny-novgorod\") { ownershipChanges(from: \"+999999999-01-01\") { totalCount } } }",
                "{ organisation(slug: \"gaz\") { colour } }",
                "{ organisation }"
            })
    void isRefusedWithACode(String query) {
        var answer = Graph.ask(query);

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message"))
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("select ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{ not json", "[]", "{}", "{\"query\": \"{ deal(\"}"})
    void whatIsNoGraphQlRequestIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .when()
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void anUnknownKeyIsNullAndNoError() {
        var answer = Graph.data(
                "{ organisation(slug: \"nobody\") { id } asset(slug: \"none\") { id }"
                        + " component(code: \"NONE\") { name } deal(slug: \"none\") { id } byId: deal(id: \"no-uuid\") { id } }");

        assertThat(answer.<Object>get("organisation")).isNull();
        assertThat(answer.<Object>get("asset")).isNull();
        assertThat(answer.<Object>get("component")).isNull();
        assertThat(answer.<Object>get("deal")).isNull();
        assertThat(answer.<Object>get("byId")).isNull();
    }
}

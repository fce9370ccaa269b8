package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.plan.PlanCheck;
import org.kardan.federation.planning.plan.PlanPrinter;

/** {@code @defer}: what the first answer waits for, and what it does not. */
class DeferTest {
    private static String plan(String text) {
        var supergraph = PlanText.supergraph("shop");
        var operation = new OperationReader(supergraph, OperationLimits.DEFAULT)
                .readDeferring(text, null)
                .orElseThrow();
        var plan = new Planner(supergraph).prepare(operation).plan();
        assertThat(PlanCheck.problems(plan)).isEmpty();
        return PlanPrinter.print(plan);
    }

    private static boolean defers(String text) {
        return new OperationReader(PlanText.supergraph("shop"), OperationLimits.DEFAULT)
                .readDeferring(text, null)
                .isPresent();
    }

    @Test
    void aDeferredFragmentIsFetchedByTheKeysOfThePrimary() {
        assertThat(plan("""
                        { users { name ... @defer(label: "late") { reviews { body } } } }
                        """)).isEqualTo("""
                        query
                          primary
                            1 fetch accounts
                              {users{name id}}
                          part 0 "late" at users.@
                            2 entities reviews after 1
                              users.@: User{id}
                              {...on User{reviews{body}}}
                        """);
    }

    @Test
    void nestedPartsFollowThePartAroundThem() {
        assertThat(plan("""
                        { users { name ... @defer { reviews { body product { upc ... @defer { inStock } } } } } }
                        """)).isEqualTo("""
                        query
                          primary
                            1 fetch accounts
                              {users{name id}}
                          part 0 at users.@
                            2 entities reviews after 1
                              users.@: User{id}
                              {...on User{reviews{body product{upc}}}}
                          part 1 at users.@.reviews.@.product in part 0
                            3 entities inventory after 2
                              users.@.reviews.@.product: Product{upc}
                              {...on Product{inStock}}
                        """);
    }

    @Test
    void aVariableDecidesWhatThePrimaryWaitsFor() {
        assertThat(plan("""
                        query ($later: Boolean!) { users { name ... @defer(if: $later) { reviews { body } } } }
                        """)).isEqualTo("""
                        query
                          primary
                            if $later
                              1 fetch accounts
                                {users{name id}}
                            unless $later
                              sequence
                                1 fetch accounts
                                  {users{name id}}
                                2 entities reviews after 1
                                  users.@: User{id}
                                  {...on User{reviews{body}}}
                          part 0 at users.@
                            if $later
                              2 entities reviews after 1
                                users.@: User{id}
                                {...on User{reviews{body}}}
                        """);
    }

    @Test
    void whatThePrimaryFetchesAnywayNeedsNoFetch() {
        assertThat(plan("""
                        { me { name ... @defer { birthday } } }
                        """)).isEqualTo("""
                        query
                          primary
                            1 fetch accounts
                              {me{name birthday}}
                          part 0 at me
                            nothing
                        """);
    }

    @Test
    void onlyFieldsThatAreNotAskedForAroundTheFragmentAreDeferred() {
        assertThat(plan("""
                        { users { name reviews { body } ... @defer { name reviews { body product { inStock } } } } }
                        """)).isEqualTo("""
                        query
                          primary
                            sequence
                              1 fetch accounts
                                {users{name id}}
                              2 entities reviews after 1
                                users.@: User{id}
                                {...on User{reviews{body product{upc}}}}
                          part 0 at users.@
                            3 entities inventory after 2
                              users.@.reviews.@.product: Product{upc}
                              {...on Product{inStock}}
                        """);
    }

    @Test
    void theRestOfAMutationIsDeferredButNotItsFields() {
        assertThat(plan("""
                        mutation { addReview(upc: "1") { body product { ... @defer { name } } } dropReview(id: "2") }
                        """)).isEqualTo("""
                        mutation
                          primary
                            sequence
                              1 fetch reviews
                                mutation{addReview(upc:"1"){body product{upc}}}
                              3 fetch reviews
                                mutation{dropReview(id:"2")}
                          part 0 at addReview.product
                            2 entities products after 1
                              addReview.product: Product{upc}
                              {...on Product{name}}
                        """);
        refused("mutation { ... @defer { dropReview(id: 1) } }", "root fields of a mutation");
    }

    @Test
    void aFragmentThatIsNeverDeferredIsNone() {
        assertThat(defers("{ me { ... @defer(if: false) { name } } }")).isFalse();
        assertThat(defers("{ me { name ... @defer { name } } }")).isTrue();
        assertThat(defers("{ __typename ... @defer { __schema { queryType { name } } } }"))
                .isFalse();
    }

    @Test
    void subscriptionsAndWrongLabelsAreRefused() {
        refused("subscription { reviewAdded { ... @defer { body } } }", "A subscription cannot defer");
        refused(
                "{ me { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { id } } }",
                "Two @defer have the label \"a\"");
        refused("query ($l: String) { me { ... @defer(label: $l) { name } } }", "must be a string in the text");
        refused("{ me @defer { name } }", "defer");
    }

    @Test
    void tooManyPartsAreRefused() {
        var many = "... @defer { name } ".repeat(201);

        assertThatThrownBy(() -> plan("{ me { id " + many + "} }"))
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refusal -> assertThat(refusal.errors().getFirst().code())
                                .isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
    }

    private static void refused(String text, String message) {
        var reader = new OperationReader(PlanText.supergraph("shop"), OperationLimits.DEFAULT);
        assertThatThrownBy(() -> reader.read(text, null))
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refusal -> assertThat(refusal.errors().getFirst().message())
                                .contains(message));
    }
}

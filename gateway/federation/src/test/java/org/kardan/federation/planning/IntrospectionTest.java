package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;

/** Introspection is a node of the plan, answered without any subgraph. */
class IntrospectionTest {
    @Test
    void introspectionAloneFetchesNothing() {
        assertThat(PlanText.of("shop", """
                        { __schema { queryType { name } } }
                        """)).isEqualTo("""
                        query
                          1 introspection
                            {__schema{queryType{name}}}
                        """);
    }

    @Test
    void introspectionGoesBesideTheFetches() {
        assertThat(PlanText.of("shop", """
                        query ($n: String!) { me { id } __type(name: $n) { name fields { name } } other: __type(name: "User") { kind } }
                        """)).isEqualTo("""
                        query
                          parallel
                            1 fetch accounts
                              {me{id}}
                            2 introspection
                              query($n:String!){__type(name:$n){name fields{name}}}
                            3 introspection
                              {__type_2:__type(name:"User"){kind}}
                        """);
    }

    /** The second of them was not in the answer. */
    @Test
    void selectionsOfOneFieldUnderConditionsAreOneIntrospection() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!) {
                          __type(name: "User") @include(if: $a) { name }
                          __type(name: "User") @skip(if: $a) { kind }
                        }
                        """)).isEqualTo("""
                        query
                          1 introspection
                            query($a:Boolean!){__type(name:"User")@include(if:$a){name}__type(name:"User")@skip(if:$a){kind}}
                        """);
    }

    @Test
    void introspectionUnderManyNamesIsRefused() {
        var text = IntStream.range(0, 21)
                .mapToObj(i -> "a" + i + ": __type(name: \"User\") { name }")
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertThatThrownBy(() -> PlanText.of("shop", text))
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refused -> assertThat(refused.errors())
                                .allSatisfy(
                                        error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX)));
    }
}

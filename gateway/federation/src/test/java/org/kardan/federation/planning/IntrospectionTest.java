package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
                              query($n:String!){__type(name:$n){name fields{name}}__type_2:__type(name:"User"){kind}}
                        """);
    }
}

package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whole answers of federations whose data are written down: what one made-up world cannot show, such as keys that are null. */
class AnswersTest {
    private final StaticFederation nulls = StaticFederation.named("nulls");
    private final StaticFederation told = StaticFederation.named("told");

    @Test
    void whatHasNoKeyHasNothingOfTheOtherSubgraphs() {
        assertThat(nulls.answer("{ books { title price } }"))
                .isEqualTo("{\"data\":{\"books\":[{\"title\":\"one\",\"price\":100},null,"
                        + "{\"title\":\"no id\",\"price\":null},{\"title\":\"no upc\",\"price\":null},"
                        + "{\"title\":\"nowhere\",\"price\":null}]}}");
    }

    @Test
    void anEntityThatItsSubgraphDoesNotKnowIsNullAndNullTravels() {
        assertThat(nulls.answer("{ books { pages } strict { pages } }"))
                .startsWith("{\"data\":{\"books\":[{\"pages\":10},null,null,{\"pages\":30},null],\"strict\":null},")
                .contains("\"path\":[\"books\",2,\"pages\"]")
                .contains("\"path\":[\"books\",4,\"pages\"]")
                .contains("\"path\":[\"strict\",1,\"pages\"]");
    }

    @Test
    void aNullInTheMiddleOfAWayEndsIt() {
        assertThat(nulls.answer("{ strict { author { name } } }"))
                .isEqualTo("{\"data\":{\"strict\":[{\"author\":{\"name\":\"Ann\"}},{\"author\":null}]}}");
    }

    @Test
    void aPartOfACompoundKeyMayBeNull() {
        assertThat(nulls.answer("{ library { shelf { row label } } }"))
                .isEqualTo("{\"data\":{\"library\":{\"shelf\":{\"row\":1,\"label\":\"first row\"}}}}");
    }

    @Test
    void aNullThatIsRequiredIsTold() {
        assertThat(nulls.answer("{ books { shipping } }")).contains("{\"shipping\":\"told null\"}");
    }

    /** The list may not be null and its elements may: each object with a null in its list went without an answer. */
    @Test
    void aNullInARequiredListIsTold() {
        assertThat(told.answer("{ owner { grade } }"))
                .isEqualTo("{\"data\":{\"owner\":{\"grade\":\"told [1, null]\"}}}");
    }

    /** The representation waited for a {@code __typename} that a fetch beside it was asking for. */
    @Test
    void whatIsToldOfAnInterfaceObjectDoesNotNeedItsType() {
        assertThat(told.answer("{ owner { pets { weight ... on Cat { lives } } feed } }"))
                .isEqualTo("{\"data\":{\"owner\":{\"pets\":[{\"weight\":4,\"lives\":9},null,{\"weight\":9}],"
                        + "\"feed\":\"told [{id=p1}, null, {id=p2}]\"}}}");
    }

    /** graphql-java takes a second one for an attack. */
    @Test
    void severalTypesMayBeLookedUpBesideOtherFields() {
        assertThat(told.answer("{ a: __type(name: \"Cat\") { name } place { name } b: __type(name: \"Pet\") { kind }"
                        + " __schema { queryType { name } } }"))
                .isEqualTo(
                        "{\"data\":{\"a\":{\"name\":\"Cat\"},\"place\":{\"name\":\"here\"},\"b\":{\"kind\":\"INTERFACE\"},"
                                + "\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}}");
    }

    /** An object of which nothing is left to ask was not asked for, and missing. */
    @Test
    void anObjectWithoutFieldsIsStillThere() {
        assertThat(told.answer("{ place { name spot { x @skip(if: true) } } }"))
                .isEqualTo("{\"data\":{\"place\":{\"name\":\"here\",\"spot\":{}}}}");
    }
}

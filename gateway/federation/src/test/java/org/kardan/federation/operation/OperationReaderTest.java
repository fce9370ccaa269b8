package org.kardan.federation.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.supergraph.Supergraph;

class OperationReaderTest {
    private static final Supergraph SUPERGRAPH = Supergraph.parse("""
            schema @link(url: "https://specs.apollo.dev/join/v0.3") { query: Query }
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!) repeatable on OBJECT | INTERFACE | UNION
            directive @link(url: String) repeatable on SCHEMA
            enum join__Graph { A @join__graph(name: "a", url: "") }
            interface Node @join__type(graph: A) { id: ID! next: Node }
            type User implements Node @join__type(graph: A) { id: ID! next: Node name(first: Int): String }
            type Item implements Node @join__type(graph: A) { id: ID! next: Node price: Int }
            union Found @join__type(graph: A) = User | Item
            type Query @join__type(graph: A) { node: Node found: [Found] me: User }
            """);

    private static Operation read(String text) {
        return read(text, null, OperationLimits.DEFAULT);
    }

    private static Operation read(String text, @Nullable String name, OperationLimits limits) {
        return new OperationReader(SUPERGRAPH, limits).read(text, name);
    }

    private static OperationRefused refused(String text, @Nullable String name, OperationLimits limits) {
        return catchThrowableOfType(OperationRefused.class, () -> read(text, name, limits));
    }

    private static String print(Selections selections) {
        return selections.fields().stream()
                .map(field -> (field.responseName().equals(field.name()) ? "" : field.responseName() + ":")
                        + field.slot()
                        + (field.onTypes() == null ? "" : field.onTypes())
                        + (field.when().isAlways()
                                ? ""
                                : field.when().literals().stream()
                                        .map(literal -> (literal.expected() ? "+" : "-") + literal.variable())
                                        .collect(Collectors.joining()))
                        + (field.selections().isEmpty() ? "" : print(field.selections())))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    @Test
    void fragmentsBecomeTheTypesTheyLeave() {
        var operation = read("""
                { node { id ... on User { name } ...I } found { ... on Node { id } } }
                fragment I on Item { price }
                """);

        assertThat(print(operation.selections())).isEqualTo("{node{id name[User] price[Item]} found{id}}");
    }

    @Test
    void fragmentsInFragmentsLeaveWhatBothDo() {
        var operation = read("{ found { ... on Node { ... on User { name } ... on Item { ... on Node { id } } } } }");

        assertThat(print(operation.selections())).isEqualTo("{found{name[User] id[Item]}}");
    }

    @Test
    void whatIsSelectedTwiceIsMerged() {
        var operation = read("{ me { id } ... { me { name next { id } } } me { next { next { id } } } }");

        assertThat(print(operation.selections())).isEqualTo("{me{id name next{id next{id}}}}");
    }

    @Test
    void argumentsInAnotherOrderAreTheSame() {
        var operation = read("{ me { a: name(first: 1) a: name(first: 1) b: name } }");

        assertThat(print(operation.selections())).isEqualTo("{me{a:name(first:1) b:name}}");
    }

    @Test
    void conditionsOfFragmentsAndFieldsCometogether() {
        var operation = read("""
                query ($a: Boolean!, $b: Boolean!) {
                  me { ... @include(if: $a) { id @skip(if: $b) name @skip(if: $a) } }
                }
                """);

        assertThat(print(operation.selections())).isEqualTo("{me{id+a-b}}");
    }

    @Test
    void theOperationIsChosenByName() {
        assertThat(read("query A { me { id } } query B { node { id } }", "B", OperationLimits.DEFAULT)
                        .name())
                .isEqualTo("B");
    }

    @Test
    void anAmbiguousOperationIsRefused() {
        var refused = refused("query A { me { id } } query B { me { id } }", null, OperationLimits.DEFAULT);

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(error.message()).contains("operationName");
        });
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPlace() {
        var refused = refused("{\n  me { nothing }\n}", null, OperationLimits.DEFAULT);

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(error.message()).contains("nothing");
            assertThat(error.locations()).singleElement().satisfies(at -> {
                assertThat(at.line()).isEqualTo(2);
                assertThat(at.column()).isEqualTo(8);
            });
        });
    }

    @Test
    void brokenTextIsRefusedWithItsPlace() {
        var refused = refused("{ me { id ", null, OperationLimits.DEFAULT);

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(error.locations()).isNotEmpty();
        });
    }

    @Test
    void anOperationThisGraphDoesNotHaveIsRefused() {
        assertThat(refused("mutation { x }", null, OperationLimits.DEFAULT).errors())
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT));
    }

    @Test
    void aLongOperationIsRefusedAsTooComplex() {
        var limits = new OperationLimits(200_000, 100, 60, 1_000, 500);
        var text = IntStream.range(0, 200).mapToObj(i -> "a" + i + ": name").collect(Collectors.joining(" "));

        assertThat(refused("{ me { " + text + " } }", null, limits).errors())
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
    }

    @Test
    void aDeepOperationIsRefusedAsTooComplex() {
        var limits = new OperationLimits(200_000, 20_000, 10, 1_000, 500);
        var text = "{ next ".repeat(12) + "{ id }" + "}".repeat(12);

        assertThat(refused("{ node " + text + " }", null, limits).errors())
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
    }

    @Test
    void fragmentsThatGrowExponentiallyAreRefusedAsTooComplex() {
        var text = new StringBuilder("{ node { ...F0 } }");
        for (int i = 0; i < 24; i++) {
            text.append(" fragment F%d on Node { a%d: next { ...F%d } b%d: next { ...F%d } }"
                    .formatted(i, i, i + 1, i, i + 1));
        }
        text.append(" fragment F24 on Node { id }");

        assertThat(refused(text.toString(), null, OperationLimits.DEFAULT).errors())
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
    }

    /** graphql-java knows it in every schema, but nothing here does what it says. */
    @Test
    void aDirectiveThatIsNotHeededIsNotKnown() {
        var refused =
                refused("query @experimental_disableErrorPropagation { me { id } }", null, OperationLimits.DEFAULT);

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(error.message()).contains("@experimental_disableErrorPropagation");
        });
    }

    @Test
    void tooManyRootFieldsAreRefusedAsTooComplex() {
        var text =
                IntStream.range(0, 501).mapToObj(i -> "a" + i + ": me { id }").collect(Collectors.joining(" "));

        assertThat(refused("{ " + text + " }", null, OperationLimits.DEFAULT).errors())
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
    }
}

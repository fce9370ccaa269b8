package org.kardan.gateway.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.gateway.bench.Shop.Product;
import org.kardan.gateway.bench.Shop.Review;
import org.kardan.gateway.bench.Shop.User;

/** One of the four: a GraphQL server that works each different request out once and says the same thing ever after. */
final class Subgraph {
    /** In the order of their ports. */
    static final List<String> NAMES = List.of("accounts", "inventory", "products", "reviews");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
              import: ["@key", "@external", "@provides", "@requires", "@shareable"])

            """;
    private static final String MACHINERY = """

            scalar _Any
            directive @key(fields: String!) repeatable on OBJECT
            directive @external on FIELD_DEFINITION
            directive @shareable on FIELD_DEFINITION
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            union _Entity = %s
            %s type Query { _entities(representations: [_Any!]!): [_Entity]! }
            """;

    private final GraphQL graph;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    private Subgraph(GraphQL graph) {
        this.graph = graph;
    }

    static Subgraph named(String name) {
        var sdl = resource(name + ".graphql");
        var entities = List.of("User", "Product", "Review").stream()
                .filter(type -> sdl.contains("type " + type + " @key"))
                .toList();
        var types = new SchemaParser()
                .parse(sdl
                        + MACHINERY.formatted(
                                String.join(" | ", entities), sdl.contains("type Query") ? "extend" : ""));
        return new Subgraph(GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring(name)))
                .build());
    }

    static SubgraphDefinition definition(String name, int port) {
        return new SubgraphDefinition(
                name, "http://127.0.0.1:" + port + "/graphql", LINK + resource(name + ".graphql"));
    }

    static String resource(String name) {
        try (var stream = Subgraph.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RuntimeWiring wiring(String name) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(GraphQLScalarType.newScalar()
                        .name("_Any")
                        .coercing(new PlainCoercing())
                        .build())
                .type(TypeRuntimeWiring.newTypeWiring("_Entity")
                        .typeResolver(
                                environment -> environment.getSchema().getObjectType(typeOf(environment.getObject()))))
                .type("Query", query -> query.dataFetcher("_entities", entities(name)));
        switch (name) {
            case "accounts" ->
                wiring.type(
                        "Query",
                        query -> query.dataFetcher("users", _ -> Shop.users())
                                .dataFetcher("me", _ -> Shop.user("1"))
                                .dataFetcher("user", call -> Shop.user(call.getArgument("id"))));
            case "products" ->
                wiring.type(
                        "Query",
                        query -> query.dataFetcher("topProducts", call -> Shop.products(call.getArgument("first")))
                                .dataFetcher("catalogue", call -> Shop.catalogue(call.getArgument("size"))));
            case "reviews" -> reviews(wiring);
            default ->
                wiring.type(
                        "Product",
                        product -> product.dataFetcher(
                                        "inStock",
                                        call -> Stocked.of(call.getSource())
                                                .product()
                                                .inStock())
                                .dataFetcher(
                                        "shippingEstimate",
                                        call -> Stocked.of(call.getSource()).shippingEstimate()));
        }
        return wiring.build();
    }

    private static void reviews(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "User",
                        user -> user.dataFetcher("reviews", call -> Shop.reviewsBy(call.getSource()))
                                .dataFetcher(
                                        "numberOfReviews",
                                        call -> Shop.reviewsBy(call.getSource()).size()))
                .type("Product", product -> product.dataFetcher("reviews", call -> Shop.reviewsOf(call.getSource())))
                .type(
                        "Review",
                        review -> review.dataFetcher(
                                        "author", call -> Shop.user(((Review) call.getSource()).authorId()))
                                .dataFetcher("product", call -> Shop.product(((Review) call.getSource()).upc())));
    }

    private static DataFetcher<List<Object>> entities(String subgraph) {
        return call -> {
            List<Map<String, Object>> representations = call.getArgument("representations");
            return representations.stream().map(one -> entity(subgraph, one)).toList();
        };
    }

    private static Object entity(String subgraph, Map<String, Object> representation) {
        var found = switch ((String) representation.get("__typename")) {
            case "User" -> Shop.user((String) representation.get("id"));
            case "Review" -> Shop.review((String) representation.get("id"));
            default -> Shop.product((String) representation.get("upc"));
        };
        Objects.requireNonNull(found, "there is no such entity");
        return subgraph.equals("inventory") ? new Stocked((Product) found, representation) : found;
    }

    private static String typeOf(Object entity) {
        return switch (entity) {
            case User _ -> "User";
            case Review _ -> "Review";
            default -> "Product";
        };
    }

    /** A product as inventory knows it: what its estimate rests on must have come with the representation. */
    record Stocked(Product product, Map<String, Object> representation) {
        static Stocked of(Object source) {
            return (Stocked) source;
        }

        public String upc() {
            return product.upc();
        }

        int shippingEstimate() {
            int price = ((Number) representation.get("price")).intValue();
            int weight = ((Number) representation.get("weight")).intValue();
            return price > 1000 ? 0 : Math.round(weight * 0.5f);
        }
    }

    /** The answer to the body of a request. */
    byte[] answer(byte[] body) {
        // One byte a character: it is a key to find the body by, not text.
        return known.computeIfAbsent(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1), _ -> work(body));
    }

    private byte[] work(byte[] body) {
        try {
            JsonNode request = JSON.readTree(body);
            var variables = JSON.convertValue(request.path("variables"), Map.class);
            @SuppressWarnings("unchecked")
            Map<String, Object> values = variables == null ? Map.of() : variables;
            var result = graph.execute(
                    ExecutionInput.newExecutionInput(request.path("query").asText())
                            .operationName(request.path("operationName").asText(null))
                            .variables(values)
                            .build());
            return JSON.writeValueAsBytes(result.toSpecification());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

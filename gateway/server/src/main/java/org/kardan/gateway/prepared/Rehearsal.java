package org.kardan.gateway.prepared;

import java.util.List;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.gateway.supergraph.SupergraphOrigin;

/**
 * Composes and plans something small while the gateway waits for its subgraphs anyway, so that classes are loaded when they come: it
 * is then ready a good half second earlier on a small machine.
 */
record Rehearsal() implements SupergraphOrigin {
    private static final String SHOP = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
            "One" type Query { item(id: ID! = "1"): Item, named(like: Name): [Named!] }
            interface Named { name(in: Language): String }
            type Item implements Named @key(fields: "id") { id: ID! name(in: Language): String size: Size @shareable }
            type Size { width: Float @shareable } union Any = Item | Size enum Language { FA RU } input Name { of: String! }
            """;
    private static final String STOCK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires"])
            type Item @key(fields: "id") { id: ID! size: Size @external inStock: Int @requires(fields: "size { width }") }
            type Size { width: Float @external }
            """;

    @Override
    public String sdl() {
        var result = Composition.compose(List.of(
                new SubgraphDefinition("shop", "http://shop.example", SHOP),
                new SubgraphDefinition("stock", "http://stock.example", STOCK)));
        return result instanceof CompositionResult.Composed composed ? composed.supergraphSdl() : "";
    }

    @Override
    public String name() {
        return "a rehearsal";
    }
}

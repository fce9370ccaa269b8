package org.kardan.federation.supergraph;

/**
 * One service behind the gateway, as the supergraph names it.
 *
 * @param name as composed; what errors and plans show
 * @param url the address the supergraph gives, possibly empty; the gateway may be configured with another
 * @param index its place in {@link Supergraph#subgraphs()}, which is the order of {@code join__Graph}
 */
public record Subgraph(String name, String url, int index) {
    @Override
    public String toString() {
        return name;
    }
}

package org.kardan.federation.composition.report;

import org.kardan.federation.error.PublicApi;

/**
 * A place in a subgraph's SDL.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
@PublicApi
public record Place(String subgraph, int line, int column) {
    @Override
    public String toString() {
        return subgraph + ":" + line + ":" + column;
    }
}

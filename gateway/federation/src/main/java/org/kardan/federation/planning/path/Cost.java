package org.kardan.federation.planning.path;

/**
 * What an answer costs, compared in this order.
 *
 * @param depth fetches that have to wait for each other
 * @param fetches all fetches
 * @param work fields to resolve
 */
public record Cost(int depth, int fetches, int work) implements Comparable<Cost> {
    static final Cost NOTHING = new Cost(0, 0, 0);

    @Override
    public int compareTo(Cost other) {
        if (depth != other.depth) {
            return Integer.compare(depth, other.depth);
        }
        return fetches != other.fetches ? Integer.compare(fetches, other.fetches) : Integer.compare(work, other.work);
    }
}

package org.kardan.federation.execution.tree;

import java.util.HashMap;
import org.kardan.federation.error.PublicApi;

/**
 * How objects of two layouts become one.
 *
 * @param from the layout of what is added
 * @param into the layout that has both; begins with what was there
 * @param positions where in {@code into} each value of {@code from} belongs; must not be changed
 */
@PublicApi
public record LayoutMerge(Layout from, Layout into, int[] positions) {

    static LayoutMerge of(Layout present, Layout added) {
        var into = present;
        var positions = new int[added.size()];
        var appended = new HashMap<String, Integer>();
        for (int i = 0; i < positions.length; i++) {
            var key = added.key(i);
            int position = present.find(key);
            if (position < 0) {
                var known = appended.putIfAbsent(key, into.size());
                position = known == null ? into.size() : known;
                into = known == null ? into.with(key) : into;
            }
            positions[i] = position;
        }
        return new LayoutMerge(added, into, positions);
    }
}

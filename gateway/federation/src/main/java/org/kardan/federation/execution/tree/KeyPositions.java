package org.kardan.federation.execution.tree;

import org.kardan.federation.error.PublicApi;

/**
 * Where some keys are in the objects at one place, found once for each layout that objects there have. Mostly that is one, or one for
 * each of a few types. Safe for threads: what one thread has found another may find again.
 */
@PublicApi
public final class KeyPositions {
    /** Layouts past this many push each other out. */
    private static final int MOST = 4;

    private static final Found[] NONE = {};

    private final String[] keys;
    /** The newest first; replaced, never changed. */
    private volatile Found[] found = NONE;

    private record Found(Layout layout, int[] positions) {}

    public KeyPositions(String... keys) {
        this.keys = keys.clone();
    }

    /** One position for each key, negative where the object does not have it. Must not be changed. */
    public int[] in(TreeObject object) {
        var layout = object.layout();
        var known = found;
        for (Found one : known) {
            if (one.layout == layout) {
                return one.positions;
            }
        }
        var positions = new int[keys.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = layout.find(keys[i]);
        }
        if (layout.isRemembered()) {
            var more = new Found[Math.min(MOST, known.length + 1)];
            System.arraycopy(known, 0, more, 1, more.length - 1);
            more[0] = new Found(layout, positions);
            found = more;
        }
        return positions;
    }
}

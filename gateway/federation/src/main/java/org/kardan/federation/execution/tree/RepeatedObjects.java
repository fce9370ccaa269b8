package org.kardan.federation.execution.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one answer, to find those that come again, byte for byte, at the same place: the author of many reviews, with all that is
 * said of them. Found by the value that tells them apart most likely, the first one beside {@code __typename}. One pushes another
 * out: what is not found is read once more.
 */
final class RepeatedObjects {
    private static final int LEAST = 64;
    private static final int MOST = 256;
    /** The bytes of an object that is worth a place of its own. */
    private static final int USUAL = 32;

    private final byte[] json;
    private final Layout[] begins;
    private final TreeObject[] objects;
    private final int[] starts;
    private final int[] ends;
    private final int[] depths;

    RepeatedObjects(byte[] json) {
        this.json = json;
        int size = Integer.highestOneBit(Math.clamp(json.length / USUAL, LEAST, MOST));
        begins = new Layout[size];
        objects = new TreeObject[size];
        starts = new int[size];
        ends = new int[size];
        depths = new int[size];
    }

    /** Where to look for an object. */
    int slot(Layout begin, TreeLeaf telling) {
        int hash = telling.hash() + begin.place();
        return (hash ^ hash >>> 16) & objects.length - 1;
    }

    /**
     * The object that begins here, where it is known.
     *
     * @param begin the place
     * @param depth how deep in the answer; one that has come less deep is another, as it was not found out whether it may be as deep
     * @return null where it has to be read
     */
    @Nullable TreeObject find(int slot, Layout begin, int start, int depth) {
        int known = starts[slot];
        int length = ends[slot] - known;
        return begins[slot] == begin
                        && depths[slot] == depth
                        && start + length <= json.length
                        && Arrays.equals(json, known, known + length, json, start, start + length)
                ? objects[slot]
                : null;
    }

    /** How many bytes the object takes that was {@linkplain #find found}. */
    int length(int slot) {
        return ends[slot] - starts[slot];
    }

    void add(int slot, Layout begin, TreeObject object, int start, int end, int depth) {
        begins[slot] = begin;
        objects[slot] = object;
        starts[slot] = start;
        ends[slot] = end;
        depths[slot] = depth;
    }
}

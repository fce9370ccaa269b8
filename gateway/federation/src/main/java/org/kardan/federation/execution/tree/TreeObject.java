package org.kardan.federation.execution.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/**
 * A JSON object: keys in the order they came. Most have few keys and are read in the order they were written, so finding
 * one starts where the last search ended; a wide one gets an index. Not safe for threads: a tree belongs to one execution.
 */
@PublicApi
public final class TreeObject implements TreeNode {
    private static final int WIDE = 24;

    private String[] keys;
    private TreeNode[] values;
    private int size;
    private int next;
    private @Nullable Map<String, Integer> index;

    public TreeObject() {
        this(4);
    }

    TreeObject(int capacity) {
        keys = new String[capacity];
        values = new TreeNode[capacity];
    }

    public int size() {
        return size;
    }

    public String key(int position) {
        return keys[position];
    }

    public TreeNode value(int position) {
        return values[position];
    }

    /** The value of a key; null where the key is absent. */
    public @Nullable TreeNode get(String key) {
        int position = find(key);
        return position < 0 ? null : values[position];
    }

    public void put(String key, TreeNode value) {
        int position = find(key);
        if (position < 0) {
            append(key, value);
        } else {
            values[position] = value;
        }
    }

    public void putIfAbsent(String key, TreeNode value) {
        if (find(key) < 0) {
            append(key, value);
        }
    }

    void setValue(int position, TreeNode value) {
        values[position] = value;
    }

    /** Adds a key that is known not to be there. */
    public void append(String key, TreeNode value) {
        if (size == keys.length) {
            int capacity = Math.max(4, size * 2);
            keys = Arrays.copyOf(keys, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        keys[size] = key;
        values[size] = value;
        if (index != null) {
            index.putIfAbsent(key, size);
        }
        size++;
    }

    int find(String key) {
        if (size > WIDE) {
            return indexed(key);
        }
        int start = next < size ? next : 0;
        for (int i = start; i < size; i++) {
            if (isSame(keys[i], key)) {
                next = i + 1;
                return i;
            }
        }
        for (int i = 0; i < start; i++) {
            if (isSame(keys[i], key)) {
                next = i + 1;
                return i;
            }
        }
        return -1;
    }

    /** Mostly the same instance, or else of another hash, which both know already. */
    private static boolean isSame(String one, String other) {
        return one == other || one.hashCode() == other.hashCode() && one.equals(other);
    }

    private int indexed(String key) {
        var known = index;
        if (known == null) {
            known = HashMap.newHashMap(size * 2);
            for (int i = 0; i < size; i++) {
                known.putIfAbsent(keys[i], i);
            }
            index = known;
        }
        return known.getOrDefault(key, -1);
    }

    @Override
    public String toString() {
        return JsonBytes.of(this).toString();
    }
}

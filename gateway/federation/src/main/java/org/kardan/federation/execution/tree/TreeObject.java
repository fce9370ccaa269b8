package org.kardan.federation.execution.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;

/** A JSON object: keys in the order they came. Not safe for threads: a tree belongs to one execution. */
@PublicApi
public final class TreeObject implements TreeNode {
    private Layout layout;
    /** Past those that there are keys for, nothing. */
    private TreeNode[] values;

    private @Nullable Sharing sharing;

    public TreeObject() {
        this(Layout.LOOSE, new TreeNode[4]);
    }

    /** @param values at least as many as the layout has keys; belongs to the object from now on */
    TreeObject(Layout layout, TreeNode[] values) {
        this.layout = layout;
        this.values = values;
    }

    /**
     * Null where it stands at one place of its tree only. Others than entities are not changed then, but replaced by a copy: what is
     * said of one place need not hold for another.
     */
    public @Nullable Sharing sharing() {
        return sharing;
    }

    /** From now on it stands at several places. */
    void share() {
        if (sharing == null) {
            sharing = new Sharing();
        }
    }

    /** Its keys, which it shares with others. */
    public Layout layout() {
        return layout;
    }

    public int size() {
        return layout.size();
    }

    public String key(int position) {
        return layout.key(position);
    }

    public TreeNode value(int position) {
        return values[position];
    }

    /** The value of a key; null where the key is absent. */
    public @Nullable TreeNode get(String key) {
        int position = layout.find(key);
        return position < 0 ? null : values[position];
    }

    public void put(String key, TreeNode value) {
        int position = layout.find(key);
        if (position < 0) {
            append(key, value);
        } else {
            values[position] = value;
        }
    }

    public void putIfAbsent(String key, TreeNode value) {
        if (layout.find(key) < 0) {
            append(key, value);
        }
    }

    public void setValue(int position, TreeNode value) {
        values[position] = value;
    }

    /** Adds a key that is known not to be there. */
    public void append(String key, TreeNode value) {
        int position = layout.size();
        if (position == values.length) {
            values = Arrays.copyOf(values, Math.max(4, position * 2));
        }
        layout = layout.with(key);
        values[position] = value;
    }

    /** Gives it the keys of another layout, which begins with its own. The values of those that are new are to be set next. */
    public void widen(Layout wider) {
        if (values.length < wider.size()) {
            values = Arrays.copyOf(values, wider.size());
            wider.hadNoRoom();
        }
        layout = wider;
    }

    /** The value at a position; null where it has come with {@link #widen} and is not set yet. */
    public @Nullable TreeNode valueIfSet(int position) {
        return values[position];
    }

    /** Takes all that another one has, which must not be used any more. */
    public void become(TreeObject other) {
        layout = other.layout;
        values = other.values;
    }

    /** One with the same keys and, for now, the same values. */
    public TreeObject copy() {
        return new TreeObject(layout, values.clone());
    }

    @Override
    public String toString() {
        return JsonBytes.of(this).toString();
    }
}

package org.kardan.federation.execution.tree;

import java.util.Arrays;
import org.kardan.federation.error.PublicApi;

/** A JSON array. Not safe for threads: a tree belongs to one execution. */
@PublicApi
public final class TreeList implements TreeNode {
    private TreeNode[] items;
    private int size;

    public TreeList() {
        this(8);
    }

    TreeList(int capacity) {
        items = new TreeNode[capacity];
    }

    public int size() {
        return size;
    }

    public TreeNode get(int index) {
        return items[index];
    }

    public void add(TreeNode item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(8, size * 2));
        }
        items[size++] = item;
    }

    public void set(int index, TreeNode item) {
        items[index] = item;
    }

    @Override
    public String toString() {
        return JsonBytes.of(this).toString();
    }
}

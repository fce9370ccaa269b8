package org.kardan.federation.execution.entity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.SliceHash;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** The representations of one request, straight in its body; one that is there already is not written again. */
final class WrittenRepresentations {
    private final JsonBytes out;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] hashes = new int[16];
    private int[] slots = new int[32];
    private final DescribedObjects described = new DescribedObjects();
    private int count;
    private @Nullable TreeNode obstacle;

    WrittenRepresentations(JsonBytes out) {
        this.out = out;
    }

    int count() {
        return count;
    }

    /** What the last object lacked that could not be described. */
    @Nullable TreeNode obstacle() {
        return obstacle;
    }

    /** The index of the object's representation; negative where it has none because of the obstacle. */
    int add(RepresentationTemplate template, TreeObject object) {
        int hash = template.leafHash(object);
        int known = hash == RepresentationTemplate.NOT_FLAT ? -1 : described.find(template, object, hash);
        if (known >= 0) {
            return known;
        }
        int index = write(template, object);
        if (index >= 0 && hash != RepresentationTemplate.NOT_FLAT) {
            described.add(template, object, hash, index);
        }
        return index;
    }

    private int write(RepresentationTemplate template, TreeObject object) {
        int mark = out.length();
        if (count > 0) {
            out.raw(',');
        }
        int start = out.length();
        obstacle = template.write(object, out);
        if (obstacle != null) {
            out.truncate(mark);
            return -1;
        }
        int index = index(start, out.length());
        if (index < count - 1 || ends[index] != out.length()) {
            out.truncate(mark);
        }
        return index;
    }

    private int index(int start, int end) {
        byte[] json = out.buffer();
        int hash = SliceHash.of(json, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash && Arrays.equals(json, starts[known], ends[known], json, start, end)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        append(hash, start, end);
        slots[slot] = count;
        if (count * 2 > slots.length) {
            widen();
        }
        return count - 1;
    }

    private void append(int hash, int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        count++;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < count; i++) {
            int slot = hashes[i] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }
}

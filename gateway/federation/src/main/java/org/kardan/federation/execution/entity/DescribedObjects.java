package org.kardan.federation.execution.entity;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * Which representation stands for objects with these keys: most objects of a request stand for one that has been described already, and
 * this finds it without writing what it would look like.
 */
final class DescribedObjects {
    private @Nullable Described[] slots = new Described[32];
    private int count;

    private record Described(RepresentationTemplate template, TreeObject object, int hash, int index) {}

    /** The index of the representation; negative where there is none for such an object yet. */
    int find(RepresentationTemplate template, TreeObject object, int hash) {
        var found = slots[slot(slots, template, object, hash)];
        return found == null ? -1 : found.index;
    }

    void add(RepresentationTemplate template, TreeObject object, int hash, int index) {
        slots[slot(slots, template, object, hash)] = new Described(template, object, hash, index);
        if (++count * 2 > slots.length) {
            var wider = new Described[slots.length * 2];
            for (var one : slots) {
                if (one != null) {
                    wider[slot(wider, one.template, one.object, one.hash)] = one;
                }
            }
            slots = wider;
        }
    }

    /** Where it is, or where it would be. */
    private static int slot(@Nullable Described[] slots, RepresentationTemplate template, TreeObject object, int hash) {
        int slot = hash & slots.length - 1;
        for (var one = slots[slot]; one != null; one = slots[slot]) {
            if (one.hash == hash && one.template == template && template.describesAlike(one.object, object)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}

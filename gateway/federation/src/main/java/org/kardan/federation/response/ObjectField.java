package org.kardan.federation.response;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;

/** A field of an object, its name written out. */
final class ObjectField {
    private final String name;
    private final String sourceKey;
    private final byte[] opening;
    private final int openingLength;
    private final boolean constant;
    private final int inclusion;
    private final ValueShaper shaper;
    private final @Nullable String subgraph;

    private ObjectField(
            String name,
            String sourceKey,
            @Nullable String constant,
            int inclusion,
            ValueShaper shaper,
            @Nullable String subgraph) {
        this.name = name;
        this.sourceKey = sourceKey;
        this.inclusion = inclusion;
        this.shaper = shaper;
        this.subgraph = subgraph;
        this.constant = constant != null;
        var out = new JsonBytes(name.length() + 4);
        out.raw(',');
        out.key(name);
        if (constant != null) {
            out.string(constant);
        }
        // With room behind it, so that it is copied in words.
        opening = Arrays.copyOf(out.buffer(), out.length() + Long.BYTES);
        openingLength = out.length();
    }

    /** @param inclusion index of the condition to hold, negative for none */
    static ObjectField of(String name, String sourceKey, int inclusion, ValueShaper shaper, @Nullable String subgraph) {
        return new ObjectField(name, sourceKey, null, inclusion, shaper, subgraph);
    }

    static ObjectField typename(String name, String typename, int inclusion) {
        return new ObjectField(name, "", typename, inclusion, new VerbatimShaper(true), null);
    }

    /** What clients know it by. */
    String name() {
        return name;
    }

    /** What the tree knows it by. */
    String sourceKey() {
        return sourceKey;
    }

    int inclusion() {
        return inclusion;
    }

    ValueShaper shaper() {
        return shaper;
    }

    @Nullable String subgraph() {
        return subgraph;
    }

    /**
     * Writes the name and the value.
     *
     * @param value null where the tree has none
     * @return false where the value is null and may not be
     */
    boolean write(@Nullable TreeNode value, boolean first, ShapeRun run) {
        var out = run.out();
        int comma = first ? 1 : 0;
        out.raw(opening, comma, openingLength - comma);
        if (constant || value instanceof TreeLeaf leaf && shaper.writesLeaf(leaf, out)) {
            return true;
        }
        int mark = out.length();
        if (run.isSweptAway(mark)) {
            out.nil();
            return true;
        }
        run.enter(name);
        boolean written = shaper.write(value, run);
        boolean isNull = !written && !shaper.nonNull();
        if (isNull) {
            run.takeBack(mark, value);
        }
        run.leave();
        return written || isNull;
    }
}
